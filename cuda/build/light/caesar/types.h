// What kinds of elements, devices, layouts and memory formats there are.
#pragma once

#include "caesar/array_ref.h"
#include "caesar/half.h"

// The kinds that have a C++ type here; complex and quantised ones do not.
#define CAESAR_FORALL_PLAIN_TYPES(_)                                           \
  _(uint8_t, Byte)                                                             \
  _(int8_t, Char)                                                              \
  _(int16_t, Short)                                                            \
  _(int, Int)                                                                  \
  _(int64_t, Long)                                                             \
  _(float, Float)                                                              \
  _(double, Double)                                                            \
  _(bool, Bool)
#if CAESAR_USES_ALL || CAESAR_USES_HALF
#  define CAESAR_FORALL_TYPES(_)                                               \
    CAESAR_FORALL_PLAIN_TYPES(_)                                               \
    _(c10::Half, Half)                                                         \
    _(c10::BFloat16, BFloat16)
#else
#  define CAESAR_FORALL_TYPES(_) CAESAR_FORALL_PLAIN_TYPES(_)
#endif

#define CAESAR_FORALL_KINDS(_)                                                 \
  _(Byte, 1)                                                                   \
  _(Char, 1)                                                                   \
  _(Short, 2)                                                                  \
  _(Int, 4)                                                                    \
  _(Long, 8)                                                                   \
  _(Half, 2)                                                                   \
  _(Float, 4)                                                                  \
  _(Double, 8)                                                                 \
  _(ComplexHalf, 4)                                                            \
  _(ComplexFloat, 8)                                                           \
  _(ComplexDouble, 16)                                                         \
  _(Bool, 1)                                                                   \
  _(QInt8, 1)                                                                  \
  _(QUInt8, 1)                                                                 \
  _(QInt32, 4)                                                                 \
  _(BFloat16, 2)                                                               \
  _(QUInt4x2, 1)                                                               \
  _(QUInt2x4, 1)

