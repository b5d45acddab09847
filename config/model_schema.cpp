#include "config/checks.hpp"
#include "config/keys.hpp"

namespace caesar::config {

const section_schema<model_options>& model_schema() {
  using x = model_options;
  static const section_schema<x> result{
    "model",
    "Who answers.",
    {
      key("provider", &x::provider,
          "\"replay\": recorded replies, by problem, sample and turn. Or who "
          "is asked: \"openai\", \"anthropic\", \"deepseek\", \"together\", "
          "\"fireworks\", \"openrouter\", \"google\"; \"openai-responses\": "
          "OpenAI's newer API; \"local\": a server of your own that speaks "
          "chat completions, at base_url. Several: write [[model]] for each.",
          checked(known_provider)),
      with_example(
        "replies.jsonl",
        key("replies", &x::replies,
            "The recorded replies of \"replay\": a file of JSON lines.")),
      key(
        "model", &x::model,
        "The model's name, as its provider calls it; for all but \"replay\"."),
      key("base_url", &x::base_url,
          "Where the provider is, up to and with \"/v1\"; empty: where it is "
          "known to be.",
          checked(http_address)),
      key("api_key_env", &x::api_key_env,
          "The variable of the environment that holds the key, which itself is "
          "in no file; empty: the provider's own, such as OPENAI_API_KEY.",
          checked(variable_name)),
      key("temperature", &x::temperature, "-1: as the endpoint likes.",
          between(-1, 2)),
      key("top_p", &x::top_p, "-1: as the endpoint likes.", between(-1, 1)),
      key("top_k", &x::top_k, "0: as the endpoint likes.", at_least(0)),
      key("seed", &x::seed, "-1: none.", at_least(-1)),
      key("stop", &x::stop, "Texts that end a reply, as [\"END\"]."),
      key(
        "max_tokens", &x::max_tokens,
        "Of one reply, with its reasoning; 0: as many as the endpoint allows, "
        "or 8192 where it wants to know.",
        between(0, 100'000'000)),
      key("reasoning_effort", &x::reasoning_effort,
          "\"low\", \"medium\", \"high\", or what else the model knows; "
          "empty: as it likes."),
      key("extra", &x::extra,
          "More members of every request, as they are: a JSON object such as "
          "'{\"top_k\": 40}'.",
          checked(json_object)),
      key("stream", &x::stream,
          "Whether replies come as they are written; then what there is of one "
          "that breaks off is kept."),
      key("connect_timeout", &x::connect_timeout, "For a connection, with TLS.",
          at_least(1)),
      key("first_timeout", &x::first_timeout,
          "For the first piece of a reply; without stream, for all of it.",
          at_least(1)),
      key("idle_timeout", &x::idle_timeout, "Between two pieces of a reply.",
          at_least(1)),
      key("timeout", &x::timeout, "For a whole reply, with all attempts at it.",
          at_least(1)),
      key("attempts", &x::attempts,
          "Of one request, while its endpoint is busy, broken or out of reach.",
          between(1, 1000)),
      key("hedge_after", &x::hedge_after,
          "A request that takes longer than this is made a second time, of "
          "another endpoint if one works, once no request waits for its first "
          "attempt: the reply that comes first counts, and what the other "
          "cost does, too. \"0s\": never.",
          at_least(0)),
      key("concurrency", &x::concurrency,
          "Requests in flight at once, at most: how many an endpoint likes is "
          "found out, beginning with 16.",
          between(1, 1'000'000)),
      key("requests_per_minute", &x::requests_per_minute,
          "0: as many as the endpoint allows; what its headers say of that is "
          "heeded.",
          between(0, 1'000'000'000)),
      key("tokens_per_minute", &x::tokens_per_minute,
          "Of prompts and replies together; 0: as above.",
          between(0, 1'000'000'000'000)),
      key("weight", &x::weight,
          "Beside other [[model]]s: its share of the trajectories, each of "
          "which stays where it is while that has room.",
          between(1, 1'000'000)),
      key("order", &x::order,
          "Beside other [[model]]s: of those that work, the ones with the "
          "lowest are asked.",
          between(0, 1000)),
      key("ca_file", &x::ca_file,
          "Certificates, in PEM, of authorities to trust beside the system's."),
      key("prices", &x::prices,
          "A TOML file like config/prices.toml, which says what models cost; "
          "counts before that one."),
      key("price_input", &x::price_input,
          "Dollars for a million tokens of prompts; -1: as listed.",
          between(-1, 1'000'000)),
      key("price_cached", &x::price_cached,
          "The same of those that the provider had in its cache; -1: as "
          "listed, or as price_input.",
          between(-1, 1'000'000)),
      key("price_output", &x::price_output,
          "The same of replies, with their reasoning; -1: as listed.",
          between(-1, 1'000'000)),
      key("system", &x::system, "The system prompt; may be empty."),
    }};
  return result;
}

namespace {

section_schema<budget_options> make_budget_schema(std::string_view name,
                                                  std::string_view doc) {
  using x = budget_options;
  return {
    name,
    doc,
    {
      key("dollars", &x::dollars,
          "For the model's tokens, by the price table; 0: no limit.",
          between(0, 1'000'000)),
      key("prompt_tokens", &x::prompt_tokens, "0: no limit.", at_least(0)),
      key("completion_tokens", &x::completion_tokens,
          "With those of reasoning; 0: no limit.", at_least(0)),
      key(
        "requests", &x::requests,
        "Attempts; those that brought no reply only of this start of the run. "
        "0: no limit.",
        at_least(0)),
      key("device_seconds", &x::device_seconds,
          "That evaluations hold a device; 0: no limit.",
          between(0, 1'000'000'000)),
      key("wall", &x::wall,
          "By the clock, at each start of the run anew, as \"8h\"; \"0s\": no "
          "limit.",
          at_least(0)),
    }};
}

} // namespace

const section_schema<budget_options>& budget_schema() {
  static const auto result = make_budget_schema(
    "budget",
    "What a run may use: reserved before a request is sent, settled after. At "
    "a limit nothing new begins, what is in flight is finished and kept, and "
    "the run ends saying which limit it was; with a higher one it goes on. A "
    "reply is reserved at max_tokens, or 16384 tokens where that is 0.");
  return result;
}

const section_schema<budget_options>& trajectory_budget_schema() {
  static const auto result = make_budget_schema(
    "trajectory_budget",
    "The same of each trajectory, looked at before each of its turns: at a "
    "limit it takes its final stage, and is done.");
  return result;
}

} // namespace caesar::config
