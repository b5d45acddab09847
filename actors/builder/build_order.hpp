#pragma once

#include "actors/log/log.hpp"
#include "cuda/build/artefact_cache.hpp"
#include "cuda/build/compile_call.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caesar {

/// One request for a build that has no answer yet, and what is known of it.
struct build_order {
  build_request request;
  reply<build_report> answer;
  stopwatch begun;
  std::vector<cuda::compile_call> calls;
  std::vector<std::string> keys;                      // Of `calls`.
  std::vector<std::vector<kernel_resources>> kernels; // Of `calls`.
  build_report report;                                // As far as it is known.
  size_t open = 0;                                    // Keys still to be built.
  bool compiled = false; // Something was compiled for this request.

  /// Notes that a phase of what comes before compiling is over.
  void pass(std::string_view phase);

  /// Notes one more call, whose artefact has this key.
  void expect(const cuda::compile_call& call, std::string key);

  /// Notes the artefact of the call at `index`.
  void fill_in(size_t index, const cuda::cached_artefact& from);

  /// Notes the artefact of all calls with `key`, which were open.
  void fill_in(const std::string& key, const cuda::cached_artefact& from);

  /// Completes the report of a build that succeeded.
  void conclude();
};

} // namespace caesar
