#include "cuda/judge/evaluator.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/faults.hpp"
#include "cuda/judge/verdict_rules.hpp"
#include "cuda/judge/verdict_text.hpp"

#include <algorithm>
#include <chrono>
#include <fcntl.h>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

// The reference is trusted; only a machine that is stuck takes this long.
constexpr std::chrono::nanoseconds reference_time = std::chrono::minutes{30};

std::vector<unique_fd> open_artefacts(const std::vector<artefact>& artefacts) {
  std::vector<unique_fd> files;
  for (const auto& one : artefacts) {
    unique_fd file{::open(one.path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file)
      throw judge_fault{"the artefact " + one.path + " cannot be read"};
    if (sha256_of(file.get()) != one.sha256)
      throw judge_fault{"the artefact " + one.path
                        + " has changed since it was built; remove it, so "
                          "that it is built again"};
    files.push_back(std::move(file));
  }
  return files;
}

timing_plan plan_of(const evaluation_options& options) {
  return {options.warmup_trials, options.perf_trials,
          tolerance_of(options.dtype)};
}

} // namespace

evaluator::evaluator(zygote_client& zygote, device_description device)
  : zygote_{zygote},
    device_{std::move(device)} {}

verdict evaluator::evaluate(const evaluation_request& request,
                            const progress& begins) {
  auto begin = clock::now();
  auto result = judge(request, begins);
  result.device = device_.name;
  result.hardware = device_.hardware;
  result.device_time = clock::now() - begin;
  return result;
}

verdict evaluator::judge(const evaluation_request& request,
                         const progress& begins) {
  const auto& options = request.options;
  auto enter = [&](verdict& x, evaluation_phase phase) {
    x.phase = phase;
    begins(phase);
  };
  verdict result;
  result.trials = options.correct_trials;
  enter(result, evaluation_phase::load);
  auto& known = problems_.get(request.target, options.dtype);
  {
    job work{request.candidate, "ModelNew", options.dtype, device_.cores, {}};
    session with{known.truth,
                 start(work, known.truth, options, request.artefacts),
                 known.repeatable};
    if (!with.load()) {
      note_loss(result, with.loss());
    } else {
      result.compiled = true;
      enter(result, evaluation_phase::correctness);
      if (check_correctness(with, options, result) && options.perf_trials > 0
          && decide(result, options.gate) == judgement::correct) {
        enter(result, evaluation_phase::performance);
        measure_candidate(with, options, result);
      }
    }
    with.end();
  }
  // Only now, because a candidate could slow down what runs beside it.
  if (result.runtime)
    result.reference = measure_reference(known, options);
  return result;
}

runner_process evaluator::start(const job& work, const reference& truth,
                                const evaluation_options& options,
                                const std::vector<artefact>& artefacts) {
  auto files = open_artefacts(artefacts);
  auto named = work;
  std::vector<int> fds;
  for (size_t i = 0; i < files.size(); ++i) {
    fds.push_back(files[i].get());
    named.artefacts.push_back({artefacts[i].call, artefacts[i].module});
  }
  auto text =
    make_sealed_text("caesar-job", encode_job(named, truth.init_pickle()));
  return zygote_.spawn(options.memory_bytes, text.get(), fds, options.timeout);
}

bool evaluator::check_correctness(session& with,
                                  const evaluation_options& options,
                                  verdict& result) {
  auto tolerance = tolerance_of(options.dtype);
  bool aliased = false;
  for (int32_t trial = 0; trial < options.correct_trials; ++trial) {
    std::optional<run_result> ran;
    if (with.draw())
      ran = with.run();
    if (!ran) {
      note_loss(result, with.loss());
      return false;
    }
    auto wrong = with.check(*ran, tolerance, trial);
    aliased = aliased || with.aliased(*ran);
    if (wrong.none)
      ++result.trials_passed;
    else if (note_disagreement(result, wrong); !wrong.only_values)
      return false; // As KernelBench: only values get their next trial.
  }
  if (result.trials_passed < options.correct_trials) {
    result.outcome = judgement::wrong;
    return false;
  }
  note_correct(result, aliased, options.gate);
  return true;
}

void evaluator::measure_candidate(session& with,
                                  const evaluation_options& options,
                                  verdict& result) {
  auto measured = measure(with, flush_, plan_of(options));
  if (measured.lost)
    return note_loss(result, with.loss());
  if (!measured.wrong.none)
    return note_wrong_when_timed(result, measured.wrong);
  if (options.profile) {
    auto table = with.profile();
    if (!table)
      return note_loss(result, with.loss());
    result.profile = *table;
  }
  with.end(); // Calibrating takes the device, too.
  auto audited = audit(measured.trials, allowance().of(measured.output_bytes));
  if (!audited.trustworthy) {
    // The machine may have become busy since the clocks were calibrated. The
    // candidate is gone: it has no part in what is measured now.
    allowance_.reset();
    audited = audit(measured.trials, allowance().of(measured.output_bytes));
  }
  note_times(result, audited, options.gate);
}

timing evaluator::measure_reference(known_problem& known,
                                    const evaluation_options& options) {
  std::pair key{options.warmup_trials, options.perf_trials};
  if (auto found = known.baselines.find(key); found != known.baselines.end())
    return found->second;
  auto measured = measure_alone(known.truth, known.source, known.repeatable,
                                options, plan_of(options));
  auto audited = audit(measured.trials, allowance().of(measured.output_bytes));
  return known.baselines[key] = summarize(audited.counted);
}

measurement evaluator::measure_alone(reference& truth,
                                     const std::string& source, bool repeatable,
                                     const evaluation_options& options,
                                     const timing_plan& plan) {
  auto trusted = options;
  trusted.memory_bytes = 0;
  trusted.timeout = reference_time;
  job work{source, "Model", options.dtype, device_.cores, {}};
  session with{truth, start(work, truth, trusted, {}), repeatable};
  measurement result;
  if (with.load())
    result = measure(with, flush_, plan);
  else
    result.lost = true;
  if (result.lost)
    throw problem_fault{"the reference cannot be timed: "
                        + with.loss().error_name + ": " + with.loss().message};
  if (!result.wrong.none)
    throw problem_fault{"the reference cannot be timed: it does not repeat its "
                        "own outputs from the same seeds and inputs"};
  with.end();
  return result;
}

/// Calibrates the audit of clocks, once in the life of a judge.
const clock_allowance& evaluator::allowance() {
  constexpr uint64_t small_bytes = 64;
  // Larger than a cache, as are the outputs whose copy takes long.
  constexpr uint64_t large_bytes = uint64_t{64} << 20;
  if (!allowance_) {
    auto exchange = [&](uint64_t bytes, int32_t trials) {
      auto source = calibration_problem(bytes);
      reference truth{source, "calibration.py", precision::fp32};
      return measure_alone(truth, source, true, {}, {3, trials, 0});
    };
    auto small = exchange(small_bytes, 20);
    auto large = exchange(large_bytes, 10);
    allowance_ = calibrate(small.trials, large.trials, large_bytes);
  }
  return *allowance_;
}

} // namespace caesar::cuda
