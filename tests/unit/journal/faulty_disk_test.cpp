#include "actors/journal/database.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/prose.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "tests/unit/journal/faulty_disk.hpp"

using namespace caesar;
using test::disk_fault;
using test::faulty_disk;

namespace {

constexpr trajectory_id relu{{1, 19}, 0};

/// Two events of one transaction, with a text.
std::vector<journal_record> batch(int32_t turn) {
  return {{relu,
           turn,
           event_kind::prompted,
           R"({"prompt":{"$text":0}})",
           {test::prose(9'000, static_cast<unsigned>(turn))}},
          {relu, turn, event_kind::replied, "{}", {}}};
}

std::vector<int32_t> turns_in(database& x) {
  std::vector<int32_t> result;
  for (const auto& record : x.history(relu))
    result.push_back(record.turn);
  return result;
}

struct a_disk {
  test::scratch_folder folder;
  std::filesystem::path path = folder.path / "run.db";
  faulty_disk disk;
};

std::vector<int32_t> both(std::initializer_list<int32_t> turns) {
  std::vector<int32_t> result;
  for (auto x : turns)
    result.insert(result.end(), {x, x});
  return result;
}

} // namespace

TEST_CASE("whatever write or fsync fails, a transaction is whole or not there",
          "[database]") {
  auto how =
    GENERATE(disk_fault::full, disk_fault::write_fails, disk_fault::sync_fails);
  CAPTURE(static_cast<int>(how));
  auto operations = 0;
  for (auto failed = true; failed; ++operations) {
    INFO("operation " << operations);
    a_disk x;
    std::string said;
    {
      database events{x.path};
      events.append(batch(1));
      faulty_disk::fail(how, operations);
      try {
        events.append(batch(2));
      } catch (const storage_error& error) {
        said = error.what();
      }
      failed = faulty_disk::has_failed();
      faulty_disk::fail(disk_fault::none, 0);
      CHECK(said.empty() == !failed);
      if (failed) {
        CHECK(said.starts_with(x.path.string() + ": "));
        CHECK(said.ends_with("nothing that was recorded is lost"));
        CHECK(turns_in(events) == both({1}));
      }
      // It goes on when the disk does.
      events.append(batch(3));
      CHECK(turns_in(events) == (failed ? both({1, 3}) : both({1, 2, 3})));
    }
    database again{x.path};
    CHECK(turns_in(again) == (failed ? both({1, 3}) : both({1, 2, 3})));
  }
  CHECK(operations > (how == disk_fault::sync_fails ? 1 : 5));
}

TEST_CASE("a disk that fails while the file is made leaves it to be made",
          "[database]") {
  for (auto how :
       {disk_fault::full, disk_fault::write_fails, disk_fault::sync_fails}) {
    auto operations = 0;
    for (auto failed = true; failed; ++operations) {
      INFO(static_cast<int>(how) << ", operation " << operations);
      a_disk x;
      faulty_disk::fail(how, operations);
      try {
        database events{x.path};
      } catch (const storage_error& error) {
        CHECK(std::string{error.what()}.starts_with(x.path.string() + ": "));
      }
      failed = faulty_disk::has_failed();
      faulty_disk::fail(disk_fault::none, 0);
      database events{x.path};
      events.append(batch(1));
      CHECK(turns_in(events) == both({1}));
    }
    CHECK(operations > 1);
  }
}

TEST_CASE("who holds the file for long is named as what it is", "[database]") {
  a_disk x;
  database events{x.path};
  sqlite_file other{x.path, sqlite_file::mode::write};
  {
    sqlite_transaction hold{other};
    try {
      events.append(batch(1));
      FAIL("appended");
    } catch (const storage_error& error) {
      CHECK(error.what()
            == x.path.string()
                 + ": another program is writing to it: close that one and "
                   "run again");
    }
  }
  events.append(batch(2));
  CHECK(turns_in(events) == both({2}));
}

TEST_CASE("a log that was cut anywhere loses whole transactions, the last ones",
          "[database]") {
  test::scratch_folder folder;
  auto whole = folder.path / "run.db";
  database events{whole};
  for (int32_t turn = 1; turn <= 4; ++turn)
    events.append(batch(turn));
  auto size = std::filesystem::file_size(whole.string() + "-wal");
  size_t before = 0;
  for (size_t cut = 0; before < 8; cut = std::min(cut + 1'003, size)) {
    INFO("cut at " << cut << " of " << size);
    auto copy = folder.path / "copy.db";
    for (const auto* end : {"", "-wal", "-shm"})
      std::filesystem::remove(copy.string() + end);
    std::filesystem::copy(whole, copy);
    std::filesystem::copy(whole.string() + "-wal", copy.string() + "-wal");
    std::filesystem::resize_file(copy.string() + "-wal", cut);
    database opened{copy};
    auto turns = turns_in(opened);
    REQUIRE(turns.size() % 2 == 0);
    for (size_t i = 0; i < turns.size(); ++i)
      CHECK(turns[i] == static_cast<int32_t>(i / 2 + 1));
    CHECK(turns.size() >= before);
    before = turns.size();
    REQUIRE((cut < size || before == 8));
    opened.append(batch(9));
    CHECK(turns_in(opened).size() == turns.size() + 2);
  }
}
