#include "cuda/wire/exit_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

namespace caesar::cuda {

std::string describe_end(const keeper_record& end) {
  if (end.event == keeper_event::exited)
    return "exited with status " + std::to_string(end.code);
  if (const auto* name = ::sigabbrev_np(end.code))
    return std::string{"was killed by SIG"} + name;
  return "was killed by signal " + std::to_string(end.code);
}

std::string seconds_text(std::chrono::nanoseconds time) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g s",
                std::chrono::duration<double>{time}.count());
  return text.data();
}

std::string_view text_of(const keeper_record& record) {
  return {record.text.data(),
          std::min<size_t>(record.text_bytes, max_tail_bytes)};
}

} // namespace caesar::cuda
