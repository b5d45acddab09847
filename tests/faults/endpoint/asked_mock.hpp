#pragma once

#include "actors/io/descriptors.hpp"
#include "actors/io/reactor.hpp"
#include "actors/llm_client/http_endpoint.hpp"
#include "actors/llm_client/llm_client.hpp"
#include "tools/mock-llm/server.hpp"

#include <chrono>
#include <future>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caesar::test {

/// What came back.
struct replies {
  std::vector<completion> good;
  std::vector<std::string> bad;
  int codes = 0;
};

inline mock::script_options with(std::map<mock::fault_kind, int32_t> faults) {
  mock::script_options result;
  result.faults = std::move(faults);
  return result;
}

inline complete_prompt prompt(int32_t turn) {
  complete_prompt result;
  result.who = {{1, 19}, 0};
  result.turn = turn;
  result.system = "Be brief.";
  result.prompt = "Write kernel " + std::to_string(turn) + ".";
  return result;
}

/// Makes one attempt, without a client before it.
inline attempt_result ask_once(completion_source& endpoint,
                               const complete_prompt& x) {
  std::promise<attempt_result> told;
  endpoint.complete(x, std::chrono::minutes{1},
                    [&](attempt_result how) { told.set_value(std::move(how)); },
                    {});
  return told.get_future().get();
}

/// An endpoint that asks a mock, with short times.
struct asked_mock {
  explicit asked_mock(mock::script_options options, bool stream = true,
                      config::model_api api = config::model_api::openai,
                      std::optional<recorded_replies> replies = {},
                      const mock::tls_files& tls = {})
    : server{mock::script{std::move(options), std::move(replies)}, 0, tls} {
    settings.api = api;
    settings.base_url = (tls.certificate.empty() ? "http" : "https")
                        + ("://127.0.0.1:" + std::to_string(server.port()))
                        + "/v1";
    settings.chat.model = "mock";
    settings.chat.stream = stream;
    settings.limits.first = std::chrono::milliseconds{500};
    retry.first_delay = std::chrono::milliseconds{1};
    retry.longest_delay = std::chrono::milliseconds{5};
    retry.attempts = 20;
  }

  model_endpoint endpoint() {
    model_endpoint result;
    result.source = std::make_unique<http_endpoint>(
      settings, io::make_http_client(reactor, http));
    result.limits.concurrency = 100;
    result.limits.hedge_after = hedge_after;
    result.limits.weight = weight;
    result.price = price;
    result.max_tokens = 100;
    result.system = "Be brief.";
    return result;
  }

  llm_client_settings client_settings() {
    llm_client_settings result;
    result.endpoints.push_back(endpoint());
    if (other != nullptr)
      result.endpoints.push_back(other->endpoint());
    result.retry = retry;
    result.budget = budget;
    return result;
  }

  /// Asks so often, with a hundred requests at a time.
  void ask(int32_t count) {
    caf::actor_system_config config;
    register_types(config);
    set_scheduler(config, 1);
    caf::actor_system sys{config};
    caf::scoped_actor self{sys, true};
    auto client = launch<llm_client_state>(sys, client_settings(), actor_log{});
    for (int32_t turn = 1; turn <= count;) {
      std::vector<decltype(self->request(client, caf::infinite, prompt(1)))>
        open;
      for (int i = 0; i < 100 && turn <= count; ++i)
        open.push_back(self->request(client, caf::infinite, prompt(turn++)));
      for (auto& x : open)
        x.receive(
          [&](completion& reply) { answers.good.push_back(std::move(reply)); },
          [&](const caf::error& why) { answers.bad.push_back(describe(why)); });
    }
    self->send_exit(client, caf::exit_reason::user_shutdown);
    self->wait_for(client);
    auto is_open = true;
    while (is_open)
      self->receive([&](const code_written&) { ++answers.codes; },
                    caf::after(std::chrono::seconds{0}) >>
                      [&] { is_open = false; });
  }

  mock::server server;
  io::reactor reactor;
  endpoint_settings settings;
  io::http_client_options http;
  retry_limits retry;
  config::token_price price;
  config::budget_options budget;
  std::chrono::nanoseconds hedge_after{0};
  int32_t weight = 1;
  asked_mock* other = nullptr; ///< That the same client asks.
  replies answers;
};

} // namespace caesar::test
