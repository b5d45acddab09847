#include "actors/journal/schema.hpp"

#include "actors/journal/journal_views.hpp"
#include "actors/journal/long_texts.hpp"
#include "actors/journal/text_store.hpp"

#include <chrono>
#include <utility>
#include <vector>

namespace caesar {

namespace {

/// "CSAR", so that `file` and a wrong path can be told apart.
constexpr int64_t application_id = 0x43534152;

/// The oldest schema that is brought to this one.
constexpr int64_t oldest_schema = 3;

constexpr const char* events_table = R"(
CREATE TABLE events (
  sequence INTEGER PRIMARY KEY,
  level    INTEGER NOT NULL,
  problem  INTEGER NOT NULL,
  sample   INTEGER NOT NULL,
  turn     INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  body     TEXT    NOT NULL,
  at_ns    INTEGER NOT NULL,
  texts    TEXT
);
CREATE INDEX events_of_trajectory ON events (level, problem, sample);
CREATE INDEX events_finished ON events (kind) WHERE kind = 'finished';
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)";

constexpr const char* run_tables = R"(
CREATE TABLE settings (
  first_sequence INTEGER PRIMARY KEY,
  at_ns          INTEGER NOT NULL,
  version        TEXT    NOT NULL,
  config         TEXT    NOT NULL
);
CREATE TABLE problems (
  level   INTEGER NOT NULL,
  problem INTEGER NOT NULL,
  name    TEXT    NOT NULL,
  path    TEXT    NOT NULL,
  sha256  TEXT    NOT NULL,
  PRIMARY KEY (level, problem)
) WITHOUT ROWID;
)";

/// An event of schema 3: its body holds all of its texts.
struct old_event {
  int64_t sequence;
  std::string body;
};

std::vector<old_event> events_behind(const sqlite_statement& select,
                                     int64_t sequence) {
  std::vector<old_event> result;
  sqlite_query row{select};
  row.integer(sequence);
  while (row.step())
    result.push_back({row.integer_at(0), row.text_at(1)});
  return result;
}

/// Moves the long texts of all events into their own table, a batch at a time.
void move_texts(const sqlite_file& file) {
  auto select = file.prepare("SELECT sequence, body FROM events WHERE "
                             "sequence > ? ORDER BY sequence LIMIT 1000");
  auto update = file.prepare("UPDATE events SET body = ?, texts = ? WHERE "
                             "sequence = ?");
  text_store store{file};
  auto batch = events_behind(select, 0);
  while (!batch.empty()) {
    for (const auto& x : batch) {
      auto body = json::parse(x.body, nullptr, false);
      auto texts = body.is_discarded() ? std::vector<std::string>{}
                                       : take_long_texts(body);
      if (texts.empty())
        continue;
      auto ids = json::array();
      for (const auto& text : texts)
        ids.push_back(store.put(text));
      auto line = to_line(body);
      auto places = to_line(ids);
      sqlite_query row{update};
      row.text(line).text(places).integer(x.sequence);
      row.step();
    }
    batch = events_behind(select, batch.back().sequence);
  }
}

void set_schema(const sqlite_file& file) {
  auto version = std::to_string(journal_schema);
  file.execute("PRAGMA application_id = " + std::to_string(application_id)
               + "; PRAGMA user_version = " + version
               + "; INSERT OR REPLACE INTO meta VALUES ('schema', '" + version
               + "')");
}

void create(const sqlite_file& file, const std::string& version) {
  sqlite_transaction all{file};
  file.execute(events_table);
  file.execute(run_tables);
  file.execute(text_store::table);
  file.execute(journal_views);
  auto insert = file.prepare("INSERT INTO meta VALUES (?, ?)");
  const std::pair<const char*, std::string> rows[] = {
    {"version", version}, {"created_ns", std::to_string(epoch_ns())}};
  for (const auto& [key, value] : rows) {
    sqlite_query row{insert};
    row.text(key).text(value);
    row.step();
  }
  set_schema(file);
  all.commit();
}

/// Schema 3 had neither texts, nor views, nor what a run was asked for.
void migrate(const sqlite_file& file) {
  sqlite_transaction all{file};
  file.execute("ALTER TABLE events ADD COLUMN texts TEXT");
  file.execute(run_tables);
  file.execute(text_store::table);
  file.execute(journal_views);
  move_texts(file);
  set_schema(file);
  all.commit();
}

void check_owner(const sqlite_file& file) {
  if (file.number("PRAGMA application_id") != application_id)
    throw storage_error(file.path().string()
                        + ": is the database of another program: move it away, "
                          "or choose another [run] name");
}

} // namespace

int64_t epoch_ns() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

void open_schema(const sqlite_file& file, const std::string& version) {
  auto found = file.number("PRAGMA user_version");
  if (file.number("PRAGMA application_id") == 0 && found == 0
      && file.number("SELECT count(*) FROM sqlite_master") == 0)
    return create(file, version);
  check_owner(file);
  if (found >= oldest_schema && found < journal_schema)
    return migrate(file);
  check_schema(file);
}

void check_schema(const sqlite_file& file) {
  check_owner(file);
  auto found = file.number("PRAGMA user_version");
  if (found == journal_schema)
    return;
  auto text = file.path().string() + ": has schema " + std::to_string(found)
              + ", and this caesar-actors reads schema "
              + std::to_string(journal_schema) + ": ";
  if (found >= oldest_schema && found < journal_schema)
    throw storage_error(text
                        + "`caesar-actors run` with the run's file brings it "
                          "to that, even when everything is DONE");
  throw storage_error(text
                      + "continue the run with the version that began it, or "
                        "choose another [run] name");
}

} // namespace caesar
