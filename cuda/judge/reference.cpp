#include "cuda/judge/reference.hpp"

#include "cuda/judge/faults.hpp"
#include "cuda/python/interpreter.hpp"

#include <string_view>

namespace py = pybind11;

namespace caesar::text {

extern const std::string_view families_py;
extern const std::string_view golden_py;
extern const std::string_view reference_py;
extern const std::string_view scrutiny_py;
extern const std::string_view strict_py;
extern const std::string_view tensors_py;
extern const std::string_view vacuous_py;

} // namespace caesar::text

namespace caesar::cuda {

namespace {

py::module_ glue() {
  return py::module_::import("caesar_reference");
}

/// Calls `work` and turns the glue's fault into ours.
template <class Work>
auto guarded(Work work) {
  try {
    return work();
  } catch (py::error_already_set& error) {
    if (error.matches(glue().attr("ProblemFault")))
      throw problem_fault{py::str(error.value()).cast<std::string>()};
    throw;
  }
}

py::tuple to_tuple(const std::vector<int64_t>& numbers) {
  py::tuple result{numbers.size()};
  for (size_t i = 0; i < numbers.size(); ++i)
    result[i] = numbers[i];
  return result;
}

expected_output output_from(const py::tuple& found) {
  expected_output output;
  output.place = found[0].cast<std::string>();
  output.dtype = found[1].cast<int32_t>();
  for (const auto& size : found[2].cast<py::tuple>())
    output.shape.push_back(size.cast<int64_t>());
  output.bytes = reinterpret_cast<const void*>(found[3].cast<uintptr_t>());
  output.size = found[4].cast<uint64_t>();
  output.aliases_input = found[5].cast<bool>();
  output.overlaps = found[6].cast<bool>();
  return output;
}

} // namespace

struct reference::state {
  py::object problem;
  std::string init_pickle;
  std::string sha256; ///< Of the source.
  uint64_t bytes = 0;
};

reference::reference(const std::string& source, const std::string& name,
                     precision dtype, const reference_place& place)
  : state_{std::make_unique<state>()} {
  guarded([&] {
    state_->problem = glue().attr("Problem")(
      source, name, std::string{name_of(dtype)}, place.device, place.cast_all);
    state_->init_pickle =
      state_->problem.attr("init_pickle").cast<std::string>();
    state_->sha256 = state_->problem.attr("sha256").cast<std::string>();
    state_->bytes = state_->problem.attr("bytes").cast<uint64_t>();
  });
}

reference::~reference() = default;
reference::reference(reference&&) noexcept = default;
reference& reference::operator=(reference&&) noexcept = default;

reference_facts reference::examine(uint64_t seed, double tolerance) {
  return guarded([&] {
    auto found =
      state_->problem.attr("examine")(seed, tolerance).cast<py::tuple>();
    reference_facts facts;
    facts.repeatable = found[0].cast<bool>();
    facts.outputs = found[1].cast<uint32_t>();
    facts.input_bytes = found[2].cast<uint64_t>();
    facts.output_bytes = found[3].cast<uint64_t>();
    for (const auto& one : found[4])
      facts.families.push_back(one.cast<std::string>());
    for (const auto& one : found[5])
      facts.vacuous.push_back(one.cast<std::string>());
    return facts;
  });
}

void reference::begin() {
  guarded([&] { state_->problem.attr("begin")(); });
}

input_layout reference::draw(uint32_t slot, uint64_t seed,
                             const std::string& family) {
  return guarded([&] {
    auto drawn =
      state_->problem.attr("draw")(slot, seed, family).cast<py::tuple>();
    return input_layout{drawn[0].cast<std::string>(),
                        drawn[1].cast<uint64_t>()};
  });
}

void reference::store(uint32_t slot, char* memory, size_t size) {
  guarded([&] {
    state_->problem.attr("store")(slot, reinterpret_cast<uintptr_t>(memory),
                                  size);
  });
}

bool reference::is_unchanged(uint32_t slot) {
  return guarded(
    [&] { return state_->problem.attr("is_unchanged")(slot).cast<bool>(); });
}

std::vector<expected_output> reference::expect(uint32_t slot, uint64_t seed) {
  return guarded([&] {
    std::vector<expected_output> outputs;
    for (const auto& found : state_->problem.attr("expect")(slot, seed))
      outputs.push_back(output_from(found.cast<py::tuple>()));
    return outputs;
  });
}

std::string reference::scrutinize(uint32_t slot, uint64_t seed,
                                  const std::vector<placed_output>& outputs) {
  return guarded([&] {
    py::list placed;
    for (const auto& one : outputs)
      placed.append(py::make_tuple(reinterpret_cast<uintptr_t>(one.bytes),
                                   one.size, one.dtype, to_tuple(one.shape),
                                   to_tuple(one.strides)));
    return state_->problem.attr("scrutinize")(slot, seed, placed)
      .cast<std::string>();
  });
}

std::optional<strict_result> reference::scrutinized() {
  return guarded([&]() -> std::optional<strict_result> {
    auto found = state_->problem.attr("accuracy")();
    if (found.is_none())
      return std::nullopt;
    auto parts = found.cast<py::tuple>();
    accuracy numbers{parts[0].cast<double>(), parts[1].cast<double>(),
                     parts[2].cast<double>(), parts[3].cast<std::string>()};
    return strict_result{std::move(numbers), parts[4].cast<bool>()};
  });
}

void reference::end() {
  guarded([&] { state_->problem.attr("end")(); });
}

const std::string& reference::init_pickle() const {
  return state_->init_pickle;
}

const std::string& reference::sha256() const {
  return state_->sha256;
}

uint64_t reference::bytes() const {
  return state_->bytes;
}

std::string encode_job(const job& work, const std::string& init_pickle) {
  py::list artefacts;
  for (const auto& one : work.artefacts)
    artefacts.append(py::make_tuple(one.call, one.module));
  return glue()
    .attr("make_job")(
      py::reinterpret_steal<py::str>(PyUnicode_DecodeUTF8(
        work.source.data(), static_cast<py::ssize_t>(work.source.size()),
        "replace")),
      work.class_name, std::string{name_of(work.dtype)}, work.cores, work.gpu,
      artefacts, work.compiled, to_bytes(init_pickle))
    .cast<std::string>();
}

std::string sha256_of(int fd) {
  return glue().attr("sha256_of")(fd).cast<std::string>();
}

torch_versions start_torch(int threads, const std::string& device) {
  start_python();
  add_module("caesar_tensors", text::tensors_py);
  add_module("caesar_strict", text::strict_py);
  add_module("caesar_golden", text::golden_py);
  add_module("caesar_families", text::families_py);
  add_module("caesar_vacuous", text::vacuous_py);
  add_module("caesar_scrutiny", text::scrutiny_py);
  auto reference = add_module("caesar_reference", text::reference_py);
  py::module_::import("torch").attr("set_num_threads")(threads);
  try {
    auto found = reference.attr("start")(device).cast<py::tuple>();
    auto text = [&](size_t i) { return found[i].cast<std::string>(); };
    return {text(0), text(1), text(2), text(3)};
  } catch (py::error_already_set& error) {
    throw judge_fault{"torch cannot use " + device + ": "
                      + py::str(error.value()).cast<std::string>()};
  }
}

std::string calibration_problem(uint64_t bytes, calibration_reads reads) {
  return glue()
    .attr("CALIBRATION")
    .attr("__mod__")(py::make_tuple(bytes, reads.bytes, reads.times))
    .cast<std::string>();
}

} // namespace caesar::cuda
