// torch's exceptions and the macros that throw them.
#pragma once

#include <caesar/api.h>
#include <caesar/text.h>

namespace c10 {
inline namespace light {

struct SourceLocation {
  const char* function;
  const char* file;
  uint32_t line;
};

/// Holds its texts apart, so that the classes below cost nothing to compile.
class Error : public std::exception {
public:
  CAESAR_COLD Error(SourceLocation where, std::string msg) : parts_(new parts) {
    parts_->msg.swap(msg);
    caesar::text trace;
    trace << "Exception raised from " << where.function << " at " << where.file
          << ":" << where.line << " (most recent call first):\n";
    parts_->backtrace = trace.get();
    refresh();
  }
  CAESAR_COLD Error(std::string msg, std::string backtrace,
                    const void* caller = nullptr)
    : parts_(new parts) {
    parts_->msg.swap(msg);
    parts_->backtrace.swap(backtrace);
    parts_->caller = caller;
    refresh();
  }
  CAESAR_COLD Error(const Error& other)
    : std::exception(other),
      parts_(new parts(*other.parts_)) {}
  CAESAR_COLD Error& operator=(const Error& other) {
    *parts_ = *other.parts_;
    return *this;
  }
  CAESAR_COLD ~Error() override { delete parts_; }

  void add_context(std::string msg) {
    parts_->context.push_back(std::move(msg));
    refresh();
  }

  const std::string& msg() const { return parts_->msg; }
  const std::vector<std::string>& context() const { return parts_->context; }
  const std::string& backtrace() const { return parts_->backtrace; }
  CAESAR_COLD const char* what() const noexcept override {
    return parts_->what.c_str();
  }
  const void* caller() const noexcept { return parts_->caller; }
  const char* what_without_backtrace() const noexcept {
    return parts_->without_backtrace.c_str();
  }

private:
  struct parts {
    std::string msg;
    std::string backtrace;
    std::vector<std::string> context;
    std::string what;
    std::string without_backtrace;
    const void* caller = nullptr;
  };

  CAESAR_COLD void refresh() {
    caesar::text out;
    out << parts_->msg;
    if (parts_->context.size() == 1)
      out << " (" << parts_->context[0] << ")";
    else
      for (const auto& context : parts_->context)
        out << "\n  " << context;
    parts_->without_backtrace = out.get();
    out << "\n" << parts_->backtrace;
    parts_->what = out.get();
  }

  parts* parts_;
};

class IndexError : public Error {
  using Error::Error;
};
class ValueError : public Error {
  using Error::Error;
};
class TypeError : public Error {
  using Error::Error;
};
class NotImplementedError : public Error {
  using Error::Error;
};
class LinAlgError : public Error {
  using Error::Error;
};
class OutOfMemoryError : public Error {
  using Error::Error;
};
class CUDAError : public Error {
  using Error::Error;
};

namespace detail {

template <class Kind>
struct kind_of {
  enum { value = caesar_error };
};
#define CAESAR_KIND(type, kind)                                                \
  template <>                                                                  \
  struct kind_of<type> {                                                       \
    enum { value = kind };                                                     \
  };
CAESAR_KIND(IndexError, caesar_index_error)
CAESAR_KIND(ValueError, caesar_value_error)
CAESAR_KIND(TypeError, caesar_type_error)
CAESAR_KIND(NotImplementedError, caesar_not_implemented)
CAESAR_KIND(LinAlgError, caesar_linalg_error)
CAESAR_KIND(OutOfMemoryError, caesar_out_of_memory)
#undef CAESAR_KIND

[[noreturn]] CAESAR_COLD inline void fail_at(int kind, const char* function,
                                             const char* file, uint32_t line,
                                             const std::string& msg) {
  caesar::caesar_api()->throw_error(kind, function, file, line, msg.data(),
                                    int64_t(msg.size()));
  __builtin_unreachable();
}

[[noreturn]] inline void torchCheckFail(const char* function, const char* file,
                                        uint32_t line, const std::string& msg) {
  fail_at(caesar_error, function, file, line, msg);
}

template <class Kind>
[[noreturn]] void fail_as(const char* function, const char* file, uint32_t line,
                          const std::string& msg) {
  fail_at(kind_of<Kind>::value, function, file, line, msg);
}

template <class... Args>
CAESAR_COLD std::string check_message(const char*, const Args&... args) {
  return c10::str(args...);
}
inline std::string check_message(const char* otherwise) {
  return otherwise;
}
// Of one text, as most are: not a function for each length.
CAESAR_COLD inline std::string check_message(const char*, const char* msg) {
  return msg ? msg : "";
}

} // namespace detail
} // namespace light
} // namespace c10

namespace caesar {
inline namespace light {

[[noreturn]] CAESAR_COLD inline void throw_failure(int kind) {
  caesar_api()->throw_failure(kind);
  __builtin_unreachable();
}

inline void check(int kind) {
  if (__builtin_expect(kind != caesar_fine, 0))
    throw_failure(kind);
}

} // namespace light
} // namespace caesar

