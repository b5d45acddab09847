#include "actors/journal/storage_error.hpp"
#include "config/complaints.hpp"
#include "tools/caesar-actors/results_file.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using namespace caesar::tools;

namespace {

batch_result result_of(const std::string& id, const std::string& key) {
  return {id, key, "p.py", "c.py", verdict{}, {}, "", {}};
}

struct in_folder {
  void add(std::vector<batch_result> results) const {
    results_file{file}.add(results);
  }

  test::scratch_folder folder;
  std::filesystem::path file = folder.path / "results.jsonl";
};

} // namespace

TEST_CASE_METHOD(in_folder, "results are there at the next start",
                 "[batch][results]") {
  add({result_of("a", "1"), result_of("b", "2")});
  add({result_of("c", "3")});
  results_file again{file};
  CHECK(again.known().size() == 3);
  CHECK(again.known().at("b").key == "2");
  again.add(std::vector{result_of("d", "4")});
  CHECK(again.known().contains("d"));
}

TEST_CASE_METHOD(in_folder, "the last line of an id counts",
                 "[batch][results]") {
  add({result_of("a", "1"), result_of("b", "2"), result_of("a", "3")});
  results_file again{file};
  CHECK(again.known().size() == 2);
  CHECK(again.known().at("a").key == "3");
}

TEST_CASE_METHOD(in_folder, "a fault and another key are judged again",
                 "[batch][results]") {
  auto fault = result_of("b", "2");
  fault.fault = "the judge died";
  add({result_of("a", "1"), fault});
  results_file again{file};
  CHECK(again.judged("a", "1") != nullptr);
  CHECK(again.judged("a", "2") == nullptr);
  CHECK(again.judged("b", "2") == nullptr);
  CHECK(again.judged("c", "1") == nullptr);
}

TEST_CASE_METHOD(in_folder, "a line that was cut off is removed",
                 "[batch][results]") {
  add({result_of("a", "1")});
  auto whole = test::text_of(file);
  auto line = line_of(result_of("b", "2"));
  auto cut = GENERATE(size_t{1}, size_t{4}, size_t{8}, size_t{60});
  test::append(file, line.substr(0, cut));
  results_file again{file};
  CHECK(test::text_of(file) == whole);
  CHECK(again.known().size() == 1);
  again.add(std::vector{result_of("b", "2")});
  CHECK(test::text_of(file) == whole + line);
}

TEST_CASE_METHOD(in_folder, "a file of something else is left alone",
                 "[batch][results]") {
  auto text = GENERATE(std::string{"import torch\n"}, std::string{"no end"},
                       std::string{"{\"id\":\"a\"}\n{\"id\":"});
  test::append(file, text);
  CHECK_THROWS_AS(results_file{file}, config::config_error);
  CHECK(test::text_of(file) == text);
}

TEST_CASE_METHOD(in_folder, "two cannot write one file", "[batch][results]") {
  results_file first{file};
  CHECK_THROWS_WITH(results_file{file},
                    file.string()
                      + " is being written by another caesar-actors; stop it "
                        "first, or choose another --out");
}

TEST_CASE_METHOD(in_folder, "a folder that is not there is told",
                 "[batch][results]") {
  CHECK_THROWS_AS(results_file{folder.path / "absent" / "x"}, storage_error);
}
