#pragma once

#include "actors/llm_client/replay.hpp"
#include "messages/enum_names.hpp"
#include "messages/json.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the mock endpoint says to whom, and what it does wrong: decided by a
// seed and by what it is asked. Pure.

namespace caesar::mock {

/// What may go wrong with a request.
enum class fault_kind : uint8_t {
  none,
  rate_limit,   ///< 429, with Retry-After.
  server_error, ///< 500.
  overloaded,   ///< 529, as Anthropic's.
  reject_key,   ///< 401.
  hang,         ///< Nothing is ever said.
  reset,        ///< The connection closes before an answer.
  break_off,    ///< A stream ends in the middle of a character.
  malformed,    ///< An answer that is no JSON.
  wrong_type,   ///< An answer that says it is a web page, and is.
  slow_loris,   ///< An answer that comes byte by byte, and never ends.
  bad_tls,      ///< Of a connection: what is said is no TLS.
};

/// The endpoint, as its command line describes it.
struct script_options {
  uint64_t seed = 1;
  /// How many of a hundred requests go wrong, by kind.
  std::map<fault_kind, int32_t> faults;
  std::string key; ///< What requests must show; empty: nothing.
  std::chrono::milliseconds latency{0}; ///< Before an answer; its median.
  /// How much it differs: the standard deviation of its logarithm, which is
  /// normally distributed.
  double latency_spread = 0;
  /// Between the pieces of a stream; zero: all at once.
  std::chrono::microseconds pause{0};
  int64_t requests_per_minute = 0; ///< More are refused; zero: none is.
  int64_t reply_tokens = 0;        ///< Of what is not recorded; zero: a few.
  /// Each piece of such a reply begins with the time of its sending, as its
  /// first token: nanoseconds of the steady clock, in 20 digits.
  bool stamps = false;
  int64_t tokens_at_once = 1; ///< In each such piece.
};

/// One request, as far as it matters.
struct asked {
  bool is_anthropic = false;
  bool streams = false;
  std::string model;
  std::string prompt; ///< All messages, and the system prompt.
  int64_t prompt_tokens = 0;
  std::string id; ///< "level1/1/0/3": trajectory and turn, or what it says.
};

/// Reads the body of a request to `target`; nothing when it is none.
std::optional<asked> read_request(std::string_view target, std::string_view id,
                                  std::string_view body);

/// An answer, and how it is given.
struct answer {
  int32_t status = 200;
  std::string type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers;
  /// The whole body or, of a stream, its pieces.
  std::vector<std::string> pieces;
  std::chrono::microseconds latency{0}; ///< Before it begins.
  bool streams = false;
  bool hangs = false;  ///< After all of the above.
  bool breaks = false; ///< The same: the connection closes.
  bool drips = false;  ///< Byte by byte.
};

/// What stands for the time of sending in a piece.
inline constexpr std::string_view stamp_place = "00000000000000000000";

/// What was asked and paid for.
struct ledger {
  int64_t requests = 0;
  int64_t replies = 0; ///< That were begun, and are paid for.
  int64_t prompt_tokens = 0;
  int64_t completion_tokens = 0;
  std::map<std::string, int64_t> paid; ///< Replies by the turn that they name.

  static constexpr const char* type_name = "ledger";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"requests", x.requests}, field{"replies", x.replies},
      field{"prompt_tokens", x.prompt_tokens},
      field{"completion_tokens", x.completion_tokens}, field{"paid", x.paid}};
  }
};

/// Answers requests, one after the other, and keeps the ledger.
class script {
public:
  /// With `replies` it says what was recorded for the turn that a request
  /// names, else something short.
  script(script_options options, std::optional<recorded_replies> replies);

  /// Returns the answer to `request`, at `now`; `key` is what its headers show.
  answer respond(const asked& request, std::string_view key,
                 std::chrono::steady_clock::time_point now);

  /// Whether the next connection is to break before it is safe.
  bool breaks_next_connection();

  const ledger& spent() const { return ledger_; }
  const script_options& options() const { return options_; }

private:
  uint64_t roll(const std::string& what) const;
  fault_kind fault_of(const asked& request);
  std::string text_for(const asked& request) const;
  std::chrono::microseconds latency_of(const asked& request) const;
  bool is_too_much(std::chrono::steady_clock::time_point now);
  void tell_rates(answer& x) const;
  answer reply_to(const asked& request, fault_kind fault);

  script_options options_;
  std::optional<recorded_replies> replies_;
  std::map<std::string, int32_t, std::less<>> attempts_; ///< By id.
  ledger ledger_;
  int64_t connections_ = 0;
  /// Of the minute that began then.
  int64_t requests_ = 0;
  std::chrono::steady_clock::time_point minute_{};
  std::chrono::nanoseconds minute_left_{0};
};

} // namespace caesar::mock

namespace caesar {

template <>
inline constexpr std::array<std::string_view, 12> enum_names<mock::fault_kind>{
  "none",  "rate_limit", "server_error", "overloaded", "reject_key", "hang",
  "reset", "break_off",  "malformed",    "wrong_type", "slow_loris", "bad_tls"};

} // namespace caesar
