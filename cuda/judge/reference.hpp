#pragma once

#include "cuda/device/shared_memory.hpp"
#include "messages/evaluation.hpp"

#include <cstdint>
#include <memory>
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

/// An output of the reference, valid until the reference runs again.
struct expected_output {
  std::string place; ///< "", "[0]", "['x']".
  int32_t dtype = 0;
  std::vector<int64_t> shape;
  const void* bytes = nullptr;
  uint64_t size = 0; ///< Of `bytes`.
  bool aliases_input = false;
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
  reference(const std::string& source, const std::string& name,
            precision dtype);
  ~reference();
  reference(reference&&) noexcept;
  reference& operator=(reference&&) noexcept;

  /// Runs `forward` twice on the same inputs: whether the outputs are the same.
  /// Throws `problem_fault`.
  bool is_repeatable(uint64_t seed);

  /// Makes the model as it was when constructed.
  void begin();

  /// Draws inputs. Throws `problem_fault`.
  input_layout draw(uint64_t seed);

  /// Copies the tensors drawn to `memory`.
  void store(const mapping& memory);

  /// Runs `forward` on what was drawn. Throws `problem_fault`.
  std::vector<expected_output> expect(uint64_t seed);

  /// Gives back what only the evaluation that began needed.
  void end();

  /// Returns the pickled arguments of the constructor.
  const std::string& init_pickle() const;

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
  std::vector<named_artefact> artefacts;
};

/// Returns `work` in the form that a runner reads.
std::string encode_job(const job& work, const std::string& init_pickle);

/// Returns the sha256 of a file's content, as hex.
std::string sha256_of(int fd);

/// Versions of the judge's torch and Python.
struct torch_versions {
  std::string torch;
  std::string python;
};

/// Starts Python with torch in this process, computing with `threads` threads.
torch_versions start_torch(int threads);

/// Returns the source of a problem whose model returns `bytes` bytes that it
/// made before, and does nothing else.
std::string calibration_problem(uint64_t bytes);

} // namespace caesar::cuda
