// at::parallel_for, on libtorch's threads.
#pragma once

#include <caesar/caught.h>

namespace at {
inline namespace light {

inline int64_t divup(int64_t x, int64_t y) {
  return (x + y - 1) / y;
}

inline int get_num_threads() {
  return int(caesar::caesar_api()->num_threads());
}

template <class F>
void parallel_for(const int64_t begin, const int64_t end,
                  const int64_t grain_size, const F& f) {
  TORCH_INTERNAL_ASSERT_DEBUG_ONLY(grain_size >= 0);
#if !defined(_OPENMP) // Then libtorch's own template is a loop, too.
  if (begin < end)
    f(begin, end);
#else
  struct work {
    const F& f;
    bool failed = false;
    std::exception_ptr error{};
  } all{f};
  auto body = [](void* context, int64_t from, int64_t to) {
    auto& it = *static_cast<work*>(context);
    try {
      it.f(from, to);
      return int(caesar_fine);
    } catch (...) {
      // The first exception is the one that comes out, as it is.
      if (!__atomic_test_and_set(&it.failed, __ATOMIC_SEQ_CST))
        it.error = std::current_exception();
      return caesar::caught();
    }
  };
  auto kind =
    caesar::caesar_api()->parallel_for(begin, end, grain_size, body, &all);
  if (all.error)
    std::rethrow_exception(all.error);
  caesar::check(kind);
#endif
}

} // namespace light
} // namespace at
