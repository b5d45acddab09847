#include "cuda/judge/runner_process.hpp"

#include "cuda/judge/faults.hpp"
#include "cuda/judge/verdict_text.hpp"
#include "cuda/wire/exit_text.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <poll.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <system_error>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

// Time for a keeper to kill, reap and clean up; it needs milliseconds.
constexpr nanoseconds ending_time = std::chrono::seconds{10};

// Time between a runner's last breath and its keeper's word about it.
constexpr nanoseconds obituary_time = std::chrono::seconds{2};

/// Polls until something happens or `timeout` has passed, and returns the time
/// that this took.
nanoseconds wait_for(std::span<pollfd> watched, nanoseconds timeout) {
  auto begin = runner_process::clock::now();
  auto end = begin + timeout;
  for (;;) {
    auto left = std::max(end - runner_process::clock::now(), nanoseconds{0});
    timespec time{left.count() / 1'000'000'000, left.count() % 1'000'000'000};
    if (::ppoll(watched.data(), watched.size(), &time, nullptr) >= 0
        || errno != EINTR)
      return runner_process::clock::now() - begin;
  }
}

} // namespace

runner_process::runner_process(unique_fd leash, unique_fd socket,
                               nanoseconds budget, std::string scratch,
                               pid_t process)
  : leash_{std::move(leash)},
    socket_{std::move(socket)},
    budget_{budget},
    left_{budget},
    scratch_{std::move(scratch)},
    process_{process} {}

runner_process::~runner_process() = default; // Closing the leash ends it.

void runner_process::lose(loss_kind kind, std::string name, std::string message,
                          std::string traceback) {
  if (lost_)
    return;
  lost_ = true;
  loss_ = {
    kind, stage_, valid_utf8(name), valid_utf8(message), valid_utf8(traceback),
    false};
}

void runner_process::report_breach(const std::string& why) {
  lose(loss_kind::breach, "ProtocolError",
       "the candidate's process answered what no runner answers: " + why);
}

void runner_process::take_end(const keeper_record& end) {
  lose(loss_kind::died, "Crash", crash_text(end, stage_),
       std::string{text_of(end)});
  loss_.killed = end.event == keeper_event::killed && end.code == SIGKILL
                 && end.by_keeper == 0;
}

/// The runner's socket has closed: its keeper knows why.
void runner_process::await_end() {
  pollfd watched{leash_.get(), POLLIN, 0};
  wait_for({&watched, 1}, obituary_time);
  if (watched.revents == 0)
    return lose(loss_kind::died, "Crash",
                "the candidate's process closed its connection to the judge "
                  + std::string{doing(stage_)});
  auto end = record_in<keeper_record>(
    receive_packet(leash_.get(), sizeof(keeper_record)));
  if (!end)
    mourn_keeper();
  take_end(*end);
}

/// The runner died with its keeper; only its folder is left.
void runner_process::mourn_keeper() {
  std::error_code ignored;
  if (!scratch_.empty())
    std::filesystem::remove_all(scratch_, ignored);
  throw judge_fault{"the keeper of the candidate's process was killed"};
}

std::optional<packet> runner_process::await_packet() {
  pollfd watched[] = {{socket_.get(), POLLIN, 0}, {leash_.get(), POLLIN, 0}};
  auto begin = clock::now();
  wait_for(watched, std::min(std::exchange(asleep_, {}), left_));
  if (watched[0].revents == 0 && watched[1].revents == 0)
    spin_for_packet(socket_.get(), std::min(spin_, left_));
  left_ -= clock::now() - begin;
  left_ = std::max(left_, nanoseconds{0});
  left_ -= wait_for(watched, left_);
  if (watched[0].revents == 0 && watched[1].revents == 0) {
    lose(loss_kind::timed_out, "Timeout",
         "the candidate used up its " + seconds_text(budget_) + " "
           + std::string{doing(stage_)});
    return std::nullopt;
  }
  // An answer may have come just before the end.
  if (watched[0].revents == 0)
    wait_for({watched, 1}, nanoseconds{0});
  if (watched[0].revents != 0) {
    auto answer = receive_packet(socket_.get(), max_answer_bytes);
    if (!answer.bytes.empty())
      return answer;
  }
  await_end();
  return std::nullopt;
}

void runner_process::take_failure(const packet& from, uint64_t ticket) {
  auto record = record_in<failed_record>(from);
  if (!record || record->ticket != ticket || record->stage != stage_)
    return report_breach("a failure of something else");
  lose(loss_kind::raised, std::string{text_in(record->error_name)},
       std::string{text_in(record->message)},
       std::string{text_in(record->traceback)});
}

