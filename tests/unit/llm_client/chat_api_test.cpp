#include "actors/llm_client/chat_api.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;
using config::model_api;

namespace {

complete_prompt prompt() {
  complete_prompt result;
  result.system = "Be brief.";
  result.prompt = "Write a kernel.";
  return result;
}

/// Reads a stream as an endpoint sent it. Returns what is wrong, or "".
std::string read(reply_reader& to, std::string_view stream) {
  sse_parser parser;
  parser.feed(stream);
  while (auto event = parser.next())
    if (auto wrong = to.take(*event))
      return *wrong;
  return {};
}

// Of OpenAI's, cut short.
constexpr std::string_view openai_stream =
  R"(data: {"id":"chatcmpl-1","object":"chat.completion.chunk","model":"gpt-5-mini-2025-08-07","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"finish_reason":null}],"usage":null}

data: {"id":"chatcmpl-1","choices":[{"index":0,"delta":{"content":"Hel"},"finish_reason":null}],"usage":null}

data: {"id":"chatcmpl-1","choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":null}],"usage":null}

data: {"id":"chatcmpl-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":null}

data: {"id":"chatcmpl-1","choices":[],"usage":{"prompt_tokens":1100,"completion_tokens":12,"total_tokens":1112,"prompt_tokens_details":{"cached_tokens":1024},"completion_tokens_details":{"reasoning_tokens":9}}}

data: [DONE]

)";

// Of DeepSeek's: the reasoning comes first.
constexpr std::string_view deepseek_stream =
  R"(: keep-alive

data: {"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":null,"reasoning_content":"Let me "},"finish_reason":null}]}

data: {"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":null,"reasoning_content":"think."},"finish_reason":null}]}

data: {"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":"Done","reasoning_content":null},"finish_reason":null}]}

data: {"model":"deepseek-reasoner","choices":[{"index":0,"delta":{"content":"","reasoning_content":null},"finish_reason":"length"}],"usage":{"prompt_tokens":20,"completion_tokens":40,"prompt_cache_hit_tokens":16,"prompt_cache_miss_tokens":4,"completion_tokens_details":{"reasoning_tokens":30}}}

data: [DONE]

)";

// Of Anthropic's, with a block of thinking.
constexpr std::string_view anthropic_stream =
  R"(event: message_start
data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"stop_reason":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":100,"cache_read_input_tokens":1000,"output_tokens":1}}}

event: content_block_start
data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm."}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"c2ln"}}

event: content_block_start
data: {"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}

event: ping
data: {"type":"ping"}

event: content_block_delta
data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Hello"}}

event: content_block_stop
data: {"type":"content_block_stop","index":1}

event: message_delta
data: {"type":"message_delta","delta":{"stop_reason":"max_tokens","stop_sequence":null},"usage":{"output_tokens":15}}

event: message_stop
data: {"type":"message_stop"}

)";

} // namespace

TEST_CASE("OpenAI's streams become replies", "[chat_api]") {
  auto reader = chat_api_for(model_api::openai).reader();
  REQUIRE(read(*reader, openai_stream).empty());
  CHECK(reader->is_whole());
  const auto& x = reader->so_far();
  CHECK(x.text == "Hello");
  CHECK(x.model == "gpt-5-mini-2025-08-07");
  CHECK(x.prompt_tokens == 1100);
  CHECK(x.completion_tokens == 12);
  CHECK(x.cached_tokens == 1024);
  CHECK(x.reasoning_tokens == 9);
  CHECK_FALSE(x.truncated);
}

TEST_CASE("DeepSeek's reasoning is no part of its reply", "[chat_api]") {
  auto reader = chat_api_for(model_api::openai).reader();
  REQUIRE(read(*reader, deepseek_stream).empty());
  const auto& x = reader->so_far();
  CHECK(x.text == "Done");
  CHECK(x.reasoning == "Let me think.");
  CHECK(x.cached_tokens == 16);
  CHECK(x.reasoning_tokens == 30);
  CHECK(x.truncated);
}

