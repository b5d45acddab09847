#pragma once

#include "messages/json.hpp"
#include "messages/unique_fd.hpp"

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace caesar::test {

/// A program under test that speaks JSON frames on its descriptor 3.
class peer {
public:
  /// Starts `program`, a name in CAESAR_BIN_DIR.
  peer(const std::string& program, const std::vector<std::string>& arguments);
  ~peer();
  peer(const peer&) = delete;
  peer& operator=(const peer&) = delete;

  void send(const json& frame);

  /// Waits for the next frame; throws when none comes within two minutes.
  json receive();

  /// Closes the connection.
  void hang_up() { socket_.reset(); }

  pid_t pid() const { return pid_; }

private:
  pid_t pid_ = -1;
  unique_fd socket_;
};

/// Returns the path of a program or folder below the build's bin folder.
std::string in_bin(const std::string& name);

/// Returns the text of a file in tests/evaluation/fixtures.
std::string fixture(const std::string& name);

} // namespace caesar::test
