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
  int64_t stable = 0; ///< Bytes of it that other prompts begin with, too.

  static constexpr const char* type_name = "complete_prompt";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn},
                      field{"system", x.system}, field{"prompt", x.prompt},
                      field{"stable", x.stable}};
  }
};

/// What a model answered, and what it used.
struct completion {
  std::string text;
  std::string reasoning; ///< What the model thought first, where it shows that.
  std::string model;     ///< As the endpoint calls it.
  int64_t prompt_tokens = 0;     ///< With those that were cached.
  int64_t completion_tokens = 0; ///< With those of the reasoning.
  int64_t cached_tokens = 0;     ///< Of the prompt's.
  int64_t written_tokens = 0;    ///< Of the prompt's, into the cache.
  int64_t reasoning_tokens = 0;
  int64_t wasted_prompt_tokens = 0;     ///< By other attempts at it.
  int64_t wasted_completion_tokens = 0; ///< The same.
  int64_t picodollars = 0;   ///< What it and they cost, by the price table.
  bool is_estimated = false; ///< The endpoint did not say: four letters each.
  bool truncated = false;    ///< Ended by the token limit, or broken off.
  int32_t attempts = 1;      ///< How often it was asked for.
  std::chrono::nanoseconds took{0};

  static constexpr const char* type_name = "completion";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"text", x.text},
      field{"reasoning", x.reasoning},
      field{"model", x.model},
      field{"prompt_tokens", x.prompt_tokens},
      field{"completion_tokens", x.completion_tokens},
      field{"cached_tokens", x.cached_tokens},
      field{"written_tokens", x.written_tokens},
      field{"reasoning_tokens", x.reasoning_tokens},
      field{"wasted_prompt_tokens", x.wasted_prompt_tokens},
      field{"wasted_completion_tokens", x.wasted_completion_tokens},
      field{"picodollars", x.picodollars},
      field{"is_estimated", x.is_estimated},
      field{"truncated", x.truncated},
      field{"attempts", x.attempts},
      field{"took", x.took}};
  }
};

} // namespace caesar
