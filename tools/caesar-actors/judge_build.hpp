#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

// caesar-judge must be built against the torch of the machine it runs on. Where
// it does not lie beside this program, its sources may: then it is built once
// for each Python, into the user's cache.

namespace caesar::tools {

/// Where judges are looked for, and what builds one.
struct judge_search {
  std::filesystem::path programs; ///< The folder of this program.
  std::filesystem::path cache;    ///< The user's cache folder of this project.
  std::string python; ///< Whose torch; empty: of the first that has one.
  std::vector<std::filesystem::path> pythons;   ///< To choose from.
  std::function<void(const std::string&)> tell; ///< Tells what takes so long.
};

/// Returns how this program looks for judges: CAESAR_PYTHON, else PATH.
judge_search this_judge_search();

/// Returns whether there are sources to build a judge of.
bool can_build_judge(const judge_search& where);

/// Returns the folder with caesar-judge and caesar-runner, which it builds
/// when it can and must. Throws `std::runtime_error` with what to do.
std::filesystem::path find_judge(const judge_search& where);

/// The same for who needs only caesar-runner, which may then lie alone.
std::filesystem::path find_runner(const judge_search& where);

} // namespace caesar::tools
