// at::Tensor: a counted reference to a tensor of libtorch's. Its operators'
// methods are declared by tensor_methods.h, which is generated.
#pragma once

#include <caesar/accessor.h>
#include <caesar/options.h>

namespace at {
inline namespace light {

class Tensor;
class Dimname;   // Named dimensions exist, but cannot be made here.
class Generator; // Neither can generators.
using DimnameList = ArrayRef<Dimname>;
using TensorList = ArrayRef<Tensor>;
using IntList = IntArrayRef;

class Dimname {
  Dimname() = delete;
};
class Generator {
  Generator() = delete;
};

namespace indexing {
struct TensorIndex;
}

namespace Reduction {
enum Reduction { None, Mean, Sum, END };
}

/// What Tensor::type() is still used for: to say a scalar type.
class DeprecatedTypeProperties {
public:
  explicit DeprecatedTypeProperties(ScalarType type) : type_(type) {}
  ScalarType scalarType() const { return type_; }

private:
  ScalarType type_;
};

} // namespace light
} // namespace at

namespace caesar {
inline namespace light {

constexpr int64_t undefined_sizes[] = {0};
constexpr int32_t undefined_dtype = -1;

/// What libtorch says of a tensor, and, as it does, of none.
struct facts : caesar_tensor_facts {
  explicit facts(caesar_tensor x) {
    if (x)
      caesar_api()->facts(x, this);
    else
      static_cast<caesar_tensor_facts&>(*this) = {
        undefined_sizes, nullptr, 1, 0, 0, 0, undefined_dtype, 0, 0, -1, 1, 0};
  }
};

[[noreturn]] CAESAR_COLD inline void wrong_dimension(int64_t dim, int64_t rank,
                                                     bool wrap_scalar) {
  TORCH_CHECK_INDEX(rank != 0 || wrap_scalar, "Dimension specified as ", dim,
                    " but tensor has no dimensions");
  int64_t range = rank == 0 ? 1 : rank;
  TORCH_CHECK_INDEX(false,
                    "Dimension out of range (expected to be in range of [",
                    -range, ", ", range - 1, "], but got ", dim, ")");
  abort();
}

inline int64_t wrapped_dimension(int64_t dim, int64_t rank) {
  if (C10_UNLIKELY(dim < -rank || dim >= rank))
    wrong_dimension(dim, rank, false);
  return dim < 0 ? dim + rank : dim;
}

} // namespace light
} // namespace caesar

