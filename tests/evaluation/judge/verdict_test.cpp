#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

verdict judge_forward(const std::string& problem, const std::string& body) {
  auto result = shared_judge().evaluate(request(problem, with_forward(body)));
  INFO(result.error_text);
  REQUIRE(result.verdict);
  return *result.verdict;
}

verdict judge_renamed(const std::string& problem, precision dtype) {
  auto asked = request(problem, renamed(problem));
  asked.options.dtype = dtype;
  auto result = shared_judge().evaluate(asked);
  INFO(result.error_text);
  REQUIRE(result.verdict);
  INFO(result.verdict->error << result.verdict->issue);
  CHECK(result.verdict->outcome == judgement::correct);
  return *result.verdict;
}

} // namespace

TEST_CASE("the ready frame tells what the judge is", "[evaluation]") {
  const auto& ready = shared_judge().ready();
  CHECK(ready.at("device") == "cpu:0");
  CHECK_FALSE(ready.at("torch").get<std::string>().empty());
  CHECK(ready.at("python").get<std::string>().substr(0, 2) == "3.");
  CHECK(ready.at("hardware").get<std::string>().find(", 1 core")
        != std::string::npos);
}

TEST_CASE("the reference renamed is correct", "[evaluation]") {
  auto relu = fixture("relu.py");
  auto result = shared_judge().evaluate(request(relu, renamed(relu)));
  REQUIRE(result.verdict);
  CHECK(result.verdict->outcome == judgement::correct);
  CHECK(result.verdict->compiled);
  CHECK(result.verdict->compat);
  CHECK(result.verdict->strict);
  CHECK(result.verdict->trials_passed == 3);
  CHECK(result.verdict->trials == 3);
  CHECK(result.verdict->phase == evaluation_phase::correctness);
  CHECK(result.verdict->findings.empty());
  CHECK_FALSE(result.verdict->runtime);
  CHECK(result.verdict->device == "cpu:0");
  CHECK(result.verdict->device_time.count() > 0);
  CHECK(result.phases == std::vector<std::string>{"load", "correctness"});
}

TEST_CASE("every kind of argument and output arrives", "[evaluation]") {
  judge_renamed(fixture("many_kinds.py"), precision::fp32);
}

TEST_CASE("integers are not cast to the precision", "[evaluation]") {
  judge_renamed(fixture("many_kinds.py"), precision::bf16);
}

TEST_CASE("weights agree because the seeds do", "[evaluation]") {
  for (auto dtype : {precision::fp32, precision::bf16})
    judge_renamed(fixture("linear.py"), dtype);
}

TEST_CASE("half precision is judged in half precision", "[evaluation]") {
  judge_renamed(fixture("double_range.py"), precision::fp16);
  auto asked =
    request(fixture("double_range.py"), with_forward("return x.float() * 2"));
  asked.options.dtype = precision::fp16;
  auto result = shared_judge().evaluate(asked).verdict;
  REQUIRE(result);
  CHECK(result->outcome == judgement::runtime_error);
  CHECK(result->error
        == "Output dtype mismatch: expected float16, got float32");
}

TEST_CASE("an honest dropout sees the reference's random numbers",
          "[evaluation]") {
  judge_renamed(fixture("dropout.py"), precision::fp32);
}

TEST_CASE("a model with a memory is run as often as its reference",
          "[evaluation]") {
  judge_renamed(fixture("stateful.py"), precision::fp32);
}

TEST_CASE("a mismatch is described to the number", "[evaluation]") {
  auto result = judge_forward(fixture("double_range.py"), "y = x * 2\n"
                                                          "y[1, 2] += 0.5\n"
                                                          "y[2, 3] -= 1\n"
                                                          "return y");
  CHECK(result.outcome == judgement::wrong);
  CHECK(result.issue == "Output mismatch");
  CHECK(result.compiled);
  CHECK_FALSE(result.compat);
  CHECK(result.trials_passed == 0);
  REQUIRE(result.mismatches.size() == 3); // Every trial gets its turn.
  CHECK(result.mismatches[0].trial == 0);
  CHECK(result.mismatches[2].trial == 2);
  const auto& first = result.mismatches[0];
  CHECK(first.elements == 12);
  CHECK(first.mismatched == 2);
  CHECK(first.max_difference == "1.000000");
  CHECK(first.mean_difference == "0.125000");
  CHECK(first.first_index == "[1, 2]");
  CHECK(first.expected == "12.000000");
  CHECK(first.actual == "12.500000");
}

TEST_CASE("what is wrong now and then is wrong", "[evaluation]") {
  auto result = judge_forward(fixture("double_range.py"),
                              "self.runs = getattr(self, 'runs', 0) + 1\n"
                              "return x * (3 if self.runs == 2 else 2)");
  CHECK(result.outcome == judgement::wrong);
  CHECK(result.trials_passed == 2);
  REQUIRE(result.mismatches.size() == 1);
  CHECK(result.mismatches[0].trial == 1);
}

