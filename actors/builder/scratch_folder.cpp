#include "actors/builder/scratch_folder.hpp"

#include <cerrno>
#include <charconv>
#include <fstream>
#include <signal.h>
#include <system_error>
#include <unistd.h>

namespace caesar {

namespace fs = std::filesystem;

namespace {

// Returns the process that made a folder of this name; zero when it is none.
pid_t owner_of(const std::string& name) {
  pid_t result = 0;
  auto end = name.data() + name.size();
  auto [rest, error] = std::from_chars(name.data(), end, result);
  return error == std::errc{} && rest != end && *rest == '-' ? result : 0;
}

bool is_gone(pid_t process) {
  return ::kill(process, 0) != 0 && errno == ESRCH;
}

} // namespace

scratch_folder::scratch_folder(fs::path root) : root_{std::move(root)} {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator{root_, ignored})
    if (auto owner = owner_of(entry.path().filename().string());
        owner > 0 && is_gone(owner))
      fs::remove_all(entry.path(), ignored);
}

scratch_folder::~scratch_folder() {
  for (const auto& folder : std::set{made_})
    remove(folder);
}

fs::path scratch_folder::make() {
  fs::create_directories(root_);
  auto prefix = std::to_string(::getpid()) + '-';
  // A name that is taken belongs to another builder of this process.
  for (;;) {
    auto folder = root_ / (prefix + std::to_string(++last_));
    if (fs::create_directory(folder)) {
      made_.insert(folder);
      return folder;
    }
  }
}

void scratch_folder::remove(const fs::path& folder) noexcept {
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  // A compiler that is being killed may still write to it: the end tries again.
  if (!fs::exists(folder, ignored))
    made_.erase(fs::path{folder});
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream out{file, std::ios::binary};
  out << text;
  out.close();
  if (!out)
    throw std::system_error{EIO, std::generic_category(),
                            "cannot write " + file.string()};
}

} // namespace caesar
