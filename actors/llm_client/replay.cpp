#include "actors/llm_client/replay.hpp"

#include "messages/json.hpp"
#include "messages/token_estimate.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace caesar {

namespace {

struct recorded_reply {
  std::string problem;
  int32_t sample = 0;
  int32_t turn = 0;
  std::string reply;

  static constexpr const char* type_name = "recorded_reply";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"problem", x.problem}, field{"sample", x.sample},
                      field{"turn", x.turn}, field{"reply", x.reply}};
  }
};

} // namespace

recorded_replies recorded_replies::parse(std::string_view text,
                                         const std::string& name) {
  recorded_replies result;
  result.name_ = name;
  auto lines = std::istringstream{std::string{text}};
  auto number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    auto fail = [&](const std::string& why) {
      throw std::runtime_error(name + ':' + std::to_string(number) + ": "
                               + why);
    };
    if (line.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    recorded_reply x;
    try {
      x = json::parse(line).get<recorded_reply>();
    } catch (const json::exception& error) {
      fail(std::string{"not a recorded reply ({\"problem\": \"level1/1\", "
                       "\"sample\": 0, \"turn\": 1, \"reply\": \"...\"}): "}
           + error.what());
    }
    auto problem = problem_id_from(x.problem);
    if (!problem)
      fail("\"" + x.problem + "\" is no problem; write it as \"level1/19\"");
    auto who = trajectory_id{*problem, x.sample};
    if (!result.replies_.emplace(key{who, x.turn}, std::move(x.reply)).second)
      fail("a second reply for " + to_text(who) + " turn "
           + std::to_string(x.turn));
  }
  return result;
}

recorded_replies recorded_replies::load(const std::filesystem::path& path) {
  auto file = std::ifstream{path, std::ios::binary};
  std::ostringstream text;
  if (!(text << file.rdbuf()))
    throw std::runtime_error(path.string() + ": cannot be read, or is empty");
  return parse(text.str(), path.string());
}

const std::string* recorded_replies::find(const trajectory_id& who,
                                          int32_t turn) const {
  auto found = replies_.find(key{who, turn});
  return found == replies_.end() ? nullptr : &found->second;
}

replay::replay(recorded_replies replies) : replies_{std::move(replies)} {}

uint64_t replay::complete(const complete_prompt& x, std::chrono::nanoseconds,
                          callback done, code_callback) {
  const auto* text = replies_.find(x.who, x.turn);
  if (text == nullptr) {
    done({attempt_end::refused,
          {},
          replies_.name() + " has no reply for " + to_text(x.who) + " turn "
            + std::to_string(x.turn),
          {},
          {}});
    return 0;
  }
  completion result;
  result.text = *text;
  result.model = "replay";
  result.prompt_tokens =
    estimated_tokens(x.system) + estimated_tokens(x.prompt);
  result.completion_tokens = estimated_tokens(*text);
  result.is_estimated = true;
  done({attempt_end::replied, std::move(result), {}, {}, {}});
  return 0;
}

} // namespace caesar
