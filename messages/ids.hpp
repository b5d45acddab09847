#pragma once

#include "messages/fields.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caesar {

/// Names one problem as KernelBench does: a level and a number in it.
struct problem_id {
  int32_t level = 0;
  int32_t number = 0;

  static constexpr const char* type_name = "problem_id";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"level", x.level}, field{"number", x.number}};
  }
  auto operator<=>(const problem_id&) const = default;
  bool operator==(const problem_id&) const = default;
};

/// Names one sample of one problem within a run.
struct trajectory_id {
  problem_id problem;
  int32_t sample = 0;

  static constexpr const char* type_name = "trajectory_id";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"problem", x.problem}, field{"sample", x.sample}};
  }
  auto operator<=>(const trajectory_id&) const = default;
  bool operator==(const trajectory_id&) const = default;
};

/// Returns "level1/19".
std::string to_text(const problem_id& x);

/// Returns "level1/19/0", the form that logs, files and users write.
std::string to_text(const trajectory_id& x);

/// Reads "level1/19"; nothing when it is not of that form.
std::optional<problem_id> problem_id_from(std::string_view text);

/// Reads "level1/19/0"; nothing when it is not of that form.
std::optional<trajectory_id> trajectory_id_from(std::string_view text);

} // namespace caesar
