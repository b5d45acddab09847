#include "actors/trajectory/context.hpp"
#include "actors/trajectory/feedback.hpp"

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <vector>

using namespace caesar;
using namespace std::chrono_literals;
using config::candidate_language;
using config::context_strategy;
using config::history_choice;

namespace {

using strategies = std::vector<context_strategy>;

/// A problem whose four turns were wrong, without code, right, and not built.
class four_turns {
public:
  four_turns() {
    target_.source = "class Model:\n    pass  # {{source}}\n";
    add("class ModelNew:\n    a = 1\n").judged = judged(judgement::wrong);
    add("").no_code_reason = "the reply has no code block";
    add("class ModelNew:\n    b = '```'\n").judged = judged(judgement::correct);
    add("class ModelNew:\n    c = (\n").build = build_report{};
    turns_.back().build->error_name = "SyntaxError";
    turns_.back().build->log = "'(' was never closed\n";
  }

  /// Gives the turns their feedback, as a run with these strategies does.
  void tell(const strategies& which) {
    for (auto& x : turns_) {
      auto how = feedback_options{};
      how.best_so_far = 2ms;
      how.best_turn = 3;
      for (auto y : which)
        how.profile = how.profile || y == context_strategy::profiler;
      x.feedback = feedback(x, how);
    }
  }

  prompt_facts facts(const strategies& which, history_choice history) const {
    auto result = prompt_facts{target_};
    result.strategies = which;
    result.history = history;
    result.earlier = turns_;
    result.best_turn = 3;
    return result;
  }

  std::vector<turn>& turns() { return turns_; }

private:
  turn& add(std::string code) {
    auto& x = turns_.emplace_back();
    x.number = static_cast<int32_t>(turns_.size());
    x.reply = completion{};
    x.code = std::move(code);
    return x;
  }

  static verdict judged(judgement outcome) {
    auto y = verdict{};
    y.outcome = outcome;
    y.trials = 5;
    y.issue = "Output mismatch";
    y.profile = "kernel  100%\n";
    if (outcome != judgement::correct)
      return y;
    y.trials_passed = 5;
    y.runtime = timing{};
    y.runtime->mean = 2ms;
    y.reference = timing{};
    y.reference->mean = 3ms;
    return y;
  }

  problem target_;
  std::vector<turn> turns_;
};

std::string join(const strategies& which) {
  auto result = std::string{};
  for (auto x : which)
    result += (result.empty() ? "" : "+") + std::string{name_of(x)};
  return result;
}

/// All sets of strategies that are not empty.
std::vector<strategies> all_strategies() {
  auto result = std::vector<strategies>{};
  for (auto bits = 1U; bits < 8; ++bits) {
    auto& set = result.emplace_back();
    for (auto i = 0U; i < 3; ++i)
      if ((bits >> i & 1U) != 0)
        set.push_back(static_cast<context_strategy>(i));
  }
  return result;
}

constexpr auto all_histories = {history_choice::last, history_choice::all,
                                history_choice::best};

/// Compares with a file, or writes it when CAESAR_UPDATE_GOLDEN is set.
void check_golden(const std::string& name, const std::string& text) {
  const auto* root = std::getenv("CAESAR_SOURCE_DIR");
  REQUIRE(root != nullptr);
  auto file = std::filesystem::path{root} / "tests/unit/prompts/golden" / name;
  if (std::getenv("CAESAR_UPDATE_GOLDEN") != nullptr)
    std::ofstream{file, std::ios::binary} << text;
  auto in = std::ifstream{file, std::ios::binary};
  INFO(file << ": CAESAR_UPDATE_GOLDEN=1 writes it anew");
  REQUIRE(in.good());
  CHECK(text == std::string(std::istreambuf_iterator<char>{in}, {}));
}

size_t count(const std::string& text, std::string_view part) {
  size_t result = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    ++result;
  return result;
}

} // namespace

TEST_CASE_METHOD(four_turns, "every strategy and history has its prompt",
                 "[context]") {
  for (const auto& which : all_strategies())
    for (auto history : all_histories) {
      tell(which);
      auto prompt = build_prompt(facts(which, history));
      auto base = build_base(facts(which, history));
      REQUIRE(prompt.substr(0, base.size()) == base);
      check_golden(join(which) + "_" + std::string{name_of(history)} + ".md",
                   prompt.substr(base.size() + 2));
    }
}

TEST_CASE_METHOD(four_turns, "the first prompt is the base and what to do",
                 "[context]") {
  turns().clear();
  auto prompts = std::map<std::string, int>{};
  for (const auto& which : all_strategies())
    for (auto history : all_histories)
      ++prompts[build_prompt(facts(which, history))];
  REQUIRE(prompts.size() == 1);
  auto prompt = prompts.begin()->first;
  auto base = build_base(facts({}, history_choice::all));
  CHECK(prompt.substr(0, base.size()) == base);
  check_golden("first_turn.md", prompt.substr(base.size() + 2));
}

