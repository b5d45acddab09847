#pragma once

#include "actors/journal/schema.hpp"
#include "actors/journal/sqlite.hpp"
#include "actors/journal/text_store.hpp"
#include "messages/spending.hpp"
#include "messages/trajectory.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace caesar {

/// An event with when it was made durable.
struct journal_entry {
  int64_t sequence = 0;
  int64_t at_ns = 0; ///< Since the epoch.
  journal_record record;
};

/// How a trajectory ended, and which event says so.
struct ended_trajectory {
  trajectory_summary summary;
  int64_t sequence = 0;
};

/// What a run was asked for from one of its starts on.
struct recorded_settings {
  int64_t first_sequence = 0; ///< Of the events that come after it.
  std::string config;         ///< The text of config.json.
};

/// A problem of a run.
struct recorded_problem {
  problem_id id;
  std::string name;
  std::string path;
  std::string sha256; ///< Of its source.

  bool operator==(const recorded_problem&) const = default;
};

/// The events of one run in a SQLite file, append only, and what the run was
/// asked for.
///
/// What `append` returned for is on the disk: WAL with synchronous=FULL. Other
/// processes may read the file meanwhile, and another connection may even
/// append. Not thread safe. All members throw `storage_error`.
class database {
public:
  /// Version of the tables, in the file's user_version.
  static constexpr int schema = journal_schema;

  /// Opens `file`, or creates it and notes the `version` of the program. One of
  /// an earlier schema is brought to this one. A file that is no database, is
  /// another program's, or has another schema is an error, and is left as it
  /// is.
  explicit database(std::filesystem::path file, std::string version = {});

  /// Opens `file`, which must exist and have this schema, and changes nothing.
  static database open_to_read(std::filesystem::path file);

  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// Makes `records` durable in one transaction: all or, with an error, none.
  /// Returns the sequence number of the first; the others count up from it.
  int64_t append(std::span<const journal_record> records);

  /// Returns all events of `who`, oldest first.
  std::vector<journal_record> history(const trajectory_id& who);

  /// Returns the sequence number of the latest event of `who`; zero: none.
  int64_t latest(const trajectory_id& who);

  /// Returns the number of the latest turn that anybody has begun.
  int64_t most_turns();

  /// Calls `visit` with every event of the run, oldest first.
  void for_each(const std::function<void(const journal_entry&)>& visit);

  /// Returns everybody who has an event, in order.
  std::vector<trajectory_id> everybody();

  /// Returns the summaries of all trajectories that have finished, in the order
  /// in which they did. One that went on after it had finished comes again.
  std::vector<ended_trajectory> ended();

  /// Returns what tells this database from all others, also from one that was
  /// in its place and was removed.
  std::string identity();

  /// Returns what all replies and evaluations used.
  spending spent();

  /// Notes what the events from now on are of, unless it was the same before.
  void note(const std::string& version, const std::string& config,
            std::span<const recorded_problem> problems);

  /// Returns what the run was asked for, the oldest first.
  std::vector<recorded_settings> settings();

  /// Returns the problems of the run.
  std::vector<recorded_problem> problems();

  /// Calls `visit` with the columns' names, then with each row of the view or
  /// table called `name`. NULL is nothing.
  void
  for_each_row(const std::string& name,
               const std::function<void(
                 const std::vector<std::optional<std::string>>& row)>& visit);

  /// Lets the file grow to `pages` pages of 4 KiB and no further; beyond, it
  /// behaves like a full disk. Never shrinks the file.
  void limit_pages(int64_t pages);

private:
  database(std::filesystem::path file, sqlite_file::mode how,
           const std::string& version);

  void configure();
  void write(std::span<const journal_record> records);
  std::string put_texts(const std::vector<std::string>& texts);
  journal_record record_at(const sqlite_query& row);

  sqlite_file file_;
  sqlite_statement insert_;
  sqlite_statement history_;
  text_store texts_;
};

} // namespace caesar
