#include "config/validate.hpp"

#include "config/devices.hpp"
#include "config/providers.hpp"

#include <algorithm>

namespace caesar::config {

namespace {

namespace fs = std::filesystem;

bool has(const context_options& x, context_strategy which) {
  return std::find(x.strategy.begin(), x.strategy.end(), which)
         != x.strategy.end();
}

/// Checks a configuration section by section.
class validator {
public:
  validator(const loaded& x, complaints& wrong) : x_{x}, wrong_{wrong} {}

  void check_run() {
    check_folder("run.root", "[run] root", x_.options.run.root);
  }

  void check_build() {
    check_folder("build.cache", "[build] cache", x_.options.build.cache);
  }

  void check_model() {
    const auto* provider = find_provider(x_.options.model.provider);
    if (provider == nullptr || provider->api == model_api::replay)
      check_replies();
    else if (x_.options.model.model.empty())
      complain("model.model", "[model] model is missing: add model = \"...\", "
                              "which provider \""
                                + x_.options.model.provider
                                + "\" is asked for");
    else if (provider->api == model_api::anthropic
             && !x_.options.model.reasoning_effort.empty())
      complain("model.reasoning_effort",
               "[model] reasoning_effort is nothing that provider "
               "\"anthropic\" knows; how long it may think goes into extra");
  }

  void check_replies() {
    const auto& replies = x_.options.model.replies;
    if (replies.empty())
      return complain("model.replies",
                      "[model] replies is missing: add replies = "
                      "\"replies.jsonl\", which provider \"replay\" reads");
    std::error_code ignored;
    if (!fs::exists(replies, ignored))
      complain("model.replies",
               "[model] replies: " + replies.string() + " does not exist");
    else if (!fs::is_regular_file(replies, ignored))
      complain("model.replies",
               "[model] replies: " + replies.string() + " is not a file");
  }

  void check_context() {
    const auto& context = x_.options.context;
    if (has(context, context_strategy::profiler)
        && !has(context, context_strategy::eval_result))
      complain("context.strategy",
               "[context] strategy \"profiler\" needs \"eval_result\" beside "
               "it: a profile is part of how a kernel did");
    if (shows_one_kernel(context) && context.history == history_choice::all)
      complain("context.history",
               "[context] history must be \"last\" or \"best\": strategy "
               "\"eval_result\" without \"reflection\" shows one kernel");
  }

  void check_transitions() {
    for (const auto& defect : x_.options.transitions.defects())
      complain("transitions.table", "[transitions] " + defect);
  }

private:
  void check_folder(const std::string& key, const std::string& name,
                    const fs::path& folder) {
    std::error_code ignored;
    if (fs::exists(folder, ignored) && !fs::is_directory(folder, ignored))
      complain(key, name + ": " + folder.string() + " is not a folder");
  }

  void complain(const std::string& key, std::string sentence) {
    wrong_.add(x_.origin_of(key).at, std::move(sentence));
  }

  const loaded& x_;
  complaints& wrong_;
};

} // namespace

bool shows_one_kernel(const context_options& x) {
  return has(x, context_strategy::eval_result)
         && !has(x, context_strategy::reflection);
}

void validate(const loaded& x, const machine& where,
              const broken_sections& broken, complaints& wrong) {
  validator check{x, wrong};
  if (!broken.contains("run"))
    check.check_run();
  if (!broken.contains("model"))
    check.check_model();
  if (!broken.contains("context"))
    check.check_context();
  if (!broken.contains("build"))
    check.check_build();
  if (!broken.contains("device"))
    check_devices(x, where, wrong);
  if (!broken.contains("transitions"))
    check.check_transitions();
}

} // namespace caesar::config
