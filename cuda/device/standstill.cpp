#include "cuda/device/standstill.hpp"

#include "cuda/device/cpu_accounting.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <dirent.h>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <sched.h>
#include <signal.h>
#include <string>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

// A process stands as soon as its threads leave the kernel; one that a driver
// holds there has this long.
constexpr std::chrono::milliseconds stopping_time{50};

using folder = std::unique_ptr<DIR, decltype([](DIR* x) { ::closedir(x); })>;

std::string tasks_of(pid_t process) {
  return "/proc/" + std::to_string(process) + "/task";
}

/// Calls `visit` with the folder of each thread of `process`. Returns whether
/// there was any.
bool for_each_thread(pid_t process, const auto& visit) {
  auto path = tasks_of(process);
  folder all{::opendir(path.c_str())};
  auto any = false;
  while (const auto* entry = all ? ::readdir(all.get()) : nullptr)
    if (entry->d_name[0] != '.') {
      visit(path + '/' + entry->d_name);
      any = true;
    }
  return any;
}

/// Adds what `process` started to `to`. Returns false where the kernel does not
/// tell.
bool add_children(pid_t process, std::vector<pid_t>& to) {
  auto tells = true;
  for_each_thread(process, [&](const std::string& thread) {
    std::ifstream file{thread + "/children"};
    tells = tells && file.is_open();
    for (pid_t child = 0; file >> child;)
      to.push_back(child);
  });
  return tells;
}

/// Returns a thread's letter in its /proc: behind the name, which may hold
/// anything. Zero when it is gone.
char state_in(const std::string& thread) {
  std::ifstream file{thread + "/stat"};
  std::string text;
  std::getline(file, text, '\0');
  auto name_end = text.rfind(") ");
  return name_end == std::string::npos ? '\0' : text[name_end + 2];
}

/// Whether no thread of `process` can run before it is let go.
bool stands(pid_t process) {
  auto result = true;
  auto is_there = for_each_thread(process, [&](const std::string& thread) {
    auto state = state_in(thread);
    // Stopped, or dead in one of several ways.
    result = result && std::strchr("TtZXx", state) != nullptr;
  });
  // One that is gone stands, too; one that is hidden may not.
  return is_there ? result : ::kill(process, 0) != 0 && errno == ESRCH;
}

bool is_known(const std::vector<pid_t>& all, pid_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

standstill::standstill(pid_t root) {
  try {
    stop(root);
  } catch (const std::exception&) { // Out of memory or of descriptors.
    whole_ = false;
  }
  before_ = computed();
}

void standstill::stop(pid_t root) {
  if (root <= 0)
    return;
  auto end = clock::now() + stopping_time;
  // One that starts another before it stands is found by its child, which is
  // looked for again once all known ones do.
  for (std::vector<pid_t> found{root}; !found.empty();) {
    for (auto one : found) {
      stopped_.push_back(one);
      if (::kill(one, SIGSTOP) != 0 && one == root)
        return;
    }
    while (!std::all_of(stopped_.begin(), stopped_.end(), stands)) {
      if (clock::now() > end)
        return;
      ::sched_yield();
    }
    found.clear();
    std::vector<pid_t> children;
    for (auto one : stopped_)
      if (!add_children(one, children))
        return;
    std::copy_if(children.begin(), children.end(), std::back_inserter(found),
                 [&](pid_t x) { return !is_known(stopped_, x); });
  }
  whole_ = true;
}

std::chrono::nanoseconds standstill::computed() const {
  std::chrono::nanoseconds result{0};
  for (auto one : stopped_)
    result += own_cpu_time_of(one);
  return result;
}

bool standstill::held() const {
  // What a signal that changes nothing costs its receiver.
  constexpr std::chrono::microseconds tolerance{200};
  return whole_ && std::all_of(stopped_.begin(), stopped_.end(), stands)
         && computed() - before_ < tolerance;
}

standstill::~standstill() {
  // Children first: a parent must not find them standing.
  for (auto one = stopped_.rbegin(); one != stopped_.rend(); ++one)
    ::kill(*one, SIGCONT);
}

} // namespace caesar::cuda
