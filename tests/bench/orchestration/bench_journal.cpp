// Events a second, durable: the journal's database beside a bare SQLite loop
// that commits the same bodies as often, one after the other in the same run.
//
//   bench_journal FOLDER COMMITS EVENTS_IN_EACH

#include "actors/journal/database.hpp"
#include "messages/json.hpp"

#include "tests/support/prose.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <sqlite3.h>
#include <string>
#include <vector>

using namespace caesar;

namespace {

/// An event of each kind of a turn: its prompt repeats what all prompts of the
/// problem say, and the code of the turn before.
std::vector<journal_record> batch_of(int commit, int events,
                                     const std::string& base, unsigned& seed) {
  std::vector<journal_record> result;
  static std::string code = test::prose(1'500, ++seed);
  for (auto i = 0; i < events; ++i) {
    trajectory_id who{{1, 1 + i / 4}, commit};
    switch (i % 4) {
    case 0:
      result.push_back({who,
                        1,
                        event_kind::prompted,
                        R"({"prompt":{"$text":0}})",
                        {base + code}});
      break;
    case 1:
      code = test::prose(1'500, ++seed);
      result.push_back({who,
                        1,
                        event_kind::replied,
                        R"({"text":{"$text":0},"model":"m"})",
                        {code}});
      break;
    case 2:
      result.push_back(
        {who, 1, event_kind::built, to_line(json(build_report{})), {}});
      break;
    default:
      result.push_back(
        {who, 1, event_kind::judged, to_line(json(verdict{})), {}});
    }
  }
  return result;
}

double seconds_of(const std::function<void()>& body) {
  auto begin = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin)
    .count();
}

/// What anybody would write first.
class bare_loop {
public:
  explicit bare_loop(const std::filesystem::path& file) {
    sqlite3_open(file.c_str(), &db_);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE events (sequence INTEGER PRIMARY KEY, who TEXT, turn "
        "INTEGER, kind INTEGER, body TEXT, text TEXT)");
    sqlite3_prepare_v2(db_,
                       "INSERT INTO events (who, turn, kind, body, text) "
                       "VALUES (?, ?, ?, ?, ?)",
                       -1, &insert_, nullptr);
  }

  ~bare_loop() {
    sqlite3_finalize(insert_);
    sqlite3_close(db_);
  }

  bare_loop(const bare_loop&) = delete;
  bare_loop& operator=(const bare_loop&) = delete;

  void append(const std::vector<journal_record>& records) {
    run("BEGIN IMMEDIATE");
    for (const auto& x : records) {
      auto who = to_text(x.who);
      auto text = x.texts.empty() ? std::string{} : x.texts.front();
      sqlite3_bind_text(insert_, 1, who.c_str(), -1, SQLITE_TRANSIENT);
      sqlite3_bind_int(insert_, 2, x.turn);
      sqlite3_bind_int(insert_, 3, static_cast<int>(x.kind));
      sqlite3_bind_text(insert_, 4, x.body.c_str(), -1, SQLITE_TRANSIENT);
      sqlite3_bind_text(insert_, 5, text.c_str(), -1, SQLITE_TRANSIENT);
      sqlite3_step(insert_);
      sqlite3_reset(insert_);
    }
    run("COMMIT");
  }

private:
  void run(const char* sql) {
    sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 4)
    return 2;
  std::filesystem::path folder = argv[1];
  auto commits = std::atoi(argv[2]);
  auto events = std::atoi(argv[3]);
  std::filesystem::create_directories(folder);
  unsigned seed = 1;
  auto base = test::prose(6'000, seed);
  std::vector<std::vector<journal_record>> batches;
  for (auto i = 0; i < commits; ++i)
    batches.push_back(batch_of(i, events, base, seed));
  database ours{folder / "ours.db"};
  bare_loop bare{folder / "bare.db"};
  // In turns, so that both see the same disk.
  double ours_took = 0;
  double bare_took = 0;
  for (const auto& batch : batches) {
    ours_took += seconds_of([&] { ours.append(batch); });
    bare_took += seconds_of([&] { bare.append(batch); });
  }
  auto bytes = [&](const char* name) {
    std::error_code none;
    auto wal =
      std::filesystem::file_size(folder / (std::string{name} + "-wal"), none);
    return static_cast<double>(std::filesystem::file_size(folder / name)
                               + (none ? 0 : wal));
  };
  auto count = static_cast<double>(commits) * events;
  std::printf("%s\n", to_line(json{{"commits", commits},
                                   {"events_in_each", events},
                                   {"events_per_second", count / ours_took},
                                   {"bare_per_second", count / bare_took},
                                   {"ratio", bare_took / ours_took},
                                   {"bytes", bytes("ours.db")},
                                   {"bare_bytes", bytes("bare.db")}})
                        .c_str());
}
