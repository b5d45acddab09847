#include "tools/caesar-actors/evaluate_batch.hpp"

#include "config/cores.hpp"
#include "tools/caesar-actors/batch.hpp"
#include "tools/caesar-actors/console.hpp"

#include <cstdio>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

std::vector<batch_job> jobs_of(const evaluate_arguments& arguments,
                               const config::options& options) {
  auto file = fs::path{arguments.batch};
  std::vector<std::string> wrong;
  auto pairs = pairs_from(read_file(file), arguments.batch, wrong);
  raise_first(std::move(wrong));
  return load_jobs(pairs, file.parent_path(), options_of(arguments, options),
                   kind_of_devices(arguments.devices));
}

/// So that each builder slot works and each device has its next candidate
/// ready.
size_t in_flight(const config::options& options) {
  return static_cast<size_t>(options.build.slots) + 2 * options.devices.size();
}

} // namespace

int evaluate_batch(const evaluate_arguments& arguments) {
  auto options = load_options(arguments);
  auto jobs = jobs_of(arguments, options);
  results_file results{arguments.out};
  auto programs = programs_beside_this_one();
  config::stay_on(config::spare_cores(options));
  auto sinks = std::make_shared<log_sinks>("/dev/null", options.log);
  console screen{*sinks};
  workshop shop{options, programs, sinks};
  batch_settings settings;
  settings.in_flight = in_flight(options);
  settings.show = [&screen](const batch_progress& x) { screen.show(x); };
  auto end = run_batch(shop, jobs, results, settings);
  screen.clear();
  std::fputs(batch_summary(end.progress).c_str(), stdout);
  std::printf("results: %s\n", arguments.out.c_str());
  if (!end.stopped.empty())
    std::printf("stopped early (%s): run the same command to go on\n",
                end.stopped.c_str());
  else if (end.faults > 0)
    std::printf("%zu could not be judged, see \"error\" in their lines: run "
                "the same command to try them again\n",
                end.faults);
  return end.faults > 0 ? 3 : end.stopped.empty() ? 0 : 1;
}

} // namespace caesar::tools
