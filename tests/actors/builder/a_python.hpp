#pragma once

#include "actors/builder/builder.hpp"
#include "actors/io/reactor.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <cstdlib>
#include <future>

namespace caesar::test {

/// Runs commands of the Python with torch.
struct a_python {
  io::reactor reactor;
  std::unique_ptr<io::job_runner> jobs = io::make_job_runner(reactor);

  static std::string program() {
    auto given = std::getenv("CAESAR_PYTHON");
    return given != nullptr ? given : "/usr/bin/python3";
  }

  job_ended run(std::vector<std::string> argv) {
    io::job_spec spec;
    spec.process.argv = std::move(argv);
    spec.process.argv.insert(spec.process.argv.begin(), {program(), "-B"});
    spec.process.environment = io::plain_environment();
    spec.process.environment.push_back(
      "PYTHONPATH=" + std::string{std::getenv("CAESAR_SOURCE_DIR")}
      + "/cuda/runner");
    spec.timeout = std::chrono::seconds{120};
    return run(std::move(spec));
  }

  job_ended run(io::job_spec spec) {
    std::promise<job_ended> promise;
    jobs->start(1, std::move(spec),
                [&](job_ended x) { promise.set_value(std::move(x)); });
    return promise.get_future().get();
  }

  /// Returns the last line of what `code` prints.
  json ask(const std::string& code) {
    auto end = run({"-c", code});
    INFO(end.output);
    REQUIRE(end.status == 0);
    auto text = end.output.substr(0, end.output.find_last_not_of('\n') + 1);
    return json::parse(text.substr(text.rfind('\n') + 1));
  }

  /// Records what `candidate` wants, which must be one call, and compiles it.
  /// `tools` say which nvcc and for which device; the rest is found out.
  compilation_ended build(const std::filesystem::path& folder,
                          const std::string& candidate, cuda::toolchain tools) {
    auto call = recorded(folder, candidate);
    tools.compiler = cuda::compiler_command(std::getenv("CXX"));
    auto facts = ask("import record; print(record.toolchain_facts())");
    tools.torch = cuda::torch_facts_from(to_line(facts)).value();
    auto plan = cuda::plan_compile(call, tools);
    REQUIRE(plan.refusal == "");
    auto key = cuda::artefact_key({plan}, tools);
    auto built = compile(folder, key, plan, call.name);
    REQUIRE(built.artefact);
    CHECK(cuda::artefact_cache{folder / "cache"}.find(key)->sha256
          == built.artefact->sha256);
    return built;
  }

private:
  cuda::compile_call recorded(const std::filesystem::path& folder,
                              const std::string& candidate) {
    auto source = folder / "source.py";
    test::append(source, candidate);
    auto text = ask("import os, record; text = open('" + source.string()
                    + "').read(); os.chdir('" + folder.string()
                    + "'); print(record.record(text, ''))");
    auto recording = cuda::parse_recording(to_line(text));
    REQUIRE_FALSE(recording.error);
    REQUIRE(recording.calls.size() == 1);
    return recording.calls[0];
  }

  compilation_ended compile(const std::filesystem::path& folder,
                            const std::string& key,
                            const cuda::compile_plan& plan,
                            const std::string& module) {
    auto report = std::make_shared<std::promise<job_ended>>();
    compile_settings settings;
    settings.cache = folder / "cache";
    settings.scratch = folder / "scratch";
    compile_slots slots{settings, *jobs,
                        [&](job_ended x) { report->set_value(std::move(x)); }};
    slots.want(key, 1, 0, {plan}, module);
    REQUIRE(slots.fill().empty());
    std::optional<compilation_ended> built;
    while (!built) {
      auto step = report->get_future().get();
      INFO(step.output);
      REQUIRE(step.status == 0);
      report = std::make_shared<std::promise<job_ended>>();
      built = slots.hear(step);
    }
    return *built;
  }
};

} // namespace caesar::test
