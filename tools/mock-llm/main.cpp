// mock-llm: a model endpoint for tests, without a model.

#include "tools/mock-llm/server.hpp"

#include <CLI/CLI.hpp>
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
  app.add_option("--latency-ms", x.latency_ms, "Before every answer.");
  app.add_option("--pause-ms", x.pause_ms, "Between the pieces of a stream.");
  app.add_option("--fault", x.faults,
                 "KIND=PERCENT of all requests, repeatable: " + kinds + '.');
}

int serve(arguments& x) {
  for (const auto& fault : x.faults)
    add_fault(x.options, fault);
  x.options.latency = std::chrono::milliseconds{x.latency_ms};
  x.options.pause = std::chrono::milliseconds{x.pause_ms};
  std::optional<recorded_replies> replies;
  if (!x.replies.empty())
    replies = recorded_replies::load(x.replies);
  sigset_t ends;
  ::sigemptyset(&ends);
  ::sigaddset(&ends, SIGINT);
  ::sigaddset(&ends, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  server running{{x.options, std::move(replies)}, x.port};
  std::printf("http://127.0.0.1:%d/v1\n", int{running.port()});
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
