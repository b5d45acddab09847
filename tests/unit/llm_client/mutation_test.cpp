// Streams and bodies that nobody sent: recorded ones with bytes changed,
// doubled and cut out, by a seed. What they become does not matter, but that
// nothing breaks does, and that it is the same however a stream is cut into
// pieces. The sanitizers look on.

#include "actors/llm_client/chat_api.hpp"

#include "tests/support/catch.hpp"

#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace caesar;
using config::model_api;

namespace {

using random_source = std::mt19937;

size_t below(size_t end, random_source& random) {
  return end == 0 ? 0 : random() % end;
}

const std::vector<std::string>& seeds() {
  static const std::vector<std::string> all{
    "event: message_start\r\ndata: {\"type\":\"message_start\",\"message\":"
    "{\"model\":\"c\",\"usage\":{\"input_tokens\":25,\"output_tokens\":1}}}"
    "\r\n\r\nevent: content_block_delta\ndata: {\"type\":\"content_block_delta"
    "\",\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi \xC3\xBC\"}}\n\n"
    "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"max_tokens"
    "\"},\"usage\":{\"output_tokens\":15}}\n\ndata: "
    "{\"type\":\"message_stop\"}\n\n",
    ": hi\n\ndata: "
    "{\"model\":\"m\",\"choices\":[{\"delta\":{\"content\":\"He\","
    "\"reasoning_content\":\"x\"},\"finish_reason\":null}]}\n\ndata: "
    "{\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}],\"usage\":"
    "{\"prompt_tokens\":-3,\"completion_tokens\":99999999999999999999,"
    "\"prompt_tokens_details\":{\"cached_tokens\":1}}}\n\ndata: [DONE]\n\n",
    "{\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"Hi\"},"
    "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":3,"
    "\"completion_tokens\":4}}",
    "{\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}],"
    "\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":3}}",
    "{\"error\":{\"message\":\"Overloaded\",\"type\":\"x\",\"code\":null}}",
    "data: {\"type\":\"response.output_text.delta\",\"delta\":\"Hi\"}\n\ndata: "
    "{\"type\":\"response.completed\",\"response\":{\"status\":\"incomplete\","
    "\"model\":\"m\",\"usage\":{\"input_tokens\":3,\"output_tokens\":4,"
    "\"output_tokens_details\":{\"reasoning_tokens\":1}}}}\n\n",
    "{\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"content\":["
    "{\"type\":\"output_text\",\"text\":\"Hi\"}]}]}",
    "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hm\","
    "\"thought\":true},{\"text\":\"Hi\"}]},\"finishReason\":\"STOP\"}],"
    "\"usageMetadata\":{\"promptTokenCount\":3,\"candidatesTokenCount\":4,"
    "\"thoughtsTokenCount\":9223372036854775807}}\n\n",
  };
  return all;
}

std::string mutated(random_source& random) {
  auto result = seeds()[below(seeds().size(), random)];
  for (auto changes = 1 + random() % 6; changes > 0; --changes) {
    auto at = below(result.size(), random);
    auto size = below(result.size() - at, random) % 40;
    switch (random() % 4) {
    case 0:
      if (!result.empty())
        result[at] = static_cast<char>(random());
      break;
    case 1:
      result.erase(at, size);
      break;
    case 2:
      result.insert(at, result.substr(at, size));
      break;
    default:
      result.insert(
        at, std::string{"{}[]\":,\r\n\0\xFF", 11}.substr(random() % 11, 1));
    }
  }
  return result;
}

std::vector<std::string> events_of(const std::string& text,
                                   random_source* random) {
  sse_parser parser{4096};
  std::vector<std::string> result;
  for (size_t at = 0; at < text.size();) {
    auto size = random != nullptr ? 1 + (*random)() % 9 : text.size();
    parser.feed(std::string_view{text}.substr(at, size));
    at += size;
    while (auto x = parser.next())
      result.push_back(x->type + '\n' + x->data);
  }
  return result;
}

void read_all(model_api api, const std::string& text) {
  auto streamed = chat_api_for(api).reader();
  sse_parser parser;
  parser.feed(text);
  while (auto x = parser.next())
    if (streamed->take(*x))
      break;
  streamed->close();
  auto whole = chat_api_for(api).reader();
  whole->take(std::string_view{text});
  for (const auto* reader : {streamed.get(), whole.get()}) {
    const auto& reply = reader->so_far();
    REQUIRE(reply.prompt_tokens >= 0);
    REQUIRE(reply.completion_tokens >= 0);
    // What is kept can be written down.
    REQUIRE_NOTHROW(to_line(json(reply)));
  }
}

void read_mutated(random_source& random) {
  auto text = mutated(random);
  REQUIRE(events_of(text, &random) == events_of(text, nullptr));
  for (auto api : {model_api::openai, model_api::responses,
                   model_api::anthropic, model_api::gemini})
    read_all(api, text);
  words_of_refusal(text);
}

} // namespace

TEST_CASE("mutated replies break nothing", "[mutation]") {
  random_source random{20261127};
  for (int i = 0; i < 20'000; ++i) {
    CAPTURE(i);
    read_mutated(random);
  }
}

// For a minute, or so many seconds as CAESAR_FUZZ_SECONDS says; each round has
// a seed of its own, which is told when something breaks.
TEST_CASE("nobody's replies break nothing for a minute", "[.][fuzz]") {
  const auto* given = std::getenv("CAESAR_FUZZ_SECONDS");
  auto end = std::chrono::steady_clock::now()
             + std::chrono::seconds{given != nullptr ? std::atoi(given) : 60};
  std::random_device seeds_of_seeds;
  while (std::chrono::steady_clock::now() < end) {
    auto seed = seeds_of_seeds();
    CAPTURE(seed);
    random_source random{seed};
    for (int i = 0; i < 1000; ++i)
      read_mutated(random);
  }
}
