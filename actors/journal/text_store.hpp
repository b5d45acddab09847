#pragma once

#include "actors/journal/sqlite.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caesar {

/// The table `texts`: pieces of large texts, each content once, compressed.
///
/// A piece is zlib's format, or plain where that is not smaller: then it is as
/// long as `size` says. So do SQLite archives, and the sqlite3 shell's
/// sqlar_uncompress(body, size) reads it.
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

  /// Returns the ids of the pieces of `text`, of which those are added that
  /// are not there. Throws `storage_error`.
  std::vector<int64_t> put(std::string_view text);

  /// Returns the text of these pieces. Throws `storage_error`, also when one is
  /// missing or is not what its hash says.
  std::string get(const std::vector<int64_t>& ids);

private:
  int64_t put_piece(std::string_view piece);
  std::string piece(int64_t id);

  const sqlite_file& file_;
  sqlite_statement find_;
  sqlite_statement insert_;
  sqlite_statement get_;
};

} // namespace caesar
