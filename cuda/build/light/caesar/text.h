// What std::ostream makes of values, without <ostream>: the same overloads, so
// that the same one is chosen, and the same texts. A type that it does not know
// does not compile, as one with an operator<< of the candidate's.
#pragma once

#include <caesar/standard.h>

namespace caesar {
inline namespace light {

class text {
public:
  text() = default;
  text(const text&) = delete;
  text& operator=(const text&) = delete;
  ~text() { free(data_); }

  text& operator<<(bool x) { return *this << int(x); }
  text& operator<<(short x) { return *this << int(x); }
  text& operator<<(unsigned short x) { return *this << unsigned(x); }
  text& operator<<(int x) { return *this << long(x); }
  text& operator<<(unsigned x) { return *this << (unsigned long)(x); }
  text& operator<<(long long x) { return *this << long(x); }
  text& operator<<(unsigned long long x) { return *this << (unsigned long)(x); }
  text& operator<<(float x) { return *this << double(x); }
  text& operator<<(long x) { return add("%ld", x); }
  text& operator<<(unsigned long x) { return add("%lu", x); }
  text& operator<<(double x) { return add("%g", x); }
  text& operator<<(long double x) { return add("%Lg", x); }
  text& operator<<(std::nullptr_t) { return append("nullptr", 7); }
  text& operator<<(const void* x) { return x ? add("%p", x) : append("0", 1); }
  text& operator<<(const volatile void*) = delete;

  CAESAR_APART text& append(const char* data, size_t size) {
    if (bad_)
      return *this;
    if (size_ + size > room_) {
      room_ = 2 * (size_ + size);
      data_ = static_cast<char*>(realloc(data_, room_));
    }
    memcpy(data_ + size_, data, size);
    size_ += size;
    return *this;
  }

  // A stream that was given a null text takes no more.
  CAESAR_APART text& append(const char* data) {
    if (data)
      return append(data, strlen(data));
    bad_ = true;
    return *this;
  }

  CAESAR_APART std::string get() const { return std::string(data_, size_); }

private:
  CAESAR_APART text& add(const char* format, ...) {
    char buffer[64];
    __builtin_va_list arguments;
    __builtin_va_start(arguments, format);
    int size = vsnprintf(buffer, sizeof buffer, format, arguments);
    __builtin_va_end(arguments);
    return append(buffer, size_t(size));
  }

  char* data_ = nullptr;
  size_t size_ = 0;
  size_t room_ = 0;
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
  return out.get();
}

} // namespace light
} // namespace c10
