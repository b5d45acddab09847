#pragma once

#include "tests/support/catch.hpp"

#include <filesystem>
#include <sqlite3.h>
#include <string>

namespace caesar::test {

/// Writes a database as caesar-actors did before schema 4: of level1/19/0 the
/// event 'prompted' with `prompt`, which needs no escapes in JSON but for line
/// ends, and 'replied' with {}.
inline void make_schema_3(const std::filesystem::path& file,
                          const std::string& prompt) {
  std::string escaped;
  for (char c : prompt)
    escaped += c == '\n' ? std::string{"\\n"} : std::string{c};
  auto sql = R"(
PRAGMA application_id = 1129529682;
PRAGMA user_version = 3;
CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  level    INTEGER NOT NULL,
  problem  INTEGER NOT NULL,
  sample   INTEGER NOT NULL,
  turn     INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  at_ns    INTEGER NOT NULL
);
CREATE INDEX events_of_trajectory ON events (level, problem, sample);
CREATE INDEX events_finished ON events (kind) WHERE kind = 'finished';
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('schema', '3'), ('version', '0.1.0'),
                        ('created_ns', '1');
PRAGMA journal_mode = WAL;
INSERT INTO events VALUES
  (1, 1, 19, 0, 1, 'prompted', '{"prompt":")"
             + escaped + R"("}', 5),
  (2, 1, 19, 0, 1, 'replied', '{}', 6);
)";
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
  CHECK(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr)
        == SQLITE_OK);
  sqlite3_close(connection);
}

} // namespace caesar::test
