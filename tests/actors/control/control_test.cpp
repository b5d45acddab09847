#include "actors/control/control.hpp"
#include "tools/caesar-actors/status_text.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

#include <map>

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

using told = std::vector<std::string>;

/// Notes what it is told, and does it.
supervisor_actor::behavior_type
scripted_supervisor(supervisor_actor::pointer, std::shared_ptr<told> notes) {
  return {
    [](const start_run&) { return run_summary{}; },
    [](const trajectory_ended&) {},
    [](const device_used&) {},
    [=](const drain&) { notes->push_back("drain"); },
    [](const deadline_passed&) {},
    [=](const hold_run& x) { notes->push_back(x.held ? "hold" : "release"); },
    [=](const cancel_trajectory& x) -> caf::result<command_done> {
      if (x.who.sample == 9)
        return fault(ec::refused, "no such sample");
      return command_done{"cancelled " + to_text(x.who)};
    },
    [=](const hint_trajectory& x) {
      return command_done{to_text(x.who) + " hears " + x.text};
    },
    [=](const change_setting& x) {
      notes->push_back("supervisor: " + x.key);
      return command_done{x.key + " = " + x.value};
    },
  };
}

llm_client_actor::behavior_type scripted_model(llm_client_actor::pointer,
                                               std::shared_ptr<told> notes) {
  return {
    [](const complete_prompt&) { return completion{}; },
    [](const completion_settled&) {},
    [](const code_written&) {},
    [](const deadline_passed&) {},
    [](const drain&) {},
    [=](const hold_run& x) {
      notes->push_back(x.held ? "model: hold" : "model: release");
    },
    [](const withdraw_requests&) {},
    [=](const change_setting& x) -> caf::result<command_done> {
      if (x.value == "much")
        return fault(ec::refused, "budget.dollars must be a number");
      notes->push_back("model: " + x.key);
      return command_done{};
    },
  };
}

struct a_run : test::deterministic {
  std::shared_ptr<told> notes = std::make_shared<told>();
  std::vector<std::string> answers;
  board_actor board = sys.spawn(scripted_board, caf::unit);
  dispatcher_actor dispatcher = sys.spawn(scripted_dispatcher, caf::unit);
  supervisor_actor supervisor = sys.spawn(scripted_supervisor, notes);
  llm_client_actor model = sys.spawn(scripted_model, notes);
  control_actor control = launch<control_state>(
    sys, control_partners{board, dispatcher, supervisor, model},
    [this](uint64_t ticket, const std::string& line) {
      answers.push_back(std::to_string(ticket) + line);
    });

  ~a_run() {
    for (const auto& x : {caf::actor_cast<caf::actor>(control),
                          caf::actor_cast<caf::actor>(board),
                          caf::actor_cast<caf::actor>(supervisor),
                          caf::actor_cast<caf::actor>(model),
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

TEST_CASE_METHOD(a_run, "a run does what it is told", "[control]") {
  CHECK(ask(R"({"ask":"cancel","who":"level1/2/3"})")
        == R"({"done":"cancelled level1/2/3"})");
  CHECK(ask(R"({"ask":"hint","who":"level1/2/3","text":"tiles"})")
        == R"({"done":"level1/2/3 hears tiles"})");
  CHECK(json::parse(ask(R"({"ask":"drain"})")).contains("done"));
  CHECK(*notes == told{"drain"});
}

TEST_CASE_METHOD(a_run, "a pause is of models and of the plan", "[control]") {
  CHECK(json::parse(ask(R"({"ask":"status"})"))["paused"] == false);
  CHECK(json::parse(ask(R"({"ask":"pause"})")).contains("done"));
  CHECK(json::parse(ask(R"({"ask":"status"})"))["paused"] == true);
  CHECK(json::parse(ask(R"({"ask":"resume"})")).contains("done"));
  CHECK(*notes == told{"model: hold", "hold", "model: release", "release"});
}

TEST_CASE_METHOD(a_run, "a setting goes to whom it concerns", "[control]") {
  CHECK(ask(R"({"ask":"set","key":"run.active","value":"4"})")
        == R"({"done":"run.active = 4"})");
  CHECK(*notes == told{"supervisor: run.active"});
  notes->clear();
  CHECK(ask(R"({"ask":"set","key":"budget.dollars","value":"4"})")
        == R"({"done":"budget.dollars = 4"})");
  CHECK(*notes == told{"model: budget.dollars", "supervisor: budget.dollars"});
}

TEST_CASE_METHOD(a_run, "what cannot be done is said", "[control]") {
  for (const auto& [text, why] : std::map<const char*, const char*>{
         {R"({"ask":"cancel"})", "names no trajectory"},
         {R"({"ask":"cancel","who":7})", "names no trajectory"},
         {R"({"ask":"cancel","who":"level1/2/9"})", "no such sample"},
         {R"({"ask":"hint","who":"level1/2/3"})", "needs a text"},
         {R"({"ask":"set","key":"budget.dollars","value":"much"})",
          "must be a number"}}) {
    INFO(text);
    auto said = json::parse(ask(text));
    REQUIRE(said.contains("error"));
    CHECK(said["error"].get<std::string>().find(why) != std::string::npos);
  }
}
