#include "cuda/build/toolchain.hpp"

#include "cuda/build/flags.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace caesar::cuda {

namespace {

// Returns the value of the first line that begins with `key`.
std::string value_of(std::string_view key, std::string_view text) {
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    auto colon = line.find(": ");
    if (line.starts_with(key) && colon != std::string_view::npos)
      return std::string{line.substr(colon + 2)};
  }
  return {};
}

} // namespace

std::optional<torch_facts> torch_facts_from(std::string_view text) {
  try {
    auto j = json::parse(text);
    if (!j.contains("pybind11"))
      j["pybind11"] = json::object();
    if (!j.contains("cuda"))
      j["cuda"] = "";
    return j.get<torch_facts>();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

std::vector<std::string> compiler_command(const char* cxx) {
  auto words = split_flags(cxx != nullptr ? cxx : "");
  return words.empty() ? std::vector<std::string>{"c++"} : words;
}

std::vector<std::string>
nvcc_command(const std::function<std::string(const char*)>& variable,
             const std::string& torch_home,
             const std::function<bool(const std::string&)>& is_program) {
  std::vector<std::string> programs;
  auto in_toolkit = [&](const std::string& folder) {
    if (!folder.empty())
      programs.push_back(folder + "/bin/nvcc");
  };
  in_toolkit(variable("CUDA_HOME"));
  in_toolkit(variable("CUDA_PATH"));
  std::istringstream folders{variable("PATH")};
  for (std::string folder; std::getline(folders, folder, ':');)
    if (folder.starts_with('/'))
      programs.push_back(folder + "/nvcc");
  in_toolkit(torch_home);
  in_toolkit("/usr/local/cuda");
  auto found = std::find_if(programs.begin(), programs.end(), is_program);
  if (found == programs.end())
    return {};
  std::vector<std::string> result{*found};
  if (auto cc = variable("CC"); !cc.empty())
    result.insert(result.end(), {"-ccbin", cc});
  return result;
}

std::string
quick_linker(const std::function<std::string(const char*)>& variable,
             const std::function<bool(const std::string&)>& is_program) {
  std::istringstream folders{variable("PATH")};
  for (std::string folder; std::getline(folders, folder, ':');)
    if (folder.starts_with('/') && is_program(folder + "/ld.gold"))
      return "gold";
  return {};
}

std::string cuda_folder(const std::vector<std::string>& nvcc) {
  auto bin = std::filesystem::path{nvcc.at(0)}.parent_path();
  return bin.parent_path().string();
}

std::string cpu_identity(std::string_view text) {
  // "Features" and "CPU part" are what ARM says.
  return value_of("model name", text) + value_of("CPU part", text) + '|'
         + value_of("flags", text) + value_of("Features", text);
}

std::string this_cpu() {
  std::ifstream file{"/proc/cpuinfo"};
  return cpu_identity(std::string{std::istreambuf_iterator<char>{file}, {}});
}

} // namespace caesar::cuda
