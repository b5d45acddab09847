#include "cuda/build/kernel_report.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cxxabi.h>
#include <memory>

namespace caesar::cuda {

namespace {

using std::string_view;

std::string demangled(const std::string& name) {
  auto status = 0;
  std::unique_ptr<char, decltype(&std::free)> text{
    abi::__cxa_demangle(name.c_str(), nullptr, nullptr, &status), std::free};
  return status == 0 ? std::string{text.get()} : name;
}

// What stands between two parts of a line.
string_view between(string_view line, string_view before, string_view after) {
  auto begin = line.find(before);
  if (begin == string_view::npos)
    return {};
  line.remove_prefix(begin + before.size());
  return line.substr(0, line.find(after));
}

// The number before `unit` in "Used 32 registers, 4096 bytes smem".
int64_t amount(string_view line, string_view unit) {
  int64_t sum = 0;
  for (auto at = line.find(unit); at != string_view::npos;
       at = line.find(unit, at + 1)) {
    auto begin = at;
    while (begin > 0 && line[begin - 1] >= '0' && line[begin - 1] <= '9')
      --begin;
    int64_t number = 0;
    std::from_chars(line.data() + begin, line.data() + at, number);
    sum += number;
  }
  return sum;
}

// Reads line after line, and keeps in mind about which function they are.
class reader {
public:
  void read(string_view line) {
    if (line.find("Compiling entry function") != string_view::npos)
      begin(line);
    else if (auto name = between(line, "Function properties for ", " ");
             !name.empty())
      own_ = name == name_;
    else if (result_.empty())
      return;
    else if (own_ && line.find("bytes stack frame") != string_view::npos)
      read_stack(line, result_.back());
    else if (line.find(": Used ") != string_view::npos)
      read_use(line, result_.back());
  }

  std::vector<kernel_resources> take() { return std::move(result_); }

private:
  void begin(string_view line) {
    name_ = between(line, "function '", "'");
    kernel_resources x;
    x.kernel = demangled(name_);
    x.arch = between(line, "for '", "'");
    result_.push_back(std::move(x));
    own_ = false;
  }

  static void read_stack(string_view line, kernel_resources& x) {
    x.stack_bytes = amount(line, " bytes stack frame");
    x.spill_stores = amount(line, " bytes spill stores");
    x.spill_loads = amount(line, " bytes spill loads");
  }

  static void read_use(string_view line, kernel_resources& x) {
    x.registers = static_cast<int32_t>(amount(line, " registers"));
    x.shared_bytes = amount(line, " bytes smem");
    x.constant_bytes = amount(line, " bytes cmem[");
  }

  std::vector<kernel_resources> result_;
  std::string name_; // Of the kernel that was spoken of last, as it is linked.
  bool own_ = false; // Properties are its own, not those of what it calls.
};

} // namespace

std::vector<kernel_resources> kernels_in(string_view output) {
  reader lines;
  while (!output.empty()) {
    auto line = output.substr(0, output.find('\n'));
    output.remove_prefix(std::min(line.size() + 1, output.size()));
    lines.read(line);
  }
  return lines.take();
}

} // namespace caesar::cuda
