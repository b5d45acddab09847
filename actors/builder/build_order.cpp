#include "actors/builder/build_order.hpp"

#include <iterator>

namespace caesar {

void build_order::pass(std::string_view phase) {
  auto now = begun.elapsed();
  add_phase(report.phases, phase, now - report.took);
  report.took = now;
}

void build_order::expect(const cuda::compile_call& call, std::string key) {
  keys.push_back(std::move(key));
  kernels.emplace_back();
  report.artefacts.push_back({call.digest, call.name, {}, {}, {}, {}});
}

void build_order::fill_in(size_t index, const cuda::cached_artefact& from) {
  auto& to = report.artefacts[index];
  to.path = from.path.string();
  to.sha256 = from.sha256;
  to.built = from.built;
  to.declined = from.declined;
  kernels[index] = from.kernels;
}

void build_order::fill_in(const std::string& key,
                          const cuda::cached_artefact& from) {
  for (size_t i = 0; i < keys.size(); ++i)
    if (keys[i] == key) {
      fill_in(i, from);
      --open;
    }
}

void build_order::conclude() {
  report.status = build_status::built;
  report.cache_hit = !calls.empty() && !compiled;
  for (auto& x : kernels)
    std::move(x.begin(), x.end(), std::back_inserter(report.kernels));
}

} // namespace caesar
