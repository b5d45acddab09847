#include "cuda/build/cache_trim.hpp"

#include "cuda/build/cache_locks.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <system_error>

namespace caesar::cuda {

namespace {

namespace fs = std::filesystem;

std::optional<fs::file_time_type> last_use(const fs::path& folder) {
  std::error_code failed;
  auto result = fs::last_write_time(folder / "manifest.json", failed);
  if (failed)
    return std::nullopt;
  return result;
}

uint64_t bytes_in(const fs::path& folder) {
  uint64_t result = 0;
  std::error_code failed;
  for (const auto& file : fs::directory_iterator{folder, failed})
    if (auto size = file.file_size(failed); !failed)
      result += size;
  return result;
}

// What processes leave in `tmp` that are killed.
void remove_leftovers(const fs::path& root, fs::file_time_type now) {
  std::error_code failed;
  for (const auto& x : fs::directory_iterator{root / "tmp", failed}) {
    auto since = x.last_write_time(failed);
    if (!failed && now - since > protected_time)
      fs::remove_all(x.path(), failed);
  }
}

// Takes an entry away and removes it, unless it was used in the meantime:
// whoever finds an entry marks it first, so after the mark is looked at again
// nobody can have found it.
bool evict(const fs::path& root, const cache_entry& x) {
  auto trash = root / "tmp" / ("evicted-" + x.folder.filename().string());
  std::error_code failed;
  fs::create_directories(trash.parent_path(), failed);
  fs::rename(x.folder, trash, failed);
  if (failed)
    return false;
  if (last_use(trash) != x.used) {
    fs::rename(trash, x.folder, failed);
    if (!failed)
      return false;
  }
  fs::remove_all(trash, failed);
  return true;
}

} // namespace

std::vector<cache_entry> entries_in(const fs::path& root) {
  std::vector<cache_entry> result;
  std::error_code failed;
  for (const auto& shelf : fs::directory_iterator{root, failed}) {
    if (shelf.path().filename().string().size() != 2)
      continue;
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator{shelf.path(), gone})
      if (auto used = last_use(entry.path()))
        result.push_back({entry.path(), bytes_in(entry.path()), *used});
  }
  return result;
}

cache_contents contents_of(const fs::path& root) {
  cache_contents result;
  for (const auto& x : entries_in(root)) {
    ++result.entries;
    result.bytes += x.bytes;
  }
  return result;
}

std::vector<cache_entry> to_evict(std::vector<cache_entry> all, uint64_t limit,
                                  fs::file_time_type now) {
  uint64_t bytes = 0;
  for (const auto& x : all)
    bytes += x.bytes;
  if (limit == 0 || bytes <= limit)
    return {};
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.used < b.used; });
  std::vector<cache_entry> result;
  for (auto& x : all) {
    if (bytes <= limit - limit / 10 || now - x.used <= protected_time)
      break;
    bytes -= x.bytes;
    result.push_back(std::move(x));
  }
  return result;
}

size_t trim_cache(const fs::path& root, uint64_t limit) {
  cache_locks locks{root / "locks"};
  try {
    if (!locks.try_lock("trim"))
      return 0; // Somebody else is at it.
  } catch (const std::exception&) {
    return 0; // What cannot be written cannot be trimmed.
  }
  auto now = fs::file_time_type::clock::now();
  remove_leftovers(root, now);
  size_t result = 0;
  for (const auto& x : to_evict(entries_in(root), limit, now))
    if (evict(root, x))
      ++result;
  return result;
}

bool cache_growth::add(uint64_t bytes) {
  if (limit_ == 0)
    return false;
  grown_ += bytes;
  if (looked_ && grown_ < limit_ / 50)
    return false;
  looked_ = true;
  grown_ = 0;
  return true;
}

} // namespace caesar::cuda
