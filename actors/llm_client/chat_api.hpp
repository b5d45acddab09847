#pragma once

#include "actors/llm_client/sse.hpp"
#include "config/providers.hpp"
#include "messages/attempt.hpp"
#include "messages/completion.hpp"
#include "messages/json.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What model endpoints speak: prompts become JSON, and JSON becomes replies.
// Pure; one file for each kind of endpoint.

namespace caesar {

/// What is asked of a model beside the prompt.
struct chat_settings {
  std::string model;
  std::optional<double> temperature; ///< Nothing: as the endpoint likes.
  std::optional<double> top_p;       ///< The same.
  std::optional<int64_t> top_k;      ///< The same.
  std::optional<int64_t> seed;       ///< The same.
  std::vector<std::string> stop;     ///< Texts that end a reply.
  int64_t max_tokens = 0; ///< Of a reply; zero: the endpoint's limit.
  std::string effort;     ///< Of reasoning: "low"; may be empty.
  json extra;             ///< More members of the request.
  bool stream = true;
};

/// Puts one reply together from what comes of it.
class reply_reader {
public:
  virtual ~reply_reader() = default;

  /// Takes an event of a stream. Returns what is wrong: no event of this
  /// endpoint's, or the error that it tells of.
  virtual std::optional<std::string> take(const sse_event& x) = 0;

  /// Takes a reply that did not stream. Returns what is wrong with it.
  virtual std::optional<std::string> take(std::string_view body) = 0;

  /// All that the endpoint sent was taken, and nothing broke.
  virtual void close() {}

  /// Whether the endpoint has said that the reply is over: a stream that ends
  /// before is broken.
  bool is_whole() const { return whole_; }

  /// Returns what there is of the reply.
  const completion& so_far() const { return reply_; }

protected:
  completion reply_;
  bool whole_ = false;
};

/// One kind of endpoint.
class chat_api {
public:
  virtual ~chat_api() = default;

  /// Returns the path behind the base URL, with what belongs to it.
  virtual std::string path(const chat_settings& settings) const = 0;

  /// Returns the headers that carry `key`; that may be empty.
  virtual std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const = 0;

  /// Returns the body of a request.
  virtual std::string body(const complete_prompt& x,
                           const chat_settings& settings) const = 0;

  virtual std::unique_ptr<reply_reader> reader() const = 0;
};

/// Returns the one that speaks `which`. Lives for ever.
const chat_api& chat_api_for(config::model_api which);

/// Returns how an attempt ended in whose answer, otherwise a good one, an error
/// was stated, or what is no answer: some of both pass.
attempt_end end_of_stated_error(std::string_view stated);

/// Returns the words of an endpoint that refuses a request: those in the JSON
/// that it sent or, when it is none, the beginning of what it sent.
std::string words_of_refusal(std::string_view body);

} // namespace caesar
