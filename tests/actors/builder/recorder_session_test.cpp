#include "actors/builder/recorder_session.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

constexpr auto ready = R"({"ready":{"torch":"2.6","python":"3.13",
  "python_include":"/py","include_paths":[],"library_paths":[],
  "cxx11_abi":true,"cxx_standard":"c++17","cuda_home":""}})";

std::string answer_to(uint64_t request) {
  return to_line(
    json{{"id", request}, {"calls", json::array()}, {"error", nullptr}});
}

/// A session whose commands are written down as words.
struct a_session {
  recorder_session session{recorder_limits{10s, 1000, 5s, 2, 3}};
  std::vector<uint64_t> alarms;
  uint64_t link = 0;

  std::string words(const recorder_commands& commands) {
    std::string result;
    for (const auto& x : commands)
      std::visit([&](const auto& y) { result += word(y) + " "; }, x);
    if (!result.empty())
      result.pop_back();
    return result;
  }

  std::string word(const open_recorder& x) {
    link = x.link;
    return "open" + std::to_string(x.link);
  }
  std::string word(const send_to_recorder& x) {
    return "send" + std::to_string(json::parse(x.json)["id"].get<int>());
  }
  std::string word(const close_recorder&) { return "close"; }
  std::string word(const set_alarm& x) {
    alarms.push_back(x.generation);
    return "wait" + std::to_string(x.after / 1ms);
  }
  std::string word(const recorder_ready& x) { return "ready" + x.facts.torch; }
  std::string word(const candidate_recorded& x) {
    return "recorded" + std::to_string(x.request);
  }
  std::string word(const recording_failed& x) {
    why = x.why;
    return "failed" + std::to_string(x.request);
  }

  std::string ask(uint64_t request) {
    return words(session.ask(request, "code", "problem"));
  }
  std::string hear(std::string text) {
    return words(session.hear({link, std::move(text)}));
  }
  std::string die() { return words(session.closed({link, "exited"})); }
  std::string alarm() { return words(session.alarm(alarms.back())); }

  std::string why;
};

} // namespace

TEST_CASE_METHOD(a_session, "the first request starts the recorder",
                 "[builder]") {
  CHECK(ask(1) == "open1 wait5000");
  CHECK(ask(2) == "");
  CHECK(hear(ready) == "ready2.6 wait15000 send1 wait15000 send2");
  CHECK(hear(answer_to(2)) == "recorded2");
  CHECK(hear(answer_to(1)) == "recorded1");
  CHECK(ask(3) == "wait15000 send3");
}

TEST_CASE_METHOD(a_session, "a request says all that the recorder needs",
                 "[builder]") {
  ask(7);
  auto commands = session.hear({1, ready});
  auto frame = json::parse(std::get<send_to_recorder>(commands.back()).json);
  CHECK(frame
        == json{{"id", 7},
                {"candidate", "code"},
                {"problem", "problem"},
                {"timeout", 10'000'000'000},
                {"memory_bytes", 1000}});
}

TEST_CASE_METHOD(a_session, "only so many imports run at a time", "[builder]") {
  for (uint64_t i = 1; i <= 4; ++i)
    ask(i);
  CHECK(hear(ready) == "ready2.6 wait15000 send1 wait15000 send2");
  CHECK(hear(answer_to(1)) == "recorded1 wait15000 send3");
}

TEST_CASE_METHOD(a_session, "what a lost recorder was doing is asked once more",
                 "[builder]") {
  ask(1);
  hear(ready);
  CHECK(die() == "wait200");
  CHECK(ask(2) == "");
  CHECK(alarm() == "open2 wait5000");
  // The suspect goes alone.
  CHECK(hear(ready) == "ready2.6 wait15000 send1");
  CHECK(hear(answer_to(1)) == "recorded1 wait15000 send2");
}

TEST_CASE_METHOD(a_session, "a request that kills recorders fails alone",
                 "[builder]") {
  ask(1);
  ask(2);
  hear(ready);
  CHECK(die() == "wait200");
  alarm();
  CHECK(hear(ready) == "ready2.6 wait15000 send1");
  CHECK(die() == "failed1 wait400");
  CHECK(why == "the recorder ended: exited");
  alarm();
  CHECK(hear(ready) == "ready2.6 wait15000 send2");
  CHECK(hear(answer_to(2)) == "recorded2");
}

TEST_CASE_METHOD(a_session, "a recorder that does not start is given up",
                 "[builder]") {
  ask(1);
  CHECK(die() == "wait200");
  CHECK(alarm() == "open2 wait5000");
  CHECK(die() == "wait400");
  CHECK(alarm() == "open3 wait5000");
  CHECK(die() == "failed1");
  // A later request tries again.
  CHECK(ask(2) == "open4 wait5000");
  CHECK(hear(ready) == "ready2.6 wait15000 send2");
}

TEST_CASE_METHOD(a_session, "a recorder that hangs is replaced", "[builder]") {
  SECTION("while it starts") {
    ask(1);
    CHECK(alarm() == "close wait200");
  }
  SECTION("while it records") {
    ask(1);
    hear(ready);
    CHECK(alarm() == "close wait200");
  }
  CHECK(alarm() == "open2 wait5000");
}

TEST_CASE_METHOD(a_session, "a recorder that talks nonsense is replaced",
                 "[builder]") {
  ask(1);
  SECTION("instead of what torch it has") {
    CHECK(hear(R"({"ready":{}})") == "close wait200");
  }
  SECTION("instead of an answer") {
    hear(ready);
    auto text =
      GENERATE(R"({"id":-1})", "[]", "3", R"({"error":{"text":"x"}})");
    CHECK(hear(text) == "close wait200");
  }
}

TEST_CASE_METHOD(a_session, "an import that could not be begun takes a pause",
                 "[builder]") {
  constexpr auto no_process = R"({"id":1,"calls":[],"not_begun":"no process"})";
  ask(1);
  hear(ready);
  CHECK(hear(no_process) == "close wait200");
  CHECK(alarm() == "open2 wait5000");
  CHECK(hear(ready) == "ready2.6 wait15000 send1");
  SECTION("and may then be") {
    CHECK(hear(answer_to(1)) == "recorded1");
  }
  SECTION("and fails after some, for no fault of the candidate's") {
    auto times = 1;
    auto told = hear(no_process);
    for (; times < 9 && told.starts_with("close wait"); ++times) {
      alarm();
      hear(ready);
      told = hear(no_process);
    }
    CHECK(told == "close failed1");
    CHECK(times == 2); // Three starts are the limit here.
    CHECK(why == "no process");
  }
}

TEST_CASE_METHOD(a_session, "stale words change nothing", "[builder]") {
  ask(1);
  hear(ready);
  auto late = alarms.back();
  CHECK(hear(answer_to(9)) == "");
  CHECK(hear(answer_to(1)) == "recorded1");
  CHECK(hear(answer_to(1)) == "");
  CHECK(words(session.alarm(late)) == "");
  CHECK(words(session.alarm(0)) == "");
  CHECK(words(session.hear({77, answer_to(1)})) == "");
  CHECK(words(session.closed({77, "exited"})) == "");
}

TEST_CASE_METHOD(a_session, "a recorder that dies idle is started when needed",
                 "[builder]") {
  ask(1);
  hear(ready);
  hear(answer_to(1));
  CHECK(die() == "");
  CHECK(ask(2) == "open2 wait5000");
}
