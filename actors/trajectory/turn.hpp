#pragma once

#include "messages/trajectory.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Everything that is known of one turn, as far as it has come.
struct turn {
  int32_t number = 0; ///< Counts from one.
  std::string prompt;
  std::vector<std::string> hints; ///< Of people, that the prompt holds.
  std::optional<completion> reply;
  std::string code;           ///< Empty when the reply held none.
  std::string no_code_reason; ///< Why `code` is empty, once there is a reply.
  std::optional<build_report> build;
  std::optional<verdict> judged;
  std::string feedback; ///< What the model is told of this turn; may be empty.
};

/// Returns whether the turn's candidate was judged correct.
inline bool correct(const turn& x) {
  return x.judged && x.judged->outcome == judgement::correct;
}

/// Returns how much memory a turn takes, in bytes, about: its texts and itself.
inline int64_t held_bytes(const turn& x) {
  auto result = sizeof(x) + x.prompt.size() + x.code.size() + x.feedback.size();
  if (x.reply)
    result += x.reply->text.size() + x.reply->reasoning.size();
  if (x.build)
    result += x.build->log.size();
  if (x.judged)
    result += x.judged->error.size() + x.judged->traceback.size()
              + x.judged->profile.size();
  return static_cast<int64_t>(result);
}

} // namespace caesar
