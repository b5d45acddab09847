// A number of any kind: at::Scalar.
#pragma once

#include <caesar/types.h>

namespace c10 {
inline namespace light {

class Scalar {
public:
  Scalar() : tag_(tag::integer) { v_.i = 0; }

#define CAESAR_FROM_INTEGER(type)                                              \
  Scalar(type x) : tag_(tag::integer) {                                        \
    v_.i = static_cast<int64_t>(x);                                            \
  }
  CAESAR_FROM_INTEGER(uint8_t)
  CAESAR_FROM_INTEGER(int8_t)
  CAESAR_FROM_INTEGER(int16_t)
  CAESAR_FROM_INTEGER(int)
  CAESAR_FROM_INTEGER(int64_t)
#undef CAESAR_FROM_INTEGER
#define CAESAR_FROM_REAL(type)                                                 \
  Scalar(type x) : tag_(tag::real) {                                           \
    v_.d = static_cast<double>(x);                                             \
  }
  CAESAR_FROM_REAL(float)
  CAESAR_FROM_REAL(double)
#if CAESAR_USES_ALL || CAESAR_USES_HALF
  CAESAR_FROM_REAL(Half)
  CAESAR_FROM_REAL(BFloat16)
#endif
#undef CAESAR_FROM_REAL
  // Only a bool itself: pointers must not become one.
  template <class T,
            std::enable_if_t<std::is_same<T, bool>::value, bool>* = nullptr>
  Scalar(T x) : tag_(tag::boolean) {
    v_.i = x;
  }

  bool isFloatingPoint() const {
    return tag_ == tag::real;
  }
  bool isIntegral(bool includeBool) const {
    return tag_ == tag::integer || (includeBool && isBoolean());
  }
  bool isComplex() const {
    return false;
  }
  bool isBoolean() const {
    return tag_ == tag::boolean;
  }
  ScalarType type() const {
    return isFloatingPoint() ? ScalarType::Double
           : isBoolean()     ? ScalarType::Bool
                             : ScalarType::Long;
  }

  template <class T>
  T to() const {
    return converted<T>(c10::CppTypeToScalarType<T>::value);
  }
#define CAESAR_ACCESSOR(type, name)                                            \
  type to##name() const {                                                      \
    return converted<type>(ScalarType::name);                                  \
  }
  CAESAR_FORALL_TYPES(CAESAR_ACCESSOR)
#undef CAESAR_ACCESSOR

  Scalar operator-() const {
    TORCH_CHECK(!isBoolean(),
                "torch boolean negative, the `-` operator, is not supported.");
    return isFloatingPoint() ? Scalar(-v_.d) : Scalar(-v_.i);
  }

  template <class Out>
  friend caesar::if_output<Out>& operator<<(Out& out, const Scalar& x) {
    if (x.isFloatingPoint())
      out << x.v_.d;
    else if (x.isBoolean())
      out << (x.v_.i ? "true" : "false");
    else
      out << x.v_.i;
    return out;
  }

private:
  enum class tag { real, integer, boolean };

  // The names that error texts call types by.
  static const char* name_of(ScalarType type) {
    switch (type) {
#define CAESAR_CASE(cpp, name)                                                 \
  case ScalarType::name:                                                       \
    return #cpp;
      CAESAR_FORALL_TYPES(CAESAR_CASE)
#undef CAESAR_CASE
    default:
      return "";
    }
  }

  template <class T>
  static bool fits(double x) {
    using limits = std::numeric_limits<T>;
    if (limits::has_infinity && std::isinf(x))
      return true;
    if (!limits::has_quiet_NaN && x != x)
      return false;
    return !(x < static_cast<double>(limits::lowest())
             || x > static_cast<double>(limits::max()));
  }

  // Negative numbers may wrap to unsigned ones.
  template <class T>
  static bool fits(int64_t x) {
    using limits = std::numeric_limits<T>;
    if constexpr (!limits::is_integer)
      return fits<T>(double(x));
    else if (!limits::is_signed)
      return x > 0 ? x <= int64_t(limits::max())
                   : -uint64_t(x) <= uint64_t(limits::max());
    else
      return x >= int64_t(limits::lowest()) && x <= int64_t(limits::max());
  }

  template <class T>
  T converted(ScalarType type) const {
    if (isBoolean())
      return static_cast<T>(v_.i != 0);
    if (std::is_same<T, bool>::value)
      return static_cast<T>(isFloatingPoint() ? v_.d != 0 : v_.i != 0);
    if (isFloatingPoint() ? !fits<T>(v_.d) : !fits<T>(v_.i))
      too_large(type);
    return isFloatingPoint() ? narrowed<T>(v_.d) : narrowed<T>(v_.i);
  }

  template <class T, class From>
  static T narrowed(From x) {
    return static_cast<T>(x);
  }

  [[noreturn]] CAESAR_COLD static void too_large(ScalarType type) {
    throw std::runtime_error(str("value cannot be converted to type ",
                                 name_of(type), " without overflow"));
  }

  tag tag_;
  union {
    double d;
    int64_t i;
  } v_;
};

} // namespace light
} // namespace c10

namespace at {
inline namespace light {

using c10::Scalar;

} // namespace light
} // namespace at
