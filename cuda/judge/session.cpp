#include "cuda/judge/session.hpp"

#include <cstring>

namespace caesar::cuda {

namespace {

// Room for the gaps between aligned outputs, and for wrong ones.
constexpr uint64_t output_slack = 64 << 10;

// Floats of this byte are about -2.6e36 and integers far below zero: what a run
// did not write is not taken for a result.
constexpr int poison = 0xFB;

} // namespace

session::session(reference& truth, runner_process runner, bool repeatable)
  : truth_{truth},
    runner_{std::move(runner)},
    repeatable_{repeatable} {
  truth_.begin();
}

session::~session() {
  truth_.end();
}

bool session::load() {
  return runner_.await(runner_stage::import)
         && runner_.await(runner_stage::construct);
}

bool session::draw() {
  layout_ = truth_.draw(secret_number());
  if (!inputs_.fd || inputs_.here.size() < layout_.bytes) {
    inputs_ = make_read_only_memory("caesar-inputs", layout_.bytes);
    shared_ = false;
  }
  truth_.store(inputs_.here);
  return expect_anew();
}

bool session::expect_anew() {
  seed_ = secret_number();
  expected_ = truth_.expect(seed_);
  fresh_ = true;
  auto needed = output_bytes() + output_slack;
  if (!outputs_.fd || outputs_.here.size() < needed) {
    outputs_ = make_shared_memory("caesar-outputs", needed);
    shared_ = false;
  }
  return share();
}

bool session::share() {
  if (shared_ && layout_.structure == shared_structure_)
    return true;
  auto structure = make_sealed_text("caesar-structure", layout_.structure);
  runner_command command;
  command.structure_bytes = layout_.structure.size();
  command.input_bytes = inputs_.here.size();
  command.output_bytes = outputs_.here.size();
  int memories[] = {structure.get(), inputs_.fd.get(), outputs_.fd.get()};
  shared_structure_ = layout_.structure;
  shared_ = runner_.map(command, memories);
  return shared_;
}

std::optional<run_result> session::run(cache_flush* flush) {
  if (!fresh_ && !repeatable_ && !expect_anew())
    return std::nullopt;
  fresh_ = false;
  std::memset(outputs_.here.data(), poison, outputs_.here.size());
  if (flush != nullptr)
    (*flush)();
  run_result result;
  auto record = runner_.run(seed_, result.time.wall);
  if (!record)
    return std::nullopt;
  if (auto breach = find_breach(*record, outputs_.here.size());
      !breach.empty()) {
    runner_.report_breach(breach);
    return std::nullopt;
  }
  result.record = *record;
  result.time.reported = std::chrono::nanoseconds{record->time_ns};
  return result;
}

disagreement session::check(const run_result& result, double tolerance,
                            int32_t trial) const {
  return check_outputs(expected_, result.record, outputs_.here.data(),
                       tolerance, trial);
}

bool session::aliased(const run_result& result) const {
  return aliases_wrongly(expected_, result.record);
}

uint64_t session::output_bytes() const {
  uint64_t bytes = 0;
  for (const auto& output : expected_)
    bytes += output.size;
  return bytes;
}

} // namespace caesar::cuda