template <class T>
std::optional<T> runner_process::await_record(answer_kind kind,
                                              uint64_t ticket) {
  if (lost_)
    return std::nullopt;
  auto answer = await_packet();
  if (!answer)
    return std::nullopt;
  answer_kind said{};
  if (answer->bytes.size() >= sizeof(said))
    std::memcpy(&said, answer->bytes.data(), sizeof(said));
  if (said == answer_kind::failed) {
    take_failure(*answer, ticket);
    return std::nullopt;
  }
  auto record = record_in<T>(*answer);
  if (!record || said != kind || record->ticket != ticket) {
    report_breach("a record of the wrong kind or time");
    return std::nullopt;
  }
  return record;
}

bool runner_process::await(runner_stage stage) {
  stage_ = lost_ ? stage_ : stage;
  auto record = await_record<done_record>(answer_kind::done, 0);
  if (record && record->stage != stage)
    report_breach("a stage out of turn");
  return !lost_;
}

bool runner_process::send(runner_command& command, std::span<const int> fds) {
  if (lost_)
    return false;
  command.ticket = secret_number();
  if (!send_record(socket_.get(), command, fds))
    await_end();
  return !lost_;
}

bool runner_process::map(runner_command command,
                         std::span<const int> memories) {
  stage_ = lost_ ? stage_ : runner_stage::map;
  command.kind = command_kind::map;
  return send(command, memories)
         && await_record<done_record>(answer_kind::done, command.ticket);
}

bool runner_process::give_arguments(int structures, uint64_t bytes) {
  stage_ = lost_ ? stage_ : runner_stage::map;
  runner_command command;
  command.kind = command_kind::arguments;
  command.structure_bytes = bytes;
  return send(command, {&structures, 1})
         && await_record<done_record>(answer_kind::done, command.ticket);
}

bool runner_process::prepare(uint32_t runs) {
  stage_ = lost_ ? stage_ : runner_stage::map;
  runner_command command;
  command.kind = command_kind::prepare;
  command.runs = runs;
  return send(command)
         && await_record<done_record>(answer_kind::done, command.ticket);
}

bool runner_process::rehearse() {
  runner_command command;
  command.kind = command_kind::rehearse;
  return send(command)
         && await_record<done_record>(answer_kind::done, command.ticket);
}

template <class T>
std::optional<T> runner_process::time(runner_command& command, answer_kind kind,
                                      nanoseconds& wall) {
  auto begin = clock::now();
  if (!send(command))
    return std::nullopt;
  auto record = await_record<T>(kind, command.ticket);
  wall = clock::now() - begin;
  return record;
}

std::optional<ran_record> runner_process::run(runner_command command,
                                              nanoseconds least,
                                              nanoseconds& wall) {
  stage_ = lost_ ? stage_ : runner_stage::run;
  asleep_ = least;
  command.kind = command_kind::run;
  return time<ran_record>(command, answer_kind::ran, wall);
}

std::optional<collected_record> runner_process::collect(nanoseconds& wall) {
  stage_ = lost_ ? stage_ : runner_stage::collect;
  runner_command command;
  command.kind = command_kind::collect;
  return time<collected_record>(command, answer_kind::collected, wall);
}

std::optional<bool> runner_process::try_together(runner_command command) {
  stage_ = lost_ ? stage_ : runner_stage::run;
  command.kind = command_kind::trial;
  if (!send(command))
    return std::nullopt;
  auto record =
    await_record<collected_record>(answer_kind::collected, command.ticket);
  if (!record)
    return std::nullopt;
  return record->reused == 0;
}

std::optional<std::string> runner_process::profile(uint64_t seed) {
  stage_ = lost_ ? stage_ : runner_stage::profile;
  runner_command command;
  command.kind = command_kind::profile;
  command.seeds[0] = seed;
  if (!send(command))
    return std::nullopt;
  auto record =
    await_record<profiled_record>(answer_kind::profiled, command.ticket);
  if (!record)
    return std::nullopt;
  return valid_utf8(text_in(record->text));
}

std::string runner_process::finish() {
  socket_.reset();
  pollfd watched{leash_.get(), POLLIN, 0};
  wait_for({&watched, 1}, std::max(left_, nanoseconds{0}));
  if (watched.revents == 0)
    return loss_.traceback;
  auto end = record_in<keeper_record>(
    receive_packet(leash_.get(), sizeof(keeper_record)));
  return end ? valid_utf8(text_of(*end)) : loss_.traceback;
}

void runner_process::dismiss() {
  socket_.reset();
  ::shutdown(leash_.get(), SHUT_WR);
}

void runner_process::end() {
  dismiss();
  auto left = ending_time;
  for (;;) {
    pollfd watched{leash_.get(), POLLIN, 0};
    left -= wait_for({&watched, 1}, left);
    if (watched.revents == 0)
      throw judge_fault{"a candidate's process could not be ended"};
    if (receive_packet(leash_.get(), sizeof(keeper_record)).bytes.empty())
      return;
  }
}

uint64_t secret_number() {
  uint64_t number = 0;
  while (::getrandom(&number, sizeof(number), 0) != sizeof(number))
    ;
  return number >> 1; // torch takes seeds below 2^63.
}

} // namespace caesar::cuda
