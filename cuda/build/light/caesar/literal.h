// torch::tensor({1, 2}) and at::tensor: tensors of the numbers in a source.
#pragma once

#include <caesar/tensor_operators.h>

// Kinds that both have; of half types, torch takes single numbers and lists.
#define CAESAR_FORALL_NUMBERS(_)                                               \
  _(uint8_t, Byte)                                                             \
  _(int8_t, Char)                                                              \
  _(int16_t, Short)                                                            \
  _(int, Int)                                                                  \
  _(int64_t, Long)                                                             \
  _(float, Float)                                                              \
  _(double, Double)

namespace caesar {
inline namespace light {

inline at::Tensor made(const char* name, at::IntArrayRef sizes,
                       const at::TensorOptions& options) {
  return boxed(name, "memory_format")
    .ints(sizes)
    .opt_dtype(c10::optTypeMetaToScalarType(options.dtype_opt()))
    .opt_layout(options.layout_opt())
    .opt_device(options.device_opt())
    .opt_boolean(options.pinned_memory_opt())
    .opt_memory_format(options.memory_format_opt())
    .to_tensor();
}

inline at::Tensor made_scalar(const at::Scalar& x,
                              const at::TensorOptions& options) {
  return boxed("aten::scalar_tensor", "")
    .scalar(x)
    .opt_dtype(c10::optTypeMetaToScalarType(options.dtype_opt()))
    .opt_layout(options.layout_opt())
    .opt_device(options.device_opt())
    .opt_boolean(options.pinned_memory_opt())
    .to_tensor();
}

template <class T>
at::Tensor made_of(at::ArrayRef<T> values) {
  auto result =
    made("aten::empty", {int64_t(values.size())},
         at::TensorOptions(at::CppTypeToScalarType<T>::value).device(at::kCPU));
  if (!values.empty())
    memcpy(result.data_ptr(), values.data(), values.size() * sizeof(T));
  return result;
}

} // namespace light
} // namespace caesar

namespace at {
inline namespace light {

#define CAESAR_TENSOR(T, S)                                                    \
  inline Tensor tensor(ArrayRef<T> values) {                                   \
    return caesar::made_of(values);                                            \
  }                                                                            \
  inline Tensor tensor(std::initializer_list<T> values) {                      \
    return caesar::made_of(ArrayRef<T>(values));                               \
  }                                                                            \
  inline Tensor tensor(T value) {                                              \
    return caesar::made_of(ArrayRef<T>(value));                                \
  }
CAESAR_FORALL_NUMBERS(CAESAR_TENSOR)
#undef CAESAR_TENSOR
// These kinds have rules of their own.
#define CAESAR_TENSOR(T)                                                       \
  Tensor tensor(ArrayRef<T> values) = delete;                                  \
  Tensor tensor(std::initializer_list<T> values) = delete;                     \
  Tensor tensor(T value) = delete;
CAESAR_TENSOR(bool)
#if CAESAR_USES_ALL || CAESAR_USES_HALF
CAESAR_TENSOR(Half)
CAESAR_TENSOR(BFloat16)
#endif
#undef CAESAR_TENSOR

} // namespace light
} // namespace at

