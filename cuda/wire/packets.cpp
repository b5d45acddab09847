#include "cuda/wire/packets.hpp"

#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>
#include <system_error>

namespace caesar::cuda {

namespace {

constexpr size_t control_bytes = CMSG_SPACE(sizeof(int) * max_packet_fds);

void take_fds(msghdr& message, std::vector<unique_fd>& into) {
  for (auto* c = CMSG_FIRSTHDR(&message); c != nullptr;
       c = CMSG_NXTHDR(&message, c)) {
    if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
      continue;
    auto count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(c) + i * sizeof(int), sizeof(int));
      into.emplace_back(fd);
    }
  }
}

/// Leaves the core to its other thread of hardware, for about a microsecond.
void rest() {
#if defined(__x86_64__)
  for (int i = 0; i < 16; ++i)
    __builtin_ia32_pause();
#endif
}

} // namespace

std::pair<unique_fd, unique_fd> make_packet_pair() {
  int fds[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fds) != 0)
    throw std::system_error{errno, std::generic_category(), "socketpair"};
  return {unique_fd{fds[0]}, unique_fd{fds[1]}};
}

bool send_packet(int socket, std::span<const char> bytes,
                 std::span<const int> fds) {
  alignas(cmsghdr) char control[control_bytes] = {};
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (fds.size() > max_packet_fds)
    throw wire_error{"too many descriptors for one packet"};
  if (!fds.empty()) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(fds.size_bytes());
    auto* c = CMSG_FIRSTHDR(&message);
    c->cmsg_level = SOL_SOCKET;
    c->cmsg_type = SCM_RIGHTS;
    c->cmsg_len = CMSG_LEN(fds.size_bytes());
    std::memcpy(CMSG_DATA(c), fds.data(), fds.size_bytes());
  }
  while (::sendmsg(socket, &message, MSG_NOSIGNAL) < 0) {
    if (errno == EINTR)
      continue;
    if (errno == EPIPE || errno == ECONNRESET || errno == ENOTCONN)
      return false;
    throw wire_error{"cannot send a packet: "
                     + std::generic_category().message(errno)};
  }
  return true;
}

bool spin_for_packet(int socket, std::chrono::nanoseconds spin) {
  auto end = std::chrono::steady_clock::now() + spin;
  char byte = 0;
  while (std::chrono::steady_clock::now() < end) {
    if (::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0
        || errno != EAGAIN)
      return true;
    rest();
  }
  return false;
}

packet receive_packet(int socket, size_t max_bytes,
                      std::chrono::nanoseconds spin) {
  spin_for_packet(socket, spin);
  packet result;
  result.bytes.resize(max_bytes);
  alignas(cmsghdr) char control[control_bytes];
  iovec part{result.bytes.data(), result.bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof(control);
  ssize_t n = -1;
  do
    n = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (n < 0 && errno == EINTR);
  if (n < 0 && errno != ECONNRESET)
    throw wire_error{"cannot receive a packet: "
                     + std::generic_category().message(errno)};
  if (n <= 0)
    return {};
  result.bytes.resize(static_cast<size_t>(n));
  result.truncated = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
  take_fds(message, result.fds);
  return result;
}

} // namespace caesar::cuda
