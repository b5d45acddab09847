// Asks a mock-llm as fast as one thread can: small replies one after the other
// on many connections, or many streams at once. Prints one JSON object.

#include "actors/io/descriptors.hpp"
#include "actors/io/reactor.hpp"
#include "actors/llm_client/http_endpoint.hpp"
#include "actors/llm_client/written_code.hpp"
#include "messages/json.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>

#include "tests/bench/endpoint/processor_time.hpp"

namespace caesar {

namespace {

using clock = std::chrono::steady_clock;

struct arguments {
  std::string url;
  int replies = 0;
  int streams = 0;
  int at_once = 100;
};

complete_prompt prompt(int turn) {
  complete_prompt result;
  result.who = {{1, 19}, 0};
  result.turn = turn;
  result.prompt = "Write a kernel.";
  return result;
}

endpoint_settings settings_for(const arguments& x, bool stream) {
  endpoint_settings result;
  result.base_url = x.url;
  result.chat.model = "mock";
  result.chat.stream = stream;
  return result;
}

// -- small replies ------------------------------------------------------------

/// Keeps so many requests in flight until all are answered.
class replies_run {
public:
  replies_run(io::reactor& where, const arguments& x)
    : all_{x.replies},
      endpoint_{settings_for(x, false), io::make_http_client(where)} {}

  void run(int at_once) {
    auto over = over_.get_future();
    for (int i = 0; i < at_once; ++i)
      next();
    over.wait();
  }

  int lost() const { return lost_; }

private:
  void next() {
    auto turn = ++begun_;
    if (turn > all_)
      return;
    endpoint_.complete(prompt(turn), std::chrono::minutes{1},
                       [this](const attempt_result& x) {
                         if (x.end != attempt_end::replied
                             || x.reply.text.empty())
                           ++lost_;
                         next();
                         if (++ended_ == all_)
                           over_.set_value();
                       },
                       {});
  }

  int all_;
  std::atomic<int> begun_{0};
  std::atomic<int> ended_{0};
  std::atomic<int> lost_{0};
  std::promise<void> over_;
  http_endpoint endpoint_;
};

// -- streams ------------------------------------------------------------------

/// One stream, read as `http_endpoint` reads it, whose pieces begin with the
/// times of their sending.
struct stream_probe {
  std::unique_ptr<reply_reader> reader =
    chat_api_for(config::model_api::openai).reader();
  sse_parser parser;
  written_code watcher;
  std::vector<float> delays; ///< Milliseconds.
  clock::time_point first{};
  clock::time_point last{};
  std::string problem;

  /// Pieces a second, from the first on.
  double rate() const {
    auto seconds = std::chrono::duration<double>(last - first).count();
    return delays.size() < 2 || seconds <= 0
             ? 0
             : static_cast<double>(delays.size() - 1) / seconds;
  }

  void take(std::string_view piece) {
    constexpr size_t digits = 20;
    parser.feed(piece);
    while (auto event = parser.next()) {
      auto before = reader->so_far().text.size();
      if (auto wrong = reader->take(*event))
        problem = *wrong;
      watcher.watch(reader->so_far().text);
      const auto& text = reader->so_far().text;
      if (text.size() < before + digits)
        continue;
      last = clock::now();
      if (delays.empty())
        first = last;
      auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
        last.time_since_epoch());
      auto sent = std::stoll(text.substr(before, digits));
      delays.push_back(static_cast<float>(now.count() - sent) / 1e6F);
    }
  }
};

class streams_run {
public:
  streams_run(io::reactor& where, const arguments& x)
    : url_{x.url},
      probes_(static_cast<size_t>(x.streams)),
      client_{io::make_http_client(where)} {}

  void run() {
    auto over = over_.get_future();
    for (size_t i = 0; i < probes_.size(); ++i)
      begin(i);
    over.wait();
  }

