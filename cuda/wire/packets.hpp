#pragma once

// Packets over SOCK_SEQPACKET sockets: fixed-size records, whole or not at
// all, and the file descriptors that travel with them.

#include "cuda/wire/frames.hpp"
#include "messages/unique_fd.hpp"

#include <chrono>
#include <cstring>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace caesar::cuda {

/// Descriptors that one packet may carry; the kernel's limit is 253.
inline constexpr size_t max_packet_fds = 250;

/// One packet as it came. No bytes: the peer has closed.
struct packet {
  std::vector<char> bytes;
  std::vector<unique_fd> fds;
  bool truncated = false; ///< It was longer than the receiver allowed.
};

/// Returns two connected packet sockets, both closed on exec. Throws
/// `std::system_error`.
std::pair<unique_fd, unique_fd> make_packet_pair();

/// Sends one packet; returns false when the peer is gone. Throws `wire_error`
/// for any other failure.
bool send_packet(int socket, std::span<const char> bytes,
                 std::span<const int> fds = {});

/// Waits for one packet of at most `max_bytes`. A closed or reset peer gives an
/// empty packet. Received descriptors are closed on exec. For the time of
/// `spin` it waits without sleeping, because waking up takes long and never
/// equally long.
packet receive_packet(int socket, size_t max_bytes,
                      std::chrono::nanoseconds spin = {});

/// Whether a packet, or the peer's end, arrives while the caller spins.
bool spin_for_packet(int socket, std::chrono::nanoseconds spin);

/// Sends a plain record, with `fds` beside it.
template <class T>
bool send_record(int socket, const T& record, std::span<const int> fds = {}) {
  static_assert(std::is_trivially_copyable_v<T>);
  return send_packet(socket,
                     {reinterpret_cast<const char*>(&record), sizeof(T)}, fds);
}

/// Returns the record in `from` when it has exactly the right size.
template <class T>
std::optional<T> record_in(const packet& from) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (from.truncated || from.bytes.size() != sizeof(T))
    return std::nullopt;
  T record;
  std::memcpy(static_cast<void*>(&record), from.bytes.data(), sizeof(T));
  return record;
}

} // namespace caesar::cuda
