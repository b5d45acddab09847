#include "actors/control/control.hpp"
#include "tools/caesar-actors/status_text.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

board_actor::behavior_type scripted_board(board_actor::pointer, caf::unit_t) {
  return {
    [](const trajectory_moved&) {},
    [](const trajectory_ended&) {},
    [](const view_board&) {
      return board_view{8, 3, 17, 80, {0, 2, 1, 1, 1, 0}, 5};
    },
  };
}

dispatcher_actor::behavior_type scripted_dispatcher(dispatcher_actor::pointer,
                                                    caf::unit_t) {
  return {
    [](const build_candidate&) { return build_report{}; },
    [](const evaluate_candidate&) { return verdict{}; },
    [](const offer_executor&) {},
    [](const withdraw_executor&) { return node_released{}; },
    [](const offer_builder&) {},
    [](const withdraw_builder&) { return node_released{}; },
    [](const view_devices&) {
      devices_view result;
      result.devices = {
        {"cuda:0", "NVIDIA H200", device_standing::busy, 1, 12, 0.987, {}},
        {"one/cuda:0", "NVIDIA H200", device_standing::sick, 0, 3, 0.5,
         "the judge was killed\nand more"}};
      result.builders = {{"", 4, 2, 20, {}}, {"one", 16, 0, 3, {}}};
      result.waiting = 6;
      return result;
    },
    [](const drain&) {},
  };
}

struct a_run : test::deterministic {
  std::vector<std::string> answers;
  board_actor board = sys.spawn(scripted_board, caf::unit);
  dispatcher_actor dispatcher = sys.spawn(scripted_dispatcher, caf::unit);
  control_actor control = launch<control_state>(
    sys, board, dispatcher, [this](uint64_t ticket, const std::string& line) {
      answers.push_back(std::to_string(ticket) + line);
    });

  ~a_run() {
    for (const auto& x : {caf::actor_cast<caf::actor>(control),
                          caf::actor_cast<caf::actor>(board),
                          caf::actor_cast<caf::actor>(dispatcher)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  std::string ask(const char* text) {
    answers.clear();
    self->send(control, control_asked{7, text});
    run();
    REQUIRE(answers.size() == 1);
    REQUIRE(answers.front().front() == '7');
    return answers.front().substr(1);
  }
};

} // namespace

TEST_CASE_METHOD(a_run, "a run says what it is at", "[control]") {
  auto x = json::parse(ask(R"({"ask":"status"})"));
  CHECK(x["ended"] == 3);
  CHECK(x["states"]["compile"] == 1);
  CHECK(x["devices"].size() == 2);
  CHECK(tools::status_text(x)
        == "3 of 8 samples ended, turn 17 of 80, 5 correct\n"
           "2 in generate, 1 in compile, 1 in correct, 1 in performance\n"
           "6 evaluations wait for a device\n"
           "\n"
           "device      state  in flight  evaluations  busy  hardware     last "
           "error\n"
           "cuda:0      busy   1          12           99 %  NVIDIA H200\n"
           "one/cuda:0  sick   0          3            50 %  NVIDIA H200  the "
           "judge was killed\n"
           "\n"
           "compiles      slots  in flight  builds  last error\n"
           "this machine  4      2          20\n"
           "one           16     0          3\n");
}

TEST_CASE_METHOD(a_run, "what it does not understand it says", "[control]") {
  for (const auto* text : {"", "[]", "{", R"({"ask":"money"})"})
    CHECK(json::parse(ask(text)).contains("error"));
}

TEST_CASE_METHOD(a_run, "who does not answer is an error", "[control]") {
  caf::anon_send_exit(dispatcher, caf::exit_reason::user_shutdown);
  run();
  CHECK(json::parse(ask(R"({"ask":"status"})")).contains("error"));
}
