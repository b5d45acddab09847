#include "cuda/judge/session.hpp"

#include "cuda/device/cpu_accounting.hpp"
#include "cuda/device/cpu_cores.hpp"
#include "cuda/device/shared_memory.hpp"

#include <algorithm>
#include <unistd.h>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

// Room for the gaps between aligned outputs, and for wrong ones.
constexpr uint64_t output_slack = 64 << 10;

// Copying more than this takes as long as a short kernel.
constexpr uint64_t most_copied_at_once = uint64_t{32} << 20;

// Floats of this byte are about -2.6e36 and integers far below zero: what a run
// did not write is not taken for a result.
constexpr int poison = 0xFB;

// What surrounds a batch of this length is a small part of it; where outputs
// are kept until it is over, and need memory, so is what surrounds a shorter
// one.
constexpr nanoseconds enough_for_a_batch = std::chrono::milliseconds{10};
constexpr nanoseconds enough_for_a_late_batch = std::chrono::milliseconds{4};
constexpr uint64_t most_of_a_late_batch = uint64_t{8} << 30;

uint64_t slot_bytes(uint64_t bytes) {
  constexpr uint64_t page = 4096;
  return std::max(page, (bytes + page - 1) / page * page);
}

/// Returns the texts behind each other, each after its length.
std::string joined(const std::vector<std::string>& structures) {
  std::string result;
  for (const auto& one : structures) {
    for (size_t i = 0; i < 8; ++i)
      result += static_cast<char>(one.size() >> (8 * i) & 0xFF);
    result += one;
  }
  return result;
}

uint64_t budget_of(device& on) {
  constexpr uint64_t most = uint64_t{16} << 30;
  return std::min(most, on.free_bytes() / 4);
}

} // namespace

batch_plan plan_batches(const reference_facts& facts, bool asynchronous,
                        uint64_t budget) {
  if (!asynchronous)
    return {1, true};
  auto copies_at_once = facts.output_bytes <= most_copied_at_once;
  if (!copies_at_once)
    budget = std::min(budget, most_of_a_late_batch);
  auto each = slot_bytes(facts.input_bytes)
              + slot_bytes(facts.output_bytes + output_slack);
  auto outputs = std::max(facts.outputs, uint32_t{1});
  auto runs = std::min<uint64_t>(budget / each, max_output_records / outputs);
  auto most = std::min(facts.most_runs, max_runs);
  return {static_cast<uint32_t>(std::clamp<uint64_t>(runs, 1, most)),
          copies_at_once};
}

session::session(device& on, reference& truth, const reference_facts& facts,
                 runner_process runner)
  : device_{on},
    truth_{truth},
    facts_{facts},
    runner_{std::move(runner)},
    plan_{plan_batches(facts, on.is_asynchronous(), budget_of(on))} {
  if (device_.is_asynchronous() && usable_cores() > 1)
    runner_.spin(std::chrono::milliseconds{2});
}

void session::load() {
  truth_.begin();
  if (runner_.await(runner_stage::import))
    runner_.await(runner_stage::construct);
}

runner_process session::dismiss() {
  runner_.dismiss();
  memory_.reset();
  snapshot_ = {};
  return std::move(runner_);
}

uint32_t session::capacity() const {
  return std::min(enough(), together());
}

uint32_t session::enough() const {
  auto time = plan_.copy_at_once ? enough_for_a_batch : enough_for_a_late_batch;
  if (quickest_ >= time)
    return 1;
  auto fill = time / std::max(quickest_, nanoseconds{1});
  return static_cast<uint32_t>(std::clamp<int64_t>(fill, 1, plan_.runs));
}

/// Late ones have memory for one run until it is known that there may be more.
uint32_t session::slots() const {
  return plan_.copy_at_once
           ? plan_.runs
           : std::max(drawn_, std::min(together(), plan_.runs));
}

bool session::try_together() {
  auto most = std::min(enough(), limit_);
  // The runner keeps them all, in memory of its own, which it takes now.
  auto needed = most * facts_.output_bytes;
  if (!memory_ || memory_->slots < most)
    needed += most * (facts_.output_bytes + facts_.input_bytes);
  auto fits = device_.free_bytes() / 4 >= needed;
  // A reference that does not repeat itself would have to make them as well.
  if (plan_.copy_at_once || together_ >= most || !fits || !facts_.repeatable)
    return true;
  if (!draw(std::vector<std::string>(most)) || !runner_.prepare(drawn_))
    return false;
  store_inputs();
  runner_command command;
  command.seeds = seeds_;
  auto stay_apart = runner_.try_together(command);
  if (!stay_apart)
    return false;
  if (*stay_apart) {
    together_ = most;
    return true;
  }
  memory_.reset(); // One run needs less.
  // What the runner gave back, the next run would have to take again.
  return draw(1) && run(false);
}

