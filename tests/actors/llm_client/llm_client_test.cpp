#include "actors/llm_client/llm_client.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

#include <deque>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

struct endpoint_script {
  std::deque<std::pair<complete_prompt, completion_source::callback>> open;
  completion_source::code_callback on_code; ///< Of the last that was asked.
  uint64_t made = 0;
  std::vector<uint64_t> cancelled;
};

/// An endpoint that answers when the test says so.
class scripted_endpoint final : public completion_source {
public:
  explicit scripted_endpoint(std::shared_ptr<endpoint_script> script)
    : script_{std::move(script)} {}

  uint64_t complete(const complete_prompt& x, std::chrono::nanoseconds,
                    callback done, code_callback on_code) override {
    script_->open.emplace_back(x, std::move(done));
    script_->on_code = std::move(on_code);
    return ++script_->made;
  }

  void cancel(uint64_t attempt) override {
    script_->cancelled.push_back(attempt);
  }

private:
  std::shared_ptr<endpoint_script> script_;
};

struct one_endpoint : test::deterministic {
  std::shared_ptr<endpoint_script> endpoint =
    std::make_shared<endpoint_script>();
  std::shared_ptr<endpoint_script> other = std::make_shared<endpoint_script>();
  llm_client_actor client;

  one_endpoint() { begin({}); }

  ~one_endpoint() { end(); }

  void end() {
    endpoint->open.clear();
    other->open.clear();
    caf::anon_send_exit(client, caf::exit_reason::user_shutdown);
    run();
  }

  /// A client of two requests at a time, at a dollar for ten tokens.
  void begin(const config::budget_options& budget, bool has_other = false,
             spending spent = {}, std::chrono::nanoseconds hedge_after = 0s) {
    if (client)
      end();
    llm_client_settings settings;
    settings.endpoints.push_back(make_endpoint(endpoint, 0));
    if (has_other)
      settings.endpoints.push_back(make_endpoint(other, 1));
    for (auto& to : settings.endpoints)
      to.limits.hedge_after = hedge_after;
    settings.retry.attempts = 3;
    settings.retry.first_delay = 1s;
    settings.retry.whole = 60s;
    settings.budget = budget;
    settings.spent = spent;
    client = launch<llm_client_state>(sys, std::move(settings), actor_log{});
    run();
  }

  static model_endpoint make_endpoint(std::shared_ptr<endpoint_script> script,
                                      int32_t order) {
    model_endpoint result;
    result.source = std::make_unique<scripted_endpoint>(std::move(script));
    result.limits.concurrency = 2;
    result.limits.order = order;
    result.price.output = 100'000'000'000;
    result.max_tokens = 10;
    result.system = "Be brief.";
    return result;
  }

  auto ask(int32_t turn) {
    complete_prompt x;
    x.turn = turn;
    auto answer = self->request(client, caf::infinite, x);
    run();
    return answer;
  }

  void settle(attempt_result x) { settle(*endpoint, std::move(x)); }

  void settle(endpoint_script& script, attempt_result x) {
    auto done = std::move(script.open.front().second);
    script.open.pop_front();
    done(std::move(x));
    run();
  }

  void settle(completion x) {
    settle({attempt_end::replied, std::move(x), {}, {}, {}});
  }

  static attempt_result ended(attempt_end how,
                              std::chrono::nanoseconds wait = 0s) {
    return {how, {}, "it broke", wait, {}};
  }

  static completion says(std::string text, int64_t tokens = 1) {
    completion result;
    result.completion_tokens = tokens;
    result.text = std::move(text);
    return result;
  }

