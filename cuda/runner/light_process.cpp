#include "cuda/runner/light_process.hpp"

#include "cuda/runner/light_failure.hpp"

#include <torch/version.h>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <c10/util/Exception.h>
#include <string>

namespace caesar::cuda {

namespace {

int grad_enabled() {
  return c10::GradMode::is_enabled() ? 1 : 0;
}

void set_grad_enabled(int value) {
  c10::GradMode::set_enabled(value != 0);
}

int manual_seed(uint64_t seed) {
  return guarded([&] { at::manual_seed(seed); });
}

int64_t num_threads() {
  return at::get_num_threads();
}

int parallel_for(int64_t begin, int64_t end, int64_t grain,
                 int (*body)(void* context, int64_t begin, int64_t end),
                 void* context) {
  return guarded([&] {
    // What a body says is said to its own thread: an exception brings it here.
    at::parallel_for(begin, end, grain, [&](int64_t first, int64_t last) {
      if (int kind = body(context, first, last); kind != caesar_fine)
        throw_failure(kind);
    });
  });
}

// As the macro does, at the candidate's place.
void warn(const char* function, const char* file, uint32_t line,
          const char* text) {
  c10::SourceLocation where{function, file, line};
#if TORCH_VERSION_MAJOR >= 2
  c10::warn(c10::Warning{c10::UserWarning{}, where, std::string{text}, false});
#else
  c10::Warning::warn(where, std::string{text}, false);
#endif
}

} // namespace

void add_process(caesar_torch_api& table) {
  table.error_text = failure_text;
  table.fail = fail;
  table.grad_enabled = grad_enabled;
  table.set_grad_enabled = set_grad_enabled;
  table.manual_seed = manual_seed;
  table.num_threads = num_threads;
  table.parallel_for = parallel_for;
  table.warn = warn;
}

} // namespace caesar::cuda
