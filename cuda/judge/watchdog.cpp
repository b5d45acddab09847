#include "cuda/judge/watchdog.hpp"

#include <cerrno>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace caesar::cuda {

void end_with_peer(int socket) {
  std::thread{[socket] {
    pollfd watched{socket, POLLRDHUP, 0};
    while (::poll(&watched, 1, -1) < 0 && errno == EINTR)
      ;
    // The leashes close with this process, and every keeper sees that.
    ::_exit(0);
  }}.detach();
}

} // namespace caesar::cuda
