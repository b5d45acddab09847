// OpenAI's responses, and Google's generateContent.

#include "actors/llm_client/chat_api.hpp"

#include "tests/support/catch.hpp"

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
  to.close();
  return {};
}

// Of OpenAI's, cut short.
constexpr std::string_view responses_stream =
  R"(event: response.created
data: {"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress","model":"gpt-5-mini-2025-08-07","output":[]}}

event: response.reasoning_summary_text.delta
data: {"type":"response.reasoning_summary_text.delta","item_id":"rs_1","delta":"Hm."}

event: response.output_text.delta
data: {"type":"response.output_text.delta","item_id":"msg_1","output_index":1,"content_index":0,"delta":"Hel"}

event: response.output_text.delta
data: {"type":"response.output_text.delta","item_id":"msg_1","output_index":1,"content_index":0,"delta":"lo"}

event: response.output_text.done
data: {"type":"response.output_text.done","item_id":"msg_1","text":"Hello"}

event: response.completed
data: {"type":"response.completed","response":{"id":"resp_1","status":"completed","model":"gpt-5-mini-2025-08-07","output":[],"usage":{"input_tokens":1100,"input_tokens_details":{"cached_tokens":1024},"output_tokens":12,"output_tokens_details":{"reasoning_tokens":9},"total_tokens":1112}}}

)";

// Of Google's: what it thought, what it says, and why it ends.
constexpr std::string_view gemini_stream =
  R"(data: {"candidates":[{"content":{"parts":[{"text":"Hm.","thought":true}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":20,"totalTokenCount":25,"thoughtsTokenCount":5},"modelVersion":"gemini-2.5-flash"}

