#pragma once

#include "messages/enum_names.hpp"
#include "messages/fields.hpp"
#include "tools/caesar-actors/doctor_facts.hpp"

#include <string>
#include <vector>

namespace caesar::tools {

/// How something stands on a machine.
enum class standing : uint8_t {
  ok,     ///< As it should be.
  warn,   ///< Runs work, but something is slower, weaker or not there.
  missing ///< No run on a CPU device can work without it.
};

/// What `caesar-actors doctor` says of one thing.
struct doctor_line {
  standing how = standing::ok;
  std::string subject;
  std::string what;
  std::string advice; ///< What to do about it; empty when all is well.

  static constexpr const char* type_name = "doctor_line";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"standing", x.how}, field{"subject", x.subject},
                      field{"what", x.what}, field{"advice", x.advice}};
  }
};

/// Judges a machine, the most basic things first.
std::vector<doctor_line> diagnose(const machine_facts& machine);

/// The part of it that is about GPUs: driver, devices, toolkit, counters.
std::vector<doctor_line> diagnose_cuda(const machine_facts& machine);

/// Returns whether a run on CPU devices is possible.
bool can_run(const std::vector<doctor_line>& lines);

/// Lays the lines out for people, with the advice below what it is about.
std::string render_text(const std::vector<doctor_line>& lines);

/// Returns {"can_run": ..., "lines": [...]} for programs.
std::string render_json(const std::vector<doctor_line>& lines);

/// Returns sorted numbers as "0-3,7".
std::string ranges(const std::vector<int32_t>& numbers);

/// Returns "1.5 GiB" or "300 MiB".
std::string readable_bytes(uint64_t bytes);

} // namespace caesar::tools

namespace caesar {

template <>
inline constexpr std::array<std::string_view, 3> enum_names<tools::standing>{
  "ok", "warn", "missing"};

} // namespace caesar
