#include "actors/trajectory/event_record.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

const auto who = trajectory_id{{1, 19}, 2};

template <class Event>
Event there_and_back(const Event& x) {
  auto record = to_record(who, 3, x);
  CHECK(record.who == who);
  CHECK(record.turn == 3);
  auto event = event_from(record);
  REQUIRE(event);
  REQUIRE(std::holds_alternative<Event>(*event));
  return std::get<Event>(*event);
}

} // namespace

TEST_CASE("every durable event survives the journal", "[event_record]") {
  CHECK(there_and_back(prompted{"ask \"this\""}).prompt == "ask \"this\"");
  CHECK(there_and_back(prompted{"p"}).hints == 0);
  CHECK(there_and_back(prompted{"p", 2}).hints == 2);
  completion reply;
  reply.text = "text";
  reply.took = 5ms;
  CHECK(there_and_back(reply) == reply);
  build_report build;
  build.artefacts.push_back(
    {"digest", "module", "/x.so", "sha", build_path::light, "why not"});
  CHECK(there_and_back(build) == build);
  verdict judged;
  judged.runtime = timing{1ms, 0ns, 1ms, 1ms, 1ms, 3};
  CHECK(there_and_back(judged) == judged);
  trajectory_summary summary;
  summary.who = who;
  summary.problem_name = "19_ReLU.py";
  CHECK(there_and_back(summary) == summary);
  CHECK(there_and_back(stopped{"wall"}).limit == "wall");
  CHECK(there_and_back(hinted{"use tiles"}).text == "use tiles");
  there_and_back(asked_again{});
}

TEST_CASE("a long text is beside the body of its record", "[event_record]") {
  auto text = std::string(2000, 'x');
  auto record = to_record(who, 1, prompted{text});
  CHECK(record.body == R"({"prompt":{"$text":0}})");
  CHECK(record.texts == std::vector{text});
  CHECK(there_and_back(prompted{text}).prompt == text);
  record.texts.clear();
  CHECK(!event_from(record));
}

TEST_CASE("a damaged record is no event", "[event_record]") {
  for (const auto* body : {"", "{", "[]", "{\"other\": 1}", "null"}) {
    INFO(body);
    for (auto kind :
         {event_kind::prompted, event_kind::replied, event_kind::built,
          event_kind::judged, event_kind::finished, event_kind::stopped,
          event_kind::hinted})
      CHECK(!event_from(journal_record{who, 1, kind, body}));
  }
}
