#include "actors/log/line_reader.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using lines = std::vector<std::string>;

namespace {

struct a_file {
  test::scratch_folder folder;
  std::filesystem::path path = folder.path / "log";
  line_reader reader{path};

  void add(std::string_view text) { test::append(path, text); }
};

} // namespace

TEST_CASE_METHOD(a_file, "lines come when they are whole", "[line_reader]") {
  add("one\ntw");
  CHECK(reader.next() == lines{"one"});
  CHECK(reader.next().empty());
  add("o\nthree\n");
  CHECK(reader.next() == lines{"two", "three"});
}

TEST_CASE_METHOD(a_file, "the unfinished end is taken on demand",
                 "[line_reader]") {
  add("one\ntwo");
  reader.next();
  CHECK(reader.take_rest() == "two");
  CHECK(reader.take_rest().empty());
}

TEST_CASE_METHOD(a_file, "a file may come later", "[line_reader]") {
  CHECK(reader.next().empty());
  add("one\n");
  CHECK(reader.next() == lines{"one"});
}

TEST_CASE_METHOD(a_file, "a file that was cut is read from its beginning",
                 "[line_reader]") {
  add("one\ntwo\nhalf");
  reader.next();
  std::filesystem::resize_file(path, 0);
  add("new\n");
  CHECK(reader.next() == lines{"new"});
}

TEST_CASE_METHOD(a_file, "a replaced file is finished, then the new one read",
                 "[line_reader]") {
  add("one\n");
  reader.next();
  add("two\n");
  std::filesystem::rename(path, folder.path / "old");
  add("three\n");
  CHECK(reader.next() == lines{"two", "three"});
}

TEST_CASE_METHOD(a_file, "long lines are put together from many reads",
                 "[line_reader]") {
  auto longer = std::string(300'000, 'x');
  add(longer + '\n' + longer + "\nend\n");
  CHECK(reader.next() == lines{longer, longer, "end"});
}
