#include "actors/trajectory/prompt_texts.hpp"

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace caesar;

namespace {

struct shipped {
  std::string_view file;
  std::string_view text;
  std::vector<std::string_view> fields;
};

/// All texts, with the fields that the program fills.
std::vector<shipped> all_texts() {
  using namespace text;
  return {
    {"answer.md", prompt_answer, {}},
    {"counters.md", prompt_counters, {"table"}},
    {"example.md", prompt_example, {"problem", "candidate"}},
    {"example_cpp.py", prompt_example_cpp, {}},
    {"example_cuda.py", prompt_example_cuda, {}},
    {"example_problem.py", prompt_example_problem, {}},
    {"feedback_build_timeout.md", prompt_feedback_build_timeout, {"log"}},
    {"feedback_compile_error.md",
     prompt_feedback_compile_error,
     {"error", "log"}},
    {"feedback_correct.md",
     prompt_feedback_correct,
     {"trials", "timing", "best", "profile"}},
    {"feedback_load_error.md",
     prompt_feedback_load_error,
     {"error", "traceback"}},
    {"feedback_no_code.md", prompt_feedback_no_code, {"reason", "cut_off"}},
    {"feedback_rejected.md",
     prompt_feedback_rejected,
     {"findings", "memory_fault"}},
    {"feedback_runtime_error.md",
     prompt_feedback_runtime_error,
     {"phase", "error", "memory_fault", "traceback"}},
    {"feedback_timeout.md",
     prompt_feedback_timeout,
     {"phase", "hint", "error"}},
    {"feedback_wrong.md",
     prompt_feedback_wrong,
     {"issue", "trials", "mismatches"}},
    {"generation.md",
     prompt_generation,
     {"number", "kernel", "feedback", "profile"}},
    {"hint.md", prompt_hint, {"hint"}},
    {"history_all.md", prompt_history_all, {"generations"}},
    {"history_best.md", prompt_history_best, {"generations", "latest"}},
    {"history_last.md", prompt_history_last, {"generations"}},
    {"instruction_first.md", prompt_instruction_first, {}},
    {"instruction_next.md", prompt_instruction_next, {}},
    {"instruction_results.md", prompt_instruction_results, {}},
    {"latest.md", prompt_latest, {"number", "feedback"}},
    {"memory_fault.md", prompt_memory_fault, {"fault"}},
    {"no_counters.md", prompt_no_counters, {"note"}},
    {"no_kernel.md", prompt_no_kernel, {"reason"}},
    {"precision_bf16.md", prompt_precision_bf16, {}},
    {"precision_fp16.md", prompt_precision_fp16, {}},
    {"precision_fp32.md", prompt_precision_fp32, {}},
    {"profile.md", prompt_profile, {"table"}},
    {"reference.md", prompt_reference, {"source"}},
    {"reflection_all.md", prompt_reflection_all, {}},
    {"reflection_last.md", prompt_reflection_last, {}},
    {"result.md", prompt_result, {"feedback"}},
    {"rules_cpp.md", prompt_rules_cpp, {}},
    {"rules_cuda.md", prompt_rules_cuda, {}},
    {"statement.md", prompt_statement, {"language", "precision", "rules"}},
  };
}

std::filesystem::path folder() {
  const auto* root = std::getenv("CAESAR_SOURCE_DIR");
  REQUIRE(root != nullptr);
  return std::filesystem::path{root} / "config/prompts";
}

std::string read(const std::filesystem::path& file) {
  auto in = std::ifstream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

TEST_CASE("fields are replaced by their values", "[prompt_texts]") {
  CHECK(fill("{{a}} and {{b}}, {{a}}\n", {{"a", "1"}, {"b", "2"}})
        == "1 and 2, 1");
  CHECK(fill("no fields", {}) == "no fields");
  CHECK(fill("", {}) == "");
  CHECK(fill("x { y } { {z} }\n\n", {}) == "x { y } { {z} }");
}

TEST_CASE("values are not searched for fields", "[prompt_texts]") {
  CHECK(fill("{{a}}{{b}}", {{"a", "{{b}} {{"}, {"b", "}}{{a}}"}})
        == "{{b}} {{}}{{a}}");
}

TEST_CASE("a line of nothing but an empty field is left out",
          "[prompt_texts]") {
  auto text = std::string_view{"one\n\n{{a}}\n\n{{b}}\n\ntwo {{a}}.\n"};
  CHECK(fill(text, {{"a", ""}, {"b", "x"}}) == "one\n\nx\n\ntwo .");
  CHECK(fill(text, {{"a", "x"}, {"b", ""}}) == "one\n\nx\n\ntwo x.");
  CHECK(fill(text, {{"a", ""}, {"b", ""}}) == "one\n\ntwo .");
  CHECK(fill("one\n{{a}}\ntwo", {{"a", ""}}) == "one\ntwo");
  CHECK(fill("one\n\n{{a}}", {{"a", ""}}) == "one");
  CHECK(fill("{{a}}", {{"a", ""}}) == "");
}

TEST_CASE("an unknown or unfilled field is an error", "[prompt_texts]") {
  CHECK_THROWS_AS(fill("{{a}}", {}), std::invalid_argument);
  CHECK_THROWS_AS(fill("{{a}}", {{"a", "x"}, {"b", "y"}}),
                  std::invalid_argument);
  for (auto text : {"{{a", "{{}}", "{{ a }}", "{{A}}", "{{a}", "{{{a}}}"}) {
    INFO(text);
    CHECK_THROWS_AS(fill(text, {{"a", "x"}}), std::invalid_argument);
  }
}

TEST_CASE("every shipped text has the fields that the program fills",
          "[prompt_texts]") {
  for (const auto& x : all_texts()) {
    INFO(x.file);
    if (x.file.substr(x.file.size() - 3) == ".md") {
      CHECK(fields_of(x.text) == x.fields);
    } else {
      CHECK(x.fields.empty());
    }
  }
}

TEST_CASE("every file of config/prompts is part of the program",
          "[prompt_texts]") {
  auto files = std::set<std::string>{};
  for (const auto& entry : std::filesystem::directory_iterator{folder()})
    if (entry.is_regular_file())
      files.insert(entry.path().filename().string());
  auto embedded = std::set<std::string>{};
  for (const auto& x : all_texts()) {
    INFO(x.file);
    embedded.insert(std::string{x.file});
    CHECK(x.text == read(folder() / x.file));
  }
  CHECK(files == embedded);
}

TEST_CASE("shipped texts are ASCII, at most 80 columns, and end in a line end",
          "[prompt_texts]") {
  for (const auto& x : all_texts()) {
    INFO(x.file);
    REQUIRE_FALSE(x.text.empty());
    CHECK(x.text.back() == '\n');
    auto column = 0;
    for (auto c : x.text) {
      column = c == '\n' ? 0 : column + 1;
      CHECK((c == '\n' || (c >= ' ' && c <= '~')));
      CHECK(column <= 80);
    }
  }
}
