#include "tools/caesar-actors/judge_build.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using namespace caesar::tools;

namespace fs = std::filesystem;

namespace {

/// A bundle, a Python with torch, and a script that builds in no time.
struct bundle : test::scratch_folder {
  bundle() {
    program("env/bin/python3", "echo 3.12.1; echo 2.11.0; echo 13.0\n");
    program("other/bin/python3", "echo 3.11.2; echo; echo\n");
    where.programs = path / "bin";
    where.cache = path / "cache";
    where.pythons = {path / "other/bin/python3", path / "env/bin/python3"};
    where.tell = [this](const std::string& x) { said += x + '\n'; };
    fs::create_directories(where.programs);
  }

  void program(const fs::path& name, const std::string& text) {
    auto file = path / name;
    fs::create_directories(file.parent_path());
    std::ofstream{file} << "#!/bin/sh\n" << text;
    fs::permissions(file, fs::perms::owner_all);
  }

  void with_sources() {
    fs::create_directories(path / "src/cuda");
    std::ofstream{path / "src/cuda/judge.cpp"} << "one";
    program("src/tools/build-judge", "echo built >> '"
                                       + (path / "builds").string()
                                       + "'\nmkdir -p \"$4\"\n"
                                         "for x in judge runner; do\n"
                                         "  echo \"$2\" > \"$4/caesar-$x\"\n"
                                         "  chmod +x \"$4/caesar-$x\"\ndone\n"
                                         ": > \"$4/caesar_light.so\"\n");
  }

  void with_judge_beside(const std::string& python) {
    program("bin/caesar-judge", "");
    program("bin/caesar-runner", "");
    program("bin/caesar_light.so", "");
    std::ofstream{path / "bin/caesar-judge.json"} << "{\"python\":\"" << python
                                                  << "\",\"torch\":\"2.11.0\"}";
  }

  /// Returns why there is no judge.
  std::string complaint() const {
    try {
      find_judge(where);
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  std::string builds() const { return test::text_of(path / "builds"); }

  judge_search where;
  std::string said;
};

} // namespace

TEST_CASE_METHOD(bundle, "a judge beside the program is taken", "[judge]") {
  with_sources();
  with_judge_beside("/usr/bin/python3");
  CHECK(find_judge(where) == where.programs);
  where.python = "/usr/bin/python3";
  CHECK(find_judge(where) == where.programs);
  CHECK(builds().empty());
}

TEST_CASE_METHOD(bundle, "a judge is built once, for the first torch",
                 "[judge]") {
  with_sources();
  auto folder = find_judge(where);
  CHECK(folder.filename() == "bin");
  auto kept = folder.parent_path();
  CHECK(kept.parent_path() == where.cache / "judges");
  CHECK(kept.filename().string().starts_with("2.11.0-"));
  CHECK(fs::read_symlink(kept / "lib") == path / "lib");
  CHECK(test::text_of(folder / "caesar-judge")
        == (path / "env/bin/python3").string() + '\n');
  CHECK(said.find("building caesar-judge against torch 2.11.0 of "
                  + (path / "env/bin/python3").string())
        == 0);
  CHECK(said.find("built caesar-judge in 0 s") != std::string::npos);
  CHECK(test::text_of(folder / "caesar-judge.json").find("\"2.11.0\"")
        != std::string::npos);
  CHECK(find_judge(where) == folder);
  CHECK(builds() == "built\n");
}

TEST_CASE_METHOD(bundle, "another Python and other sources get another judge",
                 "[judge]") {
  with_sources();
  with_judge_beside("/usr/bin/python3");
  where.python = (path / "env/bin/python3").string();
  auto first = find_judge(where);
  CHECK(first != where.programs);
  std::ofstream{path / "src/cuda/judge.cpp"} << "two";
  CHECK(find_judge(where) != first);
  CHECK(builds() == "built\nbuilt\n");
}

TEST_CASE_METHOD(bundle, "what is in the way of a judge is told", "[judge]") {
  CHECK(complaint().find("caesar_light.so is missing") != std::string::npos);
  with_sources();
  where.pythons.pop_back();
  CHECK(complaint().find("no python3 on PATH has torch") != std::string::npos);
  where.python = where.pythons.front();
  CHECK(complaint().find("CAESAR_PYTHON") != std::string::npos);
  where.python = (path / "env/bin/python3").string();
  program("src/tools/build-judge", "exit 1\n");
  CHECK(complaint().find("could not be built") != std::string::npos);
}