// nvcc does not see through the hint when it looks for missing returns.
#if defined(__CUDACC__)
#  define C10_UNLIKELY_OR_CONST(e) e
#else
#  define C10_UNLIKELY_OR_CONST(e) C10_UNLIKELY(e)
#endif

#define CAESAR_LINE static_cast<uint32_t>(__LINE__)

#define C10_THROW_ERROR(kind, msg)                                             \
  throw ::c10::kind({__func__, __FILE__, CAESAR_LINE}, msg)

#define TORCH_CHECK_MSG(cond, type, ...)                                       \
  (::c10::detail::check_message(                                               \
    "Expected " #cond " to be true, but got false.  "                          \
    "(Could this error message be improved?  If so, "                          \
    "please report an enhancement request to PyTorch.)",                       \
    ##__VA_ARGS__))

#define CAESAR_CHECK_AS(kind, cond, ...)                                       \
  if (C10_UNLIKELY_OR_CONST(!(cond))) {                                        \
    ::c10::detail::fail_as<::c10::kind>(                                       \
      __func__, __FILE__, CAESAR_LINE,                                         \
      TORCH_CHECK_MSG(cond, "", ##__VA_ARGS__));                               \
  }

#define TORCH_CHECK(cond, ...)                                                 \
  if (C10_UNLIKELY_OR_CONST(!(cond))) {                                        \
    ::c10::detail::torchCheckFail(__func__, __FILE__, CAESAR_LINE,             \
                                  TORCH_CHECK_MSG(cond, "", ##__VA_ARGS__));   \
  }
#define TORCH_CHECK_WITH(kind, cond, ...)                                      \
  CAESAR_CHECK_AS(kind, cond, ##__VA_ARGS__)
#define TORCH_CHECK_LINALG(cond, ...)                                          \
  CAESAR_CHECK_AS(LinAlgError, cond, ##__VA_ARGS__)
#define TORCH_CHECK_INDEX(cond, ...)                                           \
  CAESAR_CHECK_AS(IndexError, cond, ##__VA_ARGS__)
#define TORCH_CHECK_VALUE(cond, ...)                                           \
  CAESAR_CHECK_AS(ValueError, cond, ##__VA_ARGS__)
#define TORCH_CHECK_TYPE(cond, ...)                                            \
  CAESAR_CHECK_AS(TypeError, cond, ##__VA_ARGS__)
#define TORCH_CHECK_NOT_IMPLEMENTED(cond, ...)                                 \
  CAESAR_CHECK_AS(NotImplementedError, cond, ##__VA_ARGS__)
#define TORCH_CHECK_ARG(cond, argN, ...)                                       \
  TORCH_CHECK(cond, "invalid argument ", argN, ": ", __VA_ARGS__)

#define TORCH_INTERNAL_ASSERT(cond, ...)                                       \
  if (C10_UNLIKELY_OR_CONST(!(cond))) {                                        \
    ::c10::detail::torchCheckFail(                                             \
      __func__, __FILE__, CAESAR_LINE,                                         \
      ::c10::str(#cond " INTERNAL ASSERT FAILED at " C10_STRINGIZE(            \
                   __FILE__) ":" C10_STRINGIZE(__LINE__) ", please report a "  \
                                                         "bug to PyTorch. ",   \
                 ##__VA_ARGS__));                                              \
  }
#if defined(NDEBUG)
#  define TORCH_INTERNAL_ASSERT_DEBUG_ONLY(...)                                \
    while (false)                                                              \
    TORCH_INTERNAL_ASSERT(__VA_ARGS__)
#else
#  define TORCH_INTERNAL_ASSERT_DEBUG_ONLY(...)                                \
    TORCH_INTERNAL_ASSERT(__VA_ARGS__)
#endif

#define AT_ASSERT(...)                                                         \
  do {                                                                         \
    TORCH_INTERNAL_ASSERT(__VA_ARGS__);                                        \
  } while (false)
#define AT_ASSERTM(cond, ...)                                                  \
  do {                                                                         \
    TORCH_INTERNAL_ASSERT(cond, __VA_ARGS__);                                  \
  } while (false)
#define AT_ERROR(...)                                                          \
  do {                                                                         \
    TORCH_CHECK(false, ::c10::str(__VA_ARGS__));                               \
  } while (false)

#define TORCH_WARN(...)                                                        \
  ::caesar::caesar_api()->warn(__func__, __FILE__, CAESAR_LINE,                \
                               ::c10::str(__VA_ARGS__).c_str())
#define TORCH_WARN_ONCE(...)                                                   \
  do {                                                                         \
    static const bool caesar_warned = [&] {                                    \
      TORCH_WARN(__VA_ARGS__);                                                 \
      return true;                                                             \
    }();                                                                       \
    (void)caesar_warned;                                                       \
  } while (false)
