#include "cuda/build/toolchain.hpp"

#include "cuda/build/flags.hpp"
#include "messages/json.hpp"

#include <fstream>
#include <iterator>

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
    return j.get<torch_facts>();
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

std::vector<std::string> compiler_command(const char* cxx) {
  auto words = split_flags(cxx != nullptr ? cxx : "");
  return words.empty() ? std::vector<std::string>{"c++"} : words;
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
