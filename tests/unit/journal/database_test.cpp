#include "actors/journal/database.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <csignal>
#include <optional>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

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
  CHECK(ended[0].who == gelu);
  CHECK(ended[0].best_turn == 3);
  CHECK(ended[1].who == relu);
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
             + ": has schema 7, and this caesar-actors reads schema 3: "
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