  /// Returns what went wrong, so often.
  size_t lost() const {
    return static_cast<size_t>(
      std::count_if(probes_.begin(), probes_.end(), [](const auto& x) {
        return !x.problem.empty() || !x.reader->is_whole();
      }));
  }

  std::vector<float> delays() const {
    std::vector<float> result;
    for (const auto& x : probes_)
      result.insert(result.end(), x.delays.begin(), x.delays.end());
    std::sort(result.begin(), result.end());
    return result;
  }

  /// Returns the rate of a stream, in the median.
  double rate() const {
    std::vector<double> result;
    for (const auto& x : probes_)
      result.push_back(x.rate());
    std::sort(result.begin(), result.end());
    return result[result.size() / 2];
  }

private:
  void begin(size_t i) {
    const auto& api = chat_api_for(config::model_api::openai);
    chat_settings chat;
    chat.model = "mock";
    io::http_request request;
    request.url = url_ + api.path(chat);
    request.headers = {
      {"Content-Type", "application/json"},
      {"X-Client-Request-Id", "level1/19/0/" + std::to_string(i + 1)}};
    request.body = api.body(prompt(static_cast<int>(i)), chat);
    auto& probe = probes_[i];
    io::http_listener listener;
    listener.on_body = [&probe](auto piece) { probe.take(piece); };
    listener.on_end = [this, &probe](const io::http_end& end) {
      if (end.cause != io::http_failure::none)
        probe.problem = end.reason;
      if (++ended_ == probes_.size())
        over_.set_value();
    };
    client_->start(std::move(request), {}, std::move(listener));
  }

  std::string url_;
  std::vector<stream_probe> probes_;
  std::atomic<size_t> ended_{0};
  std::promise<void> over_;
  std::unique_ptr<io::http_client> client_;
};

json measured_replies(io::reactor& where, const arguments& x) {
  replies_run all{where, x};
  auto begin = clock::now();
  auto processor = processor_seconds();
  all.run(x.at_once);
  return {
    {"replies", x.replies},
    {"lost", all.lost()},
    {"seconds", std::chrono::duration<double>(clock::now() - begin).count()},
    {"processor_seconds", processor_seconds() - processor}};
}

json measured_streams(io::reactor& where, const arguments& x) {
  streams_run all{where, x};
  auto begin = clock::now();
  auto processor = processor_seconds();
  all.run();
  auto seconds = std::chrono::duration<double>(clock::now() - begin).count();
  auto used = processor_seconds() - processor;
  auto delays = all.delays();
  auto at = [&](double part) {
    auto place = static_cast<size_t>(part * static_cast<double>(delays.size()));
    return delays.empty() ? 0.0F : delays[std::min(place, delays.size() - 1)];
  };
  return {
    {"streams", x.streams},
    {"lost", all.lost()},
    {"pieces", delays.size()},
    {"rate", all.rate()},
    {"seconds", seconds},
    {"processor_seconds", used},
    {"delay_ms", {{"median", at(0.5)}, {"p99", at(0.99)}, {"worst", at(1)}}}};
}

} // namespace

} // namespace caesar

int main(int argc, char** argv) {
  CLI::App app{"Asks a mock-llm from one thread.", "bench_endpoint"};
  caesar::arguments x;
  app.add_option("url", x.url, "What mock-llm prints.")->required();
  app.add_option("--replies", x.replies, "Small replies that do not stream.");
  app.add_option("--at-once", x.at_once, "Of these, in flight.");
  app.add_option("--streams", x.streams, "Or streams, all at once.");
  CLI11_PARSE(app, argc, argv);
  caesar::io::raise_descriptor_limit();
  caesar::io::reactor where{1};
  auto result = x.streams > 0 ? caesar::measured_streams(where, x)
                              : caesar::measured_replies(where, x);
  std::printf("%s\n", caesar::to_line(result).c_str());
  return result["lost"] == 0 ? 0 : 1;
}
