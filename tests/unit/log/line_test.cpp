#include "actors/log/line.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <vector>

using namespace caesar;
using namespace std::chrono_literals;
using config::log_level;

namespace {

/// 2026-11-22T07:45:37.123456Z
const auto noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 7h
                  + 45min + 37s + 123456us;

log_line line(log_level level, std::string actor, std::string event,
              json fields = nullptr) {
  return {noon, level, std::move(actor), std::move(event), std::move(fields)};
}

} // namespace

TEST_CASE("a line is one JSON object with its own keys first", "[log]") {
  auto x = line(log_level::info, "trajectory/level1/19/0", "state",
                json{{"turn", 2}, {"from", "generate"}, {"took_ms", 12.3}});
  CHECK(to_json_line(x)
        == R"({"at":"2026-11-22T07:45:37.123456Z","level":"info",)"
           R"("actor":"trajectory/level1/19/0","event":"state",)"
           R"("turn":2,"from":"generate","took_ms":12.3})");
}

TEST_CASE("a field cannot pretend to be the line's own", "[log]") {
  auto x = line(log_level::warn, "executor/cpu:0", "lost",
                json{{"actor", "builder"}, {"at", 1}, {"attempt", 3}});
  auto back = log_line_from(to_json_line(x));
  REQUIRE(back);
  CHECK(back->actor == "executor/cpu:0");
  CHECK(back->fields == json{{"attempt", 3}});
}

TEST_CASE("a line is read back as it was", "[log]") {
  auto x = line(log_level::error, "journal", "failed",
                json{{"why", "disk full"}, {"records", 3}});
  auto back = log_line_from(to_json_line(x));
  REQUIRE(back);
  CHECK(back->at == x.at);
  CHECK(back->level == x.level);
  CHECK(back->actor == x.actor);
  CHECK(back->event == x.event);
  CHECK(back->fields == x.fields);
}

TEST_CASE("bytes that are no text leave a line readable", "[log]") {
  auto x =
    line(log_level::info, "builder", "failed", json{{"log", "a\xff\nb"}});
  auto text = to_json_line(x);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(log_line_from(text));
}

TEST_CASE("what is no log line is not read as one", "[log]") {
  auto good = to_json_line(line(log_level::info, "a", "b"));
  REQUIRE(log_line_from(good));
  auto with = [&](std::string_view from, std::string_view to) {
    auto text = good;
    auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
  };
  for (const auto& bad :
       {std::string{}, std::string{"null"}, std::string{"[1]"},
        std::string{"plain words"}, good.substr(0, good.size() - 1),
        good + good, with("\"level\":\"info\"", "\"level\":\"loud\""),
        with("\"level\":\"info\"", "\"level\":1"),
        with("\"event\"", "\"evnt\""), with("2026-11-22T", "2026-13-22T"),
        with("2026-11-22T", "2026-02-30T"), with("T07:45", "T24:45"),
        with("37.123456Z", "37Z"), with("37.123456Z", "37,123456Z")}) {
    CAPTURE(bad);
    CHECK_FALSE(log_line_from(bad));
  }
}

TEST_CASE("lines for people are aligned", "[log]") {
  struct row {
    log_line line;
    std::string text;
  };
  const std::vector<row> table{
    {line(log_level::info, "trajectory/level1/19/0", "state",
          json{{"from", "generate"}, {"to", "compile"}, {"took_ms", 12.3}}),
     "07:45:37.123   trajectory/level1/19/0   state      from=generate "
     "to=compile took=12ms"},
    {line(log_level::warn, "executor/cpu:0", "judge_lost",
          json{{"why", "exit status 3"}}),
     "07:45:37.123 W executor/cpu:0           judge_lost "
     "why=\"exit status 3\""},
    {line(log_level::error, "journal", "stopped"),
     "07:45:37.123 E journal                  stopped"},
    {line(log_level::debug, "a/name/that/is/longer/than/its/column", "x"),
     "07:45:37.123 D a/name/that/is/longer/than/its/column x"},
    {line(log_level::info, "board", "view",
          json{{"live", {1, 2}}, {"ok", true}, {"none", nullptr}, {"s", ""}}),
     "07:45:37.123   board                    view       live=[1,2] ok=true "
     "none=null s=\"\""},
    {line(log_level::info, "a", "b", json{{"took_ms", "soon"}}),
     "07:45:37.123   a                        b          took_ms=soon"},
  };
  for (const auto& [line, text] : table)
    CHECK(to_human(line, false) == text);
}

TEST_CASE("no value can send a control character to a terminal", "[log]") {
  for (std::string evil : {"\033[2J", "a\nb", "\x7f",
                           "\xc2\x9b"
                           "31m",
                           "\r"}) {
    auto text = to_human(line(log_level::info, evil, evil,
                              json{{"log", evil}, {evil, 1}, {"in", {evil}}}),
                         false);
    CAPTURE(text);
    CHECK(std::none_of(text.begin(), text.end(),
                       [](unsigned char c) { return c < ' ' || c == 0x7f; }));
    CHECK(text.find("\xc2\x9b") == std::string::npos);
  }
}

TEST_CASE("a long value is cut for people between two characters", "[log]") {
  std::string umlauts;
  for (int i = 0; i < 300; ++i)
    umlauts += "\xc3\xa4";
  auto text = to_human(
    line(log_level::info, "a", "b", json{{"x", 'o' + umlauts}}), false);
  CHECK(text.size() < 260);
  CHECK(text.find("\xef\xbf\xbd") == std::string::npos);
  CHECK(text.ends_with("\xc3\xa4...\""));
}

TEST_CASE("colour adds only escape sequences", "[log]") {
  auto x = line(log_level::warn, "journal", "slow", json{{"took_ms", 4000}});
  auto coloured = to_human(x, true);
  std::string plain;
  for (size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\033')
      i = coloured.find('m', i);
    else
      plain += coloured[i];
  }
  CHECK(coloured != plain);
  CHECK(plain == to_human(x, false));
}

TEST_CASE("durations have two or three digits and the unit that fits",
          "[log]") {
  struct row {
    double milliseconds;
    std::string text;
  };
  const std::vector<row> table{
    {0, "0.0ms"},         {1.25, "1.2ms"},       {9.94, "9.9ms"},
    {9.96, "10ms"},       {12.3, "12ms"},        {999, "999ms"},
    {999.6, "1.0s"},      {1234, "1.2s"},        {59'949, "59.9s"},
    {59'960, "1m00s"},    {125'000, "2m05s"},    {3'599'400, "59m59s"},
    {3'600'000, "1h00m"}, {86'400'000, "24h00m"}};
  for (const auto& [milliseconds, text] : table)
    CHECK(human_duration(milliseconds) == text);
}

TEST_CASE("a filter takes an actor, all below it, and what is loud enough",
          "[log]") {
  struct row {
    std::string actor;
    log_level level;
    bool wanted;
  };
  auto x = line(log_level::info, "trajectory/level1/19/0", "state");
  const std::vector<row> table{
    {"", log_level::debug, true},
    {"trajectory", log_level::debug, true},
    {"trajectory/level1", log_level::debug, true},
    {"trajectory/level1/19/0", log_level::info, true},
    {"trajectory/level1/1", log_level::debug, false},
    {"trajectory/level1/19/0/1", log_level::debug, false},
    {"traj", log_level::debug, false},
    {"executor", log_level::debug, false},
    {"", log_level::warn, false},
    {"trajectory", log_level::error, false},
  };
  for (const auto& [actor, level, wanted] : table) {
    CAPTURE(actor);
    CHECK(wants(log_filter{actor, level}, x) == wanted);
  }
}
