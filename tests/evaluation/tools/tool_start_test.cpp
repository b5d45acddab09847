// A runner under a tool, without GPU: scripts stand in for the tools.

#include "cuda/device/shared_memory.hpp"
#include "cuda/judge/zygote_client.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "tests/evaluation/support/peer.hpp"

using namespace caesar;
using namespace caesar::cuda;
using namespace caesar::test;
using namespace std::chrono_literals;

namespace {

/// A folder of scripts that PATH has first, for as long as this lives.
class stand_ins {
public:
  stand_ins() : path_{std::getenv("PATH")} {
    ::setenv("PATH", (folder_.path.string() + ":" + path_).c_str(), 1);
    std::filesystem::permissions(folder_.path,
                                 std::filesystem::perms::owner_all
                                   | std::filesystem::perms::others_read
                                   | std::filesystem::perms::others_exec);
  }

  ~stand_ins() { ::setenv("PATH", path_.c_str(), 1); }

  void add(const std::string& name, const std::string& lines) {
    auto file = folder_.path / name;
    std::ofstream{file} << "#!/bin/sh\n" << lines;
    std::filesystem::permissions(file, std::filesystem::perms{0755});
  }

private:
  std::string path_;
  scratch_folder folder_;
};

/// Leaves the tool's own options out and runs the rest.
const std::string run_the_rest =
  "while [ \"${1##*/}\" != caesar-runner ]; do shift; done\n\"$@\"\n";

/// What one run under a tool came to.
struct tool_outcome {
  bool constructed = false;
  std::string report;
  std::string output;
};

/// Returns a job as a judge writes it: length, facts, and constructor arguments
/// as a pickle.
unique_fd job_of(const std::string& candidate) {
  auto facts = to_line({{"source", candidate},
                        {"class", "ModelNew"},
                        {"precision", "fp32"},
                        {"cores", 1},
                        {"gpu", ""},
                        {"artefacts", json::array()},
                        {"compiled", false}});
  std::string text(8, '\0');
  for (size_t i = 0; i < 8; ++i)
    text[i] = static_cast<char>(facts.size() >> (8 * i) & 0xFF);
  return make_sealed_text("job", text + facts + "\x80\x04).");
}

tool_outcome run_under(runner_tool tool, const std::string& candidate) {
  zygote_client zygote{in_bin("caesar-runner"), "0", false};
  auto report = make_shared_memory("report", 4096);
  auto job = job_of(candidate);
  auto runner = zygote.spawn(uint64_t{1} << 30, job.get(), {}, 60s,
                             {tool, report.fd.get()});
  tool_outcome result;
  result.constructed =
    runner.await(runner_stage::import) && runner.await(runner_stage::construct);
  result.output = runner.finish();
  runner.end();
  result.report = {report.here.data(), report.here.size()};
  result.report.erase(std::min(result.report.find('\0'), size_t{4096}));
  return result;
}

const std::string candidate =
  "import os, torch\n"
  "class ModelNew(torch.nn.Module):\n"
  "    def __init__(self):\n"
  "        super().__init__()\n"
  "        print('made', os.environ.get('OF_THE_TOOL'))\n";

} // namespace

TEST_CASE("a tool runs a candidate in the sandbox, and reports", "[tools]") {
  stand_ins tools;
  tools.add("ncu", "echo begins\nexport OF_THE_TOOL=passed\n" + run_the_rest
                     + "echo ends $? $HOME\n");
  auto seen = run_under(runner_tool::counters, candidate);
  CHECK(seen.constructed);
  CHECK(seen.report == "begins\nends 0 /tmp\n");
  CHECK(seen.output == "made passed\n");
}

TEST_CASE("a tool and what it runs can talk over loopback", "[tools]") {
  stand_ins tools;
  tools.add("compute-sanitizer", run_the_rest);
  auto seen =
    run_under(runner_tool::memcheck,
              "import socket\n"
              "def refused(*kind):\n"
              "    try: socket.socket(*kind)\n"
              "    except PermissionError: return True\n"
              "with socket.create_server(('localhost', 0)) as here:\n"
              "    socket.create_connection(here.getsockname()).close()\n"
              "assert refused(socket.AF_NETLINK, socket.SOCK_RAW)\n"
              "assert refused(socket.AF_PACKET, socket.SOCK_RAW)\n"
              "try: socket.create_connection(('192.0.2.1', 80), 5)\n"
              "except OSError as why: print(why)\n"
              "class ModelNew: to = lambda self, kind: self\n");
  CHECK(seen.constructed);
  CHECK(seen.output == "[Errno 101] Network is unreachable\n");
}

TEST_CASE("a tool that does not start a candidate says why", "[tools]") {
  stand_ins tools;
  tools.add("ncu", "echo no good >&2\nexit 3\n");
  auto seen = run_under(runner_tool::counters, candidate);
  CHECK_FALSE(seen.constructed);
  CHECK(seen.report == "");
  CHECK(seen.output == "no good\n");
}

TEST_CASE("a report larger than its memory ends there", "[tools]") {
  stand_ins tools;
  tools.add("ncu", "i=0\nwhile [ $i -lt 99 ]; do\n"
                   "  printf %100s x || exit 4\n  i=$((i + 1))\ndone\n");
  auto seen = run_under(runner_tool::counters, candidate);
  CHECK_FALSE(seen.constructed);
  CHECK(seen.report.size() <= 4096);
}
