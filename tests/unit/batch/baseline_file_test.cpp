#include "config/complaints.hpp"
#include "tools/caesar-actors/baseline_file.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

problem named(int32_t level, int32_t number, const std::string& name) {
  return {{level, number}, name, name, ""};
}

batch_result timed(std::chrono::nanoseconds candidate,
                   std::chrono::nanoseconds reference) {
  batch_result result;
  result.judged = verdict{};
  result.judged->runtime =
    timing{candidate, 0ns, candidate, candidate, candidate, 100};
  result.judged->reference =
    timing{reference, 1us, reference, reference, reference, 100};
  result.judged->hardware = "NVIDIA H200";
  result.judged->device = "cuda:0";
  return result;
}

const std::string text =
  R"({"level1": {"19_ReLU.py": {"mean": 3.0, "std": 0.1, "min": 2.9,
      "max": 3.2, "num_trials": 100, "hardware": "H", "device": "cuda:0"},
      "20_LeakyReLU.py": null}, "level2": {}})";

} // namespace

TEST_CASE("a speedup is the file's mean over the candidate's",
          "[batch][baseline]") {
  baseline_file file{text, "x"};
  auto x = timed(1'500us, 2ms);
  CHECK(file.speedup(named(1, 19, "19_ReLU.py"), x) == 2.0);
  CHECK_FALSE(file.speedup(named(2, 19, "19_ReLU.py"), x));
  CHECK_FALSE(file.speedup(named(1, 19, "19_relu.py"), x));
  CHECK_FALSE(file.speedup(named(1, 20, "20_LeakyReLU.py"), x));
  x.judged->runtime.reset();
  CHECK_FALSE(file.speedup(named(1, 19, "19_ReLU.py"), x));
  CHECK_FALSE(file.speedup(named(1, 19, "19_ReLU.py"), batch_result{}));
}

TEST_CASE("what is written is what KernelBench writes", "[batch][baseline]") {
  baseline_file file;
  file.set(named(1, 100, "100_Loss.py"), timed(1ms, 2'345'678ns));
  file.set(named(1, 19, "19_ReLU.py"), timed(1ms, 3ms));
  file.set(named(1, 20, "20_x.py"), batch_result{}); // Was not timed.
  CHECK(json::parse(file.text()).dump()
        == R"({"level1":{"19_ReLU.py":{"mean":3.0,"std":0.001,"min":3.0,)"
           R"("max":3.0,"num_trials":100,"hardware":"NVIDIA H200",)"
           R"("device":"cuda:0"},"100_Loss.py":{"mean":2.35,"std":0.001,)"
           R"("min":2.35,"max":2.35,"num_trials":100,)"
           R"("hardware":"NVIDIA H200","device":"cuda:0"}}})");
  baseline_file again{file.text(), "x"};
  CHECK(again.text() == file.text());
  CHECK(again.speedup(named(1, 19, "19_ReLU.py"), timed(1ms, 1ms)) == 3.0);
}

TEST_CASE("a file of something else is no baseline", "[batch][baseline]") {
  auto other =
    GENERATE("", "[]", R"({"level1": 3})", R"({"levels": {"a": {}}})",
             R"({"level1": {"19_ReLU.py": {"std": 1}}})");
  CHECK_THROWS_AS((baseline_file{other, "x"}), config::config_error);
}
