#pragma once

#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/packets.hpp"
#include "cuda/wire/runner_records.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>

namespace caesar::cuda {

/// How a runner was lost.
enum class loss_kind : uint8_t {
  raised,    ///< Python raised.
  died,      ///< The process ended, or closed its connection.
  timed_out, ///< Its time is over.
  breach,    ///< It sent what no honest runner sends.
};

/// Why a runner gave no result, in words for a verdict.
struct runner_loss {
  loss_kind kind = loss_kind::died;
  runner_stage stage = runner_stage::import;
  std::string error_name;
  std::string message;
  std::string traceback;
  bool killed = false; ///< By SIGKILL, which anybody may have sent.
};

/// The judge's end of one runner. The runner ends with this object, at the
/// latest.
///
/// All that comes from the runner is checked for its form here. Requests return
/// nothing once the runner is lost; `loss` then says why.
class runner_process {
public:
  using clock = std::chrono::steady_clock;

  /// Takes both sockets of a runner that has started as `process`. `budget` is
  /// the time that may be spent waiting for it, `scratch` its folder.
  runner_process(unique_fd leash, unique_fd socket,
                 std::chrono::nanoseconds budget, std::string scratch,
                 pid_t process);
  ~runner_process();
  runner_process(runner_process&&) = default;
  runner_process& operator=(runner_process&&) = delete;

  /// Waits until the candidate is imported or constructed.
  bool await(runner_stage stage);

  /// Sends the memories, in the order of `command_kind::map`.
  bool map(runner_command command, std::span<const int> memories);

  /// Sends the structures of the arguments that the next runs take.
  bool give_arguments(int structures, uint64_t bytes);

  /// Has the arguments of the next `runs` runs built.
  bool prepare(uint32_t runs);

  /// Has the runner do what surrounds a run.
  bool rehearse();

  /// Runs `forward` as the command says, and tells how long that took on the
  /// judge's clock. Sleeps while it must take, at `least`: who spins may do so
  /// on the other half of the core that launches the kernels.
  std::optional<ran_record> run(runner_command command,
                                std::chrono::nanoseconds least,
                                std::chrono::nanoseconds& wall);

  /// Has the outputs of the last runs described; `wall` as above.
  std::optional<collected_record> collect(std::chrono::nanoseconds& wall);

  /// Has the prepared runs made together, untimed, with all outputs kept.
  /// Returns whether they stay apart in memory, as the runner says.
  std::optional<bool> try_together(runner_command command);

  /// Runs the profiler. The text is the candidate's.
  std::optional<std::string> profile(uint64_t seed);

  /// From now on spins for so long before it sleeps, when an answer is due.
  void spin(std::chrono::nanoseconds time) { spin_ = time; }

  /// Records that an answer contradicts itself.
  void report_breach(const std::string& why);

  /// Lets the runner end by itself, in what is left of its time: the tool that
  /// it was started under then has said what it knows. Returns the last of what
  /// else the runner printed. Call `end` all the same.
  std::string finish();

  /// Tells the runner to end.
  void dismiss();

  /// Ends the runner and waits until nothing of it is left. Throws
  /// `judge_fault` when it cannot be ended.
  void end();

  /// Gives back what has been used of the time.
  void renew() { left_ = budget_; }

  bool is_lost() const { return lost_; }

  const runner_loss& loss() const { return loss_; }

  pid_t process() const { return process_; }

private:
  bool send(runner_command& command, std::span<const int> fds = {});
  std::optional<packet> await_packet();
  template <class T>
  std::optional<T> await_record(answer_kind kind, uint64_t ticket);
  template <class T>
  std::optional<T> time(runner_command& command, answer_kind kind,
                        std::chrono::nanoseconds& wall);
  void take_failure(const packet& from, uint64_t ticket);
  void await_end();
  [[noreturn]] void mourn_keeper();
  void take_end(const keeper_record& end);
  void lose(loss_kind kind, std::string name, std::string message,
            std::string traceback = {});

  unique_fd leash_;
  unique_fd socket_;
  std::chrono::nanoseconds budget_;
  std::chrono::nanoseconds left_;
  std::chrono::nanoseconds spin_{0};
  std::chrono::nanoseconds asleep_{0}; ///< Before the next answer is due.
  std::string scratch_;
  pid_t process_;
  runner_stage stage_ = runner_stage::import;
  bool lost_ = false;
  runner_loss loss_;
};

/// Returns a number that no candidate can foresee.
uint64_t secret_number();

} // namespace caesar::cuda
