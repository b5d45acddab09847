#include "actors/trajectory/feedback.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

turn replied(std::string code) {
  auto x = turn{};
  x.number = 2;
  x.reply = completion{};
  x.code = std::move(code);
  return x;
}

turn judged(verdict y) {
  auto x = replied("x = 1\n");
  x.build = build_report{};
  x.build->status = build_status::built;
  y.device = "cpu:0";
  y.hardware = "AMD EPYC, 1 core";
  x.judged = std::move(y);
  return x;
}

verdict correct_verdict() {
  auto y = verdict{};
  y.outcome = judgement::correct;
  y.phase = evaluation_phase::performance;
  y.trials = y.trials_passed = 5;
  y.runtime = timing{};
  y.runtime->mean = 1234567ns;
  y.reference = timing{};
  y.reference->mean = 2500us;
  y.profile = "f  90%\ng  10%\n";
  return y;
}

verdict failed_verdict(judgement outcome, evaluation_phase phase) {
  auto y = verdict{};
  y.outcome = outcome;
  y.phase = phase;
  y.error_name = "ValueError";
  y.error = "bad shape";
  y.traceback = "File \"candidate.py\", line 3\nValueError: bad shape\n";
  return y;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("nothing is told of a turn that has come to nothing yet",
          "[feedback]") {
  CHECK(feedback(turn{}, {}) == "");
  CHECK(feedback(replied("x = 1\n"), {}) == "");
  auto built = replied("x = 1\n");
  built.build = build_report{};
  built.build->status = build_status::built;
  CHECK(feedback(built, {}) == "");
}

TEST_CASE("a reply without code is told what was missing", "[feedback]") {
  auto x = replied("");
  x.no_code_reason = "the reply has no code block";
  CHECK(feedback(x, {})
        == "There was nothing to run: the reply has no code block.\n\n"
           "End the reply with the whole file in one fenced Python block.");
  x.reply->truncated = true;
  CHECK(feedback(x, {})
        == "There was nothing to run: the reply has no code block.\n\n"
           "The reply reached the limit of its length: be briefer.\n\n"
           "End the reply with the whole file in one fenced Python block.");
}

TEST_CASE("a compile error shows its first errors", "[feedback]") {
  auto x = replied("x = 1\n");
  x.build = build_report{};
  x.build->error_name = "CompilationError";
  x.build->log = "a.cpp:1: error: one\na.cpp:2: error: two\n";
  CHECK(feedback(x, {})
        == "The code does not compile (CompilationError). First error "
           "first:\n\n"
           "```\na.cpp:1: error: one\na.cpp:2: error: two\n```");
  auto how = feedback_options{};
  how.max_chars = 16 + 25;
  CHECK(feedback(x, how)
        == "The code does not compile (CompilationError). First error "
           "first:\n\n"
           "```\na.cpp:1: error: one\n[20 characters are left out here]\n```");
}

TEST_CASE("a build that took too long says so", "[feedback]") {
  auto x = replied("x = 1\n");
  x.build = build_report{};
  x.build->status = build_status::timed_out;
  auto text = feedback(x, {});
  CHECK(contains(text, "The build took too long and was stopped."));
  CHECK_FALSE(contains(text, "```"));
}

TEST_CASE("a module that was not made shows its exception", "[feedback]") {
  auto y = failed_verdict(judgement::load_error, evaluation_phase::load);
  CHECK(feedback(judged(y), {})
        == "The code could not be loaded: importing it or making `ModelNew` "
           "failed.\n\n"
           "```\nValueError: bad shape\n```\n\n"
           "The end of the traceback:\n\n"
           "```\nFile \"candidate.py\", line 3\nValueError: bad shape\n```");
}

TEST_CASE("a runtime error says where it was", "[feedback]") {
  auto y =
    failed_verdict(judgement::runtime_error, evaluation_phase::correctness);
  CHECK(feedback(judged(y), {})
        == "The kernel compiled, but failed while its results were "
           "checked.\n\n"
           "```\nValueError: bad shape\n```\n\n"
           "The end of the traceback:\n\n"
           "```\nFile \"candidate.py\", line 3\nValueError: bad shape\n```");
  y.traceback.clear();
  y.error.clear();
  y.error_name = "Crash";
  y.phase = evaluation_phase::performance;
  CHECK(feedback(judged(y), {})
        == "The kernel compiled, but failed while it was timed.\n\n"
           "```\nCrash\n```");
}

TEST_CASE("a traceback shows its last lines", "[feedback]") {
  auto y = failed_verdict(judgement::runtime_error, evaluation_phase::load);
  y.traceback.clear();
  for (auto i = 1; i <= 30; ++i)
    y.traceback += "line " + std::to_string(i) + "\n";
  auto text = feedback(judged(y), {});
  CHECK_FALSE(contains(text, "line 10\n"));
  CHECK(contains(text, "```\nline 11\nline 12\n"));
  CHECK(contains(text, "line 30\n```"));
}

TEST_CASE("a timeout says what was going on", "[feedback]") {
  struct row {
    evaluation_phase phase;
    std::string_view part;
  };
  using p = evaluation_phase;
  for (auto [phase, part] : {
         row{p::load, "while the file was imported and `ModelNew` was made."},
         row{p::correctness, "while its results were checked. It may loop"},
         row{p::performance,
             "while it was timed. Its results had been correct"},
       }) {
    auto y = verdict{};
    y.outcome = judgement::timeout;
    y.phase = phase;
    auto text = feedback(judged(y), {});
    INFO(text);
    CHECK(contains(text, part));
    CHECK(contains(text, "The kernel took too long and was stopped"));
    CHECK_FALSE(contains(text, "```"));
  }
}

TEST_CASE("a wrong result says which, how many, how far, and where",
          "[feedback]") {
  auto y = verdict{};
  y.outcome = judgement::wrong;
  y.trials = 5;
  y.trials_passed = 2;
  y.issue = "Output mismatch";
  y.mismatches = {
    {3, 0, 1048576, 12345, "0.5", "0.25", "[3, 17]", "1.0", "1.5"},
    {4, 1, 0, 0, "", "", "", "", ""}};
  CHECK(feedback(judged(y), {})
        == "The kernel compiled and ran, but its results are wrong.\n\n"
           "Output mismatch\n\n"
           "2 of 5 trials with random inputs passed.\n\n"
           "- Output 0 in trial 3: 12,345 of 1,048,576 elements differ "
           "(1.18%). The largest difference is 0.5, the mean difference 0.25. "
           "The first is at [3, 17]: expected 1.0, got 1.5.\n"
           "- Output 1 in trial 4: 0 of 0 elements differ.");
  y.mismatches.resize(6);
  CHECK(contains(feedback(judged(y), {}), "- 2 more disagree likewise."));
  y.mismatches.clear();
  y.issue = "Output shape mismatch: expected [2, 3], got [3, 2]";
  CHECK(feedback(judged(y), {})
        == "The kernel compiled and ran, but its results are wrong.\n\n"
           "Output shape mismatch: expected [2, 3], got [3, 2]\n\n"
           "2 of 5 trials with random inputs passed.");
}

TEST_CASE("a rejected kernel is told each finding", "[feedback]") {
  auto y = verdict{};
  y.outcome = judgement::rejected;
  y.findings = {{"C5", "It wrote to its input."}, {"B1", "It did no work."}};
  auto text = feedback(judged(y), {});
  CHECK(contains(text, "- It wrote to its input.\n- It did no work.\n"));
  CHECK_FALSE(contains(text, "C5"));
}

TEST_CASE("a correct kernel is told how fast it is", "[feedback]") {
  auto x = judged(correct_verdict());
  auto how = feedback_options{};
  how.best_so_far = 1ms;
  how.best_turn = 1;
  auto head = std::string{"The kernel compiled and its results are correct.\n\n"
                          "5 of 5 trials with random inputs passed.\n\n"};
  auto speed = std::string{"It takes 1.235 ms; the reference takes 2.500 ms. "
                           "The speedup is 2.03x.\n\n"};
  CHECK(feedback(x, how)
        == head + speed + "The best so far is generation 1 with 1.000 ms.");
  how.best_turn = 2;
  how.profile = true;
  CHECK(feedback(x, how)
        == head + speed + "It is the best so far.\n\n"
             + "Where its time goes:\n\n```\nf  90%\ng  10%\n```");
}

TEST_CASE("counters are shown when there are some, or why not", "[feedback]") {
  auto y = correct_verdict();
  y.counters = device_counters{
    {{"relu", 1, 21us, 91, 12, 88, kernel_limiter::memory}}, ""};
  CHECK(contains(feedback(judged(y), {}),
                 "It takes 1.235 ms; the reference takes 2.500 ms. The speedup "
                 "is 2.03x.\n\nWhat the GPU's counters say, in percent of its "
                 "peaks:\n\n```\nkernel calls"));
  y.counters = device_counters{{}, "the device is no GPU"};
  CHECK(contains(feedback(judged(y), {}),
                 "\n\nThe GPU's counters are not available: the device is no "
                 "GPU."));
}

TEST_CASE("an illegal access is told with its place", "[feedback]") {
  for (auto outcome : {judgement::runtime_error, judgement::rejected}) {
    auto y = failed_verdict(outcome, evaluation_phase::correctness);
    y.findings = {{"C1", "it failed on others"}};
    y.memory_fault = illegal_access{};
    y.memory_fault->note = "nobody knows";
    CHECK_FALSE(contains(feedback(judged(y), {}), "nobody knows"));
    y.memory_fault = illegal_access{
      "relu(float *)", "cuda.cu:9", "write", 4,  "global", "0x8703f000",
      "out of bounds", "",          "",      "", ""};
    CHECK(contains(feedback(judged(y), {}),
                   "What compute-sanitizer says of it:\n\n```\n"
                   "Invalid global write of 4 bytes at 0x8703f000: out of "
                   "bounds\nin kernel relu(float *), cuda.cu:9\n```"));
  }
}

TEST_CASE("a correct kernel may be slow, or not timed", "[feedback]") {
  auto y = correct_verdict();
  y.runtime->mean = 5ms;
  CHECK(contains(feedback(judged(y), {}),
                 "The speedup is 0.500x: it is slower than the reference."));
  y.reference.reset();
  CHECK(contains(feedback(judged(y), {}), "It takes 5.000 ms."));
  y.runtime.reset();
  auto text = feedback(judged(y), {});
  CHECK(contains(text, "It was not timed."));
  CHECK_FALSE(contains(text, "best"));
}

TEST_CASE("no feedback names the device or outgrows its limit", "[feedback]") {
  constexpr size_t frame = 1200;
  auto huge = std::string(20'000, 'x');
  auto long_lines = std::string{};
  while (long_lines.size() < 20'000)
    long_lines += "line of a text\n";
  for (const auto& text : {huge, long_lines})
    for (int64_t limit : {0, 1, 100, 5000})
      for (size_t i = 0; i < enum_names<judgement>.size(); ++i) {
        auto y = correct_verdict();
        y.outcome = static_cast<judgement>(i);
        y.error_name = y.error = y.traceback = y.issue = y.profile = text;
        y.mismatches = {{1, 0, 9, 9, text, text, text, text, text}};
        y.findings = {{"C1", text}, {"C2", text}};
        y.counters = device_counters{{{text}, {text}}, ""};
        y.memory_fault = illegal_access{text, text, text, 1,    text, text,
                                        text, text, text, text, ""};
        auto x = judged(y);
        auto how = feedback_options{};
        how.max_chars = limit;
        how.profile = true;
        auto result = feedback(x, how);
        INFO(name_of(y.outcome) << " " << limit);
        CHECK(result.size() <= static_cast<size_t>(limit) + frame);
        CHECK_FALSE(contains(result, "EPYC"));
        CHECK_FALSE(contains(result, "cpu:0"));
        x.judged.reset();
        for (auto status : {build_status::failed, build_status::timed_out}) {
          x.build->status = status;
          x.build->log = x.build->error_name = text;
          CHECK(feedback(x, how).size() <= static_cast<size_t>(limit) + frame);
        }
      }
}
