// A call of an operator by its name. The generated operators append what they
// are given, by kind, and take what comes back.
#pragma once

#include <caesar/tensor.h>

namespace at {
inline namespace light {

/// What cat and the like take: tensors one after the other.
class ITensorListRef {
public:
  ITensorListRef(const std::initializer_list<Tensor>& list) : list_(list) {}
  template <class... Args, class = std::enable_if_t<
                             std::is_constructible<TensorList, Args...>::value>>
  ITensorListRef(Args&&... args) : list_(std::forward<Args>(args)...) {}
  operator TensorList() const { return list_; }

private:
  TensorList list_;
};

} // namespace light
} // namespace at

namespace caesar {
inline namespace light {

class boxed {
public:
  boxed(const char* name, const char* overload)
    : name_(name),
      overload_(overload) {}
  boxed(const boxed&) = delete;
  boxed& operator=(const boxed&) = delete;
  ~boxed() {
    for (auto& list : lists_)
      delete[] list;
  }

  CAESAR_APART boxed& tensor(const at::Tensor& x) {
    next(caesar_is_tensor).tensor = x.caesar_impl();
    return *this;
  }
  CAESAR_APART boxed& integer(int64_t x, int32_t kind = caesar_is_int) {
    next(kind).integer = x;
    return *this;
  }
  CAESAR_APART boxed& real(double x) {
    next(caesar_is_double).real = x;
    return *this;
  }
  boxed& boolean(bool x) { return integer(x, caesar_is_bool); }
  CAESAR_APART boxed& none() {
    next(caesar_none);
    return *this;
  }
  CAESAR_APART boxed& scalar(const at::Scalar& x) {
    return x.isFloatingPoint() ? real(x.toDouble())
           : x.isBoolean()     ? boolean(x.toBool())
                               : integer(x.toLong());
  }
  CAESAR_APART boxed& text(c10::string_view x) {
    auto& to = next(caesar_is_string);
    to.text = x.data();
    to.size = int64_t(x.size());
    return *this;
  }
  boxed& dtype(at::ScalarType x) {
    return integer(int64_t(x), caesar_is_dtype);
  }
  boxed& layout(at::Layout x) { return integer(int64_t(x), caesar_is_layout); }
  boxed& memory_format(at::MemoryFormat x) {
    return integer(int64_t(x), caesar_is_memory_format);
  }
  CAESAR_APART boxed& device(at::Device x) {
    auto& to = next(caesar_is_device);
    to.integer = int64_t(x.type());
    to.index = x.index();
    return *this;
  }
  CAESAR_APART boxed& ints(at::IntArrayRef x) {
    auto items = list(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      items[i].kind = caesar_is_int;
      items[i].integer = x[i];
    }
    return *this;
  }
  CAESAR_APART boxed& reals(at::ArrayRef<double> x) {
    auto items = list(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      items[i].kind = caesar_is_double;
      items[i].real = x[i];
    }
    return *this;
  }
  CAESAR_APART boxed& tensors(at::TensorList x) {
    auto items = list(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
      items[i].kind = caesar_is_tensor;
      items[i].tensor = x[i].caesar_impl();
    }
    return *this;
  }
  /// Tensors of which undefined ones stand for None.
  CAESAR_APART boxed& opt_tensors(at::TensorList x) {
    tensors(x);
    auto items = lists_[list_count_ - 1];
    for (size_t i = 0; i < x.size(); ++i)
      if (!x[i].defined())
        items[i].kind = caesar_none;
    return *this;
  }

  // Templates, so that only what a source calls is instantiated.
#define CAESAR_OPTIONAL(kind)                                                  \
  template <class T>                                                           \
  boxed& opt_##kind(const T& x) {                                              \
    return x ? kind(*x) : none();                                              \
  }
  CAESAR_OPTIONAL(scalar)
  CAESAR_OPTIONAL(integer)
  CAESAR_OPTIONAL(real)
  CAESAR_OPTIONAL(boolean)
  CAESAR_OPTIONAL(text)
  CAESAR_OPTIONAL(ints)
  CAESAR_OPTIONAL(reals)
  CAESAR_OPTIONAL(dtype)
  CAESAR_OPTIONAL(layout)
  CAESAR_OPTIONAL(device)
  CAESAR_OPTIONAL(memory_format)
#undef CAESAR_OPTIONAL
  template <class T>
  boxed& opt_tensor(const T& x) {
    // No tensor and an undefined one are the same to an operator.
    return x && x->defined() ? tensor(*x) : none();
  }
  template <class T>
  boxed& opt_generator(const T&) {
    return none();
  }

  // -- what comes back
  /// Calls for an effect: what is returned is one of the arguments.
  CAESAR_APART void run() {
    caesar_value results[8];
    auto got = call(results, 8);
    for (int64_t i = 0; i < got; ++i)
      caesar_api()->discard(&results[i]);
  }
  CAESAR_APART at::Tensor to_tensor() {
    caesar_value result;
    call(&result, 1);
    return taken(result);
  }
  template <class Tuple>
  Tuple to_tuple() {
    constexpr auto count = std::tuple_size<Tuple>::value;
    caesar_value results[count];
    call(results, int64_t(count));
    return tuple_of<Tuple>(results, std::make_index_sequence<count>());
  }
  template <class List>
  List to_list() {
    caesar_value result;
    call(&result, 1);
    List all;
    all.reserve(size_t(result.size));
    for (int64_t i = 0; i < result.size; ++i) {
      auto impl = result.items[i].tensor;
      if (impl)
        caesar_api()->retain(impl);
      all.push_back(at::Tensor::caesar_adopt(impl));
    }
    caesar_api()->discard(&result);
    return all;
  }
  CAESAR_APART at::Scalar to_scalar() {
    caesar_value x;
    call(&x, 1);
    if (x.kind == caesar_is_double)
      return x.real;
    if (x.kind == caesar_is_bool)
      return x.integer != 0;
    return x.integer;
  }
  bool to_boolean() {
    return to_scalar().toBool();
  }
  int64_t to_integer() {
    return to_scalar().toLong();
  }
  double to_real() {
    return to_scalar().toDouble();
  }
  at::ScalarType to_dtype() {
    return at::ScalarType(to_scalar().toLong());
  }

private:
  enum { most_ = 24, most_lists_ = 6 };

  static at::Tensor taken(const caesar_value& x) {
    return at::Tensor::caesar_adopt(x.kind == caesar_is_tensor ? x.tensor
                                                               : nullptr);
  }

  template <class Tuple, size_t... I>
  static Tuple tuple_of(const caesar_value* results,
                        std::index_sequence<I...>) {
    return Tuple{taken(results[I])...};
  }

  caesar_value& next(int32_t kind) {
    auto& result = arguments_[count_++];
    result.kind = kind;
    result.index = -1;
    return result;
  }

  caesar_value* list(size_t size) {
    auto items = new caesar_value[size];
    lists_[list_count_++] = items;
    auto& to = next(caesar_is_list);
    to.items = items;
    to.size = int64_t(size);
    return items;
  }

  int64_t call(caesar_value* results, int64_t most) {
    int64_t got = 0;
    check(caesar_api()->call(name_, overload_, arguments_, count_, results,
                             most, &got));
    return got;
  }

  const char* name_;
  const char* overload_;
  int64_t count_ = 0;
  int list_count_ = 0;
  caesar_value* lists_[most_lists_] = {};
  caesar_value arguments_[most_];
};

} // namespace light
} // namespace caesar

