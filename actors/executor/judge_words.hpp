#pragma once

#include "messages/evaluation.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace caesar {

// What an executor and its judge process say to each other: JSON objects with
// one member each. The judge is trusted, but it may be of another build.

/// The judge is up.
struct judge_ready {
  std::string torch;
  std::string python;
  std::string device;
  std::string hardware;
  // Of newer judges.
  std::string arch;    ///< "sm_90"; empty: not a GPU.
  std::string uuid;    ///< Of the GPU.
  std::string driver;  ///< Of the GPU.
  std::string sandbox; ///< What runners lack; or empty.

  static constexpr const char* type_name = "judge_ready";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"torch", x.torch},   field{"python", x.python},
                      field{"device", x.device}, field{"hardware", x.hardware},
                      field{"arch", x.arch},     field{"uuid", x.uuid},
                      field{"driver", x.driver}, field{"sandbox", x.sandbox}};
  }
};

/// The judge cannot do what it was asked, or cannot start.
struct judge_error {
  std::string code; ///< Of `ec`: "bad_problem", "judge_lost", "no_device".
  std::string text;

  static constexpr const char* type_name = "judge_error";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"code", x.code}, field{"text", x.text}};
  }
};

/// What is none of these words; `why` says what was wrong with it.
struct judge_nonsense {
  std::string why;
};

using judge_word = std::variant<judge_ready, evaluation_phase, verdict,
                                judge_error, judge_nonsense>;

/// Reads one frame of a judge.
judge_word judge_word_from(std::string_view frame);

/// Returns the frame that asks for `x`.
std::string evaluate_frame(const evaluation_request& x);

} // namespace caesar
