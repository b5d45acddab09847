#include "actors/builder/compile_slots.hpp"

#include "actors/io/child_process.hpp"
#include "cuda/build/divided_nvcc.hpp"
#include "cuda/build/kernel_report.hpp"
#include "cuda/build/light_headers.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>

namespace caesar {

namespace {

// Commands of one compilation that may be killed before that is its own fault:
// where memory is short, the kernel does so.
constexpr int32_t most_killed = 3;

/// Returns whether a command, or one that it had started, got SIGKILL.
bool was_killed(const job_ended& x) {
  constexpr int32_t by_shell = 128 + SIGKILL;
  auto says = [&](const char* text) {
    return x.output.find(text) != std::string::npos;
  };
  return !x.timed_out && x.status != 0
         && (x.status == -SIGKILL || x.status == by_shell
             || says("Killed signal terminated program") // g++
             || says("died due to signal 9")             // nvcc
             || says("ld terminated with signal 9"));    // collect2
}

compilation_ended from_cache(cuda::cached_artefact x) {
  compilation_ended result;
  result.artefact = std::move(x);
  return result;
}

compilation_ended unwritable(const std::string& what,
                             const std::exception& why) {
  compilation_ended result;
  result.fault = what + " cannot be written: " + why.what();
  return result;
}

constexpr auto its_cache = "the build cache";
constexpr auto its_files = "the files of a build";

} // namespace

std::vector<std::string> compiler_environment(const std::string& scratch) {
  auto path = std::getenv("PATH");
  return {"PATH=" + std::string{path != nullptr ? path : "/usr/bin:/bin"},
          "LC_ALL=C", "TMPDIR=" + scratch};
}

compile_slots::compile_slots(compile_settings settings, io::job_runner& jobs,
                             std::function<void(job_ended)> report)
  : settings_{std::move(settings)},
    jobs_{jobs},
    report_{std::move(report)},
    scratch_{settings_.scratch},
    cache_{settings_.cache},
    locks_{settings_.cache / "locks"},
    growth_{settings_.cache_bytes},
    queue_{static_cast<size_t>(settings_.slots)} {}

compile_slots::~compile_slots() {
  for (auto& [key, x] : compilations_)
    cancel(x);
}

void compile_slots::use(const cuda::torch_facts& torch) {
  hidden_ = torch.include_paths;
  auto& shown = settings_.jail.folders;
  shown = torch.include_paths;
  shown.insert(shown.end(), torch.library_paths.begin(),
               torch.library_paths.end());
  shown.insert(shown.end(), {torch.python_include, torch.cuda_home});
}

// -- the queue ----------------------------------------------------------------

bool compile_slots::want(const std::string& key, uint64_t waiter,
                         int32_t priority,
                         std::vector<cuda::compile_plan> attempts,
                         std::string module) {
  if (!queue_.add(key, waiter, priority))
    return false;
  auto& x = compilations_[key];
  x.attempts = std::move(attempts);
  x.facts.module = std::move(module);
  x.creator = waiter;
  return true;
}

std::string compile_slots::light_folder() {
  if (light_.empty()) {
    auto folder = scratch_.make();
    cuda::write_light_headers(folder);
    light_ = std::move(folder);
  }
  return light_.string();
}

void compile_slots::drop(uint64_t waiter) {
  for (const auto& key : queue_.drop(waiter))
    compilations_.erase(key);
}

std::vector<compilation_ended> compile_slots::fill() {
  std::vector<compilation_ended> result;
  while (is_idle()) {
    auto key = queue_.next();
    if (!key)
      break;
    try {
      if (auto found = claim(*key, compilations_.at(*key)))
        result.push_back(settle(*key, std::move(*found)));
    } catch (const std::exception& e) {
      result.push_back(settle(*key, unwritable(its_files, e)));
    }
  }
  return result;
}

std::vector<compilation_ended> compile_slots::look_again() {
  std::vector<compilation_ended> result;
  for (const auto& key : queue_.put_off())
    try {
      if (!locks_.try_lock(key))
        continue;
      if (auto found = cache_.find(key)) {
        result.push_back(settle(key, from_cache(std::move(*found))));
      } else {
        locks_.unlock(key); // `fill` takes it again, with a slot.
        queue_.recall(key);
      }
    } catch (const std::exception& e) {
      result.push_back(settle(key, unwritable(its_cache, e)));
    }
  return result;
}

// Begins unless another process is at it, or was and is done.
std::optional<compilation_ended> compile_slots::claim(const std::string& key,
                                                      compilation& x) {
  try {
    if (!locks_.try_lock(key)) {
      queue_.put_off(key);
      return std::nullopt;
    }
    if (auto found = cache_.find(key))
      return from_cache(std::move(*found));
  } catch (const std::exception& e) {
    return unwritable(its_cache, e);
  }
  begin(x);
  return std::nullopt;
}

// -- commands -----------------------------------------------------------------

// Starts with the first command of an attempt.
void compile_slots::begin(compilation& x) {
  x.begin(scratch_.make());
  ask_nvcc(x);
}

// The attempt failed, which may say more of it than of the candidate.
void compile_slots::try_next(compilation& x, const job_ended& failure) {
  if (x.plan().path == build_path::light)
    x.facts.declined = log_of(x, failure).reason();
  scratch_.remove(x.folder);
  const auto& failed = x.plan();
  ++x.attempt;
  while (x.attempt + 1 < x.attempts.size()
         && cuda::is_vain(failed, failure.output, x.plan()))
    ++x.attempt;
  begin(x);
}

bool compile_slots::is_idle() const {
  return queue_.running() + helpers_ < static_cast<size_t>(settings_.slots);
}

// An nvcc that would leave slots idle is asked first what it would do, so that
// they can share that.
void compile_slots::ask_nvcc(compilation& x) {
  auto step = x.undivided();
  if (step && is_idle())
    return start(x, *step, cuda::dry_run(x.plan().steps[*step]));
  x.order.emplace(x.plan().steps);
  run_steps(x);
}

// Starts one step, and as many beside it as there are idle slots.
void compile_slots::run_steps(compilation& x) {
  while (x.running.empty() || is_idle()) {
    auto step = x.order->next();
    if (!step)
      return;
    start(x, *step, x.plan().steps[*step].argv);
  }
}

void compile_slots::start(compilation& x, size_t step,
                          std::vector<std::string> command) {
  if (x.running.empty())
    x.together = {};
  else
    ++helpers_;
  auto id = ++last_job_;
  x.running[id] = step;
  io::job_spec spec;
  auto jail = settings_.jail;
  if (!light_.empty())
    jail.folders.push_back(light_.string());
  spec.process.argv =
    jailed(jail, std::move(command), x.folder, x.plan().steps[step].part_of);
  spec.process.environment = compiler_environment(x.folder.string());
  spec.process.cwd = x.folder;
  spec.process.cores = settings_.cores;
  spec.process.memory_bytes = settings_.memory_bytes;
  spec.timeout = settings_.timeout;
  jobs_.start(id, std::move(spec), report_);
}

void compile_slots::cancel(compilation& x) {
  for (const auto& [job, step] : x.running)
    jobs_.cancel(job);
  helpers_ -= x.running.empty() ? 0 : x.running.size() - 1;
  x.running.clear();
}

std::optional<compilation_ended> compile_slots::hear(const job_ended& job) {
  auto found = std::find_if(
    compilations_.begin(), compilations_.end(),
    [&](const auto& entry) { return entry.second.running.contains(job.job); });
  if (found == compilations_.end())
    return std::nullopt;
  auto key = found->first;
  try {
    return go_on(key, found->second, job);
  } catch (const std::exception& e) {
    return settle(key, unwritable(its_files, e));
  }
}

std::optional<compilation_ended> compile_slots::go_on(const std::string& key,
                                                      compilation& x,
                                                      const job_ended& job) {
  auto step = x.running.at(job.job);
  x.running.erase(job.job);
  helpers_ -= x.running.empty() ? 0 : 1;
  x.longest = std::max(x.longest, job.took);
  ++x.ended;
  auto is_link = x.order && x.is_link(step);
  if (x.running.empty())
    x.note(is_link ? "link" : name_of(x.plan().path));
  if (was_killed(job) && x.killed++ < most_killed) {
    start(x, step,
          x.order ? x.plan().steps[step].argv
                  : cuda::dry_run(x.plan().steps[step]));
    return std::nullopt;
  }
  if (!x.order) {
    x.divide(step, job);
    ask_nvcc(x);
    return std::nullopt;
  }
  auto good = job.status == 0 && !job.timed_out;
  x.order->end(step, good);
  if (!good)
    x.failed.emplace(step, job);
  if (auto failure = x.order->failure())
    return fail(key, x, x.failed.at(*failure));
  if (good)
    x.kernels[step] = cuda::kernels_in(job.output);
  if (good && is_link)
    return settle(key, publish(key, x));
  run_steps(x);
  return std::nullopt;
}

std::optional<compilation_ended> compile_slots::fail(const std::string& key,
                                                     compilation& x,
                                                     const job_ended& job) {
  if (!x.running.empty()) {
    cancel(x);
    x.note(name_of(x.plan().path));
  }
  auto is_last = x.attempt + 1 == x.attempts.size();
  // What takes too long takes no less with more headers.
  if (is_last || job.status == io::not_started
      || cuda::decides(x.plan(), job.timed_out ? "" : job.output))
    return settle(key, log_of(x, job).failure());
  try_next(x, job_ended{job});
  return std::nullopt;
}

// -- ends ---------------------------------------------------------------------

compilation_ended compile_slots::publish(const std::string& key,
                                         const compilation& x) {
  try {
    compilation_ended result;
    result.artefact =
      cache_.publish(key, x.known(), x.folder / cuda::module_file);
    if (growth_.add(std::filesystem::file_size(x.folder / cuda::module_file))
        && settings_.trim)
      settings_.trim();
    return result;
  } catch (const std::exception& e) {
    return unwritable(its_cache, e);
  }
}

compile_log compile_slots::log_of(const compilation& x,
                                  const job_ended& job) const {
  auto hidden = hidden_;
  hidden.push_back(x.folder.string());
  if (!light_.empty())
    hidden.push_back(light_.string());
  return {job, std::move(hidden), settings_.timeout, settings_.log_chars};
}

compilation_ended compile_slots::settle(const std::string& key,
                                        compilation_ended result) {
  auto done = compilations_.extract(key);
  auto& x = done.mapped();
  cancel(x);
  if (!x.folder.empty())
    scratch_.remove(x.folder);
  locks_.unlock(key);
  result.key = key;
  result.creator = x.creator;
  result.compiled = !x.phases.empty();
  result.took = x.took;
  result.phases = std::move(x.phases);
  result.waiters = queue_.finish(key);
  return result;
}

} // namespace caesar