  template <class Answer>
  std::string said(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const completion& x) { result = x.text; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(one_endpoint, "a reply reaches who asked", "[llm_client]") {
  auto answer = ask(1);
  settle(says("hello"));
  CHECK(said(answer) == "hello");
}

TEST_CASE_METHOD(one_endpoint, "only so many requests are in flight",
                 "[llm_client]") {
  auto a = ask(1);
  auto b = ask(2);
  auto c = ask(3);
  CHECK(endpoint->open.size() == 2);
  settle(says("a"));
  REQUIRE(endpoint->open.size() == 2);
  CHECK(endpoint->open.back().first.turn == 3);
  settle(says("b"));
  settle(says("c"));
  CHECK(said(a) == "a");
  CHECK(said(b) == "b");
  CHECK(said(c) == "c");
}

TEST_CASE_METHOD(one_endpoint, "a failure frees its place", "[llm_client]") {
  auto a = ask(1);
  auto b = ask(2);
  auto c = ask(3);
  settle(ended(attempt_end::refused));
  CHECK(said(a) == "it broke");
  settle(says("b"));
  settle(says("c"));
  CHECK(said(b) == "b");
  CHECK(said(c) == "c");
}

TEST_CASE_METHOD(one_endpoint, "a client that ends answers what it has",
                 "[llm_client]") {
  auto answer = ask(1);
  caf::anon_send_exit(client, caf::exit_reason::user_shutdown);
  CHECK(said(answer) == "the actor asked has ended");
}

TEST_CASE_METHOD(one_endpoint, "code that is being written reaches who asked",
                 "[llm_client]") {
  auto answer = ask(7);
  endpoint->on_code("class ModelNew");
  run();
  code_written heard;
  self->receive([&](const code_written& x) { heard = x; });
  CHECK(heard.turn == 7);
  CHECK(heard.code == "class ModelNew");
  settle(says("hello"));
  endpoint->on_code("too late"); // Nobody waits for it any more.
  run();
  CHECK(said(answer) == "hello");
}

TEST_CASE_METHOD(one_endpoint, "what may pass is asked for again",
                 "[llm_client]") {
  auto answer = ask(1);
  CHECK(endpoint->open.front().first.system == "Be brief.");
  settle(ended(attempt_end::failed));
  CHECK(endpoint->open.empty());
  advance(1s);
  REQUIRE(endpoint->open.size() == 1);
  settle(ended(attempt_end::pushed_back, 20s));
  advance(19s);
  CHECK(endpoint->open.empty()); // It asked for time.
  advance(10s);
  REQUIRE(endpoint->open.size() == 1);
  auto reply = says("hello");
  settle(reply);
  run();
  answer.receive([](const completion& x) { CHECK(x.attempts == 3); },
                 [](const caf::error& x) { FAIL(describe(x)); });
}

TEST_CASE_METHOD(one_endpoint, "nothing is tried for ever", "[llm_client]") {
  auto answer = ask(1);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(endpoint->open.size() == 1);
    settle(ended(attempt_end::failed));
    advance(3s);
  }
  CHECK(said(answer) == "it broke (attempt 3)");
}

TEST_CASE_METHOD(one_endpoint, "another endpoint helps out", "[llm_client]") {
  begin({}, true);
  auto answer = ask(1);
  settle(ended(attempt_end::pushed_back, 50s));
  advance(1s);
  REQUIRE(other->open.size() == 1);
  settle(*other, {attempt_end::replied, says("hello"), {}, {}, {}});
  CHECK(said(answer) == "hello");
}

TEST_CASE_METHOD(one_endpoint, "nothing is sent that a budget has no room for",
                 "[llm_client]") {
  config::budget_options budget;
  budget.dollars = 2.5; // A reply of ten tokens costs a dollar.
  begin(budget);
  auto a = ask(1);
  auto b = ask(2);
  CHECK(endpoint->open.size() == 2);
  auto c = ask(3);
  CHECK(endpoint->open.size() == 2);
  settle(says("a", 10));
  CHECK(endpoint->open.size() == 1); // Half a dollar is left.
  settle(says("b", 5));              // It used less than was reserved.
  REQUIRE(endpoint->open.size() == 1);
  settle(says("c", 10));
  auto d = ask(4);
  CHECK(endpoint->open.empty());
  CHECK(said(a) == "a");
  CHECK(said(b) == "b");
  CHECK(said(c) == "c");
  run();
  d.receive([](const completion&) { FAIL("it was sent"); },
            [](const caf::error& x) {
              CHECK(code_of(x) == ec::budget_spent);
              CHECK(describe(x)
                    == "[budget] dollars = 2.5 is used up: $2.50 are spent, "
                       "and the next request may need $1.00");
            });
}

TEST_CASE_METHOD(one_endpoint, "attempts have a budget, too", "[llm_client]") {
  config::budget_options budget;
  budget.requests = 5;
  spending before;
  before.requests = 3;
  begin(budget, false, before);
  auto answer = ask(1);
  settle(ended(attempt_end::failed));
  advance(1s);
  settle(ended(attempt_end::failed));
  CHECK(said(answer)
        == "[budget] requests is used up: none is left for another attempt");
  CHECK(endpoint->open.empty());
}

TEST_CASE_METHOD(one_endpoint, "what waits is not sent when the run drains",
                 "[llm_client]") {
  auto a = ask(1);
  auto b = ask(2);
  auto c = ask(3);                    // There is room for two.
  settle(ended(attempt_end::failed)); // Of the first, which rests; c is sent.
  CHECK(endpoint->open.size() == 2);
  caf::anon_send(client, drain{});
  run();
  CHECK(said(a) == "the run drains");
  settle(says("b"));
  settle(says("c"));
  CHECK(said(b) == "b"); // What is under way is finished.
  CHECK(said(c) == "c");
  auto d = ask(4);
  CHECK(said(d) == "the run drains");
  CHECK(endpoint->open.empty());
}

TEST_CASE_METHOD(one_endpoint, "what failed attempts used is spent",
                 "[llm_client]") {
  config::budget_options budget;
  budget.dollars = 2.5;
  begin(budget);
  auto a = ask(1);
  auto broken = ended(attempt_end::failed);
  broken.reply.completion_tokens = 12; // It says, and broke before a word.
  settle(broken);
  advance(1s);
  settle(says("a", 5));
  CHECK(said(a) == "a");
  auto b = ask(2); // 1.70 are spent.
  CHECK(said(b).find("$1.70 are spent") != std::string::npos);
}

TEST_CASE_METHOD(one_endpoint, "the first of two replies counts",
                 "[llm_client]") {
  begin({}, false, {}, 10s);
  auto answer = ask(1);
  advance(10s);
  REQUIRE(endpoint->open.size() == 2);
  std::swap(endpoint->open.front(), endpoint->open.back());
  settle(says("second", 5)); // It came first.
  CHECK(endpoint->cancelled == std::vector<uint64_t>{1});
  auto other = ended(attempt_end::cancelled);
  other.reply.prompt_tokens = 7;
  other.reply.completion_tokens = 3;
  settle(other);
  run();
  answer.receive(
    [](const completion& x) {
      CHECK(x.text == "second");
      CHECK(x.attempts == 2);
      CHECK(x.completion_tokens == 5);
      CHECK(x.wasted_prompt_tokens == 7);
      CHECK(x.wasted_completion_tokens == 3);
      CHECK(x.picodollars == 800'000'000'000);
    },
    [](const caf::error& x) { FAIL(describe(x)); });
}

TEST_CASE_METHOD(one_endpoint, "a second attempt has to be affordable",
                 "[llm_client]") {
  begin({.requests = 1}, false, {}, 10s);
  auto answer = ask(1);
  advance(10s);
  CHECK(endpoint->open.size() == 1);
  settle(says("a"));
  CHECK(said(answer) == "a");
}

TEST_CASE_METHOD(one_endpoint, "a part of a reply waits for a whole one",
                 "[llm_client]") {
  begin({}, false, {}, 10s);
  auto answer = ask(1);
  advance(10s);
  REQUIRE(endpoint->open.size() == 2);
  auto part = ended(attempt_end::broke_off);
  part.reply = says("half", 2);
  settle(part);
  CHECK(endpoint->cancelled.empty());
  SECTION("that counts when it comes") {
    settle(says("whole", 3));
    CHECK(said(answer) == "whole");
  }
  SECTION("or counts itself") {
    settle(ended(attempt_end::failed));
    CHECK(said(answer) == "half");
  }
}

// -- what people ask for ------------------------------------------------------

TEST_CASE_METHOD(one_endpoint, "while it is held nothing new is sent",
                 "[llm_client]") {
  auto first = ask(1);
  self->send(client, hold_run{true});
  auto second = ask(2);
  CHECK(endpoint->open.size() == 1);
  settle(says("paid for"));
  CHECK(said(first) == "paid for");
  CHECK(endpoint->open.empty());
  advance(10min); // Nothing happens, however long.
  CHECK(endpoint->open.empty());
  self->send(client, hold_run{false});
  run();
  REQUIRE(endpoint->open.size() == 1);
  settle(says("later"));
  CHECK(said(second) == "later");
}

TEST_CASE_METHOD(one_endpoint, "a trajectory's requests can be taken back",
                 "[llm_client]") {
  auto first = ask(1);
  auto second = ask(2);
  auto third = ask(3); // Waits for a place.
  REQUIRE(endpoint->open.size() == 2);
  self->send(client, withdraw_requests{{{7, 7}, 7}}); // Of somebody else.
  self->send(client, withdraw_requests{});
  CHECK(said(third).find("is cancelled") != std::string::npos);
  settle(says("one"));
  settle(says("two"));
  CHECK(said(first) == "one");
  CHECK(said(second) == "two");
  CHECK(endpoint->made == 2);
}

TEST_CASE_METHOD(one_endpoint, "what waits for money can be taken back, too",
                 "[llm_client]") {
  config::budget_options budget;
  budget.dollars = 1; // One request's.
  begin(budget);
  auto first = ask(1);
  auto second = ask(2);
  self->send(client, withdraw_requests{});
  CHECK(said(second).find("is cancelled") != std::string::npos);
  settle(says("cheap"));
  CHECK(said(first) == "cheap");
}

TEST_CASE_METHOD(one_endpoint, "a budget can be raised", "[llm_client]") {
  config::budget_options budget;
  budget.requests = 1;
  begin(budget);
  auto first = ask(1);
  settle(says("one"));
  CHECK(said(first) == "one");
  auto refused = ask(2);
  CHECK(said(refused).find("[budget] requests") != std::string::npos);
  auto change = [&](const char* key, const char* value) {
    auto asked =
      self->request(client, caf::infinite, change_setting{key, value});
    run();
    std::string result;
    asked.receive([&](const command_done& x) { result = x.text; },
                  [&](const caf::error& x) { result = describe(x); });
    return result;
  };
  CHECK(change("budget.requests", "2") == "budget.requests = 2");
  CHECK(change("budget.request", "2").find("budget.requests")
        != std::string::npos);
  CHECK(change("budget.requests", "-1").find("budget.requests must")
        != std::string::npos);
  auto allowed = ask(3);
  settle(says("three"));
  CHECK(said(allowed) == "three");
}

TEST_CASE_METHOD(one_endpoint, "a pause is no time of a request",
                 "[llm_client]") {
  auto answer = ask(1);
  settle(ended(attempt_end::failed));
  self->send(client, hold_run{true});
  run();
  advance(10min); // A request may take a minute.
  self->send(client, hold_run{false});
  run();
  advance(2s);
  REQUIRE(endpoint->open.size() == 1);
  settle(says("after all"));
  CHECK(said(answer) == "after all");
}
