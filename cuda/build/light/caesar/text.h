// What std::ostream makes of values, without <ostream>: the same overloads, so
// that the same one is chosen, and the same texts. A type that it does not know
// does not compile, as one with an operator<< of the candidate's.
#pragma once

#include "caesar/standard.h"

namespace caesar {
inline namespace light {

class text {
public:
  text& operator<<(bool x) { return add("%d", int(x)); }
  text& operator<<(short x) { return add("%d", int(x)); }
  text& operator<<(unsigned short x) { return add("%u", unsigned(x)); }
  text& operator<<(int x) { return add("%d", x); }
  text& operator<<(unsigned x) { return add("%u", x); }
  text& operator<<(long x) { return add("%ld", x); }
  text& operator<<(unsigned long x) { return add("%lu", x); }
  text& operator<<(long long x) { return add("%lld", x); }
  text& operator<<(unsigned long long x) { return add("%llu", x); }
  text& operator<<(float x) { return add("%g", double(x)); }
  text& operator<<(double x) { return add("%g", x); }
  text& operator<<(long double x) { return add("%Lg", x); }
  text& operator<<(std::nullptr_t) { return append("nullptr", 7); }
  text& operator<<(const void* x) { return x ? add("%p", x) : append("0", 1); }
  text& operator<<(const volatile void*) = delete;

  text& append(const char* data, size_t size) {
    if (!bad_)
      what_.append(data, size);
    return *this;
  }

  // A stream that was given a null text takes no more.
  text& append(const char* data) {
    if (!data)
      bad_ = true;
    return bad_ ? *this : append(data, strlen(data));
  }

  std::string take() { return std::move(what_); }

private:
  template <class T>
  text& add(const char* format, T x) {
    char buffer[64];
    return append(buffer, size_t(snprintf(buffer, sizeof buffer, format, x)));
  }

  std::string what_;
  bool bad_ = false;
};

inline text& operator<<(text& out, char x) {
  return out.append(&x, 1);
}
inline text& operator<<(text& out, signed char x) {
  return out << char(x);
}
inline text& operator<<(text& out, unsigned char x) {
  return out << char(x);
}
inline text& operator<<(text& out, const char* x) {
  return out.append(x);
}
inline text& operator<<(text& out, const signed char* x) {
  return out.append(reinterpret_cast<const char*>(x));
}
inline text& operator<<(text& out, const unsigned char* x) {
  return out.append(reinterpret_cast<const char*>(x));
}
text& operator<<(text&, wchar_t) = delete;
text& operator<<(text&, char16_t) = delete;
text& operator<<(text&, char32_t) = delete;
text& operator<<(text&, const wchar_t*) = delete;

template <class Traits, class Allocator>
text& operator<<(text& out,
                 const std::basic_string<char, Traits, Allocator>& x) {
  return out.append(x.data(), x.size());
}
template <class Traits>
text& operator<<(text& out, std::basic_string_view<char, Traits> x) {
  return out.append(x.data(), x.size());
}

/// As torch's texts show a vector: its items, and a blank between them.
template <class T, class = std::enable_if_t<!std::is_same<T, bool>::value>>
text& operator<<(text& out, const std::vector<T>& x) {
  for (size_t i = 0; i < x.size(); ++i) {
    if (i > 0)
      out << ' ';
    out << x[i];
  }
  return out;
}

/// Whether something can be written to: ours, or a real stream of a candidate
/// that has included one.
template <class Out>
using if_output =
  std::enable_if_t<std::is_same<Out, text>::value
                     || std::is_base_of<std::ostream, Out>::value,
                   Out>;

} // namespace light
} // namespace caesar

namespace c10 {
inline namespace light {

/// Concatenates what operator<< writes of its arguments.
template <class... Args>
CAESAR_APART std::string str(const Args&... args) {
  caesar::text out;
  // Arrays of characters are texts, as in torch's.
  (void)std::initializer_list<int>{((void)(out << args), 0)...};
  return out.take();
}

} // namespace light
} // namespace c10
