#include "tools/caesar-actors/estimate.hpp"
#include "tools/caesar-actors/plan_text.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("the plan says how much, where and on what", "[config][plan]") {
  config::options x;
  x.run.root = "/logs";
  x.run.name = "first";
  x.run.turns = 4;
  x.run.samples = 2;
  x.run.active = 5;
  x.build.slots = 2;
  x.devices = {{config::device_kind::cpu, "cpu:0", {2}},
               {config::device_kind::cuda, "cuda:0", {3, 4}}};
  x.devices[1].gpu =
    gpu_facts{0, "NVIDIA H200", "GPU-8d4c", "sm_90", uint64_t{1} << 37};
  std::vector<problem> problems{
    {{1, 1}, "", "", ""}, {{1, 2}, "", "", ""}, {{1, 19}, "", "", ""}};
  CHECK(tools::plan_text(x, problems, {0, 1, 2, 3, 4})
        == "problems  3 of level 1: 1,2,19\n"
           "samples   2 of each: 6 in all, 5 at a time\n"
           "turns     4 each: the model is asked at most 24 times\n"
           "device    cpu:0 on core 2\n"
           "device    cuda:0 on cores 3,4, NVIDIA H200 (sm_90, GPU-8d4c)\n"
           "builds    2 slots on cores 0,1\n"
           "logs      /logs/default/first\n");
  x.model.provider = "openai";
  x.model.model = "gpt-5";
  auto shown = tools::plan_text(x, problems, {0, 1, 2, 3, 4});
  CHECK(shown.find("36,000 completion tokens, $") != std::string::npos);
  CHECK(shown.find("at least 3 min") != std::string::npos); // 5 at a time.
  x.model.model = "gpt-99";
  CHECK(tools::plan_text(x, problems, {0, 1, 2, 3, 4})
          .find("at a price that is not known")
        != std::string::npos);
}

TEST_CASE("an estimate grows with what prompts show", "[config][plan]") {
  config::options x;
  x.run.turns = 4;
  x.run.samples = 3;
  x.model.provider = "openai";
  x.model.model = "gpt-5";
  std::vector<problem> problems{{{1, 1}, "", std::string(4000, 'x'), ""}};
  auto all = tools::estimated_spending(x, problems);
  CHECK(all.requests == 12);
  CHECK(all.completion_tokens == 12 * 1500);
  CHECK(all.prompt_tokens > 12 * 1000);
  CHECK(all.picodollars
        == all.prompt_tokens * 1'250'000 + all.completion_tokens * 10'000'000);
  x.context.history = config::history_choice::last;
  // Six earlier replies are shown with "all", three with "last".
  CHECK(all.prompt_tokens - tools::estimated_spending(x, problems).prompt_tokens
        == 3 * 3 * 1800);
}
