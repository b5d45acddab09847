#include "tools/caesar-actors/console.hpp"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace caesar::tools {

namespace {

int terminal_columns() {
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return 80;
  return size.ws_col;
}

} // namespace

console::console(log_sinks& sinks)
  : sinks_{sinks},
    terminal_{isatty(STDERR_FILENO) == 1} {
  if (!terminal_)
    return;
  sinks_.around_console_lines(
    [this] {
      mutex_.lock();
      erase();
    },
    [this] {
      draw();
      mutex_.unlock();
    });
}

console::~console() {
  sinks_.around_console_lines({}, {});
  clear();
}

void console::show(const progress& x) {
  using namespace std::chrono_literals;
  if (terminal_)
    return replace(progress_line(x, terminal_columns() - 1));
  auto news = x.ended != last_.ended || x.draining != last_.draining
              || x.elapsed - last_.elapsed >= 30s;
  if (!news)
    return;
  last_ = x;
  std::fprintf(stderr, "%s\n", progress_line(x, 0).c_str());
}

void console::show(const batch_progress& x) {
  using namespace std::chrono_literals;
  if (terminal_)
    return replace(batch_line(x, terminal_columns() - 1));
  if (x.elapsed - last_batch_ < 30s)
    return;
  last_batch_ = x.elapsed;
  std::fprintf(stderr, "%s\n", batch_line(x, 0).c_str());
}

void console::clear() {
  auto lock = std::lock_guard{mutex_};
  erase();
  line_.clear();
}

void console::say(const std::string& text) {
  auto lock = std::lock_guard{mutex_};
  erase();
  std::printf("%s\n", text.c_str());
  std::fflush(stdout);
  draw();
}

void console::replace(std::string line) {
  auto lock = std::lock_guard{mutex_};
  erase(); // What is there now, which may be longer.
  line_ = std::move(line);
  draw();
}

void console::draw() {
  if (terminal_ && !line_.empty()) {
    std::fputs(line_.c_str(), stderr);
    std::fflush(stderr);
  }
}

void console::erase() {
  if (terminal_ && !line_.empty())
    std::fputs("\r\033[K", stderr);
}

} // namespace caesar::tools
