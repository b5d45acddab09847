#pragma once

#include "config/toml.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace caesar::config {

/// Everything that is wrong with a configuration; `what()` has a line for each.
class config_error : public std::runtime_error {
public:
  explicit config_error(std::vector<std::string> lines);
  explicit config_error(std::string line);

  /// At least one: "runs.toml:7: [run] turns must be an integer, not a string".
  const std::vector<std::string>& lines() const noexcept { return lines_; }

private:
  std::vector<std::string> lines_;
};

/// Collects what is wrong, so that the user hears of all of it at once.
class complaints {
public:
  /// `file` is the TOML file, as the user wrote its path.
  explicit complaints(std::string file) : file_{std::move(file)} {}

  /// Adds a sentence about what stands `at`; nowhere: about the file.
  void add(const place& at, std::string sentence);

  bool empty() const noexcept { return found_.empty(); }

  /// Returns all sentences with their places: by line, then what is about the
  /// whole file, then what is about `--set`.
  std::vector<std::string> lines() const;

  /// Throws `config_error` unless there is nothing to complain about.
  void raise() const;

private:
  struct complaint {
    place at;
    std::string sentence;
  };

  std::string file_;
  std::vector<complaint> found_;
};

} // namespace caesar::config
