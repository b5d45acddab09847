#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace caesar::cuda {

/// Timed runs that were asked for together: what the runner says, and what the
/// judge saw.
struct timed_batch {
  /// Of each `forward`, by the runner.
  std::vector<std::chrono::nanoseconds> reported;
  /// From "go" to "done": the device belonged to this batch alone.
  std::chrono::nanoseconds window{0};
  /// From asking for the outputs until they were in the arena.
  std::chrono::nanoseconds collect{0};
  /// What the runner computed from "go" until its outputs were described, and
  /// between having the inputs and "go", by the kernel's account; zero where
  /// that says nothing.
  std::chrono::nanoseconds cpu{0};
  std::chrono::nanoseconds idle_cpu{0};
  uint64_t bytes = 0;       ///< Of all outputs.
  bool copied_late = false; ///< In `collect`, and not in the window.
  /// What emptying the device's caches took, just before.
  std::chrono::nanoseconds flush{0};
  /// What the runner waited for its core while others used it. It is in the
  /// reported times, and not in the window.
  std::chrono::nanoseconds waited{0};
  /// A device's: from when the inputs were there until "go". Only the caches
  /// are emptied then, and what surrounds a run is rehearsed.
  std::chrono::nanoseconds before{0};
  uint32_t outputs = 1; ///< Of each run.
};

/// What of a batch's times on the judge's clock needs no explanation by the
/// runner's own times.
struct clock_allowance {
  std::chrono::nanoseconds exchange{0};  ///< Of the messages, and of one run.
  std::chrono::nanoseconds run{0};       ///< Of every further run.
  double copy_ns_per_byte = 0;           ///< Of outputs, into the arena.
  std::chrono::nanoseconds collect{0};   ///< Of messages about the outputs.
  std::chrono::nanoseconds late_copy{0}; ///< Also, of outputs copied late.
  double late_copy_ns_per_byte = 0;
  double share = 0;                ///< Of the reported times themselves.
  std::chrono::nanoseconds cpu{0}; ///< Of a processor, beside its runs.
  /// The same as `exchange` and `cpu`, in addition, after a run that filled the
  /// caches with data of its own: one of `cold_time`. A shorter one has its
  /// share.
  std::chrono::nanoseconds cold_exchange{0};
  std::chrono::nanoseconds cold_cpu{0};
  std::chrono::nanoseconds cold_time{0};
  double cpu_copy_ns_per_byte = 0;    ///< The same, of outputs.
  std::chrono::nanoseconds before{0}; ///< A device's: the same of `before`.
  /// No honest runner needs less beside a run: it has caches to empty.
  std::chrono::nanoseconds least_run{0};

  /// Returns what the window of a batch may hold beside its reported times.
  std::chrono::nanoseconds of_window(const timed_batch& batch) const;

  /// Returns what the runner may compute beside its runs.
  std::chrono::nanoseconds of_cpu(const timed_batch& batch) const;

  /// Returns what collecting the outputs may take.
  std::chrono::nanoseconds of_collect(const timed_batch& batch) const;

private:
  double chill(const timed_batch& batch) const;
};

/// Batches of a candidate that does nothing.
struct calibration_batches {
  std::vector<timed_batch> single; ///< One run, no output to speak of.
  std::vector<timed_batch> large;  ///< One run with a large output.
  /// A processor's: one run that reads more than the caches of a core hold.
  std::vector<timed_batch> cold;
  std::vector<timed_batch> many; ///< A device's: several runs together.
  /// A device's: outputs of two sizes that are copied late.
  std::vector<timed_batch> late_small;
  std::vector<timed_batch> late_large;
};

/// Derives the allowance for runs that are over when they return, on cores that
/// others may disturb. The exchange is twice the upper quartile of the single
/// runs, so that an honest candidate is rarely raised, and one slow batch does
/// not hide much; the copy is twice the difference of the medians, because how
/// fast an output is copied depends on where it lies. After a run that filled
/// the caches the runner's own code comes from memory again: for that there is
/// twice what it took the `cold` runs. What the runner computes is
/// counted by the kernel, whatever others do: there the room is that of
/// `calibrate_device`. 5 % of the reported times are room in both accounts, for
/// what interrupts a run may also interrupt what surrounds it.
clock_allowance calibrate(const calibration_batches& batches);

/// Derives the allowance for a device of its own, where batches are much alike:
/// medians, with room for three times the spread between median and upper
/// quartile, at least 40 us, and for 2 % of the reported times. The single and
/// the late runs should last some milliseconds: whoever waited so long finds
/// its own code and data less near than between runs that take no time. What
/// comes before a run has room for 100 us at least.
clock_allowance calibrate_device(const calibration_batches& batches);

/// The times that count.
struct audited_times {
  std::vector<std::chrono::nanoseconds> counted;
  int32_t batches = 0;
  int32_t raised = 0;      ///< Batches that left too much time unexplained.
  int32_t impossible = 0;  ///< Runs reported as taking no time or less.
  int32_t hurried = 0;     ///< Batches with no time to empty the caches.
  bool trustworthy = true; ///< At most a third were raised or hurried.
  /// Others used the core most of the time, or the device slowed itself down.
  bool disturbed = false;
  /// Medians over the batches: what the reported times do not explain of the
  /// judge's, and what of that is allowed.
  std::chrono::nanoseconds unexplained{0};
  std::chrono::nanoseconds allowed{0};
  std::chrono::nanoseconds before{0}; ///< The same of what came before "go".
  std::chrono::nanoseconds allowed_before{0};

  /// Whether to measure again may tell more: of many batches noise spares some,
  /// who hides work hides it in nearly all.
  bool is_noisy() const {
    auto lies = impossible > 0 || (batches >= 10 && 10 * raised >= 9 * batches);
    return disturbed || (!trustworthy && !lies);
  }
};

/// Whether nobody else used a device when these batches began: emptying its
/// caches took little longer than `quickest`, the least that it ever did. What
/// another process left on a GPU takes turns with all others, milliseconds
/// each.
bool found_idle(std::span<const timed_batch> batches,
                std::chrono::nanoseconds quickest);

/// Returns the times of runs. A batch whose core others used does not count, if
/// there are enough without. Where too much is unexplained, something disturbed
/// the batch, or the candidate hid work; nobody can tell which, so such a batch
/// does not count either. When there are too many of them, all count, and each
/// run of them is longer by its share of what is unexplained.
audited_times audit(std::span<const timed_batch> batches,
                    const clock_allowance& allowance);

} // namespace caesar::cuda
