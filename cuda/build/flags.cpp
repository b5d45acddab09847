#include "cuda/build/flags.hpp"

#include <algorithm>
#include <array>

namespace caesar::cuda {

namespace {

using std::string_view;

// -- the lists ----------------------------------------------------------------

constexpr std::array<string_view, 10> plain_flags{
  "-w", "-pedantic", "-pipe",  "-ansi", "-pthread",
  "-g", "-fopenmp",  "-ggdb3", "-ggdb", "-pedantic-errors",
};

// -f flags that take a value which is no file and no program.
constexpr std::array<string_view, 22> valued_f_flags{
  "-ffp-contract",
  "-fexcess-precision",
  "-fvisibility",
  "-fabi-version",
  "-fvect-cost-model",
  "-fsimd-cost-model",
  "-finline-limit",
  "-fstack-reuse",
  "-ftls-model",
  "-fmax-errors",
  "-fconstexpr-depth",
  "-fconstexpr-loop-limit",
  "-fconstexpr-ops-limit",
  "-ftemplate-depth",
  "-falign-functions",
  "-falign-loops",
  "-falign-jumps",
  "-falign-labels",
  "-flto",
  "-fopenmp",
  "-fcf-protection",
  "-ftree-parallelize-loops",
};

// Beginnings of -f flags that read, write or run something, or that change what
// is produced into something that cannot be loaded.
constexpr std::array<string_view, 22> refused_f_flags{
  "-fplugin",        "-fdump",         "-fprofile",     "-fuse-ld",
  "-fsanitize",      "-fstack-usage",  "-fcallgraph",   "-fmodule",
  "-foffload",       "-fauto-profile", "-fbranch-prob", "-ftest-coverage",
  "-fcompare-debug", "-fopt-info",     "-fsave-opt",    "-fsyntax-only",
  "-fdirectives",    "-fpreprocessed", "-fpch",         "-fdiagnostics",
  "-fno-pic",        "-fno-PIC",
};

constexpr std::array<string_view, 14> libraries{
  "-lgomp",     "-lpthread", "-lm",         "-ldl",           "-lrt",
  "-lc",        "-lstdc++",  "-latomic",    "-lc10",          "-ltorch",
  "-lquadmath", "-lmvec",    "-ltorch_cpu", "-ltorch_python",
};

// Of the toolkit, and those of torch that only CUDA code wants.
constexpr std::array<string_view, 14> cuda_libraries{
  "-lcudart", "-lcuda",     "-lcublas",     "-lcublasLt",   "-lcudnn",
  "-lcurand", "-lcufft",    "-lcusparse",   "-lcusolver",   "-lnvrtc",
  "-lnccl",   "-lc10_cuda", "-lnvToolsExt", "-ltorch_cuda",
};

constexpr std::array<string_view, 6> linker_flags{
  "-Wl,--as-needed", "-Wl,--no-as-needed", "-Wl,--gc-sections", "-Wl,-O1",
  "-Wl,-O2",         "-Wl,-Bsymbolic",
};

// What is refused most often, and why. The first match speaks.
struct reason {
  string_view beginning;
  string_view because;
};

constexpr std::array<reason, 14> reasons{{
  {"-I", "only torch's and the system's headers are there"},
  {"-isystem", "only torch's and the system's headers are there"},
  {"-iquote", "only torch's and the system's headers are there"},
  {"-include", "it names a file: use #include in the source"},
  {"-imacros", "it names a file: use #include in the source"},
  {"-L", "only torch's and the system's libraries are there"},
  {"-l", "this library is not offered to candidates"},
  {"-B", "it names programs"},
  {"-wrapper", "it names a program"},
  {"-specs", "it names a file"},
  {"-fplugin", "it names a file"},
  {"-o", "the builder names the output"},
  {"@", "it names a file"},
  {"-W", "it passes options on to another program"},
}};

// -- what the lists say -------------------------------------------------------

template <class List>
bool begins_with_one(string_view flag, const List& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](auto x) { return flag.starts_with(x); });
}

template <class List>
bool is_one(string_view flag, const List& list) {
  return std::find(list.begin(), list.end(), flag) != list.end();
}

