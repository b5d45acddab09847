#include "tools/caesar-actors/batch_result.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

batch_result judged() {
  batch_result result{"a",       "0f",           "p.py", "c.py",
                      verdict{}, build_report{}, "",     2.5};
  result.judged->outcome = judgement::correct;
  result.judged->runtime = timing{1ms, 0ms, 1ms, 1ms, 1ms, 10};
  result.build->status = build_status::built;
  result.build->took = 1500ms;
  result.build->log = "note\n\"quoted\"";
  return result;
}

std::string without_end(const std::string& line) {
  REQUIRE(line.back() == '\n');
  return line.substr(0, line.size() - 1);
}

} // namespace

TEST_CASE("a result is one line of JSON", "[batch][result]") {
  auto line = line_of(judged());
  CHECK(line.find('\n') == line.size() - 1);
  auto x = json::parse(line);
  std::vector<std::string> keys;
  for (const auto& entry : x.items())
    keys.push_back(entry.key());
  CHECK(keys
        == std::vector<std::string>{"id", "key", "problem", "candidate",
                                    "outcome", "verdict", "build",
                                    "speedup_over_file", "error"});
  CHECK(x["outcome"] == "correct");
  CHECK(x["verdict"]["runtime"]["mean"] == 1'000'000);
  CHECK(x["build"].dump()
        == R"({"status":"built","log":"note\n\"quoted\"","error_name":"",)"
           R"("seconds":1.5,"path":"","declined":"","cache_hit":false})");
  CHECK(x["speedup_over_file"] == 2.5);
  CHECK(x["error"].is_null());
}

TEST_CASE("a line is read back", "[batch][result]") {
  auto x = judged();
  auto back = batch_result_from(without_end(line_of(x)));
  REQUIRE(back);
  CHECK(back->settled());
  CHECK(line_of(*back) == line_of(x));
  CHECK(*back->judged == *x.judged);
  CHECK(back->build->took == 1500ms);
}

TEST_CASE("what is not there is null", "[batch][result]") {
  batch_result x{"a", "0f", "p.py", "c.py", {}, {}, "the judge died", {}};
  auto line = without_end(line_of(x));
  auto read = json::parse(line);
  CHECK(read["verdict"].is_null());
  CHECK(read["build"].is_null());
  CHECK(read["speedup_over_file"].is_null());
  CHECK(read["error"] == "the judge died");
  auto back = batch_result_from(line);
  REQUIRE(back);
  CHECK_FALSE(back->settled());
}

TEST_CASE("what is no result is not read", "[batch][result]") {
  CHECK_FALSE(batch_result_from(""));
  CHECK_FALSE(batch_result_from("{"));
  CHECK_FALSE(batch_result_from("[]"));
  CHECK_FALSE(batch_result_from(R"({"id":"a"})"));
  CHECK_FALSE(batch_result_from(R"({"id":1,"key":"","problem":"",)"
                                R"("candidate":"","error":null})"));
}

TEST_CASE("a verdict of another version is to be judged again",
          "[batch][result]") {
  auto x = batch_result_from(
    R"({"id":"a","key":"0f","problem":"p","candidate":"c","verdict":)"
    R"({"outcome":"correct"},"build":null,"error":null})");
  REQUIRE(x);
  CHECK_FALSE(x->settled());
}

TEST_CASE("an outcome is one word", "[batch][result]") {
  auto x = judged();
  CHECK(outcome_of(x) == "correct");
  x.judged.reset();
  x.build->status = build_status::failed;
  CHECK(outcome_of(x) == "compile_error");
  x.build->status = build_status::timed_out;
  CHECK(outcome_of(x) == "build_timeout");
  x.fault = "no device";
  CHECK(outcome_of(x) == "fault");
}
