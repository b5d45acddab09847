#include "actors/journal/database.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/prose.hpp"
#include "tests/support/scratch_folder.hpp"

#include <csignal>
#include <cstdlib>
#include <optional>
#include <sqlite3.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/journal/old_schema.hpp"

using namespace caesar;

namespace {

constexpr trajectory_id relu{{1, 19}, 0};
constexpr trajectory_id gelu{{1, 26}, 1};

journal_record record(const trajectory_id& who, int32_t turn, event_kind kind,
                      std::string body = "{}") {
  return {who, turn, kind, std::move(body)};
}

journal_record finished(const trajectory_id& who, int32_t best_turn) {
  trajectory_summary summary;
  summary.who = who;
  summary.best_turn = best_turn;
  return record(who, 0, event_kind::finished, to_line(summary));
}

std::vector<std::string> bodies(const std::vector<journal_record>& records) {
  std::vector<std::string> result;
  for (const auto& x : records)
    result.push_back(x.body);
  return result;
}

struct a_run {
  void append(database& to, std::vector<journal_record> records) {
    to.append(records);
  }

  /// Returns what opening `path` complains of.
  std::string complaint() {
    try {
      database opened{path};
      return "";
    } catch (const storage_error& error) {
      return error.what();
    }
  }

  /// Runs SQL behind the back of the class; returns the first value.
  std::string sql(const std::string& text) {
    sqlite3* connection = nullptr;
    std::string result;
    auto keep = [](void* to, int n, char** values, char**) {
      if (n > 0 && values[0])
        *static_cast<std::string*>(to) = values[0];
      return 0;
    };
    REQUIRE(sqlite3_open(path.c_str(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection, text.c_str(), keep, &result, nullptr)
          == SQLITE_OK);
    sqlite3_close(connection);
    return result;
  }

  test::scratch_folder folder;
  std::filesystem::path path = folder.path / "run.db";
};

using words = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(a_run, "what was appended is there after opening again",
                 "[database]") {
  {
    database events{path, "0.1.0"};
    CHECK(events.append(std::vector{record(relu, 1, event_kind::prompted, "a"),
                                    record(gelu, 1, event_kind::prompted, "b")})
          == 1);
    CHECK(events.append(std::vector{record(relu, 1, event_kind::replied, "c")})
          == 3);
  }
  database events{path};
  auto history = events.history(relu);
  REQUIRE(history.size() == 2);
  CHECK(history[0] == record(relu, 1, event_kind::prompted, "a"));
  CHECK(history[1] == record(relu, 1, event_kind::replied, "c"));
  CHECK(bodies(events.history(gelu)) == words{"b"});
  CHECK(events.history({{2, 19}, 0}).empty());
  CHECK(sql("SELECT value FROM meta WHERE key = 'version'") == "0.1.0");
  CHECK(sql("SELECT min(at_ns) > 1700000000000000000 FROM events") == "1");
}

TEST_CASE_METHOD(a_run, "bodies keep every byte", "[database]") {
  database events{path};
  using namespace std::string_literals;
  auto body = "\"nul\0and \xf0\x9f\x98\x80 and 'quotes'\""s;
  append(events, {record(relu, 1, event_kind::replied, body),
                  record(relu, 1, event_kind::built, "")});
  CHECK(bodies(events.history(relu)) == words{body, ""});
}

TEST_CASE_METHOD(a_run, "a run database is in WAL mode and names its schema",
                 "[database]") {
  database events{path};
  CHECK(sql("PRAGMA journal_mode") == "wal");
  CHECK(sql("PRAGMA user_version") == std::to_string(database::schema));
}

TEST_CASE_METHOD(a_run, "events survive a process that is killed",
                 "[database]") {
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  auto child = ::fork();
  if (child == 0) {
    database events{path};
    append(events, {record(relu, 1, event_kind::prompted, "kept")});
    [[maybe_unused]] auto told = ::write(ready[1], "x", 1);
    for (;;)
      ::pause();
  }
  char told = 0;
  CHECK(::read(ready[0], &told, 1) == 1);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ready[0]);
  ::close(ready[1]);
  database events{path};
  CHECK(bodies(events.history(relu)) == words{"kept"});
  CHECK(events.append(std::vector{record(relu, 1, event_kind::replied)}) == 2);
}

TEST_CASE_METHOD(a_run, "another connection reads and writes meanwhile",
                 "[database]") {
  database first{path};
  database second{path};
  append(first, {record(relu, 1, event_kind::prompted, "a")});
  CHECK(bodies(second.history(relu)) == words{"a"});
  CHECK(second.append(std::vector{record(relu, 1, event_kind::replied, "b")})
        == 2);
  CHECK(first.append(std::vector{record(relu, 1, event_kind::built, "c"),
                                 record(relu, 1, event_kind::judged, "d")})
        == 3);
  CHECK(bodies(second.history(relu)) == words{"a", "b", "c", "d"});
}

TEST_CASE_METHOD(a_run, "the finished are told in their order", "[database]") {
  database events{path};
  CHECK(events.ended().empty());
  append(events, {record(relu, 1, event_kind::prompted), finished(gelu, 3),
                  record(relu, 1, event_kind::replied)});
  append(events, {finished(relu, 1)});
  auto ended = events.ended();
  REQUIRE(ended.size() == 2);
  CHECK(ended[0].summary.who == gelu);
  CHECK(ended[0].summary.best_turn == 3);
  CHECK(ended[1].summary.who == relu);
  CHECK(ended[0].sequence == 2);
  CHECK(ended[1].sequence == 4);
  CHECK(events.latest(relu) == 4);
  CHECK(events.everybody() == std::vector{relu, gelu});
}

TEST_CASE_METHOD(a_run, "a full disk takes all of a transaction or nothing",
                 "[database]") {
  database events{path};
  append(events, {record(relu, 1, event_kind::prompted, "kept")});
  events.limit_pages(16);
  auto big = std::string(200'000, 'x');
  try {
    append(events, {record(relu, 1, event_kind::replied, "small"),
                    record(relu, 1, event_kind::built, big)});
    FAIL("fitted");
  } catch (const storage_error& error) {
    CHECK(error.what()
          == path.string()
               + ": disk full: free space and run again; nothing that was "
                 "recorded is lost");
  }
  CHECK(bodies(events.history(relu)) == words{"kept"});
  CHECK(bodies(database{path}.history(relu)) == words{"kept"});
  events.limit_pages(1'000'000);
  append(events, {record(relu, 1, event_kind::replied, big)});
  CHECK(bodies(events.history(relu)) == words{"kept", big});
}

TEST_CASE_METHOD(a_run, "a file that is no database is left alone",
                 "[database]") {
  auto text =
    "this is a letter to my aunt, not a database; " + std::string(1000, '.');
  test::append(path, text);
  CHECK(complaint().starts_with(path.string() + ": is no run database: "));
  CHECK(test::text_of(path) == text);
}

TEST_CASE_METHOD(a_run, "another program's database is left alone",
                 "[database]") {
  sql("CREATE TABLE birds (name TEXT)");
  CHECK(complaint().starts_with(path.string()
                                + ": is the database of another program: "));
  CHECK(sql("PRAGMA journal_mode") == "delete");
  CHECK(sql("SELECT count(*) FROM sqlite_master") == "1");
}

TEST_CASE_METHOD(a_run, "another schema is named, with what to do",
                 "[database]") {
  { database events{path}; }
  sql("PRAGMA user_version = 7");
  CHECK(complaint()
        == path.string()
             + ": has schema 7, and this caesar-actors reads schema 4: "
               "continue the run with the version that began it, or choose "
               "another [run] name");
}

TEST_CASE_METHOD(a_run, "a damaged file says so", "[database]") {
  {
    database events{path};
    for (int i = 0; i < 50; ++i)
      append(events,
             {record(relu, i, event_kind::replied, std::string(3000, 'x'))});
  }
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  auto size = std::filesystem::file_size(path);
  {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096);
    file << std::string(size - 4096, '\x5a');
  }
  std::string said;
  try {
    database events{path};
    events.history(relu);
  } catch (const storage_error& error) {
    said = error.what();
  }
  CHECK(said.starts_with(path.string() + ": is damaged ("));
}

TEST_CASE_METHOD(a_run, "a finished event without a summary is damage",
                 "[database]") {
  database events{path};
  for (auto body : {"no json", "{}", "[1]"}) {
    append(events, {record(relu, 0, event_kind::finished, body)});
    CHECK_THROWS_AS(events.ended(), storage_error);
    sql("DELETE FROM events");
  }
  CHECK(events.ended().empty());
}

TEST_CASE_METHOD(a_run, "an event of a later version is named", "[database]") {
  database events{path};
  append(events, {record(relu, 1, event_kind::prompted)});
  sql("UPDATE events SET kind = 'dreamt'");
  try {
    events.history(relu);
    FAIL("read");
  } catch (const storage_error& error) {
    CHECK(std::string{error.what()}.find("'dreamt'") != std::string::npos);
  }
  sql("UPDATE events SET kind = 'prompted'");
  CHECK(events.history(relu).size() == 1);
}

TEST_CASE("a folder that is not there is an error", "[database]") {
  test::scratch_folder folder;
  auto path = folder.path / "none" / "run.db";
  try {
    database events{path};
    FAIL("opened");
  } catch (const storage_error& error) {
    CHECK(std::string{error.what()}.starts_with(path.string()
                                                + ": cannot be written ("));
  }
}

// -- long texts ---------------------------------------------------------------

namespace {

journal_record with_texts(int32_t turn, std::vector<std::string> texts) {
  auto result =
    record(relu, turn, event_kind::prompted, R"({"prompt":{"$text":0}})");
  result.texts = std::move(texts);
  return result;
}

} // namespace

TEST_CASE_METHOD(a_run, "long texts come back, and are kept once",
                 "[database]") {
  using namespace std::string_literals;
  auto one = test::prose(40'000, 1);
  auto other = one + test::prose(3'000, 2); // As the next prompt repeats one.
  {
    database events{path};
    append(events, {with_texts(1, {one, "\0\xff"s})});
    append(events, {with_texts(2, {other}), with_texts(3, {one})});
  }
  database events{path};
  auto history = events.history(relu);
  REQUIRE(history.size() == 3);
  CHECK(history[0].texts == std::vector{one, "\0\xff"s});
  CHECK(history[1].texts == std::vector{other});
  CHECK(history[2].texts == std::vector{one});
  CHECK(sql("SELECT sum(size) < 60000 FROM texts") == "1");
  CHECK(sql("SELECT sum(length(body)) < sum(size) FROM texts") == "1");
}

TEST_CASE_METHOD(a_run, "a damaged text is named", "[database]") {
  {
    database events{path};
    append(events, {with_texts(1, {test::prose(600, 1)})});
  }
  sql("UPDATE texts SET body = x'00'");
  database events{path};
  try {
    events.history(relu);
    FAIL("read");
  } catch (const storage_error& error) {
    CHECK(std::string{error.what()}.find("is missing or damaged")
          != std::string::npos);
  }
}

// -- what the run was asked for -----------------------------------------------

TEST_CASE_METHOD(a_run, "settings are noted when they change", "[database]") {
  database events{path};
  auto problems = std::vector<recorded_problem>{
    {{1, 19}, "19_ReLU.py", "p/19_ReLU.py", "ab"}};
  events.note("1", "{}", problems);
  events.note("1", "{}", problems);
  append(events, {record(relu, 1, event_kind::prompted)});
  events.note("1", R"({"turns":2})", problems);
  auto settings = events.settings();
  REQUIRE(settings.size() == 2);
  CHECK(settings[0].first_sequence == 1);
  CHECK(settings[1].first_sequence == 2);
  CHECK(settings[1].config == R"({"turns":2})");
  CHECK(events.problems() == problems);
}

// -- what people query --------------------------------------------------------

TEST_CASE_METHOD(a_run, "views tell of turns, spending and ends",
                 "[database]") {
  completion reply;
  reply.model = "m";
  reply.prompt_tokens = 7;
  reply.picodollars = 250'000'000'000;
  verdict judged;
  judged.outcome = judgement::correct;
  judged.runtime = timing{std::chrono::milliseconds{2}};
  judged.reference = timing{std::chrono::milliseconds{6}};
  judged.device_time = std::chrono::seconds{3};
  {
    database events{path};
    append(events, {record(relu, 1, event_kind::prompted),
                    record(relu, 1, event_kind::asked_again),
                    record(relu, 1, event_kind::replied, to_line(reply)),
                    record(relu, 1, event_kind::judged, to_line(judged)),
                    finished(relu, 1), record(gelu, 1, event_kind::prompted)});
  }
  CHECK(sql("SELECT speedup FROM turns WHERE problem = 19") == "3.0");
  CHECK(sql("SELECT asked_again FROM turns WHERE problem = 19") == "1");
  CHECK(sql("SELECT count(*) FROM turns") == "2");
  CHECK(sql("SELECT outcome FROM evaluations") == "correct");
  CHECK(sql("SELECT dollars FROM spend WHERE model = 'm'") == "0.25");
  CHECK(sql("SELECT device_seconds FROM trajectories WHERE finished") == "3.0");
  CHECK(sql("SELECT count(*) FROM trajectories WHERE NOT finished") == "1");
}

// -- earlier schemas ----------------------------------------------------------

TEST_CASE_METHOD(a_run, "a database of schema 3 is brought to this one",
                 "[database]") {
  auto prompt = test::prose(5'000, 1);
  test::make_schema_3(path, prompt);
  SECTION("but not by who only reads") {
    try {
      auto events = database::open_to_read(path);
      FAIL("opened");
    } catch (const storage_error& error) {
      CHECK(std::string{error.what()}.find("brings it to that")
            != std::string::npos);
    }
    CHECK(sql("PRAGMA user_version") == "3");
  }
  SECTION("with all of its events") {
    {
      database events{path};
      auto history = events.history(relu);
      REQUIRE(history.size() == 2);
      CHECK(history[0].body == R"({"prompt":{"$text":0}})");
      CHECK(history[0].texts == std::vector{prompt});
      CHECK(history[1].body == "{}");
      CHECK(history[1].texts.empty());
      CHECK(events.settings().empty());
    }
    CHECK(sql("PRAGMA user_version") == "4");
    CHECK(sql("SELECT count(*) FROM turns") == "1");
    database events{path}; // And once more.
    append(events, {with_texts(2, {prompt})});
    CHECK(events.history(relu).size() == 3);
  }
}

TEST_CASE_METHOD(a_run, "who only reads creates nothing", "[database]") {
  CHECK_THROWS_AS(database::open_to_read(path), storage_error);
  CHECK(!std::filesystem::exists(path));
}

// -- README.md ----------------------------------------------------------------

TEST_CASE_METHOD(a_run, "README.md has every table, column, view and kind",
                 "[database]") {
  auto text = test::text_of(
    std::filesystem::path{std::getenv("CAESAR_SOURCE_DIR")} / "README.md");
  auto begin = text.find("## The journal");
  REQUIRE(begin != text.npos);
  auto section = text.substr(begin, text.find("\n## ", begin + 1) - begin);
  { database events{path}; }
  auto tables = sql("SELECT group_concat(name) FROM sqlite_master WHERE type "
                    "IN ('table', 'view')");
  std::istringstream names{tables};
  for (std::string table; std::getline(names, table, ',');) {
    INFO(table);
    CHECK(section.find(table) != section.npos);
    auto is_table =
      sql("SELECT type FROM sqlite_master WHERE name = '" + table + "'")
      == "table";
    if (is_table)
      CHECK(section.find(sql("SELECT group_concat(name, ', ') FROM "
                             "pragma_table_info('"
                             + table + "')"))
            != section.npos);
  }
  for (auto kind : enum_names<event_kind>) {
    INFO(kind);
    CHECK(section.find(kind) != section.npos);
  }
  CHECK(section.find("schema " + std::to_string(database::schema))
        != section.npos);
}