bool names_a_file(string_view flag) {
  return flag.find('/') != string_view::npos || flag.ends_with(".so")
         || flag.ends_with(".a") || flag.ends_with(".o");
}

bool is_f_flag(string_view flag) {
  if (!flag.starts_with("-f") || begins_with_one(flag, refused_f_flags))
    return false;
  auto equals = flag.find('=');
  return equals == string_view::npos
         || is_one(flag.substr(0, equals), valued_f_flags);
}

bool is_warning(string_view flag) {
  return flag.starts_with("-W") && flag.find(',') == string_view::npos;
}

bool is_macro(string_view flag) {
  return flag.size() > 2 && (flag.starts_with("-D") || flag.starts_with("-U"));
}

bool is_cflag(string_view flag) {
  if (is_macro(flag))
    return true;
  if (names_a_file(flag))
    return false;
  return flag.starts_with("-O") || flag.starts_with("-std=")
         || (flag.starts_with("-m") && flag.size() > 2) || is_warning(flag)
         || flag == "-g1" || flag == "-g0" || flag == "-g2" || flag == "-g3"
         || is_one(flag, plain_flags) || is_f_flag(flag);
}

bool is_ldflag(string_view flag) {
  if (names_a_file(flag))
    return false;
  return is_one(flag, libraries) || is_one(flag, linker_flags) || flag == "-s"
         || flag.starts_with("-O") || flag == "-pthread" || flag == "-fopenmp"
         || flag == "-g" || flag.starts_with("-march=")
         || (flag.starts_with("-flto") && is_f_flag(flag));
}

bool is_cuda_ldflag(string_view flag) {
  return is_one(flag, cuda_libraries) || is_ldflag(flag);
}

std::string refusal_of(string_view flag, string_view which) {
  auto found = std::find_if(reasons.begin(), reasons.end(), [&](auto x) {
    return flag.starts_with(x.beginning);
  });
  auto because = found != reasons.end()
                   ? std::string{found->because}
                   : "it is not one of the " + std::string{which}
                       + " that candidates may use";
  return "flag " + std::string{flag} + " is not allowed because " + because;
}

// Joins a flag that stands alone ("-D", "X") with its value.
std::vector<std::string> words_of(const std::vector<std::string>& given) {
  std::vector<std::string> result;
  for (const auto& text : given)
    for (auto& word : split_flags(text)) {
      auto open = !result.empty()
                  && is_one(string_view{result.back()},
                            std::array<string_view, 4>{"-D", "-U", "-I", "-L"});
      if (open)
        result.back() += word;
      else
        result.push_back(std::move(word));
    }
  return result;
}

checked_flags check(const std::vector<std::string>& given, string_view folder,
                    const std::vector<std::string>& folders, string_view which,
                    bool (*allowed)(string_view)) {
  checked_flags result;
  for (auto& word : words_of(given)) {
    if (word.starts_with(folder) && is_one(word.substr(2), folders))
      continue;
    if (!allowed(word)) {
      result.refusal = refusal_of(word, which);
      return result;
    }
    result.flags.push_back(std::move(word));
  }
  return result;
}

} // namespace

std::vector<std::string> split_flags(string_view text) {
  std::vector<std::string> result;
  auto in_word = false;
  char quote = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    auto c = text[i];
    auto space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (quote == 0 && space) {
      in_word = false;
      continue;
    }
    if (!in_word)
      result.emplace_back();
    in_word = true;
    if (c == '\\' && quote != '\'' && i + 1 < text.size())
      result.back() += text[++i];
    else if (quote == 0 && (c == '\'' || c == '"'))
      quote = c;
    else if (c == quote)
      quote = 0;
    else
      result.back() += c;
  }
  return result;
}

checked_flags check_cflags(const std::vector<std::string>& given,
                           const std::vector<std::string>& include_paths) {
  return check(given, "-I", include_paths, "compiler flags", is_cflag);
}

checked_flags check_ldflags(const std::vector<std::string>& given,
                            const std::vector<std::string>& library_paths,
                            bool cuda) {
  return check(given, "-L", library_paths, "linker flags",
               cuda ? is_cuda_ldflag : is_ldflag);
}

} // namespace caesar::cuda
