#include "cuda/runner/loopback.hpp"

#include "messages/unique_fd.hpp"

#include <cstdio>
#include <cstring>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace caesar::cuda {

void raise_loopback() {
  unique_fd any{::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
  ifreq request{};
  std::strcpy(request.ifr_name, "lo");
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  if (!any || ::ioctl(any.get(), SIOCSIFFLAGS, &request) != 0)
    std::perror("the loopback interface cannot be brought up");
}

} // namespace caesar::cuda
