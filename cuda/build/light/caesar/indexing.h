// Tensor::index and what it is given: numbers, slices, None, "...", tensors.
#pragma once

#include <caesar/tensor_operators.h>

namespace at {
inline namespace light {

namespace indexing {

constexpr c10::nullopt_t None = c10::nullopt;

struct EllipsisIndexType final {
  EllipsisIndexType() {}
};
static const EllipsisIndexType Ellipsis;

struct Slice final {
  Slice(c10::optional<int64_t> start = c10::nullopt,
        c10::optional<int64_t> stop = c10::nullopt,
        c10::optional<int64_t> step = c10::nullopt) {
    constexpr auto most = std::numeric_limits<int64_t>::max();
    step_ = step.value_or(1);
    TORCH_CHECK_VALUE(step_ != 0, "slice step cannot be zero");
    step_ = std::max(step_, -most);
    start_ = start.value_or(step_ < 0 ? most : 0);
    stop_ = stop.value_or(step_ < 0 ? -most - 1 : most);
  }
  int64_t start() const { return start_; }
  int64_t stop() const { return stop_; }
  int64_t step() const { return step_; }

private:
  int64_t start_;
  int64_t stop_;
  int64_t step_;
};

enum class TensorIndexType { None, Ellipsis, Integer, Boolean, Slice, Tensor };

struct TensorIndex final {
  TensorIndex(c10::nullopt_t) : type_(TensorIndexType::None) {}
  TensorIndex(EllipsisIndexType) : type_(TensorIndexType::Ellipsis) {}
  TensorIndex(const char* text) : type_(TensorIndexType::Ellipsis) {
    TORCH_CHECK_VALUE(
      strcmp(text, "...") == 0,
      "Expected \"...\" to represent an ellipsis index, but got \"", text,
      "\"");
  }
  TensorIndex(int64_t integer)
    : integer_(integer),
      type_(TensorIndexType::Integer) {}
  TensorIndex(int integer) : TensorIndex(int64_t(integer)) {}
  TensorIndex(Slice slice) : slice_(slice), type_(TensorIndexType::Slice) {}

  TensorIndex(Tensor tensor)
    : tensor_(std::move(tensor)),
      type_(TensorIndexType::Tensor) {}
  // A boolean as an index is torch's own business.
  template <class T, class = std::enable_if_t<std::is_same<bool, T>::value>>
  TensorIndex(T boolean) = delete;

  TensorIndexType type() const { return type_; }
  int64_t integer() const { return integer_; }
  const Slice& slice() const { return slice_; }
  const Tensor& tensor() const { return tensor_; }
  /// How many dimensions it is about.
  int64_t rank() const {
    if (type_ != TensorIndexType::Tensor)
      return type_ == TensorIndexType::Integer
             || type_ == TensorIndexType::Slice;
    auto dtype = tensor_.scalar_type();
    return dtype == kByte || dtype == kBool ? tensor_.dim() : 1;
  }

private:
  int64_t integer_ = 0;
  Slice slice_;
  Tensor tensor_;
  TensorIndexType type_;
};

} // namespace indexing
} // namespace light
} // namespace at

