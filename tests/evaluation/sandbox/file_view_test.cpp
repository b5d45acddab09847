#include "cuda/runner/file_view.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <filesystem>

using namespace caesar::cuda;
using namespace caesar::test;

namespace {

const view_entry* entry_of(const std::vector<view_entry>& all,
                           const std::string& path) {
  auto found = std::find_if(all.begin(), all.end(),
                            [&](const auto& one) { return one.path == path; });
  return found == all.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a folder is shown once, and what is below it not again",
          "[sandbox]") {
  auto view = plan_view({"/usr", "/usr/lib", "/usr"});
  REQUIRE(view.size() == 1);
  CHECK(view[0].path == "/usr");
  CHECK(view[0].target.empty());
}

TEST_CASE("links on the way stay links, and their targets are shown",
          "[sandbox]") {
  scratch_folder scratch;
  auto root = std::filesystem::canonical(scratch.path);
  std::filesystem::create_directories(root / "real/python");
  std::filesystem::create_directory_symlink("real", root / "venv");
  auto view = plan_view({(root / "venv/python").string()});
  auto* link = entry_of(view, (root / "venv").string());
  REQUIRE(link != nullptr);
  CHECK(link->target == "real");
  CHECK(entry_of(view, (root / "real/python").string()) != nullptr);
  CHECK(entry_of(view, root.string()) == nullptr);
}

TEST_CASE("what does not exist, and circles of links, are left out",
          "[sandbox]") {
  scratch_folder scratch;
  auto root = std::filesystem::canonical(scratch.path);
  std::filesystem::create_symlink("b", root / "a");
  std::filesystem::create_symlink("a", root / "b");
  auto view = plan_view({"/does/not/exist", (root / "a/x").string()});
  CHECK(std::all_of(view.begin(), view.end(),
                    [](const auto& one) { return !one.target.empty(); }));
}

TEST_CASE("no folder of users is shown for Python's sake", "[sandbox]") {
  auto users = std::string{"/home"};
  CHECK(harmless({"/", users, users + "/ada", "/etc", "relative", ""},
                 users + "/ada")
          .empty());
  CHECK(harmless({users + "/ada/venv"}, users + "/ada").size() == 1);
}
