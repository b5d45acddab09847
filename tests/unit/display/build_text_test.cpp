#include "tools/caesar-actors/build_text.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

build_result built() {
  build_report x;
  x.status = build_status::built;
  x.took = 1250ms;
  x.artefacts = {
    {"call", "relu_ext", "/c/ab/abcd/module.so", "12", build_path::light, {}}};
  x.phases = {{"record", 50ms}, {"light", 1s}, {"link", 200ms}};
  return {"relu.py", x, {}};
}

build_result refused(build_status status) {
  build_report x;
  x.status = status;
  x.error_name = "CompilationError";
  x.log = "main.cpp:1:1: error: no";
  return {"bad.py", x, {}};
}

} // namespace

TEST_CASE("what was built is shown", "[build_text]") {
  CHECK(build_text(built())
        == "candidate   relu.py\n"
           "outcome     built with light headers\n"
           "time        1.250 s: record 0.050 s, light 1.000 s, link 0.200 s\n"
           "module      relu_ext, key abcd\n"
           "            /c/ab/abcd/module.so\n");
}

TEST_CASE("outcomes are told apart", "[build_text]") {
  auto hit = built();
  hit.report->cache_hit = true;
  auto full = built();
  full.report->artefacts[0].built = build_path::full;
  full.report->artefacts[0].declined = "error: no nn";
  auto python = built();
  python.report->artefacts.clear();
  auto kernel = built();
  kernel.report->kernels = {{"k(int)", "sm_90", 31, 4, 8, 0, 64, 0}};
  struct row {
    build_result what;
    const char* says;
  };
  for (const auto& [what, says] : std::vector<row>{
         {hit, "outcome     built with light headers, before\n"},
         {full, "outcome     built with torch's headers\n"},
         {full, "not light   error: no nn\n"},
         {python, "outcome     nothing to compile\n"},
         {kernel, "kernel      k(int) (sm_90): 31 registers, 12 B spilled, 64 "
                  "B shared\n"},
         {refused(build_status::failed),
          "outcome     does not compile: CompilationError\n"},
         {refused(build_status::failed), "\nmain.cpp:1:1: error: no\n"},
         {refused(build_status::timed_out), "took too long"},
         {{"x.py", std::nullopt, "no g++"}, "fault       no g++\n"},
       }) {
    INFO(build_text(what));
    CHECK(build_text(what).find(says) != std::string::npos);
  }
}

TEST_CASE("programs get an object", "[build_text]") {
  auto x = build_object(built());
  CHECK(x["candidate"] == "relu.py");
  CHECK(x["status"] == "built");
  CHECK(x["path"] == "light");
  CHECK(x["phases"]["light"] == 1.0);
  CHECK(x["artefacts"][0]["key"] == "abcd");
  CHECK(x["artefacts"][0]["file"] == "/c/ab/abcd/module.so");
  auto fault = build_object({"x.py", std::nullopt, "no g++"});
  CHECK(fault["status"] == "fault");
  CHECK(fault["fault"] == "no g++");
}

TEST_CASE("the exit status is the worst there was", "[build_text]") {
  build_tally tally;
  tally.add(built());
  CHECK(tally.status() == 0);
  CHECK(tally_text(tally) == "1 built (0 from the cache)\n");
  tally.add(refused(build_status::failed));
  CHECK(tally.status() == 1);
  tally.add({"x.py", std::nullopt, "no g++"});
  CHECK(tally.status() == 3);
  CHECK(tally_text(tally)
        == "1 built (0 from the cache), 1 not, 1 failed by this machine\n");
}
