#include "cuda/build/cuda_flags.hpp"

#include "cuda/build/gencode.hpp"
#include "cuda/build/nvcc_option.hpp"

#include <algorithm>
#include <array>

namespace caesar::cuda {

namespace {

using std::string_view;
using strings = std::vector<std::string>;

// -- the lists ----------------------------------------------------------------

// Names without their dashes: nvcc takes one or two before most.
constexpr std::array<string_view, 24> plain{
  "use_fast_math",
  "lineinfo",
  "generate-line-info",
  "g",
  "G",
  "w",
  "m64",
  "expt-relaxed-constexpr",
  "expt-extended-lambda",
  "extended-lambda",
  "extra-device-vectorization",
  "restrict",
  "res-usage",
  "resource-usage",
  "disable-warnings",
  "device-debug",
  "debug",
  "Wno-deprecated-gpu-targets",
  "Wno-deprecated-declarations",
  "Wreorder",
  "Wdefault-stream-launch",
  "Wext-lambda-captures-this",
  "Wmissing-launch-bounds",
  "display-error-number",
};

// Those with a value of letters and digits.
constexpr std::array<string_view, 12> valued{
  "maxrregcount",
  "ftz",
  "prec-div",
  "prec-sqrt",
  "fmad",
  "std",
  "O",
  "optimize",
  "diag-suppress",
  "diag_suppress",
  "ftemplate-depth",
  "split-compile",
};

// Beginnings of what ptxas may be told.
constexpr std::array<string_view, 14> ptxas{
  "-v",
  "--verbose",
  "-O",
  "-w",
  "-dlcm=",
  "--def-load-cache=",
  "-dscm=",
  "--def-store-cache=",
  "-warn-",
  "--warn-",
  "-fmad=",
  "--allow-expensive-optimizations=",
  "--register-usage-level=",
  "--maxrregcount=",
};

struct reason {
  string_view beginning;
  string_view because;
};

constexpr std::array<reason, 15> reasons{{
  {"Xcompiler", "it passes on what candidates may not say to a compiler"},
  {"compiler-options",
   "it passes on what candidates may not say to a compiler"},
  {"compiler-bindir", "it names programs"},
  {"ccbin", "it names programs"},
  {"Xptxas", "it passes on what candidates may not say to ptxas"},
  {"ptxas-options", "it passes on what candidates may not say to ptxas"},
  {"Xlinker", "it passes options on to another program"},
  {"include", "it names a file: use #include in the source"},
  {"isystem", "only torch's and the system's headers are there"},
  {"I", "only torch's and the system's headers are there"},
  {"run", "it runs what was compiled"},
  {"optf", "it names a file"},
  {"options-file", "it names a file"},
  {"o", "the builder names the output"},
  {"L", "only torch's and the system's libraries are there"},
}};

template <class List>
bool is_one(string_view text, const List& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// -- rules --------------------------------------------------------------------

// nvcc writes commands for a shell, macros between double quotes: there, these
// would be expanded.
bool is_plain_text(string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c != '$' && c != '`' && c != '\\' && c != 127;
  });
}

// What nvcc passes on is not quoted.
bool is_plain_word(string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || (c >= '0' && c <= '9')
           || string_view{"-_=+.:"}.find(c) != string_view::npos;
  });
}

bool is_word(string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
           || c == ',' || c == '-';
  });
}

bool is_for_ptxas(const std::string& text) {
  auto parts = nvcc_parts(text);
  return !parts.empty()
         && std::all_of(parts.begin(), parts.end(), [](const auto& part) {
              return is_plain_word(part)
                     && std::any_of(ptxas.begin(), ptxas.end(), [&](auto x) {
                          return part.starts_with(x);
                        });
            });
}

bool is_for_compiler(const std::string& text) {
  auto parts = nvcc_parts(text);
  return !parts.empty()
         && std::all_of(parts.begin(), parts.end(), is_plain_word)
         && check_cflags(parts, {}).refusal.empty();
}

bool is_for_cudafe(string_view text) {
  return is_plain_word(text)
         && (text.starts_with("--diag_suppress=")
             || text == "--display_error_number");
}

bool is_allowed(const nvcc_option& x) {
  if (!x.text.starts_with('-') || !is_plain_text(x.text))
    return false;
  if (!x.value)
    return is_one(x.name, plain);
  if (x.name == "D" || x.name == "U" || x.name == "define-macro")
    return !x.value->empty();
  if (x.name == "Xptxas" || x.name == "ptxas-options")
    return is_for_ptxas(*x.value);
  if (x.name == "Xcompiler" || x.name == "compiler-options")
    return is_for_compiler(*x.value);
  if (x.name == "Xcudafe")
    return is_for_cudafe(*x.value);
  return is_one(x.name, valued) && is_word(*x.value);
}

// What makes no difference here.
bool is_needless(const nvcc_option& x, const strings& include_paths) {
  if (x.name == "I")
    return x.value && is_one(*x.value, include_paths);
  return (x.name == "t" || x.name == "threads") && x.value;
}

std::string refusal_of(const nvcc_option& x) {
  // One letter is a whole name, or has its value at once.
  auto found = std::find_if(reasons.begin(), reasons.end(), [&](auto reason) {
    return reason.beginning.size() == 1 ? x.name == reason.beginning
                                        : x.name.starts_with(reason.beginning);
  });
  auto because = x.text.starts_with('@') ? string_view{"it names a file"}
                 : found != reasons.end()
                   ? found->because
                   : "it is not one of the nvcc flags that candidates may use";
  return "flag " + x.text + " is not allowed because " + std::string{because};
}

} // namespace

checked_flags check_cuda_flags(const strings& given, const std::string& device,
                               const strings& include_paths) {
  checked_flags result;
  gencode_list wanted{device};
  for (const auto& x : nvcc_options(given)) {
    if (is_needless(x, include_paths))
      continue;
    auto is_arch = x.value && wanted.add(x.name, *x.value);
    if (!is_arch && !is_allowed(x)) {
      result.refusal = refusal_of(x);
      return result;
    }
    if (!is_arch)
      result.flags.push_back(to_flag(x));
  }
  auto codes = wanted.flags();
  result.flags.insert(result.flags.begin(), codes.begin(), codes.end());
  return result;
}

} // namespace caesar::cuda
