#include "actors/node/certificates.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <sys/stat.h>

using namespace caesar;

namespace fs = std::filesystem;

namespace {

mode_t mode_of(const fs::path& file) {
  struct stat found {};
  REQUIRE(::stat(file.c_str(), &found) == 0);
  return found.st_mode & 07777;
}

std::string failure_of(const fs::path& folder,
                       const std::vector<std::string>& names) {
  try {
    make_certificates(folder, names);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

bool has(const std::optional<std::string>& text, const std::string& part) {
  return text && text->find(part) != std::string::npos;
}

} // namespace

TEST_CASE("certificates of one authority will do", "[cluster]") {
  test::scratch_folder folder;
  auto files = make_certificates(folder.path, {"head", "a"});
  CHECK(files.size() == 6);
  for (const auto& file : files)
    CHECK(mode_of(file) == 0600);
  CHECK_FALSE(certificate_defect(folder.path, "head"));
  CHECK_FALSE(certificate_defect(folder.path, "a"));
  // One more later, of the same authority.
  CHECK(make_certificates(folder.path, {"b"}).size() == 2);
  CHECK_FALSE(certificate_defect(folder.path, "b"));
}

TEST_CASE("nothing that is there is written over", "[cluster]") {
  test::scratch_folder folder;
  make_certificates(folder.path, {"a"});
  auto before = test::text_of(folder.path / "a.pem");
  CHECK(failure_of(folder.path, {"new", "a"}).find("is there already")
        != std::string::npos);
  CHECK(test::text_of(folder.path / "a.pem") == before);
  CHECK_FALSE(fs::exists(folder.path / "new.pem"));
  for (const auto* name : {"", "../x", "a/b", ".x", "authority"})
    CHECK_FALSE(failure_of(folder.path, {name}).empty());
}

TEST_CASE("what will not do is said with its file", "[cluster]") {
  test::scratch_folder folder;
  test::scratch_folder other;
  make_certificates(folder.path, {"a", "b"});
  make_certificates(other.path, {"a"});
  CHECK(has(certificate_defect(folder.path, "c"), "c.pem is missing"));
  fs::copy_file(other.path / "a.pem", folder.path / "c.pem");
  CHECK(has(certificate_defect(folder.path, "c"), "c.key is missing"));
  fs::copy_file(folder.path / "b.key", folder.path / "c.key");
  CHECK(has(certificate_defect(folder.path, "c"), "is not the key of"));
  fs::copy_file(other.path / "a.key", folder.path / "c.key",
                fs::copy_options::overwrite_existing);
  CHECK(has(certificate_defect(folder.path, "c"), "is not of the authority"));
  test::scratch_folder empty;
  CHECK(has(certificate_defect(empty.path, "a"), "authority.pem is missing"));
}

TEST_CASE("an authority that cannot be read is no reason to make another",
          "[cluster]") {
  test::scratch_folder folder;
  test::append(folder.path / "authority.pem", "what is this");
  CHECK(failure_of(folder.path, {"a"}).find("cannot be read")
        != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path / "a.pem"));
}
