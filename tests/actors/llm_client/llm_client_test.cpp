#include "actors/llm_client/llm_client.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

#include <deque>

using namespace caesar;

namespace {

struct endpoint_script {
  std::deque<std::pair<complete_prompt, completion_source::callback>> open;
  completion_source::code_callback on_code; ///< Of the last that was asked.
};

/// An endpoint that answers when the test says so.
class scripted_endpoint final : public completion_source {
public:
  explicit scripted_endpoint(std::shared_ptr<endpoint_script> script)
    : script_{std::move(script)} {}

  void complete(const complete_prompt& x, callback done,
                code_callback on_code) override {
    script_->open.emplace_back(x, std::move(done));
    script_->on_code = std::move(on_code);
  }

private:
  std::shared_ptr<endpoint_script> script_;
};

struct one_endpoint : test::deterministic {
  std::shared_ptr<endpoint_script> endpoint =
    std::make_shared<endpoint_script>();
  llm_client_actor client = launch<llm_client_state>(
    sys, std::unique_ptr<completion_source>{new scripted_endpoint{endpoint}}, 2,
    actor_log{});

  ~one_endpoint() {
    endpoint->open.clear();
    caf::anon_send_exit(client, caf::exit_reason::user_shutdown);
  }

  auto ask(int32_t turn) {
    complete_prompt x;
    x.turn = turn;
    auto answer = self->request(client, caf::infinite, x);
    run();
    return answer;
  }

  void settle(caf::expected<completion> x) {
    auto done = std::move(endpoint->open.front().second);
    endpoint->open.pop_front();
    done(std::move(x));
    run();
  }

  static completion says(std::string text) {
    completion result;
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
  settle(fault(ec::no_reply, "nothing recorded"));
  CHECK(said(a) == "nothing recorded");
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
