#include "messages/build.hpp"

#include <algorithm>

namespace caesar {

void add_phase(std::vector<build_phase>& to, std::string_view name,
               std::chrono::nanoseconds took) {
  auto found = std::find_if(to.begin(), to.end(),
                            [&](const auto& x) { return x.name == name; });
  if (found == to.end())
    to.push_back({std::string{name}, took});
  else
    found->took += took;
}

std::string path_of(const build_report& x) {
  if (x.artefacts.empty())
    return {};
  auto light =
    std::all_of(x.artefacts.begin(), x.artefacts.end(),
                [](const auto& one) { return one.built == build_path::light; });
  return std::string{name_of(light ? build_path::light : build_path::full)};
}

std::string declined_of(const build_report& x) {
  for (const auto& one : x.artefacts)
    if (!one.declined.empty())
      return one.declined;
  return {};
}

} // namespace caesar
