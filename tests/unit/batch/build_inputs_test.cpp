#include "config/complaints.hpp"
#include "tools/caesar-actors/build_inputs.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <functional>

using namespace caesar;
using namespace caesar::tools;

namespace {

struct some_files {
  test::scratch_folder folder;

  some_files() {
    std::filesystem::create_directories(folder.path / "set/deeper");
    std::filesystem::create_directories(folder.path / "empty");
    for (const auto* name : {"set/b.py", "set/a.py", "set/notes.txt",
                             "set/deeper/c.py", "alone.txt"})
      test::append(folder.path / name, name);
  }

  std::string at(const std::string& name) { return folder.path / name; }
};

} // namespace

TEST_CASE_METHOD(some_files, "files and folders are read in order",
                 "[build_inputs]") {
  build_arguments x;
  x.candidates = {at("alone.txt"), at("set")};
  auto inputs = load_inputs(x);
  REQUIRE(inputs.candidates.size() == 3);
  CHECK(inputs.candidates[0].source == "alone.txt");
  CHECK(inputs.candidates[1].name == at("set/a.py"));
  CHECK(inputs.candidates[2].source == "set/b.py");
  CHECK(inputs.problem.find("get_init_inputs") != std::string::npos);
  x.problem = at("alone.txt");
  CHECK(load_inputs(x).problem == "alone.txt");
}

TEST_CASE_METHOD(some_files, "what is wrong with inputs is told",
                 "[build_inputs]") {
  struct row {
    std::function<void(build_arguments&)> spoil;
    const char* says;
  };
  auto rows = std::vector<row>{
    {[&](auto& x) { x.candidates = {at("no.py")}; }, "no.py"},
    {[&](auto& x) { x.candidates = {at("empty")}; },
     "is a folder without *.py, *.cpp, *.cc or *.cu files"},
    {[&](auto& x) { x.problem = at("no.py"); }, "no.py"},
    {[&](auto& x) { x.arch = "h100"; },
     "--arch must name a GPU's architecture, such as sm_90, not h100"},
    {[&](auto& x) { x.arch = "compute_90"; }, "not compute_90"},
  };
  for (const auto& [spoil, says] : rows) {
    build_arguments x;
    x.candidates = {at("set")};
    spoil(x);
    std::string said;
    try {
      load_inputs(x);
    } catch (const config::config_error& error) {
      said = error.what();
    }
    INFO(said);
    CHECK(said.find(says) != std::string::npos);
  }
}