data: {"candidates":[{"content":{"parts":[{"text":"Hel"}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":20},"modelVersion":"gemini-2.5-flash"}

data: {"candidates":[{"content":{"parts":[{"text":"lo"}],"role":"model"},"finishReason":"MAX_TOKENS","index":0}],"usageMetadata":{"promptTokenCount":20,"candidatesTokenCount":7,"cachedContentTokenCount":16,"thoughtsTokenCount":5,"totalTokenCount":32},"modelVersion":"gemini-2.5-flash"}

)";

} // namespace

TEST_CASE("streams of responses become replies", "[chat_api]") {
  auto reader = chat_api_for(model_api::responses).reader();
  REQUIRE(read(*reader, responses_stream).empty());
  CHECK(reader->is_whole());
  const auto& x = reader->so_far();
  CHECK(x.text == "Hello");
  CHECK(x.reasoning == "Hm.");
  CHECK(x.model == "gpt-5-mini-2025-08-07");
  CHECK(x.prompt_tokens == 1100);
  CHECK(x.cached_tokens == 1024);
  CHECK(x.completion_tokens == 12);
  CHECK(x.reasoning_tokens == 9);
  CHECK_FALSE(x.truncated);
}

TEST_CASE("responses that do not stream are read at once", "[chat_api]") {
  auto reader = chat_api_for(model_api::responses).reader();
  CHECK_FALSE(reader->take(std::string_view{
    R"({"id":"resp_1","status":"incomplete","error":null,
        "incomplete_details":{"reason":"max_output_tokens"},"model":"m",
        "output":[{"type":"reasoning","summary":[{"type":"summary_text",
        "text":"Hm."}]},{"type":"message","role":"assistant","content":[
        {"type":"output_text","text":"Hi","annotations":[]}]}],
        "usage":{"input_tokens":3,"output_tokens":4}})"}));
  CHECK(reader->is_whole());
  CHECK(reader->so_far().text == "Hi");
  CHECK(reader->so_far().reasoning == "Hm.");
  CHECK(reader->so_far().truncated);
  CHECK(reader->so_far().completion_tokens == 4);
}

TEST_CASE("Gemini's streams become replies", "[chat_api]") {
  auto reader = chat_api_for(model_api::gemini).reader();
  REQUIRE(read(*reader, gemini_stream).empty());
  CHECK(reader->is_whole());
  const auto& x = reader->so_far();
  CHECK(x.text == "Hello");
  CHECK(x.reasoning == "Hm.");
  CHECK(x.model == "gemini-2.5-flash");
  CHECK(x.prompt_tokens == 20);
  CHECK(x.cached_tokens == 16);
  CHECK(x.reasoning_tokens == 5);
  CHECK(x.completion_tokens == 12); // Thoughts cost as much.
  CHECK(x.truncated);
  // A stream that ends without a reason is broken.
  auto broken = chat_api_for(model_api::gemini).reader();
  REQUIRE(read(*broken, gemini_stream.substr(0, 500)).empty());
  CHECK_FALSE(broken->is_whole());
}

TEST_CASE("what the newer ones refuse is told", "[chat_api]") {
  struct row {
    model_api api;
    std::string_view body;
    std::string_view why;
  };
  for (const auto& x : {
         row{model_api::responses, "<html>", "its reply is no JSON object"},
         row{model_api::responses, "{}", "its reply has no output"},
         row{model_api::responses, R"({"error":{"message":"No credit"}})",
             "No credit"},
         row{model_api::gemini, "[]", "its reply is no JSON object"},
         row{model_api::gemini, R"({"error":{"code":429,"message":"Quota"}})",
             "Quota"},
         row{model_api::gemini,
             R"({"promptFeedback":{"blockReason":"SAFETY"}})",
             "it blocks the prompt: SAFETY"},
       }) {
    auto reader = chat_api_for(x.api).reader();
    CHECK(reader->take(x.body) == std::string{x.why});
    CHECK_FALSE(reader->is_whole());
  }
  auto reader = chat_api_for(model_api::responses).reader();
  CHECK(reader->take(sse_event{
          "error", R"({"type":"error","code":"x","message":"Overloaded"})"})
        == "Overloaded");
  CHECK(reader->take(sse_event{
          "x", R"({"type":"response.failed","response":{"status":"failed",
                   "error":{"code":"server_error","message":"Broken"}}})"})
        == "Broken");
}

TEST_CASE("the newer ones are asked in their own way", "[chat_api]") {
  chat_settings settings;
  settings.model = "m";
  settings.stream = false;
  const auto& responses = chat_api_for(model_api::responses);
  const auto& gemini = chat_api_for(model_api::gemini);
  CHECK(responses.path(settings) == "/responses");
  CHECK(json::parse(responses.body(prompt(), settings))
        == json::parse(R"({"model":"m","instructions":"Be brief.",
             "input":"Write a kernel.","store":false})"));
  CHECK(gemini.path(settings) == "/models/m:generateContent");
  CHECK(json::parse(gemini.body(prompt(), settings))
        == json::parse(R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},
             "contents":[{"role":"user","parts":[{"text":"Write a kernel."}]}],
             "generationConfig":{}})"));
  settings.stream = true;
  settings.temperature = 0.5;
  settings.top_p = 0.25;
  settings.top_k = 40;
  settings.seed = 7;
  settings.stop = {"END"};
  settings.max_tokens = 100;
  CHECK(gemini.path(settings) == "/models/m:streamGenerateContent?alt=sse");
  settings.extra = json::parse(
    R"({"generationConfig":{"thinkingConfig":{"thinkingBudget":9}}})");
  CHECK(json::parse(gemini.body(prompt(), settings))["generationConfig"]
        == json::parse(R"({"temperature":0.5,"topP":0.25,"topK":40,"seed":7,
             "stopSequences":["END"],"maxOutputTokens":100,
             "thinkingConfig":{"thinkingBudget":9}})"));
  settings.extra = {};
  settings.effort = "low";
  auto asked = json::parse(responses.body(prompt(), settings));
  CHECK(asked["reasoning"] == json::parse(R"({"effort":"low"})"));
  CHECK(asked["max_output_tokens"] == 100);
  CHECK(asked["stream"] == true);
  auto chat =
    json::parse(chat_api_for(model_api::openai).body(prompt(), settings));
  CHECK(chat["top_k"] == 40);
  CHECK(chat["seed"] == 7);
  CHECK(chat["stop"] == json::parse(R"(["END"])"));
  CHECK(gemini.headers("k").front().first == "x-goog-api-key");
}

TEST_CASE("Anthropic keeps what other prompts begin with, too", "[chat_api]") {
  auto x = prompt();
  x.stable = 6;
  chat_settings settings;
  settings.model = "m";
  settings.stream = false;
  settings.stop = {"END"};
  auto asked =
    json::parse(chat_api_for(model_api::anthropic).body(x, settings));
  CHECK(asked["messages"][0]["content"]
        == json::parse(R"([{"type":"text","text":"Write ",
             "cache_control":{"type":"ephemeral"}},
             {"type":"text","text":"a kernel."}])"));
  CHECK(asked["stop_sequences"] == json::parse(R"(["END"])"));
}
