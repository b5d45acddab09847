#pragma once

#include "messages/ids.hpp"

#include <chrono>
#include <string>

namespace caesar {

/// Asks a model for one reply.
struct complete_prompt {
  trajectory_id who;
  int32_t turn = 0;
  std::string system;
  std::string prompt;

  static constexpr const char* type_name = "complete_prompt";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn},
                      field{"system", x.system}, field{"prompt", x.prompt}};
  }
};

/// What a model answered, and what it used.
struct completion {
  std::string text;
  std::string model;
  int64_t prompt_tokens = 0;
  int64_t completion_tokens = 0;
  bool truncated = false; ///< Ended by the token limit, not by the model.
  std::chrono::nanoseconds took{0};

  static constexpr const char* type_name = "completion";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"text", x.text},
                      field{"model", x.model},
                      field{"prompt_tokens", x.prompt_tokens},
                      field{"completion_tokens", x.completion_tokens},
                      field{"truncated", x.truncated},
                      field{"took", x.took}};
  }
};

} // namespace caesar