namespace at {
inline namespace light {

class Tensor {
public:
  Tensor() = default;
  Tensor(const Tensor& x) : impl_(x.impl_) {
    if (impl_)
      caesar::caesar_api()->retain(impl_);
  }
  Tensor(Tensor&& x) noexcept : impl_(x.impl_) { x.impl_ = nullptr; }
  ~Tensor() { reset(); }

  Tensor& operator=(const Tensor& x) & {
    Tensor copy(x);
    std::swap(impl_, copy.impl_);
    return *this;
  }
  Tensor& operator=(Tensor&& x) & {
    if (this != &x) {
      reset();
      impl_ = x.impl_;
      x.impl_ = nullptr;
    }
    return *this;
  }
  // What is assigned to a temporary, as x[1] is one, is copied into it.
  Tensor& operator=(Scalar x) && { return fill_(x); }
  Tensor& operator=(const Tensor& x) && { return copy_(x); }
  Tensor& operator=(Tensor&& x) && { return copy_(x); }

  // -- what it is
  bool defined() const { return impl_ != nullptr; }
  void reset() {
    if (impl_)
      caesar::caesar_api()->release(impl_);
    impl_ = nullptr;
  }
  bool is_same(const Tensor& other) const noexcept {
    return impl_ == other.impl_;
  }
  int64_t dim() const { return facts().dim; }
  int64_t ndimension() const { return facts().dim; }
  int64_t numel() const { return facts().numel; }
  int64_t storage_offset() const { return facts().storage_offset; }
  size_t itemsize() const { return size_t(facts().itemsize); }
  int64_t element_size() const { return facts().itemsize; }
  size_t nbytes() const {
    auto f = facts();
    TORCH_CHECK(Layout(f.layout) != kSparse,
                "nbytes is not defined for sparse tensors.  If you want the "
                "size of the constituent tensors, add the nbytes of the "
                "indices and values.  If you want the size of the  equivalent "
                "dense tensor, multiply numel() by element_size()");
    return size_t(f.numel * f.itemsize);
  }
  IntArrayRef sizes() const {
    auto f = facts();
    return IntArrayRef(f.sizes, size_t(f.dim));
  }
  IntArrayRef strides() const { return strides_of(facts()); }
  int64_t size(int64_t dim) const {
    auto f = facts();
    return f.sizes[caesar::wrapped_dimension(dim, f.dim)];
  }
  int64_t stride(int64_t dim) const {
    auto all = strides_of(facts());
    return all[size_t(caesar::wrapped_dimension(dim, int64_t(all.size())))];
  }
  ScalarType scalar_type() const { return ScalarType(facts().dtype); }
  caffe2::TypeMeta dtype() const { return caffe2::TypeMeta(scalar_type()); }
  Layout layout() const { return Layout(facts().layout); }
  Device device() const {
    TORCH_CHECK(defined(), "tensor does not have a device");
    auto f = facts();
    return Device(DeviceType(f.device_type), DeviceIndex(f.device_index));
  }
  int64_t get_device() const { return device().index(); }
  bool is_cpu() const { return defined() && device().is_cpu(); }
  bool is_cuda() const { return defined() && device().is_cuda(); }
  bool is_meta() const { return defined() && device().is_meta(); }
  bool is_sparse() const { return defined() && layout() == kSparse; }
  bool is_floating_point() const { return isFloatingType(scalar_type()); }
  bool is_complex() const { return isComplexType(scalar_type()); }
  bool requires_grad() const { return facts().requires_grad != 0; }
  const Tensor& set_requires_grad(bool requires_grad) const {
    caesar::check(
      caesar::caesar_api()->set_requires_grad(impl_, requires_grad));
    return *this;
  }
  std::string toString() const {
    caesar_value text{};
    caesar::check(caesar::caesar_api()->type_text(impl_, &text));
    std::string result(text.text, size_t(text.size));
    caesar::caesar_api()->discard(&text);
    return result;
  }
  MemoryFormat suggest_memory_format() const {
    int32_t result = 0;
    caesar::check(caesar::caesar_api()->memory_format(impl_, &result));
    return MemoryFormat(result);
  }
  Tensor grad() const {
    caesar_tensor result = nullptr;
    caesar::check(caesar::caesar_api()->grad(impl_, &result));
    return caesar_adopt(result);
  }
  void backward() const { backward(Tensor()); }
  void backward(const Tensor& gradient, optional<bool> retain_graph = nullopt,
                bool create_graph = false,
                optional<TensorList> inputs = nullopt) const;
  const Tensor& requires_grad_(bool requires_grad = true) const {
    return set_requires_grad(requires_grad);
  }
  TensorOptions options() const {
    return TensorOptions().dtype(dtype()).device(device()).layout(layout());
  }
#if CAESAR_LIGHT_TORCH < 204
  [[deprecated(
    "use Tensor.options() or scalar_type()")]] DeprecatedTypeProperties
  type() const {
    return DeprecatedTypeProperties(scalar_type());
  }
#endif
  bool is_contiguous(MemoryFormat format = MemoryFormat::Contiguous) const {
    if (format == MemoryFormat::Contiguous)
      return facts().is_contiguous != 0;
    int result = 0;
    caesar::check(
      caesar::caesar_api()->is_contiguous(impl_, int32_t(format), &result));
    return result != 0;
  }

  // -- its memory
  void* data_ptr() const {
    void* result = nullptr;
    caesar::check(caesar::caesar_api()->data(impl_, &result));
    return result;
  }
  template <class T>
  T* data_ptr() const {
    return checked_data<T>();
  }
#if CAESAR_LIGHT_TORCH >= 201
  const void* const_data_ptr() const {
    return data_ptr();
  }
  void* mutable_data_ptr() const {
    return data_ptr();
  }
  template <class T>
  const T* const_data_ptr() const {
    return checked_data<std::remove_const_t<T>>();
  }
  template <class T>
  T* mutable_data_ptr() const {
    return checked_data<T>();
  }
#endif
  template <class T>
  [[deprecated("Please use Tensor.data_ptr<T>() instead.")]] T* data() const {
    return checked_data<T>();
  }

  template <class T, size_t N>
  TensorAccessor<T, N> accessor() const& {
    check_rank<N>();
    return TensorAccessor<T, N>(data_ptr<T>(), sizes().data(),
                                strides().data());
  }
  template <class T, size_t N>
  TensorAccessor<T, N> accessor() && = delete;

  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits,
            class index_t = int64_t>
  GenericPackedTensorAccessor<T, N, PtrTraits, index_t>
  generic_packed_accessor() const& {
    check_rank<N>();
    return GenericPackedTensorAccessor<T, N, PtrTraits, index_t>(
      static_cast<typename PtrTraits<T>::PtrType>(data_ptr<T>()),
      sizes().data(), strides().data());
  }
  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits,
            class index_t = int64_t>
  GenericPackedTensorAccessor<T, N> generic_packed_accessor() && = delete;

  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits>
  PackedTensorAccessor32<T, N, PtrTraits> packed_accessor32() const& {
    TORCH_CHECK(numel() <= int64_t(std::numeric_limits<int32_t>::max()),
                "numel needs to be smaller than int32_t max; otherwise, please "
                "use packed_accessor64");
    return generic_packed_accessor<T, N, PtrTraits, int32_t>();
  }
  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits>
  PackedTensorAccessor32<T, N, PtrTraits> packed_accessor32() && = delete;
  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits>
  PackedTensorAccessor64<T, N, PtrTraits> packed_accessor64() const& {
    return generic_packed_accessor<T, N, PtrTraits, int64_t>();
  }
  template <class T, size_t N,
            template <class U> class PtrTraits = DefaultPtrTraits>
  PackedTensorAccessor64<T, N, PtrTraits> packed_accessor64() && = delete;

  // -- what is made of it
  Tensor contiguous(MemoryFormat format = MemoryFormat::Contiguous) const;
  Tensor cpu() const {
    return to(options().device(kCPU), false, false);
  }
  Tensor cuda() const {
    return to(options().device(kCUDA), false, false);
  }
  Tensor toType(ScalarType t) const {
    return to(options().dtype(t), false, false);
  }
  template <class T>
  T item() const {
    return item().to<T>();
  }
  Tensor operator[](Scalar index) const {
    TORCH_CHECK_INDEX(index.isIntegral(false),
                      "Can only index tensors with integral scalars");
    return select(0, index.toLong());
  }
  Tensor operator[](Tensor index) const {
    TORCH_CHECK_INDEX(index.defined(),
                      "Can only index with tensors that are defined");
    TORCH_CHECK_INDEX(
      index.dim() == 0,
      "Can only index with tensors that are scalars (zero-dim)");
    return operator[](index.item());
  }
  Tensor operator[](int64_t index) const {
    return select(0, index);
  }

  Tensor operator~() const {
    return bitwise_not();
  }
  Tensor operator-() const {
    return neg();
  }
  Tensor& operator+=(const Tensor& other) {
    return add_(other);
  }
  Tensor& operator+=(Scalar other) {
    return add_(other);
  }
  Tensor& operator-=(const Tensor& other) {
    return sub_(other);
  }
  Tensor& operator-=(Scalar other) {
    return sub_(other);
  }
  Tensor& operator*=(const Tensor& other) {
    return mul_(other);
  }
  Tensor& operator*=(Scalar other) {
    return mul_(other);
  }
  Tensor& operator/=(const Tensor& other) {
    return div_(other);
  }
  Tensor& operator/=(Scalar other) {
    return div_(other);
  }
  Tensor& operator&=(const Tensor& other) {
    return bitwise_and_(other);
  }
  Tensor& operator|=(const Tensor& other) {
    return bitwise_or_(other);
  }
  Tensor& operator^=(const Tensor& other) {
    return bitwise_xor_(other);
  }

#if CAESAR_USES_ALL || CAESAR_USES_INDEXING
  Tensor index(ArrayRef<indexing::TensorIndex> indices) const;
  Tensor index(std::initializer_list<indexing::TensorIndex> indices) const;
  Tensor& index_put_(ArrayRef<indexing::TensorIndex> indices,
                     const Tensor& value);
  Tensor& index_put_(ArrayRef<indexing::TensorIndex> indices,
                     const Scalar& value);
  Tensor& index_put_(std::initializer_list<indexing::TensorIndex> indices,
                     const Tensor& value);
  Tensor& index_put_(std::initializer_list<indexing::TensorIndex> indices,
                     const Scalar& value);
#endif

#include <caesar/tensor_methods.h>

  /// Takes over a reference that the table has given.
  static Tensor caesar_adopt(caesar_tensor impl) {
    Tensor result;
    result.impl_ = impl;
    return result;
  }
  caesar_tensor caesar_impl() const {
    return impl_;
  }
  caesar_tensor caesar_release() {
    auto result = impl_;
    impl_ = nullptr;
    return result;
  }

private:
  caesar::facts facts() const {
    return caesar::facts(impl_);
  }

  static IntArrayRef strides_of(const caesar::facts& f) {
    TORCH_CHECK(f.strides, "strides() called on an undefined Tensor");
    return IntArrayRef(f.strides, size_t(f.dim));
  }

  template <class T>
  T* checked_data() const {
    return static_cast<T*>(checked_data(CppTypeToScalarType<T>::value));
  }

  CAESAR_APART void* checked_data(ScalarType wanted) const {
    auto found = scalar_type();
    TORCH_CHECK(found == wanted, "expected scalar type ", c10::toString(wanted),
                " but found ", found);
    return data_ptr();
  }

  template <size_t N>
  void check_rank() const {
    static_assert(N > 0, "accessor is used for indexing tensor, for scalars "
                         "use *data_ptr<T>()");
    TORCH_CHECK(dim() == N, "TensorAccessor expected ", N,
                " dims but tensor has ", dim());
  }

  caesar_tensor impl_ = nullptr;
};

template <class Out>
caesar::if_output<Out>& operator<<(Out& out, const Tensor& x) {
  caesar_value text{};
  caesar::check(caesar::caesar_api()->to_text(x.caesar_impl(), &text));
  out << std::string(text.text, size_t(text.size));
  caesar::caesar_api()->discard(&text);
  return out;
}

} // namespace light
} // namespace at
