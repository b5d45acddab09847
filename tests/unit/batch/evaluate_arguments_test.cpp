#include "config/complaints.hpp"
#include "tools/caesar-actors/evaluate_arguments.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;

namespace {

evaluate_arguments one() {
  evaluate_arguments result;
  result.problem = "p.py";
  result.candidate = "c.py";
  return result;
}

evaluate_arguments many() {
  evaluate_arguments result;
  result.batch = "pairs.jsonl";
  result.out = "results.jsonl";
  return result;
}

std::string complaint(const evaluate_arguments& x) {
  try {
    check(x);
  } catch (const config::config_error& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_CASE("one candidate or a batch is judged", "[batch][arguments]") {
  CHECK(complaint(one()).empty());
  CHECK(complaint(many()).empty());
}

TEST_CASE("what does not go together is refused", "[batch][arguments]") {
  auto x = one();
  x.batch = "pairs.jsonl";
  CHECK(complaint(x).find("leave --problem and --candidate out") != x.out.npos);
  CHECK(complaint({}).find("name --problem P.py") != x.out.npos);
  x = one();
  x.candidate.clear();
  CHECK(complaint(x).find("belong together") != x.out.npos);
  x = many();
  x.out.clear();
  CHECK(complaint(x).find("--batch needs --out") != x.out.npos);
  x = one();
  x.out = "r.jsonl";
  CHECK(complaint(x).find("are for --batch") != x.out.npos);
  x = one();
  x.baselines = "b.json";
  CHECK(complaint(x).find("are for --batch") != x.out.npos);
  x = one();
  x.devices = {"cpu:0", "cpu:1"};
  CHECK(complaint(x).find("needs one --device") != x.out.npos);
  x = many();
  x.json = true;
  CHECK(complaint(x).find("--json is for one candidate") != x.out.npos);
}

TEST_CASE("flags become options", "[batch][arguments]") {
  config::options options;
  options.evaluate.perf_trials = 7;
  auto x = one();
  CHECK_FALSE(options_of(x, options).profile);
  CHECK(options_of(x, options).perf_trials == 7);
  x.profile = true;
  CHECK(options_of(x, options).profile);
}