namespace c10 {
inline namespace light {

// Newer torches have more kinds between these and Undefined; they print as
// libtorch's own texts only where libtorch writes them.
enum class ScalarType : int8_t {
#define CAESAR_ENUM(name, size) name,
  CAESAR_FORALL_KINDS(CAESAR_ENUM)
#undef CAESAR_ENUM
};

#define CAESAR_CONSTANT(name, size)                                            \
  constexpr ScalarType k##name = ScalarType::name;
CAESAR_FORALL_KINDS(CAESAR_CONSTANT)
#undef CAESAR_CONSTANT

CAESAR_APART inline const char* toString(ScalarType t) {
  switch (t) {
#define CAESAR_CASE(name, size)                                                \
  case ScalarType::name:                                                       \
    return #name;
    CAESAR_FORALL_KINDS(CAESAR_CASE)
#undef CAESAR_CASE
  }
#if CAESAR_LIGHT_TORCH < 203
  return "UNKNOWN_SCALAR";
#else
  constexpr const char* more[] = {
    "Bits1x8",         "Bits2x4",     "Bits4x2",       "Bits8",
    "Bits16",          "Float8_e5m2", "Float8_e4m3fn", "Float8_e5m2fnuz",
    "Float8_e4m3fnuz", "UInt16",      "UInt32",        "UInt64"};
  auto at = int(t) - 18;
  return at >= 0 && at < 12 ? more[at] : "UNKNOWN_SCALAR";
#endif
}

CAESAR_APART inline size_t elementSize(ScalarType t) {
  switch (t) {
#define CAESAR_CASE(name, size)                                                \
  case ScalarType::name:                                                       \
    return size;
    CAESAR_FORALL_KINDS(CAESAR_CASE)
#undef CAESAR_CASE
  }
  TORCH_CHECK(false, "Unknown ScalarType");
  return 0;
}

inline bool isIntegralType(ScalarType t, bool includeBool) {
  return t <= ScalarType::Long || (includeBool && t == ScalarType::Bool);
}
inline bool isFloatingType(ScalarType t) {
  return t == ScalarType::Double || t == ScalarType::Float
         || t == ScalarType::Half || t == ScalarType::BFloat16;
}
inline bool isComplexType(ScalarType t) {
  return t == ScalarType::ComplexHalf || t == ScalarType::ComplexFloat
         || t == ScalarType::ComplexDouble;
}

template <class Out>
caesar::if_output<Out>& operator<<(Out& out, ScalarType t) {
  out << toString(t);
  return out;
}

template <class T>
struct CppTypeToScalarType;

namespace impl {

template <ScalarType N>
struct ScalarTypeToCPPType;

#define CAESAR_SPECIALISE(cpp, name)                                           \
  template <>                                                                  \
  struct ScalarTypeToCPPType<ScalarType::name> {                               \
    using type = cpp;                                                          \
  };
CAESAR_FORALL_TYPES(CAESAR_SPECIALISE)
#undef CAESAR_SPECIALISE

template <ScalarType N>
using ScalarTypeToCPPTypeT = typename ScalarTypeToCPPType<N>::type;

} // namespace impl

#define CAESAR_SPECIALISE(cpp, name)                                           \
  template <>                                                                  \
  struct CppTypeToScalarType<cpp>                                              \
    : std::integral_constant<ScalarType, ScalarType::name> {};
CAESAR_FORALL_TYPES(CAESAR_SPECIALISE)
#undef CAESAR_SPECIALISE

enum class Layout : int8_t {
  Strided,
  Sparse,
  SparseCsr,
  Mkldnn,
  SparseCsc,
  SparseBsr,
  SparseBsc
};
constexpr auto kStrided = Layout::Strided;
constexpr auto kSparse = Layout::Sparse;
constexpr auto kSparseCsr = Layout::SparseCsr;

enum class MemoryFormat : int8_t {
  Contiguous,
  Preserve,
  ChannelsLast,
  ChannelsLast3d
};

using DeviceIndex = int8_t;

enum class DeviceType : int8_t {
  CPU = 0,
  CUDA = 1,
  XPU = 12,
  MPS = 13,
  Meta = 14
};
constexpr DeviceType kCPU = DeviceType::CPU;
constexpr DeviceType kCUDA = DeviceType::CUDA;
constexpr DeviceType kXPU = DeviceType::XPU;
constexpr DeviceType kMPS = DeviceType::MPS;
constexpr DeviceType kMeta = DeviceType::Meta;

struct Device final {
  using Type = DeviceType;

  Device(DeviceType type, DeviceIndex index = -1)
    : type_(type),
      index_(index) {}

  CAESAR_COLD Device(const std::string& text) {
    TORCH_CHECK(!text.empty(), "Device string must not be empty");
    size_t colon = text.find(':');
    auto name = text.substr(0, colon);
    bool known = name == "cpu" || name == "cuda" || name == "meta";
    bool word =
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos;
    auto digits = colon == std::string::npos ? "" : text.substr(colon + 1);
    bool valid =
      word && !name.empty() && (colon == std::string::npos || !digits.empty())
      && digits.find_first_not_of("0123456789") == std::string::npos
      && digits.size() < 3 && (digits.size() < 2 || digits[0] != '0');
    TORCH_CHECK(valid, "Invalid device string: '", text, "'");
    TORCH_CHECK(known, "Expected one of ", device_names(),
                " device type at start of device string: ", name);
    type_ = name == "cpu"    ? DeviceType::CPU
            : name == "cuda" ? DeviceType::CUDA
                             : DeviceType::Meta;
    index_ =
      digits.empty() ? DeviceIndex(-1) : DeviceIndex(atoi(digits.c_str()));
  }

  bool operator==(const Device& other) const noexcept {
    return type_ == other.type_ && index_ == other.index_;
  }
  bool operator!=(const Device& other) const noexcept {
    return !(*this == other);
  }
  void set_index(DeviceIndex index) { index_ = index; }
  DeviceType type() const noexcept { return type_; }
  DeviceIndex index() const noexcept { return index_; }
  bool has_index() const noexcept { return index_ != -1; }
  bool is_cuda() const noexcept { return type_ == DeviceType::CUDA; }
  bool is_cpu() const noexcept { return type_ == DeviceType::CPU; }
  bool is_mps() const noexcept { return type_ == DeviceType::MPS; }
  bool is_xpu() const noexcept { return type_ == DeviceType::XPU; }
  bool is_meta() const noexcept { return type_ == DeviceType::Meta; }
  std::string str() const { return c10::str(*this); }

private:
  static constexpr const char* device_names() {
    return "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, "
#if CAESAR_LIGHT_TORCH >= 204
           "maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone";
#else
           "ort, xla, lazy, vulkan, mps, meta, hpu, privateuseone";
#endif
  }

  DeviceType type_;
  DeviceIndex index_ = -1;
};

template <class Out>
caesar::if_output<Out>& operator<<(Out& out, DeviceType type) {
  switch (type) {
  case DeviceType::CPU:
    out << "cpu";
    break;
  case DeviceType::CUDA:
    out << "cuda";
    break;
  case DeviceType::XPU:
    out << "xpu";
    break;
  case DeviceType::MPS:
    out << "mps";
    break;
  case DeviceType::Meta:
    out << "meta";
    break;
  }
  return out;
}
template <class Out>
caesar::if_output<Out>& operator<<(Out& out, const Device& device) {
  out << str(device.type());
  if (device.has_index())
    out << ':' << int(device.index());
  return out;
}
template <class Out>
caesar::if_output<Out>& operator<<(Out& out, Layout layout) {
  constexpr const char* names[] = {"Strided",  "Sparse",    "SparseCsr",
                                   "Mkldnn",   "SparseCsc", "SparseBsr",
                                   "SparseBsc"};
  out << names[int(layout)];
  return out;
}
template <class Out>
caesar::if_output<Out>& operator<<(Out& out, MemoryFormat format) {
  constexpr const char* names[] = {"Contiguous", "Preserve", "ChannelsLast",
                                   "ChannelsLast3d"};
  out << names[int(format)];
  return out;
}
#if CAESAR_USES_ALL || CAESAR_USES_HALF
template <class Out>
caesar::if_output<Out>& operator<<(Out& out, const Half& x) {
  out << static_cast<float>(x);
  return out;
}
#  if CAESAR_LIGHT_TORCH >= 200
template <class Out>
caesar::if_output<Out>& operator<<(Out& out, const BFloat16& x) {
  out << static_cast<float>(x);
  return out;
}
#  endif
#endif

} // namespace light
} // namespace c10

