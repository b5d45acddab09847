#pragma once

#include "actors/builder/build_queue.hpp"
#include "actors/builder/compilation.hpp"
#include "actors/builder/compile_jail.hpp"
#include "actors/builder/compile_log.hpp"
#include "actors/builder/scratch_folder.hpp"
#include "actors/io/job_runner.hpp"
#include "actors/log/log.hpp"
#include "cuda/build/artefact_cache.hpp"
#include "cuda/build/cache_locks.hpp"
#include "cuda/build/cache_trim.hpp"
#include "cuda/build/compile_plan.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Where and how compilations run.
struct compile_settings {
  int32_t slots = 1;           ///< At a time.
  std::vector<int32_t> cores;  ///< On which they run; empty: all.
  std::filesystem::path cache; ///< Finished artefacts; may be shared.
  uint64_t cache_bytes = 0;    ///< Its limit; zero: none.
  /// Keeps the cache below its limit, and must not block. Called when it may
  /// have grown beyond that; may be empty.
  std::function<void()> trim{};
  std::filesystem::path scratch; ///< Files of running builds; may be shared.
  std::chrono::nanoseconds timeout = std::chrono::seconds{300}; ///< A command.
  uint64_t memory_bytes = uint64_t{8} << 30;                    ///< A process.
  size_t log_chars = 20'000; ///< Of a failure's log.
  compile_jail jail;         ///< Around every command.
};

/// Returns what a compiler may see of our environment.
std::vector<std::string> compiler_environment(const std::string& scratch);

/// The slots in which compilations run, from the queue into the cache. Free of
/// CAF: the builder passes it what its job runner reports.
///
/// Units of one compilation are compiled at once when slots would be idle, and
/// both parses of a CUDA unit, too.
///
/// What another process is compiling into the same cache is not compiled here,
/// but waited for, without a slot. When that process dies, it is.
class compile_slots {
public:
  /// Runs commands by `jobs`, which reports their ends to `report`. Both must
  /// outlive the slots.
  compile_slots(compile_settings settings, io::job_runner& jobs,
                std::function<void(job_ended)> report);

  /// Cancels what is running.
  ~compile_slots();

  compile_slots(const compile_slots&) = delete;
  compile_slots& operator=(const compile_slots&) = delete;

  /// Lets commands read the folders of this torch, and leaves those out of the
  /// names of files in logs.
  void use(const cuda::torch_facts& torch);

  /// Returns what the cache has for `key`. Throws what the cache throws.
  std::optional<cuda::cached_artefact> find(const std::string& key) const {
    return cache_.find(key);
  }

  /// Lets `waiter` wait for `key`, which one of `attempts` builds as Python
  /// module `module`: the first that succeeds. Only what the last one says of a
  /// failure is heard. Returns whether nobody waited for it yet.
  bool want(const std::string& key, uint64_t waiter, int32_t priority,
            std::vector<cuda::compile_plan> attempts, std::string module);

  /// Returns a folder with the light headers, which commands can read. Throws
  /// `std::filesystem::filesystem_error` and `std::system_error`.
  std::string light_folder();

  /// Forgets `waiter`. What nobody waits for any more is not begun.
  void drop(uint64_t waiter);

  /// Fills free slots. Returns what ended at once, because it could not begin.
  std::vector<compilation_ended> fill();

  /// Returns whether something waits for another process: then `look_again` is
  /// to be called from time to time.
  bool waits_for_others() const { return !queue_.put_off().empty(); }

  /// Returns what other processes have compiled in the meantime. What they gave
  /// up is begun by the next `fill`.
  std::vector<compilation_ended> look_again();

  /// Goes on after a command. Returns its compilation when that was its last.
  std::optional<compilation_ended> hear(const job_ended& job);

private:
  std::optional<compilation_ended> claim(const std::string& key,
                                         compilation& x);
  void begin(compilation& x);
  void try_next(compilation& x, const job_ended& failure);
  void ask_nvcc(compilation& x);
  void run_steps(compilation& x);
  void start(compilation& x, size_t step, std::vector<std::string> command);
  bool is_idle() const;
  void cancel(compilation& x);
  std::optional<compilation_ended> go_on(const std::string& key, compilation& x,
                                         const job_ended& job);
  std::optional<compilation_ended> fail(const std::string& key, compilation& x,
                                        const job_ended& job);
  compile_log log_of(const compilation& x, const job_ended& job) const;
  compilation_ended publish(const std::string& key, const compilation& x);
  compilation_ended settle(const std::string& key, compilation_ended result);

  compile_settings settings_;
  io::job_runner& jobs_;
  std::function<void(job_ended)> report_;
  scratch_folder scratch_;
  cuda::artefact_cache cache_;
  cuda::cache_locks locks_;
  cuda::cache_growth growth_;
  build_queue queue_;
  std::map<std::string, compilation> compilations_; // By key.
  std::vector<std::string> hidden_;
  std::filesystem::path light_; // Empty before somebody asked for it.
  uint64_t last_job_ = 0;
  size_t helpers_ = 0; // Commands beside the first of their compilations.
};

} // namespace caesar
