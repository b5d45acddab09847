#include "cuda/judge/zygote_client.hpp"

#include "cuda/judge/faults.hpp"
#include "cuda/wire/exit_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <utility>

extern char** environ;

namespace caesar::cuda {

namespace {

constexpr int control_fd = 3; ///< In the zygote.
constexpr std::chrono::milliseconds import_time = std::chrono::minutes{2};
constexpr std::chrono::milliseconds fork_time = std::chrono::seconds{30};

/// Returns whether `fd` can be read before `timeout` has passed.
bool readable_within(int fd, std::chrono::milliseconds timeout) {
  auto end = std::chrono::steady_clock::now() + timeout;
  for (;;) {
    auto left = std::chrono::ceil<std::chrono::milliseconds>(
      end - std::chrono::steady_clock::now());
    pollfd watched{fd, POLLIN, 0};
    auto n =
      ::poll(&watched, 1, static_cast<int>(std::max<int64_t>(left.count(), 0)));
    if (n >= 0 || errno != EINTR)
      return n > 0;
  }
}

} // namespace

zygote_client::zygote_client(std::string program, std::string cores, bool cuda)
  : program_{std::move(program)},
    cores_{std::move(cores)},
    cuda_{cuda} {
  launch();
}

zygote_client::~zygote_client() {
  stop();
}

void zygote_client::launch() {
  auto [mine, theirs] = make_packet_pair();
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, theirs.get(), control_fd);
  const char* argv[] = {program_.c_str(), "--role",       "runner",
                        "--cores",        cores_.c_str(), nullptr};
  auto error = ::posix_spawn(&pid_, program_.c_str(), &actions, nullptr,
                             const_cast<char**>(argv), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw judge_fault{"cannot start " + program_ + ": "
                      + std::generic_category().message(error)};
  control_ = std::move(mine);
  ready_ = false;
}

void zygote_client::stop() {
  control_.reset();
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR)
      ;
  }
  pid_ = -1;
}

void zygote_client::await_ready() {
  if (ready_)
    return;
  if (!readable_within(control_.get(), import_time))
    throw judge_fault{program_ + " did not import torch in time"};
  auto packet = receive_packet(control_.get(), sizeof(zygote_hello));
  auto hello = record_in<zygote_hello>(packet);
  if (!hello)
    throw judge_fault{program_
                      + " ended while it imported torch; its message "
                        "is on standard error"};
  sandbox_gaps_.assign(
    hello->sandbox.data(),
    std::min<size_t>(hello->sandbox_bytes, hello->sandbox.size()));
  ready_ = true;
}

bool zygote_client::send_request(spawn_request request,
                                 std::span<const int> fds) {
  await_ready();
  request.cuda = cuda_ ? 1 : 0;
  failure_ = program_ + " is gone";
  return send_record(control_.get(), request, fds);
}

std::optional<keeper_record> zygote_client::await_start(int leash) {
  if (!readable_within(leash, fork_time)) {
    failure_ = program_ + " started no process in time";
    return std::nullopt;
  }
  auto record =
    record_in<keeper_record>(receive_packet(leash, sizeof(keeper_record)));
  if (record && record->event == keeper_event::started) {
    sandbox_gaps_ = text_of(*record);
    return record;
  }
  failure_ = record ? std::string{text_of(*record)}
                    : program_
                        + " could not fork: the host has no process or "
                          "memory left";
  return std::nullopt;
}

runner_process zygote_client::spawn(uint64_t memory_bytes, int job,
                                    std::span<const int> artefacts,
                                    std::chrono::nanoseconds budget,
                                    tool_order under) {
  spawn_request request;
  request.memory_bytes = memory_bytes;
  request.tool = under.tool;
  for (int attempt = 0; attempt < 2; ++attempt) {
    auto [leash, keepers_leash] = make_packet_pair();
    auto [socket, runners_socket] = make_packet_pair();
    std::vector<int> fds{keepers_leash.get(), runners_socket.get(), job};
    fds.insert(fds.end(), artefacts.begin(), artefacts.end());
    if (under.tool != runner_tool::none)
      fds.push_back(under.report);
    auto sent = send_request(request, fds);
    // Copies kept here would hide that the other side has closed.
    keepers_leash.reset();
    runners_socket.reset();
    if (auto started = sent ? await_start(leash.get()) : std::nullopt)
      return {std::move(leash), std::move(socket), budget,
              started->scratch.data(), started->pid};
    stop();
    launch();
  }
  throw judge_fault{failure_};
}

} // namespace caesar::cuda
