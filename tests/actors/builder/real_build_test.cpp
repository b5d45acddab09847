#include "actors/builder/builder.hpp"
#include "actors/io/reactor.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <cstdlib>
#include <future>

namespace fs = std::filesystem;

using namespace caesar;
using namespace std::chrono_literals;

namespace {

constexpr auto candidate = R"(
import torch
from torch.utils.cpp_extension import load_inline

source = """
torch::Tensor twice(torch::Tensor x) {
  TORCH_CHECK(x.dim() == 1, "one dimension");
  auto y = torch::empty_like(x);
  auto from = x.data_ptr<float>();
  auto to = y.data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); ++i)
    to[i] = 2 * from[i];
  return y;
}
"""
module = load_inline(name="twice_ext", cpp_sources=source,
                     functions=["twice"], extra_cflags=["-O2"])

class ModelNew(torch.nn.Module):
    def forward(self, x):
        return module.twice(x)
)";

constexpr auto use = R"(
import importlib.util, sys, torch
spec = importlib.util.spec_from_file_location("twice_ext", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.twice(torch.arange(3.0)).tolist())
try:
    module.twice(torch.zeros(2, 2))
except RuntimeError as e:
    print(str(e).splitlines()[0])
)";

/// Runs commands of the Python with torch.
struct python {
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
    spec.timeout = 120s;
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
};

} // namespace

TEST_CASE_METHOD(python, "a real candidate is recorded, compiled and callable",
                 "[builder]") {
  if (run({"-c", "import torch"}).status != 0) {
    WARN("skipped: " + program() + " has no torch");
    return;
  }
  test::scratch_folder folder;
  auto source = folder.path / "source.py";
  test::append(source, candidate);
  auto facts = ask("import record; print(record.toolchain_facts())");
  auto recorded = ask("import os, record; text = open('" + source.string()
                      + "').read(); os.chdir('" + folder.path.string()
                      + "'); print(record.record(text, ''))");
  auto recording = cuda::parse_recording(to_line(recorded));
  REQUIRE_FALSE(recording.error);
  REQUIRE(recording.calls.size() == 1);

  cuda::toolchain tools;
  tools.compiler = cuda::compiler_command(std::getenv("CXX"));
  tools.torch = cuda::torch_facts_from(to_line(facts)).value();
  auto plan = cuda::plan_compile(recording.calls[0], tools);
  REQUIRE(plan.refusal == "");
  auto key = cuda::artefact_key(plan, tools);
  auto ended = std::make_shared<std::deque<job_ended>>();
  auto report = std::make_shared<std::promise<job_ended>>();
  compile_settings settings;
  settings.cache = folder.path / "cache";
  settings.scratch = folder.path / "scratch";
  compile_slots slots{settings, *jobs,
                      [&](job_ended x) { report->set_value(std::move(x)); }};
  slots.want(key, 1, 0, plan, "twice_ext");
  REQUIRE(slots.fill().empty());
  std::optional<compilation_ended> built;
  while (!built) {
    auto step = report->get_future().get();
    INFO(step.output);
    REQUIRE(step.status == 0);
    report = std::make_shared<std::promise<job_ended>>();
    built = slots.hear(step);
  }
  REQUIRE(built->artefact);
  CHECK(slots.find(key)->sha256 == built->artefact->sha256);

  auto used = run({"-c", use, built->artefact->path.string()});
  CHECK(used.output == "[0.0, 2.0, 4.0]\none dimension\n");
}