TEST_CASE("Anthropic's streams become replies", "[chat_api]") {
  auto reader = chat_api_for(model_api::anthropic).reader();
  REQUIRE(read(*reader, anthropic_stream).empty());
  CHECK(reader->is_whole());
  const auto& x = reader->so_far();
  CHECK(x.text == "Hello");
  CHECK(x.reasoning == "Hm.");
  CHECK(x.model == "claude-sonnet-4-5");
  CHECK(x.prompt_tokens == 1125);
  CHECK(x.cached_tokens == 1000);
  CHECK(x.completion_tokens == 15);
  CHECK(x.truncated);
}

TEST_CASE("replies that do not stream are read at once", "[chat_api]") {
  auto openai = chat_api_for(model_api::openai).reader();
  CHECK_FALSE(openai->take(std::string_view{
    R"({"model":"m","choices":[{"message":{"role":"assistant","content":"Hi"},
        "finish_reason":"length"}],
        "usage":{"prompt_tokens":3,"completion_tokens":4}})"}));
  CHECK(openai->is_whole());
  CHECK(openai->so_far().text == "Hi");
  CHECK(openai->so_far().truncated);
  CHECK(openai->so_far().prompt_tokens == 3);
  auto anthropic = chat_api_for(model_api::anthropic).reader();
  CHECK_FALSE(anthropic->take(std::string_view{
    R"({"type":"message","model":"c","content":[{"type":"thinking",
        "thinking":"Hm."},{"type":"text","text":"Hi"}],
        "stop_reason":"end_turn",
        "usage":{"input_tokens":3,"output_tokens":4}})"}));
  CHECK(anthropic->is_whole());
  CHECK(anthropic->so_far().text == "Hi");
  CHECK(anthropic->so_far().reasoning == "Hm.");
  CHECK(anthropic->so_far().completion_tokens == 4);
  CHECK_FALSE(anthropic->so_far().truncated);
}

TEST_CASE("what is no reply is told", "[chat_api]") {
  struct row {
    model_api api;
    std::string_view body;
    std::string_view why;
  };
  for (const auto& x : {
         row{model_api::openai, "<html>", "its reply is no JSON object"},
         row{model_api::openai, "[]", "its reply is no JSON object"},
         row{model_api::openai, "{}", "its reply has no choices"},
         row{model_api::openai, R"({"choices":[]})",
             "its reply has no choices"},
         row{model_api::openai, R"({"error":{"message":"No credit"}})",
             "No credit"},
         row{model_api::anthropic, "{}", "its reply has no content"},
         row{model_api::anthropic,
             R"({"type":"error","error":{"message":"Overloaded"}})",
             "Overloaded"},
       }) {
    auto reader = chat_api_for(x.api).reader();
    CHECK(reader->take(x.body) == std::string{x.why});
    CHECK_FALSE(reader->is_whole());
  }
  for (auto api : {model_api::openai, model_api::anthropic}) {
    auto reader = chat_api_for(api).reader();
    CHECK(reader->take(sse_event{"message", "{"}).has_value());
    CHECK(reader->take(sse_event{"error", R"({"type":"error","error":
                                  {"type":"x","message":"Overloaded"}})"})
          == "Overloaded");
    // Members of other types are as good as missing.
    CHECK_FALSE(reader->take(
      sse_event{"message", R"({"type":7,"choices":{"delta":3},"usage":[],
                               "message":"x","delta":{"text":null}})"}));
    CHECK(reader->so_far().text.empty());
    CHECK_FALSE(reader->is_whole());
  }
}

TEST_CASE("an error of null is none", "[chat_api]") {
  auto reader = chat_api_for(model_api::openai).reader();
  CHECK_FALSE(reader->take(sse_event{
    "message", R"({"error":null,"choices":[{"delta":{"content":"Hi"}}]})"}));
  CHECK(reader->so_far().text == "Hi");
}

TEST_CASE("requests hold what was asked for, and no more", "[chat_api]") {
  chat_settings settings;
  settings.model = "m";
  settings.stream = false;
  CHECK(json::parse(chat_api_for(model_api::openai).body(prompt(), settings))
        == json::parse(R"({"model":"m","messages":[
             {"role":"system","content":"Be brief."},
             {"role":"user","content":"Write a kernel."}]})"));
  CHECK(json::parse(chat_api_for(model_api::anthropic).body(prompt(), settings))
        == json::parse(R"({"model":"m","max_tokens":8192,"system":"Be brief.",
             "messages":[{"role":"user","content":"Write a kernel."}]})"));
  settings.stream = true;
  settings.temperature = 0.5;
  settings.top_p = 0.25;
  settings.max_tokens = 100;
  settings.effort = "low";
  settings.extra = {{"top_k", 40}, {"model", "n"}};
  auto bare = prompt();
  bare.system.clear();
  CHECK(json::parse(chat_api_for(model_api::openai).body(bare, settings))
        == json::parse(R"({"model":"n","messages":[
             {"role":"user","content":"Write a kernel."}],"temperature":0.5,
             "top_p":0.25,"max_tokens":100,"reasoning_effort":"low",
             "stream":true,"stream_options":{"include_usage":true},
             "top_k":40})"));
  CHECK(json::parse(chat_api_for(model_api::anthropic).body(bare, settings))
        == json::parse(R"({"model":"n","max_tokens":100,"messages":[
             {"role":"user","content":"Write a kernel."}],"temperature":0.5,
             "top_p":0.25,"stream":true,"top_k":40})"));
  // Nothing that a candidate printed makes a request unwritable.
  bare.prompt = "\xC3";
  CHECK_NOTHROW(chat_api_for(model_api::openai).body(bare, settings));
}

