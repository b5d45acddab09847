#include "actors/log/sinks.hpp"

#include "actors/log/line.hpp"
#include "actors/log/write_all.hpp"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace caesar {

namespace {

/// Enough lines for one write; a flush comes within a second anyway.
constexpr size_t full_buffer = 64 * 1024;

std::string reason(int error) {
  return std::generic_category().message(error);
}

bool ends_within_line(int fd) {
  struct stat now = {};
  char last = '\n';
  if (::fstat(fd, &now) != 0 || now.st_size == 0)
    return false;
  return ::pread(fd, &last, 1, now.st_size - 1) == 1 && last != '\n';
}

std::string_view text_of(const spdlog::details::log_msg& message) {
  return {message.payload.data(), message.payload.size()};
}

} // namespace

// -- console ------------------------------------------------------------------

console_sink::console_sink(int fd)
  : fd_{fd},
    colour_{::isatty(fd) == 1 && std::getenv("NO_COLOR") == nullptr} {}

void console_sink::around_lines(std::function<void()> before,
                                std::function<void()> after) {
  std::lock_guard guard{mutex_};
  before_ = std::move(before);
  after_ = std::move(after);
}

void console_sink::announce(const std::string& text) {
  std::lock_guard guard{mutex_};
  write(text);
}

void console_sink::sink_it_(const spdlog::details::log_msg& message) {
  if (auto line = log_line_from(text_of(message)))
    write(to_human(*line, colour_) + '\n');
}

void console_sink::write(const std::string& text) {
  if (before_)
    before_();
  write_all(fd_, text);
  if (after_)
    after_();
}

// -- file ---------------------------------------------------------------------

json_lines_sink::json_lines_sink(
  std::filesystem::path file, std::function<void(const std::string&)> complain)
  : path_{std::move(file)},
    complain_{std::move(complain)},
    file_{
      ::open(path_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666)} {
  if (!file_)
    throw std::runtime_error(path_.string()
                             + ": cannot be written: " + reason(errno)
                             + ": check the folder and its permissions");
  torn_ = ends_within_line(file_.get());
}

json_lines_sink::~json_lines_sink() {
  try {
    flush_();
  } catch (const std::exception&) {
    // Out of memory at the very end: these lines are gone.
  }
}

void json_lines_sink::sink_it_(const spdlog::details::log_msg& message) {
  buffer_ += text_of(message);
  buffer_ += '\n';
  if (buffer_.size() >= full_buffer)
    flush_();
}

void json_lines_sink::flush_() {
  if (buffer_.empty())
    return;
  auto text = preamble();
  auto begin = text.size();
  text += std::exchange(buffer_, {});
  auto written = write_all(file_.get(), text);
  auto error = errno;
  if (written > 0)
    torn_ = text[written - 1] != '\n';
  if (written >= begin)
    lost_ = 0;
  if (written == text.size())
    return;
  auto unwritten = text.begin() + std::ptrdiff_t(std::max(written, begin));
  lost_ += static_cast<size_t>(std::count(unwritten, text.end(), '\n'));
  if (!std::exchange(complained_, true))
    complain_(path_.string() + ": cannot be written: " + reason(error)
              + "; the run goes on, and lines of this log are lost until there "
                "is room\n");
}

/// Returns what must go before the next line: the end of a torn one, and how
/// many were lost.
std::string json_lines_sink::preamble() const {
  std::string result;
  if (torn_)
    result += '\n';
  if (lost_ > 0)
    result +=
      to_json_line({std::chrono::system_clock::now(), config::log_level::warn,
                    "log", "lines_lost", json{{"lines", lost_}}})
      + '\n';
  return result;
}

} // namespace caesar
