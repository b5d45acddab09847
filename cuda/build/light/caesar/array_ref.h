// A view of elements that somebody else keeps.
#pragma once

#include <caesar/error.h>

namespace c10 {
inline namespace light {

template <class T>
class ArrayRef final {
public:
  using iterator = const T*;
  using const_iterator = const T*;
  using size_type = size_t;
  using value_type = T;
  using reverse_iterator = std::reverse_iterator<iterator>;

  constexpr ArrayRef() : data_(nullptr), size_(0) {}
  constexpr ArrayRef(const T& one) : data_(&one), size_(1) {}
  constexpr ArrayRef(const T* data, size_t length)
    : data_(data),
      size_(length) {}
  constexpr ArrayRef(const T* begin, const T* end)
    : data_(begin),
      size_(size_t(end - begin)) {}

  template <class Container,
            class = std::enable_if_t<std::is_same<
              std::remove_const_t<decltype(std::declval<Container>().data())>,
              T*>::value>>
  ArrayRef(const Container& container)
    : data_(container.data()),
      size_(container.size()) {}

  template <class A>
  ArrayRef(const std::vector<T, A>& vector)
    : data_(vector.data()),
      size_(vector.size()) {
    static_assert(!std::is_same<T, bool>::value,
                  "a std::vector<bool> has no array");
  }
  template <size_t N>
  constexpr ArrayRef(const std::array<T, N>& array)
    : data_(array.data()),
      size_(N) {}
  template <size_t N>
  constexpr ArrayRef(const T (&array)[N]) : data_(array),
                                            size_(N) {}
  constexpr ArrayRef(const std::initializer_list<T>& list)
    : data_(std::begin(list) == std::end(list) ? nullptr : std::begin(list)),
      size_(list.size()) {}

  constexpr iterator begin() const { return data_; }
  constexpr iterator end() const { return data_ + size_; }
  constexpr const_iterator cbegin() const { return data_; }
  constexpr const_iterator cend() const { return data_ + size_; }
  constexpr reverse_iterator rbegin() const { return reverse_iterator(end()); }
  constexpr reverse_iterator rend() const { return reverse_iterator(begin()); }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T* data() const { return data_; }
  constexpr size_t size() const { return size_; }

  const T& front() const {
    TORCH_CHECK(!empty(),
                "ArrayRef: attempted to access front() of empty list");
    return data_[0];
  }
  const T& back() const {
    TORCH_CHECK(!empty(), "ArrayRef: attempted to access back() of empty list");
    return data_[size_ - 1];
  }

  constexpr bool equals(ArrayRef other) const {
    return size_ == other.size_ && std::equal(begin(), end(), other.begin());
  }

  ArrayRef slice(size_t N, size_t M) const {
    TORCH_CHECK(N + M <= size(), "ArrayRef: invalid slice, N = ", N,
                "; M = ", M, "; size = ", size());
    return ArrayRef(data() + N, M);
  }
  ArrayRef slice(size_t N) const { return slice(N, size() - N); }

  constexpr const T& operator[](size_t index) const { return data_[index]; }
  const T& at(size_t Index) const {
    TORCH_CHECK(Index < size_, "ArrayRef: invalid index Index = ", Index,
                "; Length = ", size_);
    return data_[Index];
  }

  template <class U>
  std::enable_if_t<std::is_same<U, T>::value, ArrayRef>&
  operator=(U&&) = delete;
  template <class U>
  std::enable_if_t<std::is_same<U, T>::value, ArrayRef>&
  operator=(std::initializer_list<U>) = delete;

  std::vector<T> vec() const { return std::vector<T>(data_, data_ + size_); }

private:
  const T* data_;
  size_t size_;
};

template <class Out, class T>
caesar::if_output<Out>& operator<<(Out& out, ArrayRef<T> list) {
  bool first = true;
  out << "[";
  for (const auto& element : list) {
    if (!first)
      out << ", ";
    first = false;
    out << element;
  }
  out << "]";
  return out;
}

template <class T>
bool operator==(ArrayRef<T> a, ArrayRef<T> b) {
  return a.equals(b);
}
template <class T>
bool operator!=(ArrayRef<T> a, ArrayRef<T> b) {
  return !a.equals(b);
}
template <class T>
bool operator==(const std::vector<T>& a, ArrayRef<T> b) {
  return ArrayRef<T>(a).equals(b);
}
template <class T>
bool operator!=(const std::vector<T>& a, ArrayRef<T> b) {
  return !ArrayRef<T>(a).equals(b);
}
template <class T>
bool operator==(ArrayRef<T> a, const std::vector<T>& b) {
  return a.equals(ArrayRef<T>(b));
}
template <class T>
bool operator!=(ArrayRef<T> a, const std::vector<T>& b) {
  return !a.equals(ArrayRef<T>(b));
}

using IntArrayRef = ArrayRef<int64_t>;

/// An ArrayRef that may be missing, and can be made of what makes one.
template <class T>
class OptionalArrayRef final {
public:
  constexpr OptionalArrayRef() noexcept = default;
  constexpr OptionalArrayRef(nullopt_t) noexcept {}
  OptionalArrayRef(const OptionalArrayRef&) = default;
  OptionalArrayRef(OptionalArrayRef&&) = default;
  constexpr OptionalArrayRef(const optional<ArrayRef<T>>& other) noexcept
    : ref_(other) {}
  constexpr OptionalArrayRef(optional<ArrayRef<T>>&& other) noexcept
    : ref_(other) {}
  constexpr OptionalArrayRef(const T& value) noexcept : ref_(value) {}
  template <class U = ArrayRef<T>,
            class = std::enable_if_t<
              !std::is_same<std::decay_t<U>, OptionalArrayRef>::value
              && !std::is_same<std::decay_t<U>, std::in_place_t>::value
              && std::is_constructible<ArrayRef<T>, U&&>::value
              && std::is_convertible<U&&, ArrayRef<T>>::value
              && !std::is_convertible<U&&, T>::value>>
  constexpr OptionalArrayRef(U&& value) : ref_(std::forward<U>(value)) {}
  constexpr OptionalArrayRef(const std::initializer_list<T>& list) noexcept
    : ref_(ArrayRef<T>(list)) {}
  OptionalArrayRef& operator=(const OptionalArrayRef&) = default;

  constexpr bool has_value() const noexcept { return ref_.has_value(); }
  constexpr explicit operator bool() const noexcept { return has_value(); }
  constexpr const ArrayRef<T>& operator*() const { return *ref_; }
  constexpr const ArrayRef<T>* operator->() const { return &*ref_; }
  constexpr const ArrayRef<T>& value() const { return ref_.value(); }

private:
  optional<ArrayRef<T>> ref_;
};

using OptionalIntArrayRef = OptionalArrayRef<int64_t>;

} // namespace light
} // namespace c10
