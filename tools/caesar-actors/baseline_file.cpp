#include "tools/caesar-actors/baseline_file.hpp"

#include "actors/trajectory/sample_log.hpp"
#include "config/complaints.hpp"

namespace caesar::tools {

namespace {

/// Reads "level1" and "19_ReLU.py".
std::optional<problem_id> id_of(const std::string& level,
                                const std::string& file) {
  if (auto id = problem_id_from(level + '/' + file.substr(0, file.find('_'))))
    return id;
  return problem_id_from(level + "/1");
}

std::optional<double> mean_of(const json& stats) {
  auto found = stats.is_object() ? stats.find("mean") : stats.end();
  if (!stats.is_object() || found == stats.end() || !found->is_number())
    return std::nullopt;
  return found->get<double>();
}

} // namespace

baseline_file::baseline_file(const std::string& text, const std::string& name) {
  auto refuse = [&](const std::string& what) {
    throw config::config_error{name + ": " + what
                               + "; a baseline file is {\"level1\": "
                                 "{\"19_ReLU.py\": {\"mean\": 1.23}}}"};
  };
  auto all = json::parse(text, nullptr, false);
  if (!all.is_object())
    refuse("is not a JSON object");
  for (const auto& level : all.items()) {
    if (!level.value().is_object())
      refuse('"' + level.key() + "\" is not an object");
    for (const auto& problem : level.value().items()) {
      const auto& stats = problem.value();
      if (stats.is_null()) // Could not be timed.
        continue;
      auto id = id_of(level.key(), problem.key());
      if (!id || !mean_of(stats))
        refuse('"' + level.key() + "\", \"" + problem.key() + "\" has no mean");
      known_[{*id, problem.key()}] = stats;
    }
  }
}

std::optional<double> baseline_file::speedup(const problem& target,
                                             const batch_result& x) const {
  auto found = known_.find({target.id, target.name});
  if (found == known_.end() || !x.judged || !x.judged->runtime
      || x.judged->runtime->mean.count() <= 0)
    return std::nullopt;
  auto milliseconds =
    static_cast<double>(x.judged->runtime->mean.count()) / 1e6;
  return *mean_of(found->second) / milliseconds;
}

void baseline_file::set(const problem& target, const batch_result& x) {
  if (x.judged && x.judged->reference)
    known_[{target.id, target.name}] =
      eval_result(x.build, x.judged)["ref_runtime_stats"];
}

std::string baseline_file::text() const {
  auto result = json::object();
  for (const auto& [key, stats] : known_) {
    const auto& [id, file] = key;
    result["level" + std::to_string(id.level)][file] = stats;
  }
  return result.dump(4, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace caesar::tools
