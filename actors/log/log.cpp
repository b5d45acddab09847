#include "actors/log/log.hpp"

#include "actors/log/sinks.hpp"

#include <spdlog/logger.h>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace caesar {

namespace {

spdlog::level::level_enum to_spdlog(config::log_level x) {
  switch (x) {
  case config::log_level::debug:
    return spdlog::level::debug;
  case config::log_level::info:
    return spdlog::level::info;
  case config::log_level::warn:
    return spdlog::level::warn;
  case config::log_level::error:
    return spdlog::level::err;
  case config::log_level::off:
    return spdlog::level::off;
  }
  return spdlog::level::off;
}

} // namespace

// -- sinks --------------------------------------------------------------------

struct log_sinks::machinery {
  machinery(const std::filesystem::path& path, config::log_options levels,
            int fd)
    : console{std::make_shared<console_sink>(fd)},
      file{std::make_shared<json_lines_sink>(
        path, [this](const std::string& text) { console->announce(text); })},
      logger{"caesar", {console, file}} {
    console->set_level(to_spdlog(levels.level));
    file->set_level(to_spdlog(levels.file_level));
    logger.set_level(std::min(console->level(), file->level()));
    logger.flush_on(spdlog::level::warn);
    // The sinks deal with their failures; what is left is out of memory.
    logger.set_error_handler([](const std::string&) {});
    flusher = std::jthread{
      [this](const std::stop_token& stop) { flush_each_second(stop); }};
  }

  void flush_each_second(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock{mutex};
    while (!stop.stop_requested()) {
      wake.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; });
      logger.flush();
    }
  }

  void copy(spdlog::level::level_enum level, std::string line) {
    std::lock_guard lock{copying};
    if (take && file->should_log(level))
      take(std::move(line));
  }

  std::mutex copying;
  std::function<void(std::string)> take;
  std::shared_ptr<console_sink> console;
  std::shared_ptr<json_lines_sink> file;
  spdlog::logger logger;
  std::jthread flusher; ///< Last, so that it ends first.
};

log_sinks::log_sinks(const std::filesystem::path& file,
                     config::log_options levels, int console)
  : machinery_{std::make_unique<machinery>(file, levels, console)} {}

log_sinks::~log_sinks() = default;

void log_sinks::around_console_lines(std::function<void()> before,
                                     std::function<void()> after) {
  machinery_->console->around_lines(std::move(before), std::move(after));
}

void log_sinks::copy_to(std::function<void(std::string)> take) {
  std::lock_guard lock{machinery_->copying};
  machinery_->take = std::move(take);
}

bool log_sinks::wanted(config::log_level level) const noexcept {
  return machinery_->logger.should_log(to_spdlog(level));
}

void log_sinks::write(const log_line& line) noexcept {
  try {
    if (!wanted(line.level))
      return;
    auto text = to_json_line(line);
    auto level = to_spdlog(line.level);
    machinery_->logger.log(level, spdlog::string_view_t{text});
    machinery_->copy(level, std::move(text));
  } catch (const std::exception&) {
    // Out of memory: a line is not worth ending the run.
  }
}

void log_sinks::flush() noexcept {
  try {
    machinery_->logger.flush();
  } catch (const std::exception&) {
    // As in `write`.
  }
}

// -- actors -------------------------------------------------------------------

void actor_log::debug(std::string_view event, json fields) const {
  say(config::log_level::debug, event, std::move(fields));
}

void actor_log::info(std::string_view event, json fields) const {
  say(config::log_level::info, event, std::move(fields));
}

void actor_log::warn(std::string_view event, json fields) const {
  say(config::log_level::warn, event, std::move(fields));
}

void actor_log::error(std::string_view event, json fields) const {
  say(config::log_level::error, event, std::move(fields));
}

bool actor_log::wanted(config::log_level level) const noexcept {
  return sinks_ && sinks_->wanted(level);
}

void actor_log::say(config::log_level level, std::string_view event,
                    json&& fields) const {
  if (wanted(level))
    sinks_->write({std::chrono::system_clock::now(), level, actor_,
                   std::string{event}, std::move(fields)});
}

double stopwatch::took_ms() const {
  using milliseconds = std::chrono::duration<double, std::milli>;
  return std::round(milliseconds{elapsed()}.count() * 10) / 10;
}

} // namespace caesar
