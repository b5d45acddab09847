#include "config/validate.hpp"

#include "config/budget.hpp"
#include "config/devices.hpp"
#include "config/network_place.hpp"
#include "config/prices.hpp"
#include "config/providers.hpp"
#include "config/requirements.hpp"

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

  void check_models() {
    check_model("model", x_.options.model);
    const auto& more = x_.options.more_models;
    for (size_t i = 0; i < more.size(); ++i)
      check_model(more_model_path(i), more[i]);
  }

  void check_model(const std::string& path, const model_options& model) {
    const auto* provider = find_provider(model.provider);
    if (provider == nullptr || provider->api == model_api::replay)
      return check_replies(path, model.replies);
    if (model.model.empty())
      complain(path + ".model",
               "[model] model is missing: add model = \"...\", which provider "
               "\""
                 + model.provider + "\" is asked for");
    auto effort_in_extra = provider->api == model_api::anthropic
                           || provider->api == model_api::gemini;
    if (effort_in_extra && !model.reasoning_effort.empty())
      complain(path + ".reasoning_effort",
               "[model] reasoning_effort is nothing that provider \""
                 + model.provider
                 + "\" knows; how long it may think goes into extra");
    std::error_code ignored;
    for (const auto& [name, file] :
         {std::pair{".ca_file", model.ca_file}, {".prices", model.prices}})
      if (!file.empty() && !fs::is_regular_file(file, ignored))
        return complain(path + name, "[model] " + std::string{name + 1} + ": "
                                       + file.string() + " is no file");
    check_unknown(path, model, provider->api);
    if (auto price = read_price(path, model)) {
      check_room(model, *price, "budget", x_.options.budget);
      check_room(model, *price, "trajectory_budget",
                 x_.options.trajectory_budget);
    }
  }

  /// What an API has no word for would be left out in silence.
  void check_unknown(const std::string& path, const model_options& model,
                     model_api api) {
    auto is_anthropic = api == model_api::anthropic;
    auto is_responses = api == model_api::responses;
    auto refuse = [&](bool is_given, const std::string& key) {
      if (is_given)
        complain(path + '.' + key, "[model] " + key
                                     + " is nothing that provider \""
                                     + model.provider + "\" knows");
    };
    refuse(model.top_k > 0 && is_responses, "top_k");
    refuse(model.seed >= 0 && (is_responses || is_anthropic), "seed");
    refuse(!model.stop.empty() && is_responses, "stop");
  }

  /// A budget that no reply fits into would end all before it begins.
  void check_room(const model_options& model, const token_price& price,
                  const std::string& section, const budget_options& budget) {
    auto most = most_of_a_request(0, model.max_tokens, price);
    auto reply = most.completion_tokens;
    if (budget.dollars > 0 && picodollars(budget.dollars) < most.picodollars)
      complain(section + ".dollars",
               '[' + section + "] dollars has no room for one reply of \""
                 + model.model + "\", which is reserved at "
                 + dollars_text(most.picodollars)
                 + ": set max_tokens of [model], or a higher limit");
    if (budget.completion_tokens > 0 && budget.completion_tokens < reply)
      complain(section + ".completion_tokens",
               '[' + section
                 + "] completion_tokens has no room for one reply "
                   "of \""
                 + model.model + "\", which is reserved at "
                 + std::to_string(reply)
                 + " tokens: set max_tokens of [model], or a higher limit");
  }

  /// Returns the price, if it is known or nobody must know it; nothing when
  /// there is something to complain about.
  std::optional<token_price> read_price(const std::string& path,
                                        const model_options& model) {
    try {
      auto price = price_of(model);
      auto is_needed = x_.options.budget.dollars > 0
                       || x_.options.trajectory_budget.dollars > 0;
      if (price || !is_needed)
        return price.value_or(token_price{});
      complain(path + ".model",
               "a budget of dollars needs to know what \"" + model.model
                 + "\" of \"" + model.provider
                 + "\" costs: add price_input and price_output, in dollars "
                   "for a million tokens, to [model]");
    } catch (const config_error& error) {
      for (const auto& line : error.lines())
        complain(path + ".prices", line);
    }
    return std::nullopt;
  }

  void check_replies(const std::string& path, const fs::path& replies) {
    if (replies.empty())
      return complain(path + ".replies",
                      "[model] replies is missing: add replies = "
                      "\"replies.jsonl\", which provider \"replay\" reads");
    std::error_code ignored;
    if (!fs::exists(replies, ignored))
      complain(path + ".replies",
               "[model] replies: " + replies.string() + " does not exist");
    else if (!fs::is_regular_file(replies, ignored))
      complain(path + ".replies",
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

  /// A node has a head elsewhere, and no run of its own.
  void check_cluster(bool has_run) {
    const auto& cluster = x_.options.cluster;
    auto place = place_from(cluster.listen);
    if (place && !is_loopback(place->host) && cluster.certificates.empty())
      complain("cluster.listen",
               "[cluster] listen: without certificates whoever reaches this "
               "machine could join, so it listens on 127.0.0.1 only: make "
               "some with caesar-actors certs, and set certificates");
    if (has_run && !cluster.evaluate && !place)
      complain("cluster.evaluate",
               "[cluster] evaluate = false leaves the kernels to nodes: set "
               "listen, where they come to");
    if (!cluster.evaluate && !x_.options.devices.empty())
      complain("cluster.evaluate",
               "[cluster] evaluate = false, but there is a [[device]] of this "
               "machine: leave one of them out");
  }

  void check_requirements() {
    for (const auto& text : x_.options.evaluate.required)
      if (!requirement_from(text))
        complain("evaluate.requires",
                 "[evaluate] requires: \"" + text
                   + "\" is none of \"hardware ...\", \"torch ...\", "
                     "\"python ...\", \"driver ...\" and \"arch ...\"");
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
    auto found = x_.origin_of(key);
    if (!found.given()) // What is missing is missing in its table.
      found = x_.origin_of(key.substr(0, key.rfind('.')));
    wrong_.add(found.at, std::move(sentence));
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
    check.check_models();
  if (!broken.contains("context"))
    check.check_context();
  if (!broken.contains("build"))
    check.check_build();
  if (!broken.contains("device"))
    check_devices(x, where, wrong);
  if (!broken.contains("cluster") && !broken.contains("device"))
    check.check_cluster(!broken.contains("run"));
  if (!broken.contains("evaluate"))
    check.check_requirements();
  if (!broken.contains("transitions"))
    check.check_transitions();
}

} // namespace caesar::config