TEST_CASE_METHOD(four_turns, "the base tells task, example and reference",
                 "[context]") {
  struct row {
    candidate_language language;
    std::string_view has;
    std::string_view lacks;
  };
  for (auto [language, has, lacks] :
       {row{candidate_language::cuda, "__global__", "#pragma omp"},
        row{candidate_language::cpp, "#pragma omp", "__global__"}}) {
    auto x = facts({}, history_choice::all);
    x.language = language;
    auto base = build_base(x);
    auto task = base.find("# Your task");
    auto example = base.find("# An example");
    auto reference = base.find("# The module to rewrite");
    CHECK(task == 0);
    CHECK(task < example);
    CHECK(example < reference);
    CHECK(base.find(has) != base.npos);
    CHECK(base.find(lacks) == base.npos);
    CHECK(base.substr(reference)
          == "# The module to rewrite\n\n"
             "```python\nclass Model:\n    pass  # {{source}}\n```");
    // A field that was not filled would be another one of these.
    CHECK(count(base, "{{") == 1);
  }
}

TEST_CASE_METHOD(four_turns, "the base names the precision", "[context]") {
  struct row {
    precision dtype;
    std::string_view has;
  };
  for (auto [dtype, has] : {row{precision::fp32, "are `torch.float32`"},
                            row{precision::fp16, "are `torch.float16`"},
                            row{precision::bf16, "are `torch.bfloat16`"}}) {
    auto x = facts({}, history_choice::all);
    x.dtype = dtype;
    CHECK(build_base(x).find(has) != std::string::npos);
  }
}

TEST_CASE_METHOD(four_turns, "prompts of one problem share their beginning",
                 "[context]") {
  auto which = strategies{context_strategy::reflection};
  auto base = build_base(facts(which, history_choice::all));
  tell(which);
  while (!turns().empty()) {
    auto prompt = build_prompt(facts(which, history_choice::all));
    CHECK(prompt.substr(0, base.size()) == base);
    turns().pop_back();
  }
}

TEST_CASE_METHOD(four_turns, "without a correct kernel the latest is the best",
                 "[context]") {
  auto which = strategies{context_strategy::eval_result};
  tell(which);
  auto best = facts(which, history_choice::best);
  best.best_turn = 0;
  CHECK(build_prompt(best) == build_prompt(facts(which, history_choice::last)));
}

TEST_CASE_METHOD(four_turns,
                 "the best kernel is shown once when it is the "
                 "latest",
                 "[context]") {
  auto which = strategies{context_strategy::eval_result};
  tell(which);
  turns().pop_back();
  auto prompt = build_prompt(facts(which, history_choice::best));
  CHECK(count(prompt, "## Generation 3") == 1);
  CHECK(count(prompt, "## Generation") == 1);
  CHECK(count(prompt, "What came of it") == 1);
}

TEST_CASE_METHOD(four_turns, "turns that were not evaluated have no feedback",
                 "[context]") {
  for (const auto& which : all_strategies())
    for (auto history : all_histories) {
      for (auto& x : turns()) {
        x.build.reset();
        x.judged.reset();
        x.feedback.clear();
      }
      auto prompt = build_prompt(facts(which, history));
      CHECK(count(prompt, "What came of it") == 0);
      CHECK(count(prompt, "Where its time goes") == 0);
      CHECK(count(prompt, "## Generation")
            == (history == history_choice::all ? 4 : 1));
    }
}

TEST_CASE_METHOD(four_turns, "a long profile is cut", "[context]") {
  turns()[2].judged->profile = std::string(10'000, 'x');
  auto which = strategies{context_strategy::profiler};
  auto x = facts(which, history_choice::best);
  auto whole = build_prompt(x).size();
  x.max_feedback_chars = 1000;
  CHECK(build_prompt(x).size() < whole - 8900);
}

TEST_CASE_METHOD(four_turns, "code with fences stays in its block",
                 "[context]") {
  auto which = strategies{context_strategy::reflection};
  auto prompt = build_prompt(facts(which, history_choice::best));
  CHECK(count(prompt, "````python\nclass ModelNew:\n    b = '```'\n````\n")
        == 1);
}

TEST_CASE_METHOD(four_turns, "what people hint stands before what is asked",
                 "[context]") {
  auto which = strategies{context_strategy::eval_result};
  auto x = facts(which, history_choice::last);
  auto without = build_prompt(x);
  auto hints = std::vector<std::string>{"Use {{tiles}}.", "And registers."};
  x.hints = hints;
  auto with = build_prompt(x);
  auto text = std::string{"A person who has looked at your work says:\n\n"};
  auto said = text + "Use {{tiles}}.\n\n" + text + "And registers.\n\n";
  auto at = with.find(said);
  REQUIRE(at != std::string::npos);
  CHECK(with.substr(0, at) + with.substr(at + said.size()) == without);
  CHECK(with.find("# Now", at) != std::string::npos);
}
