#pragma once

#include "actors/builder/scratch_folder.hpp"
#include "actors/builder/step_order.hpp"
#include "actors/io/job_runner.hpp"
#include "actors/log/log.hpp"
#include "cuda/build/artefact_cache.hpp"
#include "cuda/build/compile_plan.hpp"
#include "messages/evaluation.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar {

/// What came of a compilation, for all who waited for it.
struct compilation_ended {
  std::string key;
  std::vector<uint64_t> waiters;
  uint64_t creator = 0;             ///< The waiter for whom it was begun.
  bool compiled = false;            ///< Commands were run for it.
  std::chrono::nanoseconds took{0}; ///< Of its commands.
  std::vector<build_phase> phases;  ///< The same, by their kind.
  std::optional<cuda::cached_artefact> artefact;
  build_status status = build_status::failed; ///< Without an artefact: why.
  std::string log;                            ///< What the compiler said.
  std::string fault; ///< Not empty: it is this machine's, not the candidate's.
};

/// A compilation in its slot: how far it is.
struct compilation {
  std::vector<cuda::compile_plan> attempts;
  size_t attempt = 0;
  cuda::artefact_facts facts; // As far as they are known.
  uint64_t creator = 0;
  std::filesystem::path folder;
  std::map<uint64_t, size_t> running; // Jobs, and their steps.
  std::optional<step_order> order;    // None while nvcc is being asked.
  std::map<size_t, job_ended> failed; // By step.
  std::map<size_t, std::vector<kernel_resources>> kernels; // By step.
  stopwatch together;                  // Since nothing of it ran.
  std::chrono::nanoseconds longest{0}; // Command since then.
  int32_t ended = 0;                   // Commands since then.
  int32_t killed = 0;                  // Commands that somebody killed.
  std::chrono::nanoseconds took{0};
  std::vector<build_phase> phases;

  const cuda::compile_plan& plan() const { return attempts[attempt]; }
  bool is_link(size_t step) const { return step + 1 == plan().steps.size(); }

  /// Begins an attempt, with its files in `place`, which is empty. Throws
  /// `std::filesystem::filesystem_error` and `std::system_error`.
  void begin(std::filesystem::path place);

  /// Returns the first step of nvcc's that it was not yet asked about.
  std::optional<size_t> undivided() const;

  /// Divides that step as its dry run says, if it does. Throws as `begin`.
  void divide(size_t step, const job_ended& dry_run);

  /// Adds what commands took that ran at the same time: as long as that was.
  void note(std::string_view phase);

  /// Returns the facts of what was built.
  cuda::artefact_facts known() const;
};

} // namespace caesar
