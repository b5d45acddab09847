#pragma once

#include "actors/builder/builder.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/scripted_link.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <sys/stat.h>

namespace caesar::test {

/// What a recorder says first.
inline constexpr auto ready = R"({"ready":{"torch":"2.6","python":"3.13",
  "python_include":"/py","include_paths":["/t/include"],
  "library_paths":["/t/lib"],"cxx11_abi":true,"cxx_standard":"c++17",
  "cuda_home":""}})";

/// A command that has not ended yet.
struct started_job {
  uint64_t job;
  io::job_spec spec;
  std::function<void(job_ended)> done;
};

/// What a test and its scripted commands share.
struct job_script {
  std::deque<started_job> open;
  std::vector<uint64_t> cancelled;
};

/// A machine on which commands do what the test says.
class scripted_jobs final : public io::job_runner {
public:
  explicit scripted_jobs(std::shared_ptr<job_script> script)
    : script_{std::move(script)} {}

  ~scripted_jobs() override {
    script_->open.clear(); // They may hold the actor that owns this runner.
  }

  void start(uint64_t job, io::job_spec spec,
             std::function<void(job_ended)> done) override {
    script_->open.push_back({job, std::move(spec), std::move(done)});
  }

  void cancel(uint64_t job) override { script_->cancelled.push_back(job); }

private:
  std::shared_ptr<job_script> script_;
};

/// A compile call as compile_calls.py would record it.
inline json call(std::string name, std::string source = "int f();") {
  cuda::compile_call x;
  x.kind = "load_inline";
  x.name = name;
  x.cpp_sources = {source};
  x.functions.emplace()["f"] = "f";
  x.digest = cuda::sha256(name + source);
  return x;
}

/// A builder with scripted compilers and a scripted recorder.
struct a_builder : deterministic {
  test::scratch_folder folder;
  std::string path = std::getenv("PATH");
  std::shared_ptr<job_script> jobs = std::make_shared<job_script>();
  std::shared_ptr<test::link_script> recorder =
    std::make_shared<test::link_script>();
  builder_actor builder;

  explicit a_builder(int32_t slots = 1, std::string cuda_arch = {},
                     bool light = false) {
    // A machine with gold.
    std::filesystem::create_directories(folder.path / "bin");
    test::append(folder.path / "bin/ld.gold", "");
    ::chmod((folder.path / "bin/ld.gold").c_str(), 0755);
    ::setenv("PATH", ((folder.path / "bin").string() + ':' + path).c_str(), 1);
    builder_settings settings;
    settings.light = light;
    settings.cuda_arch = std::move(cuda_arch);
    settings.slots = slots;
    settings.cores = {3};
    settings.cache = folder.path / "cache";
    settings.scratch = folder.path / "scratch";
    settings.timeout = std::chrono::seconds{300};
    settings.memory_bytes = 1000;
    builder = launch<builder_state>(
      sys, settings, std::unique_ptr<io::job_runner>{new scripted_jobs{jobs}},
      std::unique_ptr<io::frame_link>{new test::scripted_link{recorder}},
      actor_log{});
    run();
  }

  ~a_builder() {
    end();
    ::setenv("PATH", path.c_str(), 1);
  }

  void end() {
    caf::anon_send_exit(builder, caf::exit_reason::user_shutdown);
    run();
  }

  auto ask(std::string candidate, int32_t turns_left = 1) {
    build_candidate x;
    x.request.candidate = std::move(candidate);
    x.request.turns_left = turns_left;
    auto answer = self->request(builder, caf::infinite, x);
    run();
    return answer;
  }

  void say(std::string text) {
    recorder->say(std::move(text));
    run();
  }

  /// Lets the recorder answer its `n`th request of all.
  void recorded(size_t n, json calls, json error = nullptr) {
    auto id = json::parse(recorder->sent.at(n))["id"];
    say(to_line(json{{"id", id}, {"calls", calls}, {"error", error}}));
  }

  /// Ends the oldest job; a link writes `code` as its module.
  void job_ends(int32_t status = 0, std::string output = {},
                bool timed_out = false, std::string_view code = "code") {
    REQUIRE_FALSE(jobs->open.empty());
    auto job = std::move(jobs->open.front());
    jobs->open.pop_front();
    const auto& argv = job.spec.process.argv;
    if (status == 0 && argv.back() == "module.so")
      test::append(job.spec.process.cwd / "module.so", code);
    job.done(
      {job.job, status, timed_out, std::move(output), std::chrono::seconds{2}});
    run();
  }

  /// How many arguments of the oldest job are `word`.
  int64_t words_of_next(std::string_view word) const {
    const auto& argv = jobs->open.at(0).spec.process.argv;
    return std::count(argv.begin(), argv.end(), word);
  }

  /// Lets the compiler tell its version, and whether it can use gold.
  void compiler_is_known(bool gold_works = true) {
    REQUIRE(jobs->open.at(0).spec.process.argv.back() == "--version");
    job_ends(0, "g++ 12");
    REQUIRE(words_of_next("-fuse-ld=gold") == 1);
    job_ends(gold_works ? 0 : 1, gold_works ? "" : "error: cannot open x.so");
  }

  void compiles() {
    job_ends();
    job_ends();
  }

  std::string next_module() {
    for (const auto& x : jobs->open.at(0).spec.process.argv)
      if (x.find("-DTORCH_EXTENSION_NAME=") == 0)
        return x.substr(23);
    return {};
  }

  template <class Answer>
  build_report report(Answer& answer) {
    run();
    build_report result;
    answer.receive([&](build_report& x) { result = std::move(x); },
                   [&](caf::error& x) { FAIL(describe(x)); });
    return result;
  }

  template <class Answer>
  caf::error error(Answer& answer) {
    run();
    caf::error result;
    answer.receive([&](build_report&) { FAIL("it was answered"); },
                   [&](caf::error& x) { result = std::move(x); });
    return result;
  }
};

/// The same with two slots.
struct two_slots : a_builder {
  two_slots() : a_builder{2} {}
};

} // namespace caesar::test
