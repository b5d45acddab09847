#include "config/resolve.hpp"

#include "config/cores.hpp"
#include "config/devices.hpp"
#include "config/validate.hpp"

#include <algorithm>

namespace caesar::config {

namespace {

void resolve_root(loaded& x, const base_folders& bases) {
  // Like any path of the file; its default stands in none.
  if (x.options.run.root.is_relative())
    x.options.run.root = (bases.file / x.options.run.root).lexically_normal();
}

void resolve_history(loaded& x) {
  auto& context = x.options.context;
  if (!shows_one_kernel(context) || x.origin_of("context.history").given())
    return;
  context.history = history_choice::last;
  x.origins["context.history"].note = "because of strategy";
}

void resolve_build(loaded& x, const machine& where, complaints& wrong) {
  auto& build = x.options.build;
  if (build.slots == 0) {
    auto spare = spare_cores(x.options, where.cores).size();
    build.slots = std::max(1, static_cast<int32_t>(spare));
    x.origins["build.slots"] = {{}, "one per core of no device"};
  }
  if (!build.cache.empty())
    return;
  try {
    build.cache = default_cache(where);
    x.origins["build.cache"] = {{}, "the user's cache folder"};
  } catch (const std::runtime_error& error) {
    wrong.add({}, error.what());
  }
}

} // namespace

void resolve(loaded& x, const machine& where, const base_folders& bases,
             const broken_sections& broken, complaints& wrong) {
  resolve_root(x, bases);
  resolve_history(x);
  if (!broken.contains("device"))
    resolve_devices(x, where, wrong);
  if (!broken.contains("build"))
    resolve_build(x, where, wrong);
}

} // namespace caesar::config
