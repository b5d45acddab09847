#pragma once

#include "actors/journal/storage_error.hpp"
#include "messages/spending.hpp"
#include "messages/trajectory.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace caesar {

/// The events of one run in a SQLite file, append only.
///
/// What `append` returned for is on the disk: WAL with synchronous=FULL. Other
/// processes may read the file meanwhile, and another connection may even
/// append. Not thread safe. All members throw `storage_error`.
class database {
public:
  /// Version of the tables, in the file's user_version.
  static constexpr int schema = 3;

  /// Opens `file`, or creates it and notes the `version` of the program. A file
  /// that is no database, is another program's, or has another schema is an
  /// error, and is left as it is.
  explicit database(std::filesystem::path file, std::string version = {});

  ~database();

  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// Makes `records` durable in one transaction: all or, with an error, none.
  /// Returns the sequence number of the first; the others count up from it.
  int64_t append(std::span<const journal_record> records);

  /// Returns all events of `who`, oldest first.
  std::vector<journal_record> history(const trajectory_id& who);

  /// Returns the summaries of all trajectories that have finished, in the order
  /// in which they did.
  std::vector<trajectory_summary> ended();

  /// Returns what tells this database from all others, also from one that was
  /// in its place and was removed.
  std::string identity();

  /// Returns what all replies and evaluations used.
  spending spent();

  /// Lets the file grow to `pages` pages of 4 KiB and no further; beyond, it
  /// behaves like a full disk. Never shrinks the file.
  void limit_pages(int64_t pages);

private:
  struct close_connection {
    void operator()(sqlite3* x) const noexcept;
  };
  struct finalize_statement {
    void operator()(sqlite3_stmt* x) const noexcept;
  };
  using connection = std::unique_ptr<sqlite3, close_connection>;
  using statement = std::unique_ptr<sqlite3_stmt, finalize_statement>;

  void open();
  void configure();
  void check_or_create(const std::string& version);
  void create(const std::string& version);
  void write(std::span<const journal_record> records);
  void roll_back() noexcept;

  void execute(const char* sql);
  int64_t number(const char* sql);
  std::string word(const char* sql);
  statement prepare(const char* sql);
  bool step(const statement& x);
  void check(int status);
  [[noreturn]] void fail(int status);

  std::filesystem::path path_;
  connection connection_; ///< Before the statements, which it outlives.
  statement insert_;
  statement history_;
  statement ended_;
};

} // namespace caesar
