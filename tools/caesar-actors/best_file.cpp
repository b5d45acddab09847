#include "tools/caesar-actors/best_file.hpp"

#include "actors/journal/sample_folder.hpp"
#include "actors/trajectory/event_record.hpp"
#include "actors/trajectory/sample_log.hpp"
#include "cuda/build/sha256.hpp"

#include <map>

namespace caesar::tools {

namespace {

/// Returns whether `x` is better than `y`: timed, then faster.
bool better(const trajectory_summary& x, const trajectory_summary& y) {
  if (x.runtime && y.runtime)
    return x.runtime->mean < y.runtime->mean;
  return x.runtime.has_value() && !y.runtime.has_value();
}

std::map<problem_id, trajectory_summary> best_samples(database& from) {
  std::map<trajectory_id, trajectory_summary> latest;
  for (auto& x : from.ended())
    latest.insert_or_assign(x.summary.who, std::move(x.summary));
  std::map<problem_id, trajectory_summary> result;
  for (auto& [who, x] : latest) {
    if (!x.correct)
      continue;
    auto [entry, is_first] = result.try_emplace(who.problem, x);
    if (!is_first && better(x, entry->second))
      entry->second = x;
  }
  return result;
}

/// Returns the verdict of the latest final stage of `who` that came to its end.
verdict final_verdict(database& from, const trajectory_id& who) {
  verdict result;
  verdict latest;
  for (const auto& x : from.history(who)) {
    auto event = event_from(x);
    auto* found = event ? std::get_if<verdict>(&*event) : nullptr;
    if (found && x.turn == 0)
      latest = std::move(*found);
    if (x.kind == event_kind::finished)
      result = latest;
  }
  return result;
}

json milliseconds(const std::optional<timing>& x) {
  if (!x)
    return nullptr;
  return significant(static_cast<double>(x->mean.count()) / 1e6);
}

json entry_of(database& from, const trajectory_summary& x) {
  auto judged = final_verdict(from, x.who);
  auto ratio = speedup(judged);
  return {{"problem", to_text(x.who.problem)},
          {"name", x.problem_name},
          {"sample", x.who.sample},
          {"turn", x.best_turn},
          {"runtime_ms", milliseconds(judged.runtime)},
          {"reference_ms", milliseconds(judged.reference)},
          {"speedup", ratio ? json(significant(*ratio)) : json(nullptr)},
          {"strict", judged.strict},
          {"compat", judged.compat},
          {"device", judged.device},
          {"hardware", judged.hardware},
          {"log", (sample_folder({}, x.who) / "log.json").string()}};
}

} // namespace

json best_of_run(database& from, const provenance& how) {
  auto problems = json::array();
  for (const auto& [id, x] : best_samples(from))
    problems.push_back(entry_of(from, x));
  return {{"caesar_actors", how.version},
          {"revision", how.revision},
          {"config_sha256", cuda::sha256(how.config)},
          {"devices", how.devices},
          {"problems", std::move(problems)}};
}

} // namespace caesar::tools
