#include "cuda/build/artefact_cache.hpp"

#include "cuda/build/compile_plan.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_errno(const std::string& what, int code = errno) {
  throw std::system_error{code, std::generic_category(), what};
}

// Waits until `path`, a file or a folder, is on the disk.
void sync(const fs::path& path) {
  auto fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    throw_errno("cannot open " + path.string());
  auto failed = ::fsync(fd) != 0;
  auto code = errno;
  ::close(fd);
  if (failed)
    throw_errno("cannot write " + path.string(), code);
}

std::optional<artefact_manifest> manifest_in(const fs::path& folder) {
  std::ifstream in{folder / "manifest.json"};
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  try {
    return json::parse(text).get<artefact_manifest>();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

void write_manifest(const fs::path& folder, const artefact_manifest& x) {
  auto path = folder / "manifest.json";
  std::ofstream out{path, std::ios::binary};
  out << to_pretty(x) << '\n';
  out.close();
  if (!out)
    throw_errno("cannot write " + path.string(), EIO);
  sync(path);
}

// Removes a folder that did not become an entry.
class discarded_folder {
public:
  explicit discarded_folder(fs::path path) : path_{std::move(path)} {}
  discarded_folder(const discarded_folder&) = delete;
  discarded_folder& operator=(const discarded_folder&) = delete;
  ~discarded_folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

std::string digest_of(const fs::path& file) {
  auto result = sha256_of_file(file);
  if (!result)
    throw_errno("cannot read " + file.string(), EIO);
  return *result;
}

} // namespace

artefact_cache::artefact_cache(fs::path root) : root_{std::move(root)} {}

std::string key_of(const fs::path& module) {
  return module.parent_path().filename().string();
}

fs::path artefact_cache::folder_of(const std::string& key) const {
  return root_ / key.substr(0, 2) / key;
}

std::optional<cached_artefact>
artefact_cache::find(const std::string& key) const {
  auto folder = folder_of(key);
  std::error_code ignored;
  if (!fs::exists(folder, ignored))
    return std::nullopt;
  // First of all, so that who removes what is not used sees that this is.
  fs::last_write_time(folder / "manifest.json",
                      fs::file_time_type::clock::now(), ignored);
  auto manifest = manifest_in(folder);
  if (!manifest && !fs::exists(folder, ignored))
    return std::nullopt; // It was removed just now.
  auto path = folder / module_file;
  if (manifest && manifest->key == key
      && sha256_of_file(path) == manifest->sha256)
    return cached_artefact{path, manifest->sha256, manifest->kernels,
                           manifest->built, manifest->declined};
  remove(folder);
  return std::nullopt;
}

cached_artefact artefact_cache::publish(const std::string& key,
                                        artefact_facts facts,
                                        const fs::path& file) const {
  discarded_folder work{fresh_folder()};
  const auto& fresh = work.path();
  fs::copy_file(file, fresh / module_file);
  sync(fresh / module_file);
  artefact_manifest manifest{key,
                             std::move(facts.module),
                             digest_of(fresh / module_file),
                             static_cast<int64_t>(fs::file_size(file)),
                             std::move(facts.kernels),
                             facts.built,
                             std::move(facts.declined)};
  write_manifest(fresh, manifest);
  // Runners are other users.
  fs::permissions(fresh, fs::perms{0755});
  sync(fresh);
  auto folder = folder_of(key);
  fs::create_directories(folder.parent_path());
  while (::rename(fresh.c_str(), folder.c_str()) != 0) {
    if (errno != EEXIST && errno != ENOTEMPTY)
      throw_errno("cannot write " + folder.string());
    // Someone else was faster; `find` makes room when theirs is damaged.
    if (auto theirs = find(key))
      return *theirs;
  }
  sync(folder.parent_path());
  return {folder / module_file, manifest.sha256, manifest.kernels,
          manifest.built, manifest.declined};
}

// Returns a new folder on the same file system as the entries.
fs::path artefact_cache::fresh_folder() const {
  fs::create_directories(root_ / "tmp");
  auto name = (root_ / "tmp" / "XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr)
    throw_errno("cannot create a folder in " + (root_ / "tmp").string());
  return name;
}

// Removes an entry in one step, so that no one sees half of it.
void artefact_cache::remove(const fs::path& folder) const {
  discarded_folder trash{fresh_folder()};
  if (::rename(folder.c_str(), trash.path().c_str()) != 0 && errno != ENOENT)
    throw_errno("cannot remove " + folder.string());
}

} // namespace caesar::cuda
