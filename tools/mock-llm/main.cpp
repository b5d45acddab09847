// mock-llm: a model endpoint for tests, without a model.

#include "actors/io/descriptors.hpp"
#include "tools/mock-llm/server.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <exception>

namespace caesar::mock {

namespace {

struct arguments {
  script_options options;
  std::string replies;
  uint16_t port = 0;
  int64_t latency_ms = 0;
  int64_t pause_ms = 0;
  double tokens_per_second = 0;
  tls_files tls;
  std::vector<std::string> faults;
};

/// Reads "rate_limit=10".
void add_fault(script_options& to, const std::string& text) {
  auto equals = text.find('=');
  auto kind = enum_from<fault_kind>(text.substr(0, equals));
  if (!kind || equals == std::string::npos)
    throw CLI::ValidationError{"--fault",
                               "'" + text
                                 + "' is no fault; write KIND=PERCENT, as "
                                   "rate_limit=10"};
  to.faults[*kind] = std::stoi(text.substr(equals + 1));
}

void define(CLI::App& app, arguments& x) {
  std::string kinds;
  for (auto name : enum_names<fault_kind>)
    if (name != "none")
      kinds += (kinds.empty() ? "" : ", ") + std::string{name};
  app.add_option("--port", x.port, "Where to listen, on 127.0.0.1; 0: any.");
  app.add_option("--replies", x.replies,
                 "Recorded replies, as of [model] replies: says what they do.");
  app.add_option("--key", x.options.key, "The key that requests must show.");
  app.add_option("--seed", x.options.seed, "Decides which requests fail.");
  app.add_option("--latency-ms", x.latency_ms,
                 "Before an answer, in the median.");
  app.add_option("--latency-spread", x.options.latency_spread,
                 "How much that differs: the standard deviation of its "
                 "logarithm.");
  app.add_option("--pause-ms", x.pause_ms, "Between the pieces of a stream.");
  app.add_option("--tokens-per-second", x.tokens_per_second,
                 "Of each stream in a second, instead of --pause-ms; without "
                 "--stamps pieces of 20 letters.");
  app
    .add_option("--tokens-at-once", x.options.tokens_at_once,
                "Of --reply-tokens, in each piece.")
    ->check(CLI::Range(1, 1000));
  app.add_option("--reply-tokens", x.options.reply_tokens,
                 "Of what is not recorded: so many words.");
  app.add_flag("--stamps", x.options.stamps,
               "The first word of such a piece is the time of its sending.");
  app.add_option("--requests-per-minute", x.options.requests_per_minute,
                 "More are refused, and headers tell what is left.");
  app.add_option("--tls-certificate", x.tls.certificate,
                 "Serve TLS with this certificate, in PEM.");
  app.add_option("--tls-key", x.tls.key, "Its key, in PEM.");
  app.add_option("--fault", x.faults,
                 "KIND=PERCENT of all requests, repeatable: " + kinds + '.');
}

int serve(arguments& x) {
  for (const auto& fault : x.faults)
    add_fault(x.options, fault);
  x.options.latency = std::chrono::milliseconds{x.latency_ms};
  x.options.pause = std::chrono::milliseconds{x.pause_ms};
  if (x.tokens_per_second > 0)
    x.options.pause = std::chrono::microseconds{
      std::llround(1e6 * static_cast<double>(x.options.tokens_at_once)
                   / x.tokens_per_second)};
  std::optional<recorded_replies> replies;
  if (!x.replies.empty())
    replies = recorded_replies::load(x.replies);
  sigset_t ends;
  ::sigemptyset(&ends);
  ::sigaddset(&ends, SIGINT);
  ::sigaddset(&ends, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  io::raise_descriptor_limit(); // A connection has one.
  server running{{x.options, std::move(replies)}, x.port, x.tls};
  std::printf("%s://127.0.0.1:%d/v1\n",
              x.tls.certificate.empty() ? "http" : "https",
              int{running.port()});
  std::fflush(stdout);
  int signal = 0;
  ::sigwait(&ends, &signal);
  std::printf("%s\n", to_line(running.spent()).c_str());
  return 0;
}

} // namespace

} // namespace caesar::mock

int main(int argc, char** argv) {
  CLI::App app{"A model endpoint for tests: speaks as OpenAI's and Anthropic's "
               "do, prints its address, and on SIGTERM what it was paid for.",
               "mock-llm"};
  caesar::mock::arguments arguments;
  caesar::mock::define(app, arguments);
  CLI11_PARSE(app, argc, argv);
  try {
    return caesar::mock::serve(arguments);
  } catch (const CLI::Error& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mock-llm: %s\n", error.what());
    return 1;
  }
}
