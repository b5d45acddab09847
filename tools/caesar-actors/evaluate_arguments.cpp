#include "tools/caesar-actors/evaluate_arguments.hpp"

#include "config/complaints.hpp"
#include "config/derived.hpp"
#include "config/load.hpp"

namespace caesar::tools {

void check(const evaluate_arguments& x) {
  auto refuse = [](const char* why) {
    throw config::config_error{std::string{"caesar-actors evaluate: "} + why};
  };
  auto single = !x.problem.empty() || !x.candidate.empty();
  if (single && !x.batch.empty())
    refuse("--batch names its own problems and candidates; leave --problem "
           "and --candidate out");
  if (!single && x.batch.empty())
    refuse("name --problem P.py and --candidate C.py, or --batch PAIRS.jsonl "
           "and --out RESULTS.jsonl");
  if (single && (x.problem.empty() || x.candidate.empty()))
    refuse("--problem and --candidate belong together");
  if (!x.batch.empty() && x.out.empty())
    refuse("--batch needs --out RESULTS.jsonl, where the results go");
  if (single && !(x.out + x.problems + x.baselines + x.write_baselines).empty())
    refuse("--out, --problems, --baselines and --write-baselines are for "
           "--batch");
  if (single && x.devices.size() > 1)
    refuse("one candidate needs one --device");
  if (!x.batch.empty() && x.json)
    refuse("--json is for one candidate; a batch always writes JSON to --out");
}

config::options load_options(const evaluate_arguments& x,
                             const config::machine& where) {
  auto sets = x.sets;
  sets.insert(sets.end(), x.keys.begin(), x.keys.end());
  return config::for_evaluation(x.devices, sets, where);
}

evaluation_options options_of(const evaluate_arguments& x,
                              const config::options& options) {
  return config::to_evaluation_options(options.evaluate, true, x.profile);
}

} // namespace caesar::tools
