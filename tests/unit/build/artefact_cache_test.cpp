#include "cuda/build/artefact_cache.hpp"
#include "cuda/build/sha256.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

using namespace caesar;
using namespace caesar::cuda;

namespace {

const auto key = "ab" + std::string(62, '0');

struct a_cache {
  test::scratch_folder folder;
  fs::path root = folder.path / "cache";
  artefact_cache cache{root};

  fs::path built(std::string_view text) {
    auto file = folder.path / "built.so";
    fs::remove(file);
    test::append(file, text);
    return file;
  }

  bool has_no_leftovers() { return fs::is_empty(root / "tmp"); }
};

} // namespace

TEST_CASE_METHOD(a_cache, "what is published is found", "[build]") {
  CHECK_FALSE(cache.find(key));
  auto published = cache.publish(key, {"relu"}, built("code"));
  CHECK(published.path == root / "ab" / key / "module.so");
  CHECK(published.sha256 == sha256("code"));
  auto found = artefact_cache{root}.find(key);
  REQUIRE(found);
  CHECK(found->path == published.path);
  CHECK(found->sha256 == published.sha256);
  CHECK(test::text_of(found->path) == "code");
  CHECK(has_no_leftovers());
}

TEST_CASE_METHOD(a_cache, "what ptxas told of kernels is kept", "[build]") {
  kernel_resources relu;
  relu.kernel = "relu(float*)";
  relu.registers = 31;
  cache.publish(key, {"relu", {relu}}, built("code"));
  auto found = artefact_cache{root}.find(key);
  REQUIRE(found);
  REQUIRE(found->kernels.size() == 1);
  CHECK(found->kernels[0].kernel == "relu(float*)");
  CHECK(found->kernels[0].registers == 31);
}

TEST_CASE_METHOD(a_cache, "an entry that was there first stays", "[build]") {
  cache.publish(key, {"relu"}, built("first"));
  auto second = cache.publish(key, {"relu"}, built("second"));
  CHECK(test::text_of(second.path) == "first");
  CHECK(second.sha256 == sha256("first"));
  CHECK(has_no_leftovers());
}

TEST_CASE_METHOD(a_cache, "a damaged entry is removed and can be built again",
                 "[build]") {
  auto entry = cache.publish(key, {"relu"}, built("code")).path.parent_path();
  SECTION("its module changed") {
    test::append(entry / "module.so", "x");
  }
  SECTION("its module is gone") {
    fs::remove(entry / "module.so");
  }
  SECTION("its manifest is gone") {
    fs::remove(entry / "manifest.json");
  }
  SECTION("its manifest is no manifest") {
    test::append(entry / "manifest.json", "x");
  }
  SECTION("it lies under another key") {
    auto other = "ab" + std::string(62, '1');
    fs::rename(entry, entry.parent_path() / other);
    CHECK_FALSE(cache.find(other));
  }
  CHECK_FALSE(cache.find(key));
  CHECK_FALSE(fs::exists(entry));
  cache.publish(key, {"relu"}, built("again"));
  CHECK(cache.find(key)->sha256 == sha256("again"));
  CHECK(has_no_leftovers());
}

TEST_CASE_METHOD(a_cache, "publishing replaces a damaged entry", "[build]") {
  auto path = cache.publish(key, {"relu"}, built("code")).path;
  test::append(path, "x");
  CHECK(cache.publish(key, {"relu"}, built("new")).sha256 == sha256("new"));
  CHECK(cache.find(key)->sha256 == sha256("new"));
}

TEST_CASE_METHOD(a_cache, "what cannot be written is an exception", "[build]") {
  CHECK_THROWS(cache.publish(key, {"relu"}, folder.path / "missing.so"));
  CHECK(has_no_leftovers());
  test::append(folder.path / "file", "x");
  CHECK_THROWS(
    artefact_cache{folder.path / "file"}.publish(key, {"relu"}, built("code")));
}

TEST_CASE_METHOD(a_cache, "many processes may publish the same entry",
                 "[build]") {
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    auto file = folder.path / ("built" + std::to_string(i));
    test::append(file, "code " + std::to_string(i));
    auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto entry = cache.publish(key, {"relu"}, file);
      auto same = sha256_of_file(entry.path) == entry.sha256;
      ::_exit(same ? 0 : 1);
    }
    children.push_back(child);
  }
  for (auto child : children) {
    int status = 1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  CHECK(cache.find(key));
  CHECK(has_no_leftovers());
}
