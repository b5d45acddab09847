#pragma once

#include <chrono>
#include <string>

#include "tests/evaluation/support/peer.hpp"

namespace caesar::test {

/// A recorder on core 0, ready.
class recorder : public peer {
public:
  recorder()
    : peer{"caesar-runner", {"--role", "recorder", "--cores", "0"}},
      ready_(receive().at("ready")) {}

  const json& ready() const { return ready_; }

  void begin(int id, const std::string& candidate,
             std::chrono::nanoseconds timeout = std::chrono::seconds{30}) {
    send(json{{"id", id},
              {"candidate", candidate},
              {"problem", fixture("double_range.py")},
              {"timeout", timeout},
              {"memory_bytes", uint64_t{1} << 30}});
  }

  json record(const std::string& candidate) {
    begin(1, candidate);
    return receive();
  }

private:
  json ready_;
};

} // namespace caesar::test
