#include "config/devices.hpp"

#include "config/cores.hpp"
#include "config/gpu_choice.hpp"
#include "config/selection.hpp"
#include "config/wording.hpp"

#include <algorithm>
#include <map>

namespace caesar::config {

namespace {

std::string key_of(size_t device, const char* key) {
  return "device[" + std::to_string(device) + "]." + key;
}

// -- resolving ----------------------------------------------------------------

void name_devices(loaded& x) {
  for (size_t i = 0; i < x.options.devices.size(); ++i) {
    auto& device = x.options.devices[i];
    if (!device.name.empty())
      continue;
    auto number = static_cast<int32_t>(i);
    auto cuda = device.kind == device_kind::cuda;
    if (cuda && (device.gpu || device.index >= 0))
      number = device.gpu ? device.gpu->index : device.index;
    device.name =
      std::string{name_of(device.kind)} + ':' + std::to_string(number);
    x.origins[key_of(i, "name")] = {{},
                                    cuda ? "by its index" : "by its position"};
  }
}

std::string too_few_cores(const std::vector<device_options>& devices,
                          const std::vector<int32_t>& usable) {
  auto one = devices.size() == 1;
  auto kind = std::string{name_of(devices.front().kind)};
  return (one ? "a " + kind + " device needs cores of its own"
              : "each of " + std::to_string(devices.size())
                  + " devices needs cores of its own")
         + ", and builds and this program need at least one more, but this "
           "process may use "
         + (usable.empty()       ? "no core"
            : usable.size() == 1 ? "only one core"
                                 : "only " + to_text(usable))
         + ": run it where it may use "
         + (one ? "two" : std::to_string(devices.size() + 1) + " or more");
}

void share_out_cores(loaded& x, const machine& where, complaints& wrong) {
  auto& devices = x.options.devices;
  std::vector<size_t> without;
  for (size_t i = 0; i < devices.size(); ++i)
    if (devices[i].cores.empty())
      without.push_back(i);
  if (without.empty())
    return;
  auto shares =
    share_cores(spare_cores(x.options, where.cores), without.size());
  if (shares.empty())
    return wrong.add(x.origin_of("device[0]").at,
                     too_few_cores(devices, where.cores));
  for (size_t i = 0; i < without.size(); ++i) {
    devices[without[i]].cores = shares[i];
    x.origins[key_of(without[i], "cores")] = {
      {}, devices.size() == 1 ? "half of this machine's" : "an even share"};
  }
}

// -- checking -----------------------------------------------------------------

class device_checks {
public:
  device_checks(const loaded& x, const machine& where, complaints& wrong)
    : x_{x},
      where_{where},
      wrong_{wrong} {}

  void check_all() {
    const auto& devices = x_.options.devices;
    for (size_t i = 0; i < devices.size(); ++i) {
      check_name(i);
      check_kind(i);
      check_cores(i);
    }
    if (!owners_.empty())
      check_spare_cores();
    check_gpus(x_, wrong_);
  }

private:
  void check_name(size_t i) {
    const auto& device = x_.options.devices[i];
    auto [first, fresh] = names_.emplace(device.name, i);
    // Of one GPU given twice, `check_gpus` says more.
    auto given = x_.origin_of(key_of(i, "name")).given()
                 || x_.origin_of(key_of(first->second, "name")).given();
    if (!fresh && (given || device.kind == device_kind::cpu))
      complain(key_of(i, "name"),
               "two [[device]] are called " + in_quotes(device.name));
  }

  void check_kind(size_t i) {
    const auto& device = x_.options.devices[i];
    auto kind = std::string{name_of(device.kind)};
    if (!device.name.starts_with(kind + ':'))
      complain(key_of(i, "name"),
               "[[device]] name " + in_quotes(device.name) + " is not of kind "
                 + in_quotes(kind) + ": legal are " + in_quotes(kind + ":0")
                 + ", " + in_quotes(kind + ":1") + " and so on");
    auto first = x_.options.devices.front().kind;
    if (device.kind != first)
      complain(key_of(i, "kind"),
               named(i) + "is not of kind " + in_quotes(name_of(first))
                 + ", as those before it: kernels and times of one run are "
                   "of one kind, so use a file for each");
    if (device.kind == device_kind::cuda)
      return;
    for (auto [key, given] : {std::pair{"index", device.index >= 0},
                              std::pair{"uuid", !device.uuid.empty()}})
      if (given)
        complain(key_of(i, key), named(i) + "has no " + key
                                   + ", because it is no GPU: remove " + key
                                   + ", or add kind = \"cuda\"");
  }

  void check_cores(size_t i) {
    const auto& devices = x_.options.devices;
    for (auto core : devices[i].cores) {
      auto [owner, fresh] = owners_.emplace(core, i);
      if (!fresh)
        complain(key_of(i, "cores"), named(i) + "cannot have core "
                                       + std::to_string(core) + ": it is "
                                       + in_quotes(devices[owner->second].name)
                                       + "'s");
      else if (!std::binary_search(where_.cores.begin(), where_.cores.end(),
                                   core))
        complain(key_of(i, "cores"),
                 named(i) + "cannot have core " + std::to_string(core)
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

  std::string named(size_t i) const {
    return "[[device]] " + in_quotes(x_.options.devices[i].name) + ' ';
  }

  void complain(const std::string& key, std::string sentence) {
    wrong_.add(x_.origin_of(key).at, std::move(sentence));
  }

  const loaded& x_;
  const machine& where_;
  complaints& wrong_;
  std::map<std::string, size_t> names_;
  std::map<int32_t, size_t> owners_; ///< Of cores.
};

} // namespace

void resolve_devices(loaded& x, const machine& where, complaints& wrong) {
  if (x.options.devices.empty() && x.options.cluster.evaluate)
    x.options.devices.emplace_back();
  resolve_gpus(x, where);
  name_devices(x);
  share_out_cores(x, where, wrong);
}

void check_devices(const loaded& x, const machine& where, complaints& wrong) {
  device_checks{x, where, wrong}.check_all();
}

} // namespace caesar::config
