#include "cuda/build/gencode.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

using std::string_view;

// "sm_90a" -> "90a"; empty when it is no architecture.
string_view number_of(string_view text) {
  for (string_view kind : {"sm_", "compute_"})
    if (text.starts_with(kind)) {
      auto number = text.substr(kind.size());
      auto digits = number;
      if (digits.ends_with('a') || digits.ends_with('f'))
        digits.remove_suffix(1);
      auto fine =
        digits.size() >= 2 && digits.size() <= 3
        && digits.find_first_not_of("0123456789") == string_view::npos;
      return fine ? number : string_view{};
    }
  return {};
}

string_view without_suffix(string_view number) {
  return number.substr(0, number.find_first_of("af"));
}

std::string virtual_arch(string_view arch) {
  return "compute_" + std::string{number_of(arch)};
}

// Ways to say "for the device at hand", or more than that.
bool is_any(string_view arch) {
  return arch == "native" || arch == "all" || arch == "all-major";
}

// "[sm_90,compute_90]" without its brackets or quotes.
string_view bare(string_view text) {
  while (!text.empty()
         && string_view{"[\"'"}.find(text[0]) != string_view::npos)
    text.remove_prefix(1);
  while (!text.empty()
         && string_view{"]\"'"}.find(text.back()) != string_view::npos)
    text.remove_suffix(1);
  return text;
}

} // namespace

bool is_cuda_arch(string_view text) {
  return !number_of(text).empty();
}

bool gencode_list::add_code(string_view arch, string_view codes) {
  if (!arch.empty() && number_of(arch).empty())
    return false;
  for (codes = bare(codes); !codes.empty();) {
    auto code = codes.substr(0, codes.find(','));
    codes.remove_prefix(std::min(code.size() + 1, codes.size()));
    if (number_of(code).empty())
      return false;
    if (arch.empty())
      codes_.emplace_back(code);
    else
      gencodes_.emplace_back(arch, code);
  }
  return true;
}

bool gencode_list::add(string_view name, string_view value) {
  if (name == "arch" || name == "gpu-architecture") {
    if (is_any(value))
      return true;
    arch_ = value;
    return is_cuda_arch(value);
  }
  if (name == "code" || name == "gpu-code")
    return add_code({}, value);
  if (name != "gencode" && name != "generate-code")
    return false;
  // "arch=compute_90,code=[sm_90,compute_90]"
  auto at = value.find(",code=");
  if (!value.starts_with("arch=compute_") || at == string_view::npos)
    return false;
  return add_code(value.substr(5, at - 5), value.substr(at + 6));
}

std::vector<std::string> gencode_list::flags() const {
  auto wanted = gencodes_;
  if (!arch_.empty() && codes_.empty())
    wanted.emplace_back(virtual_arch(arch_), arch_);
  for (const auto& code : codes_)
    wanted.emplace_back(virtual_arch(arch_.empty() ? code : arch_), code);
  std::erase_if(wanted, [this](const auto& x) {
    return !x.second.starts_with("sm_")
           || without_suffix(number_of(x.second))
                != without_suffix(number_of(device_));
  });
  if (wanted.empty())
    wanted.emplace_back(virtual_arch(device_), device_);
  std::vector<std::string> result;
  for (const auto& [arch, code] : wanted) {
    auto flag = "-gencode=arch=" + arch + ",code=" + code;
    if (std::find(result.begin(), result.end(), flag) == result.end())
      result.push_back(std::move(flag));
  }
  return result;
}

} // namespace caesar::cuda
