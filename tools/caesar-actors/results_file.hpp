#pragma once

#include "messages/unique_fd.hpp"
#include "tools/caesar-actors/batch_result.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace caesar::tools {

/// RESULTS.jsonl: one line per candidate that was judged. Only one process has
/// it at a time. Of several lines with one id the last one counts.
class results_file {
public:
  /// Opens `path`, which it creates when needed, and reads what is there. A
  /// last line that a kill has cut off is removed. Throws `storage_error` when
  /// another process has it or it cannot be written, `config_error` when it
  /// holds something else.
  explicit results_file(std::filesystem::path path);

  const std::filesystem::path& path() const { return path_; }

  /// By id; what was there and what was added.
  const std::map<std::string, batch_result>& known() const { return known_; }

  /// Returns what is known of `id` when that was judged with `key`; null when
  /// it is still to be judged.
  const batch_result* judged(const std::string& id,
                             const std::string& key) const;

  /// Adds lines, which are on the disk on return. Throws `storage_error`; then
  /// none of them is in the file.
  void add(std::span<const batch_result> results);

private:
  void lock();
  void read();

  std::filesystem::path path_;
  unique_fd file_;
  int64_t bytes_ = 0; ///< Of whole lines.
  std::map<std::string, batch_result> known_;
};

} // namespace caesar::tools
