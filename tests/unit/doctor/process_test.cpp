#include "tools/caesar-actors/doctor_probe.hpp"

#include "tests/support/catch.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace caesar::tools;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

/// A folder that goes away, in which programs can be made.
struct scratch {
  fs::path folder;

  scratch() {
    auto name = (fs::temp_directory_path() / "doctor-XXXXXX").string();
    folder = fs::canonical(mkdtemp(name.data()));
  }

  ~scratch() { fs::remove_all(folder); }

  fs::path program(const fs::path& name) {
    auto path = folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream{path} << "#!/bin/sh\n";
    fs::permissions(path, fs::perms::owner_all);
    return path;
  }
};

} // namespace

TEST_CASE("a program's output is what it printed", "[doctor]") {
  CHECK(output_of({"printf", "one\ntwo"}, 10s) == "one\ntwo");
  CHECK(output_of({"true"}, 10s) == "");
}

TEST_CASE("a program that fails or does not exist says nothing", "[doctor]") {
  CHECK(output_of({"sh", "-c", "echo no; exit 3"}, 10s) == std::nullopt);
  CHECK(output_of({"/no/such/program"}, 10s) == std::nullopt);
}

TEST_CASE("a program that hangs is killed with all it started", "[doctor]") {
  // The grandchild would hold the pipe open for a minute.
  auto began = std::chrono::steady_clock::now();
  CHECK(output_of({"sh", "-c", "sleep 60 & sleep 60"}, 50ms) == std::nullopt);
  CHECK(std::chrono::steady_clock::now() - began < 30s);
}

TEST_CASE("pythons are found once each, in the order of PATH", "[doctor]") {
  scratch here;
  auto first = here.program("first/python3");
  auto second = here.program("second/python3");
  fs::create_directory_symlink(here.folder / "first", here.folder / "again");
  fs::create_directory(here.folder / "without");
  auto path = (here.folder / "without").string()
              + "::" + first.parent_path().string() + ":"
              + (here.folder / "again").string() + ":/no/such/folder";
  CHECK(find_pythons(path, second) == std::vector{first, second});
  CHECK(find_pythons(path, first) == std::vector{first});
  CHECK(find_pythons("", "/no/such/python3").empty());
}

TEST_CASE("a program is found on PATH before anywhere else", "[doctor]") {
  scratch here;
  auto other = here.program("other/nvcc");
  CHECK(find_program("sh", {other}).value().filename() == "sh");
  CHECK(find_program("no-such-program-of-ours", {"/no/such", other}) == other);
  CHECK(find_program("no-such-program-of-ours") == std::nullopt);
}

TEST_CASE("a line is found by a word", "[doctor]") {
  CHECK(line_with("one\ntwo words\nthree words", "words") == "two words");
  CHECK(line_with("one", "two").empty());
  CHECK(line_with("", "").empty());
}

TEST_CASE("this machine is probed without a fault", "[doctor]") {
  scratch here;
  auto runner = here.program("caesar-runner");
  caesar::config::build_options build;
  build.cache = here.folder / "not/yet";
  auto facts = probe_machine({here.folder, build, here.folder, {1}, {0}, ""});
  CHECK_FALSE(facts.judge.has_value());
  CHECK(facts.runner == runner.string());
  CHECK(facts.memory_bytes >= facts.memory_free_bytes);
  CHECK(facts.memory_free_bytes > 0);
  CHECK(facts.open_files > 0);
  CHECK(facts.cache.path == (here.folder / "not/yet").string());
  CHECK(facts.cache.writable);
  CHECK(facts.build.artefacts == 0);
  CHECK(facts.build.limit_bytes == build.cache_bytes);
  CHECK(facts.cache.free_bytes == facts.runs.free_bytes);
  CHECK(facts.compiler.has_value());
  CHECK(facts.root == (geteuid() == 0));
}