namespace torch {
inline namespace light {
namespace detail {

/// A number, a list of these, or a tensor, on its way into a tensor.
class literal {
public:
  literal() : sizes_{0}, type_(default_type()) {}
#define CAESAR_NUMBER(T, S)                                                    \
  literal(T x) : type_(at::k##S), kind_(kind::scalar), scalar_(x) {}
  CAESAR_FORALL_NUMBERS(CAESAR_NUMBER)
  CAESAR_NUMBER(bool, Bool)
#if CAESAR_USES_ALL || CAESAR_USES_HALF
  CAESAR_NUMBER(at::Half, Half)
  CAESAR_NUMBER(at::BFloat16, BFloat16)
#endif
#undef CAESAR_NUMBER
#define CAESAR_LIST(T, S)                                                      \
  literal(at::ArrayRef<T> x)                                                   \
    : sizes_{int64_t(x.size())},                                               \
      type_(at::k##S),                                                         \
      kind_(kind::tensor),                                                     \
      tensor_(caesar::made_of(x)) {}
  CAESAR_FORALL_NUMBERS(CAESAR_LIST)
  CAESAR_LIST(bool, Bool)
#undef CAESAR_LIST
#define CAESAR_VECTOR(T, S)                                                    \
  literal(const std::vector<T>& x) : literal(at::ArrayRef<T>(x)) {}
  CAESAR_FORALL_NUMBERS(CAESAR_VECTOR)
#undef CAESAR_VECTOR
#if CAESAR_USES_ALL || CAESAR_USES_HALF
  // torch makes no tensor of these.
  literal(at::ArrayRef<at::Half>) = delete;
  literal(at::ArrayRef<at::BFloat16>) = delete;
  literal(const std::vector<at::Half>&) = delete;
  literal(const std::vector<at::BFloat16>&) = delete;
#endif
  literal(std::initializer_list<literal> list)
    : type_(list.begin()->type_),
      list_(list) {
    const auto& first = *list.begin();
    for (const auto& item : list) {
      TORCH_CHECK(item.sizes_ == first.sizes_,
                  "Expected all sub-lists to have sizes: ", first.sizes_,
                  " (e.g. ", first.shown(), "), but got sub-list ",
                  item.shown(), " with sizes: ", item.sizes_);
      TORCH_CHECK(item.type_ == first.type_,
                  "Expected all elements of the tensor to have the same scalar "
                  "type: ",
                  first.type_,
                  ", but got element of scalar type: ", item.type_);
    }
    sizes_.push_back(int64_t(list.size()));
    sizes_.insert(sizes_.end(), first.sizes_.begin(), first.sizes_.end());
  }

  CAESAR_APART at::Tensor convert(at::TensorOptions options) const {
    if (!options.has_dtype())
      options = options.dtype(wanted());
    if (kind_ == kind::scalar)
      return caesar::made_scalar(scalar_, options);
    if (kind_ == kind::tensor)
      return tensor_.to(options);
    auto result = caesar::made("aten::empty", sizes_, options.device(at::kCPU));
    {
      at::NoGradGuard guard;
      fill(result);
    }
    return result.to(options.device());
  }

private:
  enum class kind { list, scalar, tensor };

  static at::ScalarType default_type() {
    return at::TensorOptions().dtype().toScalarType();
  }

  at::ScalarType wanted() const {
    if (type_ == at::kInt || type_ == at::kLong)
      return at::kLong;
    return type_ == at::kFloat || type_ == at::kDouble ? default_type() : type_;
  }

  void fill(at::Tensor x) const {
    TORCH_INTERNAL_ASSERT(kind_ != kind::tensor,
                          "TensorDataContainer is already a Tensor type, "
                          "`fill_tensor` should not be called");
    if (kind_ == kind::scalar)
      x.fill_(scalar_);
    else
      for (size_t i = 0; i < list_.size(); ++i)
        list_.begin()[i].fill(x[int64_t(i)]);
  }

  static std::string shown(const at::Scalar& x, at::ScalarType type) {
    switch (type) {
    case at::kByte:
    case at::kChar:
      return std::string(1, char(x.toLong()));
    case at::kBool:
      return x.toBool() ? "1" : "0";
    case at::kShort:
    case at::kInt:
    case at::kLong:
      return c10::str(x.toLong());
    default:
      return c10::str(x.toDouble());
    }
  }

  CAESAR_COLD std::string shown() const {
    if (kind_ == kind::scalar)
      return shown(scalar_, type_);
    std::string result;
    auto add = [&](const std::string& x) {
      result += (result.empty() ? "" : ", ") + x;
    };
    if (kind_ == kind::list)
      for (const auto& item : list_)
        add(item.shown());
    else
      for (int64_t i = 0; i < tensor_.numel(); ++i)
        add(shown(tensor_[i].item(), type_));
    return "{" + result + "}";
  }

  std::vector<int64_t> sizes_;
  at::ScalarType type_;
  kind kind_ = kind::list;
  at::Scalar scalar_;
  std::initializer_list<literal> list_;
  at::Tensor tensor_;
};

} // namespace detail

inline at::Tensor tensor(detail::literal data,
                         const at::TensorOptions& options = {}) {
  return caesar::with_grad(data.convert(options.requires_grad(c10::nullopt)),
                           options.requires_grad());
}

} // namespace light
} // namespace torch