namespace caesar {
inline namespace light {

/// A new tensor that wants gradients where its options say so.
inline at::Tensor with_grad(at::Tensor x, bool requires_grad) {
  if (requires_grad)
    x.set_requires_grad(true);
  return x;
}

} // namespace light
} // namespace caesar

namespace at {
inline namespace light {

inline Tensor Tensor::contiguous(MemoryFormat format) const {
  if (is_contiguous(format))
    return *this;
  return caesar::boxed("aten::contiguous", "")
    .tensor(*this)
    .memory_format(format)
    .to_tensor();
}

inline void Tensor::backward(const Tensor& gradient,
                             optional<bool> retain_graph, bool create_graph,
                             optional<TensorList> inputs) const {
  TORCH_CHECK(!inputs || !inputs->empty(),
              "'inputs' argument to backward cannot be empty");
  caesar::boxed("aten::_backward", "")
    .tensor(*this)
    .tensors(inputs.value_or(TensorList()))
    .opt_tensor(optional<Tensor>(gradient))
    .opt_boolean(retain_graph)
    .boolean(create_graph)
    .run();
}

} // namespace light
} // namespace at

namespace c10 {
inline namespace light {

inline caffe2::TypeMeta TensorOptions::dtype() const noexcept {
  if (dtype_)
    return *dtype_;
  return caesar::boxed("aten::empty", "memory_format")
    .ints(int64_t(0))
    .to_tensor()
    .dtype();
}

inline caffe2::TypeMeta get_default_dtype() {
  return TensorOptions().dtype();
}

} // namespace light
} // namespace c10
