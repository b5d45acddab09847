#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/recorder/recorder.hpp"
#include "tests/evaluation/support/processes.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

recorder& shared_recorder() {
  static recorder instance;
  return instance;
}

json error_of(const std::string& candidate) {
  auto answer = shared_recorder().record(candidate);
  CHECK(answer.at("calls").empty());
  REQUIRE(answer.at("error").is_object());
  return answer["error"];
}

} // namespace

TEST_CASE("a recorder tells what candidates are compiled against",
          "[recorder]") {
  const auto& ready = shared_recorder().ready();
  CHECK_FALSE(ready.at("include_paths").empty());
  CHECK_FALSE(ready.at("library_paths").empty());
  CHECK(ready.at("cxx11_abi").is_boolean());
  CHECK(ready.at("cxx_standard").get<std::string>().substr(0, 3) == "c++");
  CHECK_FALSE(ready.at("python_include").get<std::string>().empty());
}

TEST_CASE("compile calls are recorded and nothing is compiled", "[recorder]") {
  auto answer = shared_recorder().record(fixture("compiled_candidate.py"));
  CHECK(answer.at("id") == 1);
  CHECK(answer.at("error").is_null());
  REQUIRE(answer.at("calls").size() == 1);
  const auto& call = answer["calls"][0];
  CHECK(call.at("kind") == "load_inline");
  CHECK(call.at("name") == "twice");
  CHECK(call.at("digest").get<std::string>().size() == 64);
  CHECK(call.at("cpp_sources")[0].get<std::string>().find("x + x")
        != std::string::npos);
}

TEST_CASE("a candidate of plain Python has no calls", "[recorder]") {
  auto answer = shared_recorder().record("class ModelNew: pass\n");
  CHECK(answer.at("error").is_null());
  CHECK(answer.at("calls").empty());
}

TEST_CASE("what a candidate raises at import is told", "[recorder]") {
  CHECK(error_of("class ModelNew(:\n").at("name") == "SyntaxError");
  CHECK(error_of("class Other: pass\n").at("message")
        == "the code defines no class ModelNew");
}

TEST_CASE("an import that dies is a crash", "[recorder]") {
  auto exited = error_of("import os\nprint('why', flush=True)\nos._exit(3)\n");
  CHECK(exited.at("name") == "Crash");
  CHECK(exited.at("message") == "the import exited with status 3");
  CHECK(exited.at("traceback") == "why\n");
  auto killed = error_of("import ctypes\nctypes.string_at(0)\n");
  CHECK(killed.at("message") == "the import was killed by SIGSEGV");
  auto early = error_of("import os\nos._exit(0)\n");
  CHECK(early.at("name") == "Crash");
}

TEST_CASE("a forged result is a crash", "[recorder]") {
  auto write = [](const std::string& text) {
    return "import os\n"
           "for fd in range(3, 20):\n"
           "    try: os.write(fd, "
           + text
           + ")\n"
             "    except OSError: pass\n"
             "os._exit(0)\n";
  };
  CHECK(error_of(write("b'{\"calls\": 7, \"error\": null}'")).at("name")
        == "Crash");
  CHECK(error_of(write("b'[' * 60000")).at("name") == "Crash");
}

TEST_CASE("requests overlap, and each has its own time", "[recorder]") {
  auto& recorder = shared_recorder();
  recorder.begin(7, "while True: pass\n", std::chrono::milliseconds{1500});
  recorder.begin(8, "class ModelNew: pass\n");
  auto first = recorder.receive();
  auto second = recorder.receive();
  CHECK(first.at("id") == 8);
  CHECK(first.at("error").is_null());
  CHECK(second.at("id") == 7);
  CHECK(second.at("error").at("name") == "Timeout");
  CHECK(second.at("error").at("message")
        == "the import took longer than 1.5 s");
}

TEST_CASE("nothing outlives a recorder whose owner is gone", "[recorder]") {
  recorder under_test;
  under_test.begin(1, "while True: pass\n");
  REQUIRE(wait_for_runner(under_test.pid()));
  auto family = descendants(under_test.pid());
  family.push_back({under_test.pid(), 0, "caesar-runner"});
  process_watch watch{family};
  CHECK(watch.size() == 3); // Recorder, keeper, runner.
  under_test.hang_up();
  CHECK(watch.all_end_within(std::chrono::seconds{5}));
}