namespace caffe2 {
inline namespace light {

/// What Tensor::dtype() returns: a kind that knows its C++ type's name.
class TypeMeta final {
public:
  explicit TypeMeta(c10::ScalarType type) : type_(type) {}
  TypeMeta() = delete;

  template <class T>
  static TypeMeta Make() {
    return TypeMeta(c10::CppTypeToScalarType<T>::value);
  }
  template <class T>
  bool Match() const {
    return type_ == c10::CppTypeToScalarType<T>::value;
  }
  size_t itemsize() const { return c10::elementSize(type_); }
  c10::ScalarType toScalarType() const { return type_; }
  bool isScalarType() const { return true; }
  bool isScalarType(c10::ScalarType type) const { return type_ == type; }
  CAESAR_APART const char* text() const {
    switch (type_) {
    case c10::kByte:
      return "unsigned char";
    case c10::kChar:
      return "signed char";
    case c10::kShort:
      return "short int";
    case c10::kInt:
      return "int";
    case c10::kLong:
      return "long int";
    case c10::kHalf:
      return "c10::Half";
    case c10::kFloat:
      return "float";
    case c10::kDouble:
      return "double";
    case c10::kComplexHalf:
      return "c10::complex<c10::Half>";
    case c10::kComplexFloat:
      return "c10::complex<float>";
    case c10::kComplexDouble:
      return "c10::complex<double>";
    case c10::kBool:
      return "bool";
    case c10::kBFloat16:
      return "c10::BFloat16";
    case c10::ScalarType(-1):
      return "nullptr (uninitialized)";
    default:
      return c10::toString(type_);
    }
  }
  c10::string_view name() const noexcept { return text(); }

  friend bool operator==(TypeMeta a, TypeMeta b) noexcept {
    return a.type_ == b.type_;
  }
  friend bool operator!=(TypeMeta a, TypeMeta b) noexcept {
    return a.type_ != b.type_;
  }
  template <class Out>
  friend caesar::if_output<Out>& operator<<(Out& out, TypeMeta x) {
    out << x.text();
    return out;
  }

private:
  c10::ScalarType type_;
};

} // namespace light
} // namespace caffe2

namespace c10 {
inline namespace light {

inline caffe2::TypeMeta scalarTypeToTypeMeta(ScalarType type) {
  return caffe2::TypeMeta(type);
}
inline ScalarType typeMetaToScalarType(caffe2::TypeMeta type) {
  return type.toScalarType();
}
inline optional<ScalarType>
optTypeMetaToScalarType(optional<caffe2::TypeMeta> type) {
  return type ? optional<ScalarType>(type->toScalarType()) : nullopt;
}
inline bool operator==(ScalarType a, caffe2::TypeMeta b) {
  return b.isScalarType(a);
}
inline bool operator==(caffe2::TypeMeta a, ScalarType b) {
  return a.isScalarType(b);
}
inline bool operator!=(ScalarType a, caffe2::TypeMeta b) {
  return !b.isScalarType(a);
}
inline bool operator!=(caffe2::TypeMeta a, ScalarType b) {
  return !a.isScalarType(b);
}

} // namespace light
} // namespace c10

namespace torch {
inline namespace light {

using Dtype = at::ScalarType;
using c10::DeviceType;

constexpr auto kUInt8 = at::kByte;
constexpr auto kInt8 = at::kChar;
constexpr auto kInt16 = at::kShort;
constexpr auto kInt32 = at::kInt;
constexpr auto kInt64 = at::kLong;
constexpr auto kFloat16 = at::kHalf;
constexpr auto kFloat32 = at::kFloat;
constexpr auto kFloat64 = at::kDouble;
constexpr auto kU8 = kUInt8;
constexpr auto kI8 = kInt8;
constexpr auto kI16 = kInt16;
constexpr auto kI32 = kInt32;
constexpr auto kI64 = kInt64;
constexpr auto kF16 = kFloat16;
constexpr auto kF32 = kFloat32;
constexpr auto kF64 = kFloat64;

} // namespace light
} // namespace torch