namespace caesar {
inline namespace light {

// Applies one index after the other to the dimension that is next.
class indexer {
public:
  using kind = at::indexing::TensorIndexType;
  using indices = at::ArrayRef<at::indexing::TensorIndex>;

  explicit indexer(const at::Tensor& x) : x_(x) {}

  CAESAR_APART at::Tensor get(indices all) {
    TORCH_CHECK(!all.empty(), "Passing an empty index list to Tensor::index() "
                              "is not valid syntax");
    auto whole = x_;
    apply(all);
    // What is returned is another tensor even when nothing was taken.
    if (tensors_.empty())
      return x_.is_same(whole) ? boxed("aten::alias", "").tensor(x_).to_tensor()
                               : x_;
    return boxed("aten::index", "Tensor")
      .tensor(x_)
      .opt_tensors(tensors_)
      .to_tensor();
  }

  CAESAR_APART void put(indices all, const at::Tensor& value) {
    TORCH_CHECK(!all.empty(), "Passing an empty index list to "
                              "Tensor::index_put_() is not valid syntax");
    apply(all);
    if (tensors_.empty())
      return copy(value);
    boxed("aten::index_put_", "")
      .tensor(x_)
      .opt_tensors(tensors_)
      .tensor(value.sizes().size() == without_ones(value).size()
                ? value
                : viewed(value))
      .boolean(false)
      .run();
  }

  void put(indices all, const at::Scalar& value) {
    put(all, boxed("aten::scalar_tensor", "")
               .scalar(value)
               .dtype(x_.scalar_type())
               .none()
               .device(x_.device())
               .none()
               .to_tensor());
  }

private:
  void apply(indices all) {
    auto rank = x_.dim();
    TORCH_CHECK_INDEX(
      rank != 0 || all.size() != 1 || all[0].type() != kind::Integer
        || all[0].integer() != 0,
      "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
      "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
    int64_t taken = 0;
    for (const auto& index : all)
      taken += index.rank();
    TORCH_CHECK_INDEX(taken <= rank,
                      "too many indices for tensor of dimension ", rank);
    for (const auto& index : all)
      apply(index, rank - taken);
  }

  /// As numpy does: dimensions of one element in front do not count.
  static at::IntArrayRef without_ones(const at::Tensor& x) {
    auto sizes = x.sizes();
    size_t first = 0;
    while (first < sizes.size() && sizes[first] == 1)
      ++first;
    return sizes.slice(first);
  }

  static at::Tensor viewed(const at::Tensor& x) {
    return boxed("aten::view", "").tensor(x).ints(without_ones(x)).to_tensor();
  }

  void copy(const at::Tensor& value) {
    if (x_.sizes() == value.sizes()) {
      x_.copy_(value);
    } else if (value.dim() == 0 && value.device().is_cpu()) {
      x_.fill_(value);
    } else {
      auto from = viewed(value);
      x_.copy_(from.sizes() == x_.sizes() ? from
                                          : boxed("aten::expand", "")
                                              .tensor(from)
                                              .ints(x_.sizes())
                                              .boolean(true)
                                              .to_tensor());
    }
  }

  void apply(const at::indexing::TensorIndex& index, int64_t hidden) {
    switch (index.type()) {
    case kind::Integer:
      select(index.integer());
      break;
    case kind::Slice:
      slice(index.slice());
      break;
    case kind::Tensor:
      take(index.tensor());
      break;
    case kind::None:
      unsqueeze();
      ++dim_;
      break;
    default:
      dim_ += hidden;
      break;
    }
    ++real_dim_;
  }

  void select(int64_t index) {
    auto size = x_.size(dim_);
    TORCH_CHECK_INDEX(index >= -size && index < size, "index ", index,
                      " is out of bounds for dimension ", real_dim_,
                      " with size ", size);
    x_ = x_.select(dim_, index);
  }

  void slice(const at::indexing::Slice& s) {
    TORCH_CHECK_VALUE(s.step() > 0, "step must be greater than zero");
    if (s.start() != 0 || s.stop() != x_.size(dim_) || s.step() != 1)
      x_ = boxed("aten::slice", "Tensor")
             .tensor(x_)
             .integer(dim_)
             .integer(s.start())
             .integer(s.stop())
             .integer(s.step())
             .to_tensor();
    ++dim_;
  }

  void unsqueeze() {
    x_ = boxed("aten::unsqueeze", "").tensor(x_).integer(dim_).to_tensor();
  }

  void take(const at::Tensor& index) {
    auto dtype = index.scalar_type();
    bool boolean = dtype == at::kBool || dtype == at::kByte;
    if (index.dim() > 0 || !at::isIntegralType(dtype, true))
      return record(index);
    if (!boolean)
      return select(index.item<int64_t>());
    unsqueeze();
    record(boxed("aten::zeros", "")
             .ints(int64_t(index.item().toBool()))
             .dtype(at::kLong)
             .none()
             .device(x_.device())
             .to_tensor());
  }

  void record(const at::Tensor& index) {
    tensors_.resize(size_t(dim_) + 1);
    auto there = index.device() == x_.device();
    tensors_[size_t(dim_++)] = there ? index : index.to(x_.device());
  }

  at::Tensor x_;
  std::vector<at::Tensor> tensors_;
  int64_t dim_ = 0;
  int64_t real_dim_ = 0;
};

} // namespace light
} // namespace caesar

namespace at {
inline namespace light {

inline Tensor Tensor::index(ArrayRef<indexing::TensorIndex> indices) const {
  return caesar::indexer(*this).get(indices);
}
inline Tensor
Tensor::index(std::initializer_list<indexing::TensorIndex> indices) const {
  return index(ArrayRef<indexing::TensorIndex>(indices));
}
inline Tensor& Tensor::index_put_(ArrayRef<indexing::TensorIndex> indices,
                                  const Tensor& value) {
  caesar::indexer(*this).put(indices, value);
  return *this;
}
inline Tensor& Tensor::index_put_(ArrayRef<indexing::TensorIndex> indices,
                                  const Scalar& value) {
  caesar::indexer(*this).put(indices, value);
  return *this;
}
inline Tensor&
Tensor::index_put_(std::initializer_list<indexing::TensorIndex> indices,
                   const Tensor& value) {
  return index_put_(ArrayRef<indexing::TensorIndex>(indices), value);
}
inline Tensor&
Tensor::index_put_(std::initializer_list<indexing::TensorIndex> indices,
                   const Scalar& value) {
  return index_put_(ArrayRef<indexing::TensorIndex>(indices), value);
}

} // namespace light
} // namespace at
