#include "actors/journal/database.hpp"

#include "actors/journal/long_texts.hpp"
#include "messages/json.hpp"

#include <chrono>
#include <utility>

namespace caesar {

namespace {

constexpr const char* columns = "sequence, level, problem, sample, turn, kind, "
                                "body, at_ns, texts";

/// Opens the tables of `file` before anything is prepared for them.
sqlite_file opened(std::filesystem::path path, sqlite_file::mode how,
                   const std::string& version) {
  sqlite_file result{std::move(path), how};
  if (how == sqlite_file::mode::read)
    check_schema(result);
  else
    open_schema(result, version);
  return result;
}

} // namespace

// -- opening ------------------------------------------------------------------

database::database(std::filesystem::path file, std::string version)
  : database{std::move(file), sqlite_file::mode::create, version} {}

database database::open_to_read(std::filesystem::path file) {
  return {std::move(file), sqlite_file::mode::read, {}};
}

database::database(std::filesystem::path file, sqlite_file::mode how,
                   const std::string& version)
  : file_{opened(std::move(file), how, version)},
    insert_{file_.prepare("INSERT INTO events (level, problem, sample, turn, "
                          "kind, body, at_ns, texts) VALUES (?, ?, ?, ?, ?, ?, "
                          "?, ?)")},
    history_{file_.prepare(std::string{"SELECT "} + columns
                           + " FROM events WHERE level = ? AND problem = ? AND "
                             "sample = ? ORDER BY sequence")},
    texts_{file_} {
  if (how != sqlite_file::mode::read)
    configure();
}

/// Only after the file is known to be ours: WAL mode is kept in the file.
void database::configure() {
  auto mode = file_.word("PRAGMA journal_mode = WAL");
  if (mode != "wal")
    throw storage_error(file_.path().string()
                        + ": this file system cannot keep a run database: "
                          "choose a [run] root on a local disk");
  file_.execute("PRAGMA synchronous = FULL");
}

void database::limit_pages(int64_t pages) {
  file_.number("PRAGMA max_page_count = " + std::to_string(pages));
}

// -- writing ------------------------------------------------------------------

int64_t database::append(std::span<const journal_record> records) {
  try {
    sqlite_transaction all{file_};
    write(records);
    // Texts have rows, too, but come before the event that they are of.
    auto last = file_.last_row();
    all.commit();
    return last + 1 - static_cast<int64_t>(records.size());
  } catch (const storage_error&) {
    texts_.forget();
    throw;
  }
}

void database::write(std::span<const journal_record> records) {
  auto at = epoch_ns();
  for (const auto& x : records) {
    auto places = put_texts(x.texts);
    sqlite_query row{insert_};
    row.integer(x.who.problem.level)
      .integer(x.who.problem.number)
      .integer(x.who.sample)
      .integer(x.turn)
      .text(name_of(x.kind))
      .text(x.body)
      .integer(at);
    if (!places.empty())
      row.text(places);
    row.step();
  }
}

/// Returns the pieces of each text, as JSON; empty when there is none.
std::string database::put_texts(const std::vector<std::string>& texts) {
  if (texts.empty())
    return {};
  auto result = json::array();
  for (const auto& x : texts)
    result.push_back(texts_.put(x));
  return to_line(result);
}

// -- reading ------------------------------------------------------------------

journal_record database::record_at(const sqlite_query& row) {
  auto name = row.text_at(5);
  auto kind = enum_from<event_kind>(name);
  if (!kind)
    throw storage_error(
      file_.path().string() + ": event " + std::to_string(row.integer_at(0))
      + " is of the kind '" + name
      + "', which this caesar-actors does not know: continue the run with "
        "the version that wrote it");
  auto number = [&](int column) {
    return static_cast<int32_t>(row.integer_at(column));
  };
  journal_record result{
    {{number(1), number(2)}, number(3)}, number(4), *kind, row.text_at(6), {}};
  if (auto places = row.text_at(8); !places.empty())
    for (const auto& x : json::parse(places, nullptr, false))
      result.texts.push_back(texts_.get(x.get<std::vector<int64_t>>()));
  return result;
}

std::vector<journal_record> database::history(const trajectory_id& who) {
  std::vector<journal_record> result;
  sqlite_query row{history_};
  row.integer(who.problem.level)
    .integer(who.problem.number)
    .integer(who.sample);
  while (row.step())
    result.push_back(record_at(row));
  return result;
}

int64_t database::latest(const trajectory_id& who) {
  auto last = file_.prepare("SELECT max(sequence) FROM events WHERE level = ? "
                            "AND problem = ? AND sample = ?");
  sqlite_query row{last};
  row.integer(who.problem.level)
    .integer(who.problem.number)
    .integer(who.sample);
  return row.step() ? row.integer_at(0) : 0;
}

int64_t database::most_turns() {
  return file_.number("SELECT max(turn) FROM events");
}

void database::for_each(
  const std::function<void(const journal_entry&)>& visit) {
  auto all = file_.prepare(std::string{"SELECT "} + columns
                           + " FROM events ORDER BY sequence");
  sqlite_query row{all};
  while (row.step())
    visit({row.integer_at(0), row.integer_at(7), record_at(row)});
}

std::vector<trajectory_id> database::everybody() {
  std::vector<trajectory_id> result;
  auto all = file_.prepare("SELECT DISTINCT level, problem, sample FROM events "
                           "ORDER BY level, problem, sample");
  sqlite_query row{all};
  auto number = [&](int column) {
    return static_cast<int32_t>(row.integer_at(column));
  };
  while (row.step())
    result.push_back({{number(0), number(1)}, number(2)});
  return result;
}

std::vector<ended_trajectory> database::ended() {
  std::vector<ended_trajectory> result;
  auto all = file_.prepare(std::string{"SELECT "} + columns
                           + " FROM events WHERE kind = 'finished' "
                             "ORDER BY sequence");
  sqlite_query row{all};
  while (row.step()) {
    try {
      auto record = record_at(row);
      auto body = json::parse(record.body);
      put_long_texts(body, record.texts);
      result.push_back({body.get<trajectory_summary>(), row.integer_at(0)});
    } catch (const json::exception&) {
      throw storage_error(file_.path().string() + ": event "
                          + std::to_string(row.integer_at(0))
                          + " holds no summary: the file is damaged; restore a "
                            "copy, or choose another [run] name");
    }
  }
  return result;
}

std::string database::identity() {
  auto created = file_.number("SELECT CAST(value AS INTEGER) FROM meta WHERE "
                              "key = 'created_ns'");
  return std::filesystem::absolute(file_.path()).string() + ' '
         + std::to_string(created);
}

spending database::spent() {
  auto replies = file_.prepare("SELECT sum(json_extract(body, '$.attempts')), "
                               "sum(json_extract(body, '$.prompt_tokens') + "
                               "json_extract(body, '$.wasted_prompt_tokens')), "
                               "sum(json_extract(body, '$.cached_tokens')), "
                               "sum(json_extract(body, '$.completion_tokens') "
                               "+ json_extract(body, "
                               "'$.wasted_completion_tokens')), "
                               "sum(json_extract(body, '$.picodollars')) FROM "
                               "events WHERE kind = 'replied'");
  spending result;
  sqlite_query row{replies};
  if (row.step())
    result = {row.integer_at(0), row.integer_at(1), row.integer_at(2),
              row.integer_at(3), row.integer_at(4), {}};
  result.device_time = std::chrono::nanoseconds{
    file_.number("SELECT sum(json_extract(body, '$.device_time')) FROM events "
                 "WHERE kind = 'judged'")};
  return result;
}

void database::for_each_row(
  const std::string& name,
  const std::function<void(const std::vector<std::optional<std::string>>&)>&
    visit) {
  auto all = file_.prepare("SELECT * FROM " + name);
  sqlite_query row{all};
  visit(row.names());
  while (row.step())
    visit(row.texts());
}

// -- what the run was asked for -----------------------------------------------

void database::note(const std::string& version, const std::string& config,
                    std::span<const recorded_problem> problems) {
  auto before = settings();
  sqlite_transaction all{file_};
  if (before.empty() || before.back().config != config) {
    auto insert = file_.prepare(
      "INSERT OR REPLACE INTO settings (first_sequence, at_ns, version, "
      "config) VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM events), ?, "
      "?, ?)");
    sqlite_query row{insert};
    row.integer(epoch_ns()).text(version).text(config);
    row.step();
  }
  auto insert = file_.prepare("INSERT OR REPLACE INTO problems VALUES "
                              "(?, ?, ?, ?, ?)");
  for (const auto& x : problems) {
    sqlite_query row{insert};
    row.integer(x.id.level)
      .integer(x.id.number)
      .text(x.name)
      .text(x.path)
      .text(x.sha256);
    row.step();
  }
  all.commit();
}

std::vector<recorded_settings> database::settings() {
  std::vector<recorded_settings> result;
  auto all = file_.prepare("SELECT first_sequence, config FROM settings ORDER "
                           "BY first_sequence");
  sqlite_query row{all};
  while (row.step())
    result.push_back({row.integer_at(0), row.text_at(1)});
  return result;
}

std::vector<recorded_problem> database::problems() {
  std::vector<recorded_problem> result;
  auto all = file_.prepare("SELECT level, problem, name, path, sha256 FROM "
                           "problems ORDER BY level, problem");
  sqlite_query row{all};
  while (row.step())
    result.push_back({{static_cast<int32_t>(row.integer_at(0)),
                       static_cast<int32_t>(row.integer_at(1))},
                      row.text_at(2),
                      row.text_at(3),
                      row.text_at(4)});
  return result;
}

} // namespace caesar