/// Returns what the runs that were drawn take at least, as far as runs before
/// them tell, and less the time that waking up takes.
nanoseconds session::least_time() const {
  if (!device_.is_asynchronous() || quickest_ == nanoseconds::max())
    return nanoseconds{0};
  return quickest_ * drawn_ * 9 / 10;
}

bool session::draw(uint32_t runs) {
  return draw(std::vector<std::string>(std::min(runs, capacity())));
}

bool session::draw(std::span<const std::string> families) {
  follow(ran_);
  drawn_ = static_cast<uint32_t>(families.size());
  ran_ = followed_ = 0;
  std::vector<std::string> structures;
  uint64_t largest = facts_.input_bytes;
  for (uint32_t i = 0; i < drawn_; ++i) {
    auto layout = truth_.draw(i, secret_number(), families[i]);
    seeds_.at(i) = secret_number();
    largest = std::max(largest, layout.bytes);
    structures.push_back(std::move(layout.structure));
  }
  return share(slot_bytes(largest)) && give_arguments(structures);
}

/// Makes the memories, when they are missing or too small, and shares them.
bool session::share(uint64_t input_slot) {
  if (memory_ && input_slot <= memory_->input_slot && slots() <= memory_->slots)
    return true;
  memory_.reset(); // Given back first: both may not fit.
  snapshot_ = {};
  auto made = std::make_shared<run_memory>();
  made->slots = slots();
  made->input_slot = input_slot;
  made->output_slot = slot_bytes(facts_.output_bytes + output_slack);
  made->inputs = device_.make_inputs(made->slots * made->input_slot);
  made->outputs = device_.make_outputs(made->slots * made->output_slot);
  memory_ = std::move(made);
  return give_memory();
}

bool session::share_memory_of(const session& other) {
  if (!other.memory_ || memory_ == other.memory_)
    return true;
  memory_ = other.memory_;
  plan_ = other.plan_;
  snapshot_ = {};
  return give_memory();
}

/// Has the runner map what runs are exchanged in.
bool session::give_memory() {
  runner_command command;
  command.input_bytes = memory_->inputs.here->size();
  command.output_bytes = memory_->outputs.here->size();
  command.input_slot_bytes = memory_->input_slot;
  command.output_slot_bytes = memory_->output_slot;
  int memories[] = {memory_->inputs.fd.get(), memory_->outputs.fd.get()};
  given_.clear();
  return runner_.map(command, memories);
}

bool session::give_arguments(const std::vector<std::string>& structures) {
  auto text = joined(structures);
  if (text == given_)
    return true;
  auto fd = make_sealed_text("caesar-arguments", text);
  given_ = text;
  return runner_.give_arguments(fd.get(), text.size());
}

std::optional<batch> session::run(bool checks) {
  checks = checks || plan_.copy_at_once;
  follow(ran_);
  ran_ = followed_ = 0;
  if (!runner_.prepare(drawn_))
    return std::nullopt;
  if (checks)
    device_.fill(*memory_->outputs.here, drawn_ * memory_->output_slot, poison);
  // A GPU's own flush comes later; a processor's must not empty the caches of
  // what surrounds a run, which is then rehearsed.
  auto inputs_last = !device_.is_asynchronous();
  if (!inputs_last)
    store_inputs();
  auto stored = runner_process::clock::now();
  device_.flush_caches();
  batch result;
  if (device_.is_asynchronous())
    result.time.flush = runner_process::clock::now() - stored;
  if (!runner_.rehearse())
    return std::nullopt;
  if (device_.is_asynchronous())
    result.time.before = runner_process::clock::now() - stored;
  // From now on the runner has nothing to do but to wait.
  auto idle = computed();
  if (inputs_last)
    store_inputs();
  runner_command command;
  command.copy = plan_.copy_at_once ? 1 : 0;
  command.seeds = seeds_;
  auto before = computed();
  auto waited = waited_for_others();
  auto ran = runner_.run(command, least_time(), result.time.window);
  result.time.waited = waited_for_others() - waited;
  result.time.window -= result.time.waited;
  if (!ran || (checks && !collect(*ran, result)))
    return std::nullopt;
  result.time.cpu = computed() - before;
  result.time.idle_cpu = before - idle;
  for (uint32_t i = 0; i < drawn_; ++i)
    result.time.reported.emplace_back(ran->time_ns.at(i));
  for (auto one : result.time.reported)
    quickest_ = std::min(quickest_, one);
  result.time.bytes = drawn_ * facts_.output_bytes;
  result.time.outputs = facts_.outputs;
  result.time.copied_late = !plan_.copy_at_once;
  ran_ = drawn_;
  return result;
}

