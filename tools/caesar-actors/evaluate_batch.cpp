#include "tools/caesar-actors/evaluate_batch.hpp"

#include "config/cores.hpp"
#include "tools/caesar-actors/batch.hpp"
#include "tools/caesar-actors/console.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/kernelbench_files.hpp"
#include "tools/caesar-actors/sandbox_check.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <cstdio>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

std::vector<stored_pair> pairs_of(const evaluate_arguments& arguments) {
  std::vector<std::string> wrong;
  std::vector<stored_pair> result;
  auto folder = fs::is_directory(arguments.batch);
  if (folder && arguments.problems.empty())
    wrong.push_back(arguments.batch
                    + ": is a folder of kernels; name the folder of their "
                      "problems with --problems");
  else if (folder)
    result = pairs_of_run(arguments.batch, arguments.problems, wrong);
  else if (!arguments.problems.empty())
    wrong.push_back(arguments.batch
                    + ": is a file, whose lines name their problems; leave "
                      "--problems out");
  else
    result = pairs_from(read_file(arguments.batch), arguments.batch, wrong);
  raise_first(std::move(wrong));
  return result;
}

std::vector<batch_job> jobs_of(const evaluate_arguments& arguments,
                               const config::options& options) {
  auto file = fs::path{arguments.batch};
  auto base = fs::is_directory(file) ? fs::path{} : file.parent_path();
  auto result =
    load_jobs(pairs_of(arguments), base, options_of(arguments, options),
              kind_of_devices(arguments.devices));
  check_baselines(arguments, result);
  return result;
}

/// So that each builder slot works and each device has its next candidate
/// ready.
size_t in_flight(const config::options& options) {
  return static_cast<size_t>(options.build.slots) + 2 * options.devices.size();
}

/// Starts everything that judges, and judges what is left of `jobs`.
batch_end judge(const config::options& options,
                const std::vector<batch_job>& jobs, results_file& results,
                const kernelbench_files& kernelbench) {
  auto programs = programs_in(find_judge(this_judge_search()));
  settle_sandbox(options, programs);
  config::stay_on(config::spare_cores(options));
  auto sinks = std::make_shared<log_sinks>("/dev/null", options.log);
  console screen{*sinks};
  workshop shop{options, programs, sinks};
  batch_settings settings;
  settings.in_flight = in_flight(options);
  settings.show = [&](const batch_progress& x) { screen.show(x); };
  settings.amend = [&](const batch_job& job, batch_result& x) {
    kernelbench.amend(job, x);
  };
  return run_batch(shop, jobs, results, settings);
}

/// Tells what came of the batch, and returns the exit status.
int conclude(const batch_end& end, const std::vector<std::string>& files) {
  std::fputs(batch_summary(end.progress).c_str(), stdout);
  for (const auto& file : files)
    std::printf("results: %s\n", file.c_str());
  if (!end.stopped.empty())
    std::printf("stopped early (%s): run the same command to go on\n",
                end.stopped.c_str());
  else if (end.faults > 0)
    std::printf("%zu could not be judged, see \"error\" in their lines: run "
                "the same command to try them again\n",
                end.faults);
  return end.faults > 0 ? 3 : end.stopped.empty() ? 0 : 1;
}

} // namespace

int evaluate_batch(const evaluate_arguments& arguments) {
  auto options = load_options(arguments, this_machine());
  auto jobs = jobs_of(arguments, options);
  kernelbench_files kernelbench{arguments};
  results_file results{arguments.out};
  auto end = batch_end{progress_before(jobs, results), 0, {}};
  if (end.progress.before < jobs.size())
    end = judge(options, jobs, results, kernelbench);
  auto files = kernelbench.write(jobs, results);
  files.insert(files.begin(), arguments.out);
  return conclude(end, files);
}

} // namespace caesar::tools
