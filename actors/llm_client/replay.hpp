#pragma once

#include "actors/llm_client/completion_source.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace caesar {

/// Recorded replies, by trajectory and turn.
///
/// The file has one JSON object a line:
///
///     {"problem": "level1/1", "sample": 0, "turn": 1, "reply": "..."}
class recorded_replies {
public:
  using key = std::pair<trajectory_id, int32_t>;

  /// Reads `text`; `name` is what errors call it. Throws `std::runtime_error`
  /// with "name:line: ..." for a line that is malformed or there twice.
  static recorded_replies parse(std::string_view text, const std::string& name);

  /// Reads the file at `path`. Throws like `parse`.
  static recorded_replies load(const std::filesystem::path& path);

  /// Returns the reply to turn `turn` of `who`, or null.
  const std::string* find(const trajectory_id& who, int32_t turn) const;

  size_t size() const { return replies_.size(); }
  const std::string& name() const { return name_; }

private:
  std::string name_;
  std::map<key, std::string> replies_;
};

/// Answers with recorded replies, at once. Counts about four characters a token
/// for its usage, since nothing was paid.
class replay final : public completion_source {
public:
  explicit replay(recorded_replies replies);

  uint64_t complete(const complete_prompt& x, std::chrono::nanoseconds limit,
                    callback done, code_callback on_code) override;

  /// Never has anything to end.
  void cancel(uint64_t) override {}

private:
  recorded_replies replies_;
};

} // namespace caesar
