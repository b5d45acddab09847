#pragma once

#include "cuda/device/shared_memory.hpp"
#include "messages/evaluation.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace caesar::cuda {

/// The problem itself is wrong. The text names its file, line and error.
class problem_fault : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Where references run.
struct reference_place {
  std::string device = "cpu"; ///< As torch names it: "cpu", "cuda".
  bool cast_all = false;      ///< Integer and bool inputs are cast, too.
};

/// What is known of a problem before any candidate comes.
struct reference_facts {
  bool repeatable = true; ///< The same inputs give the same outputs again.
  uint32_t outputs = 1;
  uint64_t input_bytes = 0;
  uint64_t output_bytes = 0;
  uint32_t most_runs = 10; ///< In flight together.
  /// Of inputs for the strict verdict; "" is as the problem draws them. Empty:
  /// no strict verdict is possible.
  std::vector<std::string> families;
  /// Answers that need no work and pass KernelBench's check: "zeros", "input",
  /// "constant".
  std::vector<std::string> vacuous;
};

/// An output of a runner, in memory of the reference's device.
struct placed_output {
  const void* bytes = nullptr;
  uint64_t size = 0;
  int32_t dtype = 0;
  std::vector<int64_t> shape;
  std::vector<int64_t> strides;
};

/// What strict judgements of one evaluation came to.
struct strict_result {
  accuracy found;
  bool passed = false;
};

/// An output of the reference, valid until the reference runs again.
struct expected_output {
  std::string place; ///< "", "[0]", "['x']".
  int32_t dtype = 0;
  std::vector<int64_t> shape;
  const void* bytes = nullptr; ///< On the reference's device.
  uint64_t size = 0;           ///< Of `bytes`.
  bool aliases_input = false;
  bool overlaps = false; ///< Some elements share their memory.
};

/// The arguments of `forward`, less the bytes of their tensors.
struct input_layout {
  std::string structure;
  uint64_t bytes = 0; ///< That the tensors need.
};

/// A problem's reference in the judge's own Python.
class reference {
public:
  /// Imports the problem and constructs its `Model`. Throws `problem_fault`.
  reference(const std::string& source, const std::string& name, precision dtype,
            const reference_place& place);
  ~reference();
  reference(reference&&) noexcept;
  reference& operator=(reference&&) noexcept;

  /// Runs `forward` often enough to know all facts. `tolerance` is
  /// KernelBench's. Throws `problem_fault`.
  reference_facts examine(uint64_t seed, double tolerance);

  /// Makes the model as it was when constructed.
  void begin();

  /// Draws inputs for `slot`, of a family of `reference_facts` or as the
  /// problem does. Throws `problem_fault`.
  input_layout draw(uint32_t slot, uint64_t seed, const std::string& family);

  /// Copies the tensors drawn for `slot` to shared memory.
  void store(uint32_t slot, char* memory, size_t size);

  /// Whether the shared memory of `slot` still holds what was drawn.
  bool is_unchanged(uint32_t slot);

  /// Runs `forward` on what was drawn for `slot`, drawn again where no runner
  /// can reach it. Throws `problem_fault`.
  std::vector<expected_output> expect(uint32_t slot, uint64_t seed);

  /// Judges a run's outputs against the exact answer. Returns a sentence about
  /// what is wrong, or nothing. Throws `problem_fault`.
  std::string scrutinize(uint32_t slot, uint64_t seed,
                         const std::vector<placed_output>& outputs);

  /// Returns what was found since `begin`, when anything was scrutinized.
  std::optional<strict_result> scrutinized();

  /// Gives back what only the evaluation that began needed.
  void end();

  /// Returns the pickled arguments of the constructor.
  const std::string& init_pickle() const;

  /// Returns the digest of the problem's source, as hex.
  const std::string& sha256() const;

  /// Returns the bytes that parameters and buffers take.
  uint64_t bytes() const;

private:
  struct state; // Keeps Python out of this header.
  std::unique_ptr<state> state_;
};

/// An artefact that a runner may load.
struct named_artefact {
  std::string call;
  std::string module;
};

/// What a runner shall become.
struct job {
  std::string source;
  std::string class_name;
  precision dtype = precision::fp32;
  int cores = 1;
  std::string gpu; ///< As CUDA_VISIBLE_DEVICES takes it; empty: the CPU.
  std::vector<named_artefact> artefacts;
  bool compiled = false; ///< Runs under torch.compile.
};

/// Returns `work` in the form that a runner reads.
std::string encode_job(const job& work, const std::string& init_pickle);

/// Returns the sha256 of a file's content, as hex.
std::string sha256_of(int fd);

/// Versions of the judge's torch and Python.
struct torch_versions {
  std::string torch;
  std::string python;
  std::string gpu;  ///< Its name; empty without one.
  std::string arch; ///< "sm_90"
};

/// Starts Python with torch in this process, computing with `threads` threads
/// on `device`, "cpu" or "cuda". Throws `judge_fault` when torch has no CUDA.
torch_versions start_torch(int threads, const std::string& device);

/// What a model reads that does nothing with it.
struct calibration_reads {
  uint64_t bytes = 0;
  int32_t times = 0;
};

/// Returns the source of a problem whose model reads some memory, returns
/// `bytes` bytes that it made before, and does nothing else.
std::string calibration_problem(uint64_t bytes, calibration_reads reads);

} // namespace caesar::cuda
