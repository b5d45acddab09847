#include "actors/builder/compilation.hpp"

#include "cuda/build/divided_nvcc.hpp"

#include <algorithm>

namespace caesar {

void compilation::begin(std::filesystem::path place) {
  folder = std::move(place);
  for (const auto& file : plan().files) {
    std::filesystem::create_directories((folder / file.name).parent_path());
    write_file(folder / file.name, file.text);
  }
  order.reset();
  failed.clear();
  kernels.clear();
}

std::optional<size_t> compilation::undivided() const {
  const auto& steps = plan().steps;
  auto found = std::find_if(steps.begin(), steps.end(),
                            [](const auto& step) { return step.is_nvcc; });
  if (found == steps.end())
    return std::nullopt;
  return static_cast<size_t>(found - steps.begin());
}

void compilation::divide(size_t step, const job_ended& dry_run) {
  auto& steps = attempts[attempt].steps;
  auto at = steps.begin() + static_cast<ptrdiff_t>(step);
  at->is_nvcc = false; // Nobody asks again.
  const auto& files = plan().files;
  auto unit = std::find_if(files.begin(), files.end(), [&](const auto& file) {
    return file.name == at->inputs.front();
  });
  if (unit == files.end() || dry_run.status != 0)
    return;
  auto found = cuda::divide(*at, dry_run.output, unit->text);
  if (!found)
    return;
  write_file(folder / found->name.name, found->name.text);
  at = steps.erase(at);
  steps.insert(at, found->steps.begin(), found->steps.end());
}

void compilation::note(std::string_view phase) {
  auto took_now = longest;
  if (ended > 1)
    took_now = std::max(took_now, together.elapsed());
  took += took_now;
  add_phase(phases, phase, took_now);
  longest = {};
  ended = 0;
}

cuda::artefact_facts compilation::known() const {
  auto result = facts;
  result.built = plan().path;
  for (const auto& [step, some] : kernels)
    result.kernels.insert(result.kernels.end(), some.begin(), some.end());
  return result;
}

} // namespace caesar
