#include "tools/caesar-actors/results_file.hpp"

#include "actors/journal/storage_error.hpp"
#include "actors/log/write_all.hpp"
#include "config/complaints.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"

#include <array>
#include <fcntl.h>
#include <sys/file.h>

namespace caesar::tools {

namespace {

std::string all_of(const unique_fd& file, const std::filesystem::path& path) {
  std::string result;
  std::array<char, 65536> block;
  for (;;) {
    auto n = ::pread(file.get(), block.data(), block.size(),
                     static_cast<off_t>(result.size()));
    if (n == 0)
      return result;
    if (n > 0)
      result.append(block.data(), static_cast<size_t>(n));
    else if (errno != EINTR)
      throw storage_error_from(path, errno);
  }
}

/// Returns whether `text` may be what a kill has left of a line; what is not
/// ours is never removed.
bool is_torn_line(std::string_view text) {
  constexpr std::string_view begin = R"({"id":")";
  return text.substr(0, begin.size()) == begin.substr(0, text.size());
}

} // namespace

results_file::results_file(std::filesystem::path path)
  : path_{std::move(path)},
    file_{
      ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)} {
  if (!file_)
    throw storage_error_from(path_, errno);
  lock();
  read();
}

void results_file::lock() {
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR)
      continue;
    if (errno != EWOULDBLOCK)
      throw storage_error_from(path_, errno);
    throw storage_error{path_.string()
                        + " is being written by another caesar-actors; stop "
                          "it first, or choose another --out"};
  }
}

void results_file::read() {
  auto text = all_of(file_, path_);
  auto rest = std::string_view{text};
  std::vector<std::string> wrong;
  int32_t number = 0;
  auto complain = [&] {
    wrong.push_back(path_.string() + ':' + std::to_string(number)
                    + ": is no result of a batch; choose another --out");
  };
  for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
    ++number;
    if (auto result = batch_result_from(rest.substr(0, end)))
      known_.insert_or_assign(result->id, std::move(*result));
    else
      complain();
    rest.remove_prefix(end + 1);
  }
  bytes_ = static_cast<int64_t>(text.size() - rest.size());
  ++number;
  if (!is_torn_line(rest))
    complain();
  raise_first(std::move(wrong));
  if (!rest.empty() && ::ftruncate(file_.get(), bytes_) != 0)
    throw storage_error_from(path_, errno);
}

const batch_result* results_file::judged(const std::string& id,
                                         const std::string& key) const {
  auto found = known_.find(id);
  auto settled = found != known_.end() && found->second.key == key
                 && found->second.settled();
  return settled ? &found->second : nullptr;
}

void results_file::add(std::span<const batch_result> results) {
  if (results.empty())
    return;
  std::string lines;
  for (const auto& x : results)
    lines += line_of(x);
  if (write_all(file_.get(), lines) != lines.size()
      || ::fdatasync(file_.get()) != 0) {
    auto why = errno;
    // A line that is cut off would be repaired by the next start, too.
    [[maybe_unused]] auto ignored = ::ftruncate(file_.get(), bytes_);
    throw storage_error_from(path_, why);
  }
  bytes_ += static_cast<int64_t>(lines.size());
  for (const auto& x : results)
    known_.insert_or_assign(x.id, x);
}

} // namespace caesar::tools