TEST_CASE("keys go where each endpoint looks for them", "[chat_api]") {
  using headers = std::vector<std::pair<std::string, std::string>>;
  CHECK(chat_api_for(model_api::openai).headers("k")
        == headers{{"Authorization", "Bearer k"}});
  CHECK(chat_api_for(model_api::openai).headers("") == headers{});
  CHECK(chat_api_for(model_api::anthropic).headers("k")
        == headers{{"anthropic-version", "2023-06-01"}, {"x-api-key", "k"}});
}

TEST_CASE("a refusal is told in its own words", "[chat_api]") {
  CHECK(words_of_refusal(R"({"error":{"message":"No credit"}})")
        == "No credit");
  CHECK(words_of_refusal(R"({"error":"No credit"})") == "No credit");
  CHECK(words_of_refusal(R"({"detail":"Not found"})") == "Not found");
  CHECK(words_of_refusal(R"({"message":"No"})") == "No");
  CHECK(words_of_refusal("Bad gateway") == "Bad gateway");
  CHECK(words_of_refusal("").empty());
  CHECK(words_of_refusal(std::string(9999, 'x')).size() == 500);
}

TEST_CASE("of errors that are stated some pass", "[chat_api]") {
  auto end = [](std::string_view stated) {
    return end_of_stated_error(stated);
  };
  CHECK(end("<html>") == attempt_end::failed);
  CHECK(end(R"({"type":"error","error":{"type":"overloaded_error"}})")
        == attempt_end::overloaded);
  CHECK(end(R"({"error":{"type":"rate_limit_error"}})")
        == attempt_end::pushed_back);
  CHECK(end(R"({"error":{"code":429,"message":"slow down"}})")
        == attempt_end::pushed_back);
  CHECK(end(R"({"error":{"code":502}})") == attempt_end::failed);
  CHECK(end(R"({"error":{"code":408}})") == attempt_end::failed);
  CHECK(end(R"({"error":"runner stopped"})") == attempt_end::failed);
  CHECK(end(R"({"error":{"code":503,"status":"UNAVAILABLE"}})")
        == attempt_end::overloaded);
  CHECK(end(R"({"type":"response.failed",
                "response":{"error":{"code":"server_error"}}})")
        == attempt_end::failed);
  CHECK(end(R"({"type":"response.failed",
                "response":{"error":{"code":"invalid_prompt"}}})")
        == attempt_end::refused);
  CHECK(end(R"({"promptFeedback":{"blockReason":"SAFETY"}})")
        == attempt_end::refused);
  CHECK(end(R"({"error":{"type":"invalid_request_error"}})")
        == attempt_end::refused);
}
