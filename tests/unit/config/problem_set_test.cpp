#include "config/complaints.hpp"
#include "config/problem_set.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::sound_problem;

namespace {

/// A folder with some files.
struct some_files : test::scratch_folder {
  void write(const std::string& name, const std::string& text = sound_problem) {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream{path / name, std::ios::binary} << text;
  }

  problem_options at(const std::string& name, int32_t level = 1,
                     const std::string& select = "") const {
    return {name.empty() ? path : path / name, level, select};
  }

  /// Returns "key: sentence" of all defects, with "HERE" for the folder.
  std::vector<std::string> defects(const problem_options& which) const {
    std::vector<std::string> result;
    for (const auto& [key, sentence] : read_problems(which).defects) {
      auto text = std::string{key} + ": " + sentence;
      if (auto at = text.find(path.string()); at != std::string::npos)
        text.replace(at, path.string().size(), "HERE");
      result.push_back(text);
    }
    return result;
  }
};

using lines = std::vector<std::string>;

std::string ids(const std::vector<problem>& problems) {
  std::string result;
  for (const auto& x : problems)
    result += (result.empty() ? "" : " ") + to_text(x.id);
  return result;
}

} // namespace

TEST_CASE_METHOD(some_files, "KernelBench's layout is understood",
                 "[config][problems]") {
  write("level1/19_ReLU.py");
  write("level1/2_Matmul.py");
  write("level1/100_Loss.py");
  write("level2/1_Fused.py");
  write("level1/README.md", "no problem");
  write("level1/helper.py", "no number, no problem");
  write("level1/x_1.py", "no number either");
  auto problems = load_problems(at(""));
  CHECK(ids(problems) == "level1/2 level1/19 level1/100");
  CHECK(problems[1].name == "19_ReLU.py");
  CHECK(problems[1].path == (path / "level1/19_ReLU.py").string());
  CHECK(problems[1].source == sound_problem);
  CHECK(ids(load_problems(at("", 2))) == "level2/1");
}

TEST_CASE_METHOD(some_files, "a folder may hold the files itself",
                 "[config][problems]") {
  write("mine/1_a.py");
  write("mine/2_b.py");
  write("level7/3_c.py");
  CHECK(ids(load_problems(at("mine"))) == "level1/1 level1/2");
  CHECK(ids(load_problems(at("mine", 4))) == "level4/1 level4/2");
  for (auto name : {"level7", "level7/", "level7/.", "mine/../level7"})
    CHECK(ids(load_problems(at(name))) == "level7/3");
}

TEST_CASE_METHOD(some_files, "a single file is a problem",
                 "[config][problems]") {
  write("level2/40_Scale.py");
  write("mine/40_Scale.py");
  write("mine/softmax.py");
  CHECK(ids(load_problems(at("level2/40_Scale.py"))) == "level2/40");
  CHECK(ids(load_problems(at("mine/40_Scale.py", 3))) == "level3/40");
  CHECK(ids(load_problems(at("mine/softmax.py"))) == "level1/1");
}

TEST_CASE_METHOD(some_files, "some problems can be selected",
                 "[config][problems]") {
  for (auto name : {"1_a.py", "2_b.py", "3_c.py", "7_d.py"})
    write(std::string{"level1/"} + name);
  write("level1/9_unsound.py", "nobody asked for it");
  CHECK(ids(load_problems(at("", 1, "2-5,7"))) == "level1/2 level1/3 level1/7");
  CHECK(defects(at("", 1, "1,5,20-30"))
        == lines{"select: \"5\" is no problem of level1, which has 1-3,7,9",
                 "select: \"20-30\" is no problem of level1, which has "
                 "1-3,7,9"});
}

TEST_CASE_METHOD(some_files, "what is no problem set says why",
                 "[config][problems]") {
  write("empty/level1/README.md", "");
  write("levels/level2/1_a.py");
  write("levels/level3/1_a.py");
  write("notes.txt", "");
  CHECK(defects(at("absent")) == lines{"path: HERE/absent does not exist"});
  CHECK(defects(at("notes.txt"))
        == lines{"path: HERE/notes.txt is neither a folder nor a .py file"});
  CHECK(defects(at("empty"))
        == lines{"path: HERE/empty/level1 holds no file such as 19_ReLU.py"});
  CHECK(defects(at("empty", 5))
        == lines{"path: HERE/empty holds neither level5 nor files such as "
                 "19_ReLU.py; it has the levels 1: set [problems] level"});
  CHECK(defects(at("levels"))
        == lines{"path: HERE/levels holds neither level1 nor files such as "
                 "19_ReLU.py; it has the levels 2,3: set [problems] level"});
}

TEST_CASE_METHOD(some_files, "two problems cannot share a number",
                 "[config][problems]") {
  write("level1/3_a.py");
  write("level1/3_b.py");
  write("level1/03_c.py");
  CHECK(defects(at(""))
        == lines{"path: level1/03_c.py and level1/3_a.py have the same number",
                 "path: level1/3_a.py and level1/3_b.py have the same number"});
}

TEST_CASE_METHOD(some_files, "each file must define what is called",
                 "[config][problems]") {
  write("level1/1_sound.py");
  write("level1/2_new.py", "class ModelNew: pass\n"
                           "def get_inputs(): pass\n"
                           "def get_init_inputs(): pass\n");
  write("level1/3_empty.py", "");
  write("level1/4_inner.py", "class Model:\n"
                             "  def get_inputs(self): pass\n"
                             "def get_init_inputs(): pass\n");
  write("level1/5_latin.py", std::string{sound_problem} + "# \xe9\n");
  CHECK(defects(at(""))
        == lines{"path: level1/2_new.py: defines no class Model",
                 "path: level1/3_empty.py: defines no class Model, no "
                 "get_inputs, no get_init_inputs",
                 "path: level1/4_inner.py: defines no get_inputs",
                 "path: level1/5_latin.py: is not UTF-8 text"});
  CHECK(ids(read_problems(at("")).problems) == "level1/1");
  CHECK_THROWS_AS(load_problems(at("")), config_error);
  CHECK(ids(load_problems(at("", 1, "1"))) == "level1/1");
}
