#include "tools/caesar-actors/build_inputs.hpp"

#include "actors/trajectory/native_candidate.hpp"
#include "config/complaints.hpp"
#include "cuda/build/gencode.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"

#include <algorithm>
#include <filesystem>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

// For candidates that compile what they want only when they are constructed,
// and without arguments.
constexpr auto no_problem = "def get_init_inputs():\n    return []\n";

bool is_candidate(const fs::path& extension) {
  return extension == ".py" || extension == ".cpp" || extension == ".cc"
         || extension == ".cu";
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> result;
  for (const auto& x : fs::directory_iterator{folder})
    if (is_candidate(x.path().extension()) && x.is_regular_file())
      result.push_back(x.path().string());
  std::sort(result.begin(), result.end());
  return result;
}

} // namespace

build_inputs load_inputs(const build_arguments& x) {
  build_inputs result;
  std::vector<std::string> wrong;
  auto attempt = [&](const auto& read) {
    try {
      read();
    } catch (const config::config_error& error) {
      wrong.insert(wrong.end(), error.lines().begin(), error.lines().end());
    } catch (const fs::filesystem_error& error) {
      wrong.push_back(error.path1().string()
                      + ": cannot be read: " + error.code().message());
    }
  };
  auto add = [&](const std::string& file) {
    attempt([&] {
      result.candidates.push_back({file, candidate_in(file, read_file(file))});
    });
  };
  for (const auto& name : x.candidates)
    attempt([&] {
      if (!fs::is_directory(name))
        return add(name);
      auto files = files_in(name);
      if (files.empty())
        wrong.push_back(name
                        + ": is a folder without *.py, *.cpp, *.cc or *.cu "
                          "files");
      for (const auto& file : files)
        add(file);
    });
  attempt([&] {
    result.problem = x.problem.empty() ? no_problem : read_file(x.problem);
  });
  if (!x.arch.empty()
      && (!cuda::is_cuda_arch(x.arch) || !x.arch.starts_with("sm_")))
    wrong.push_back("--arch must name a GPU's architecture, such as sm_90, not "
                    + x.arch);
  raise_first(std::move(wrong));
  return result;
}

} // namespace caesar::tools
