#include "cuda/runner/recorder.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/python/interpreter.hpp"
#include "cuda/runner/recording.hpp"
#include "cuda/runner/zygote.hpp"
#include "cuda/wire/frames.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <poll.h>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

using recordings = std::vector<std::unique_ptr<recording>>;

/// Reads what is there; false when the peer has closed.
bool read_some(int socket, frame_splitter& frames) {
  std::string buffer(size_t{64} << 10, '\0');
  auto n = ::read(socket, buffer.data(), buffer.size());
  if (n > 0)
    frames.append({buffer.data(), static_cast<size_t>(n)});
  return n > 0 || (n < 0 && errno == EINTR);
}

/// Waits until something can be read, or the first deadline.
std::vector<pollfd> wait(int socket, const recordings& open) {
  std::vector<pollfd> watched{{socket, POLLIN, 0}};
  auto first = recording::clock::time_point::max();
  for (const auto& one : open) {
    watched.push_back({one->leash(), POLLIN, 0});
    watched.push_back({one->result(), POLLIN, 0});
    first = std::min(first, one->deadline());
  }
  int timeout = -1;
  if (!open.empty()) {
    auto left = std::chrono::ceil<std::chrono::milliseconds>(
      first - recording::clock::now());
    timeout =
      static_cast<int>(std::clamp<int64_t>(left.count(), 0, 24 * 3600 * 1000));
  }
  if (::poll(watched.data(), watched.size(), timeout) < 0 && errno == EINTR)
    for (auto& one : watched)
      one.revents = 0;
  return watched;
}

void send_toolchain(int socket, std::string_view missing) {
  auto facts = py::module_::import("record").attr("toolchain_facts")();
  json frame;
  frame["ready"] = json::parse(facts.cast<std::string>());
  frame["ready"]["sandbox"] = missing;
  write_frame(socket, to_line(frame));
}

} // namespace

void serve_recordings(int socket, std::string_view missing) {
  send_toolchain(socket, missing);
  frame_splitter frames;
  recordings open;
  for (;;) {
    auto watched = wait(socket, open);
    for (size_t i = 0; i < open.size(); ++i)
      open[i]->advance(watched[1 + 2 * i].revents != 0,
                       watched[2 + 2 * i].revents != 0);
    std::erase_if(open, [&](const auto& one) {
      if (one->answer())
        write_frame(socket, to_line(*one->answer()));
      return one->answer().has_value();
    });
    if (watched[0].revents != 0 && !read_some(socket, frames))
      return;
    while (auto body = frames.next())
      open.push_back(std::make_unique<recording>(json::parse(*body)));
  }
}

} // namespace caesar::cuda
