#pragma once

// The two ends of the actors' log, as sinks of spdlog. Both take the text of
// one JSON line as the message.

#include "messages/unique_fd.hpp"

#include <spdlog/sinks/base_sink.h>

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>

namespace caesar {

/// Writes lines for people.
class console_sink : public spdlog::sinks::base_sink<std::mutex> {
public:
  explicit console_sink(int fd);

  void around_lines(std::function<void()> before, std::function<void()> after);

  /// Writes `text` as it is, whatever the level of the sink.
  void announce(const std::string& text);

protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

private:
  void write(const std::string& text);

  int fd_;
  bool colour_;
  std::function<void()> before_;
  std::function<void()> after_;
};

/// Appends JSON lines to a file, whole lines at a time. A line that an earlier
/// process left unfinished is ended first. Says through `complain`, once, when
/// the file cannot be written.
class json_lines_sink : public spdlog::sinks::base_sink<std::mutex> {
public:
  /// Throws `std::runtime_error` when `file` cannot be opened.
  json_lines_sink(std::filesystem::path file,
                  std::function<void(const std::string&)> complain);

  ~json_lines_sink() override;

protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override;

private:
  std::string preamble() const;

  std::filesystem::path path_;
  std::function<void(const std::string&)> complain_;
  unique_fd file_;
  std::string buffer_;
  bool torn_ = false; ///< The file ends within a line.
  bool complained_ = false;
  size_t lost_ = 0; ///< Lines dropped since the last that was written.
};

} // namespace caesar
