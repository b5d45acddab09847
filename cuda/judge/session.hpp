#pragma once

#include "cuda/device/device.hpp"
#include "cuda/judge/clock_audit.hpp"
#include "cuda/judge/output_check.hpp"
#include "cuda/judge/reference.hpp"
#include "cuda/judge/runner_process.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace caesar::cuda {

/// Runs of a candidate that were asked for together.
struct batch {
  collected_record outputs;
  timed_batch time;

  uint32_t runs() const { return outputs.runs; }
};

/// How many runs are asked for together, and when their outputs are copied.
struct batch_plan {
  uint32_t runs = 1;
  bool copy_at_once = true;
};

/// Plans batches. Runs in flight together hide their launches, but each needs
/// memory of its own: `budget` bytes for all of them. Outputs so large that
/// copying them takes as long as computing them are copied when the times of
/// all runs have been taken.
batch_plan plan_batches(const reference_facts& facts, bool asynchronous,
                        uint64_t budget);

/// What judge and runner exchange runs in: slots of inputs, and of outputs.
struct run_memory {
  uint32_t slots = 0;
  shared_device_memory inputs;
  shared_device_memory outputs;
  uint64_t input_slot = 0; ///< Its bytes.
  uint64_t output_slot = 0;
};

/// One runner beside one reference, on the same inputs, from the first run to
/// the last.
class session {
public:
  /// Both live longer than this session.
  session(device& on, reference& truth, const reference_facts& facts,
          runner_process runner);
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  /// Imports and constructs the candidate, which needs no device, while the
  /// reference becomes as it was when constructed. The session may be lost
  /// afterwards.
  void load();

  /// Whether the runner can no longer be used; `loss` then says why.
  bool is_lost() const { return runner_.is_lost(); }

  /// Gives the runner the whole of its time again.
  void renew() { runner_.renew(); }

  /// Runs that the next `draw` prepares at most: as many as memory allows, and
  /// fewer when a run takes so long that nothing of it needs hiding, or it is
  /// not known yet how long.
  uint32_t capacity() const;

  /// Finds out whether outputs that are copied late may be those of several
  /// runs: not where the next run puts its own into the same memory. False when
  /// the runner was lost.
  bool try_together();

  /// Returns how many runs may be asked for together, however short they are.
  uint32_t together() const {
    return plan_.copy_at_once ? max_runs : std::min(together_, limit_);
  }

  /// Returns how many runs make what surrounds them a small part, as far as it
  /// is known how long they take.
  uint32_t enough() const;

  /// Asks for no more than so many together from now on.
  void limit_together(uint32_t runs) { limit_ = runs; }

  /// Returns the shortest time that a run was reported to take so far.
  std::chrono::nanoseconds quickest() const { return quickest_; }

  /// Runs in the memory of `other` from now on, which has drawn inputs of the
  /// same problem: where memory lies can decide how fast it is, so two that are
  /// compared should have the same. Never both at once. False when the runner
  /// was lost.
  bool share_memory_of(const session& other);

  /// Draws inputs for `runs` runs from secret seeds, each of its own. Throws
  /// `problem_fault`. False when the runner was lost.
  bool draw(uint32_t runs);

  /// Draws inputs for one run of each family. The rest as above.
  bool draw(std::span<const std::string> families);

  /// Brings the device to the clocks that it has under load.
  void wake() { device_.wake(); }

  /// Returns the state that the device is in now, where it tells.
  std::optional<device_conditions> conditions() const {
    return device_.conditions();
  }

  /// Runs the candidate on all that was drawn, from cold caches. Nothing when
  /// it was lost. Where nobody `checks` the outputs, it may keep large ones.
  std::optional<batch> run(bool checks = true);

  /// Compares the outputs of run `run` of the last batch with those of the
  /// reference, which runs now. Throws `problem_fault`.
  disagreement check(const batch& of, uint32_t run, double tolerance,
                     int32_t trial);

  /// Judges the outputs of run `run` of the last batch strictly. Returns a
  /// sentence about what is wrong, or nothing. Throws `problem_fault`.
  std::string scrutinize(const batch& of, uint32_t run);

  /// Whether an output of the run that was checked last aliases an input
  /// without leave.
  bool aliased() const { return aliased_; }

  /// Whether the inputs of run `run` are as they were drawn.
  bool inputs_are_intact(uint32_t run) { return truth_.is_unchanged(run); }

  pid_t process() const { return runner_.process(); }

  std::chrono::nanoseconds quickest_flush() const {
    return device_.quickest_flush();
  }

  std::optional<std::string> profile() { return runner_.profile(seeds_[0]); }

  /// Lets the runner end by itself. Returns the last of what it printed.
  std::string finish() { return runner_.finish(); }

  /// Ends the runner and waits until it is gone.
  void end() { runner_.end(); }

  /// Tells the runner to end, and leaves it to the caller to wait for that.
  /// Nothing else may be asked of this session then.
  runner_process dismiss();

  const runner_loss& loss() const { return runner_.loss(); }

private:
  uint32_t slots() const;
  std::span<const output_record> snapshot(const batch& of, uint32_t run);
  bool share(uint64_t input_slot);
  bool give_memory();
  bool give_arguments(const std::vector<std::string>& structures);
  void follow(uint32_t runs);
  void store_inputs();
  std::chrono::nanoseconds waited_for_others() const;
  bool counts_cpu() const;
  std::chrono::nanoseconds computed() const;
  std::chrono::nanoseconds least_time() const;
  bool collect(const ran_record& ran, batch& result);
  bool is_sound(const ran_record& ran, const collected_record& collected);

  device& device_;
  reference& truth_;
  reference_facts facts_;
  runner_process runner_;
  batch_plan plan_;
  uint32_t drawn_ = 0;    ///< Runs that are prepared.
  uint32_t ran_ = 0;      ///< Runs that the candidate has made of them.
  uint32_t followed_ = 0; ///< Runs that the reference has made, too.
  std::array<uint64_t, max_runs> seeds_{};
  std::string given_;     ///< The structures that the runner has.
  uint32_t together_ = 1; ///< Runs whose outputs, copied late, stay apart.
  uint32_t limit_ = max_runs;
  std::chrono::nanoseconds quickest_ = std::chrono::nanoseconds::max();
  std::shared_ptr<run_memory> memory_; ///< None before the first draw.
  shared_device_memory snapshot_;      ///< Of the run that is checked.
  std::vector<expected_output> expected_;
  bool aliased_ = false;
};

} // namespace caesar::cuda
