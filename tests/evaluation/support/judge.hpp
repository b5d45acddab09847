#pragma once

#include "messages/evaluation.hpp"

#include <optional>
#include <string>
#include <vector>

#include "tests/evaluation/support/peer.hpp"

namespace caesar::test {

/// What a judge said about one request.
struct judged {
  std::optional<caesar::verdict> verdict;
  std::string error_code; ///< When there is no verdict.
  std::string error_text;
  std::vector<std::string> phases;
};

/// A judge with its own zygote, on core 0.
class judge : public peer {
public:
  /// Starts it and waits until it is ready.
  judge();

  /// Sends a request without waiting for its end.
  void begin(const evaluation_request& request);

  /// Waits until a phase begins.
  void await_phase(const std::string& phase);

  /// Waits for the end of the request that was begun.
  judged end();

  judged evaluate(const evaluation_request& request) {
    begin(request);
    return end();
  }

  const json& ready() const { return ready_; }

private:
  json ready_;
};

/// Asks for correctness only, with three trials and ten seconds.
evaluation_request request(const std::string& problem,
                           const std::string& candidate);

/// Returns `source` with `Model` renamed to `ModelNew`.
std::string renamed(const std::string& source);

/// Returns a candidate for a problem with one input x, whose forward has the
/// statements of `body`.
std::string with_forward(const std::string& body);

} // namespace caesar::test
