#include "config/validate.hpp"

#include "config/cores.hpp"
#include "config/selection.hpp"
#include "config/wording.hpp"

#include <algorithm>
#include <map>

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
  validator(const loaded& x, const machine& where, complaints& wrong)
    : x_{x},
      where_{where},
      wrong_{wrong} {}

  void check_run() {
    check_folder("run.root", "[run] root", x_.options.run.root);
  }

  void check_build() {
    check_folder("build.cache", "[build] cache", x_.options.build.cache);
  }

  void check_model() {
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

  void check_devices() {
    const auto& devices = x_.options.devices;
    std::map<std::string, size_t> names;
    std::map<int32_t, size_t> owners;
    for (size_t i = 0; i < devices.size(); ++i) {
      auto [first, fresh] = names.emplace(devices[i].name, i);
      if (!fresh)
        complain(key_of(i, "name"),
                 "two [[device]] are called " + in_quotes(devices[i].name));
      check_cores(i, owners);
    }
    if (!owners.empty())
      check_spare_cores();
  }

private:
  static std::string key_of(size_t device, const char* key) {
    return "device[" + std::to_string(device) + "]." + key;
  }

  void check_cores(size_t i, std::map<int32_t, size_t>& owners) {
    const auto& devices = x_.options.devices;
    auto name = "[[device]] " + in_quotes(devices[i].name) + ' ';
    if (devices[i].cores.empty() && devices.size() > 1)
      complain("device[" + std::to_string(i) + ']',
               name
                 + "has no cores: where there are several devices, each needs "
                   "its own, such as cores = [1]");
    for (auto core : devices[i].cores) {
      auto [owner, fresh] = owners.emplace(core, i);
      if (!fresh)
        complain(key_of(i, "cores"),
                 name + "cannot have core " + std::to_string(core) + ": it is "
                   + in_quotes(devices[owner->second].name) + "'s");
      else if (!std::binary_search(where_.cores.begin(), where_.cores.end(),
                                   core))
        complain(key_of(i, "cores"),
                 name + "cannot have core " + std::to_string(core)
                   + ": this process may use " + to_text(where_.cores));
    }
  }

  void check_spare_cores() {
    if (spare_cores(x_.options, where_.cores).empty())
      complain(key_of(x_.options.devices.size() - 1, "cores"),
               "the devices have all cores that this process may use ("
                 + to_text(where_.cores)
                 + "): leave at least one for builds and this program");
  }

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
  const machine& where_;
  complaints& wrong_;
};

} // namespace

bool shows_one_kernel(const context_options& x) {
  return has(x, context_strategy::eval_result)
         && !has(x, context_strategy::reflection);
}

void validate(const loaded& x, const machine& where,
              const broken_sections& broken, complaints& wrong) {
  validator check{x, where, wrong};
  if (!broken.contains("run"))
    check.check_run();
  if (!broken.contains("model"))
    check.check_model();
  if (!broken.contains("context"))
    check.check_context();
  if (!broken.contains("build"))
    check.check_build();
  if (!broken.contains("device"))
    check.check_devices();
  if (!broken.contains("transitions"))
    check.check_transitions();
}

} // namespace caesar::config
