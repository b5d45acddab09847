#pragma once

#include "actors/executor/executor.hpp"
#include "messages/json.hpp"

#include "tests/support/deterministic.hpp"
#include "tests/support/scripted_link.hpp"

#include <memory>
#include <string>
#include <vector>

namespace caesar::test {

inline constexpr auto ready =
  R"({"ready":{"torch":"2","python":"3","device":"cpu:0","hardware":"x"}})";

inline constexpr auto sick =
  R"({"error":{"code":"device_sick","text":"no memory came back"}})";

inline std::string verdict_frame(judgement how = judgement::correct) {
  verdict x;
  x.outcome = how;
  return to_line(json{{"verdict", x}});
}

inline progress_listener_actor::behavior_type
note_phases(progress_listener_actor::pointer,
            std::shared_ptr<std::vector<evaluation_phase>> phases) {
  return {
    [phases](const evaluation_progress& x) { phases->push_back(x.phase); }};
}

/// One executor whose judge speaks what the test says.
struct one_device : deterministic {
  std::shared_ptr<link_script> judge = std::make_shared<link_script>();
  std::shared_ptr<std::vector<evaluation_phase>> phases =
    std::make_shared<std::vector<evaluation_phase>>();
  progress_listener_actor listener = sys.spawn(note_phases, phases);
  executor_actor executor = launch<executor_state>(
    sys,
    executor_settings{"cpu:0",
                      std::chrono::seconds{120},
                      std::chrono::seconds{600},
                      {std::chrono::seconds{1}, std::chrono::seconds{60}, 3}},
    std::unique_ptr<io::frame_link>{new scripted_link{judge}}, actor_log{});

  one_device() { run(); }

  ~one_device() {
    caf::anon_send_exit(executor, caf::exit_reason::user_shutdown);
    caf::anon_send_exit(listener, caf::exit_reason::user_shutdown);
  }

  auto ask(int32_t turn = 1) {
    evaluate_candidate x;
    x.request.who = {{1, 19}, 0};
    x.request.turn = turn;
    x.listener = listener;
    auto answer = self->request(executor, caf::infinite, x);
    run();
    return answer;
  }

  template <class Answer>
  std::string outcome_of(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const verdict& x) { result = name_of(x.outcome); },
                   [&](const caf::error& x) {
                     result = "error "
                              + std::to_string(static_cast<int>(*code_of(x)))
                              + ' ' + describe(x);
                   });
    return result;
  }

  bool failed(const std::string& x, ec code) const {
    return x.starts_with("error " + std::to_string(static_cast<int>(code)));
  }

  void say(std::string text) {
    judge->say(std::move(text));
    run();
  }
};

} // namespace caesar::test
