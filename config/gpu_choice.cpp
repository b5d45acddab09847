#include "config/gpu_choice.hpp"

#include "config/wording.hpp"

#include <map>

namespace caesar::config {

namespace {

bool is_chosen(const gpu_facts& x, const device_options& by) {
  return by.uuid.empty() ? x.index == by.index : x.uuid.starts_with(by.uuid);
}

std::vector<gpu_facts> chosen(const device_options& by, const gpu_list& from) {
  std::vector<gpu_facts> result;
  for (const auto& x : from.gpus)
    if (is_chosen(x, by))
      result.push_back(x);
  return result;
}

/// "GPUs 0: NVIDIA H200 (GPU-8d4c...), 1: ..."
std::string list_text(const std::vector<gpu_facts>& gpus) {
  std::string result = gpus.size() == 1 ? "GPU " : "GPUs ";
  for (const auto& x : gpus)
    result += (&x == &gpus.front() ? "" : ", ") + std::to_string(x.index) + ": "
              + x.name + " (" + x.uuid + ')';
  return result;
}

std::string why_no_gpu(const device_options& device, const gpu_list& from) {
  if (from.gpus.empty())
    return "is a GPU, but this machine shows none: " + from.why_none
           + "; `caesar-actors doctor` tells more";
  auto several = chosen(device, from);
  auto what = device.uuid.empty() ? "index " + std::to_string(device.index)
                                  : "uuid " + in_quotes(device.uuid);
  if (several.size() > 1)
    return "cannot be told: " + what + " fits " + list_text(several);
  return "is none of this machine's: no GPU has " + what + "; there "
         + (from.gpus.size() == 1 ? "is " : "are ") + list_text(from.gpus);
}

/// Where the user said which GPU a device is.
place place_of(const loaded& x, size_t device) {
  for (auto key : {"uuid", "index", "kind"}) {
    auto from = x.origin_of("device[" + std::to_string(device) + "]." + key);
    if (from.given())
      return from.at;
  }
  return {};
}

/// What tells two GPUs apart even where there is no driver.
std::string identity(const device_options& x) {
  if (x.gpu)
    return x.gpu->uuid;
  return x.uuid.empty() ? std::to_string(x.index) : x.uuid;
}

} // namespace

void resolve_gpus(loaded& x, const machine& where) {
  auto& devices = x.options.devices;
  for (size_t i = 0; i < devices.size(); ++i) {
    auto& device = devices[i];
    if (device.kind != device_kind::cuda)
      continue;
    if (x.gpus.gpus.empty() && x.gpus.why_none.empty())
      x.gpus = where.gpus ? where.gpus() : gpu_list{{}, "", "nobody looked"};
    if (device.index < 0 && device.uuid.empty()) {
      device.index = static_cast<int32_t>(i);
      x.origins["device[" + std::to_string(i) + "].index"] = {
        {}, "by its position"};
    }
    auto found = chosen(device, x.gpus);
    if (found.size() == 1)
      device.gpu = found.front();
  }
}

void check_gpus(const loaded& x, complaints& wrong) {
  const auto& devices = x.options.devices;
  std::map<std::string, std::string> owners; // Of GPUs.
  std::string arch;
  for (size_t i = 0; i < devices.size(); ++i) {
    const auto& device = devices[i];
    if (device.kind != device_kind::cuda)
      continue;
    auto complain = [&](const std::string& what) {
      wrong.add(place_of(x, i),
                "[[device]] " + in_quotes(device.name) + ' ' + what);
    };
    if (device.index >= 0 && !device.uuid.empty())
      complain("has both index and uuid: one of them says which GPU it is");
    else if (!device.gpu)
      complain(why_no_gpu(device, x.gpus));
    auto [owner, fresh] = owners.emplace(identity(device), device.name);
    if (!fresh)
      complain("is the GPU of " + in_quotes(owner->second)
               + ": each device needs one of its own");
    if (!device.gpu)
      continue;
    if (arch.empty())
      arch = device.gpu->arch;
    if (device.gpu->arch != arch)
      complain("is " + device.gpu->arch + ", and a GPU before it is " + arch
               + ": kernels of one run are compiled for one architecture, so "
                 "use a file for each");
  }
}

} // namespace caesar::config
