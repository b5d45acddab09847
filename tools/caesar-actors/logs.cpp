#include "actors/log/line.hpp"
#include "actors/log/line_reader.hpp"
#include "actors/log/write_all.hpp"
#include "messages/unique_fd.hpp"
#include "tools/caesar-actors/commands.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <vector>

namespace caesar::tools {

namespace {

/// What the user asked for.
struct logs_request {
  std::filesystem::path run;
  std::string actor;
  std::string level = "debug";
  bool follow = false;
  bool json = false;
};

/// A line that is to be shown, and the time by which it is sorted.
struct shown_line {
  std::chrono::system_clock::time_point at;
  std::string text;
};

// -- printing -----------------------------------------------------------------

/// Picks, orders and prints lines.
class printer {
public:
  explicit printer(const logs_request& request)
    : filter_{request.actor, enum_from<config::log_level>(request.level)
                               .value_or(config::log_level::debug)},
      raw_{request.json},
      colour_{::isatty(STDOUT_FILENO) == 1
              && std::getenv("NO_COLOR") == nullptr} {}

  /// Prints the lines of `texts` that are wanted, oldest first. Returns false
  /// when nobody reads the output any more.
  bool print(std::vector<std::string> texts) {
    std::vector<shown_line> lines;
    for (auto& text : texts)
      take(std::move(text), lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    std::string output;
    for (const auto& line : lines)
      output.append(line.text).append("\n");
    return write_all(STDOUT_FILENO, output) == output.size();
  }

  /// Says on stderr how many lines were no log lines.
  void conclude() const {
    if (passed_over_ > 0)
      std::cerr << "logs: passed over " << passed_over_
                << (passed_over_ == 1 ? " line that is" : " lines that are")
                << " not of the actors' log\n";
  }

private:
  void take(std::string text, std::vector<shown_line>& lines) {
    if (text.empty())
      return;
    auto line = log_line_from(text);
    if (!line)
      ++passed_over_;
    else if (wants(filter_, *line))
      lines.push_back(
        {line->at, raw_ ? std::move(text) : to_human(*line, colour_)});
  }

  log_filter filter_;
  bool raw_;
  bool colour_;
  size_t passed_over_ = 0;
};

// -- following ----------------------------------------------------------------

/// Waits until a file of a folder changed, the user had enough, or nobody reads
/// the output any more. Ctrl-C ends the wait instead of the process while it
/// lives.
class change_watch {
public:
  explicit change_watch(const std::filesystem::path& folder)
    : changes_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, &before_);
    signals_ = unique_fd{::signalfd(-1, &ends, SFD_NONBLOCK | SFD_CLOEXEC)};
    if (changes_)
      inotify_add_watch(changes_.get(), folder.c_str(),
                        IN_MODIFY | IN_CREATE | IN_MOVED_TO);
  }

  ~change_watch() {
    signals_ = {};
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

  change_watch(const change_watch&) = delete;
  change_watch& operator=(const change_watch&) = delete;

  /// Returns false when it is time to end.
  bool wait() {
    // The limit is for file systems that tell nothing of remote writers.
    constexpr int limit_ms = 1000;
    std::array<pollfd, 3> waits{{{changes_.get(), POLLIN, 0},
                                 {signals_.get(), POLLIN, 0},
                                 {STDOUT_FILENO, 0, 0}}};
    ::poll(waits.data(), waits.size(), limit_ms);
    std::array<char, 4096> heard;
    while (::read(changes_.get(), heard.data(), heard.size()) > 0)
      continue;
    // Taken out, so that it does not strike when it is unblocked.
    auto signalled = ::read(signals_.get(), heard.data(), heard.size()) > 0;
    auto closed = (waits[2].revents & (POLLERR | POLLHUP)) != 0;
    return !signalled && !closed;
  }

private:
  unique_fd changes_;
  unique_fd signals_;
  sigset_t before_;
};

// -- the command --------------------------------------------------------------

/// Returns what is wrong with the folder, or nothing.
std::string complaint(const std::filesystem::path& run,
                      const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(run, ignored))
    return run.string()
           + ": no such folder: give the folder of a run, "
             "<root>/<group>/<name>; `caesar-actors check FILE.toml` shows it";
  if (!std::filesystem::exists(file, ignored))
    return file.string()
           + ": no such file: this is not the folder of a run, or the run has "
             "not begun, or its [log] file_level is \"off\"";
  if (!unique_fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)})
    return file.string() + ": cannot be read: check its permissions";
  return {};
}

int show_logs(const logs_request& request) {
  auto file = request.run / "actors.jsonl";
  if (auto text = complaint(request.run, file); !text.empty()) {
    std::cerr << "logs: " << text << '\n';
    return 2;
  }
  // `logs RUN | head` shall end quietly, by a write that fails.
  std::signal(SIGPIPE, SIG_IGN);
  line_reader reader{file};
  printer out{request};
  auto lines = reader.next();
  if (!request.follow) {
    lines.push_back(reader.take_rest());
    out.print(std::move(lines));
  } else {
    change_watch watch{request.run};
    while (out.print(std::move(lines)) && watch.wait())
      lines = reader.next();
  }
  out.conclude();
  return 0;
}

} // namespace

void add_logs(CLI::App& app, int& status) {
  auto request = std::make_shared<logs_request>();
  auto* command =
    app.add_subcommand("logs", "Show what the actors of a run said");
  command
    ->add_option("RUN_DIR", request->run,
                 "Folder of the run: <root>/<group>/<name>")
    ->required();
  command->add_option("--actor", request->actor,
                      "Only this actor, or all below: trajectory/level1/19/0, "
                      "trajectory/level1, executor");
  command
    ->add_option("--level", request->level,
                 "From this level on: debug, info, warn, error")
    ->check(CLI::IsMember(
      std::vector<std::string>{"debug", "info", "warn", "error"}));
  command->add_flag("--follow,-f", request->follow,
                    "Go on as lines come, until Ctrl-C");
  command->add_flag("--json", request->json, "Print the lines as they are");
  command->callback([request, &status] { status = show_logs(*request); });
}

} // namespace caesar::tools
