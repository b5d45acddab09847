// Access to elements by indices, on the host and in kernels.
#pragma once

#include <caesar/array_ref.h>

namespace at {
inline namespace light {

template <class T>
struct DefaultPtrTraits {
  typedef T* PtrType;
};
#if defined(__CUDACC__)
template <class T>
struct RestrictPtrTraits {
  typedef T* __restrict__ PtrType;
};
#endif

template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits,
          class index_t = int64_t>
class TensorAccessorBase {
public:
  typedef typename PtrTraits<T>::PtrType PtrType;

  CAESAR_BOTH TensorAccessorBase(PtrType data, const index_t* sizes,
                                 const index_t* strides)
    : data_(data),
      sizes_(sizes),
      strides_(strides) {}
  CAESAR_HOST IntArrayRef sizes() const { return IntArrayRef(sizes_, N); }
  CAESAR_HOST IntArrayRef strides() const { return IntArrayRef(strides_, N); }
  CAESAR_BOTH index_t stride(index_t i) const { return strides_[i]; }
  CAESAR_BOTH index_t size(index_t i) const { return sizes_[i]; }
  CAESAR_BOTH PtrType data() { return data_; }
  CAESAR_BOTH const PtrType data() const { return data_; }

protected:
  PtrType data_;
  const index_t* sizes_;
  const index_t* strides_;
};

template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits,
          class index_t = int64_t>
class TensorAccessor : public TensorAccessorBase<T, N, PtrTraits, index_t> {
public:
  typedef typename PtrTraits<T>::PtrType PtrType;
  using inner = TensorAccessor<T, N - 1, PtrTraits, index_t>;

  CAESAR_BOTH TensorAccessor(PtrType data, const index_t* sizes,
                             const index_t* strides)
    : TensorAccessorBase<T, N, PtrTraits, index_t>(data, sizes, strides) {}
  CAESAR_BOTH inner operator[](index_t i) {
    return inner(this->data_ + this->strides_[0] * i, this->sizes_ + 1,
                 this->strides_ + 1);
  }
  CAESAR_BOTH const inner operator[](index_t i) const {
    return inner(this->data_ + this->strides_[0] * i, this->sizes_ + 1,
                 this->strides_ + 1);
  }
};

template <class T, template <class U> class PtrTraits, class index_t>
class TensorAccessor<T, 1, PtrTraits, index_t>
  : public TensorAccessorBase<T, 1, PtrTraits, index_t> {
public:
  typedef typename PtrTraits<T>::PtrType PtrType;

  CAESAR_BOTH TensorAccessor(PtrType data, const index_t* sizes,
                             const index_t* strides)
    : TensorAccessorBase<T, 1, PtrTraits, index_t>(data, sizes, strides) {}
  CAESAR_BOTH T& operator[](index_t i) {
    return this->data_[this->strides_[0] * i];
  }
  CAESAR_BOTH const T& operator[](index_t i) const {
    return this->data_[this->strides_[0] * i];
  }
};

/// One that carries its sizes along, to be passed to a kernel by value.
template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits,
          class index_t = int64_t>
class GenericPackedTensorAccessorBase {
public:
  typedef typename PtrTraits<T>::PtrType PtrType;

  template <class source_t>
  CAESAR_HOST GenericPackedTensorAccessorBase(PtrType data,
                                              const source_t* sizes,
                                              const source_t* strides)
    : data_(data) {
    for (size_t i = 0; i < N; ++i) {
      sizes_[i] = static_cast<index_t>(sizes[i]);
      strides_[i] = static_cast<index_t>(strides[i]);
    }
  }
  CAESAR_BOTH index_t stride(index_t i) const { return strides_[i]; }
  CAESAR_BOTH index_t size(index_t i) const { return sizes_[i]; }
  CAESAR_BOTH PtrType data() { return data_; }
  CAESAR_BOTH const PtrType data() const { return data_; }

protected:
  PtrType data_;
  index_t sizes_[N];
  index_t strides_[N];
};

template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits,
          class index_t = int64_t>
class GenericPackedTensorAccessor
  : public GenericPackedTensorAccessorBase<T, N, PtrTraits, index_t> {
public:
  using inner = TensorAccessor<T, N - 1, PtrTraits, index_t>;
  using GenericPackedTensorAccessorBase<
    T, N, PtrTraits, index_t>::GenericPackedTensorAccessorBase;

  CAESAR_DEVICE inner operator[](index_t i) {
    return inner(this->data_ + this->strides_[0] * i, this->sizes_ + 1,
                 this->strides_ + 1);
  }
  CAESAR_DEVICE const inner operator[](index_t i) const {
    return inner(this->data_ + this->strides_[0] * i, this->sizes_ + 1,
                 this->strides_ + 1);
  }
};

template <class T, template <class U> class PtrTraits, class index_t>
class GenericPackedTensorAccessor<T, 1, PtrTraits, index_t>
  : public GenericPackedTensorAccessorBase<T, 1, PtrTraits, index_t> {
public:
  using GenericPackedTensorAccessorBase<
    T, 1, PtrTraits, index_t>::GenericPackedTensorAccessorBase;

  CAESAR_DEVICE T& operator[](index_t i) {
    return this->data_[this->strides_[0] * i];
  }
  CAESAR_DEVICE const T& operator[](index_t i) const {
    return this->data_[this->strides_[0] * i];
  }
};

template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits,
          class index_t = int64_t>
using PackedTensorAccessor =
  GenericPackedTensorAccessor<T, N, PtrTraits, index_t>;
template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits>
using PackedTensorAccessor32 =
  GenericPackedTensorAccessor<T, N, PtrTraits, int32_t>;
template <class T, size_t N,
          template <class U> class PtrTraits = DefaultPtrTraits>
using PackedTensorAccessor64 =
  GenericPackedTensorAccessor<T, N, PtrTraits, int64_t>;

} // namespace light
} // namespace at
