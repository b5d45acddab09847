// What bare sockets can do: one thread writes small pieces to many connections
// in turn, another reads whatever has come. No HTTP, no JSON, no pauses. The
// floor for streams of tokens, each a piece of its own.

#include "actors/io/descriptors.hpp"
#include "messages/json.hpp"
#include "messages/unique_fd.hpp"

#include <CLI/CLI.hpp>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <vector>

#include "tests/bench/endpoint/processor_time.hpp"

namespace caesar {

namespace {

using clock = std::chrono::steady_clock;

struct arguments {
  int connections = 5000;
  int port = 0; ///< Zero: write, and say where.
  int bytes = 200;
  double seconds = 3;
};

int checked(int result, const char* doing) {
  if (result < 0)
    throw std::runtime_error{std::string{doing} + ": " + std::strerror(errno)};
  return result;
}

sockaddr_in here(int port) {
  sockaddr_in result{};
  result.sin_family = AF_INET;
  result.sin_port = htons(static_cast<uint16_t>(port));
  result.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return result;
}

const sockaddr* plain(const sockaddr_in& x) {
  return reinterpret_cast<const sockaddr*>(&x);
}

unique_fd listen_somewhere(int connections) {
  unique_fd result{checked(::socket(AF_INET, SOCK_STREAM, 0), "socket")};
  auto at = here(0);
  checked(::bind(result.get(), plain(at), sizeof(at)), "bind");
  checked(::listen(result.get(), connections), "listen");
  socklen_t size = sizeof(at);
  ::getsockname(result.get(), reinterpret_cast<sockaddr*>(&at), &size);
  std::printf("%d\n", ntohs(at.sin_port));
  std::fflush(stdout);
  return result;
}

std::vector<unique_fd> accept_all(const arguments& x) {
  auto listener = listen_somewhere(x.connections);
  std::vector<unique_fd> result;
  while (static_cast<int>(result.size()) < x.connections) {
    result.emplace_back(
      checked(::accept(listener.get(), nullptr, nullptr), "accept"));
    int on = 1;
    ::setsockopt(result.back().get(), IPPROTO_TCP, TCP_NODELAY, &on,
                 sizeof(on));
  }
  return result;
}

json write_pieces(const arguments& x) {
  auto all = accept_all(x);
  std::string piece(static_cast<size_t>(x.bytes), 'x');
  auto begin = clock::now();
  auto end = begin + std::chrono::duration<double>(x.seconds);
  int64_t pieces = 0;
  while (clock::now() < end)
    for (const auto& one : all)
      if (::send(one.get(), piece.data(), piece.size(), MSG_DONTWAIT)
          == static_cast<ssize_t>(piece.size()))
        ++pieces;
  return {
    {"pieces", pieces},
    {"seconds", std::chrono::duration<double>(clock::now() - begin).count()},
    {"processor_seconds", processor_seconds()}};
}

unique_fd watch(const std::vector<unique_fd>& all) {
  unique_fd result{checked(::epoll_create1(0), "epoll_create1")};
  for (const auto& one : all) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = one.get();
    checked(::epoll_ctl(result.get(), EPOLL_CTL_ADD, one.get(), &event),
            "epoll_ctl");
  }
  return result;
}

json read_pieces(const arguments& x) {
  std::vector<unique_fd> all;
  auto to = here(x.port);
  for (int i = 0; i < x.connections; ++i) {
    all.emplace_back(checked(::socket(AF_INET, SOCK_STREAM, 0), "socket"));
    checked(::connect(all.back().get(), plain(to), sizeof(to)), "connect");
  }
  auto watched = watch(all);
  std::array<epoll_event, 1024> events{};
  std::array<char, 16384> into{};
  int64_t reads = 0;
  int64_t bytes = 0;
  for (int open = x.connections; open > 0;) {
    auto count = checked(::epoll_wait(watched.get(), events.data(),
                                      static_cast<int>(events.size()), -1),
                         "epoll_wait");
    for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
      auto fd = events.at(i).data.fd;
      auto size = ::recv(fd, into.data(), into.size(), 0);
      if (size <= 0) {
        ::epoll_ctl(watched.get(), EPOLL_CTL_DEL, fd, nullptr);
        --open;
      } else {
        ++reads;
        bytes += size;
      }
    }
  }
  return {{"reads", reads},
          {"pieces", bytes / x.bytes},
          {"processor_seconds", processor_seconds()}};
}

} // namespace

} // namespace caesar

int main(int argc, char** argv) {
  CLI::App app{"Writes to many sockets, or reads from them.", "bench_sockets"};
  caesar::arguments x;
  app.add_option("--read", x.port, "Read from there, instead of writing.");
  app.add_option("--connections", x.connections, "So many.");
  app.add_option("--bytes", x.bytes, "Of each piece.");
  app.add_option("--seconds", x.seconds, "For so long.");
  CLI11_PARSE(app, argc, argv);
  caesar::io::raise_descriptor_limit();
  auto result = x.port > 0 ? caesar::read_pieces(x) : caesar::write_pieces(x);
  std::printf("%s\n", caesar::to_line(result).c_str());
  return 0;
}
