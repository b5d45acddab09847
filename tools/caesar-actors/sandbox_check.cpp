#include "tools/caesar-actors/sandbox_check.hpp"

#include "config/load.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"

namespace caesar::tools {

std::string refusal(const std::vector<std::string>& missing) {
  std::string pieces;
  for (const auto& piece : missing)
    pieces += (pieces.empty() ? "" : "; ") + piece;
  return "this machine's sandbox for candidates lacks " + pieces
         + ". Either provide that (`caesar-actors doctor` says how), or go on "
           "without it by [sandbox] require = false: each verdict will say "
           "what was missing";
}

void settle_sandbox(const config::options& options, program_paths& programs) {
  std::vector<std::string> missing;
  auto gaps = ask_runner(programs.runner.string());
  if (!gaps)
    missing.push_back("a process for candidates (" + programs.runner.string()
                      + " --role check failed)");
  else if (!gaps->empty())
    missing.push_back(*gaps);
  if (auto path = find_bubblewrap())
    programs.bubblewrap = path->string();
  else
    missing.push_back("bubblewrap for compilers (not installed, or not "
                      "allowed)");
  if (options.sandbox.require && !missing.empty())
    throw config::config_error{refusal(missing)};
}

} // namespace caesar::tools
