#include "tools/caesar-actors/plan_text.hpp"

#include "config/cores.hpp"
#include "config/derived.hpp"
#include "config/selection.hpp"
#include "tools/caesar-actors/estimate.hpp"

#include <algorithm>

namespace caesar::tools {

namespace {

/// "1 turn", "4 turns".
std::string count(size_t number, const std::string& what) {
  return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

std::string on_cores(const std::vector<int32_t>& cores) {
  return (cores.size() == 1 ? "core " : "cores ") + config::to_text(cores);
}

/// ", NVIDIA H200 (sm_90, GPU-8d4c...)"
std::string gpu_text(const gpu_facts& x) {
  return ", " + x.name + " (" + x.arch + ", " + x.uuid + ')';
}

std::string problems_text(std::span<const problem> problems) {
  std::vector<int32_t> numbers;
  for (const auto& x : problems)
    numbers.push_back(x.id.number);
  auto result = std::to_string(problems.size());
  if (!problems.empty())
    result += " of level " + std::to_string(problems.front().id.level) + ": "
              + config::to_text(numbers);
  return result;
}

} // namespace

std::string plan_text(const config::options& options,
                      std::span<const problem> problems,
                      const std::vector<int32_t>& usable) {
  const auto& run = options.run;
  auto samples = static_cast<size_t>(run.samples);
  auto turns = static_cast<size_t>(run.turns);
  auto all = problems.size() * samples;
  auto active = std::min(all, static_cast<size_t>(run.active));
  std::string result;
  auto line = [&result](std::string name, const std::string& text) {
    name.resize(10, ' ');
    result += name + text + '\n';
  };
  line("problems", problems_text(problems));
  line("samples", std::to_string(samples) + " of each: " + std::to_string(all)
                    + " in all, " + std::to_string(active) + " at a time");
  line("turns", std::to_string(turns) + " each: the model is asked at most "
                  + count(all * turns, "time"));
  if (options.model.provider != "replay")
    line("estimate", estimate_text(options, problems));
  for (const auto& device : options.devices)
    line("device", device.name + " on " + on_cores(device.cores)
                     + (device.gpu ? gpu_text(*device.gpu) : ""));
  line("builds", count(static_cast<size_t>(options.build.slots), "slot")
                   + " on " + on_cores(config::spare_cores(options, usable)));
  line("logs", config::run_folder(options).string());
  return result;
}

std::string plan_text(const config::options& options,
                      std::span<const problem> problems) {
  return plan_text(options, problems, config::usable_cores());
}

} // namespace caesar::tools
