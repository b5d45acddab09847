#include "actors/journal/journal.hpp"
#include "actors/journal/sample_folder.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scratch_folder.hpp"

#include <sstream>

using namespace caesar;

namespace {

constexpr trajectory_id relu{{1, 19}, 0};

record_event event(int32_t turn, std::string body = "{}") {
  return {{relu, turn, event_kind::replied, std::move(body)}};
}

/// A journal with a database of its own, and a disk that can be filled.
struct a_journal : test::deterministic {
  a_journal() {
    auto owned = std::make_unique<database>(scratch.path / "run.db");
    events = owned.get();
    sinks = std::make_shared<log_sinks>(
      scratch.path / "actors.jsonl",
      config::log_options{config::log_level::off, config::log_level::debug});
    journal = launch<journal_state>(sys, std::move(owned), scratch.path,
                                    actor_log{sinks, "journal"});
  }

  ~a_journal() { self->send_exit(journal, caf::exit_reason::user_shutdown); }

  /// Sends `x`; the answer is `answer`'s.
  template <class Request>
  auto ask(Request x) {
    return self->request(journal, caf::infinite, std::move(x));
  }

  template <class Answer, class Handle>
  Answer answer(Handle& handle) {
    Answer result;
    handle.receive([&](Answer& x) { result = std::move(x); },
                   [](const caf::error& x) { FAIL(describe(x)); });
    return result;
  }

  template <class Answer, class Handle>
  caf::error failure(Handle& handle) {
    caf::error result;
    handle.receive([](Answer&) { FAIL("answered"); },
                   [&](caf::error& x) { result = std::move(x); });
    return result;
  }

  /// Returns how many events each transaction had, as the log tells.
  std::vector<int> transactions() {
    sinks->flush();
    std::vector<int> result;
    std::istringstream text{test::text_of(scratch.path / "actors.jsonl")};
    for (std::string row; std::getline(text, row);)
      if (auto x = log_line_from(row); x && x->event == "recorded")
        result.push_back(x->fields["events"]);
    return result;
  }

  void fill_disk() { events->limit_pages(1); }
  void free_disk() { events->limit_pages(1'000'000); }

  test::scratch_folder scratch;
  std::shared_ptr<log_sinks> sinks;
  database* events = nullptr;
  journal_actor journal;
};

} // namespace

TEST_CASE_METHOD(a_journal, "events that wait together are written together",
                 "[journal]") {
  using handle = decltype(ask(event(0)));
  std::vector<handle> asked;
  for (int32_t i = 0; i < 100; ++i)
    asked.push_back(ask(event(i)));
  run();
  for (int32_t i = 0; i < 100; ++i)
    CHECK(answer<event_recorded>(asked[static_cast<size_t>(i)]).sequence
          == i + 1);
  CHECK(transactions() == std::vector{100});
  auto late = ask(event(100));
  run();
  CHECK(answer<event_recorded>(late).sequence == 101);
  CHECK(transactions() == std::vector{100, 1});
  CHECK(events->history(relu).size() == 101);
}

TEST_CASE_METHOD(a_journal, "a history tells what was just recorded",
                 "[journal]") {
  auto recorded = ask(event(1, "body"));
  auto asked = ask(load_history{relu});
  auto other = ask(load_history{{{1, 1}, 0}});
  run();
  answer<event_recorded>(recorded);
  auto history = answer<trajectory_history>(asked);
  REQUIRE(history.records.size() == 1);
  CHECK(history.records[0] == event(1, "body").record);
  CHECK(answer<trajectory_history>(other).records.empty());
  CHECK(transactions() == std::vector{1});
}

TEST_CASE_METHOD(a_journal, "a full disk fails everybody until there is room",
                 "[journal]") {
  fill_disk();
  auto first = ask(event(1, std::string(100'000, 'x')));
  auto second = ask(event(2));
  run();
  for (auto* asked : {&first, &second}) {
    auto error = failure<event_recorded>(*asked);
    CHECK(code_of(error) == ec::journal_failed);
    CHECK(describe(error)
          == (scratch.path / "run.db").string()
               + ": disk full: free space and run again; nothing that was "
                 "recorded is lost");
  }
  auto third = ask(event(3, std::string(100'000, 'x')));
  run();
  CHECK(code_of(failure<event_recorded>(third)) == ec::journal_failed);
  free_disk();
  auto fourth = ask(event(4));
  run();
  answer<event_recorded>(fourth);
  auto history = events->history(relu);
  REQUIRE(history.size() == 1);
  CHECK(history[0].turn == 4);
}

TEST_CASE_METHOD(a_journal, "a sample is written behind its events",
                 "[journal]") {
  auto recorded = ask(event(1));
  auto written = ask(write_sample{relu, "{}", "{}", true});
  run();
  answer<event_recorded>(recorded);
  auto folder = std::filesystem::path{answer<sample_written>(written).folder};
  CHECK(folder == scratch.path / "problem_19" / "sample_0");
  CHECK(is_done(folder));
  CHECK(test::text_of(folder / "log.json") == "{}");
}

TEST_CASE_METHOD(a_journal, "a folder that cannot be written is no end",
                 "[journal]") {
  test::append(scratch.path / "problem_19", "in the way");
  auto written = ask(write_sample{relu, "{}", "{}", true});
  run();
  CHECK(code_of(failure<sample_written>(written)) == ec::journal_failed);
  std::filesystem::remove(scratch.path / "problem_19");
  auto again = ask(write_sample{relu, "{}", "{}", true});
  run();
  CHECK(is_done(answer<sample_written>(again).folder));
}

TEST_CASE_METHOD(a_journal, "events that wait at the end are written",
                 "[journal]") {
  run();
  auto asked = ask(event(1));
  // The event is taken in, and its commit still in the mailbox.
  step();
  CHECK(events->history(relu).empty());
  self->send_exit(journal, caf::exit_reason::user_shutdown);
  run();
  CHECK(answer<event_recorded>(asked).sequence == 1);
  CHECK(database{scratch.path / "run.db"}.history(relu).size() == 1);
}