TEST_CASE("a wrong shape ends the trials", "[evaluation]") {
  auto result =
    judge_forward(fixture("double_range.py"), "return (x * 2)[:, :2]");
  CHECK(result.outcome == judgement::wrong);
  CHECK(result.issue == "Output shape mismatch: Expected [3, 4], got [3, 2]");
  CHECK(result.mismatches.empty());
}

TEST_CASE("an output larger than expected is a wrong shape", "[evaluation]") {
  auto result =
    judge_forward(fixture("double_range.py"), "return torch.zeros(1000, 1000)");
  CHECK(result.issue
        == "Output shape mismatch: Expected [3, 4], got [1000, 1000]");
}

TEST_CASE("a wrong type is KernelBench's runtime error", "[evaluation]") {
  auto result =
    judge_forward(fixture("double_range.py"), "return x.double() * 2");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.error_name == "RuntimeError");
  CHECK(result.error == "Output dtype mismatch: expected float32, got float64");
}

TEST_CASE("NaN matches nothing", "[evaluation]") {
  auto result =
    judge_forward(fixture("double_range.py"), "y = x * 2\n"
                                              "y[0, 1] = float('nan')\n"
                                              "return y");
  CHECK(result.outcome == judgement::wrong);
  REQUIRE_FALSE(result.mismatches.empty());
  CHECK(result.mismatches[0].mismatched == 1);
  CHECK(result.mismatches[0].actual == "nan");
  CHECK(result.mismatches[0].expected == "2.000000");
  CHECK(result.mismatches[0].max_difference == "nan");
}

TEST_CASE("what is no tensor is named", "[evaluation]") {
  auto result = judge_forward(fixture("double_range.py"), "return 3.5");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.error_name == "TypeError");
  CHECK(result.error
        == "ModelNew.forward returned a value of type float; a torch.Tensor is "
           "expected");
}

TEST_CASE("a tensor of a subclass is no tensor", "[evaluation]") {
  auto result =
    judge_forward(fixture("double_range.py"),
                  "class Fake(torch.Tensor): pass\n"
                  "return torch.Tensor._make_subclass(Fake, x * 2)");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.error.find("a value of type Fake") != std::string::npos);
}

TEST_CASE("outputs in another structure are wrong", "[evaluation]") {
  auto result = judge_forward(fixture("double_range.py"), "return [x * 2, x]");
  CHECK(result.outcome == judgement::wrong);
  CHECK(result.issue
        == "Output structure mismatch: expected 1 tensor, got 2 tensors");
  result = judge_forward(fixture("double_range.py"), "return [x * 2]");
  CHECK(result.issue
        == "Output structure mismatch: expected a tensor by itself, got one at "
           "output[0]");
}

TEST_CASE("a view with strides of its own is compared by value",
          "[evaluation]") {
  auto result = judge_forward(fixture("double_range.py"),
                              "return (x.t().contiguous() * 2).t()");
  CHECK(result.outcome == judgement::correct);
}

TEST_CASE("an output that is an input is rejected by the strict gate only",
          "[evaluation]") {
  const std::string problem = "import torch\n"
                              "class Model(torch.nn.Module):\n"
                              "    def forward(self, x): return x * 1\n"
                              "def get_inputs(): return [torch.rand(8)]\n"
                              "def get_init_inputs(): return []\n";
  auto asked = request(problem, with_forward("return x"));
  auto strict = shared_judge().evaluate(asked).verdict;
  REQUIRE(strict);
  CHECK(strict->outcome == judgement::rejected);
  CHECK(strict->compat);
  CHECK_FALSE(strict->strict);
  REQUIRE(strict->findings.size() == 1);
  CHECK(strict->findings[0].id == "C5");
  asked.options.gate = verdict_gate::compat;
  auto compat = shared_judge().evaluate(asked).verdict;
  REQUIRE(compat);
  CHECK(compat->outcome == judgement::correct);
  CHECK_FALSE(compat->strict);
  CHECK(compat->findings.size() == 1);
}

TEST_CASE("an output may be an input where the reference's is",
          "[evaluation]") {
  const std::string problem = "import torch\n"
                              "class Model(torch.nn.Module):\n"
                              "    def forward(self, x): return x.view(2, 4)\n"
                              "def get_inputs(): return [torch.rand(8)]\n"
                              "def get_init_inputs(): return []\n";
  auto result = shared_judge().evaluate(request(problem, renamed(problem)));
  REQUIRE(result.verdict);
  CHECK(result.verdict->outcome == judgement::correct);
  CHECK(result.verdict->strict);
}
