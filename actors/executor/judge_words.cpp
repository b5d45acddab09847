#include "actors/executor/judge_words.hpp"

#include "messages/json.hpp"

namespace caesar {

namespace {

judge_ready ready_from(json body) {
  for (const auto* newer : {"arch", "uuid", "driver", "sandbox"})
    if (!body.contains(newer))
      body[newer] = "";
  return body.get<judge_ready>();
}

} // namespace

judge_word judge_word_from(std::string_view frame) {
  auto word = json::parse(frame, nullptr, false);
  if (!word.is_object() || word.size() != 1)
    return judge_nonsense{"not an object with one member"};
  const auto& name = word.begin().key();
  const auto& body = word.begin().value();
  try {
    if (name == "ready")
      return ready_from(body);
    if (name == "progress")
      return body.get<evaluation_phase>();
    if (name == "verdict")
      return body.get<verdict>();
    if (name == "error")
      return body.get<judge_error>();
  } catch (const json::exception& error) {
    return judge_nonsense{error.what()};
  }
  return judge_nonsense{"unknown word \"" + name + '"'};
}

std::string evaluate_frame(const evaluation_request& x) {
  return to_line(json{{"evaluate", x}});
}

} // namespace caesar
