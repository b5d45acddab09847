#include "tools/caesar-actors/opened_run.hpp"

#include "actors/journal/sample_folder.hpp"
#include "config/complaints.hpp"
#include "config/derived.hpp"
#include "config/describe.hpp"
#include "config/recorded.hpp"
#include "config/resume_rules.hpp"
#include "cuda/build/sha256.hpp"

namespace caesar::tools {

namespace {

std::vector<recorded_problem> recorded(const std::vector<problem>& problems) {
  std::vector<recorded_problem> result;
  for (const auto& x : problems)
    result.push_back({x.id, x.name, x.path, cuda::sha256(x.source)});
  return result;
}

} // namespace

const recorded_settings*
settings_at(const std::vector<recorded_settings>& settings, int64_t sequence) {
  const recorded_settings* result = nullptr;
  for (const auto& x : settings)
    if (x.first_sequence <= sequence)
      result = &x;
  return result;
}

opened_run::opened_run(const config::options& options,
                       const std::vector<problem>& problems,
                       const std::string& version)
  : folder{config::run_folder(options)},
    lock{folder},
    journal{std::make_unique<database>(folder / "run.db", version)},
    plan{make_plan(problems, options.run.samples)},
    config{to_pretty(config::config_json(options))} {
  auto with_sources = recorded(problems);
  check_settings(options, with_sources);
  journal->note(version, config, with_sources);
  find_ended(options.run.turns);
}

void opened_run::check_settings(
  const config::options& options,
  const std::vector<recorded_problem>& problems) const {
  auto before = journal->settings();
  if (before.empty())
    return;
  auto then = json::parse(before.back().config, nullptr, false);
  std::vector<std::string> wrong;
  // Turns that were only wanted once bind nobody.
  if (then.is_object() && then.contains("run"))
    then["run"]["turns"] = journal->most_turns();
  if (then.is_object())
    wrong = config::resume_conflicts(then, config::config_json(options));
  auto known = journal->problems();
  for (const auto& x : problems)
    for (const auto& y : known)
      if (x.id == y.id && x.sha256 != y.sha256)
        wrong.push_back("problem " + to_text(x.id) + ": " + x.path
                        + " is another text than when this run was begun");
  if (wrong.empty())
    return;
  wrong.push_back(folder.string()
                  + ": this run cannot go on like that: undo the change, or "
                    "choose another [run] name");
  throw config::config_error{std::move(wrong)};
}

void opened_run::find_ended(int32_t turns) {
  auto settings = journal->settings();
  std::map<trajectory_id, ended_trajectory> recorded;
  for (auto& x : journal->ended())
    recorded.insert_or_assign(x.summary.who, std::move(x));
  auto goes_on = [&](const ended_trajectory& x) {
    const auto* then = settings_at(settings, x.sequence);
    if (then == nullptr || x.summary.turns >= turns)
      return false;
    auto parsed = json::parse(then->config, nullptr, false);
    return parsed.is_object()
           && x.summary.turns >= config::recorded_options(parsed).run.turns;
  };
  for (const auto& x : plan) {
    // DONE without a record: the database was taken away, or the folder is
    // Caesar's. It is done either way.
    if (!is_done(sample_folder(folder, x.who)))
      continue;
    auto found = recorded.find(x.who);
    if (found != recorded.end() && goes_on(found->second))
      continue;
    auto& summary = ended[x.who];
    if (found != recorded.end()) {
      summary = found->second.summary;
    } else {
      summary.who = x.who;
      summary.problem_name = x.target->name;
    }
  }
}

} // namespace caesar::tools
