#include "tools/caesar-actors/kernelbench_run.hpp"

#include "actors/trajectory/sample_log.hpp"
#include "config/complaints.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

/// Takes the number at the front of `text` away.
std::optional<int32_t> take_number(std::string_view& text) {
  int32_t result = 0;
  auto [end, error] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  if (error != std::errc{} || result < 0)
    return std::nullopt;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return result;
}

/// Takes `word` and the number behind it away.
std::optional<int32_t> take_number_after(std::string_view word,
                                         std::string_view& text) {
  if (!text.starts_with(word))
    return std::nullopt;
  text.remove_prefix(word.size());
  return take_number(text);
}

std::optional<int32_t> whole_number(std::string_view text) {
  auto result = take_number(text);
  return text.empty() ? result : std::nullopt;
}

/// Returns the files of a level's folder by number, as "19_ReLU.py" begins.
std::map<int32_t, fs::path> problems_in(const fs::path& folder,
                                        std::vector<std::string>& wrong) {
  std::map<int32_t, fs::path> result;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    auto name = entry.path().filename().string();
    auto rest = std::string_view{name};
    auto number = take_number(rest);
    if (!number || !rest.starts_with('_') || !rest.ends_with(".py"))
      continue;
    auto [earlier, fresh] = result.emplace(*number, entry.path());
    if (!fresh)
      wrong.push_back(entry.path().string() + ": has the number of "
                      + earlier->second.filename().string());
  }
  if (error)
    wrong.push_back(folder.string() + ": " + error.message()
                    + "; --problems must be KernelBench's folder of levels");
  return result;
}

std::vector<trajectory_id> kernels_in(const fs::path& run,
                                      std::vector<std::string>& wrong) {
  std::vector<trajectory_id> result;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{run, error})
    if (auto who = kernel_from(entry.path().filename().string()))
      result.push_back(*who);
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(a.problem, a.sample) < std::tie(b.problem, b.sample);
  });
  if (error)
    wrong.push_back(run.string() + ": " + error.message());
  else if (result.empty())
    wrong.push_back(run.string()
                    + ": holds no level_1_problem_19_sample_0_kernel.py or "
                      "the like");
  return result;
}

std::string name_of_kernel(const trajectory_id& x) {
  return "level_" + std::to_string(x.problem.level) + "_problem_"
         + std::to_string(x.problem.number) + "_sample_"
         + std::to_string(x.sample);
}

/// KernelBench's own fields of one sample, in its order.
json sample_of(int32_t number, const batch_result& x) {
  auto all = eval_result(x.build, x.judged);
  json result{{"sample_id", number}};
  for (auto key :
       {"compiled", "correctness", "metadata", "runtime", "runtime_stats"})
    result[key] = all[key];
  return result;
}

} // namespace

std::optional<trajectory_id> kernel_from(std::string_view file_name) {
  auto level = take_number_after("level_", file_name);
  auto problem = take_number_after("_problem_", file_name);
  auto sample = take_number_after("_sample_", file_name);
  if (!level || !problem || !sample || file_name != "_kernel.py")
    return std::nullopt;
  return trajectory_id{{*level, *problem}, *sample};
}

std::vector<stored_pair> pairs_of_run(const fs::path& run,
                                      const fs::path& problems,
                                      std::vector<std::string>& wrong) {
  auto kernels = kernels_in(run, wrong);
  if (kernels.empty())
    return {};
  auto level = kernels.front().problem.level;
  if (kernels.back().problem.level != level) {
    wrong.push_back(run.string()
                    + ": holds kernels of several levels, but "
                      "eval_results.json knows one; give each a folder");
    return {};
  }
  auto folder = problems / ("level" + std::to_string(level));
  auto files = problems_in(folder, wrong);
  std::vector<stored_pair> result;
  for (const auto& who : kernels) {
    auto name = name_of_kernel(who);
    auto file = (run / (name + "_kernel.py")).string();
    if (auto found = files.find(who.problem.number); found != files.end())
      result.push_back(
        {file, name, found->second.string(), file, std::nullopt, who.sample});
    else
      wrong.push_back(file + ": " + folder.string() + " has no problem "
                      + std::to_string(who.problem.number));
  }
  return result;
}

eval_results::eval_results(const std::string& text, const std::string& name) {
  auto all = json::parse(text, nullptr, false);
  auto good = all.is_object();
  for (auto entry = all.begin(); good && entry != all.end(); ++entry) {
    auto number = whole_number(entry.key());
    good = number && entry->is_array();
    for (size_t i = 0; good && i < entry->size(); ++i) {
      const auto& sample = (*entry)[i];
      good = sample.is_object() && sample.contains("sample_id")
             && sample["sample_id"].is_number_integer();
      if (good)
        samples_[*number][sample["sample_id"].get<int32_t>()] = sample;
    }
  }
  if (!good)
    throw config::config_error{
      name
      + ": is not a result file of KernelBench; move it away, so that "
        "its place can be taken"};
}

void eval_results::set(const trajectory_id& who, const batch_result& x) {
  if (x.settled())
    samples_[who.problem.number][who.sample] = sample_of(who.sample, x);
}

std::string eval_results::text() const {
  auto result = json::object();
  for (const auto& [problem, samples] : samples_)
    for (const auto& [number, sample] : samples)
      result[std::to_string(problem)].push_back(sample);
  return result.dump(4, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace caesar::tools