bool session::collect(const ran_record& ran, batch& result) {
  auto collected = runner_.collect(result.time.collect);
  if (!collected || !is_sound(ran, *collected))
    return false;
  result.outputs = *collected;
  return true;
}

/// Puts the inputs where the runner sees them, and in no cache.
void session::store_inputs() {
  for (uint32_t i = 0; i < drawn_; ++i)
    truth_.store(i, memory_->inputs.here->data() + i * memory_->input_slot,
                 memory_->input_slot);
  device_.evict(*memory_->inputs.here, drawn_ * memory_->input_slot);
}

/// Returns how long the runner has waited for its core while others used it:
/// that is no time of the candidate's.
nanoseconds session::waited_for_others() const {
  return device_.is_asynchronous() ? nanoseconds{0}
                                   : wait_time_of(runner_.process());
}

/// Returns what the runner has computed so far. Only on one core is what was
/// computed what took the time.
nanoseconds session::computed() const {
  return counts_cpu() ? cpu_time_of(runner_.process()) : nanoseconds{0};
}

bool session::counts_cpu() const {
  return !device_.is_asynchronous() && usable_cores() == 1;
}

bool session::is_sound(const ran_record& ran,
                       const collected_record& collected) {
  auto breach = ran.runs == drawn_
                  ? find_breach(collected, drawn_, memory_->output_slot)
                  : "it claims other runs than were asked for";
  if (!breach.empty())
    runner_.report_breach(breach);
  return breach.empty();
}

/// A reference that does not repeat itself makes every run that the candidate
/// made.
void session::follow(uint32_t runs) {
  if (facts_.repeatable)
    return;
  for (; followed_ < runs; ++followed_)
    expected_ = truth_.expect(followed_, seeds_.at(followed_));
}

/// Copies a run's outputs to where no runner can reach them, and returns their
/// records. Comes before anything else: nobody may finish the work meanwhile.
std::span<const output_record> session::snapshot(const batch& of,
                                                 uint32_t run) {
  if (!snapshot_.here)
    snapshot_ = device_.make_outputs(memory_->output_slot);
  device_.copy(*snapshot_.here,
               memory_->outputs.here->data() + run * memory_->output_slot,
               memory_->output_slot);
  return std::span{of.outputs.output}.subspan(size_t{run} * of.outputs.outputs,
                                              of.outputs.outputs);
}

disagreement session::check(const batch& of, uint32_t run, double tolerance,
                            int32_t trial) {
  run_outputs outputs;
  outputs.records = snapshot(of, run);
  outputs.arena = snapshot_.here->data();
  outputs.place =
    device_.is_asynchronous() ? tensor_place::gpu : tensor_place::host;
  if (facts_.repeatable)
    expected_ = truth_.expect(run, seeds_.at(run));
  else
    follow(run + 1);
  aliased_ = aliases_wrongly(expected_, outputs.records);
  return check_outputs(expected_, outputs, tolerance, trial);
}

std::string session::scrutinize(const batch& of, uint32_t run) {
  std::vector<placed_output> outputs;
  for (const auto& one : snapshot(of, run)) {
    if (one.offset == not_stored)
      return "an output is larger than the reference's";
    outputs.push_back({snapshot_.here->data() + one.offset,
                       output_bytes(one).value_or(0),
                       one.dtype,
                       {one.shape.begin(), one.shape.begin() + one.rank},
                       {one.strides.begin(), one.strides.begin() + one.rank}});
  }
  return truth_.scrutinize(run, seeds_.at(run), outputs);
}

} // namespace caesar::cuda
