#pragma once

#include "messages/cluster.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace caesar::io {

class reactor;

/// The door of a run for other processes of its user: the Unix socket
/// `control.sock` in its folder, which only its owner may use. Who comes writes
/// one line of JSON and is answered with one.
class control_socket {
public:
  /// A question is not longer than this; nor does it take longer to come.
  static constexpr size_t most_bytes = size_t{64} << 10;
  static constexpr auto patience = std::chrono::seconds{5};

  /// Listens in `folder`, on `where`, which must outlive it. Throws
  /// `boost::system::system_error` when it cannot.
  control_socket(reactor& where, const std::filesystem::path& folder);

  ~control_socket();

  control_socket(const control_socket&) = delete;
  control_socket& operator=(const control_socket&) = delete;

  /// Lets people in. `hear` is called on the reactor's threads and must not
  /// block.
  void start(std::function<void(control_asked)> hear);

  /// Lets nobody in any more, forgets `hear`, and removes the socket.
  void close();

  /// Answers, from any thread. Who has gone meanwhile is not missed.
  void answer(uint64_t ticket, std::string line);

private:
  struct impl;
  std::shared_ptr<impl> impl_;
};

/// Asks the process that runs what `folder` holds, and waits for the answer.
/// Returns nothing when there is none, or it does not answer in time.
std::optional<std::string>
ask_run(const std::filesystem::path& folder, const std::string& line,
        std::chrono::milliseconds patience = std::chrono::seconds{10});

} // namespace caesar::io
