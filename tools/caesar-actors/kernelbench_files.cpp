#include "tools/caesar-actors/kernelbench_files.hpp"

#include "actors/journal/sample_folder.hpp"
#include "config/complaints.hpp"

#include <algorithm>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

} // namespace

kernelbench_files::kernelbench_files(const evaluate_arguments& arguments)
  : new_baselines_path_{arguments.write_baselines} {
  if (!arguments.baselines.empty())
    baselines_ =
      baseline_file{read_file(arguments.baselines), arguments.baselines};
  if (!fs::is_directory(arguments.batch))
    return;
  eval_results_path_ = fs::path{arguments.batch} / "eval_results.json";
  if (fs::exists(eval_results_path_))
    eval_results_ = tools::eval_results{read_file(eval_results_path_),
                                        eval_results_path_.string()};
}

void kernelbench_files::amend(const batch_job& job,
                              batch_result& result) const {
  result.speedup_over_file = baselines_.speedup(*job.target, result);
}

std::vector<std::string>
kernelbench_files::write(const std::vector<batch_job>& jobs,
                         const results_file& results) {
  for (const auto& job : jobs) {
    const auto* known = results.judged(job.id, job.key);
    if (!known)
      continue;
    eval_results_.set({job.target->id, job.sample}, *known);
    new_baselines_.set(*job.target, *known);
  }
  std::vector<std::string> names;
  auto put = [&](const fs::path& path, const std::string& text) {
    if (path.empty())
      return;
    replace_file(path, text);
    names.push_back(path.string());
  };
  put(eval_results_path_, eval_results_.text());
  put(new_baselines_path_, new_baselines_.text());
  return names;
}

void check_baselines(const evaluate_arguments& arguments,
                     const std::vector<batch_job>& jobs) {
  auto differs = [&](const batch_job& x) {
    return x.options.dtype != jobs.front().options.dtype;
  };
  if (!arguments.write_baselines.empty()
      && std::any_of(jobs.begin(), jobs.end(), differs))
    throw config::config_error{
      arguments.batch
      + ": --write-baselines needs pairs of one precision, which its file "
        "does not tell"};
}

} // namespace caesar::tools
