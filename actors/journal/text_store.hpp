#pragma once

#include "actors/journal/sqlite.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace caesar {

/// The table `texts`: pieces of large texts, each content once, compressed.
///
/// A piece is a zstd frame, or plain where that is not smaller: then it is as
/// long as `size` says. zlib takes five times as long (RESULTS.md).
class text_store {
public:
  static constexpr const char* table = R"(
CREATE TABLE texts (
  id   INTEGER PRIMARY KEY,
  hash BLOB    NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  body BLOB    NOT NULL
);
)";

  /// `file`, which has the table, must outlive it.
  explicit text_store(const sqlite_file& file);
  ~text_store();
  text_store(const text_store&) = delete;
  text_store& operator=(const text_store&) = delete;

  /// Returns the ids of the pieces of `text`, of which those are added that
  /// are not there. Throws `storage_error`.
  std::vector<int64_t> put(std::string_view text);

  /// To be called when a transaction that `put` was part of was rolled back.
  void forget();

  /// Returns the text of these pieces. Throws `storage_error`, also when one is
  /// missing or is not what its hash says.
  std::string get(const std::vector<int64_t>& ids);

private:
  int64_t put_piece(std::string_view piece);
  int64_t find(const std::string& hash);
  int64_t insert(const std::string& hash, std::string_view piece);
  const std::string& piece(int64_t id);
  std::string read_piece(int64_t id);

  /// A piece that was read: what the prompts of a problem begin with is read
  /// again and again.
  struct read_before {
    int64_t id = std::numeric_limits<int64_t>::min(); ///< Of none.
    std::string text;
  };

  struct tools;

  const sqlite_file& file_;
  std::unique_ptr<tools> tools_;
  sqlite_statement find_;
  sqlite_statement insert_;
  sqlite_statement get_;
  std::array<read_before, 64> recent_; ///< By the last digits of their ids.
};

} // namespace caesar
