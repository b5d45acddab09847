#include "tests/support/catch.hpp"

#include "tests/actors/executor/one_device.hpp"

using namespace caesar;
using namespace caesar::test;
using namespace std::chrono_literals;

namespace {

/// One device, and who waits for its health.
struct quarantined : one_device {
  auto await() {
    auto answer = self->request(executor, caf::infinite, await_health{});
    run();
    return answer;
  }

  template <class Answer>
  std::string health_of(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const device_recovered&) { result = "well"; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(quarantined, "judges that do not start give up the device",
                 "[executor]") {
  auto answer = ask();
  judge->die("exited with status 3");
  CHECK(failed(outcome_of(answer), ec::device_sick));
  auto healthy = await();
  advance(1s);
  judge->die("exited with status 3");
  run();
  advance(2s);
  judge->die("exited with status 3");
  run();
  advance(3600s);
  CHECK(judge->opened.size() == 3);
  CHECK(health_of(healthy)
        == "device cpu:0 cannot be used: the judge exited with status 3");
  auto late = ask();
  CHECK(failed(outcome_of(late), ec::no_device));
  auto later = await();
  CHECK(health_of(later).find("cannot be used") != std::string::npos);
}

TEST_CASE_METHOD(quarantined, "a judge may say why it cannot start",
                 "[executor]") {
  auto answer = ask();
  say(R"({"error":{"code":"no_device","text":"torch is missing"}})");
  CHECK(outcome_of(answer).find("torch is missing") != std::string::npos);
}

TEST_CASE_METHOD(quarantined, "a judge that hangs at its start is replaced",
                 "[executor]") {
  advance(121s);
  CHECK(judge->closed == 1);
  CHECK(judge->opened.size() == 1);
  advance(1s);
  CHECK(judge->opened.size() == 2);
}

TEST_CASE_METHOD(quarantined, "a healthy device says so at once",
                 "[executor]") {
  auto starting = await();
  CHECK(health_of(starting) == "well");
  say(ready);
  auto idle = await();
  CHECK(health_of(idle) == "well");
}

TEST_CASE_METHOD(quarantined, "a sick device is probed until it is well",
                 "[executor]") {
  say(ready);
  auto now = ask(1);
  auto next = ask(2);
  say(R"({"progress":"load"})");
  say(sick);
  // It had begun, and may be why.
  CHECK(failed(outcome_of(now), ec::judge_lost));
  CHECK(failed(outcome_of(next), ec::device_sick));
  CHECK(judge->closed == 1);
  CHECK(judge->opened.size() == 1);
  auto turned_away = ask(2);
  CHECK(outcome_of(turned_away).find("in quarantine: no memory came back")
        != std::string::npos);
  auto healthy = await();
  advance(1s);
  REQUIRE(judge->opened.size() == 2);
  say(sick); // The probe of a judge that starts.
  advance(1s);
  CHECK(judge->opened.size() == 2);
  advance(1s);
  REQUIRE(judge->opened.size() == 3);
  auto while_probed = ask(2);
  CHECK(failed(outcome_of(while_probed), ec::device_sick));
  say(ready);
  CHECK(health_of(healthy) == "well");
  auto again = ask(2);
  say(verdict_frame());
  CHECK(outcome_of(again) == "correct");
}

TEST_CASE_METHOD(quarantined,
                 "what a sick device had not begun is not to blame",
                 "[executor]") {
  say(ready);
  auto first = ask(1);
  auto second = ask(2);
  say(R"({"progress":"load"})");
  say(verdict_frame());
  say(sick); // After the first, before the second.
  CHECK(outcome_of(first) == "correct");
  CHECK(failed(outcome_of(second), ec::device_sick));
}

TEST_CASE_METHOD(quarantined, "a device that only seems well is given up",
                 "[executor]") {
  for (auto delay : {1s, 2s}) {
    say(ready);
    say(sick);
    advance(delay);
  }
  say(ready);
  say(sick);
  auto answer = ask();
  CHECK(failed(outcome_of(answer), ec::no_device));
}

TEST_CASE_METHOD(quarantined, "no request is lost, whenever the judge dies",
                 "[executor]") {
  auto when = GENERATE(0, 1, 2, 3, 4, 5);
  CAPTURE(when);
  if (when >= 1)
    say(ready);
  if (when == 2 || when == 3)
    say(sick);
  if (when == 3)
    advance(1s);
  auto answer = ask(1);
  auto waits = ask(2);
  if (when == 4)
    say(R"({"progress":"load"})");
  if (when == 5)
    say(verdict_frame());
  judge->die("was killed by SIGKILL", true);
  run();
  // Whatever is still open is served by the next judge.
  advance(5s);
  say(ready);
  say(verdict_frame());
  say(verdict_frame());
  auto said = outcome_of(answer);
  CHECK((said == "correct" || failed(said, ec::device_sick)
         || failed(said, ec::judge_lost)));
  said = outcome_of(waits);
  CHECK((said == "correct" || failed(said, ec::device_sick)
         || failed(said, ec::judge_lost)));
  auto after = ask(3);
  say(verdict_frame());
  CHECK(outcome_of(after) == "correct");
}

TEST_CASE_METHOD(one_device, "a device tells what it is when its judge is up",
                 "[executor]") {
  auto answer = self->request(executor, caf::infinite, describe_device{});
  run();
  CHECK_FALSE(self->has_next_message());
  say(R"({"ready":{"torch":"2","python":"3","device":"cpu:0","hardware":"x",
      "driver":"580"}})");
  device_facts facts;
  answer.receive([&](const device_facts& x) { facts = x; },
                 [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK((facts.hardware == "x" && facts.torch == "2" && facts.driver == "580"));
}

TEST_CASE_METHOD(one_device, "a device that is given up is nothing",
                 "[executor]") {
  auto answer = self->request(executor, caf::infinite, describe_device{});
  for (auto i = 0; i < 3; ++i) {
    judge->die("exited with status 1");
    run();
    advance(60s);
  }
  std::string why;
  answer.receive([&](const device_facts&) { FAIL("it was answered"); },
                 [&](const caf::error& x) { why = describe(x); });
  CHECK(why.find("cannot be used") != std::string::npos);
}

TEST_CASE_METHOD(one_device, "what has not begun is given back", "[executor]") {
  say(ready);
  auto first = ask(1);
  auto second = ask(2);
  for (auto turn : {1, 2, 3})
    self->send(executor, give_back{{{1, 19}, 0}, turn});
  CHECK(failed(outcome_of(second), ec::not_begun));
  say(verdict_frame());
  CHECK(outcome_of(first) == "correct");
}

TEST_CASE_METHOD(one_device,
                 "a device that is not what it must be does nothing",
                 "[executor]") {
  auto other = std::make_shared<test::link_script>();
  executor_settings settings;
  settings.device = "cpu:0";
  settings.required = {"torch 1.13"};
  auto unfit = launch<executor_state>(
    sys, settings,
    std::unique_ptr<io::frame_link>{new test::scripted_link{other}},
    actor_log{});
  std::swap(executor, unfit);
  auto answer = ask(1);
  other->say(ready);
  auto said = outcome_of(answer);
  CHECK(failed(said, ec::no_device));
  CHECK(said.find("requires \"torch 1.13\", and its torch is \"2\"")
        != std::string::npos);
  advance(600s); // Nor is it tried again.
  CHECK(other->opened.size() == 1);
  caf::anon_send_exit(unfit, caf::exit_reason::user_shutdown);
}
