#include "actors/journal/database.hpp"

#include "messages/json.hpp"

#include <cerrno>
#include <chrono>
#include <sqlite3.h>
#include <utility>

namespace caesar {

namespace {

/// "CSAR", so that `file` and a wrong path can be told apart.
constexpr int64_t application_id = 0x43534152;

/// How long another connection's transaction may hold us up.
constexpr int patience_ms = 5000;

constexpr const char* tables = R"(
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
)";

int64_t now_ns() {
  auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

std::string text_of(sqlite3_stmt* row, int column) {
  auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  auto size = sqlite3_column_bytes(row, column);
  return text ? std::string(text, static_cast<size_t>(size)) : std::string{};
}

void bind_text(sqlite3_stmt* row, int column, std::string_view text) {
  sqlite3_bind_text64(row, column, text.data(), text.size(), SQLITE_STATIC,
                      SQLITE_UTF8);
}

/// Makes a statement ready for its next use, however this one ends.
class use {
public:
  explicit use(sqlite3_stmt* x) : statement_{x} {}
  ~use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  use(const use&) = delete;
  use& operator=(const use&) = delete;

private:
  sqlite3_stmt* statement_;
};

} // namespace

void database::close_connection::operator()(sqlite3* x) const noexcept {
  sqlite3_close_v2(x);
}

void database::finalize_statement::operator()(sqlite3_stmt* x) const noexcept {
  sqlite3_finalize(x);
}

// -- opening ------------------------------------------------------------------

database::database(std::filesystem::path file, std::string version)
  : path_{std::move(file)} {
  open();
  check_or_create(version);
  configure();
  insert_ = prepare("INSERT INTO events (level, problem, sample, turn, kind, "
                    "body, at_ns) VALUES (?, ?, ?, ?, ?, ?, ?)");
  history_ = prepare("SELECT turn, kind, body, sequence FROM events WHERE "
                     "level = ? AND problem = ? AND sample = ? "
                     "ORDER BY sequence");
  ended_ = prepare("SELECT body, sequence FROM events WHERE kind = 'finished' "
                   "ORDER BY sequence");
}

database::~database() = default;

void database::open() {
  sqlite3* opened = nullptr;
  auto flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
               | SQLITE_OPEN_EXRESCODE;
  auto status = sqlite3_open_v2(path_.c_str(), &opened, flags, nullptr);
  connection_.reset(opened);
  check(status);
  sqlite3_busy_timeout(opened, patience_ms);
}

/// Only after the file is known to be ours: WAL mode is kept in the file.
void database::configure() {
  auto mode = word("PRAGMA journal_mode = WAL");
  if (mode != "wal")
    throw storage_error(path_.string()
                        + ": this file system cannot keep a run database: "
                          "choose a [run] root on a local disk");
  execute("PRAGMA synchronous = FULL");
}

void database::check_or_create(const std::string& version) {
  auto other = number("PRAGMA application_id");
  auto found = number("PRAGMA user_version");
  if (other == 0 && found == 0
      && number("SELECT count(*) FROM sqlite_master") == 0)
    return create(version);
  if (other != application_id)
    throw storage_error(path_.string()
                        + ": is the database of another program: move it away, "
                          "or choose another [run] name");
  if (found != schema)
    throw storage_error(
      path_.string() + ": has schema " + std::to_string(found)
      + ", and this caesar-actors reads schema " + std::to_string(schema)
      + ": continue the run with the version that began it, or choose another "
        "[run] name");
}

void database::create(const std::string& version) {
  execute("BEGIN IMMEDIATE");
  execute(tables);
  auto insert = prepare("INSERT INTO meta VALUES (?, ?)");
  const std::pair<const char*, std::string> rows[] = {
    {"schema", std::to_string(schema)},
    {"version", version},
    {"created_ns", std::to_string(now_ns())}};
  for (const auto& [key, value] : rows) {
    use guard{insert.get()};
    bind_text(insert.get(), 1, key);
    bind_text(insert.get(), 2, value);
    step(insert);
  }
  auto header = "PRAGMA application_id = " + std::to_string(application_id)
                + "; PRAGMA user_version = " + std::to_string(schema);
  execute(header.c_str());
  execute("COMMIT");
}

void database::limit_pages(int64_t pages) {
  number(("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
}

// -- writing ------------------------------------------------------------------

int64_t database::append(std::span<const journal_record> records) {
  execute("BEGIN IMMEDIATE");
  try {
    write(records);
    auto last = sqlite3_last_insert_rowid(connection_.get());
    execute("COMMIT");
    return last + 1 - static_cast<int64_t>(records.size());
  } catch (const storage_error&) {
    roll_back();
    throw;
  }
}

void database::write(std::span<const journal_record> records) {
  auto at = now_ns();
  auto* row = insert_.get();
  for (const auto& x : records) {
    use guard{row};
    sqlite3_bind_int(row, 1, x.who.problem.level);
    sqlite3_bind_int(row, 2, x.who.problem.number);
    sqlite3_bind_int(row, 3, x.who.sample);
    sqlite3_bind_int(row, 4, x.turn);
    bind_text(row, 5, name_of(x.kind));
    bind_text(row, 6, x.body);
    sqlite3_bind_int64(row, 7, at);
    step(insert_);
  }
}

/// SQLite has rolled back already after some errors.
void database::roll_back() noexcept {
  if (sqlite3_get_autocommit(connection_.get()) == 0)
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

// -- reading ------------------------------------------------------------------

std::vector<journal_record> database::history(const trajectory_id& who) {
  std::vector<journal_record> result;
  auto* row = history_.get();
  use guard{row};
  sqlite3_bind_int(row, 1, who.problem.level);
  sqlite3_bind_int(row, 2, who.problem.number);
  sqlite3_bind_int(row, 3, who.sample);
  while (step(history_)) {
    auto name = text_of(row, 1);
    auto kind = enum_from<event_kind>(name);
    if (!kind)
      throw storage_error(
        path_.string() + ": event "
        + std::to_string(sqlite3_column_int64(row, 3)) + " is of the kind '"
        + name
        + "', which this caesar-actors does not know: continue the run with "
          "the version that wrote it");
    result.push_back({who, sqlite3_column_int(row, 0), *kind, text_of(row, 2)});
  }
  return result;
}

std::vector<trajectory_summary> database::ended() {
  std::vector<trajectory_summary> result;
  auto* row = ended_.get();
  use guard{row};
  while (step(ended_)) {
    try {
      result.push_back(json::parse(text_of(row, 0)).get<trajectory_summary>());
    } catch (const json::exception&) {
      throw storage_error(path_.string() + ": event "
                          + std::to_string(sqlite3_column_int64(row, 1))
                          + " holds no summary: the file is damaged; restore a "
                            "copy, or choose another [run] name");
    }
  }
  return result;
}

std::string database::identity() {
  auto created = number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = "
                        "'created_ns'");
  return std::filesystem::absolute(path_).string() + ' '
         + std::to_string(created);
}

spending database::spent() {
  auto replies = prepare("SELECT sum(json_extract(body, '$.attempts')), "
                         "sum(json_extract(body, '$.prompt_tokens') + "
                         "json_extract(body, '$.wasted_prompt_tokens')), "
                         "sum(json_extract(body, '$.cached_tokens')), "
                         "sum(json_extract(body, '$.completion_tokens') + "
                         "json_extract(body, '$.wasted_completion_tokens')), "
                         "sum(json_extract(body, '$.picodollars')) FROM events "
                         "WHERE kind = 'replied'");
  spending result;
  if (step(replies)) {
    auto column = [&](int i) { return sqlite3_column_int64(replies.get(), i); };
    result = {column(0), column(1), column(2), column(3), column(4), {}};
  }
  result.device_time = std::chrono::nanoseconds{
    number("SELECT sum(json_extract(body, '$.device_time')) FROM events "
           "WHERE kind = 'judged'")};
  return result;
}

// -- SQLite -------------------------------------------------------------------

void database::execute(const char* sql) {
  check(sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr));
}

int64_t database::number(const char* sql) {
  auto query = prepare(sql);
  return step(query) ? sqlite3_column_int64(query.get(), 0) : 0;
}

std::string database::word(const char* sql) {
  auto query = prepare(sql);
  return step(query) ? text_of(query.get(), 0) : std::string{};
}

database::statement database::prepare(const char* sql) {
  sqlite3_stmt* result = nullptr;
  check(sqlite3_prepare_v3(connection_.get(), sql, -1,
                           SQLITE_PREPARE_PERSISTENT, &result, nullptr));
  return statement{result};
}

/// Returns whether there is a row.
bool database::step(const statement& x) {
  auto status = sqlite3_step(x.get());
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    fail(status);
  return status == SQLITE_ROW;
}

void database::check(int status) {
  if (status != SQLITE_OK)
    fail(status);
}

void database::fail(int status) {
  auto begin = path_.string() + ": ";
  std::string said = sqlite3_errmsg(connection_.get());
  switch (status & 0xff) {
  case SQLITE_FULL:
    throw storage_error(begin + disk_full_advice);
  case SQLITE_NOTADB:
    throw storage_error(begin
                        + "is no run database: move it away, or choose "
                          "another [run] name");
  case SQLITE_CORRUPT:
    throw storage_error(begin + "is damaged (" + said
                        + "): restore a copy, or choose another [run] name");
  case SQLITE_BUSY:
    throw storage_error(begin
                        + "another program is writing to it: close that one "
                          "and run again");
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
    throw storage_error(begin + "cannot be written (" + said
                        + "): check that its folder exists, its owner and "
                          "its permissions");
  default:
    throw storage_error(begin + "cannot be read or written (" + said
                        + "): check the disk and run again; nothing that was "
                          "recorded is lost");
  }
}

} // namespace caesar
