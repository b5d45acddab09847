// Written by generate_operators.py from the headers of torch 1.13; change that.
// clang-format off
#pragma once

#include <caesar/boxed.h>

namespace at {
inline namespace light {

inline at::Tensor Tensor::add(const at::Tensor & other, const at::Scalar & alpha) const { return caesar::boxed("aten::add", "Tensor").tensor(*this).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor Tensor::add(const at::Scalar & other, const at::Scalar & alpha) const { return caesar::boxed("aten::add", "Scalar").tensor(*this).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::add_(const at::Tensor & other, const at::Scalar & alpha) const { caesar::boxed("aten::add_", "Tensor").tensor(*this).tensor(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::add_(const at::Scalar & other, const at::Scalar & alpha) const { caesar::boxed("aten::add_", "Scalar").tensor(*this).scalar(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::bitwise_and(const at::Scalar & other) const { return caesar::boxed("aten::bitwise_and", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::bitwise_and(const at::Tensor & other) const { return caesar::boxed("aten::bitwise_and", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::bitwise_and_(const at::Scalar & other) const { caesar::boxed("aten::bitwise_and_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bitwise_and_(const at::Tensor & other) const { caesar::boxed("aten::bitwise_and_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::bitwise_not() const { return caesar::boxed("aten::bitwise_not", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::bitwise_not_() const { caesar::boxed("aten::bitwise_not_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::bitwise_or(const at::Scalar & other) const { return caesar::boxed("aten::bitwise_or", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::bitwise_or(const at::Tensor & other) const { return caesar::boxed("aten::bitwise_or", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::bitwise_or_(const at::Scalar & other) const { caesar::boxed("aten::bitwise_or_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bitwise_or_(const at::Tensor & other) const { caesar::boxed("aten::bitwise_or_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::bitwise_xor(const at::Scalar & other) const { return caesar::boxed("aten::bitwise_xor", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::bitwise_xor(const at::Tensor & other) const { return caesar::boxed("aten::bitwise_xor", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::bitwise_xor_(const at::Scalar & other) const { caesar::boxed("aten::bitwise_xor_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bitwise_xor_(const at::Tensor & other) const { caesar::boxed("aten::bitwise_xor_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::copy_(const at::Tensor & src, bool non_blocking) const { caesar::boxed("aten::copy_", "").tensor(*this).tensor(src).boolean(non_blocking).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::div(const at::Tensor & other) const { return caesar::boxed("aten::div", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::div(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const { return caesar::boxed("aten::div", "Tensor_mode").tensor(*this).tensor(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor Tensor::div(const at::Scalar & other) const { return caesar::boxed("aten::div", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::div(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const { return caesar::boxed("aten::div", "Scalar_mode").tensor(*this).scalar(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor & Tensor::div_(const at::Tensor & other) const { caesar::boxed("aten::div_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::div_(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const { caesar::boxed("aten::div_", "Tensor_mode").tensor(*this).tensor(other).opt_text(rounding_mode).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::div_(const at::Scalar & other) const { caesar::boxed("aten::div_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::div_(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const { caesar::boxed("aten::div_", "Scalar_mode").tensor(*this).scalar(other).opt_text(rounding_mode).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::eq(const at::Scalar & other) const { return caesar::boxed("aten::eq", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::eq(const at::Tensor & other) const { return caesar::boxed("aten::eq", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::eq_(const at::Scalar & other) const { caesar::boxed("aten::eq_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::eq_(const at::Tensor & other) const { caesar::boxed("aten::eq_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::fill_(const at::Scalar & value) const { caesar::boxed("aten::fill_", "Scalar").tensor(*this).scalar(value).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::fill_(const at::Tensor & value) const { caesar::boxed("aten::fill_", "Tensor").tensor(*this).tensor(value).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::ge(const at::Scalar & other) const { return caesar::boxed("aten::ge", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::ge(const at::Tensor & other) const { return caesar::boxed("aten::ge", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::ge_(const at::Scalar & other) const { caesar::boxed("aten::ge_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::ge_(const at::Tensor & other) const { caesar::boxed("aten::ge_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::gt(const at::Scalar & other) const { return caesar::boxed("aten::gt", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::gt(const at::Tensor & other) const { return caesar::boxed("aten::gt", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::gt_(const at::Scalar & other) const { caesar::boxed("aten::gt_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::gt_(const at::Tensor & other) const { caesar::boxed("aten::gt_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Scalar Tensor::item() const { return caesar::boxed("aten::item", "").tensor(*this).to_scalar(); }
inline at::Tensor Tensor::le(const at::Scalar & other) const { return caesar::boxed("aten::le", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::le(const at::Tensor & other) const { return caesar::boxed("aten::le", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::le_(const at::Scalar & other) const { caesar::boxed("aten::le_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::le_(const at::Tensor & other) const { caesar::boxed("aten::le_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::lt(const at::Scalar & other) const { return caesar::boxed("aten::lt", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::lt(const at::Tensor & other) const { return caesar::boxed("aten::lt", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::lt_(const at::Scalar & other) const { caesar::boxed("aten::lt_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::lt_(const at::Tensor & other) const { caesar::boxed("aten::lt_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::mul(const at::Tensor & other) const { return caesar::boxed("aten::mul", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::mul(const at::Scalar & other) const { return caesar::boxed("aten::mul", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::mul_(const at::Tensor & other) const { caesar::boxed("aten::mul_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::mul_(const at::Scalar & other) const { caesar::boxed("aten::mul_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::ne(const at::Scalar & other) const { return caesar::boxed("aten::ne", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::ne(const at::Tensor & other) const { return caesar::boxed("aten::ne", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::ne_(const at::Scalar & other) const { caesar::boxed("aten::ne_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::ne_(const at::Tensor & other) const { caesar::boxed("aten::ne_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::neg() const { return caesar::boxed("aten::neg", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::neg_() const { caesar::boxed("aten::neg_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::remainder(const at::Scalar & other) const { return caesar::boxed("aten::remainder", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::remainder(const at::Tensor & other) const { return caesar::boxed("aten::remainder", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::remainder_(const at::Scalar & other) const { caesar::boxed("aten::remainder_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::remainder_(const at::Tensor & other) const { caesar::boxed("aten::remainder_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::select(int64_t dim, int64_t index) const { return caesar::boxed("aten::select", "int").tensor(*this).integer(dim).integer(index).to_tensor(); }
inline at::Tensor Tensor::sub(const at::Tensor & other, const at::Scalar & alpha) const { return caesar::boxed("aten::sub", "Tensor").tensor(*this).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor Tensor::sub(const at::Scalar & other, const at::Scalar & alpha) const { return caesar::boxed("aten::sub", "Scalar").tensor(*this).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::sub_(const at::Tensor & other, const at::Scalar & alpha) const { caesar::boxed("aten::sub_", "Tensor").tensor(*this).tensor(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::sub_(const at::Scalar & other, const at::Scalar & alpha) const { caesar::boxed("aten::sub_", "Scalar").tensor(*this).scalar(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor Tensor::to(at::TensorOptions options, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::to", "dtype_layout").tensor(*this).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).boolean(non_blocking).boolean(copy).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor Tensor::to(c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::to", "dtype_layout").tensor(*this).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).boolean(non_blocking).boolean(copy).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor Tensor::to(at::Device device, at::ScalarType dtype, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::to", "device").tensor(*this).device(device).dtype(dtype).boolean(non_blocking).boolean(copy).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor Tensor::to(at::ScalarType dtype, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::to", "dtype").tensor(*this).dtype(dtype).boolean(non_blocking).boolean(copy).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor Tensor::to(const at::Tensor & other, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::to", "other").tensor(*this).tensor(other).boolean(non_blocking).boolean(copy).opt_memory_format(memory_format).to_tensor(); }
#if CAESAR_USES_ALL || CAESAR_USES_abs
inline at::Tensor Tensor::abs() const { return caesar::boxed("aten::abs", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::abs_() const { caesar::boxed("aten::abs_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_absolute
inline at::Tensor Tensor::absolute() const { return caesar::boxed("aten::absolute", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::absolute_() const { caesar::boxed("aten::absolute_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acos
inline at::Tensor Tensor::acos() const { return caesar::boxed("aten::acos", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::acos_() const { caesar::boxed("aten::acos_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acosh
inline at::Tensor Tensor::acosh() const { return caesar::boxed("aten::acosh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::acosh_() const { caesar::boxed("aten::acosh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addbmm
inline at::Tensor Tensor::addbmm(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta, const at::Scalar & alpha) const { return caesar::boxed("aten::addbmm", "").tensor(*this).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::addbmm_(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta, const at::Scalar & alpha) const { caesar::boxed("aten::addbmm_", "").tensor(*this).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcdiv
inline at::Tensor Tensor::addcdiv(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value) const { return caesar::boxed("aten::addcdiv", "").tensor(*this).tensor(tensor1).tensor(tensor2).scalar(value).to_tensor(); }
inline at::Tensor & Tensor::addcdiv_(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value) const { caesar::boxed("aten::addcdiv_", "").tensor(*this).tensor(tensor1).tensor(tensor2).scalar(value).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcmul
inline at::Tensor Tensor::addcmul(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value) const { return caesar::boxed("aten::addcmul", "").tensor(*this).tensor(tensor1).tensor(tensor2).scalar(value).to_tensor(); }
inline at::Tensor & Tensor::addcmul_(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value) const { caesar::boxed("aten::addcmul_", "").tensor(*this).tensor(tensor1).tensor(tensor2).scalar(value).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmm
inline at::Tensor Tensor::addmm(const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta, const at::Scalar & alpha) const { return caesar::boxed("aten::addmm", "").tensor(*this).tensor(mat1).tensor(mat2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::addmm_(const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta, const at::Scalar & alpha) const { caesar::boxed("aten::addmm_", "").tensor(*this).tensor(mat1).tensor(mat2).scalar(beta).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmv
inline at::Tensor Tensor::addmv(const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta, const at::Scalar & alpha) const { return caesar::boxed("aten::addmv", "").tensor(*this).tensor(mat).tensor(vec).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::addmv_(const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta, const at::Scalar & alpha) const { caesar::boxed("aten::addmv_", "").tensor(*this).tensor(mat).tensor(vec).scalar(beta).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addr
inline at::Tensor Tensor::addr(const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta, const at::Scalar & alpha) const { return caesar::boxed("aten::addr", "").tensor(*this).tensor(vec1).tensor(vec2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::addr_(const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta, const at::Scalar & alpha) const { caesar::boxed("aten::addr_", "").tensor(*this).tensor(vec1).tensor(vec2).scalar(beta).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adjoint
inline at::Tensor Tensor::adjoint() const { return caesar::boxed("aten::adjoint", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_alias
inline at::Tensor Tensor::alias() const { return caesar::boxed("aten::alias", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_all
inline at::Tensor Tensor::all(int64_t dim, bool keepdim) const { return caesar::boxed("aten::all", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor Tensor::all() const { return caesar::boxed("aten::all", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_allclose
inline bool Tensor::allclose(const at::Tensor & other, double rtol, double atol, bool equal_nan) const { return caesar::boxed("aten::allclose", "").tensor(*this).tensor(other).real(rtol).real(atol).boolean(equal_nan).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amax
inline at::Tensor Tensor::amax(at::IntArrayRef dim, bool keepdim) const { return caesar::boxed("aten::amax", "").tensor(*this).ints(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amin
inline at::Tensor Tensor::amin(at::IntArrayRef dim, bool keepdim) const { return caesar::boxed("aten::amin", "").tensor(*this).ints(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_aminmax
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::aminmax(c10::optional<int64_t> dim, bool keepdim) const { return caesar::boxed("aten::aminmax", "").tensor(*this).opt_integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_angle
inline at::Tensor Tensor::angle() const { return caesar::boxed("aten::angle", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_any
inline at::Tensor Tensor::any(int64_t dim, bool keepdim) const { return caesar::boxed("aten::any", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor Tensor::any() const { return caesar::boxed("aten::any", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arccos
inline at::Tensor Tensor::arccos() const { return caesar::boxed("aten::arccos", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::arccos_() const { caesar::boxed("aten::arccos_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arcsin
inline at::Tensor Tensor::arcsin() const { return caesar::boxed("aten::arcsin", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::arcsin_() const { caesar::boxed("aten::arcsin_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan
inline at::Tensor Tensor::arctan() const { return caesar::boxed("aten::arctan", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::arctan_() const { caesar::boxed("aten::arctan_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan2
inline at::Tensor Tensor::arctan2(const at::Tensor & other) const { return caesar::boxed("aten::arctan2", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::arctan2_(const at::Tensor & other) const { caesar::boxed("aten::arctan2_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmax
inline at::Tensor Tensor::argmax(c10::optional<int64_t> dim, bool keepdim) const { return caesar::boxed("aten::argmax", "").tensor(*this).opt_integer(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmin
inline at::Tensor Tensor::argmin(c10::optional<int64_t> dim, bool keepdim) const { return caesar::boxed("aten::argmin", "").tensor(*this).opt_integer(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argsort
inline at::Tensor Tensor::argsort(int64_t dim, bool descending) const { return caesar::boxed("aten::argsort", "").tensor(*this).integer(dim).boolean(descending).to_tensor(); }
inline at::Tensor Tensor::argsort(bool stable, int64_t dim, bool descending) const { return caesar::boxed("aten::argsort", "stable").tensor(*this).boolean(stable).integer(dim).boolean(descending).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_as_strided
inline at::Tensor Tensor::as_strided(at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset) const { return caesar::boxed("aten::as_strided", "").tensor(*this).ints(size).ints(stride).opt_integer(storage_offset).to_tensor(); }
inline const at::Tensor & Tensor::as_strided_(at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset) const { caesar::boxed("aten::as_strided_", "").tensor(*this).ints(size).ints(stride).opt_integer(storage_offset).run(); return *this; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asin
inline at::Tensor Tensor::asin() const { return caesar::boxed("aten::asin", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::asin_() const { caesar::boxed("aten::asin_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asinh
inline at::Tensor Tensor::asinh() const { return caesar::boxed("aten::asinh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::asinh_() const { caesar::boxed("aten::asinh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan
inline at::Tensor Tensor::atan() const { return caesar::boxed("aten::atan", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::atan_() const { caesar::boxed("aten::atan_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan2
inline at::Tensor Tensor::atan2(const at::Tensor & other) const { return caesar::boxed("aten::atan2", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::atan2_(const at::Tensor & other) const { caesar::boxed("aten::atan2_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atanh
inline at::Tensor Tensor::atanh() const { return caesar::boxed("aten::atanh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::atanh_() const { caesar::boxed("aten::atanh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_baddbmm
inline at::Tensor Tensor::baddbmm(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta, const at::Scalar & alpha) const { return caesar::boxed("aten::baddbmm", "").tensor(*this).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::baddbmm_(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta, const at::Scalar & alpha) const { caesar::boxed("aten::baddbmm_", "").tensor(*this).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bernoulli
inline at::Tensor Tensor::bernoulli(c10::optional<at::Generator> generator) const { return caesar::boxed("aten::bernoulli", "").tensor(*this).opt_generator(generator).to_tensor(); }
inline at::Tensor Tensor::bernoulli(double p, c10::optional<at::Generator> generator) const { return caesar::boxed("aten::bernoulli", "p").tensor(*this).real(p).opt_generator(generator).to_tensor(); }
inline at::Tensor & Tensor::bernoulli_(const at::Tensor & p, c10::optional<at::Generator> generator) const { caesar::boxed("aten::bernoulli_", "Tensor").tensor(*this).tensor(p).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bernoulli_(double p, c10::optional<at::Generator> generator) const { caesar::boxed("aten::bernoulli_", "float").tensor(*this).real(p).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bincount
inline at::Tensor Tensor::bincount(const c10::optional<at::Tensor> & weights, int64_t minlength) const { return caesar::boxed("aten::bincount", "").tensor(*this).opt_tensor(weights).integer(minlength).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_left_shift
inline at::Tensor Tensor::bitwise_left_shift(const at::Tensor & other) const { return caesar::boxed("aten::bitwise_left_shift", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::bitwise_left_shift(const at::Scalar & other) const { return caesar::boxed("aten::bitwise_left_shift", "Tensor_Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::bitwise_left_shift_(const at::Tensor & other) const { caesar::boxed("aten::bitwise_left_shift_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bitwise_left_shift_(const at::Scalar & other) const { caesar::boxed("aten::bitwise_left_shift_", "Tensor_Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_right_shift
inline at::Tensor Tensor::bitwise_right_shift(const at::Tensor & other) const { return caesar::boxed("aten::bitwise_right_shift", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::bitwise_right_shift(const at::Scalar & other) const { return caesar::boxed("aten::bitwise_right_shift", "Tensor_Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::bitwise_right_shift_(const at::Tensor & other) const { caesar::boxed("aten::bitwise_right_shift_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::bitwise_right_shift_(const at::Scalar & other) const { caesar::boxed("aten::bitwise_right_shift_", "Tensor_Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bmm
inline at::Tensor Tensor::bmm(const at::Tensor & mat2) const { return caesar::boxed("aten::bmm", "").tensor(*this).tensor(mat2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_broadcast_to
inline at::Tensor Tensor::broadcast_to(at::IntArrayRef size) const { return caesar::boxed("aten::broadcast_to", "").tensor(*this).ints(size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cauchy_
inline at::Tensor & Tensor::cauchy_(double median, double sigma, c10::optional<at::Generator> generator) const { caesar::boxed("aten::cauchy_", "").tensor(*this).real(median).real(sigma).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ceil
inline at::Tensor Tensor::ceil() const { return caesar::boxed("aten::ceil", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::ceil_() const { caesar::boxed("aten::ceil_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky
inline at::Tensor Tensor::cholesky(bool upper) const { return caesar::boxed("aten::cholesky", "").tensor(*this).boolean(upper).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky_solve
inline at::Tensor Tensor::cholesky_solve(const at::Tensor & input2, bool upper) const { return caesar::boxed("aten::cholesky_solve", "").tensor(*this).tensor(input2).boolean(upper).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_chunk
inline ::std::vector<at::Tensor> Tensor::chunk(int64_t chunks, int64_t dim) const { return caesar::boxed("aten::chunk", "").tensor(*this).integer(chunks).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp
inline at::Tensor Tensor::clamp(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max) const { return caesar::boxed("aten::clamp", "").tensor(*this).opt_scalar(min).opt_scalar(max).to_tensor(); }
inline at::Tensor Tensor::clamp(const c10::optional<at::Tensor> & min, const c10::optional<at::Tensor> & max) const { return caesar::boxed("aten::clamp", "Tensor").tensor(*this).opt_tensor(min).opt_tensor(max).to_tensor(); }
inline at::Tensor & Tensor::clamp_(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max) const { caesar::boxed("aten::clamp_", "").tensor(*this).opt_scalar(min).opt_scalar(max).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::clamp_(const c10::optional<at::Tensor> & min, const c10::optional<at::Tensor> & max) const { caesar::boxed("aten::clamp_", "Tensor").tensor(*this).opt_tensor(min).opt_tensor(max).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_max
inline at::Tensor Tensor::clamp_max(const at::Scalar & max) const { return caesar::boxed("aten::clamp_max", "").tensor(*this).scalar(max).to_tensor(); }
inline at::Tensor Tensor::clamp_max(const at::Tensor & max) const { return caesar::boxed("aten::clamp_max", "Tensor").tensor(*this).tensor(max).to_tensor(); }
inline at::Tensor & Tensor::clamp_max_(const at::Scalar & max) const { caesar::boxed("aten::clamp_max_", "").tensor(*this).scalar(max).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::clamp_max_(const at::Tensor & max) const { caesar::boxed("aten::clamp_max_", "Tensor").tensor(*this).tensor(max).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_min
inline at::Tensor Tensor::clamp_min(const at::Scalar & min) const { return caesar::boxed("aten::clamp_min", "").tensor(*this).scalar(min).to_tensor(); }
inline at::Tensor Tensor::clamp_min(const at::Tensor & min) const { return caesar::boxed("aten::clamp_min", "Tensor").tensor(*this).tensor(min).to_tensor(); }
inline at::Tensor & Tensor::clamp_min_(const at::Scalar & min) const { caesar::boxed("aten::clamp_min_", "").tensor(*this).scalar(min).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::clamp_min_(const at::Tensor & min) const { caesar::boxed("aten::clamp_min_", "Tensor").tensor(*this).tensor(min).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clip
inline at::Tensor Tensor::clip(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max) const { return caesar::boxed("aten::clip", "").tensor(*this).opt_scalar(min).opt_scalar(max).to_tensor(); }
inline at::Tensor Tensor::clip(const c10::optional<at::Tensor> & min, const c10::optional<at::Tensor> & max) const { return caesar::boxed("aten::clip", "Tensor").tensor(*this).opt_tensor(min).opt_tensor(max).to_tensor(); }
inline at::Tensor & Tensor::clip_(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max) const { caesar::boxed("aten::clip_", "").tensor(*this).opt_scalar(min).opt_scalar(max).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::clip_(const c10::optional<at::Tensor> & min, const c10::optional<at::Tensor> & max) const { caesar::boxed("aten::clip_", "Tensor").tensor(*this).opt_tensor(min).opt_tensor(max).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clone
inline at::Tensor Tensor::clone(c10::optional<at::MemoryFormat> memory_format) const { return caesar::boxed("aten::clone", "").tensor(*this).opt_memory_format(memory_format).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_copysign
inline at::Tensor Tensor::copysign(const at::Tensor & other) const { return caesar::boxed("aten::copysign", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::copysign(const at::Scalar & other) const { return caesar::boxed("aten::copysign", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::copysign_(const at::Tensor & other) const { caesar::boxed("aten::copysign_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::copysign_(const at::Scalar & other) const { caesar::boxed("aten::copysign_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_corrcoef
inline at::Tensor Tensor::corrcoef() const { return caesar::boxed("aten::corrcoef", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cos
inline at::Tensor Tensor::cos() const { return caesar::boxed("aten::cos", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::cos_() const { caesar::boxed("aten::cos_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cosh
inline at::Tensor Tensor::cosh() const { return caesar::boxed("aten::cosh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::cosh_() const { caesar::boxed("aten::cosh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_count_nonzero
inline at::Tensor Tensor::count_nonzero(at::IntArrayRef dim) const { return caesar::boxed("aten::count_nonzero", "dim_IntList").tensor(*this).ints(dim).to_tensor(); }
inline at::Tensor Tensor::count_nonzero(c10::optional<int64_t> dim) const { return caesar::boxed("aten::count_nonzero", "").tensor(*this).opt_integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cov
inline at::Tensor Tensor::cov(int64_t correction, const c10::optional<at::Tensor> & fweights, const c10::optional<at::Tensor> & aweights) const { return caesar::boxed("aten::cov", "").tensor(*this).integer(correction).opt_tensor(fweights).opt_tensor(aweights).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cross
inline at::Tensor Tensor::cross(const at::Tensor & other, c10::optional<int64_t> dim) const { return caesar::boxed("aten::cross", "").tensor(*this).tensor(other).opt_integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummax
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::cummax(int64_t dim) const { return caesar::boxed("aten::cummax", "").tensor(*this).integer(dim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummin
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::cummin(int64_t dim) const { return caesar::boxed("aten::cummin", "").tensor(*this).integer(dim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumprod
inline at::Tensor Tensor::cumprod(int64_t dim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::cumprod", "").tensor(*this).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & Tensor::cumprod_(int64_t dim, c10::optional<at::ScalarType> dtype) const { caesar::boxed("aten::cumprod_", "").tensor(*this).integer(dim).opt_dtype(dtype).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumsum
inline at::Tensor Tensor::cumsum(int64_t dim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::cumsum", "").tensor(*this).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & Tensor::cumsum_(int64_t dim, c10::optional<at::ScalarType> dtype) const { caesar::boxed("aten::cumsum_", "").tensor(*this).integer(dim).opt_dtype(dtype).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_deg2rad
inline at::Tensor Tensor::deg2rad() const { return caesar::boxed("aten::deg2rad", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::deg2rad_() const { caesar::boxed("aten::deg2rad_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_det
inline at::Tensor Tensor::det() const { return caesar::boxed("aten::det", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_detach
inline at::Tensor Tensor::detach() const { return caesar::boxed("aten::detach", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::detach_() const { caesar::boxed("aten::detach_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag
inline at::Tensor Tensor::diag(int64_t diagonal) const { return caesar::boxed("aten::diag", "").tensor(*this).integer(diagonal).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag_embed
inline at::Tensor Tensor::diag_embed(int64_t offset, int64_t dim1, int64_t dim2) const { return caesar::boxed("aten::diag_embed", "").tensor(*this).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagflat
inline at::Tensor Tensor::diagflat(int64_t offset) const { return caesar::boxed("aten::diagflat", "").tensor(*this).integer(offset).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal
inline at::Tensor Tensor::diagonal(int64_t offset, int64_t dim1, int64_t dim2) const { return caesar::boxed("aten::diagonal", "").tensor(*this).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal_scatter
inline at::Tensor Tensor::diagonal_scatter(const at::Tensor & src, int64_t offset, int64_t dim1, int64_t dim2) const { return caesar::boxed("aten::diagonal_scatter", "").tensor(*this).tensor(src).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diff
inline at::Tensor Tensor::diff(int64_t n, int64_t dim, const c10::optional<at::Tensor> & prepend, const c10::optional<at::Tensor> & append) const { return caesar::boxed("aten::diff", "").tensor(*this).integer(n).integer(dim).opt_tensor(prepend).opt_tensor(append).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_digamma
inline at::Tensor Tensor::digamma() const { return caesar::boxed("aten::digamma", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::digamma_() const { caesar::boxed("aten::digamma_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dist
inline at::Tensor Tensor::dist(const at::Tensor & other, const at::Scalar & p) const { return caesar::boxed("aten::dist", "").tensor(*this).tensor(other).scalar(p).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_divide
inline at::Tensor Tensor::divide(const at::Tensor & other) const { return caesar::boxed("aten::divide", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::divide(const at::Scalar & other) const { return caesar::boxed("aten::divide", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::divide(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const { return caesar::boxed("aten::divide", "Tensor_mode").tensor(*this).tensor(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor Tensor::divide(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const { return caesar::boxed("aten::divide", "Scalar_mode").tensor(*this).scalar(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor & Tensor::divide_(const at::Tensor & other) const { caesar::boxed("aten::divide_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::divide_(const at::Scalar & other) const { caesar::boxed("aten::divide_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::divide_(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const { caesar::boxed("aten::divide_", "Tensor_mode").tensor(*this).tensor(other).opt_text(rounding_mode).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::divide_(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const { caesar::boxed("aten::divide_", "Scalar_mode").tensor(*this).scalar(other).opt_text(rounding_mode).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dot
inline at::Tensor Tensor::dot(const at::Tensor & tensor) const { return caesar::boxed("aten::dot", "").tensor(*this).tensor(tensor).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dsplit
inline ::std::vector<at::Tensor> Tensor::dsplit(int64_t sections) const { return caesar::boxed("aten::dsplit", "int").tensor(*this).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::dsplit(at::IntArrayRef indices) const { return caesar::boxed("aten::dsplit", "array").tensor(*this).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_equal
inline bool Tensor::equal(const at::Tensor & other) const { return caesar::boxed("aten::equal", "").tensor(*this).tensor(other).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erf
inline at::Tensor Tensor::erf() const { return caesar::boxed("aten::erf", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::erf_() const { caesar::boxed("aten::erf_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfc
inline at::Tensor Tensor::erfc() const { return caesar::boxed("aten::erfc", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::erfc_() const { caesar::boxed("aten::erfc_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfinv
inline at::Tensor Tensor::erfinv() const { return caesar::boxed("aten::erfinv", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::erfinv_() const { caesar::boxed("aten::erfinv_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp
inline at::Tensor Tensor::exp() const { return caesar::boxed("aten::exp", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::exp_() const { caesar::boxed("aten::exp_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp2
inline at::Tensor Tensor::exp2() const { return caesar::boxed("aten::exp2", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::exp2_() const { caesar::boxed("aten::exp2_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expand
inline at::Tensor Tensor::expand(at::IntArrayRef size, bool implicit) const { return caesar::boxed("aten::expand", "").tensor(*this).ints(size).boolean(implicit).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expand_as
inline at::Tensor Tensor::expand_as(const at::Tensor & other) const { return caesar::boxed("aten::expand_as", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expm1
inline at::Tensor Tensor::expm1() const { return caesar::boxed("aten::expm1", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::expm1_() const { caesar::boxed("aten::expm1_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exponential_
inline at::Tensor & Tensor::exponential_(double lambd, c10::optional<at::Generator> generator) const { caesar::boxed("aten::exponential_", "").tensor(*this).real(lambd).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fill_diagonal_
inline at::Tensor & Tensor::fill_diagonal_(const at::Scalar & fill_value, bool wrap) const { caesar::boxed("aten::fill_diagonal_", "").tensor(*this).scalar(fill_value).boolean(wrap).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fix
inline at::Tensor Tensor::fix() const { return caesar::boxed("aten::fix", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::fix_() const { caesar::boxed("aten::fix_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flatten
inline at::Tensor Tensor::flatten(int64_t start_dim, int64_t end_dim) const { return caesar::boxed("aten::flatten", "using_ints").tensor(*this).integer(start_dim).integer(end_dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flip
inline at::Tensor Tensor::flip(at::IntArrayRef dims) const { return caesar::boxed("aten::flip", "").tensor(*this).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fliplr
inline at::Tensor Tensor::fliplr() const { return caesar::boxed("aten::fliplr", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flipud
inline at::Tensor Tensor::flipud() const { return caesar::boxed("aten::flipud", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_float_power
inline at::Tensor Tensor::float_power(const at::Tensor & exponent) const { return caesar::boxed("aten::float_power", "Tensor_Tensor").tensor(*this).tensor(exponent).to_tensor(); }
inline at::Tensor Tensor::float_power(const at::Scalar & exponent) const { return caesar::boxed("aten::float_power", "Tensor_Scalar").tensor(*this).scalar(exponent).to_tensor(); }
inline at::Tensor & Tensor::float_power_(const at::Scalar & exponent) const { caesar::boxed("aten::float_power_", "Scalar").tensor(*this).scalar(exponent).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::float_power_(const at::Tensor & exponent) const { caesar::boxed("aten::float_power_", "Tensor").tensor(*this).tensor(exponent).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor
inline at::Tensor Tensor::floor() const { return caesar::boxed("aten::floor", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::floor_() const { caesar::boxed("aten::floor_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor_divide
inline at::Tensor Tensor::floor_divide(const at::Tensor & other) const { return caesar::boxed("aten::floor_divide", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::floor_divide(const at::Scalar & other) const { return caesar::boxed("aten::floor_divide", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::floor_divide_(const at::Tensor & other) const { caesar::boxed("aten::floor_divide_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::floor_divide_(const at::Scalar & other) const { caesar::boxed("aten::floor_divide_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmax
inline at::Tensor Tensor::fmax(const at::Tensor & other) const { return caesar::boxed("aten::fmax", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmin
inline at::Tensor Tensor::fmin(const at::Tensor & other) const { return caesar::boxed("aten::fmin", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmod
inline at::Tensor Tensor::fmod(const at::Scalar & other) const { return caesar::boxed("aten::fmod", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::fmod(const at::Tensor & other) const { return caesar::boxed("aten::fmod", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::fmod_(const at::Scalar & other) const { caesar::boxed("aten::fmod_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::fmod_(const at::Tensor & other) const { caesar::boxed("aten::fmod_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frac
inline at::Tensor Tensor::frac() const { return caesar::boxed("aten::frac", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::frac_() const { caesar::boxed("aten::frac_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frexp
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::frexp() const { return caesar::boxed("aten::frexp", "Tensor").tensor(*this).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gather
inline at::Tensor Tensor::gather(int64_t dim, const at::Tensor & index, bool sparse_grad) const { return caesar::boxed("aten::gather", "").tensor(*this).integer(dim).tensor(index).boolean(sparse_grad).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gcd
inline at::Tensor Tensor::gcd(const at::Tensor & other) const { return caesar::boxed("aten::gcd", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::gcd_(const at::Tensor & other) const { caesar::boxed("aten::gcd_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_geometric_
inline at::Tensor & Tensor::geometric_(double p, c10::optional<at::Generator> generator) const { caesar::boxed("aten::geometric_", "").tensor(*this).real(p).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ger
inline at::Tensor Tensor::ger(const at::Tensor & vec2) const { return caesar::boxed("aten::ger", "").tensor(*this).tensor(vec2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater
inline at::Tensor Tensor::greater(const at::Scalar & other) const { return caesar::boxed("aten::greater", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::greater(const at::Tensor & other) const { return caesar::boxed("aten::greater", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::greater_(const at::Scalar & other) const { caesar::boxed("aten::greater_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::greater_(const at::Tensor & other) const { caesar::boxed("aten::greater_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater_equal
inline at::Tensor Tensor::greater_equal(const at::Scalar & other) const { return caesar::boxed("aten::greater_equal", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::greater_equal(const at::Tensor & other) const { return caesar::boxed("aten::greater_equal", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::greater_equal_(const at::Scalar & other) const { caesar::boxed("aten::greater_equal_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::greater_equal_(const at::Tensor & other) const { caesar::boxed("aten::greater_equal_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardshrink
inline at::Tensor Tensor::hardshrink(const at::Scalar & lambd) const { return caesar::boxed("aten::hardshrink", "").tensor(*this).scalar(lambd).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_heaviside
inline at::Tensor Tensor::heaviside(const at::Tensor & values) const { return caesar::boxed("aten::heaviside", "").tensor(*this).tensor(values).to_tensor(); }
inline at::Tensor & Tensor::heaviside_(const at::Tensor & values) const { caesar::boxed("aten::heaviside_", "").tensor(*this).tensor(values).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histc
inline at::Tensor Tensor::histc(int64_t bins, const at::Scalar & min, const at::Scalar & max) const { return caesar::boxed("aten::histc", "").tensor(*this).integer(bins).scalar(min).scalar(max).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histogram
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::histogram(const at::Tensor & bins, const c10::optional<at::Tensor> & weight, bool density) const { return caesar::boxed("aten::histogram", "bins_tensor").tensor(*this).tensor(bins).opt_tensor(weight).boolean(density).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::histogram(int64_t bins, c10::optional<at::ArrayRef<double>> range, const c10::optional<at::Tensor> & weight, bool density) const { return caesar::boxed("aten::histogram", "bin_ct").tensor(*this).integer(bins).opt_reals(range).opt_tensor(weight).boolean(density).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hsplit
inline ::std::vector<at::Tensor> Tensor::hsplit(int64_t sections) const { return caesar::boxed("aten::hsplit", "int").tensor(*this).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::hsplit(at::IntArrayRef indices) const { return caesar::boxed("aten::hsplit", "array").tensor(*this).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hypot
inline at::Tensor Tensor::hypot(const at::Tensor & other) const { return caesar::boxed("aten::hypot", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::hypot_(const at::Tensor & other) const { caesar::boxed("aten::hypot_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_i0
inline at::Tensor Tensor::i0() const { return caesar::boxed("aten::i0", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::i0_() const { caesar::boxed("aten::i0_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_igamma
inline at::Tensor Tensor::igamma(const at::Tensor & other) const { return caesar::boxed("aten::igamma", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::igamma_(const at::Tensor & other) const { caesar::boxed("aten::igamma_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_add
inline at::Tensor Tensor::index_add(int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha) const { return caesar::boxed("aten::index_add", "").tensor(*this).integer(dim).tensor(index).tensor(source).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::index_add_(int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha) const { caesar::boxed("aten::index_add_", "").tensor(*this).integer(dim).tensor(index).tensor(source).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_copy
inline at::Tensor Tensor::index_copy(int64_t dim, const at::Tensor & index, const at::Tensor & source) const { return caesar::boxed("aten::index_copy", "").tensor(*this).integer(dim).tensor(index).tensor(source).to_tensor(); }
inline at::Tensor & Tensor::index_copy_(int64_t dim, const at::Tensor & index, const at::Tensor & source) const { caesar::boxed("aten::index_copy_", "").tensor(*this).integer(dim).tensor(index).tensor(source).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_fill
inline at::Tensor Tensor::index_fill(int64_t dim, const at::Tensor & index, const at::Scalar & value) const { return caesar::boxed("aten::index_fill", "int_Scalar").tensor(*this).integer(dim).tensor(index).scalar(value).to_tensor(); }
inline at::Tensor Tensor::index_fill(int64_t dim, const at::Tensor & index, const at::Tensor & value) const { return caesar::boxed("aten::index_fill", "int_Tensor").tensor(*this).integer(dim).tensor(index).tensor(value).to_tensor(); }
inline at::Tensor & Tensor::index_fill_(int64_t dim, const at::Tensor & index, const at::Scalar & value) const { caesar::boxed("aten::index_fill_", "int_Scalar").tensor(*this).integer(dim).tensor(index).scalar(value).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::index_fill_(int64_t dim, const at::Tensor & index, const at::Tensor & value) const { caesar::boxed("aten::index_fill_", "int_Tensor").tensor(*this).integer(dim).tensor(index).tensor(value).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_reduce
inline at::Tensor Tensor::index_reduce(int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self) const { return caesar::boxed("aten::index_reduce", "").tensor(*this).integer(dim).tensor(index).tensor(source).text(reduce).boolean(include_self).to_tensor(); }
inline at::Tensor & Tensor::index_reduce_(int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self) const { caesar::boxed("aten::index_reduce_", "").tensor(*this).integer(dim).tensor(index).tensor(source).text(reduce).boolean(include_self).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_select
inline at::Tensor Tensor::index_select(int64_t dim, const at::Tensor & index) const { return caesar::boxed("aten::index_select", "").tensor(*this).integer(dim).tensor(index).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inner
inline at::Tensor Tensor::inner(const at::Tensor & other) const { return caesar::boxed("aten::inner", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inverse
inline at::Tensor Tensor::inverse() const { return caesar::boxed("aten::inverse", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_is_nonzero
inline bool Tensor::is_nonzero() const { return caesar::boxed("aten::is_nonzero", "").tensor(*this).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isclose
inline at::Tensor Tensor::isclose(const at::Tensor & other, double rtol, double atol, bool equal_nan) const { return caesar::boxed("aten::isclose", "").tensor(*this).tensor(other).real(rtol).real(atol).boolean(equal_nan).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isfinite
inline at::Tensor Tensor::isfinite() const { return caesar::boxed("aten::isfinite", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isinf
inline at::Tensor Tensor::isinf() const { return caesar::boxed("aten::isinf", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isnan
inline at::Tensor Tensor::isnan() const { return caesar::boxed("aten::isnan", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isneginf
inline at::Tensor Tensor::isneginf() const { return caesar::boxed("aten::isneginf", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isposinf
inline at::Tensor Tensor::isposinf() const { return caesar::boxed("aten::isposinf", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isreal
inline at::Tensor Tensor::isreal() const { return caesar::boxed("aten::isreal", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kron
inline at::Tensor Tensor::kron(const at::Tensor & other) const { return caesar::boxed("aten::kron", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kthvalue
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::kthvalue(int64_t k, int64_t dim, bool keepdim) const { return caesar::boxed("aten::kthvalue", "").tensor(*this).integer(k).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lcm
inline at::Tensor Tensor::lcm(const at::Tensor & other) const { return caesar::boxed("aten::lcm", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::lcm_(const at::Tensor & other) const { caesar::boxed("aten::lcm_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ldexp
inline at::Tensor Tensor::ldexp(const at::Tensor & other) const { return caesar::boxed("aten::ldexp", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::ldexp_(const at::Tensor & other) const { caesar::boxed("aten::ldexp_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lerp
inline at::Tensor Tensor::lerp(const at::Tensor & end, const at::Scalar & weight) const { return caesar::boxed("aten::lerp", "Scalar").tensor(*this).tensor(end).scalar(weight).to_tensor(); }
inline at::Tensor Tensor::lerp(const at::Tensor & end, const at::Tensor & weight) const { return caesar::boxed("aten::lerp", "Tensor").tensor(*this).tensor(end).tensor(weight).to_tensor(); }
inline at::Tensor & Tensor::lerp_(const at::Tensor & end, const at::Scalar & weight) const { caesar::boxed("aten::lerp_", "Scalar").tensor(*this).tensor(end).scalar(weight).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::lerp_(const at::Tensor & end, const at::Tensor & weight) const { caesar::boxed("aten::lerp_", "Tensor").tensor(*this).tensor(end).tensor(weight).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less
inline at::Tensor Tensor::less(const at::Scalar & other) const { return caesar::boxed("aten::less", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::less(const at::Tensor & other) const { return caesar::boxed("aten::less", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::less_(const at::Scalar & other) const { caesar::boxed("aten::less_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::less_(const at::Tensor & other) const { caesar::boxed("aten::less_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less_equal
inline at::Tensor Tensor::less_equal(const at::Scalar & other) const { return caesar::boxed("aten::less_equal", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::less_equal(const at::Tensor & other) const { return caesar::boxed("aten::less_equal", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::less_equal_(const at::Scalar & other) const { caesar::boxed("aten::less_equal_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::less_equal_(const at::Tensor & other) const { caesar::boxed("aten::less_equal_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lgamma
inline at::Tensor Tensor::lgamma() const { return caesar::boxed("aten::lgamma", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::lgamma_() const { caesar::boxed("aten::lgamma_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log
inline at::Tensor Tensor::log() const { return caesar::boxed("aten::log", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::log_() const { caesar::boxed("aten::log_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log10
inline at::Tensor Tensor::log10() const { return caesar::boxed("aten::log10", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::log10_() const { caesar::boxed("aten::log10_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log1p
inline at::Tensor Tensor::log1p() const { return caesar::boxed("aten::log1p", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::log1p_() const { caesar::boxed("aten::log1p_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log2
inline at::Tensor Tensor::log2() const { return caesar::boxed("aten::log2", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::log2_() const { caesar::boxed("aten::log2_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_normal_
inline at::Tensor & Tensor::log_normal_(double mean, double std, c10::optional<at::Generator> generator) const { caesar::boxed("aten::log_normal_", "").tensor(*this).real(mean).real(std).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_softmax
inline at::Tensor Tensor::log_softmax(int64_t dim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::log_softmax", "int").tensor(*this).integer(dim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp
inline at::Tensor Tensor::logaddexp(const at::Tensor & other) const { return caesar::boxed("aten::logaddexp", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp2
inline at::Tensor Tensor::logaddexp2(const at::Tensor & other) const { return caesar::boxed("aten::logaddexp2", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logcumsumexp
inline at::Tensor Tensor::logcumsumexp(int64_t dim) const { return caesar::boxed("aten::logcumsumexp", "").tensor(*this).integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logdet
inline at::Tensor Tensor::logdet() const { return caesar::boxed("aten::logdet", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_and
inline at::Tensor Tensor::logical_and(const at::Tensor & other) const { return caesar::boxed("aten::logical_and", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::logical_and_(const at::Tensor & other) const { caesar::boxed("aten::logical_and_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_not
inline at::Tensor Tensor::logical_not() const { return caesar::boxed("aten::logical_not", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::logical_not_() const { caesar::boxed("aten::logical_not_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_or
inline at::Tensor Tensor::logical_or(const at::Tensor & other) const { return caesar::boxed("aten::logical_or", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::logical_or_(const at::Tensor & other) const { caesar::boxed("aten::logical_or_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_xor
inline at::Tensor Tensor::logical_xor(const at::Tensor & other) const { return caesar::boxed("aten::logical_xor", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::logical_xor_(const at::Tensor & other) const { caesar::boxed("aten::logical_xor_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logit
inline at::Tensor Tensor::logit(c10::optional<double> eps) const { return caesar::boxed("aten::logit", "").tensor(*this).opt_real(eps).to_tensor(); }
inline at::Tensor & Tensor::logit_(c10::optional<double> eps) const { caesar::boxed("aten::logit_", "").tensor(*this).opt_real(eps).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logsumexp
inline at::Tensor Tensor::logsumexp(at::IntArrayRef dim, bool keepdim) const { return caesar::boxed("aten::logsumexp", "").tensor(*this).ints(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_fill
inline at::Tensor Tensor::masked_fill(const at::Tensor & mask, const at::Scalar & value) const { return caesar::boxed("aten::masked_fill", "Scalar").tensor(*this).tensor(mask).scalar(value).to_tensor(); }
inline at::Tensor Tensor::masked_fill(const at::Tensor & mask, const at::Tensor & value) const { return caesar::boxed("aten::masked_fill", "Tensor").tensor(*this).tensor(mask).tensor(value).to_tensor(); }
inline at::Tensor & Tensor::masked_fill_(const at::Tensor & mask, const at::Scalar & value) const { caesar::boxed("aten::masked_fill_", "Scalar").tensor(*this).tensor(mask).scalar(value).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::masked_fill_(const at::Tensor & mask, const at::Tensor & value) const { caesar::boxed("aten::masked_fill_", "Tensor").tensor(*this).tensor(mask).tensor(value).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_scatter
inline at::Tensor Tensor::masked_scatter(const at::Tensor & mask, const at::Tensor & source) const { return caesar::boxed("aten::masked_scatter", "").tensor(*this).tensor(mask).tensor(source).to_tensor(); }
inline at::Tensor & Tensor::masked_scatter_(const at::Tensor & mask, const at::Tensor & source) const { caesar::boxed("aten::masked_scatter_", "").tensor(*this).tensor(mask).tensor(source).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_select
inline at::Tensor Tensor::masked_select(const at::Tensor & mask) const { return caesar::boxed("aten::masked_select", "").tensor(*this).tensor(mask).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matmul
inline at::Tensor Tensor::matmul(const at::Tensor & other) const { return caesar::boxed("aten::matmul", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matrix_power
inline at::Tensor Tensor::matrix_power(int64_t n) const { return caesar::boxed("aten::matrix_power", "").tensor(*this).integer(n).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::max(int64_t dim, bool keepdim) const { return caesar::boxed("aten::max", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline at::Tensor Tensor::max() const { return caesar::boxed("aten::max", "").tensor(*this).to_tensor(); }
inline at::Tensor Tensor::max(const at::Tensor & other) const { return caesar::boxed("aten::max", "other").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_maximum
inline at::Tensor Tensor::maximum(const at::Tensor & other) const { return caesar::boxed("aten::maximum", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mean
inline at::Tensor Tensor::mean(c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::mean", "").tensor(*this).opt_dtype(dtype).to_tensor(); }
inline at::Tensor Tensor::mean(at::OptionalIntArrayRef dim, bool keepdim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::mean", "dim").tensor(*this).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_median
inline at::Tensor Tensor::median() const { return caesar::boxed("aten::median", "").tensor(*this).to_tensor(); }
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::median(int64_t dim, bool keepdim) const { return caesar::boxed("aten::median", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_min
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::min(int64_t dim, bool keepdim) const { return caesar::boxed("aten::min", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline at::Tensor Tensor::min() const { return caesar::boxed("aten::min", "").tensor(*this).to_tensor(); }
inline at::Tensor Tensor::min(const at::Tensor & other) const { return caesar::boxed("aten::min", "other").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_minimum
inline at::Tensor Tensor::minimum(const at::Tensor & other) const { return caesar::boxed("aten::minimum", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mm
inline at::Tensor Tensor::mm(const at::Tensor & mat2) const { return caesar::boxed("aten::mm", "").tensor(*this).tensor(mat2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mode
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::mode(int64_t dim, bool keepdim) const { return caesar::boxed("aten::mode", "").tensor(*this).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_moveaxis
inline at::Tensor Tensor::moveaxis(at::IntArrayRef source, at::IntArrayRef destination) const { return caesar::boxed("aten::moveaxis", "intlist").tensor(*this).ints(source).ints(destination).to_tensor(); }
inline at::Tensor Tensor::moveaxis(int64_t source, int64_t destination) const { return caesar::boxed("aten::moveaxis", "int").tensor(*this).integer(source).integer(destination).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_movedim
inline at::Tensor Tensor::movedim(at::IntArrayRef source, at::IntArrayRef destination) const { return caesar::boxed("aten::movedim", "intlist").tensor(*this).ints(source).ints(destination).to_tensor(); }
inline at::Tensor Tensor::movedim(int64_t source, int64_t destination) const { return caesar::boxed("aten::movedim", "int").tensor(*this).integer(source).integer(destination).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_msort
inline at::Tensor Tensor::msort() const { return caesar::boxed("aten::msort", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multinomial
inline at::Tensor Tensor::multinomial(int64_t num_samples, bool replacement, c10::optional<at::Generator> generator) const { return caesar::boxed("aten::multinomial", "").tensor(*this).integer(num_samples).boolean(replacement).opt_generator(generator).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multiply
inline at::Tensor Tensor::multiply(const at::Tensor & other) const { return caesar::boxed("aten::multiply", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::multiply(const at::Scalar & other) const { return caesar::boxed("aten::multiply", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::multiply_(const at::Tensor & other) const { caesar::boxed("aten::multiply_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::multiply_(const at::Scalar & other) const { caesar::boxed("aten::multiply_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mv
inline at::Tensor Tensor::mv(const at::Tensor & vec) const { return caesar::boxed("aten::mv", "").tensor(*this).tensor(vec).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mvlgamma
inline at::Tensor Tensor::mvlgamma(int64_t p) const { return caesar::boxed("aten::mvlgamma", "").tensor(*this).integer(p).to_tensor(); }
inline at::Tensor & Tensor::mvlgamma_(int64_t p) const { caesar::boxed("aten::mvlgamma_", "").tensor(*this).integer(p).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nan_to_num
inline at::Tensor Tensor::nan_to_num(c10::optional<double> nan, c10::optional<double> posinf, c10::optional<double> neginf) const { return caesar::boxed("aten::nan_to_num", "").tensor(*this).opt_real(nan).opt_real(posinf).opt_real(neginf).to_tensor(); }
inline at::Tensor & Tensor::nan_to_num_(c10::optional<double> nan, c10::optional<double> posinf, c10::optional<double> neginf) const { caesar::boxed("aten::nan_to_num_", "").tensor(*this).opt_real(nan).opt_real(posinf).opt_real(neginf).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmean
inline at::Tensor Tensor::nanmean(at::OptionalIntArrayRef dim, bool keepdim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::nanmean", "").tensor(*this).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmedian
inline at::Tensor Tensor::nanmedian() const { return caesar::boxed("aten::nanmedian", "").tensor(*this).to_tensor(); }
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::nanmedian(int64_t dim, bool keepdim) const { return caesar::boxed("aten::nanmedian", "dim").tensor(*this).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanquantile
inline at::Tensor Tensor::nanquantile(const at::Tensor & q, c10::optional<int64_t> dim, bool keepdim, c10::string_view interpolation) const { return caesar::boxed("aten::nanquantile", "").tensor(*this).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor Tensor::nanquantile(double q, c10::optional<int64_t> dim, bool keepdim, c10::string_view interpolation) const { return caesar::boxed("aten::nanquantile", "scalar").tensor(*this).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nansum
inline at::Tensor Tensor::nansum(at::OptionalIntArrayRef dim, bool keepdim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::nansum", "").tensor(*this).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow
inline at::Tensor Tensor::narrow(int64_t dim, int64_t start, int64_t length) const { return caesar::boxed("aten::narrow", "").tensor(*this).integer(dim).integer(start).integer(length).to_tensor(); }
inline at::Tensor Tensor::narrow(int64_t dim, const at::Tensor & start, int64_t length) const { return caesar::boxed("aten::narrow", "Tensor").tensor(*this).integer(dim).tensor(start).integer(length).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow_copy
inline at::Tensor Tensor::narrow_copy(int64_t dim, int64_t start, int64_t length) const { return caesar::boxed("aten::narrow_copy", "").tensor(*this).integer(dim).integer(start).integer(length).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_negative
inline at::Tensor Tensor::negative() const { return caesar::boxed("aten::negative", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::negative_() const { caesar::boxed("aten::negative_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_empty
inline at::Tensor Tensor::new_empty(at::IntArrayRef size, at::TensorOptions options) const { return caesar::boxed("aten::new_empty", "").tensor(*this).ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor Tensor::new_empty(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const { return caesar::boxed("aten::new_empty", "").tensor(*this).ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_full
inline at::Tensor Tensor::new_full(at::IntArrayRef size, const at::Scalar & fill_value, at::TensorOptions options) const { return caesar::boxed("aten::new_full", "").tensor(*this).ints(size).scalar(fill_value).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor Tensor::new_full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const { return caesar::boxed("aten::new_full", "").tensor(*this).ints(size).scalar(fill_value).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_ones
inline at::Tensor Tensor::new_ones(at::IntArrayRef size, at::TensorOptions options) const { return caesar::boxed("aten::new_ones", "").tensor(*this).ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor Tensor::new_ones(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const { return caesar::boxed("aten::new_ones", "").tensor(*this).ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_zeros
inline at::Tensor Tensor::new_zeros(at::IntArrayRef size, at::TensorOptions options) const { return caesar::boxed("aten::new_zeros", "").tensor(*this).ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor Tensor::new_zeros(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const { return caesar::boxed("aten::new_zeros", "").tensor(*this).ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nextafter
inline at::Tensor Tensor::nextafter(const at::Tensor & other) const { return caesar::boxed("aten::nextafter", "").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::nextafter_(const at::Tensor & other) const { caesar::boxed("aten::nextafter_", "").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nonzero
inline at::Tensor Tensor::nonzero() const { return caesar::boxed("aten::nonzero", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_norm
inline at::Tensor Tensor::norm(const c10::optional<at::Scalar> & p, at::ScalarType dtype) const { return caesar::boxed("aten::norm", "ScalarOpt_dtype").tensor(*this).opt_scalar(p).dtype(dtype).to_tensor(); }
inline at::Tensor Tensor::norm(const at::Scalar & p) const { return caesar::boxed("aten::norm", "Scalar").tensor(*this).scalar(p).to_tensor(); }
inline at::Tensor Tensor::norm(const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim, at::ScalarType dtype) const { return caesar::boxed("aten::norm", "ScalarOpt_dim_dtype").tensor(*this).opt_scalar(p).ints(dim).boolean(keepdim).dtype(dtype).to_tensor(); }
inline at::Tensor Tensor::norm(const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim) const { return caesar::boxed("aten::norm", "ScalarOpt_dim").tensor(*this).opt_scalar(p).ints(dim).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_normal
inline at::Tensor & Tensor::normal_(double mean, double std, c10::optional<at::Generator> generator) const { caesar::boxed("aten::normal_", "").tensor(*this).real(mean).real(std).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_not_equal
inline at::Tensor Tensor::not_equal(const at::Scalar & other) const { return caesar::boxed("aten::not_equal", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor Tensor::not_equal(const at::Tensor & other) const { return caesar::boxed("aten::not_equal", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor & Tensor::not_equal_(const at::Scalar & other) const { caesar::boxed("aten::not_equal_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::not_equal_(const at::Tensor & other) const { caesar::boxed("aten::not_equal_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_outer
inline at::Tensor Tensor::outer(const at::Tensor & vec2) const { return caesar::boxed("aten::outer", "").tensor(*this).tensor(vec2).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_permute
inline at::Tensor Tensor::permute(at::IntArrayRef dims) const { return caesar::boxed("aten::permute", "").tensor(*this).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pinverse
inline at::Tensor Tensor::pinverse(double rcond) const { return caesar::boxed("aten::pinverse", "").tensor(*this).real(rcond).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_polygamma
inline at::Tensor Tensor::polygamma(int64_t n) const { return caesar::boxed("aten::polygamma", "").integer(n).tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::polygamma_(int64_t n) const { caesar::boxed("aten::polygamma_", "").tensor(*this).integer(n).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_positive
inline at::Tensor Tensor::positive() const { return caesar::boxed("aten::positive", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pow
inline at::Tensor Tensor::pow(const at::Tensor & exponent) const { return caesar::boxed("aten::pow", "Tensor_Tensor").tensor(*this).tensor(exponent).to_tensor(); }
inline at::Tensor Tensor::pow(const at::Scalar & exponent) const { return caesar::boxed("aten::pow", "Tensor_Scalar").tensor(*this).scalar(exponent).to_tensor(); }
inline at::Tensor & Tensor::pow_(const at::Scalar & exponent) const { caesar::boxed("aten::pow_", "Scalar").tensor(*this).scalar(exponent).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::pow_(const at::Tensor & exponent) const { caesar::boxed("aten::pow_", "Tensor").tensor(*this).tensor(exponent).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prelu
inline at::Tensor Tensor::prelu(const at::Tensor & weight) const { return caesar::boxed("aten::prelu", "").tensor(*this).tensor(weight).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prod
inline at::Tensor Tensor::prod(c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::prod", "").tensor(*this).opt_dtype(dtype).to_tensor(); }
inline at::Tensor Tensor::prod(int64_t dim, bool keepdim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::prod", "dim_int").tensor(*this).integer(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_put
inline at::Tensor Tensor::put(const at::Tensor & index, const at::Tensor & source, bool accumulate) const { return caesar::boxed("aten::put", "").tensor(*this).tensor(index).tensor(source).boolean(accumulate).to_tensor(); }
inline at::Tensor & Tensor::put_(const at::Tensor & index, const at::Tensor & source, bool accumulate) const { caesar::boxed("aten::put_", "").tensor(*this).tensor(index).tensor(source).boolean(accumulate).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_quantile
inline at::Tensor Tensor::quantile(const at::Tensor & q, c10::optional<int64_t> dim, bool keepdim, c10::string_view interpolation) const { return caesar::boxed("aten::quantile", "").tensor(*this).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor Tensor::quantile(double q, c10::optional<int64_t> dim, bool keepdim, c10::string_view interpolation) const { return caesar::boxed("aten::quantile", "scalar").tensor(*this).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rad2deg
inline at::Tensor Tensor::rad2deg() const { return caesar::boxed("aten::rad2deg", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::rad2deg_() const { caesar::boxed("aten::rad2deg_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_random_
inline at::Tensor & Tensor::random_(int64_t from, c10::optional<int64_t> to, c10::optional<at::Generator> generator) const { caesar::boxed("aten::random_", "from").tensor(*this).integer(from).opt_integer(to).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::random_(int64_t to, c10::optional<at::Generator> generator) const { caesar::boxed("aten::random_", "to").tensor(*this).integer(to).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::random_(c10::optional<at::Generator> generator) const { caesar::boxed("aten::random_", "").tensor(*this).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ravel
inline at::Tensor Tensor::ravel() const { return caesar::boxed("aten::ravel", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reciprocal
inline at::Tensor Tensor::reciprocal() const { return caesar::boxed("aten::reciprocal", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::reciprocal_() const { caesar::boxed("aten::reciprocal_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_relu
inline at::Tensor Tensor::relu() const { return caesar::boxed("aten::relu", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::relu_() const { caesar::boxed("aten::relu_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_renorm
inline at::Tensor Tensor::renorm(const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) const { return caesar::boxed("aten::renorm", "").tensor(*this).scalar(p).integer(dim).scalar(maxnorm).to_tensor(); }
inline at::Tensor & Tensor::renorm_(const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) const { caesar::boxed("aten::renorm_", "").tensor(*this).scalar(p).integer(dim).scalar(maxnorm).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat
inline at::Tensor Tensor::repeat(at::IntArrayRef repeats) const { return caesar::boxed("aten::repeat", "").tensor(*this).ints(repeats).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat_interleave
inline at::Tensor Tensor::repeat_interleave(const at::Tensor & repeats, c10::optional<int64_t> dim, c10::optional<int64_t> output_size) const { return caesar::boxed("aten::repeat_interleave", "self_Tensor").tensor(*this).tensor(repeats).opt_integer(dim).opt_integer(output_size).to_tensor(); }
inline at::Tensor Tensor::repeat_interleave(int64_t repeats, c10::optional<int64_t> dim, c10::optional<int64_t> output_size) const { return caesar::boxed("aten::repeat_interleave", "self_int").tensor(*this).integer(repeats).opt_integer(dim).opt_integer(output_size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reshape
inline at::Tensor Tensor::reshape(at::IntArrayRef shape) const { return caesar::boxed("aten::reshape", "").tensor(*this).ints(shape).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reshape_as
inline at::Tensor Tensor::reshape_as(const at::Tensor & other) const { return caesar::boxed("aten::reshape_as", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resize_
inline const at::Tensor & Tensor::resize_(at::IntArrayRef size, c10::optional<at::MemoryFormat> memory_format) const { caesar::boxed("aten::resize_", "").tensor(*this).ints(size).opt_memory_format(memory_format).run(); return *this; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resize_as_
inline const at::Tensor & Tensor::resize_as_(const at::Tensor & the_template, c10::optional<at::MemoryFormat> memory_format) const { caesar::boxed("aten::resize_as_", "").tensor(*this).tensor(the_template).opt_memory_format(memory_format).run(); return *this; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resolve_conj
inline at::Tensor Tensor::resolve_conj() const { return caesar::boxed("aten::resolve_conj", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_roll
inline at::Tensor Tensor::roll(at::IntArrayRef shifts, at::IntArrayRef dims) const { return caesar::boxed("aten::roll", "").tensor(*this).ints(shifts).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rot90
inline at::Tensor Tensor::rot90(int64_t k, at::IntArrayRef dims) const { return caesar::boxed("aten::rot90", "").tensor(*this).integer(k).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_round
inline at::Tensor Tensor::round() const { return caesar::boxed("aten::round", "").tensor(*this).to_tensor(); }
inline at::Tensor Tensor::round(int64_t decimals) const { return caesar::boxed("aten::round", "decimals").tensor(*this).integer(decimals).to_tensor(); }
inline at::Tensor & Tensor::round_() const { caesar::boxed("aten::round_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::round_(int64_t decimals) const { caesar::boxed("aten::round_", "decimals").tensor(*this).integer(decimals).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rsqrt
inline at::Tensor Tensor::rsqrt() const { return caesar::boxed("aten::rsqrt", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::rsqrt_() const { caesar::boxed("aten::rsqrt_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter
inline at::Tensor Tensor::scatter(int64_t dim, const at::Tensor & index, const at::Tensor & src) const { return caesar::boxed("aten::scatter", "src").tensor(*this).integer(dim).tensor(index).tensor(src).to_tensor(); }
inline at::Tensor Tensor::scatter(int64_t dim, const at::Tensor & index, const at::Scalar & value) const { return caesar::boxed("aten::scatter", "value").tensor(*this).integer(dim).tensor(index).scalar(value).to_tensor(); }
inline at::Tensor Tensor::scatter(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) const { return caesar::boxed("aten::scatter", "reduce").tensor(*this).integer(dim).tensor(index).tensor(src).text(reduce).to_tensor(); }
inline at::Tensor Tensor::scatter(int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) const { return caesar::boxed("aten::scatter", "value_reduce").tensor(*this).integer(dim).tensor(index).scalar(value).text(reduce).to_tensor(); }
inline at::Tensor & Tensor::scatter_(int64_t dim, const at::Tensor & index, const at::Tensor & src) const { caesar::boxed("aten::scatter_", "src").tensor(*this).integer(dim).tensor(index).tensor(src).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::scatter_(int64_t dim, const at::Tensor & index, const at::Scalar & value) const { caesar::boxed("aten::scatter_", "value").tensor(*this).integer(dim).tensor(index).scalar(value).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::scatter_(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) const { caesar::boxed("aten::scatter_", "reduce").tensor(*this).integer(dim).tensor(index).tensor(src).text(reduce).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::scatter_(int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) const { caesar::boxed("aten::scatter_", "value_reduce").tensor(*this).integer(dim).tensor(index).scalar(value).text(reduce).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_add
inline at::Tensor Tensor::scatter_add(int64_t dim, const at::Tensor & index, const at::Tensor & src) const { return caesar::boxed("aten::scatter_add", "").tensor(*this).integer(dim).tensor(index).tensor(src).to_tensor(); }
inline at::Tensor & Tensor::scatter_add_(int64_t dim, const at::Tensor & index, const at::Tensor & src) const { caesar::boxed("aten::scatter_add_", "").tensor(*this).integer(dim).tensor(index).tensor(src).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_reduce
inline at::Tensor Tensor::scatter_reduce(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self) const { return caesar::boxed("aten::scatter_reduce", "two").tensor(*this).integer(dim).tensor(index).tensor(src).text(reduce).boolean(include_self).to_tensor(); }
inline at::Tensor & Tensor::scatter_reduce_(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self) const { caesar::boxed("aten::scatter_reduce_", "two").tensor(*this).integer(dim).tensor(index).tensor(src).text(reduce).boolean(include_self).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_select_scatter
inline at::Tensor Tensor::select_scatter(const at::Tensor & src, int64_t dim, int64_t index) const { return caesar::boxed("aten::select_scatter", "").tensor(*this).tensor(src).integer(dim).integer(index).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sgn
inline at::Tensor Tensor::sgn() const { return caesar::boxed("aten::sgn", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sgn_() const { caesar::boxed("aten::sgn_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sigmoid
inline at::Tensor Tensor::sigmoid() const { return caesar::boxed("aten::sigmoid", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sigmoid_() const { caesar::boxed("aten::sigmoid_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sign
inline at::Tensor Tensor::sign() const { return caesar::boxed("aten::sign", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sign_() const { caesar::boxed("aten::sign_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_signbit
inline at::Tensor Tensor::signbit() const { return caesar::boxed("aten::signbit", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sin
inline at::Tensor Tensor::sin() const { return caesar::boxed("aten::sin", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sin_() const { caesar::boxed("aten::sin_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinc
inline at::Tensor Tensor::sinc() const { return caesar::boxed("aten::sinc", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sinc_() const { caesar::boxed("aten::sinc_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinh
inline at::Tensor Tensor::sinh() const { return caesar::boxed("aten::sinh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sinh_() const { caesar::boxed("aten::sinh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice
inline at::Tensor Tensor::slice(int64_t dim, c10::optional<int64_t> start, c10::optional<int64_t> end, int64_t step) const { return caesar::boxed("aten::slice", "Tensor").tensor(*this).integer(dim).opt_integer(start).opt_integer(end).integer(step).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice_scatter
inline at::Tensor Tensor::slice_scatter(const at::Tensor & src, int64_t dim, c10::optional<int64_t> start, c10::optional<int64_t> end, int64_t step) const { return caesar::boxed("aten::slice_scatter", "").tensor(*this).tensor(src).integer(dim).opt_integer(start).opt_integer(end).integer(step).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_softmax
inline at::Tensor Tensor::softmax(int64_t dim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::softmax", "int").tensor(*this).integer(dim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sort
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::sort(int64_t dim, bool descending) const { return caesar::boxed("aten::sort", "").tensor(*this).integer(dim).boolean(descending).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::sort(c10::optional<bool> stable, int64_t dim, bool descending) const { return caesar::boxed("aten::sort", "stable").tensor(*this).opt_boolean(stable).integer(dim).boolean(descending).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split
inline ::std::vector<at::Tensor> Tensor::split(int64_t split_size, int64_t dim) const { return caesar::boxed("aten::split", "Tensor").tensor(*this).integer(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::split(at::IntArrayRef split_size, int64_t dim) const { return caesar::boxed("aten::split", "sizes").tensor(*this).ints(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split_with_sizes
inline ::std::vector<at::Tensor> Tensor::split_with_sizes(at::IntArrayRef split_sizes, int64_t dim) const { return caesar::boxed("aten::split_with_sizes", "").tensor(*this).ints(split_sizes).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sqrt
inline at::Tensor Tensor::sqrt() const { return caesar::boxed("aten::sqrt", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::sqrt_() const { caesar::boxed("aten::sqrt_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_square
inline at::Tensor Tensor::square() const { return caesar::boxed("aten::square", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::square_() const { caesar::boxed("aten::square_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_squeeze
inline at::Tensor Tensor::squeeze() const { return caesar::boxed("aten::squeeze", "").tensor(*this).to_tensor(); }
inline at::Tensor Tensor::squeeze(int64_t dim) const { return caesar::boxed("aten::squeeze", "dim").tensor(*this).integer(dim).to_tensor(); }
inline at::Tensor & Tensor::squeeze_() const { caesar::boxed("aten::squeeze_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::squeeze_(int64_t dim) const { caesar::boxed("aten::squeeze_", "dim").tensor(*this).integer(dim).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_std
inline at::Tensor Tensor::std(bool unbiased) const { return caesar::boxed("aten::std", "").tensor(*this).boolean(unbiased).to_tensor(); }
inline at::Tensor Tensor::std(at::OptionalIntArrayRef dim, bool unbiased, bool keepdim) const { return caesar::boxed("aten::std", "dim").tensor(*this).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tensor(); }
inline at::Tensor Tensor::std(at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim) const { return caesar::boxed("aten::std", "correction").tensor(*this).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_stft
inline at::Tensor Tensor::stft(int64_t n_fft, c10::optional<int64_t> hop_length, c10::optional<int64_t> win_length, const c10::optional<at::Tensor> & window, bool normalized, c10::optional<bool> onesided, c10::optional<bool> return_complex) const { return caesar::boxed("aten::stft", "").tensor(*this).integer(n_fft).opt_integer(hop_length).opt_integer(win_length).opt_tensor(window).boolean(normalized).opt_boolean(onesided).opt_boolean(return_complex).to_tensor(); }
inline at::Tensor Tensor::stft(int64_t n_fft, c10::optional<int64_t> hop_length, c10::optional<int64_t> win_length, const c10::optional<at::Tensor> & window, bool center, c10::string_view pad_mode, bool normalized, c10::optional<bool> onesided, c10::optional<bool> return_complex) const { return caesar::boxed("aten::stft", "center").tensor(*this).integer(n_fft).opt_integer(hop_length).opt_integer(win_length).opt_tensor(window).boolean(center).text(pad_mode).boolean(normalized).opt_boolean(onesided).opt_boolean(return_complex).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_subtract
inline at::Tensor Tensor::subtract(const at::Tensor & other, const at::Scalar & alpha) const { return caesar::boxed("aten::subtract", "Tensor").tensor(*this).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor Tensor::subtract(const at::Scalar & other, const at::Scalar & alpha) const { return caesar::boxed("aten::subtract", "Scalar").tensor(*this).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & Tensor::subtract_(const at::Tensor & other, const at::Scalar & alpha) const { caesar::boxed("aten::subtract_", "Tensor").tensor(*this).tensor(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::subtract_(const at::Scalar & other, const at::Scalar & alpha) const { caesar::boxed("aten::subtract_", "Scalar").tensor(*this).scalar(other).scalar(alpha).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sum
inline at::Tensor Tensor::sum(c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::sum", "").tensor(*this).opt_dtype(dtype).to_tensor(); }
inline at::Tensor Tensor::sum(at::OptionalIntArrayRef dim, bool keepdim, c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::sum", "dim_IntList").tensor(*this).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sum_to_size
inline at::Tensor Tensor::sum_to_size(at::IntArrayRef size) const { return caesar::boxed("aten::sum_to_size", "").tensor(*this).ints(size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_svd
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> Tensor::svd(bool some, bool compute_uv) const { return caesar::boxed("aten::svd", "").tensor(*this).boolean(some).boolean(compute_uv).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapaxes
inline at::Tensor Tensor::swapaxes(int64_t axis0, int64_t axis1) const { return caesar::boxed("aten::swapaxes", "").tensor(*this).integer(axis0).integer(axis1).to_tensor(); }
inline at::Tensor & Tensor::swapaxes_(int64_t axis0, int64_t axis1) const { caesar::boxed("aten::swapaxes_", "").tensor(*this).integer(axis0).integer(axis1).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapdims
inline at::Tensor Tensor::swapdims(int64_t dim0, int64_t dim1) const { return caesar::boxed("aten::swapdims", "").tensor(*this).integer(dim0).integer(dim1).to_tensor(); }
inline at::Tensor & Tensor::swapdims_(int64_t dim0, int64_t dim1) const { caesar::boxed("aten::swapdims_", "").tensor(*this).integer(dim0).integer(dim1).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_t
inline at::Tensor Tensor::t() const { return caesar::boxed("aten::t", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::t_() const { caesar::boxed("aten::t_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take
inline at::Tensor Tensor::take(const at::Tensor & index) const { return caesar::boxed("aten::take", "").tensor(*this).tensor(index).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take_along_dim
inline at::Tensor Tensor::take_along_dim(const at::Tensor & indices, c10::optional<int64_t> dim) const { return caesar::boxed("aten::take_along_dim", "").tensor(*this).tensor(indices).opt_integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tan
inline at::Tensor Tensor::tan() const { return caesar::boxed("aten::tan", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::tan_() const { caesar::boxed("aten::tan_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tanh
inline at::Tensor Tensor::tanh() const { return caesar::boxed("aten::tanh", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::tanh_() const { caesar::boxed("aten::tanh_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tensor_split
inline ::std::vector<at::Tensor> Tensor::tensor_split(int64_t sections, int64_t dim) const { return caesar::boxed("aten::tensor_split", "sections").tensor(*this).integer(sections).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::tensor_split(at::IntArrayRef indices, int64_t dim) const { return caesar::boxed("aten::tensor_split", "indices").tensor(*this).ints(indices).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::tensor_split(const at::Tensor & tensor_indices_or_sections, int64_t dim) const { return caesar::boxed("aten::tensor_split", "tensor_indices_or_sections").tensor(*this).tensor(tensor_indices_or_sections).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tile
inline at::Tensor Tensor::tile(at::IntArrayRef dims) const { return caesar::boxed("aten::tile", "").tensor(*this).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_to_dense
inline at::Tensor Tensor::to_dense(c10::optional<at::ScalarType> dtype) const { return caesar::boxed("aten::to_dense", "").tensor(*this).opt_dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_to_sparse
inline at::Tensor Tensor::to_sparse(int64_t sparse_dim) const { return caesar::boxed("aten::to_sparse", "sparse_dim").tensor(*this).integer(sparse_dim).to_tensor(); }
inline at::Tensor Tensor::to_sparse() const { return caesar::boxed("aten::to_sparse", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_topk
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::topk(int64_t k, int64_t dim, bool largest, bool sorted) const { return caesar::boxed("aten::topk", "").tensor(*this).integer(k).integer(dim).boolean(largest).boolean(sorted).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trace
inline at::Tensor Tensor::trace() const { return caesar::boxed("aten::trace", "").tensor(*this).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_transpose
inline at::Tensor Tensor::transpose(int64_t dim0, int64_t dim1) const { return caesar::boxed("aten::transpose", "int").tensor(*this).integer(dim0).integer(dim1).to_tensor(); }
inline at::Tensor & Tensor::transpose_(int64_t dim0, int64_t dim1) const { caesar::boxed("aten::transpose_", "").tensor(*this).integer(dim0).integer(dim1).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triangular_solve
inline ::std::tuple<at::Tensor,at::Tensor> Tensor::triangular_solve(const at::Tensor & A, bool upper, bool transpose, bool unitriangular) const { return caesar::boxed("aten::triangular_solve", "").tensor(*this).tensor(A).boolean(upper).boolean(transpose).boolean(unitriangular).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tril
inline at::Tensor Tensor::tril(int64_t diagonal) const { return caesar::boxed("aten::tril", "").tensor(*this).integer(diagonal).to_tensor(); }
inline at::Tensor & Tensor::tril_(int64_t diagonal) const { caesar::boxed("aten::tril_", "").tensor(*this).integer(diagonal).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triu
inline at::Tensor Tensor::triu(int64_t diagonal) const { return caesar::boxed("aten::triu", "").tensor(*this).integer(diagonal).to_tensor(); }
inline at::Tensor & Tensor::triu_(int64_t diagonal) const { caesar::boxed("aten::triu_", "").tensor(*this).integer(diagonal).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_true_divide
inline at::Tensor Tensor::true_divide(const at::Tensor & other) const { return caesar::boxed("aten::true_divide", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::true_divide(const at::Scalar & other) const { return caesar::boxed("aten::true_divide", "Scalar").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::true_divide_(const at::Tensor & other) const { caesar::boxed("aten::true_divide_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::true_divide_(const at::Scalar & other) const { caesar::boxed("aten::true_divide_", "Scalar").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trunc
inline at::Tensor Tensor::trunc() const { return caesar::boxed("aten::trunc", "").tensor(*this).to_tensor(); }
inline at::Tensor & Tensor::trunc_() const { caesar::boxed("aten::trunc_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_type_as
inline at::Tensor Tensor::type_as(const at::Tensor & other) const { return caesar::boxed("aten::type_as", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unbind
inline ::std::vector<at::Tensor> Tensor::unbind(int64_t dim) const { return caesar::boxed("aten::unbind", "int").tensor(*this).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unflatten
inline at::Tensor Tensor::unflatten(int64_t dim, at::IntArrayRef sizes) const { return caesar::boxed("aten::unflatten", "int").tensor(*this).integer(dim).ints(sizes).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unfold
inline at::Tensor Tensor::unfold(int64_t dimension, int64_t size, int64_t step) const { return caesar::boxed("aten::unfold", "").tensor(*this).integer(dimension).integer(size).integer(step).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_uniform_
inline at::Tensor & Tensor::uniform_(double from, double to, c10::optional<at::Generator> generator) const { caesar::boxed("aten::uniform_", "").tensor(*this).real(from).real(to).opt_generator(generator).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_chunk
inline ::std::vector<at::Tensor> Tensor::unsafe_chunk(int64_t chunks, int64_t dim) const { return caesar::boxed("aten::unsafe_chunk", "").tensor(*this).integer(chunks).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_split
inline ::std::vector<at::Tensor> Tensor::unsafe_split(int64_t split_size, int64_t dim) const { return caesar::boxed("aten::unsafe_split", "Tensor").tensor(*this).integer(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsqueeze
inline at::Tensor Tensor::unsqueeze(int64_t dim) const { return caesar::boxed("aten::unsqueeze", "").tensor(*this).integer(dim).to_tensor(); }
inline at::Tensor & Tensor::unsqueeze_(int64_t dim) const { caesar::boxed("aten::unsqueeze_", "").tensor(*this).integer(dim).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_var
inline at::Tensor Tensor::var(bool unbiased) const { return caesar::boxed("aten::var", "").tensor(*this).boolean(unbiased).to_tensor(); }
inline at::Tensor Tensor::var(at::OptionalIntArrayRef dim, bool unbiased, bool keepdim) const { return caesar::boxed("aten::var", "dim").tensor(*this).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tensor(); }
inline at::Tensor Tensor::var(at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim) const { return caesar::boxed("aten::var", "correction").tensor(*this).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vdot
inline at::Tensor Tensor::vdot(const at::Tensor & other) const { return caesar::boxed("aten::vdot", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view
inline at::Tensor Tensor::view(at::IntArrayRef size) const { return caesar::boxed("aten::view", "").tensor(*this).ints(size).to_tensor(); }
inline at::Tensor Tensor::view(at::ScalarType dtype) const { return caesar::boxed("aten::view", "dtype").tensor(*this).dtype(dtype).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view_as
inline at::Tensor Tensor::view_as(const at::Tensor & other) const { return caesar::boxed("aten::view_as", "").tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vsplit
inline ::std::vector<at::Tensor> Tensor::vsplit(int64_t sections) const { return caesar::boxed("aten::vsplit", "int").tensor(*this).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> Tensor::vsplit(at::IntArrayRef indices) const { return caesar::boxed("aten::vsplit", "array").tensor(*this).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_where
inline at::Tensor Tensor::where(const at::Tensor & condition, const at::Tensor & other) const { return caesar::boxed("aten::where", "self").tensor(condition).tensor(*this).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_xlogy
inline at::Tensor Tensor::xlogy(const at::Tensor & other) const { return caesar::boxed("aten::xlogy", "Tensor").tensor(*this).tensor(other).to_tensor(); }
inline at::Tensor Tensor::xlogy(const at::Scalar & other) const { return caesar::boxed("aten::xlogy", "Scalar_Other").tensor(*this).scalar(other).to_tensor(); }
inline at::Tensor & Tensor::xlogy_(const at::Tensor & other) const { caesar::boxed("aten::xlogy_", "Tensor").tensor(*this).tensor(other).run(); return const_cast<Tensor&>(*this); }
inline at::Tensor & Tensor::xlogy_(const at::Scalar & other) const { caesar::boxed("aten::xlogy_", "Scalar_Other").tensor(*this).scalar(other).run(); return const_cast<Tensor&>(*this); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zero
inline at::Tensor & Tensor::zero_() const { caesar::boxed("aten::zero_", "").tensor(*this).run(); return const_cast<Tensor&>(*this); }
#endif
inline at::Tensor add(const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::add", "Tensor").tensor(self).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor & add_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { caesar::boxed("aten::add", "out").tensor(self).tensor(other).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor add(const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::add", "Scalar").tensor(self).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & add_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { caesar::boxed("aten::add", "Scalar_out").tensor(self).scalar(other).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor & bitwise_and_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_and", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & bitwise_and_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::bitwise_and", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_and(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::bitwise_and", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor bitwise_and(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_and", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor bitwise_and(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_and", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_and_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_and", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_not(const at::Tensor & self) { return caesar::boxed("aten::bitwise_not", "").tensor(self).to_tensor(); }
inline at::Tensor & bitwise_not_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::bitwise_not", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor & bitwise_or_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_or", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & bitwise_or_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::bitwise_or", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_or(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::bitwise_or", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor bitwise_or(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_or", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor bitwise_or(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_or", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_or_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_or", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & bitwise_xor_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_xor", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & bitwise_xor_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::bitwise_xor", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_xor(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::bitwise_xor", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor bitwise_xor(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_xor", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor bitwise_xor(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_xor", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_xor_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_xor", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor div(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::div", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & div_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::div", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor div(const at::Tensor & self, const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) { return caesar::boxed("aten::div", "Tensor_mode").tensor(self).tensor(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor & div_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) { caesar::boxed("aten::div", "out_mode").tensor(self).tensor(other).opt_text(rounding_mode).tensor(out).run(); return out; }
inline at::Tensor div(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::div", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor div(const at::Tensor & self, const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) { return caesar::boxed("aten::div", "Scalar_mode").tensor(self).scalar(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor & div_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::div", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor & div_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) { caesar::boxed("aten::div", "Scalar_mode_out").tensor(self).scalar(other).opt_text(rounding_mode).tensor(out).run(); return out; }
inline at::Tensor empty_like(const at::Tensor & self, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::empty_like", "").tensor(self).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor empty_like(const at::Tensor & self, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::empty_like", "").tensor(self).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & empty_like_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::empty_like", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
inline at::Tensor & eq_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::eq", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor eq(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::eq", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & eq_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::eq", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor eq(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::eq", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor fill(const at::Tensor & self, const at::Scalar & value) { return caesar::boxed("aten::fill", "Scalar").tensor(self).scalar(value).to_tensor(); }
inline at::Tensor fill(const at::Tensor & self, const at::Tensor & value) { return caesar::boxed("aten::fill", "Tensor").tensor(self).tensor(value).to_tensor(); }
inline at::Tensor & fill_(at::Tensor & self, const at::Scalar & value) { caesar::boxed("aten::fill_", "Scalar").tensor(self).scalar(value).run(); return self; }
inline at::Tensor & fill_(at::Tensor & self, const at::Tensor & value) { caesar::boxed("aten::fill_", "Tensor").tensor(self).tensor(value).run(); return self; }
inline at::Tensor & fill_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & value) { caesar::boxed("aten::fill", "Scalar_out").tensor(self).scalar(value).tensor(out).run(); return out; }
inline at::Tensor & fill_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & value) { caesar::boxed("aten::fill", "Tensor_out").tensor(self).tensor(value).tensor(out).run(); return out; }
inline at::Tensor & ge_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::ge", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor ge(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::ge", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & ge_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::ge", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor ge(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::ge", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & gt_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::gt", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor gt(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::gt", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & gt_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::gt", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor gt(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::gt", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & le_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::le", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor le(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::le", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & le_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::le", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor le(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::le", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & lt_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::lt", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor lt(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::lt", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & lt_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::lt", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor lt(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::lt", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor mul(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::mul", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & mul_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::mul", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor mul(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::mul", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & mul_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::mul", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor & ne_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::ne", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor ne(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::ne", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & ne_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::ne", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor ne(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::ne", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor neg(const at::Tensor & self) { return caesar::boxed("aten::neg", "").tensor(self).to_tensor(); }
inline at::Tensor & neg_(at::Tensor & self) { caesar::boxed("aten::neg_", "").tensor(self).run(); return self; }
inline at::Tensor & neg_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::neg", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor & remainder_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::remainder", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor remainder(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::remainder", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & remainder_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::remainder", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor remainder(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::remainder", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor remainder(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::remainder", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor & remainder_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::remainder", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
at::Tensor select(const at::Tensor & self, at::Dimname dim, int64_t index) = delete;
inline at::Tensor select(const at::Tensor & self, int64_t dim, int64_t index) { return caesar::boxed("aten::select", "int").tensor(self).integer(dim).integer(index).to_tensor(); }
inline at::Tensor & sub_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { caesar::boxed("aten::sub", "out").tensor(self).tensor(other).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor sub(const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::sub", "Tensor").tensor(self).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor sub(const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::sub", "Scalar").tensor(self).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & sub_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { caesar::boxed("aten::sub", "Scalar_out").tensor(self).scalar(other).scalar(alpha).tensor(out).run(); return out; }
#if CAESAR_USES_ALL || CAESAR_USES__adaptive_avg_pool2d_backward
inline at::Tensor _adaptive_avg_pool2d_backward(const at::Tensor & grad_output, const at::Tensor & self) { return caesar::boxed("aten::_adaptive_avg_pool2d_backward", "").tensor(grad_output).tensor(self).to_tensor(); }
inline at::Tensor & _adaptive_avg_pool2d_backward_out(at::Tensor & out, const at::Tensor & grad_output, const at::Tensor & self) { caesar::boxed("aten::_adaptive_avg_pool2d_backward", "out").tensor(grad_output).tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__log_softmax
inline at::Tensor _log_softmax(const at::Tensor & self, int64_t dim, bool half_to_float) { return caesar::boxed("aten::_log_softmax", "").tensor(self).integer(dim).boolean(half_to_float).to_tensor(); }
inline at::Tensor & _log_softmax_out(at::Tensor & out, const at::Tensor & self, int64_t dim, bool half_to_float) { caesar::boxed("aten::_log_softmax", "out").tensor(self).integer(dim).boolean(half_to_float).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__log_softmax_backward_data
inline at::Tensor _log_softmax_backward_data(const at::Tensor & grad_output, const at::Tensor & output, int64_t dim, at::ScalarType input_dtype) { return caesar::boxed("aten::_log_softmax_backward_data", "").tensor(grad_output).tensor(output).integer(dim).dtype(input_dtype).to_tensor(); }
inline at::Tensor & _log_softmax_backward_data_out(at::Tensor & out, const at::Tensor & grad_output, const at::Tensor & output, int64_t dim, at::ScalarType input_dtype) { caesar::boxed("aten::_log_softmax_backward_data", "out").tensor(grad_output).tensor(output).integer(dim).dtype(input_dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__scaled_dot_product_attention
inline ::std::tuple<at::Tensor,at::Tensor> _scaled_dot_product_attention(const at::Tensor & query, const at::Tensor & key, const at::Tensor & value, const c10::optional<at::Tensor> & attn_mask={}, double dropout_p=0.0, bool need_attn_weights=false, bool is_causal=false) { return caesar::boxed("aten::_scaled_dot_product_attention", "").tensor(query).tensor(key).tensor(value).opt_tensor(attn_mask).real(dropout_p).boolean(need_attn_weights).boolean(is_causal).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__softmax
inline at::Tensor _softmax(const at::Tensor & self, int64_t dim, bool half_to_float) { return caesar::boxed("aten::_softmax", "").tensor(self).integer(dim).boolean(half_to_float).to_tensor(); }
inline at::Tensor & _softmax_out(at::Tensor & out, const at::Tensor & self, int64_t dim, bool half_to_float) { caesar::boxed("aten::_softmax", "out").tensor(self).integer(dim).boolean(half_to_float).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__softmax_backward_data
inline at::Tensor _softmax_backward_data(const at::Tensor & grad_output, const at::Tensor & output, int64_t dim, at::ScalarType input_dtype) { return caesar::boxed("aten::_softmax_backward_data", "").tensor(grad_output).tensor(output).integer(dim).dtype(input_dtype).to_tensor(); }
inline at::Tensor & _softmax_backward_data_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & output, int64_t dim, at::ScalarType input_dtype) { caesar::boxed("aten::_softmax_backward_data", "out").tensor(grad_output).tensor(output).integer(dim).dtype(input_dtype).tensor(grad_input).run(); return grad_input; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__unique
inline ::std::tuple<at::Tensor,at::Tensor> _unique(const at::Tensor & self, bool sorted=true, bool return_inverse=false) { return caesar::boxed("aten::_unique", "").tensor(self).boolean(sorted).boolean(return_inverse).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> _unique_out(at::Tensor & out0, at::Tensor & out1, const at::Tensor & self, bool sorted=true, bool return_inverse=false) { caesar::boxed("aten::_unique", "out").tensor(self).boolean(sorted).boolean(return_inverse).tensor(out0).tensor(out1).run(); return {out0, out1}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES__unique2
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> _unique2(const at::Tensor & self, bool sorted=true, bool return_inverse=false, bool return_counts=false) { return caesar::boxed("aten::_unique2", "").tensor(self).boolean(sorted).boolean(return_inverse).boolean(return_counts).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> _unique2_out(at::Tensor & out0, at::Tensor & out1, at::Tensor & out2, const at::Tensor & self, bool sorted=true, bool return_inverse=false, bool return_counts=false) { caesar::boxed("aten::_unique2", "out").tensor(self).boolean(sorted).boolean(return_inverse).boolean(return_counts).tensor(out0).tensor(out1).tensor(out2).run(); return {out0, out1, out2}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_abs
inline at::Tensor abs(const at::Tensor & self) { return caesar::boxed("aten::abs", "").tensor(self).to_tensor(); }
inline at::Tensor & abs_(at::Tensor & self) { caesar::boxed("aten::abs_", "").tensor(self).run(); return self; }
inline at::Tensor & abs_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::abs", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_absolute
inline at::Tensor absolute(const at::Tensor & self) { return caesar::boxed("aten::absolute", "").tensor(self).to_tensor(); }
inline at::Tensor & absolute_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::absolute", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acos
inline at::Tensor acos(const at::Tensor & self) { return caesar::boxed("aten::acos", "").tensor(self).to_tensor(); }
inline at::Tensor & acos_(at::Tensor & self) { caesar::boxed("aten::acos_", "").tensor(self).run(); return self; }
inline at::Tensor & acos_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::acos", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acosh
inline at::Tensor acosh(const at::Tensor & self) { return caesar::boxed("aten::acosh", "").tensor(self).to_tensor(); }
inline at::Tensor & acosh_(at::Tensor & self) { caesar::boxed("aten::acosh_", "").tensor(self).run(); return self; }
inline at::Tensor & acosh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::acosh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adaptive_avg_pool1d
inline at::Tensor adaptive_avg_pool1d(const at::Tensor & self, at::IntArrayRef output_size) { return caesar::boxed("aten::adaptive_avg_pool1d", "").tensor(self).ints(output_size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adaptive_avg_pool2d
inline at::Tensor & adaptive_avg_pool2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size) { caesar::boxed("aten::adaptive_avg_pool2d", "out").tensor(self).ints(output_size).tensor(out).run(); return out; }
inline at::Tensor adaptive_avg_pool2d(const at::Tensor & self, at::IntArrayRef output_size) { return caesar::boxed("aten::adaptive_avg_pool2d", "").tensor(self).ints(output_size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adaptive_max_pool1d
inline ::std::tuple<at::Tensor,at::Tensor> adaptive_max_pool1d(const at::Tensor & self, at::IntArrayRef output_size) { return caesar::boxed("aten::adaptive_max_pool1d", "").tensor(self).ints(output_size).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adaptive_max_pool2d
inline ::std::tuple<at::Tensor &,at::Tensor &> adaptive_max_pool2d_out(at::Tensor & out, at::Tensor & indices, const at::Tensor & self, at::IntArrayRef output_size) { caesar::boxed("aten::adaptive_max_pool2d", "out").tensor(self).ints(output_size).tensor(out).tensor(indices).run(); return {out, indices}; }
inline ::std::tuple<at::Tensor,at::Tensor> adaptive_max_pool2d(const at::Tensor & self, at::IntArrayRef output_size) { return caesar::boxed("aten::adaptive_max_pool2d", "").tensor(self).ints(output_size).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addbmm
inline at::Tensor & addbmm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::addbmm", "out").tensor(self).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor addbmm(const at::Tensor & self, const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { return caesar::boxed("aten::addbmm", "").tensor(self).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcdiv
inline at::Tensor & addcdiv_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) { caesar::boxed("aten::addcdiv", "out").tensor(self).tensor(tensor1).tensor(tensor2).scalar(value).tensor(out).run(); return out; }
inline at::Tensor addcdiv(const at::Tensor & self, const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) { return caesar::boxed("aten::addcdiv", "").tensor(self).tensor(tensor1).tensor(tensor2).scalar(value).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcmul
inline at::Tensor & addcmul_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) { caesar::boxed("aten::addcmul", "out").tensor(self).tensor(tensor1).tensor(tensor2).scalar(value).tensor(out).run(); return out; }
inline at::Tensor addcmul(const at::Tensor & self, const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) { return caesar::boxed("aten::addcmul", "").tensor(self).tensor(tensor1).tensor(tensor2).scalar(value).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmm
inline at::Tensor & addmm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::addmm", "out").tensor(self).tensor(mat1).tensor(mat2).scalar(beta).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor addmm(const at::Tensor & self, const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { return caesar::boxed("aten::addmm", "").tensor(self).tensor(mat1).tensor(mat2).scalar(beta).scalar(alpha).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmv
inline at::Tensor addmv(const at::Tensor & self, const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta=1, const at::Scalar & alpha=1) { return caesar::boxed("aten::addmv", "").tensor(self).tensor(mat).tensor(vec).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & addmv_(at::Tensor & self, const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::addmv_", "").tensor(self).tensor(mat).tensor(vec).scalar(beta).scalar(alpha).run(); return self; }
inline at::Tensor & addmv_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::addmv", "out").tensor(self).tensor(mat).tensor(vec).scalar(beta).scalar(alpha).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addr
inline at::Tensor addr(const at::Tensor & self, const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { return caesar::boxed("aten::addr", "").tensor(self).tensor(vec1).tensor(vec2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & addr_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::addr", "out").tensor(self).tensor(vec1).tensor(vec2).scalar(beta).scalar(alpha).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adjoint
inline at::Tensor adjoint(const at::Tensor & self) { return caesar::boxed("aten::adjoint", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_alias
inline at::Tensor alias(const at::Tensor & self) { return caesar::boxed("aten::alias", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_all
inline at::Tensor all(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::all", "dim").tensor(self).integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & all_out(at::Tensor & out, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::all", "out").tensor(self).integer(dim).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor all(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
at::Tensor & all_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor all(const at::Tensor & self) { return caesar::boxed("aten::all", "").tensor(self).to_tensor(); }
inline at::Tensor & all_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::all", "all_out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_allclose
inline bool allclose(const at::Tensor & self, const at::Tensor & other, double rtol=1e-05, double atol=1e-08, bool equal_nan=false) { return caesar::boxed("aten::allclose", "").tensor(self).tensor(other).real(rtol).real(atol).boolean(equal_nan).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_alpha_dropout
inline at::Tensor alpha_dropout(const at::Tensor & input, double p, bool train) { return caesar::boxed("aten::alpha_dropout", "").tensor(input).real(p).boolean(train).to_tensor(); }
inline at::Tensor & alpha_dropout_(at::Tensor & self, double p, bool train) { caesar::boxed("aten::alpha_dropout_", "").tensor(self).real(p).boolean(train).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amax
inline at::Tensor amax(const at::Tensor & self, at::IntArrayRef dim={}, bool keepdim=false) { return caesar::boxed("aten::amax", "").tensor(self).ints(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & amax_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dim={}, bool keepdim=false) { caesar::boxed("aten::amax", "out").tensor(self).ints(dim).boolean(keepdim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amin
inline at::Tensor amin(const at::Tensor & self, at::IntArrayRef dim={}, bool keepdim=false) { return caesar::boxed("aten::amin", "").tensor(self).ints(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & amin_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dim={}, bool keepdim=false) { caesar::boxed("aten::amin", "out").tensor(self).ints(dim).boolean(keepdim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_aminmax
inline ::std::tuple<at::Tensor,at::Tensor> aminmax(const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { return caesar::boxed("aten::aminmax", "").tensor(self).opt_integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> aminmax_out(at::Tensor & min, at::Tensor & max, const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { caesar::boxed("aten::aminmax", "out").tensor(self).opt_integer(dim).boolean(keepdim).tensor(min).tensor(max).run(); return {min, max}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_angle
inline at::Tensor angle(const at::Tensor & self) { return caesar::boxed("aten::angle", "").tensor(self).to_tensor(); }
inline at::Tensor & angle_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::angle", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_any
inline at::Tensor any(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::any", "dim").tensor(self).integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & any_out(at::Tensor & out, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::any", "out").tensor(self).integer(dim).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor any(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
at::Tensor & any_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor any(const at::Tensor & self) { return caesar::boxed("aten::any", "").tensor(self).to_tensor(); }
inline at::Tensor & any_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::any", "all_out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arange
inline at::Tensor arange(const at::Scalar & end, at::TensorOptions options={}) { return caesar::boxed("aten::arange", "").scalar(end).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor arange(const at::Scalar & end, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::arange", "").scalar(end).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, at::TensorOptions options={}) { return caesar::boxed("aten::arange", "start").scalar(start).scalar(end).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::arange", "start").scalar(start).scalar(end).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step, at::TensorOptions options={}) { return caesar::boxed("aten::arange", "start_step").scalar(start).scalar(end).scalar(step).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::arange", "start_step").scalar(start).scalar(end).scalar(step).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & arange_out(at::Tensor & out, const at::Scalar & end) { caesar::boxed("aten::arange", "out").scalar(end).tensor(out).run(); return out; }
inline at::Tensor & arange_out(at::Tensor & out, const at::Scalar & start, const at::Scalar & end, const at::Scalar & step) { caesar::boxed("aten::arange", "start_out").scalar(start).scalar(end).scalar(step).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arccos
inline at::Tensor arccos(const at::Tensor & self) { return caesar::boxed("aten::arccos", "").tensor(self).to_tensor(); }
inline at::Tensor & arccos_(at::Tensor & self) { caesar::boxed("aten::arccos_", "").tensor(self).run(); return self; }
inline at::Tensor & arccos_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::arccos", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arcsin
inline at::Tensor arcsin(const at::Tensor & self) { return caesar::boxed("aten::arcsin", "").tensor(self).to_tensor(); }
inline at::Tensor & arcsin_(at::Tensor & self) { caesar::boxed("aten::arcsin_", "").tensor(self).run(); return self; }
inline at::Tensor & arcsin_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::arcsin", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan
inline at::Tensor arctan(const at::Tensor & self) { return caesar::boxed("aten::arctan", "").tensor(self).to_tensor(); }
inline at::Tensor & arctan_(at::Tensor & self) { caesar::boxed("aten::arctan_", "").tensor(self).run(); return self; }
inline at::Tensor & arctan_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::arctan", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan2
inline at::Tensor arctan2(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::arctan2", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & arctan2_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::arctan2", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmax
inline at::Tensor argmax(const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { return caesar::boxed("aten::argmax", "").tensor(self).opt_integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & argmax_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { caesar::boxed("aten::argmax", "out").tensor(self).opt_integer(dim).boolean(keepdim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmin
inline at::Tensor argmin(const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { return caesar::boxed("aten::argmin", "").tensor(self).opt_integer(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & argmin_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) { caesar::boxed("aten::argmin", "out").tensor(self).opt_integer(dim).boolean(keepdim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argsort
inline at::Tensor argsort(const at::Tensor & self, int64_t dim=-1, bool descending=false) { return caesar::boxed("aten::argsort", "").tensor(self).integer(dim).boolean(descending).to_tensor(); }
inline at::Tensor argsort(const at::Tensor & self, bool stable, int64_t dim=-1, bool descending=false) { return caesar::boxed("aten::argsort", "stable").tensor(self).boolean(stable).integer(dim).boolean(descending).to_tensor(); }
at::Tensor argsort(const at::Tensor & self, at::Dimname dim, bool descending=false) = delete;
inline at::Tensor & argsort_out(at::Tensor & out, const at::Tensor & self, bool stable, int64_t dim=-1, bool descending=false) { caesar::boxed("aten::argsort", "stable_out").tensor(self).boolean(stable).integer(dim).boolean(descending).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_as_strided
inline at::Tensor as_strided(const at::Tensor & self, at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset=c10::nullopt) { return caesar::boxed("aten::as_strided", "").tensor(self).ints(size).ints(stride).opt_integer(storage_offset).to_tensor(); }
inline const at::Tensor & as_strided_(const at::Tensor & self, at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset=c10::nullopt) { caesar::boxed("aten::as_strided_", "").tensor(self).ints(size).ints(stride).opt_integer(storage_offset).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asin
inline at::Tensor asin(const at::Tensor & self) { return caesar::boxed("aten::asin", "").tensor(self).to_tensor(); }
inline at::Tensor & asin_(at::Tensor & self) { caesar::boxed("aten::asin_", "").tensor(self).run(); return self; }
inline at::Tensor & asin_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::asin", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asinh
inline at::Tensor asinh(const at::Tensor & self) { return caesar::boxed("aten::asinh", "").tensor(self).to_tensor(); }
inline at::Tensor & asinh_(at::Tensor & self) { caesar::boxed("aten::asinh_", "").tensor(self).run(); return self; }
inline at::Tensor & asinh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::asinh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan
inline at::Tensor atan(const at::Tensor & self) { return caesar::boxed("aten::atan", "").tensor(self).to_tensor(); }
inline at::Tensor & atan_(at::Tensor & self) { caesar::boxed("aten::atan_", "").tensor(self).run(); return self; }
inline at::Tensor & atan_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::atan", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan2
inline at::Tensor & atan2_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::atan2", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor atan2(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::atan2", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atanh
inline at::Tensor atanh(const at::Tensor & self) { return caesar::boxed("aten::atanh", "").tensor(self).to_tensor(); }
inline at::Tensor & atanh_(at::Tensor & self) { caesar::boxed("aten::atanh_", "").tensor(self).run(); return self; }
inline at::Tensor & atanh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::atanh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atleast_1d
inline at::Tensor atleast_1d(const at::Tensor & self) { return caesar::boxed("aten::atleast_1d", "").tensor(self).to_tensor(); }
inline ::std::vector<at::Tensor> atleast_1d(at::TensorList tensors) { return caesar::boxed("aten::atleast_1d", "Sequence").tensors(tensors).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atleast_2d
inline at::Tensor atleast_2d(const at::Tensor & self) { return caesar::boxed("aten::atleast_2d", "").tensor(self).to_tensor(); }
inline ::std::vector<at::Tensor> atleast_2d(at::TensorList tensors) { return caesar::boxed("aten::atleast_2d", "Sequence").tensors(tensors).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_avg_pool1d
inline at::Tensor avg_pool1d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, bool ceil_mode=false, bool count_include_pad=true) { return caesar::boxed("aten::avg_pool1d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_avg_pool2d
inline at::Tensor & avg_pool2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, bool ceil_mode=false, bool count_include_pad=true, c10::optional<int64_t> divisor_override=c10::nullopt) { caesar::boxed("aten::avg_pool2d", "out").tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).tensor(out).run(); return out; }
inline at::Tensor avg_pool2d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, bool ceil_mode=false, bool count_include_pad=true, c10::optional<int64_t> divisor_override=c10::nullopt) { return caesar::boxed("aten::avg_pool2d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_avg_pool2d_backward
inline at::Tensor & avg_pool2d_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding, bool ceil_mode, bool count_include_pad, c10::optional<int64_t> divisor_override) { caesar::boxed("aten::avg_pool2d_backward", "grad_input").tensor(grad_output).tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).tensor(grad_input).run(); return grad_input; }
inline at::Tensor avg_pool2d_backward(const at::Tensor & grad_output, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding, bool ceil_mode, bool count_include_pad, c10::optional<int64_t> divisor_override) { return caesar::boxed("aten::avg_pool2d_backward", "").tensor(grad_output).tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_avg_pool3d
inline at::Tensor & avg_pool3d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, bool ceil_mode=false, bool count_include_pad=true, c10::optional<int64_t> divisor_override=c10::nullopt) { caesar::boxed("aten::avg_pool3d", "out").tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).tensor(out).run(); return out; }
inline at::Tensor avg_pool3d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, bool ceil_mode=false, bool count_include_pad=true, c10::optional<int64_t> divisor_override=c10::nullopt) { return caesar::boxed("aten::avg_pool3d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).boolean(ceil_mode).boolean(count_include_pad).opt_integer(divisor_override).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_baddbmm
inline at::Tensor baddbmm(const at::Tensor & self, const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { return caesar::boxed("aten::baddbmm", "").tensor(self).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).to_tensor(); }
inline at::Tensor & baddbmm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) { caesar::boxed("aten::baddbmm", "out").tensor(self).tensor(batch1).tensor(batch2).scalar(beta).scalar(alpha).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_batch_norm
inline at::Tensor batch_norm(const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, const c10::optional<at::Tensor> & running_mean, const c10::optional<at::Tensor> & running_var, bool training, double momentum, double eps, bool cudnn_enabled) { return caesar::boxed("aten::batch_norm", "").tensor(input).opt_tensor(weight).opt_tensor(bias).opt_tensor(running_mean).opt_tensor(running_var).boolean(training).real(momentum).real(eps).boolean(cudnn_enabled).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bernoulli
inline at::Tensor bernoulli(const at::Tensor & self, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::bernoulli", "").tensor(self).opt_generator(generator).to_tensor(); }
inline at::Tensor & bernoulli_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::bernoulli", "out").tensor(self).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor bernoulli(const at::Tensor & self, double p, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::bernoulli", "p").tensor(self).real(p).opt_generator(generator).to_tensor(); }
inline at::Tensor & bernoulli_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & p, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::bernoulli", "Tensor_out").tensor(self).tensor(p).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor bernoulli(const at::Tensor & self, const at::Tensor & p, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::bernoulli", "Tensor").tensor(self).tensor(p).opt_generator(generator).to_tensor(); }
inline at::Tensor & bernoulli_out(at::Tensor & out, const at::Tensor & self, double p=0.5, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::bernoulli", "float_out").tensor(self).real(p).opt_generator(generator).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bilinear
inline at::Tensor bilinear(const at::Tensor & input1, const at::Tensor & input2, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}) { return caesar::boxed("aten::bilinear", "").tensor(input1).tensor(input2).tensor(weight).opt_tensor(bias).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_binary_cross_entropy
inline at::Tensor binary_cross_entropy(const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::binary_cross_entropy", "").tensor(self).tensor(target).opt_tensor(weight).integer(reduction).to_tensor(); }
inline at::Tensor & binary_cross_entropy_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean) { caesar::boxed("aten::binary_cross_entropy", "out").tensor(self).tensor(target).opt_tensor(weight).integer(reduction).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_binary_cross_entropy_with_logits
inline at::Tensor binary_cross_entropy_with_logits(const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, const c10::optional<at::Tensor> & pos_weight={}, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::binary_cross_entropy_with_logits", "").tensor(self).tensor(target).opt_tensor(weight).opt_tensor(pos_weight).integer(reduction).to_tensor(); }
inline at::Tensor & binary_cross_entropy_with_logits_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, const c10::optional<at::Tensor> & pos_weight={}, int64_t reduction=at::Reduction::Mean) { caesar::boxed("aten::binary_cross_entropy_with_logits", "out").tensor(self).tensor(target).opt_tensor(weight).opt_tensor(pos_weight).integer(reduction).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bincount
inline at::Tensor bincount(const at::Tensor & self, const c10::optional<at::Tensor> & weights={}, int64_t minlength=0) { return caesar::boxed("aten::bincount", "").tensor(self).opt_tensor(weights).integer(minlength).to_tensor(); }
inline at::Tensor & bincount_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Tensor> & weights={}, int64_t minlength=0) { caesar::boxed("aten::bincount", "out").tensor(self).opt_tensor(weights).integer(minlength).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_left_shift
inline at::Tensor bitwise_left_shift(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_left_shift", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_left_shift_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_left_shift", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_left_shift(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::bitwise_left_shift", "Tensor_Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & bitwise_left_shift_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::bitwise_left_shift", "Tensor_Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_left_shift(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_left_shift", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_left_shift_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_left_shift", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_right_shift
inline at::Tensor bitwise_right_shift(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_right_shift", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_right_shift_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_right_shift", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_right_shift(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::bitwise_right_shift", "Tensor_Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & bitwise_right_shift_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::bitwise_right_shift", "Tensor_Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor bitwise_right_shift(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::bitwise_right_shift", "Scalar_Tensor").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor & bitwise_right_shift_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::bitwise_right_shift", "Scalar_Tensor_out").scalar(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_block_diag
inline at::Tensor block_diag(at::TensorList tensors) { return caesar::boxed("aten::block_diag", "").tensors(tensors).to_tensor(); }
inline at::Tensor & block_diag_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::block_diag", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bmm
inline at::Tensor bmm(const at::Tensor & self, const at::Tensor & mat2) { return caesar::boxed("aten::bmm", "").tensor(self).tensor(mat2).to_tensor(); }
inline at::Tensor & bmm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mat2) { caesar::boxed("aten::bmm", "out").tensor(self).tensor(mat2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_broadcast_tensors
inline ::std::vector<at::Tensor> broadcast_tensors(at::TensorList tensors) { return caesar::boxed("aten::broadcast_tensors", "").tensors(tensors).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_broadcast_to
inline at::Tensor broadcast_to(const at::Tensor & self, at::IntArrayRef size) { return caesar::boxed("aten::broadcast_to", "").tensor(self).ints(size).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bucketize
inline at::Tensor bucketize(const at::Tensor & self, const at::Tensor & boundaries, bool out_int32=false, bool right=false) { return caesar::boxed("aten::bucketize", "Tensor").tensor(self).tensor(boundaries).boolean(out_int32).boolean(right).to_tensor(); }
inline at::Tensor & bucketize_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & boundaries, bool out_int32=false, bool right=false) { caesar::boxed("aten::bucketize", "Tensor_out").tensor(self).tensor(boundaries).boolean(out_int32).boolean(right).tensor(out).run(); return out; }
inline at::Tensor bucketize(const at::Scalar & self, const at::Tensor & boundaries, bool out_int32=false, bool right=false) { return caesar::boxed("aten::bucketize", "Scalar").scalar(self).tensor(boundaries).boolean(out_int32).boolean(right).to_tensor(); }
inline at::Tensor & bucketize_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & boundaries, bool out_int32=false, bool right=false) { caesar::boxed("aten::bucketize", "Scalar_out").scalar(self).tensor(boundaries).boolean(out_int32).boolean(right).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_can_cast
inline bool can_cast(at::ScalarType from, at::ScalarType to) { return caesar::boxed("aten::can_cast", "").dtype(from).dtype(to).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cartesian_prod
inline at::Tensor cartesian_prod(at::TensorList tensors) { return caesar::boxed("aten::cartesian_prod", "").tensors(tensors).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cat
inline at::Tensor cat(const at::ITensorListRef & tensors, int64_t dim=0) { return caesar::boxed("aten::cat", "").tensors(tensors).integer(dim).to_tensor(); }
inline at::Tensor & cat_out(at::Tensor & out, const at::ITensorListRef & tensors, int64_t dim=0) { caesar::boxed("aten::cat", "out").tensors(tensors).integer(dim).tensor(out).run(); return out; }
at::Tensor cat(at::TensorList tensors, at::Dimname dim) = delete;
at::Tensor & cat_out(at::Tensor & out, at::TensorList tensors, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cdist
inline at::Tensor cdist(const at::Tensor & x1, const at::Tensor & x2, double p=2, c10::optional<int64_t> compute_mode=c10::nullopt) { return caesar::boxed("aten::cdist", "").tensor(x1).tensor(x2).real(p).opt_integer(compute_mode).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ceil
inline at::Tensor ceil(const at::Tensor & self) { return caesar::boxed("aten::ceil", "").tensor(self).to_tensor(); }
inline at::Tensor & ceil_(at::Tensor & self) { caesar::boxed("aten::ceil_", "").tensor(self).run(); return self; }
inline at::Tensor & ceil_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::ceil", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_celu
inline at::Tensor celu(const at::Tensor & self, const at::Scalar & alpha=1.0) { return caesar::boxed("aten::celu", "").tensor(self).scalar(alpha).to_tensor(); }
inline at::Tensor & celu_(at::Tensor & self, const at::Scalar & alpha=1.0) { caesar::boxed("aten::celu_", "").tensor(self).scalar(alpha).run(); return self; }
inline at::Tensor & celu_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & alpha=1.0) { caesar::boxed("aten::celu", "out").tensor(self).scalar(alpha).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_chain_matmul
inline at::Tensor chain_matmul(at::TensorList matrices) { return caesar::boxed("aten::chain_matmul", "").tensors(matrices).to_tensor(); }
inline at::Tensor & chain_matmul_out(at::Tensor & out, at::TensorList matrices) { caesar::boxed("aten::chain_matmul", "out").tensors(matrices).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_channel_shuffle
inline at::Tensor channel_shuffle(const at::Tensor & self, int64_t groups) { return caesar::boxed("aten::channel_shuffle", "").tensor(self).integer(groups).to_tensor(); }
inline at::Tensor & channel_shuffle_out(at::Tensor & out, const at::Tensor & self, int64_t groups) { caesar::boxed("aten::channel_shuffle", "out").tensor(self).integer(groups).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky
inline at::Tensor & cholesky_out(at::Tensor & out, const at::Tensor & self, bool upper=false) { caesar::boxed("aten::cholesky", "out").tensor(self).boolean(upper).tensor(out).run(); return out; }
inline at::Tensor cholesky(const at::Tensor & self, bool upper=false) { return caesar::boxed("aten::cholesky", "").tensor(self).boolean(upper).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky_solve
inline at::Tensor & cholesky_solve_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & input2, bool upper=false) { caesar::boxed("aten::cholesky_solve", "out").tensor(self).tensor(input2).boolean(upper).tensor(out).run(); return out; }
inline at::Tensor cholesky_solve(const at::Tensor & self, const at::Tensor & input2, bool upper=false) { return caesar::boxed("aten::cholesky_solve", "").tensor(self).tensor(input2).boolean(upper).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_chunk
inline ::std::vector<at::Tensor> chunk(const at::Tensor & self, int64_t chunks, int64_t dim=0) { return caesar::boxed("aten::chunk", "").tensor(self).integer(chunks).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp
inline at::Tensor clamp(const at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { return caesar::boxed("aten::clamp", "").tensor(self).opt_scalar(min).opt_scalar(max).to_tensor(); }
inline at::Tensor clamp(const at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { return caesar::boxed("aten::clamp", "Tensor").tensor(self).opt_tensor(min).opt_tensor(max).to_tensor(); }
inline at::Tensor & clamp_(at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { caesar::boxed("aten::clamp_", "").tensor(self).opt_scalar(min).opt_scalar(max).run(); return self; }
inline at::Tensor & clamp_(at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { caesar::boxed("aten::clamp_", "Tensor").tensor(self).opt_tensor(min).opt_tensor(max).run(); return self; }
inline at::Tensor & clamp_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { caesar::boxed("aten::clamp", "out").tensor(self).opt_scalar(min).opt_scalar(max).tensor(out).run(); return out; }
inline at::Tensor & clamp_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { caesar::boxed("aten::clamp", "Tensor_out").tensor(self).opt_tensor(min).opt_tensor(max).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_max
inline at::Tensor clamp_max(const at::Tensor & self, const at::Scalar & max) { return caesar::boxed("aten::clamp_max", "").tensor(self).scalar(max).to_tensor(); }
inline at::Tensor clamp_max(const at::Tensor & self, const at::Tensor & max) { return caesar::boxed("aten::clamp_max", "Tensor").tensor(self).tensor(max).to_tensor(); }
inline at::Tensor & clamp_max_(at::Tensor & self, const at::Scalar & max) { caesar::boxed("aten::clamp_max_", "").tensor(self).scalar(max).run(); return self; }
inline at::Tensor & clamp_max_(at::Tensor & self, const at::Tensor & max) { caesar::boxed("aten::clamp_max_", "Tensor").tensor(self).tensor(max).run(); return self; }
inline at::Tensor & clamp_max_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & max) { caesar::boxed("aten::clamp_max", "out").tensor(self).scalar(max).tensor(out).run(); return out; }
inline at::Tensor & clamp_max_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & max) { caesar::boxed("aten::clamp_max", "Tensor_out").tensor(self).tensor(max).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_min
inline at::Tensor clamp_min(const at::Tensor & self, const at::Scalar & min) { return caesar::boxed("aten::clamp_min", "").tensor(self).scalar(min).to_tensor(); }
inline at::Tensor clamp_min(const at::Tensor & self, const at::Tensor & min) { return caesar::boxed("aten::clamp_min", "Tensor").tensor(self).tensor(min).to_tensor(); }
inline at::Tensor & clamp_min_(at::Tensor & self, const at::Scalar & min) { caesar::boxed("aten::clamp_min_", "").tensor(self).scalar(min).run(); return self; }
inline at::Tensor & clamp_min_(at::Tensor & self, const at::Tensor & min) { caesar::boxed("aten::clamp_min_", "Tensor").tensor(self).tensor(min).run(); return self; }
inline at::Tensor & clamp_min_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & min) { caesar::boxed("aten::clamp_min", "out").tensor(self).scalar(min).tensor(out).run(); return out; }
inline at::Tensor & clamp_min_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & min) { caesar::boxed("aten::clamp_min", "Tensor_out").tensor(self).tensor(min).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clip
inline at::Tensor clip(const at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { return caesar::boxed("aten::clip", "").tensor(self).opt_scalar(min).opt_scalar(max).to_tensor(); }
inline at::Tensor clip(const at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { return caesar::boxed("aten::clip", "Tensor").tensor(self).opt_tensor(min).opt_tensor(max).to_tensor(); }
inline at::Tensor & clip_(at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { caesar::boxed("aten::clip_", "").tensor(self).opt_scalar(min).opt_scalar(max).run(); return self; }
inline at::Tensor & clip_(at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { caesar::boxed("aten::clip_", "Tensor").tensor(self).opt_tensor(min).opt_tensor(max).run(); return self; }
inline at::Tensor & clip_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) { caesar::boxed("aten::clip", "out").tensor(self).opt_scalar(min).opt_scalar(max).tensor(out).run(); return out; }
inline at::Tensor & clip_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) { caesar::boxed("aten::clip", "Tensor_out").tensor(self).opt_tensor(min).opt_tensor(max).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clone
inline at::Tensor clone(const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::clone", "").tensor(self).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & clone_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::clone", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_col2im
inline at::Tensor & col2im_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, at::IntArrayRef kernel_size, at::IntArrayRef dilation, at::IntArrayRef padding, at::IntArrayRef stride) { caesar::boxed("aten::col2im", "out").tensor(self).ints(output_size).ints(kernel_size).ints(dilation).ints(padding).ints(stride).tensor(out).run(); return out; }
inline at::Tensor col2im(const at::Tensor & self, at::IntArrayRef output_size, at::IntArrayRef kernel_size, at::IntArrayRef dilation, at::IntArrayRef padding, at::IntArrayRef stride) { return caesar::boxed("aten::col2im", "").tensor(self).ints(output_size).ints(kernel_size).ints(dilation).ints(padding).ints(stride).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_column_stack
inline at::Tensor column_stack(at::TensorList tensors) { return caesar::boxed("aten::column_stack", "").tensors(tensors).to_tensor(); }
inline at::Tensor & column_stack_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::column_stack", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_complex
inline at::Tensor complex(const at::Tensor & real, const at::Tensor & imag) { return caesar::boxed("aten::complex", "").tensor(real).tensor(imag).to_tensor(); }
inline at::Tensor & complex_out(at::Tensor & out, const at::Tensor & real, const at::Tensor & imag) { caesar::boxed("aten::complex", "out").tensor(real).tensor(imag).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_concat
inline at::Tensor concat(at::TensorList tensors, int64_t dim=0) { return caesar::boxed("aten::concat", "").tensors(tensors).integer(dim).to_tensor(); }
inline at::Tensor & concat_out(at::Tensor & out, at::TensorList tensors, int64_t dim=0) { caesar::boxed("aten::concat", "out").tensors(tensors).integer(dim).tensor(out).run(); return out; }
at::Tensor concat(at::TensorList tensors, at::Dimname dim) = delete;
at::Tensor & concat_out(at::Tensor & out, at::TensorList tensors, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_constant_pad_nd
inline at::Tensor constant_pad_nd(const at::Tensor & self, at::IntArrayRef pad, const at::Scalar & value=0) { return caesar::boxed("aten::constant_pad_nd", "").tensor(self).ints(pad).scalar(value).to_tensor(); }
inline at::Tensor & constant_pad_nd_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef pad, const at::Scalar & value=0) { caesar::boxed("aten::constant_pad_nd", "out").tensor(self).ints(pad).scalar(value).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv1d
inline at::Tensor conv1d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv1d", "").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(dilation).integer(groups).to_tensor(); }
inline at::Tensor conv1d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias, at::IntArrayRef stride, c10::string_view padding, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv1d", "padding").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).text(padding).ints(dilation).integer(groups).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv2d
inline at::Tensor conv2d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv2d", "").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(dilation).integer(groups).to_tensor(); }
inline at::Tensor conv2d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias, at::IntArrayRef stride, c10::string_view padding, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv2d", "padding").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).text(padding).ints(dilation).integer(groups).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv3d
inline at::Tensor conv3d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv3d", "").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(dilation).integer(groups).to_tensor(); }
inline at::Tensor conv3d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias, at::IntArrayRef stride, c10::string_view padding, at::IntArrayRef dilation=1, int64_t groups=1) { return caesar::boxed("aten::conv3d", "padding").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).text(padding).ints(dilation).integer(groups).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv_transpose1d
inline at::Tensor conv_transpose1d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef output_padding=0, int64_t groups=1, at::IntArrayRef dilation=1) { return caesar::boxed("aten::conv_transpose1d", "").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(output_padding).integer(groups).ints(dilation).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv_transpose2d
inline at::Tensor conv_transpose2d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef output_padding=0, int64_t groups=1, at::IntArrayRef dilation=1) { return caesar::boxed("aten::conv_transpose2d", "input").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(output_padding).integer(groups).ints(dilation).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_conv_transpose3d
inline at::Tensor conv_transpose3d(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}, at::IntArrayRef stride=1, at::IntArrayRef padding=0, at::IntArrayRef output_padding=0, int64_t groups=1, at::IntArrayRef dilation=1) { return caesar::boxed("aten::conv_transpose3d", "input").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(output_padding).integer(groups).ints(dilation).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_convolution
inline at::Tensor convolution(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias, at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding, int64_t groups) { return caesar::boxed("aten::convolution", "").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(dilation).boolean(transposed).ints(output_padding).integer(groups).to_tensor(); }
inline at::Tensor & convolution_out(at::Tensor & out, const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias, at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding, int64_t groups) { caesar::boxed("aten::convolution", "out").tensor(input).tensor(weight).opt_tensor(bias).ints(stride).ints(padding).ints(dilation).boolean(transposed).ints(output_padding).integer(groups).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_copysign
inline at::Tensor & copysign_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::copysign", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor copysign(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::copysign", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor copysign(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::copysign", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & copysign_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::copysign", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_corrcoef
inline at::Tensor corrcoef(const at::Tensor & self) { return caesar::boxed("aten::corrcoef", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cos
inline at::Tensor cos(const at::Tensor & self) { return caesar::boxed("aten::cos", "").tensor(self).to_tensor(); }
inline at::Tensor & cos_(at::Tensor & self) { caesar::boxed("aten::cos_", "").tensor(self).run(); return self; }
inline at::Tensor & cos_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::cos", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cosh
inline at::Tensor cosh(const at::Tensor & self) { return caesar::boxed("aten::cosh", "").tensor(self).to_tensor(); }
inline at::Tensor & cosh_(at::Tensor & self) { caesar::boxed("aten::cosh_", "").tensor(self).run(); return self; }
inline at::Tensor & cosh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::cosh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cosine_embedding_loss
inline at::Tensor cosine_embedding_loss(const at::Tensor & input1, const at::Tensor & input2, const at::Tensor & target, double margin=0.0, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::cosine_embedding_loss", "").tensor(input1).tensor(input2).tensor(target).real(margin).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cosine_similarity
inline at::Tensor cosine_similarity(const at::Tensor & x1, const at::Tensor & x2, int64_t dim=1, double eps=1e-08) { return caesar::boxed("aten::cosine_similarity", "").tensor(x1).tensor(x2).integer(dim).real(eps).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_count_nonzero
inline at::Tensor count_nonzero(const at::Tensor & self, at::IntArrayRef dim) { return caesar::boxed("aten::count_nonzero", "dim_IntList").tensor(self).ints(dim).to_tensor(); }
inline at::Tensor count_nonzero(const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt) { return caesar::boxed("aten::count_nonzero", "").tensor(self).opt_integer(dim).to_tensor(); }
inline at::Tensor & count_nonzero_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dim) { caesar::boxed("aten::count_nonzero", "dim_IntList_out").tensor(self).ints(dim).tensor(out).run(); return out; }
inline at::Tensor & count_nonzero_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> dim=c10::nullopt) { caesar::boxed("aten::count_nonzero", "out").tensor(self).opt_integer(dim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cov
inline at::Tensor cov(const at::Tensor & self, int64_t correction=1, const c10::optional<at::Tensor> & fweights={}, const c10::optional<at::Tensor> & aweights={}) { return caesar::boxed("aten::cov", "").tensor(self).integer(correction).opt_tensor(fweights).opt_tensor(aweights).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cross
inline at::Tensor & cross_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, c10::optional<int64_t> dim=c10::nullopt) { caesar::boxed("aten::cross", "out").tensor(self).tensor(other).opt_integer(dim).tensor(out).run(); return out; }
inline at::Tensor cross(const at::Tensor & self, const at::Tensor & other, c10::optional<int64_t> dim=c10::nullopt) { return caesar::boxed("aten::cross", "").tensor(self).tensor(other).opt_integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cross_entropy_loss
inline at::Tensor cross_entropy_loss(const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean, int64_t ignore_index=-100, double label_smoothing=0.0) { return caesar::boxed("aten::cross_entropy_loss", "").tensor(self).tensor(target).opt_tensor(weight).integer(reduction).integer(ignore_index).real(label_smoothing).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummax
inline ::std::tuple<at::Tensor,at::Tensor> cummax(const at::Tensor & self, int64_t dim) { return caesar::boxed("aten::cummax", "").tensor(self).integer(dim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> cummax_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim) { caesar::boxed("aten::cummax", "out").tensor(self).integer(dim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> cummax(const at::Tensor & self, at::Dimname dim) = delete;
::std::tuple<at::Tensor &,at::Tensor &> cummax_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummin
inline ::std::tuple<at::Tensor,at::Tensor> cummin(const at::Tensor & self, int64_t dim) { return caesar::boxed("aten::cummin", "").tensor(self).integer(dim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> cummin_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim) { caesar::boxed("aten::cummin", "out").tensor(self).integer(dim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> cummin(const at::Tensor & self, at::Dimname dim) = delete;
::std::tuple<at::Tensor &,at::Tensor &> cummin_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumprod
inline at::Tensor cumprod(const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::cumprod", "").tensor(self).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & cumprod_out(at::Tensor & out, const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::cumprod", "out").tensor(self).integer(dim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor cumprod(const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
at::Tensor & cumprod_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumsum
inline at::Tensor cumsum(const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::cumsum", "").tensor(self).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & cumsum_out(at::Tensor & out, const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::cumsum", "out").tensor(self).integer(dim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor cumsum(const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
at::Tensor & cumsum_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_deg2rad
inline at::Tensor deg2rad(const at::Tensor & self) { return caesar::boxed("aten::deg2rad", "").tensor(self).to_tensor(); }
inline at::Tensor & deg2rad_(at::Tensor & self) { caesar::boxed("aten::deg2rad_", "").tensor(self).run(); return self; }
inline at::Tensor & deg2rad_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::deg2rad", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_det
inline at::Tensor det(const at::Tensor & self) { return caesar::boxed("aten::det", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_detach
inline at::Tensor detach(const at::Tensor & self) { return caesar::boxed("aten::detach", "").tensor(self).to_tensor(); }
inline at::Tensor & detach_(at::Tensor & self) { caesar::boxed("aten::detach_", "").tensor(self).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag
inline at::Tensor & diag_out(at::Tensor & out, const at::Tensor & self, int64_t diagonal=0) { caesar::boxed("aten::diag", "out").tensor(self).integer(diagonal).tensor(out).run(); return out; }
inline at::Tensor diag(const at::Tensor & self, int64_t diagonal=0) { return caesar::boxed("aten::diag", "").tensor(self).integer(diagonal).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag_embed
inline at::Tensor diag_embed(const at::Tensor & self, int64_t offset=0, int64_t dim1=-2, int64_t dim2=-1) { return caesar::boxed("aten::diag_embed", "").tensor(self).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
inline at::Tensor & diag_embed_out(at::Tensor & out, const at::Tensor & self, int64_t offset=0, int64_t dim1=-2, int64_t dim2=-1) { caesar::boxed("aten::diag_embed", "out").tensor(self).integer(offset).integer(dim1).integer(dim2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagflat
inline at::Tensor diagflat(const at::Tensor & self, int64_t offset=0) { return caesar::boxed("aten::diagflat", "").tensor(self).integer(offset).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal
inline at::Tensor diagonal(const at::Tensor & self, int64_t offset=0, int64_t dim1=0, int64_t dim2=1) { return caesar::boxed("aten::diagonal", "").tensor(self).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
at::Tensor diagonal(const at::Tensor & self, at::Dimname outdim, at::Dimname dim1, at::Dimname dim2, int64_t offset=0) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal_scatter
inline at::Tensor diagonal_scatter(const at::Tensor & self, const at::Tensor & src, int64_t offset=0, int64_t dim1=0, int64_t dim2=1) { return caesar::boxed("aten::diagonal_scatter", "").tensor(self).tensor(src).integer(offset).integer(dim1).integer(dim2).to_tensor(); }
inline at::Tensor & diagonal_scatter_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & src, int64_t offset=0, int64_t dim1=0, int64_t dim2=1) { caesar::boxed("aten::diagonal_scatter", "out").tensor(self).tensor(src).integer(offset).integer(dim1).integer(dim2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diff
inline at::Tensor diff(const at::Tensor & self, int64_t n=1, int64_t dim=-1, const c10::optional<at::Tensor> & prepend={}, const c10::optional<at::Tensor> & append={}) { return caesar::boxed("aten::diff", "").tensor(self).integer(n).integer(dim).opt_tensor(prepend).opt_tensor(append).to_tensor(); }
inline at::Tensor & diff_out(at::Tensor & out, const at::Tensor & self, int64_t n=1, int64_t dim=-1, const c10::optional<at::Tensor> & prepend={}, const c10::optional<at::Tensor> & append={}) { caesar::boxed("aten::diff", "out").tensor(self).integer(n).integer(dim).opt_tensor(prepend).opt_tensor(append).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_digamma
inline at::Tensor & digamma_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::digamma", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor digamma(const at::Tensor & self) { return caesar::boxed("aten::digamma", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dist
inline at::Tensor dist(const at::Tensor & self, const at::Tensor & other, const at::Scalar & p=2) { return caesar::boxed("aten::dist", "").tensor(self).tensor(other).scalar(p).to_tensor(); }
inline at::Tensor & dist_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, const at::Scalar & p=2) { caesar::boxed("aten::dist", "out").tensor(self).tensor(other).scalar(p).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_divide
inline at::Tensor divide(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::divide", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & divide_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::divide", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor divide(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::divide", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor divide(const at::Tensor & self, const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) { return caesar::boxed("aten::divide", "Tensor_mode").tensor(self).tensor(other).opt_text(rounding_mode).to_tensor(); }
inline at::Tensor & divide_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) { caesar::boxed("aten::divide", "out_mode").tensor(self).tensor(other).opt_text(rounding_mode).tensor(out).run(); return out; }
inline at::Tensor divide(const at::Tensor & self, const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) { return caesar::boxed("aten::divide", "Scalar_mode").tensor(self).scalar(other).opt_text(rounding_mode).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dot
inline at::Tensor dot(const at::Tensor & self, const at::Tensor & tensor) { return caesar::boxed("aten::dot", "").tensor(self).tensor(tensor).to_tensor(); }
inline at::Tensor & dot_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & tensor) { caesar::boxed("aten::dot", "out").tensor(self).tensor(tensor).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dropout
inline at::Tensor dropout(const at::Tensor & input, double p, bool train) { return caesar::boxed("aten::dropout", "").tensor(input).real(p).boolean(train).to_tensor(); }
inline at::Tensor & dropout_(at::Tensor & self, double p, bool train) { caesar::boxed("aten::dropout_", "").tensor(self).real(p).boolean(train).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dsplit
inline ::std::vector<at::Tensor> dsplit(const at::Tensor & self, int64_t sections) { return caesar::boxed("aten::dsplit", "int").tensor(self).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> dsplit(const at::Tensor & self, at::IntArrayRef indices) { return caesar::boxed("aten::dsplit", "array").tensor(self).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dstack
inline at::Tensor dstack(at::TensorList tensors) { return caesar::boxed("aten::dstack", "").tensors(tensors).to_tensor(); }
inline at::Tensor & dstack_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::dstack", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_einsum
inline at::Tensor einsum(c10::string_view equation, at::TensorList tensors, at::OptionalIntArrayRef path=c10::nullopt) { return caesar::boxed("aten::einsum", "").text(equation).tensors(tensors).opt_ints(path).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_elu
inline at::Tensor & elu_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & alpha=1, const at::Scalar & scale=1, const at::Scalar & input_scale=1) { caesar::boxed("aten::elu", "out").tensor(self).scalar(alpha).scalar(scale).scalar(input_scale).tensor(out).run(); return out; }
inline at::Tensor elu(const at::Tensor & self, const at::Scalar & alpha=1, const at::Scalar & scale=1, const at::Scalar & input_scale=1) { return caesar::boxed("aten::elu", "").tensor(self).scalar(alpha).scalar(scale).scalar(input_scale).to_tensor(); }
inline at::Tensor & elu_(at::Tensor & self, const at::Scalar & alpha=1, const at::Scalar & scale=1, const at::Scalar & input_scale=1) { caesar::boxed("aten::elu_", "").tensor(self).scalar(alpha).scalar(scale).scalar(input_scale).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_elu_backward
inline at::Tensor & elu_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Scalar & alpha, const at::Scalar & scale, const at::Scalar & input_scale, bool is_result, const at::Tensor & self_or_result) { caesar::boxed("aten::elu_backward", "grad_input").tensor(grad_output).scalar(alpha).scalar(scale).scalar(input_scale).boolean(is_result).tensor(self_or_result).tensor(grad_input).run(); return grad_input; }
inline at::Tensor elu_backward(const at::Tensor & grad_output, const at::Scalar & alpha, const at::Scalar & scale, const at::Scalar & input_scale, bool is_result, const at::Tensor & self_or_result) { return caesar::boxed("aten::elu_backward", "").tensor(grad_output).scalar(alpha).scalar(scale).scalar(input_scale).boolean(is_result).tensor(self_or_result).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_embedding
inline at::Tensor embedding(const at::Tensor & weight, const at::Tensor & indices, int64_t padding_idx=-1, bool scale_grad_by_freq=false, bool sparse=false) { return caesar::boxed("aten::embedding", "").tensor(weight).tensor(indices).integer(padding_idx).boolean(scale_grad_by_freq).boolean(sparse).to_tensor(); }
inline at::Tensor & embedding_out(at::Tensor & out, const at::Tensor & weight, const at::Tensor & indices, int64_t padding_idx=-1, bool scale_grad_by_freq=false, bool sparse=false) { caesar::boxed("aten::embedding", "out").tensor(weight).tensor(indices).integer(padding_idx).boolean(scale_grad_by_freq).boolean(sparse).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_embedding_dense_backward
inline at::Tensor embedding_dense_backward(const at::Tensor & grad_output, const at::Tensor & indices, int64_t num_weights, int64_t padding_idx, bool scale_grad_by_freq) { return caesar::boxed("aten::embedding_dense_backward", "").tensor(grad_output).tensor(indices).integer(num_weights).integer(padding_idx).boolean(scale_grad_by_freq).to_tensor(); }
inline at::Tensor & embedding_dense_backward_out(at::Tensor & out, const at::Tensor & grad_output, const at::Tensor & indices, int64_t num_weights, int64_t padding_idx, bool scale_grad_by_freq) { caesar::boxed("aten::embedding_dense_backward", "out").tensor(grad_output).tensor(indices).integer(num_weights).integer(padding_idx).boolean(scale_grad_by_freq).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_empty
at::Tensor empty(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) = delete;
at::Tensor empty(at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) = delete;
inline at::Tensor empty(at::IntArrayRef size, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::empty", "memory_format").ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor empty(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::empty", "memory_format").ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & empty_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::empty", "out").ints(size).opt_memory_format(memory_format).tensor(out).run(); return out; }
at::Tensor & empty_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_empty_strided
inline at::Tensor empty_strided(at::IntArrayRef size, at::IntArrayRef stride, at::TensorOptions options={}) { return caesar::boxed("aten::empty_strided", "").ints(size).ints(stride).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor empty_strided(at::IntArrayRef size, at::IntArrayRef stride, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::empty_strided", "").ints(size).ints(stride).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & empty_strided_out(at::Tensor & out, at::IntArrayRef size, at::IntArrayRef stride) { caesar::boxed("aten::empty_strided", "out").ints(size).ints(stride).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_equal
inline bool equal(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::equal", "").tensor(self).tensor(other).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erf
inline at::Tensor erf(const at::Tensor & self) { return caesar::boxed("aten::erf", "").tensor(self).to_tensor(); }
inline at::Tensor & erf_(at::Tensor & self) { caesar::boxed("aten::erf_", "").tensor(self).run(); return self; }
inline at::Tensor & erf_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::erf", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfc
inline at::Tensor erfc(const at::Tensor & self) { return caesar::boxed("aten::erfc", "").tensor(self).to_tensor(); }
inline at::Tensor & erfc_(at::Tensor & self) { caesar::boxed("aten::erfc_", "").tensor(self).run(); return self; }
inline at::Tensor & erfc_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::erfc", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfinv
inline at::Tensor erfinv(const at::Tensor & self) { return caesar::boxed("aten::erfinv", "").tensor(self).to_tensor(); }
inline at::Tensor & erfinv_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::erfinv", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp
inline at::Tensor exp(const at::Tensor & self) { return caesar::boxed("aten::exp", "").tensor(self).to_tensor(); }
inline at::Tensor & exp_(at::Tensor & self) { caesar::boxed("aten::exp_", "").tensor(self).run(); return self; }
inline at::Tensor & exp_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::exp", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp2
inline at::Tensor exp2(const at::Tensor & self) { return caesar::boxed("aten::exp2", "").tensor(self).to_tensor(); }
inline at::Tensor & exp2_(at::Tensor & self) { caesar::boxed("aten::exp2_", "").tensor(self).run(); return self; }
inline at::Tensor & exp2_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::exp2", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expm1
inline at::Tensor expm1(const at::Tensor & self) { return caesar::boxed("aten::expm1", "").tensor(self).to_tensor(); }
inline at::Tensor & expm1_(at::Tensor & self) { caesar::boxed("aten::expm1_", "").tensor(self).run(); return self; }
inline at::Tensor & expm1_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::expm1", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_eye
inline at::Tensor eye(int64_t n, at::TensorOptions options={}) { return caesar::boxed("aten::eye", "").integer(n).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor eye(int64_t n, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::eye", "").integer(n).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor eye(int64_t n, int64_t m, at::TensorOptions options={}) { return caesar::boxed("aten::eye", "m").integer(n).integer(m).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor eye(int64_t n, int64_t m, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::eye", "m").integer(n).integer(m).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & eye_out(at::Tensor & out, int64_t n) { caesar::boxed("aten::eye", "out").integer(n).tensor(out).run(); return out; }
inline at::Tensor & eye_out(at::Tensor & out, int64_t n, int64_t m) { caesar::boxed("aten::eye", "m_out").integer(n).integer(m).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_feature_dropout
inline at::Tensor feature_dropout(const at::Tensor & input, double p, bool train) { return caesar::boxed("aten::feature_dropout", "").tensor(input).real(p).boolean(train).to_tensor(); }
inline at::Tensor & feature_dropout_(at::Tensor & self, double p, bool train) { caesar::boxed("aten::feature_dropout_", "").tensor(self).real(p).boolean(train).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fft_fft
inline at::Tensor fft_fft(const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { return caesar::boxed("aten::fft_fft", "").tensor(self).opt_integer(n).integer(dim).opt_text(norm).to_tensor(); }
inline at::Tensor & fft_fft_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { caesar::boxed("aten::fft_fft", "out").tensor(self).opt_integer(n).integer(dim).opt_text(norm).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fft_ifft
inline at::Tensor fft_ifft(const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { return caesar::boxed("aten::fft_ifft", "").tensor(self).opt_integer(n).integer(dim).opt_text(norm).to_tensor(); }
inline at::Tensor & fft_ifft_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { caesar::boxed("aten::fft_ifft", "out").tensor(self).opt_integer(n).integer(dim).opt_text(norm).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fft_irfft
inline at::Tensor fft_irfft(const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { return caesar::boxed("aten::fft_irfft", "").tensor(self).opt_integer(n).integer(dim).opt_text(norm).to_tensor(); }
inline at::Tensor & fft_irfft_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { caesar::boxed("aten::fft_irfft", "out").tensor(self).opt_integer(n).integer(dim).opt_text(norm).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fft_rfft
inline at::Tensor fft_rfft(const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { return caesar::boxed("aten::fft_rfft", "").tensor(self).opt_integer(n).integer(dim).opt_text(norm).to_tensor(); }
inline at::Tensor & fft_rfft_out(at::Tensor & out, const at::Tensor & self, c10::optional<int64_t> n=c10::nullopt, int64_t dim=-1, c10::optional<c10::string_view> norm=c10::nullopt) { caesar::boxed("aten::fft_rfft", "out").tensor(self).opt_integer(n).integer(dim).opt_text(norm).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fix
inline at::Tensor fix(const at::Tensor & self) { return caesar::boxed("aten::fix", "").tensor(self).to_tensor(); }
inline at::Tensor & fix_(at::Tensor & self) { caesar::boxed("aten::fix_", "").tensor(self).run(); return self; }
inline at::Tensor & fix_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::fix", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flatten
inline at::Tensor flatten(const at::Tensor & self, int64_t start_dim=0, int64_t end_dim=-1) { return caesar::boxed("aten::flatten", "using_ints").tensor(self).integer(start_dim).integer(end_dim).to_tensor(); }
at::Tensor flatten(const at::Tensor & self, int64_t start_dim, int64_t end_dim, at::Dimname out_dim) = delete;
at::Tensor flatten(const at::Tensor & self, at::Dimname start_dim, at::Dimname end_dim, at::Dimname out_dim) = delete;
at::Tensor flatten(const at::Tensor & self, at::DimnameList dims, at::Dimname out_dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flip
inline at::Tensor flip(const at::Tensor & self, at::IntArrayRef dims) { return caesar::boxed("aten::flip", "").tensor(self).ints(dims).to_tensor(); }
inline at::Tensor & flip_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dims) { caesar::boxed("aten::flip", "out").tensor(self).ints(dims).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fliplr
inline at::Tensor fliplr(const at::Tensor & self) { return caesar::boxed("aten::fliplr", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flipud
inline at::Tensor flipud(const at::Tensor & self) { return caesar::boxed("aten::flipud", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_float_power
inline at::Tensor & float_power_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & exponent) { caesar::boxed("aten::float_power", "Tensor_Tensor_out").tensor(self).tensor(exponent).tensor(out).run(); return out; }
inline at::Tensor float_power(const at::Tensor & self, const at::Tensor & exponent) { return caesar::boxed("aten::float_power", "Tensor_Tensor").tensor(self).tensor(exponent).to_tensor(); }
inline at::Tensor & float_power_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & exponent) { caesar::boxed("aten::float_power", "Scalar_out").scalar(self).tensor(exponent).tensor(out).run(); return out; }
inline at::Tensor float_power(const at::Scalar & self, const at::Tensor & exponent) { return caesar::boxed("aten::float_power", "Scalar").scalar(self).tensor(exponent).to_tensor(); }
inline at::Tensor & float_power_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & exponent) { caesar::boxed("aten::float_power", "Tensor_Scalar_out").tensor(self).scalar(exponent).tensor(out).run(); return out; }
inline at::Tensor float_power(const at::Tensor & self, const at::Scalar & exponent) { return caesar::boxed("aten::float_power", "Tensor_Scalar").tensor(self).scalar(exponent).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor
inline at::Tensor floor(const at::Tensor & self) { return caesar::boxed("aten::floor", "").tensor(self).to_tensor(); }
inline at::Tensor & floor_(at::Tensor & self) { caesar::boxed("aten::floor_", "").tensor(self).run(); return self; }
inline at::Tensor & floor_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::floor", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor_divide
inline at::Tensor floor_divide(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::floor_divide", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & floor_divide_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::floor_divide", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor floor_divide(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::floor_divide", "Scalar").tensor(self).scalar(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmax
inline at::Tensor fmax(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::fmax", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & fmax_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::fmax", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmin
inline at::Tensor fmin(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::fmin", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & fmin_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::fmin", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmod
inline at::Tensor & fmod_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::fmod", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor fmod(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::fmod", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & fmod_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::fmod", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor fmod(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::fmod", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frac
inline at::Tensor frac(const at::Tensor & self) { return caesar::boxed("aten::frac", "").tensor(self).to_tensor(); }
inline at::Tensor & frac_(at::Tensor & self) { caesar::boxed("aten::frac_", "").tensor(self).run(); return self; }
inline at::Tensor & frac_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::frac", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frexp
inline ::std::tuple<at::Tensor,at::Tensor> frexp(const at::Tensor & self) { return caesar::boxed("aten::frexp", "Tensor").tensor(self).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> frexp_out(at::Tensor & mantissa, at::Tensor & exponent, const at::Tensor & self) { caesar::boxed("aten::frexp", "Tensor_out").tensor(self).tensor(mantissa).tensor(exponent).run(); return {mantissa, exponent}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frobenius_norm
inline at::Tensor frobenius_norm(const at::Tensor & self) { return caesar::boxed("aten::frobenius_norm", "").tensor(self).to_tensor(); }
inline at::Tensor frobenius_norm(const at::Tensor & self, at::IntArrayRef dim, bool keepdim=false) { return caesar::boxed("aten::frobenius_norm", "dim").tensor(self).ints(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & frobenius_norm_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dim, bool keepdim=false) { caesar::boxed("aten::frobenius_norm", "out").tensor(self).ints(dim).boolean(keepdim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_full
at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
inline at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, at::TensorOptions options={}) { return caesar::boxed("aten::full", "").ints(size).scalar(fill_value).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::full", "").ints(size).scalar(fill_value).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & full_out(at::Tensor & out, at::IntArrayRef size, const at::Scalar & fill_value) { caesar::boxed("aten::full", "out").ints(size).scalar(fill_value).tensor(out).run(); return out; }
at::Tensor & full_out(at::Tensor & out, at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::DimnameList> names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_full_like
inline at::Tensor full_like(const at::Tensor & self, const at::Scalar & fill_value, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::full_like", "").tensor(self).scalar(fill_value).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor full_like(const at::Tensor & self, const at::Scalar & fill_value, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::full_like", "").tensor(self).scalar(fill_value).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & full_like_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & fill_value, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::full_like", "out").tensor(self).scalar(fill_value).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gather
inline at::Tensor & gather_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, bool sparse_grad=false) { caesar::boxed("aten::gather", "out").tensor(self).integer(dim).tensor(index).boolean(sparse_grad).tensor(out).run(); return out; }
inline at::Tensor gather(const at::Tensor & self, int64_t dim, const at::Tensor & index, bool sparse_grad=false) { return caesar::boxed("aten::gather", "").tensor(self).integer(dim).tensor(index).boolean(sparse_grad).to_tensor(); }
at::Tensor & gather_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, const at::Tensor & index, bool sparse_grad=false) = delete;
at::Tensor gather(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, bool sparse_grad=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gcd
inline at::Tensor & gcd_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::gcd", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor gcd(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::gcd", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & gcd_(at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::gcd_", "").tensor(self).tensor(other).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gelu
inline at::Tensor & gelu_out(at::Tensor & out, const at::Tensor & self, c10::string_view approximate="none") { caesar::boxed("aten::gelu", "out").tensor(self).text(approximate).tensor(out).run(); return out; }
inline at::Tensor & gelu_(at::Tensor & self, c10::string_view approximate="none") { caesar::boxed("aten::gelu_", "").tensor(self).text(approximate).run(); return self; }
inline at::Tensor gelu(const at::Tensor & self, c10::string_view approximate="none") { return caesar::boxed("aten::gelu", "").tensor(self).text(approximate).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gelu_backward
inline at::Tensor & gelu_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, c10::string_view approximate="none") { caesar::boxed("aten::gelu_backward", "grad_input").tensor(grad_output).tensor(self).text(approximate).tensor(grad_input).run(); return grad_input; }
inline at::Tensor gelu_backward(const at::Tensor & grad_output, const at::Tensor & self, c10::string_view approximate="none") { return caesar::boxed("aten::gelu_backward", "").tensor(grad_output).tensor(self).text(approximate).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ger
inline at::Tensor ger(const at::Tensor & self, const at::Tensor & vec2) { return caesar::boxed("aten::ger", "").tensor(self).tensor(vec2).to_tensor(); }
inline at::Tensor & ger_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & vec2) { caesar::boxed("aten::ger", "out").tensor(self).tensor(vec2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_glu
inline at::Tensor & glu_out(at::Tensor & out, const at::Tensor & self, int64_t dim=-1) { caesar::boxed("aten::glu", "out").tensor(self).integer(dim).tensor(out).run(); return out; }
inline at::Tensor glu(const at::Tensor & self, int64_t dim=-1) { return caesar::boxed("aten::glu", "").tensor(self).integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater
inline at::Tensor & greater_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::greater", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor greater(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::greater", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & greater_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::greater", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor greater(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::greater", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater_equal
inline at::Tensor & greater_equal_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::greater_equal", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor greater_equal(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::greater_equal", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & greater_equal_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::greater_equal", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor greater_equal(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::greater_equal", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_grid_sampler
inline at::Tensor grid_sampler(const at::Tensor & input, const at::Tensor & grid, int64_t interpolation_mode, int64_t padding_mode, bool align_corners) { return caesar::boxed("aten::grid_sampler", "").tensor(input).tensor(grid).integer(interpolation_mode).integer(padding_mode).boolean(align_corners).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_group_norm
inline at::Tensor group_norm(const at::Tensor & input, int64_t num_groups, const c10::optional<at::Tensor> & weight={}, const c10::optional<at::Tensor> & bias={}, double eps=1e-05, bool cudnn_enabled=true) { return caesar::boxed("aten::group_norm", "").tensor(input).integer(num_groups).opt_tensor(weight).opt_tensor(bias).real(eps).boolean(cudnn_enabled).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gru_cell
inline at::Tensor gru_cell(const at::Tensor & input, const at::Tensor & hx, const at::Tensor & w_ih, const at::Tensor & w_hh, const c10::optional<at::Tensor> & b_ih={}, const c10::optional<at::Tensor> & b_hh={}) { return caesar::boxed("aten::gru_cell", "").tensor(input).tensor(hx).tensor(w_ih).tensor(w_hh).opt_tensor(b_ih).opt_tensor(b_hh).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hamming_window
inline at::Tensor hamming_window(int64_t window_length, at::TensorOptions options={}) { return caesar::boxed("aten::hamming_window", "").integer(window_length).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hamming_window", "").integer(window_length).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, at::TensorOptions options={}) { return caesar::boxed("aten::hamming_window", "periodic").integer(window_length).boolean(periodic).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hamming_window", "periodic").integer(window_length).boolean(periodic).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, at::TensorOptions options={}) { return caesar::boxed("aten::hamming_window", "periodic_alpha").integer(window_length).boolean(periodic).real(alpha).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hamming_window", "periodic_alpha").integer(window_length).boolean(periodic).real(alpha).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, double beta, at::TensorOptions options={}) { return caesar::boxed("aten::hamming_window", "periodic_alpha_beta").integer(window_length).boolean(periodic).real(alpha).real(beta).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, double beta, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hamming_window", "periodic_alpha_beta").integer(window_length).boolean(periodic).real(alpha).real(beta).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & hamming_window_out(at::Tensor & out, int64_t window_length) { caesar::boxed("aten::hamming_window", "out").integer(window_length).tensor(out).run(); return out; }
inline at::Tensor & hamming_window_out(at::Tensor & out, int64_t window_length, bool periodic) { caesar::boxed("aten::hamming_window", "periodic_out").integer(window_length).boolean(periodic).tensor(out).run(); return out; }
inline at::Tensor & hamming_window_out(at::Tensor & out, int64_t window_length, bool periodic, double alpha) { caesar::boxed("aten::hamming_window", "periodic_alpha_out").integer(window_length).boolean(periodic).real(alpha).tensor(out).run(); return out; }
inline at::Tensor & hamming_window_out(at::Tensor & out, int64_t window_length, bool periodic, double alpha, double beta) { caesar::boxed("aten::hamming_window", "periodic_alpha_beta_out").integer(window_length).boolean(periodic).real(alpha).real(beta).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hann_window
inline at::Tensor hann_window(int64_t window_length, at::TensorOptions options={}) { return caesar::boxed("aten::hann_window", "").integer(window_length).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hann_window(int64_t window_length, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hann_window", "").integer(window_length).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor hann_window(int64_t window_length, bool periodic, at::TensorOptions options={}) { return caesar::boxed("aten::hann_window", "periodic").integer(window_length).boolean(periodic).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor hann_window(int64_t window_length, bool periodic, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::hann_window", "periodic").integer(window_length).boolean(periodic).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & hann_window_out(at::Tensor & out, int64_t window_length) { caesar::boxed("aten::hann_window", "out").integer(window_length).tensor(out).run(); return out; }
inline at::Tensor & hann_window_out(at::Tensor & out, int64_t window_length, bool periodic) { caesar::boxed("aten::hann_window", "periodic_out").integer(window_length).boolean(periodic).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardshrink
inline at::Tensor & hardshrink_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & lambd=0.5) { caesar::boxed("aten::hardshrink", "out").tensor(self).scalar(lambd).tensor(out).run(); return out; }
inline at::Tensor hardshrink(const at::Tensor & self, const at::Scalar & lambd=0.5) { return caesar::boxed("aten::hardshrink", "").tensor(self).scalar(lambd).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardsigmoid
inline at::Tensor & hardsigmoid_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::hardsigmoid", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor hardsigmoid(const at::Tensor & self) { return caesar::boxed("aten::hardsigmoid", "").tensor(self).to_tensor(); }
inline at::Tensor & hardsigmoid_(at::Tensor & self) { caesar::boxed("aten::hardsigmoid_", "").tensor(self).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardswish
inline at::Tensor & hardswish_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::hardswish", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor hardswish(const at::Tensor & self) { return caesar::boxed("aten::hardswish", "").tensor(self).to_tensor(); }
inline at::Tensor & hardswish_(at::Tensor & self) { caesar::boxed("aten::hardswish_", "").tensor(self).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardtanh
inline at::Tensor & hardtanh_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & min_val=-1, const at::Scalar & max_val=1) { caesar::boxed("aten::hardtanh", "out").tensor(self).scalar(min_val).scalar(max_val).tensor(out).run(); return out; }
inline at::Tensor hardtanh(const at::Tensor & self, const at::Scalar & min_val=-1, const at::Scalar & max_val=1) { return caesar::boxed("aten::hardtanh", "").tensor(self).scalar(min_val).scalar(max_val).to_tensor(); }
inline at::Tensor & hardtanh_(at::Tensor & self, const at::Scalar & min_val=-1, const at::Scalar & max_val=1) { caesar::boxed("aten::hardtanh_", "").tensor(self).scalar(min_val).scalar(max_val).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_heaviside
inline at::Tensor & heaviside_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & values) { caesar::boxed("aten::heaviside", "out").tensor(self).tensor(values).tensor(out).run(); return out; }
inline at::Tensor heaviside(const at::Tensor & self, const at::Tensor & values) { return caesar::boxed("aten::heaviside", "").tensor(self).tensor(values).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hinge_embedding_loss
inline at::Tensor hinge_embedding_loss(const at::Tensor & self, const at::Tensor & target, double margin=1.0, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::hinge_embedding_loss", "").tensor(self).tensor(target).real(margin).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histc
inline at::Tensor & histc_out(at::Tensor & out, const at::Tensor & self, int64_t bins=100, const at::Scalar & min=0, const at::Scalar & max=0) { caesar::boxed("aten::histc", "out").tensor(self).integer(bins).scalar(min).scalar(max).tensor(out).run(); return out; }
inline at::Tensor histc(const at::Tensor & self, int64_t bins=100, const at::Scalar & min=0, const at::Scalar & max=0) { return caesar::boxed("aten::histc", "").tensor(self).integer(bins).scalar(min).scalar(max).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histogram
inline ::std::tuple<at::Tensor &,at::Tensor &> histogram_out(at::Tensor & hist, at::Tensor & bin_edges, const at::Tensor & self, const at::Tensor & bins, const c10::optional<at::Tensor> & weight={}, bool density=false) { caesar::boxed("aten::histogram", "bins_tensor_out").tensor(self).tensor(bins).opt_tensor(weight).boolean(density).tensor(hist).tensor(bin_edges).run(); return {hist, bin_edges}; }
inline ::std::tuple<at::Tensor,at::Tensor> histogram(const at::Tensor & self, const at::Tensor & bins, const c10::optional<at::Tensor> & weight={}, bool density=false) { return caesar::boxed("aten::histogram", "bins_tensor").tensor(self).tensor(bins).opt_tensor(weight).boolean(density).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> histogram_out(at::Tensor & hist, at::Tensor & bin_edges, const at::Tensor & self, int64_t bins=100, c10::optional<at::ArrayRef<double>> range=c10::nullopt, const c10::optional<at::Tensor> & weight={}, bool density=false) { caesar::boxed("aten::histogram", "bin_ct_out").tensor(self).integer(bins).opt_reals(range).opt_tensor(weight).boolean(density).tensor(hist).tensor(bin_edges).run(); return {hist, bin_edges}; }
inline ::std::tuple<at::Tensor,at::Tensor> histogram(const at::Tensor & self, int64_t bins=100, c10::optional<at::ArrayRef<double>> range=c10::nullopt, const c10::optional<at::Tensor> & weight={}, bool density=false) { return caesar::boxed("aten::histogram", "bin_ct").tensor(self).integer(bins).opt_reals(range).opt_tensor(weight).boolean(density).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hsplit
inline ::std::vector<at::Tensor> hsplit(const at::Tensor & self, int64_t sections) { return caesar::boxed("aten::hsplit", "int").tensor(self).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> hsplit(const at::Tensor & self, at::IntArrayRef indices) { return caesar::boxed("aten::hsplit", "array").tensor(self).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hstack
inline at::Tensor hstack(at::TensorList tensors) { return caesar::boxed("aten::hstack", "").tensors(tensors).to_tensor(); }
inline at::Tensor & hstack_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::hstack", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_huber_loss
inline at::Tensor & huber_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean, double delta=1.0) { caesar::boxed("aten::huber_loss", "out").tensor(self).tensor(target).integer(reduction).real(delta).tensor(out).run(); return out; }
inline at::Tensor huber_loss(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean, double delta=1.0) { return caesar::boxed("aten::huber_loss", "").tensor(self).tensor(target).integer(reduction).real(delta).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hypot
inline at::Tensor & hypot_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::hypot", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor hypot(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::hypot", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_i0
inline at::Tensor i0(const at::Tensor & self) { return caesar::boxed("aten::i0", "").tensor(self).to_tensor(); }
inline at::Tensor & i0_(at::Tensor & self) { caesar::boxed("aten::i0_", "").tensor(self).run(); return self; }
inline at::Tensor & i0_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::i0", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_igamma
inline at::Tensor & igamma_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::igamma", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor igamma(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::igamma", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_im2col
inline at::Tensor & im2col_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef dilation, at::IntArrayRef padding, at::IntArrayRef stride) { caesar::boxed("aten::im2col", "out").tensor(self).ints(kernel_size).ints(dilation).ints(padding).ints(stride).tensor(out).run(); return out; }
inline at::Tensor im2col(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef dilation, at::IntArrayRef padding, at::IntArrayRef stride) { return caesar::boxed("aten::im2col", "").tensor(self).ints(kernel_size).ints(dilation).ints(padding).ints(stride).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_imag
inline at::Tensor imag(const at::Tensor & self) { return caesar::boxed("aten::imag", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_add
inline at::Tensor & index_add_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) { caesar::boxed("aten::index_add", "out").tensor(self).integer(dim).tensor(index).tensor(source).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor index_add(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) { return caesar::boxed("aten::index_add", "").tensor(self).integer(dim).tensor(index).tensor(source).scalar(alpha).to_tensor(); }
at::Tensor index_add(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_copy
inline at::Tensor & index_copy_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source) { caesar::boxed("aten::index_copy", "out").tensor(self).integer(dim).tensor(index).tensor(source).tensor(out).run(); return out; }
inline at::Tensor index_copy(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source) { return caesar::boxed("aten::index_copy", "").tensor(self).integer(dim).tensor(index).tensor(source).to_tensor(); }
at::Tensor index_copy(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Tensor & source) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_fill
inline at::Tensor index_fill(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value) { return caesar::boxed("aten::index_fill", "int_Scalar").tensor(self).integer(dim).tensor(index).scalar(value).to_tensor(); }
inline at::Tensor index_fill(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & value) { return caesar::boxed("aten::index_fill", "int_Tensor").tensor(self).integer(dim).tensor(index).tensor(value).to_tensor(); }
at::Tensor index_fill(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Scalar & value) = delete;
at::Tensor index_fill(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Tensor & value) = delete;
inline at::Tensor & index_fill_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value) { caesar::boxed("aten::index_fill", "int_Scalar_out").tensor(self).integer(dim).tensor(index).scalar(value).tensor(out).run(); return out; }
inline at::Tensor & index_fill_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & value) { caesar::boxed("aten::index_fill", "int_Tensor_out").tensor(self).integer(dim).tensor(index).tensor(value).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_reduce
inline at::Tensor & index_reduce_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self=true) { caesar::boxed("aten::index_reduce", "out").tensor(self).integer(dim).tensor(index).tensor(source).text(reduce).boolean(include_self).tensor(out).run(); return out; }
inline at::Tensor index_reduce(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self=true) { return caesar::boxed("aten::index_reduce", "").tensor(self).integer(dim).tensor(index).tensor(source).text(reduce).boolean(include_self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_select
inline at::Tensor & index_select_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index) { caesar::boxed("aten::index_select", "out").tensor(self).integer(dim).tensor(index).tensor(out).run(); return out; }
inline at::Tensor index_select(const at::Tensor & self, int64_t dim, const at::Tensor & index) { return caesar::boxed("aten::index_select", "").tensor(self).integer(dim).tensor(index).to_tensor(); }
at::Tensor & index_select_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, const at::Tensor & index) = delete;
at::Tensor index_select(const at::Tensor & self, at::Dimname dim, const at::Tensor & index) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inner
inline at::Tensor inner(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::inner", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & inner_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::inner", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_instance_norm
inline at::Tensor instance_norm(const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, const c10::optional<at::Tensor> & running_mean, const c10::optional<at::Tensor> & running_var, bool use_input_stats, double momentum, double eps, bool cudnn_enabled) { return caesar::boxed("aten::instance_norm", "").tensor(input).opt_tensor(weight).opt_tensor(bias).opt_tensor(running_mean).opt_tensor(running_var).boolean(use_input_stats).real(momentum).real(eps).boolean(cudnn_enabled).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inverse
inline at::Tensor inverse(const at::Tensor & self) { return caesar::boxed("aten::inverse", "").tensor(self).to_tensor(); }
inline at::Tensor & inverse_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::inverse", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_is_nonzero
inline bool is_nonzero(const at::Tensor & self) { return caesar::boxed("aten::is_nonzero", "").tensor(self).to_boolean(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isclose
inline at::Tensor isclose(const at::Tensor & self, const at::Tensor & other, double rtol=1e-05, double atol=1e-08, bool equal_nan=false) { return caesar::boxed("aten::isclose", "").tensor(self).tensor(other).real(rtol).real(atol).boolean(equal_nan).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isfinite
inline at::Tensor isfinite(const at::Tensor & self) { return caesar::boxed("aten::isfinite", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isin
inline at::Tensor & isin_out(at::Tensor & out, const at::Tensor & elements, const at::Tensor & test_elements, bool assume_unique=false, bool invert=false) { caesar::boxed("aten::isin", "Tensor_Tensor_out").tensor(elements).tensor(test_elements).boolean(assume_unique).boolean(invert).tensor(out).run(); return out; }
inline at::Tensor isin(const at::Tensor & elements, const at::Tensor & test_elements, bool assume_unique=false, bool invert=false) { return caesar::boxed("aten::isin", "Tensor_Tensor").tensor(elements).tensor(test_elements).boolean(assume_unique).boolean(invert).to_tensor(); }
inline at::Tensor & isin_out(at::Tensor & out, const at::Tensor & elements, const at::Scalar & test_element, bool assume_unique=false, bool invert=false) { caesar::boxed("aten::isin", "Tensor_Scalar_out").tensor(elements).scalar(test_element).boolean(assume_unique).boolean(invert).tensor(out).run(); return out; }
inline at::Tensor isin(const at::Tensor & elements, const at::Scalar & test_element, bool assume_unique=false, bool invert=false) { return caesar::boxed("aten::isin", "Tensor_Scalar").tensor(elements).scalar(test_element).boolean(assume_unique).boolean(invert).to_tensor(); }
inline at::Tensor & isin_out(at::Tensor & out, const at::Scalar & element, const at::Tensor & test_elements, bool assume_unique=false, bool invert=false) { caesar::boxed("aten::isin", "Scalar_Tensor_out").scalar(element).tensor(test_elements).boolean(assume_unique).boolean(invert).tensor(out).run(); return out; }
inline at::Tensor isin(const at::Scalar & element, const at::Tensor & test_elements, bool assume_unique=false, bool invert=false) { return caesar::boxed("aten::isin", "Scalar_Tensor").scalar(element).tensor(test_elements).boolean(assume_unique).boolean(invert).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isinf
inline at::Tensor isinf(const at::Tensor & self) { return caesar::boxed("aten::isinf", "").tensor(self).to_tensor(); }
inline at::Tensor & isinf_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::isinf", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isnan
inline at::Tensor isnan(const at::Tensor & self) { return caesar::boxed("aten::isnan", "").tensor(self).to_tensor(); }
inline at::Tensor & isnan_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::isnan", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isneginf
inline at::Tensor isneginf(const at::Tensor & self) { return caesar::boxed("aten::isneginf", "").tensor(self).to_tensor(); }
inline at::Tensor & isneginf_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::isneginf", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isposinf
inline at::Tensor isposinf(const at::Tensor & self) { return caesar::boxed("aten::isposinf", "").tensor(self).to_tensor(); }
inline at::Tensor & isposinf_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::isposinf", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isreal
inline at::Tensor isreal(const at::Tensor & self) { return caesar::boxed("aten::isreal", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kl_div
inline at::Tensor kl_div(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean, bool log_target=false) { return caesar::boxed("aten::kl_div", "").tensor(self).tensor(target).integer(reduction).boolean(log_target).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kron
inline at::Tensor kron(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::kron", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & kron_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::kron", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kthvalue
inline ::std::tuple<at::Tensor,at::Tensor> kthvalue(const at::Tensor & self, int64_t k, int64_t dim=-1, bool keepdim=false) { return caesar::boxed("aten::kthvalue", "").tensor(self).integer(k).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> kthvalue_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t k, int64_t dim=-1, bool keepdim=false) { caesar::boxed("aten::kthvalue", "values").tensor(self).integer(k).integer(dim).boolean(keepdim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> kthvalue(const at::Tensor & self, int64_t k, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> kthvalue_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t k, at::Dimname dim, bool keepdim=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_l1_loss
inline at::Tensor l1_loss(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::l1_loss", "").tensor(self).tensor(target).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_layer_norm
inline at::Tensor layer_norm(const at::Tensor & input, at::IntArrayRef normalized_shape, const c10::optional<at::Tensor> & weight={}, const c10::optional<at::Tensor> & bias={}, double eps=1e-05, bool cudnn_enable=true) { return caesar::boxed("aten::layer_norm", "").tensor(input).ints(normalized_shape).opt_tensor(weight).opt_tensor(bias).real(eps).boolean(cudnn_enable).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lcm
inline at::Tensor & lcm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::lcm", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor lcm(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::lcm", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & lcm_(at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::lcm_", "").tensor(self).tensor(other).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ldexp
inline at::Tensor ldexp(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::ldexp", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & ldexp_(at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::ldexp_", "").tensor(self).tensor(other).run(); return self; }
inline at::Tensor & ldexp_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::ldexp", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_leaky_relu
inline at::Tensor & leaky_relu_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & negative_slope=0.01) { caesar::boxed("aten::leaky_relu", "out").tensor(self).scalar(negative_slope).tensor(out).run(); return out; }
inline at::Tensor leaky_relu(const at::Tensor & self, const at::Scalar & negative_slope=0.01) { return caesar::boxed("aten::leaky_relu", "").tensor(self).scalar(negative_slope).to_tensor(); }
inline at::Tensor & leaky_relu_(at::Tensor & self, const at::Scalar & negative_slope=0.01) { caesar::boxed("aten::leaky_relu_", "").tensor(self).scalar(negative_slope).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_leaky_relu_backward
inline at::Tensor & leaky_relu_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, const at::Scalar & negative_slope, bool self_is_result) { caesar::boxed("aten::leaky_relu_backward", "grad_input").tensor(grad_output).tensor(self).scalar(negative_slope).boolean(self_is_result).tensor(grad_input).run(); return grad_input; }
inline at::Tensor leaky_relu_backward(const at::Tensor & grad_output, const at::Tensor & self, const at::Scalar & negative_slope, bool self_is_result) { return caesar::boxed("aten::leaky_relu_backward", "").tensor(grad_output).tensor(self).scalar(negative_slope).boolean(self_is_result).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lerp
inline at::Tensor & lerp_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & end, const at::Scalar & weight) { caesar::boxed("aten::lerp", "Scalar_out").tensor(self).tensor(end).scalar(weight).tensor(out).run(); return out; }
inline at::Tensor & lerp_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & end, const at::Tensor & weight) { caesar::boxed("aten::lerp", "Tensor_out").tensor(self).tensor(end).tensor(weight).tensor(out).run(); return out; }
inline at::Tensor lerp(const at::Tensor & self, const at::Tensor & end, const at::Scalar & weight) { return caesar::boxed("aten::lerp", "Scalar").tensor(self).tensor(end).scalar(weight).to_tensor(); }
inline at::Tensor lerp(const at::Tensor & self, const at::Tensor & end, const at::Tensor & weight) { return caesar::boxed("aten::lerp", "Tensor").tensor(self).tensor(end).tensor(weight).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less
inline at::Tensor & less_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::less", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor less(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::less", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & less_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::less", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor less(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::less", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less_equal
inline at::Tensor & less_equal_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::less_equal", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor less_equal(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::less_equal", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & less_equal_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::less_equal", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor less_equal(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::less_equal", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lgamma
inline at::Tensor & lgamma_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::lgamma", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor lgamma(const at::Tensor & self) { return caesar::boxed("aten::lgamma", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_cholesky
inline at::Tensor linalg_cholesky(const at::Tensor & self, bool upper=false) { return caesar::boxed("aten::linalg_cholesky", "").tensor(self).boolean(upper).to_tensor(); }
inline at::Tensor & linalg_cholesky_out(at::Tensor & out, const at::Tensor & self, bool upper=false) { caesar::boxed("aten::linalg_cholesky", "out").tensor(self).boolean(upper).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_cross
inline at::Tensor linalg_cross(const at::Tensor & self, const at::Tensor & other, int64_t dim=-1) { return caesar::boxed("aten::linalg_cross", "").tensor(self).tensor(other).integer(dim).to_tensor(); }
inline at::Tensor & linalg_cross_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, int64_t dim=-1) { caesar::boxed("aten::linalg_cross", "out").tensor(self).tensor(other).integer(dim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_det
inline at::Tensor linalg_det(const at::Tensor & A) { return caesar::boxed("aten::linalg_det", "").tensor(A).to_tensor(); }
inline at::Tensor & linalg_det_out(at::Tensor & out, const at::Tensor & A) { caesar::boxed("aten::linalg_det", "out").tensor(A).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_eigh
inline ::std::tuple<at::Tensor,at::Tensor> linalg_eigh(const at::Tensor & self, c10::string_view UPLO="L") { return caesar::boxed("aten::linalg_eigh", "").tensor(self).text(UPLO).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> linalg_eigh_out(at::Tensor & eigvals, at::Tensor & eigvecs, const at::Tensor & self, c10::string_view UPLO="L") { caesar::boxed("aten::linalg_eigh", "eigvals").tensor(self).text(UPLO).tensor(eigvals).tensor(eigvecs).run(); return {eigvals, eigvecs}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_eigvalsh
inline at::Tensor linalg_eigvalsh(const at::Tensor & self, c10::string_view UPLO="L") { return caesar::boxed("aten::linalg_eigvalsh", "").tensor(self).text(UPLO).to_tensor(); }
inline at::Tensor & linalg_eigvalsh_out(at::Tensor & out, const at::Tensor & self, c10::string_view UPLO="L") { caesar::boxed("aten::linalg_eigvalsh", "out").tensor(self).text(UPLO).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_inv
inline at::Tensor linalg_inv(const at::Tensor & A) { return caesar::boxed("aten::linalg_inv", "").tensor(A).to_tensor(); }
inline at::Tensor & linalg_inv_out(at::Tensor & out, const at::Tensor & A) { caesar::boxed("aten::linalg_inv", "out").tensor(A).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_matmul
inline at::Tensor linalg_matmul(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::linalg_matmul", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & linalg_matmul_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::linalg_matmul", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_matrix_norm
inline at::Tensor linalg_matrix_norm(const at::Tensor & self, const at::Scalar & ord, at::IntArrayRef dim={-2,-1}, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::linalg_matrix_norm", "").tensor(self).scalar(ord).ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & linalg_matrix_norm_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & ord, at::IntArrayRef dim={-2,-1}, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::linalg_matrix_norm", "out").tensor(self).scalar(ord).ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
inline at::Tensor linalg_matrix_norm(const at::Tensor & self, c10::string_view ord="fro", at::IntArrayRef dim={-2,-1}, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::linalg_matrix_norm", "str_ord").tensor(self).text(ord).ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & linalg_matrix_norm_out(at::Tensor & out, const at::Tensor & self, c10::string_view ord="fro", at::IntArrayRef dim={-2,-1}, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::linalg_matrix_norm", "str_ord_out").tensor(self).text(ord).ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_multi_dot
inline at::Tensor linalg_multi_dot(at::TensorList tensors) { return caesar::boxed("aten::linalg_multi_dot", "").tensors(tensors).to_tensor(); }
inline at::Tensor & linalg_multi_dot_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::linalg_multi_dot", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_norm
inline at::Tensor linalg_norm(const at::Tensor & self, const c10::optional<at::Scalar> & ord=c10::nullopt, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::linalg_norm", "").tensor(self).opt_scalar(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor linalg_norm(const at::Tensor & self, c10::string_view ord, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::linalg_norm", "ord_str").tensor(self).text(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & linalg_norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & ord=c10::nullopt, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::linalg_norm", "out").tensor(self).opt_scalar(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
inline at::Tensor & linalg_norm_out(at::Tensor & out, const at::Tensor & self, c10::string_view ord, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::linalg_norm", "ord_str_out").tensor(self).text(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_qr
inline ::std::tuple<at::Tensor,at::Tensor> linalg_qr(const at::Tensor & A, c10::string_view mode="reduced") { return caesar::boxed("aten::linalg_qr", "").tensor(A).text(mode).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> linalg_qr_out(at::Tensor & Q, at::Tensor & R, const at::Tensor & A, c10::string_view mode="reduced") { caesar::boxed("aten::linalg_qr", "out").tensor(A).text(mode).tensor(Q).tensor(R).run(); return {Q, R}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_slogdet
inline ::std::tuple<at::Tensor,at::Tensor> linalg_slogdet(const at::Tensor & A) { return caesar::boxed("aten::linalg_slogdet", "").tensor(A).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> linalg_slogdet_out(at::Tensor & sign, at::Tensor & logabsdet, const at::Tensor & A) { caesar::boxed("aten::linalg_slogdet", "out").tensor(A).tensor(sign).tensor(logabsdet).run(); return {sign, logabsdet}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_solve
inline at::Tensor linalg_solve(const at::Tensor & A, const at::Tensor & B, bool left=true) { return caesar::boxed("aten::linalg_solve", "").tensor(A).tensor(B).boolean(left).to_tensor(); }
inline at::Tensor & linalg_solve_out(at::Tensor & out, const at::Tensor & A, const at::Tensor & B, bool left=true) { caesar::boxed("aten::linalg_solve", "out").tensor(A).tensor(B).boolean(left).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_svd
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> linalg_svd(const at::Tensor & A, bool full_matrices=true, c10::optional<c10::string_view> driver=c10::nullopt) { return caesar::boxed("aten::linalg_svd", "").tensor(A).boolean(full_matrices).opt_text(driver).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> linalg_svd_out(at::Tensor & U, at::Tensor & S, at::Tensor & Vh, const at::Tensor & A, bool full_matrices=true, c10::optional<c10::string_view> driver=c10::nullopt) { caesar::boxed("aten::linalg_svd", "U").tensor(A).boolean(full_matrices).opt_text(driver).tensor(U).tensor(S).tensor(Vh).run(); return {U, S, Vh}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_svdvals
inline at::Tensor linalg_svdvals(const at::Tensor & A, c10::optional<c10::string_view> driver=c10::nullopt) { return caesar::boxed("aten::linalg_svdvals", "").tensor(A).opt_text(driver).to_tensor(); }
inline at::Tensor & linalg_svdvals_out(at::Tensor & out, const at::Tensor & A, c10::optional<c10::string_view> driver=c10::nullopt) { caesar::boxed("aten::linalg_svdvals", "out").tensor(A).opt_text(driver).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linalg_vector_norm
inline at::Tensor linalg_vector_norm(const at::Tensor & self, const at::Scalar & ord=2, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::linalg_vector_norm", "").tensor(self).scalar(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & linalg_vector_norm_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & ord=2, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::linalg_vector_norm", "out").tensor(self).scalar(ord).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linear
inline at::Tensor linear(const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}) { return caesar::boxed("aten::linear", "").tensor(input).tensor(weight).opt_tensor(bias).to_tensor(); }
inline at::Tensor & linear_out(at::Tensor & out, const at::Tensor & input, const at::Tensor & weight, const c10::optional<at::Tensor> & bias={}) { caesar::boxed("aten::linear", "out").tensor(input).tensor(weight).opt_tensor(bias).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linspace
inline at::Tensor linspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, at::TensorOptions options={}) { return caesar::boxed("aten::linspace", "").scalar(start).scalar(end).integer(steps).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor linspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::linspace", "").scalar(start).scalar(end).integer(steps).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & linspace_out(at::Tensor & out, const at::Scalar & start, const at::Scalar & end, int64_t steps) { caesar::boxed("aten::linspace", "out").scalar(start).scalar(end).integer(steps).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log
inline at::Tensor log(const at::Tensor & self) { return caesar::boxed("aten::log", "").tensor(self).to_tensor(); }
inline at::Tensor & log_(at::Tensor & self) { caesar::boxed("aten::log_", "").tensor(self).run(); return self; }
inline at::Tensor & log_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::log", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log10
inline at::Tensor log10(const at::Tensor & self) { return caesar::boxed("aten::log10", "").tensor(self).to_tensor(); }
inline at::Tensor & log10_(at::Tensor & self) { caesar::boxed("aten::log10_", "").tensor(self).run(); return self; }
inline at::Tensor & log10_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::log10", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log1p
inline at::Tensor log1p(const at::Tensor & self) { return caesar::boxed("aten::log1p", "").tensor(self).to_tensor(); }
inline at::Tensor & log1p_(at::Tensor & self) { caesar::boxed("aten::log1p_", "").tensor(self).run(); return self; }
inline at::Tensor & log1p_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::log1p", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log2
inline at::Tensor log2(const at::Tensor & self) { return caesar::boxed("aten::log2", "").tensor(self).to_tensor(); }
inline at::Tensor & log2_(at::Tensor & self) { caesar::boxed("aten::log2_", "").tensor(self).run(); return self; }
inline at::Tensor & log2_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::log2", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_sigmoid
inline at::Tensor & log_sigmoid_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::log_sigmoid", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor log_sigmoid(const at::Tensor & self) { return caesar::boxed("aten::log_sigmoid", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_softmax
inline at::Tensor log_softmax(const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::log_softmax", "int").tensor(self).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & log_softmax_out(at::Tensor & out, const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::log_softmax", "int_out").tensor(self).integer(dim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor log_softmax(const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp
inline at::Tensor & logaddexp_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::logaddexp", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor logaddexp(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::logaddexp", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp2
inline at::Tensor & logaddexp2_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::logaddexp2", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor logaddexp2(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::logaddexp2", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logcumsumexp
inline at::Tensor logcumsumexp(const at::Tensor & self, int64_t dim) { return caesar::boxed("aten::logcumsumexp", "").tensor(self).integer(dim).to_tensor(); }
inline at::Tensor & logcumsumexp_out(at::Tensor & out, const at::Tensor & self, int64_t dim) { caesar::boxed("aten::logcumsumexp", "out").tensor(self).integer(dim).tensor(out).run(); return out; }
at::Tensor logcumsumexp(const at::Tensor & self, at::Dimname dim) = delete;
at::Tensor & logcumsumexp_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logdet
inline at::Tensor logdet(const at::Tensor & self) { return caesar::boxed("aten::logdet", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_and
inline at::Tensor logical_and(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::logical_and", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & logical_and_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::logical_and", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_not
inline at::Tensor logical_not(const at::Tensor & self) { return caesar::boxed("aten::logical_not", "").tensor(self).to_tensor(); }
inline at::Tensor & logical_not_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::logical_not", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_or
inline at::Tensor logical_or(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::logical_or", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & logical_or_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::logical_or", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_xor
inline at::Tensor logical_xor(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::logical_xor", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & logical_xor_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::logical_xor", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logit
inline at::Tensor logit(const at::Tensor & self, c10::optional<double> eps=c10::nullopt) { return caesar::boxed("aten::logit", "").tensor(self).opt_real(eps).to_tensor(); }
inline at::Tensor & logit_(at::Tensor & self, c10::optional<double> eps=c10::nullopt) { caesar::boxed("aten::logit_", "").tensor(self).opt_real(eps).run(); return self; }
inline at::Tensor & logit_out(at::Tensor & out, const at::Tensor & self, c10::optional<double> eps=c10::nullopt) { caesar::boxed("aten::logit", "out").tensor(self).opt_real(eps).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logspace
inline at::Tensor logspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, double base=10.0, at::TensorOptions options={}) { return caesar::boxed("aten::logspace", "").scalar(start).scalar(end).integer(steps).real(base).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor logspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, double base, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::logspace", "").scalar(start).scalar(end).integer(steps).real(base).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & logspace_out(at::Tensor & out, const at::Scalar & start, const at::Scalar & end, int64_t steps, double base=10.0) { caesar::boxed("aten::logspace", "out").scalar(start).scalar(end).integer(steps).real(base).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logsumexp
inline at::Tensor logsumexp(const at::Tensor & self, at::IntArrayRef dim, bool keepdim=false) { return caesar::boxed("aten::logsumexp", "").tensor(self).ints(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & logsumexp_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef dim, bool keepdim=false) { caesar::boxed("aten::logsumexp", "out").tensor(self).ints(dim).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor logsumexp(const at::Tensor & self, at::DimnameList dim, bool keepdim=false) = delete;
at::Tensor & logsumexp_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, bool keepdim=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lstm_cell
inline ::std::tuple<at::Tensor,at::Tensor> lstm_cell(const at::Tensor & input, at::TensorList hx, const at::Tensor & w_ih, const at::Tensor & w_hh, const c10::optional<at::Tensor> & b_ih={}, const c10::optional<at::Tensor> & b_hh={}) { return caesar::boxed("aten::lstm_cell", "").tensor(input).tensors(hx).tensor(w_ih).tensor(w_hh).opt_tensor(b_ih).opt_tensor(b_hh).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_margin_ranking_loss
inline at::Tensor margin_ranking_loss(const at::Tensor & input1, const at::Tensor & input2, const at::Tensor & target, double margin=0.0, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::margin_ranking_loss", "").tensor(input1).tensor(input2).tensor(target).real(margin).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_fill
inline at::Tensor masked_fill(const at::Tensor & self, const at::Tensor & mask, const at::Scalar & value) { return caesar::boxed("aten::masked_fill", "Scalar").tensor(self).tensor(mask).scalar(value).to_tensor(); }
inline at::Tensor masked_fill(const at::Tensor & self, const at::Tensor & mask, const at::Tensor & value) { return caesar::boxed("aten::masked_fill", "Tensor").tensor(self).tensor(mask).tensor(value).to_tensor(); }
inline at::Tensor & masked_fill_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mask, const at::Scalar & value) { caesar::boxed("aten::masked_fill", "Scalar_out").tensor(self).tensor(mask).scalar(value).tensor(out).run(); return out; }
inline at::Tensor & masked_fill_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mask, const at::Tensor & value) { caesar::boxed("aten::masked_fill", "Tensor_out").tensor(self).tensor(mask).tensor(value).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_scatter
inline at::Tensor masked_scatter(const at::Tensor & self, const at::Tensor & mask, const at::Tensor & source) { return caesar::boxed("aten::masked_scatter", "").tensor(self).tensor(mask).tensor(source).to_tensor(); }
inline at::Tensor & masked_scatter_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mask, const at::Tensor & source) { caesar::boxed("aten::masked_scatter", "out").tensor(self).tensor(mask).tensor(source).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_select
inline at::Tensor & masked_select_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mask) { caesar::boxed("aten::masked_select", "out").tensor(self).tensor(mask).tensor(out).run(); return out; }
inline at::Tensor masked_select(const at::Tensor & self, const at::Tensor & mask) { return caesar::boxed("aten::masked_select", "").tensor(self).tensor(mask).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matmul
inline at::Tensor matmul(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::matmul", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & matmul_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::matmul", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matrix_power
inline at::Tensor matrix_power(const at::Tensor & self, int64_t n) { return caesar::boxed("aten::matrix_power", "").tensor(self).integer(n).to_tensor(); }
inline at::Tensor & matrix_power_out(at::Tensor & out, const at::Tensor & self, int64_t n) { caesar::boxed("aten::matrix_power", "out").tensor(self).integer(n).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max
inline ::std::tuple<at::Tensor,at::Tensor> max(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::max", "dim").tensor(self).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> max_out(at::Tensor & max, at::Tensor & max_values, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::max", "dim_max").tensor(self).integer(dim).boolean(keepdim).tensor(max).tensor(max_values).run(); return {max, max_values}; }
::std::tuple<at::Tensor,at::Tensor> max(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> max_out(at::Tensor & max, at::Tensor & max_values, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor max(const at::Tensor & self) { return caesar::boxed("aten::max", "").tensor(self).to_tensor(); }
inline at::Tensor max(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::max", "other").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & max_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::max", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool1d
inline at::Tensor max_pool1d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { return caesar::boxed("aten::max_pool1d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool2d
inline at::Tensor max_pool2d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { return caesar::boxed("aten::max_pool2d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool2d_with_indices
inline ::std::tuple<at::Tensor &,at::Tensor &> max_pool2d_with_indices_out(at::Tensor & out, at::Tensor & indices, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { caesar::boxed("aten::max_pool2d_with_indices", "out").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).tensor(out).tensor(indices).run(); return {out, indices}; }
inline ::std::tuple<at::Tensor,at::Tensor> max_pool2d_with_indices(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { return caesar::boxed("aten::max_pool2d_with_indices", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool2d_with_indices_backward
inline at::Tensor & max_pool2d_with_indices_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool ceil_mode, const at::Tensor & indices) { caesar::boxed("aten::max_pool2d_with_indices_backward", "grad_input").tensor(grad_output).tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).tensor(indices).tensor(grad_input).run(); return grad_input; }
inline at::Tensor max_pool2d_with_indices_backward(const at::Tensor & grad_output, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool ceil_mode, const at::Tensor & indices) { return caesar::boxed("aten::max_pool2d_with_indices_backward", "").tensor(grad_output).tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).tensor(indices).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool3d
inline at::Tensor max_pool3d(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { return caesar::boxed("aten::max_pool3d", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max_pool3d_with_indices
inline ::std::tuple<at::Tensor &,at::Tensor &> max_pool3d_with_indices_out(at::Tensor & out, at::Tensor & indices, const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { caesar::boxed("aten::max_pool3d_with_indices", "out").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).tensor(out).tensor(indices).run(); return {out, indices}; }
inline ::std::tuple<at::Tensor,at::Tensor> max_pool3d_with_indices(const at::Tensor & self, at::IntArrayRef kernel_size, at::IntArrayRef stride={}, at::IntArrayRef padding=0, at::IntArrayRef dilation=1, bool ceil_mode=false) { return caesar::boxed("aten::max_pool3d_with_indices", "").tensor(self).ints(kernel_size).ints(stride).ints(padding).ints(dilation).boolean(ceil_mode).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_maximum
inline at::Tensor maximum(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::maximum", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & maximum_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::maximum", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mean
inline at::Tensor mean(const at::Tensor & self, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::mean", "").tensor(self).opt_dtype(dtype).to_tensor(); }
inline at::Tensor mean(const at::Tensor & self, at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::mean", "dim").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & mean_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::mean", "out").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor mean(const at::Tensor & self, at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
at::Tensor & mean_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_median
inline at::Tensor median(const at::Tensor & self) { return caesar::boxed("aten::median", "").tensor(self).to_tensor(); }
inline ::std::tuple<at::Tensor,at::Tensor> median(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::median", "dim").tensor(self).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> median_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::median", "dim_values").tensor(self).integer(dim).boolean(keepdim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> median(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> median_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor & median_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::median", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_meshgrid
inline ::std::vector<at::Tensor> meshgrid(at::TensorList tensors) { return caesar::boxed("aten::meshgrid", "").tensors(tensors).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> meshgrid(at::TensorList tensors, c10::string_view indexing) { return caesar::boxed("aten::meshgrid", "indexing").tensors(tensors).text(indexing).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_min
inline ::std::tuple<at::Tensor,at::Tensor> min(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::min", "dim").tensor(self).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> min_out(at::Tensor & min, at::Tensor & min_indices, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::min", "dim_min").tensor(self).integer(dim).boolean(keepdim).tensor(min).tensor(min_indices).run(); return {min, min_indices}; }
::std::tuple<at::Tensor,at::Tensor> min(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> min_out(at::Tensor & min, at::Tensor & min_indices, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor min(const at::Tensor & self) { return caesar::boxed("aten::min", "").tensor(self).to_tensor(); }
inline at::Tensor & min_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::min", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor min(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::min", "other").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_minimum
inline at::Tensor minimum(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::minimum", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & minimum_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::minimum", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mish
inline at::Tensor mish(const at::Tensor & self) { return caesar::boxed("aten::mish", "").tensor(self).to_tensor(); }
inline at::Tensor & mish_(at::Tensor & self) { caesar::boxed("aten::mish_", "").tensor(self).run(); return self; }
inline at::Tensor & mish_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::mish", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mm
inline at::Tensor mm(const at::Tensor & self, const at::Tensor & mat2) { return caesar::boxed("aten::mm", "").tensor(self).tensor(mat2).to_tensor(); }
inline at::Tensor & mm_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & mat2) { caesar::boxed("aten::mm", "out").tensor(self).tensor(mat2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mode
inline ::std::tuple<at::Tensor,at::Tensor> mode(const at::Tensor & self, int64_t dim=-1, bool keepdim=false) { return caesar::boxed("aten::mode", "").tensor(self).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> mode_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim=-1, bool keepdim=false) { caesar::boxed("aten::mode", "values").tensor(self).integer(dim).boolean(keepdim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> mode(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> mode_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_moveaxis
inline at::Tensor moveaxis(const at::Tensor & self, at::IntArrayRef source, at::IntArrayRef destination) { return caesar::boxed("aten::moveaxis", "intlist").tensor(self).ints(source).ints(destination).to_tensor(); }
inline at::Tensor moveaxis(const at::Tensor & self, int64_t source, int64_t destination) { return caesar::boxed("aten::moveaxis", "int").tensor(self).integer(source).integer(destination).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_movedim
inline at::Tensor movedim(const at::Tensor & self, at::IntArrayRef source, at::IntArrayRef destination) { return caesar::boxed("aten::movedim", "intlist").tensor(self).ints(source).ints(destination).to_tensor(); }
inline at::Tensor movedim(const at::Tensor & self, int64_t source, int64_t destination) { return caesar::boxed("aten::movedim", "int").tensor(self).integer(source).integer(destination).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mse_loss
inline at::Tensor & mse_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean) { caesar::boxed("aten::mse_loss", "out").tensor(self).tensor(target).integer(reduction).tensor(out).run(); return out; }
inline at::Tensor mse_loss(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::mse_loss", "").tensor(self).tensor(target).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mse_loss_backward
inline at::Tensor & mse_loss_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, const at::Tensor & target, int64_t reduction) { caesar::boxed("aten::mse_loss_backward", "grad_input").tensor(grad_output).tensor(self).tensor(target).integer(reduction).tensor(grad_input).run(); return grad_input; }
inline at::Tensor mse_loss_backward(const at::Tensor & grad_output, const at::Tensor & self, const at::Tensor & target, int64_t reduction) { return caesar::boxed("aten::mse_loss_backward", "").tensor(grad_output).tensor(self).tensor(target).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_msort
inline at::Tensor & msort_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::msort", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor msort(const at::Tensor & self) { return caesar::boxed("aten::msort", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multi_margin_loss
inline at::Tensor & multi_margin_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, const at::Scalar & p=1, const at::Scalar & margin=1, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean) { caesar::boxed("aten::multi_margin_loss", "out").tensor(self).tensor(target).scalar(p).scalar(margin).opt_tensor(weight).integer(reduction).tensor(out).run(); return out; }
inline at::Tensor multi_margin_loss(const at::Tensor & self, const at::Tensor & target, const at::Scalar & p=1, const at::Scalar & margin=1, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::multi_margin_loss", "").tensor(self).tensor(target).scalar(p).scalar(margin).opt_tensor(weight).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multinomial
inline at::Tensor & multinomial_out(at::Tensor & out, const at::Tensor & self, int64_t num_samples, bool replacement=false, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::multinomial", "out").tensor(self).integer(num_samples).boolean(replacement).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor multinomial(const at::Tensor & self, int64_t num_samples, bool replacement=false, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::multinomial", "").tensor(self).integer(num_samples).boolean(replacement).opt_generator(generator).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multiply
inline at::Tensor multiply(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::multiply", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & multiply_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::multiply", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor multiply(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::multiply", "Scalar").tensor(self).scalar(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mv
inline at::Tensor mv(const at::Tensor & self, const at::Tensor & vec) { return caesar::boxed("aten::mv", "").tensor(self).tensor(vec).to_tensor(); }
inline at::Tensor & mv_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & vec) { caesar::boxed("aten::mv", "out").tensor(self).tensor(vec).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mvlgamma
inline at::Tensor & mvlgamma_out(at::Tensor & out, const at::Tensor & self, int64_t p) { caesar::boxed("aten::mvlgamma", "out").tensor(self).integer(p).tensor(out).run(); return out; }
inline at::Tensor mvlgamma(const at::Tensor & self, int64_t p) { return caesar::boxed("aten::mvlgamma", "").tensor(self).integer(p).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nan_to_num
inline at::Tensor nan_to_num(const at::Tensor & self, c10::optional<double> nan=c10::nullopt, c10::optional<double> posinf=c10::nullopt, c10::optional<double> neginf=c10::nullopt) { return caesar::boxed("aten::nan_to_num", "").tensor(self).opt_real(nan).opt_real(posinf).opt_real(neginf).to_tensor(); }
inline at::Tensor & nan_to_num_(at::Tensor & self, c10::optional<double> nan=c10::nullopt, c10::optional<double> posinf=c10::nullopt, c10::optional<double> neginf=c10::nullopt) { caesar::boxed("aten::nan_to_num_", "").tensor(self).opt_real(nan).opt_real(posinf).opt_real(neginf).run(); return self; }
inline at::Tensor & nan_to_num_out(at::Tensor & out, const at::Tensor & self, c10::optional<double> nan=c10::nullopt, c10::optional<double> posinf=c10::nullopt, c10::optional<double> neginf=c10::nullopt) { caesar::boxed("aten::nan_to_num", "out").tensor(self).opt_real(nan).opt_real(posinf).opt_real(neginf).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmean
inline at::Tensor nanmean(const at::Tensor & self, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::nanmean", "").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & nanmean_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::nanmean", "out").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmedian
inline at::Tensor nanmedian(const at::Tensor & self) { return caesar::boxed("aten::nanmedian", "").tensor(self).to_tensor(); }
inline ::std::tuple<at::Tensor,at::Tensor> nanmedian(const at::Tensor & self, int64_t dim, bool keepdim=false) { return caesar::boxed("aten::nanmedian", "dim").tensor(self).integer(dim).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> nanmedian_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim, bool keepdim=false) { caesar::boxed("aten::nanmedian", "dim_values").tensor(self).integer(dim).boolean(keepdim).tensor(values).tensor(indices).run(); return {values, indices}; }
::std::tuple<at::Tensor,at::Tensor> nanmedian(const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> nanmedian_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim, bool keepdim=false) = delete;
inline at::Tensor & nanmedian_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::nanmedian", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanquantile
inline at::Tensor nanquantile(const at::Tensor & self, const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { return caesar::boxed("aten::nanquantile", "").tensor(self).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor & nanquantile_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { caesar::boxed("aten::nanquantile", "out").tensor(self).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).tensor(out).run(); return out; }
inline at::Tensor nanquantile(const at::Tensor & self, double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { return caesar::boxed("aten::nanquantile", "scalar").tensor(self).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor & nanquantile_out(at::Tensor & out, const at::Tensor & self, double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { caesar::boxed("aten::nanquantile", "scalar_out").tensor(self).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nansum
inline at::Tensor nansum(const at::Tensor & self, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::nansum", "").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & nansum_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::nansum", "out").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow
inline at::Tensor narrow(const at::Tensor & self, int64_t dim, int64_t start, int64_t length) { return caesar::boxed("aten::narrow", "").tensor(self).integer(dim).integer(start).integer(length).to_tensor(); }
inline at::Tensor narrow(const at::Tensor & self, int64_t dim, const at::Tensor & start, int64_t length) { return caesar::boxed("aten::narrow", "Tensor").tensor(self).integer(dim).tensor(start).integer(length).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow_copy
inline at::Tensor narrow_copy(const at::Tensor & self, int64_t dim, int64_t start, int64_t length) { return caesar::boxed("aten::narrow_copy", "").tensor(self).integer(dim).integer(start).integer(length).to_tensor(); }
inline at::Tensor & narrow_copy_out(at::Tensor & out, const at::Tensor & self, int64_t dim, int64_t start, int64_t length) { caesar::boxed("aten::narrow_copy", "out").tensor(self).integer(dim).integer(start).integer(length).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_native_batch_norm
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> native_batch_norm(const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, const c10::optional<at::Tensor> & running_mean, const c10::optional<at::Tensor> & running_var, bool training, double momentum, double eps) { return caesar::boxed("aten::native_batch_norm", "").tensor(input).opt_tensor(weight).opt_tensor(bias).opt_tensor(running_mean).opt_tensor(running_var).boolean(training).real(momentum).real(eps).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> native_batch_norm_out(at::Tensor & out, at::Tensor & save_mean, at::Tensor & save_invstd, const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, const c10::optional<at::Tensor> & running_mean, const c10::optional<at::Tensor> & running_var, bool training, double momentum, double eps) { caesar::boxed("aten::native_batch_norm", "out").tensor(input).opt_tensor(weight).opt_tensor(bias).opt_tensor(running_mean).opt_tensor(running_var).boolean(training).real(momentum).real(eps).tensor(out).tensor(save_mean).tensor(save_invstd).run(); return {out, save_mean, save_invstd}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_native_dropout
inline ::std::tuple<at::Tensor,at::Tensor> native_dropout(const at::Tensor & input, double p, c10::optional<bool> train) { return caesar::boxed("aten::native_dropout", "").tensor(input).real(p).opt_boolean(train).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &> native_dropout_out(at::Tensor & out0, at::Tensor & out1, const at::Tensor & input, double p, c10::optional<bool> train) { caesar::boxed("aten::native_dropout", "out").tensor(input).real(p).opt_boolean(train).tensor(out0).tensor(out1).run(); return {out0, out1}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_native_group_norm
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> native_group_norm(const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, int64_t N, int64_t C, int64_t HxW, int64_t group, double eps) { return caesar::boxed("aten::native_group_norm", "").tensor(input).opt_tensor(weight).opt_tensor(bias).integer(N).integer(C).integer(HxW).integer(group).real(eps).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> native_group_norm_out(at::Tensor & out0, at::Tensor & out1, at::Tensor & out2, const at::Tensor & input, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, int64_t N, int64_t C, int64_t HxW, int64_t group, double eps) { caesar::boxed("aten::native_group_norm", "out").tensor(input).opt_tensor(weight).opt_tensor(bias).integer(N).integer(C).integer(HxW).integer(group).real(eps).tensor(out0).tensor(out1).tensor(out2).run(); return {out0, out1, out2}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_native_layer_norm
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> native_layer_norm(const at::Tensor & input, at::IntArrayRef normalized_shape, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, double eps) { return caesar::boxed("aten::native_layer_norm", "").tensor(input).ints(normalized_shape).opt_tensor(weight).opt_tensor(bias).real(eps).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> native_layer_norm_out(at::Tensor & out0, at::Tensor & out1, at::Tensor & out2, const at::Tensor & input, at::IntArrayRef normalized_shape, const c10::optional<at::Tensor> & weight, const c10::optional<at::Tensor> & bias, double eps) { caesar::boxed("aten::native_layer_norm", "out").tensor(input).ints(normalized_shape).opt_tensor(weight).opt_tensor(bias).real(eps).tensor(out0).tensor(out1).tensor(out2).run(); return {out0, out1, out2}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_negative
inline at::Tensor negative(const at::Tensor & self) { return caesar::boxed("aten::negative", "").tensor(self).to_tensor(); }
inline at::Tensor & negative_(at::Tensor & self) { caesar::boxed("aten::negative_", "").tensor(self).run(); return self; }
inline at::Tensor & negative_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::negative", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_empty
inline at::Tensor & new_empty_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef size) { caesar::boxed("aten::new_empty", "out").tensor(self).ints(size).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_full
inline at::Tensor & new_full_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef size, const at::Scalar & fill_value) { caesar::boxed("aten::new_full", "out").tensor(self).ints(size).scalar(fill_value).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_ones
inline at::Tensor & new_ones_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef size) { caesar::boxed("aten::new_ones", "out").tensor(self).ints(size).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_zeros
inline at::Tensor & new_zeros_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef size) { caesar::boxed("aten::new_zeros", "out").tensor(self).ints(size).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nextafter
inline at::Tensor & nextafter_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::nextafter", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor nextafter(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::nextafter", "").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nll_loss
inline at::Tensor & nll_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean, int64_t ignore_index=-100) { caesar::boxed("aten::nll_loss", "out").tensor(self).tensor(target).opt_tensor(weight).integer(reduction).integer(ignore_index).tensor(out).run(); return out; }
inline at::Tensor nll_loss(const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight={}, int64_t reduction=at::Reduction::Mean, int64_t ignore_index=-100) { return caesar::boxed("aten::nll_loss", "").tensor(self).tensor(target).opt_tensor(weight).integer(reduction).integer(ignore_index).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nll_loss_backward
inline at::Tensor & nll_loss_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight, int64_t reduction, int64_t ignore_index, const at::Tensor & total_weight) { caesar::boxed("aten::nll_loss_backward", "grad_input").tensor(grad_output).tensor(self).tensor(target).opt_tensor(weight).integer(reduction).integer(ignore_index).tensor(total_weight).tensor(grad_input).run(); return grad_input; }
inline at::Tensor nll_loss_backward(const at::Tensor & grad_output, const at::Tensor & self, const at::Tensor & target, const c10::optional<at::Tensor> & weight, int64_t reduction, int64_t ignore_index, const at::Tensor & total_weight) { return caesar::boxed("aten::nll_loss_backward", "").tensor(grad_output).tensor(self).tensor(target).opt_tensor(weight).integer(reduction).integer(ignore_index).tensor(total_weight).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nonzero
inline at::Tensor & nonzero_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::nonzero", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor nonzero(const at::Tensor & self) { return caesar::boxed("aten::nonzero", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_norm
inline at::Tensor norm(const at::Tensor & self, const c10::optional<at::Scalar> & p, at::ScalarType dtype) { return caesar::boxed("aten::norm", "ScalarOpt_dtype").tensor(self).opt_scalar(p).dtype(dtype).to_tensor(); }
inline at::Tensor norm(const at::Tensor & self, const at::Scalar & p=2) { return caesar::boxed("aten::norm", "Scalar").tensor(self).scalar(p).to_tensor(); }
inline at::Tensor norm(const at::Tensor & self, const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim, at::ScalarType dtype) { return caesar::boxed("aten::norm", "ScalarOpt_dim_dtype").tensor(self).opt_scalar(p).ints(dim).boolean(keepdim).dtype(dtype).to_tensor(); }
inline at::Tensor norm(const at::Tensor & self, const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim=false) { return caesar::boxed("aten::norm", "ScalarOpt_dim").tensor(self).opt_scalar(p).ints(dim).boolean(keepdim).to_tensor(); }
inline at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim, at::ScalarType dtype) { caesar::boxed("aten::norm", "dtype_out").tensor(self).opt_scalar(p).ints(dim).boolean(keepdim).dtype(dtype).tensor(out).run(); return out; }
inline at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim=false) { caesar::boxed("aten::norm", "out").tensor(self).opt_scalar(p).ints(dim).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor norm(const at::Tensor & self, const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim, at::ScalarType dtype) = delete;
at::Tensor norm(const at::Tensor & self, const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim=false) = delete;
at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim, at::ScalarType dtype) = delete;
at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim=false) = delete;
inline at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const c10::optional<at::Scalar> & p, at::ScalarType dtype) { caesar::boxed("aten::norm", "ScalarOpt_dtype_out").tensor(self).opt_scalar(p).dtype(dtype).tensor(out).run(); return out; }
inline at::Tensor & norm_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & p=2) { caesar::boxed("aten::norm", "Scalar_out").tensor(self).scalar(p).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_norm_except_dim
inline at::Tensor norm_except_dim(const at::Tensor & v, int64_t pow=2, int64_t dim=0) { return caesar::boxed("aten::norm_except_dim", "").tensor(v).integer(pow).integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_normal
inline at::Tensor normal_functional(const at::Tensor & self, double mean=0, double std=1, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::normal_functional", "").tensor(self).real(mean).real(std).opt_generator(generator).to_tensor(); }
inline at::Tensor & normal_out(at::Tensor & out, const at::Tensor & mean, double std=1, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::normal", "Tensor_float_out").tensor(mean).real(std).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor normal(const at::Tensor & mean, double std=1, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::normal", "Tensor_float").tensor(mean).real(std).opt_generator(generator).to_tensor(); }
inline at::Tensor & normal_out(at::Tensor & out, double mean, const at::Tensor & std, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::normal", "float_Tensor_out").real(mean).tensor(std).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor normal(double mean, const at::Tensor & std, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::normal", "float_Tensor").real(mean).tensor(std).opt_generator(generator).to_tensor(); }
inline at::Tensor & normal_out(at::Tensor & out, const at::Tensor & mean, const at::Tensor & std, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::normal", "Tensor_Tensor_out").tensor(mean).tensor(std).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor normal(const at::Tensor & mean, const at::Tensor & std, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::normal", "Tensor_Tensor").tensor(mean).tensor(std).opt_generator(generator).to_tensor(); }
inline at::Tensor normal(double mean, double std, at::IntArrayRef size, c10::optional<at::Generator> generator=c10::nullopt, at::TensorOptions options={}) { return caesar::boxed("aten::normal", "float_float").real(mean).real(std).ints(size).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor normal(double mean, double std, at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::normal", "float_float").real(mean).real(std).ints(size).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & normal_out(at::Tensor & out, double mean, double std, at::IntArrayRef size, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::normal", "float_float_out").real(mean).real(std).ints(size).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor & normal_out(at::Tensor & out, const at::Tensor & self, double mean=0, double std=1, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::normal", "out").tensor(self).real(mean).real(std).opt_generator(generator).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_not_equal
inline at::Tensor & not_equal_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::not_equal", "Scalar_out").tensor(self).scalar(other).tensor(out).run(); return out; }
inline at::Tensor not_equal(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::not_equal", "Scalar").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & not_equal_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::not_equal", "Tensor_out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor not_equal(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::not_equal", "Tensor").tensor(self).tensor(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_one_hot
inline at::Tensor one_hot(const at::Tensor & self, int64_t num_classes=-1) { return caesar::boxed("aten::one_hot", "").tensor(self).integer(num_classes).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ones
at::Tensor ones(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor ones(at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
inline at::Tensor ones(at::IntArrayRef size, at::TensorOptions options={}) { return caesar::boxed("aten::ones", "").ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor ones(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::ones", "").ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & ones_out(at::Tensor & out, at::IntArrayRef size) { caesar::boxed("aten::ones", "out").ints(size).tensor(out).run(); return out; }
at::Tensor & ones_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::DimnameList> names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ones_like
inline at::Tensor ones_like(const at::Tensor & self, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::ones_like", "").tensor(self).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor ones_like(const at::Tensor & self, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::ones_like", "").tensor(self).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & ones_like_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::ones_like", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_outer
inline at::Tensor outer(const at::Tensor & self, const at::Tensor & vec2) { return caesar::boxed("aten::outer", "").tensor(self).tensor(vec2).to_tensor(); }
inline at::Tensor & outer_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & vec2) { caesar::boxed("aten::outer", "out").tensor(self).tensor(vec2).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pad
inline at::Tensor pad(const at::Tensor & self, at::IntArrayRef pad, c10::string_view mode="constant", c10::optional<double> value=c10::nullopt) { return caesar::boxed("aten::pad", "").tensor(self).ints(pad).text(mode).opt_real(value).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pairwise_distance
inline at::Tensor pairwise_distance(const at::Tensor & x1, const at::Tensor & x2, double p=2, double eps=1e-06, bool keepdim=false) { return caesar::boxed("aten::pairwise_distance", "").tensor(x1).tensor(x2).real(p).real(eps).boolean(keepdim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pdist
inline at::Tensor pdist(const at::Tensor & self, double p=2) { return caesar::boxed("aten::pdist", "").tensor(self).real(p).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_permute
inline at::Tensor permute(const at::Tensor & self, at::IntArrayRef dims) { return caesar::boxed("aten::permute", "").tensor(self).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pinverse
inline at::Tensor pinverse(const at::Tensor & self, double rcond=1e-15) { return caesar::boxed("aten::pinverse", "").tensor(self).real(rcond).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pixel_shuffle
inline at::Tensor pixel_shuffle(const at::Tensor & self, int64_t upscale_factor) { return caesar::boxed("aten::pixel_shuffle", "").tensor(self).integer(upscale_factor).to_tensor(); }
inline at::Tensor & pixel_shuffle_out(at::Tensor & out, const at::Tensor & self, int64_t upscale_factor) { caesar::boxed("aten::pixel_shuffle", "out").tensor(self).integer(upscale_factor).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pixel_unshuffle
inline at::Tensor pixel_unshuffle(const at::Tensor & self, int64_t downscale_factor) { return caesar::boxed("aten::pixel_unshuffle", "").tensor(self).integer(downscale_factor).to_tensor(); }
inline at::Tensor & pixel_unshuffle_out(at::Tensor & out, const at::Tensor & self, int64_t downscale_factor) { caesar::boxed("aten::pixel_unshuffle", "out").tensor(self).integer(downscale_factor).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_polar
inline at::Tensor polar(const at::Tensor & abs, const at::Tensor & angle) { return caesar::boxed("aten::polar", "").tensor(abs).tensor(angle).to_tensor(); }
inline at::Tensor & polar_out(at::Tensor & out, const at::Tensor & abs, const at::Tensor & angle) { caesar::boxed("aten::polar", "out").tensor(abs).tensor(angle).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_polygamma
inline at::Tensor & polygamma_out(at::Tensor & out, int64_t n, const at::Tensor & self) { caesar::boxed("aten::polygamma", "out").integer(n).tensor(self).tensor(out).run(); return out; }
inline at::Tensor polygamma(int64_t n, const at::Tensor & self) { return caesar::boxed("aten::polygamma", "").integer(n).tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_positive
inline at::Tensor positive(const at::Tensor & self) { return caesar::boxed("aten::positive", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pow
inline at::Tensor & pow_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & exponent) { caesar::boxed("aten::pow", "Tensor_Tensor_out").tensor(self).tensor(exponent).tensor(out).run(); return out; }
inline at::Tensor pow(const at::Tensor & self, const at::Tensor & exponent) { return caesar::boxed("aten::pow", "Tensor_Tensor").tensor(self).tensor(exponent).to_tensor(); }
inline at::Tensor & pow_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & exponent) { caesar::boxed("aten::pow", "Scalar_out").scalar(self).tensor(exponent).tensor(out).run(); return out; }
inline at::Tensor pow(const at::Scalar & self, const at::Tensor & exponent) { return caesar::boxed("aten::pow", "Scalar").scalar(self).tensor(exponent).to_tensor(); }
inline at::Tensor & pow_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & exponent) { caesar::boxed("aten::pow", "Tensor_Scalar_out").tensor(self).scalar(exponent).tensor(out).run(); return out; }
inline at::Tensor pow(const at::Tensor & self, const at::Scalar & exponent) { return caesar::boxed("aten::pow", "Tensor_Scalar").tensor(self).scalar(exponent).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prelu
inline at::Tensor prelu(const at::Tensor & self, const at::Tensor & weight) { return caesar::boxed("aten::prelu", "").tensor(self).tensor(weight).to_tensor(); }
inline at::Tensor & prelu_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & weight) { caesar::boxed("aten::prelu", "out").tensor(self).tensor(weight).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prod
inline at::Tensor prod(const at::Tensor & self, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::prod", "").tensor(self).opt_dtype(dtype).to_tensor(); }
inline at::Tensor prod(const at::Tensor & self, int64_t dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::prod", "dim_int").tensor(self).integer(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & prod_out(at::Tensor & out, const at::Tensor & self, int64_t dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::prod", "int_out").tensor(self).integer(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor prod(const at::Tensor & self, at::Dimname dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
at::Tensor & prod_out(at::Tensor & out, const at::Tensor & self, at::Dimname dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
inline at::Tensor & prod_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::prod", "out").tensor(self).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_promote_types
inline at::ScalarType promote_types(at::ScalarType type1, at::ScalarType type2) { return caesar::boxed("aten::promote_types", "").dtype(type1).dtype(type2).to_dtype(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_put
inline at::Tensor put(const at::Tensor & self, const at::Tensor & index, const at::Tensor & source, bool accumulate=false) { return caesar::boxed("aten::put", "").tensor(self).tensor(index).tensor(source).boolean(accumulate).to_tensor(); }
inline at::Tensor & put_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & index, const at::Tensor & source, bool accumulate=false) { caesar::boxed("aten::put", "out").tensor(self).tensor(index).tensor(source).boolean(accumulate).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_quantile
inline at::Tensor quantile(const at::Tensor & self, const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { return caesar::boxed("aten::quantile", "").tensor(self).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor & quantile_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { caesar::boxed("aten::quantile", "out").tensor(self).tensor(q).opt_integer(dim).boolean(keepdim).text(interpolation).tensor(out).run(); return out; }
inline at::Tensor quantile(const at::Tensor & self, double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { return caesar::boxed("aten::quantile", "scalar").tensor(self).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).to_tensor(); }
inline at::Tensor & quantile_out(at::Tensor & out, const at::Tensor & self, double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") { caesar::boxed("aten::quantile", "scalar_out").tensor(self).real(q).opt_integer(dim).boolean(keepdim).text(interpolation).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rad2deg
inline at::Tensor rad2deg(const at::Tensor & self) { return caesar::boxed("aten::rad2deg", "").tensor(self).to_tensor(); }
inline at::Tensor & rad2deg_(at::Tensor & self) { caesar::boxed("aten::rad2deg_", "").tensor(self).run(); return self; }
inline at::Tensor & rad2deg_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::rad2deg", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rand
at::Tensor rand(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor rand(at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
inline at::Tensor rand(at::IntArrayRef size, at::TensorOptions options={}) { return caesar::boxed("aten::rand", "").ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor rand(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::rand", "").ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options={}) { return caesar::boxed("aten::rand", "generator").ints(size).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::rand", "generator").ints(size).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & rand_out(at::Tensor & out, at::IntArrayRef size) { caesar::boxed("aten::rand", "out").ints(size).tensor(out).run(); return out; }
inline at::Tensor & rand_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::Generator> generator) { caesar::boxed("aten::rand", "generator_out").ints(size).opt_generator(generator).tensor(out).run(); return out; }
at::Tensor & rand_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::DimnameList> names) = delete;
at::Tensor & rand_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rand_like
inline at::Tensor rand_like(const at::Tensor & self, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::rand_like", "").tensor(self).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor rand_like(const at::Tensor & self, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::rand_like", "").tensor(self).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & rand_like_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::rand_like", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randint
inline at::Tensor randint(int64_t high, at::IntArrayRef size, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randint", "").integer(high).ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randint(int64_t high, at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randint", "").integer(high).ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor randint(int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randint", "generator").integer(high).ints(size).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randint(int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randint", "generator").integer(high).ints(size).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randint", "low").integer(low).integer(high).ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randint", "low").integer(low).integer(high).ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randint", "low_generator").integer(low).integer(high).ints(size).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randint", "low_generator").integer(low).integer(high).ints(size).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & randint_out(at::Tensor & out, int64_t high, at::IntArrayRef size) { caesar::boxed("aten::randint", "out").integer(high).ints(size).tensor(out).run(); return out; }
inline at::Tensor & randint_out(at::Tensor & out, int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator) { caesar::boxed("aten::randint", "generator_out").integer(high).ints(size).opt_generator(generator).tensor(out).run(); return out; }
inline at::Tensor & randint_out(at::Tensor & out, int64_t low, int64_t high, at::IntArrayRef size) { caesar::boxed("aten::randint", "low_out").integer(low).integer(high).ints(size).tensor(out).run(); return out; }
inline at::Tensor & randint_out(at::Tensor & out, int64_t low, int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator) { caesar::boxed("aten::randint", "low_generator_out").integer(low).integer(high).ints(size).opt_generator(generator).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randint_like
inline at::Tensor randint_like(const at::Tensor & self, int64_t high, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::randint_like", "").tensor(self).integer(high).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor randint_like(const at::Tensor & self, int64_t high, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::randint_like", "").tensor(self).integer(high).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor randint_like(const at::Tensor & self, int64_t low, int64_t high, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::randint_like", "low_dtype").tensor(self).integer(low).integer(high).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor randint_like(const at::Tensor & self, int64_t low, int64_t high, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::randint_like", "low_dtype").tensor(self).integer(low).integer(high).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & randint_like_out(at::Tensor & out, const at::Tensor & self, int64_t high, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::randint_like", "out").tensor(self).integer(high).opt_memory_format(memory_format).tensor(out).run(); return out; }
inline at::Tensor & randint_like_out(at::Tensor & out, const at::Tensor & self, int64_t low, int64_t high, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::randint_like", "low_dtype_out").tensor(self).integer(low).integer(high).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randn
inline at::Tensor randn(at::IntArrayRef size, at::TensorOptions options={}) { return caesar::boxed("aten::randn", "").ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randn(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randn", "").ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options={}) { return caesar::boxed("aten::randn", "generator").ints(size).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randn", "generator").ints(size).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
at::Tensor randn(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor randn(at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
inline at::Tensor & randn_out(at::Tensor & out, at::IntArrayRef size) { caesar::boxed("aten::randn", "out").ints(size).tensor(out).run(); return out; }
inline at::Tensor & randn_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::Generator> generator) { caesar::boxed("aten::randn", "generator_out").ints(size).opt_generator(generator).tensor(out).run(); return out; }
at::Tensor & randn_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::DimnameList> names) = delete;
at::Tensor & randn_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randn_like
inline at::Tensor randn_like(const at::Tensor & self, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::randn_like", "").tensor(self).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor randn_like(const at::Tensor & self, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::randn_like", "").tensor(self).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & randn_like_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::randn_like", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randperm
inline at::Tensor randperm(int64_t n, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randperm", "").integer(n).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randperm(int64_t n, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randperm", "").integer(n).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor randperm(int64_t n, c10::optional<at::Generator> generator, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::randperm", "generator").integer(n).opt_generator(generator).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor randperm(int64_t n, c10::optional<at::Generator> generator, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::randperm", "generator").integer(n).opt_generator(generator).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & randperm_out(at::Tensor & out, int64_t n) { caesar::boxed("aten::randperm", "out").integer(n).tensor(out).run(); return out; }
inline at::Tensor & randperm_out(at::Tensor & out, int64_t n, c10::optional<at::Generator> generator) { caesar::boxed("aten::randperm", "generator_out").integer(n).opt_generator(generator).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_range
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step=1, at::TensorOptions options={}) { return caesar::boxed("aten::range", "step").scalar(start).scalar(end).scalar(step).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::range", "step").scalar(start).scalar(end).scalar(step).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, at::TensorOptions options={}) { return caesar::boxed("aten::range", "").scalar(start).scalar(end).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::range", "").scalar(start).scalar(end).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & range_out(at::Tensor & out, const at::Scalar & start, const at::Scalar & end) { caesar::boxed("aten::range", "out_").scalar(start).scalar(end).tensor(out).run(); return out; }
inline at::Tensor & range_out(at::Tensor & out, const at::Scalar & start, const at::Scalar & end, const at::Scalar & step) { caesar::boxed("aten::range", "out").scalar(start).scalar(end).scalar(step).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ravel
inline at::Tensor ravel(const at::Tensor & self) { return caesar::boxed("aten::ravel", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_real
inline at::Tensor real(const at::Tensor & self) { return caesar::boxed("aten::real", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reciprocal
inline at::Tensor reciprocal(const at::Tensor & self) { return caesar::boxed("aten::reciprocal", "").tensor(self).to_tensor(); }
inline at::Tensor & reciprocal_(at::Tensor & self) { caesar::boxed("aten::reciprocal_", "").tensor(self).run(); return self; }
inline at::Tensor & reciprocal_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::reciprocal", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reflection_pad1d
inline at::Tensor & reflection_pad1d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef padding) { caesar::boxed("aten::reflection_pad1d", "out").tensor(self).ints(padding).tensor(out).run(); return out; }
inline at::Tensor reflection_pad1d(const at::Tensor & self, at::IntArrayRef padding) { return caesar::boxed("aten::reflection_pad1d", "").tensor(self).ints(padding).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reflection_pad2d
inline at::Tensor & reflection_pad2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef padding) { caesar::boxed("aten::reflection_pad2d", "out").tensor(self).ints(padding).tensor(out).run(); return out; }
inline at::Tensor reflection_pad2d(const at::Tensor & self, at::IntArrayRef padding) { return caesar::boxed("aten::reflection_pad2d", "").tensor(self).ints(padding).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_relu
inline at::Tensor relu(const at::Tensor & self) { return caesar::boxed("aten::relu", "").tensor(self).to_tensor(); }
inline at::Tensor & relu_(at::Tensor & self) { caesar::boxed("aten::relu_", "").tensor(self).run(); return self; }
inline at::Tensor & relu_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::relu", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_relu6
inline at::Tensor relu6(const at::Tensor & self) { return caesar::boxed("aten::relu6", "").tensor(self).to_tensor(); }
inline at::Tensor & relu6_(at::Tensor & self) { caesar::boxed("aten::relu6_", "").tensor(self).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_renorm
inline at::Tensor & renorm_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) { caesar::boxed("aten::renorm", "out").tensor(self).scalar(p).integer(dim).scalar(maxnorm).tensor(out).run(); return out; }
inline at::Tensor renorm(const at::Tensor & self, const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) { return caesar::boxed("aten::renorm", "").tensor(self).scalar(p).integer(dim).scalar(maxnorm).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat
inline at::Tensor & repeat_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef repeats) { caesar::boxed("aten::repeat", "out").tensor(self).ints(repeats).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat_interleave
inline at::Tensor repeat_interleave(const at::Tensor & repeats, c10::optional<int64_t> output_size=c10::nullopt) { return caesar::boxed("aten::repeat_interleave", "Tensor").tensor(repeats).opt_integer(output_size).to_tensor(); }
inline at::Tensor repeat_interleave(const at::Tensor & self, const at::Tensor & repeats, c10::optional<int64_t> dim=c10::nullopt, c10::optional<int64_t> output_size=c10::nullopt) { return caesar::boxed("aten::repeat_interleave", "self_Tensor").tensor(self).tensor(repeats).opt_integer(dim).opt_integer(output_size).to_tensor(); }
inline at::Tensor repeat_interleave(const at::Tensor & self, int64_t repeats, c10::optional<int64_t> dim=c10::nullopt, c10::optional<int64_t> output_size=c10::nullopt) { return caesar::boxed("aten::repeat_interleave", "self_int").tensor(self).integer(repeats).opt_integer(dim).opt_integer(output_size).to_tensor(); }
inline at::Tensor & repeat_interleave_out(at::Tensor & out, const at::Tensor & repeats, c10::optional<int64_t> output_size=c10::nullopt) { caesar::boxed("aten::repeat_interleave", "Tensor_out").tensor(repeats).opt_integer(output_size).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_replication_pad1d
inline at::Tensor & replication_pad1d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef padding) { caesar::boxed("aten::replication_pad1d", "out").tensor(self).ints(padding).tensor(out).run(); return out; }
inline at::Tensor replication_pad1d(const at::Tensor & self, at::IntArrayRef padding) { return caesar::boxed("aten::replication_pad1d", "").tensor(self).ints(padding).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_replication_pad2d
inline at::Tensor & replication_pad2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef padding) { caesar::boxed("aten::replication_pad2d", "out").tensor(self).ints(padding).tensor(out).run(); return out; }
inline at::Tensor replication_pad2d(const at::Tensor & self, at::IntArrayRef padding) { return caesar::boxed("aten::replication_pad2d", "").tensor(self).ints(padding).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reshape
inline at::Tensor reshape(const at::Tensor & self, at::IntArrayRef shape) { return caesar::boxed("aten::reshape", "").tensor(self).ints(shape).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resolve_conj
inline at::Tensor resolve_conj(const at::Tensor & self) { return caesar::boxed("aten::resolve_conj", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_result_type
inline at::ScalarType result_type(const at::Tensor & tensor, const at::Tensor & other) { return caesar::boxed("aten::result_type", "Tensor").tensor(tensor).tensor(other).to_dtype(); }
inline at::ScalarType result_type(const at::Tensor & tensor, const at::Scalar & other) { return caesar::boxed("aten::result_type", "Scalar").tensor(tensor).scalar(other).to_dtype(); }
inline at::ScalarType result_type(const at::Scalar & scalar, const at::Tensor & tensor) { return caesar::boxed("aten::result_type", "Scalar_Tensor").scalar(scalar).tensor(tensor).to_dtype(); }
inline at::ScalarType result_type(const at::Scalar & scalar1, const at::Scalar & scalar2) { return caesar::boxed("aten::result_type", "Scalar_Scalar").scalar(scalar1).scalar(scalar2).to_dtype(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rnn_relu_cell
inline at::Tensor rnn_relu_cell(const at::Tensor & input, const at::Tensor & hx, const at::Tensor & w_ih, const at::Tensor & w_hh, const c10::optional<at::Tensor> & b_ih={}, const c10::optional<at::Tensor> & b_hh={}) { return caesar::boxed("aten::rnn_relu_cell", "").tensor(input).tensor(hx).tensor(w_ih).tensor(w_hh).opt_tensor(b_ih).opt_tensor(b_hh).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rnn_tanh_cell
inline at::Tensor rnn_tanh_cell(const at::Tensor & input, const at::Tensor & hx, const at::Tensor & w_ih, const at::Tensor & w_hh, const c10::optional<at::Tensor> & b_ih={}, const c10::optional<at::Tensor> & b_hh={}) { return caesar::boxed("aten::rnn_tanh_cell", "").tensor(input).tensor(hx).tensor(w_ih).tensor(w_hh).opt_tensor(b_ih).opt_tensor(b_hh).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_roll
inline at::Tensor roll(const at::Tensor & self, at::IntArrayRef shifts, at::IntArrayRef dims={}) { return caesar::boxed("aten::roll", "").tensor(self).ints(shifts).ints(dims).to_tensor(); }
inline at::Tensor & roll_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef shifts, at::IntArrayRef dims={}) { caesar::boxed("aten::roll", "out").tensor(self).ints(shifts).ints(dims).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rot90
inline at::Tensor rot90(const at::Tensor & self, int64_t k=1, at::IntArrayRef dims={0,1}) { return caesar::boxed("aten::rot90", "").tensor(self).integer(k).ints(dims).to_tensor(); }
inline at::Tensor & rot90_out(at::Tensor & out, const at::Tensor & self, int64_t k=1, at::IntArrayRef dims={0,1}) { caesar::boxed("aten::rot90", "out").tensor(self).integer(k).ints(dims).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_round
inline at::Tensor round(const at::Tensor & self) { return caesar::boxed("aten::round", "").tensor(self).to_tensor(); }
inline at::Tensor & round_(at::Tensor & self) { caesar::boxed("aten::round_", "").tensor(self).run(); return self; }
inline at::Tensor & round_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::round", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor round(const at::Tensor & self, int64_t decimals) { return caesar::boxed("aten::round", "decimals").tensor(self).integer(decimals).to_tensor(); }
inline at::Tensor & round_(at::Tensor & self, int64_t decimals) { caesar::boxed("aten::round_", "decimals").tensor(self).integer(decimals).run(); return self; }
inline at::Tensor & round_out(at::Tensor & out, const at::Tensor & self, int64_t decimals) { caesar::boxed("aten::round", "decimals_out").tensor(self).integer(decimals).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_row_stack
inline at::Tensor row_stack(at::TensorList tensors) { return caesar::boxed("aten::row_stack", "").tensors(tensors).to_tensor(); }
inline at::Tensor & row_stack_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::row_stack", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rrelu
inline at::Tensor rrelu(const at::Tensor & self, const at::Scalar & lower=0.125, const at::Scalar & upper=0.3333333333333333, bool training=false, c10::optional<at::Generator> generator=c10::nullopt) { return caesar::boxed("aten::rrelu", "").tensor(self).scalar(lower).scalar(upper).boolean(training).opt_generator(generator).to_tensor(); }
inline at::Tensor & rrelu_(at::Tensor & self, const at::Scalar & lower=0.125, const at::Scalar & upper=0.3333333333333333, bool training=false, c10::optional<at::Generator> generator=c10::nullopt) { caesar::boxed("aten::rrelu_", "").tensor(self).scalar(lower).scalar(upper).boolean(training).opt_generator(generator).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rsqrt
inline at::Tensor rsqrt(const at::Tensor & self) { return caesar::boxed("aten::rsqrt", "").tensor(self).to_tensor(); }
inline at::Tensor & rsqrt_(at::Tensor & self) { caesar::boxed("aten::rsqrt_", "").tensor(self).run(); return self; }
inline at::Tensor & rsqrt_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::rsqrt", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rsub
inline at::Tensor rsub(const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::rsub", "Tensor").tensor(self).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor rsub(const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::rsub", "Scalar").tensor(self).scalar(other).scalar(alpha).to_tensor(); }
inline at::Tensor & rsub_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { caesar::boxed("aten::rsub", "Tensor_out").tensor(self).tensor(other).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor & rsub_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { caesar::boxed("aten::rsub", "Scalar_out").tensor(self).scalar(other).scalar(alpha).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scalar_tensor
inline at::Tensor scalar_tensor(const at::Scalar & s, at::TensorOptions options={}) { return caesar::boxed("aten::scalar_tensor", "").scalar(s).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor scalar_tensor(const at::Scalar & s, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::scalar_tensor", "").scalar(s).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & scalar_tensor_out(at::Tensor & out, const at::Scalar & s) { caesar::boxed("aten::scalar_tensor", "out").scalar(s).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter
inline at::Tensor scatter(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src) { return caesar::boxed("aten::scatter", "src").tensor(self).integer(dim).tensor(index).tensor(src).to_tensor(); }
inline at::Tensor & scatter_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src) { caesar::boxed("aten::scatter", "src_out").tensor(self).integer(dim).tensor(index).tensor(src).tensor(out).run(); return out; }
inline at::Tensor scatter(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value) { return caesar::boxed("aten::scatter", "value").tensor(self).integer(dim).tensor(index).scalar(value).to_tensor(); }
inline at::Tensor & scatter_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value) { caesar::boxed("aten::scatter", "value_out").tensor(self).integer(dim).tensor(index).scalar(value).tensor(out).run(); return out; }
inline at::Tensor scatter(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) { return caesar::boxed("aten::scatter", "reduce").tensor(self).integer(dim).tensor(index).tensor(src).text(reduce).to_tensor(); }
inline at::Tensor & scatter_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) { caesar::boxed("aten::scatter", "reduce_out").tensor(self).integer(dim).tensor(index).tensor(src).text(reduce).tensor(out).run(); return out; }
inline at::Tensor scatter(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) { return caesar::boxed("aten::scatter", "value_reduce").tensor(self).integer(dim).tensor(index).scalar(value).text(reduce).to_tensor(); }
inline at::Tensor & scatter_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) { caesar::boxed("aten::scatter", "value_reduce_out").tensor(self).integer(dim).tensor(index).scalar(value).text(reduce).tensor(out).run(); return out; }
at::Tensor scatter(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Tensor & src) = delete;
at::Tensor scatter(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Scalar & value) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_add
inline at::Tensor scatter_add(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src) { return caesar::boxed("aten::scatter_add", "").tensor(self).integer(dim).tensor(index).tensor(src).to_tensor(); }
inline at::Tensor & scatter_add_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src) { caesar::boxed("aten::scatter_add", "out").tensor(self).integer(dim).tensor(index).tensor(src).tensor(out).run(); return out; }
at::Tensor scatter_add(const at::Tensor & self, at::Dimname dim, const at::Tensor & index, const at::Tensor & src) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_reduce
inline at::Tensor scatter_reduce(const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self=true) { return caesar::boxed("aten::scatter_reduce", "two").tensor(self).integer(dim).tensor(index).tensor(src).text(reduce).boolean(include_self).to_tensor(); }
inline at::Tensor & scatter_reduce_out(at::Tensor & out, const at::Tensor & self, int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self=true) { caesar::boxed("aten::scatter_reduce", "two_out").tensor(self).integer(dim).tensor(index).tensor(src).text(reduce).boolean(include_self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_searchsorted
inline at::Tensor searchsorted(const at::Tensor & sorted_sequence, const at::Tensor & self, bool out_int32=false, bool right=false, c10::optional<c10::string_view> side=c10::nullopt, const c10::optional<at::Tensor> & sorter={}) { return caesar::boxed("aten::searchsorted", "Tensor").tensor(sorted_sequence).tensor(self).boolean(out_int32).boolean(right).opt_text(side).opt_tensor(sorter).to_tensor(); }
inline at::Tensor & searchsorted_out(at::Tensor & out, const at::Tensor & sorted_sequence, const at::Tensor & self, bool out_int32=false, bool right=false, c10::optional<c10::string_view> side=c10::nullopt, const c10::optional<at::Tensor> & sorter={}) { caesar::boxed("aten::searchsorted", "Tensor_out").tensor(sorted_sequence).tensor(self).boolean(out_int32).boolean(right).opt_text(side).opt_tensor(sorter).tensor(out).run(); return out; }
inline at::Tensor searchsorted(const at::Tensor & sorted_sequence, const at::Scalar & self, bool out_int32=false, bool right=false, c10::optional<c10::string_view> side=c10::nullopt, const c10::optional<at::Tensor> & sorter={}) { return caesar::boxed("aten::searchsorted", "Scalar").tensor(sorted_sequence).scalar(self).boolean(out_int32).boolean(right).opt_text(side).opt_tensor(sorter).to_tensor(); }
inline at::Tensor & searchsorted_out(at::Tensor & out, const at::Tensor & sorted_sequence, const at::Scalar & self, bool out_int32=false, bool right=false, c10::optional<c10::string_view> side=c10::nullopt, const c10::optional<at::Tensor> & sorter={}) { caesar::boxed("aten::searchsorted", "Scalar_out").tensor(sorted_sequence).scalar(self).boolean(out_int32).boolean(right).opt_text(side).opt_tensor(sorter).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_select_scatter
inline at::Tensor select_scatter(const at::Tensor & self, const at::Tensor & src, int64_t dim, int64_t index) { return caesar::boxed("aten::select_scatter", "").tensor(self).tensor(src).integer(dim).integer(index).to_tensor(); }
inline at::Tensor & select_scatter_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & src, int64_t dim, int64_t index) { caesar::boxed("aten::select_scatter", "out").tensor(self).tensor(src).integer(dim).integer(index).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_selu
inline at::Tensor selu(const at::Tensor & self) { return caesar::boxed("aten::selu", "").tensor(self).to_tensor(); }
inline at::Tensor & selu_(at::Tensor & self) { caesar::boxed("aten::selu_", "").tensor(self).run(); return self; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sgn
inline at::Tensor sgn(const at::Tensor & self) { return caesar::boxed("aten::sgn", "").tensor(self).to_tensor(); }
inline at::Tensor & sgn_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sgn", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sigmoid
inline at::Tensor sigmoid(const at::Tensor & self) { return caesar::boxed("aten::sigmoid", "").tensor(self).to_tensor(); }
inline at::Tensor & sigmoid_(at::Tensor & self) { caesar::boxed("aten::sigmoid_", "").tensor(self).run(); return self; }
inline at::Tensor & sigmoid_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sigmoid", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sigmoid_backward
inline at::Tensor & sigmoid_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & output) { caesar::boxed("aten::sigmoid_backward", "grad_input").tensor(grad_output).tensor(output).tensor(grad_input).run(); return grad_input; }
inline at::Tensor sigmoid_backward(const at::Tensor & grad_output, const at::Tensor & output) { return caesar::boxed("aten::sigmoid_backward", "").tensor(grad_output).tensor(output).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sign
inline at::Tensor sign(const at::Tensor & self) { return caesar::boxed("aten::sign", "").tensor(self).to_tensor(); }
inline at::Tensor & sign_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sign", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_signbit
inline at::Tensor signbit(const at::Tensor & self) { return caesar::boxed("aten::signbit", "").tensor(self).to_tensor(); }
inline at::Tensor & signbit_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::signbit", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_silu
inline at::Tensor silu(const at::Tensor & self) { return caesar::boxed("aten::silu", "").tensor(self).to_tensor(); }
inline at::Tensor & silu_(at::Tensor & self) { caesar::boxed("aten::silu_", "").tensor(self).run(); return self; }
inline at::Tensor & silu_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::silu", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_silu_backward
inline at::Tensor & silu_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self) { caesar::boxed("aten::silu_backward", "grad_input").tensor(grad_output).tensor(self).tensor(grad_input).run(); return grad_input; }
inline at::Tensor silu_backward(const at::Tensor & grad_output, const at::Tensor & self) { return caesar::boxed("aten::silu_backward", "").tensor(grad_output).tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sin
inline at::Tensor sin(const at::Tensor & self) { return caesar::boxed("aten::sin", "").tensor(self).to_tensor(); }
inline at::Tensor & sin_(at::Tensor & self) { caesar::boxed("aten::sin_", "").tensor(self).run(); return self; }
inline at::Tensor & sin_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sin", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinc
inline at::Tensor sinc(const at::Tensor & self) { return caesar::boxed("aten::sinc", "").tensor(self).to_tensor(); }
inline at::Tensor & sinc_(at::Tensor & self) { caesar::boxed("aten::sinc_", "").tensor(self).run(); return self; }
inline at::Tensor & sinc_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sinc", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinh
inline at::Tensor sinh(const at::Tensor & self) { return caesar::boxed("aten::sinh", "").tensor(self).to_tensor(); }
inline at::Tensor & sinh_(at::Tensor & self) { caesar::boxed("aten::sinh_", "").tensor(self).run(); return self; }
inline at::Tensor & sinh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sinh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice
inline at::Tensor slice(const at::Tensor & self, int64_t dim=0, c10::optional<int64_t> start=c10::nullopt, c10::optional<int64_t> end=c10::nullopt, int64_t step=1) { return caesar::boxed("aten::slice", "Tensor").tensor(self).integer(dim).opt_integer(start).opt_integer(end).integer(step).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice_scatter
inline at::Tensor slice_scatter(const at::Tensor & self, const at::Tensor & src, int64_t dim=0, c10::optional<int64_t> start=c10::nullopt, c10::optional<int64_t> end=c10::nullopt, int64_t step=1) { return caesar::boxed("aten::slice_scatter", "").tensor(self).tensor(src).integer(dim).opt_integer(start).opt_integer(end).integer(step).to_tensor(); }
inline at::Tensor & slice_scatter_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & src, int64_t dim=0, c10::optional<int64_t> start=c10::nullopt, c10::optional<int64_t> end=c10::nullopt, int64_t step=1) { caesar::boxed("aten::slice_scatter", "out").tensor(self).tensor(src).integer(dim).opt_integer(start).opt_integer(end).integer(step).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_smooth_l1_loss
inline at::Tensor & smooth_l1_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean, double beta=1.0) { caesar::boxed("aten::smooth_l1_loss", "out").tensor(self).tensor(target).integer(reduction).real(beta).tensor(out).run(); return out; }
inline at::Tensor smooth_l1_loss(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean, double beta=1.0) { return caesar::boxed("aten::smooth_l1_loss", "").tensor(self).tensor(target).integer(reduction).real(beta).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_soft_margin_loss
inline at::Tensor & soft_margin_loss_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean) { caesar::boxed("aten::soft_margin_loss", "out").tensor(self).tensor(target).integer(reduction).tensor(out).run(); return out; }
inline at::Tensor soft_margin_loss(const at::Tensor & self, const at::Tensor & target, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::soft_margin_loss", "").tensor(self).tensor(target).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_softmax
inline at::Tensor softmax(const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::softmax", "int").tensor(self).integer(dim).opt_dtype(dtype).to_tensor(); }
inline at::Tensor & softmax_out(at::Tensor & out, const at::Tensor & self, int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::softmax", "int_out").tensor(self).integer(dim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor softmax(const at::Tensor & self, at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_softplus
inline at::Tensor & softplus_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & beta=1, const at::Scalar & threshold=20) { caesar::boxed("aten::softplus", "out").tensor(self).scalar(beta).scalar(threshold).tensor(out).run(); return out; }
inline at::Tensor softplus(const at::Tensor & self, const at::Scalar & beta=1, const at::Scalar & threshold=20) { return caesar::boxed("aten::softplus", "").tensor(self).scalar(beta).scalar(threshold).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_softshrink
inline at::Tensor & softshrink_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & lambd=0.5) { caesar::boxed("aten::softshrink", "out").tensor(self).scalar(lambd).tensor(out).run(); return out; }
inline at::Tensor softshrink(const at::Tensor & self, const at::Scalar & lambd=0.5) { return caesar::boxed("aten::softshrink", "").tensor(self).scalar(lambd).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sort
inline ::std::tuple<at::Tensor &,at::Tensor &> sort_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t dim=-1, bool descending=false) { caesar::boxed("aten::sort", "values").tensor(self).integer(dim).boolean(descending).tensor(values).tensor(indices).run(); return {values, indices}; }
inline ::std::tuple<at::Tensor &,at::Tensor &> sort_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, c10::optional<bool> stable, int64_t dim=-1, bool descending=false) { caesar::boxed("aten::sort", "values_stable").tensor(self).opt_boolean(stable).integer(dim).boolean(descending).tensor(values).tensor(indices).run(); return {values, indices}; }
inline ::std::tuple<at::Tensor,at::Tensor> sort(const at::Tensor & self, int64_t dim=-1, bool descending=false) { return caesar::boxed("aten::sort", "").tensor(self).integer(dim).boolean(descending).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> sort(const at::Tensor & self, c10::optional<bool> stable, int64_t dim=-1, bool descending=false) { return caesar::boxed("aten::sort", "stable").tensor(self).opt_boolean(stable).integer(dim).boolean(descending).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
::std::tuple<at::Tensor &,at::Tensor &> sort_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, at::Dimname dim, bool descending=false) = delete;
::std::tuple<at::Tensor &,at::Tensor &> sort_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, c10::optional<bool> stable, at::Dimname dim, bool descending=false) = delete;
::std::tuple<at::Tensor,at::Tensor> sort(const at::Tensor & self, at::Dimname dim, bool descending=false) = delete;
::std::tuple<at::Tensor,at::Tensor> sort(const at::Tensor & self, c10::optional<bool> stable, at::Dimname dim, bool descending=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_special_erf
inline at::Tensor special_erf(const at::Tensor & self) { return caesar::boxed("aten::special_erf", "").tensor(self).to_tensor(); }
inline at::Tensor & special_erf_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::special_erf", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_special_erfc
inline at::Tensor special_erfc(const at::Tensor & self) { return caesar::boxed("aten::special_erfc", "").tensor(self).to_tensor(); }
inline at::Tensor & special_erfc_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::special_erfc", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_special_expit
inline at::Tensor special_expit(const at::Tensor & self) { return caesar::boxed("aten::special_expit", "").tensor(self).to_tensor(); }
inline at::Tensor & special_expit_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::special_expit", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_special_log1p
inline at::Tensor special_log1p(const at::Tensor & self) { return caesar::boxed("aten::special_log1p", "").tensor(self).to_tensor(); }
inline at::Tensor & special_log1p_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::special_log1p", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split
inline ::std::vector<at::Tensor> split(const at::Tensor & self, int64_t split_size, int64_t dim=0) { return caesar::boxed("aten::split", "Tensor").tensor(self).integer(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> split(const at::Tensor & self, at::IntArrayRef split_size, int64_t dim=0) { return caesar::boxed("aten::split", "sizes").tensor(self).ints(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split_with_sizes
inline ::std::vector<at::Tensor> split_with_sizes(const at::Tensor & self, at::IntArrayRef split_sizes, int64_t dim=0) { return caesar::boxed("aten::split_with_sizes", "").tensor(self).ints(split_sizes).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sqrt
inline at::Tensor sqrt(const at::Tensor & self) { return caesar::boxed("aten::sqrt", "").tensor(self).to_tensor(); }
inline at::Tensor & sqrt_(at::Tensor & self) { caesar::boxed("aten::sqrt_", "").tensor(self).run(); return self; }
inline at::Tensor & sqrt_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::sqrt", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_square
inline at::Tensor square(const at::Tensor & self) { return caesar::boxed("aten::square", "").tensor(self).to_tensor(); }
inline at::Tensor & square_(at::Tensor & self) { caesar::boxed("aten::square_", "").tensor(self).run(); return self; }
inline at::Tensor & square_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::square", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_squeeze
inline at::Tensor squeeze(const at::Tensor & self) { return caesar::boxed("aten::squeeze", "").tensor(self).to_tensor(); }
inline at::Tensor squeeze(const at::Tensor & self, int64_t dim) { return caesar::boxed("aten::squeeze", "dim").tensor(self).integer(dim).to_tensor(); }
at::Tensor squeeze(const at::Tensor & self, at::Dimname dim) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_stack
inline at::Tensor stack(at::TensorList tensors, int64_t dim=0) { return caesar::boxed("aten::stack", "").tensors(tensors).integer(dim).to_tensor(); }
inline at::Tensor & stack_out(at::Tensor & out, at::TensorList tensors, int64_t dim=0) { caesar::boxed("aten::stack", "out").tensors(tensors).integer(dim).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_std
inline at::Tensor std(const at::Tensor & self, bool unbiased=true) { return caesar::boxed("aten::std", "").tensor(self).boolean(unbiased).to_tensor(); }
inline at::Tensor std(const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { return caesar::boxed("aten::std", "dim").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tensor(); }
inline at::Tensor std(const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { return caesar::boxed("aten::std", "correction").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tensor(); }
inline at::Tensor & std_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { caesar::boxed("aten::std", "out").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).tensor(out).run(); return out; }
inline at::Tensor & std_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { caesar::boxed("aten::std", "correction_out").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor std(const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
at::Tensor & std_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
at::Tensor std(const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
at::Tensor & std_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_std_mean
inline ::std::tuple<at::Tensor,at::Tensor> std_mean(const at::Tensor & self, bool unbiased=true) { return caesar::boxed("aten::std_mean", "").tensor(self).boolean(unbiased).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> std_mean(const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { return caesar::boxed("aten::std_mean", "dim").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> std_mean(const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { return caesar::boxed("aten::std_mean", "correction").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
::std::tuple<at::Tensor,at::Tensor> std_mean(const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
::std::tuple<at::Tensor,at::Tensor> std_mean(const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
inline ::std::tuple<at::Tensor &,at::Tensor &> std_mean_out(at::Tensor & out0, at::Tensor & out1, const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { caesar::boxed("aten::std_mean", "correction_out").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).tensor(out0).tensor(out1).run(); return {out0, out1}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_stft
inline at::Tensor stft(const at::Tensor & self, int64_t n_fft, c10::optional<int64_t> hop_length, c10::optional<int64_t> win_length, const c10::optional<at::Tensor> & window, bool normalized, c10::optional<bool> onesided=c10::nullopt, c10::optional<bool> return_complex=c10::nullopt) { return caesar::boxed("aten::stft", "").tensor(self).integer(n_fft).opt_integer(hop_length).opt_integer(win_length).opt_tensor(window).boolean(normalized).opt_boolean(onesided).opt_boolean(return_complex).to_tensor(); }
inline at::Tensor stft(const at::Tensor & self, int64_t n_fft, c10::optional<int64_t> hop_length=c10::nullopt, c10::optional<int64_t> win_length=c10::nullopt, const c10::optional<at::Tensor> & window={}, bool center=true, c10::string_view pad_mode="reflect", bool normalized=false, c10::optional<bool> onesided=c10::nullopt, c10::optional<bool> return_complex=c10::nullopt) { return caesar::boxed("aten::stft", "center").tensor(self).integer(n_fft).opt_integer(hop_length).opt_integer(win_length).opt_tensor(window).boolean(center).text(pad_mode).boolean(normalized).opt_boolean(onesided).opt_boolean(return_complex).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_subtract
inline at::Tensor & subtract_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { caesar::boxed("aten::subtract", "out").tensor(self).tensor(other).scalar(alpha).tensor(out).run(); return out; }
inline at::Tensor subtract(const at::Tensor & self, const at::Tensor & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::subtract", "Tensor").tensor(self).tensor(other).scalar(alpha).to_tensor(); }
inline at::Tensor subtract(const at::Tensor & self, const at::Scalar & other, const at::Scalar & alpha=1) { return caesar::boxed("aten::subtract", "Scalar").tensor(self).scalar(other).scalar(alpha).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sum
inline at::Tensor sum(const at::Tensor & self, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::sum", "").tensor(self).opt_dtype(dtype).to_tensor(); }
inline at::Tensor sum(const at::Tensor & self, at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { return caesar::boxed("aten::sum", "dim_IntList").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).to_tensor(); }
at::Tensor sum(const at::Tensor & self, at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
inline at::Tensor & sum_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::sum", "IntList_out").tensor(self).opt_ints(dim).boolean(keepdim).opt_dtype(dtype).tensor(out).run(); return out; }
at::Tensor & sum_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) = delete;
inline at::Tensor & sum_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::ScalarType> dtype=c10::nullopt) { caesar::boxed("aten::sum", "out").tensor(self).opt_dtype(dtype).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_svd
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> svd_out(at::Tensor & U, at::Tensor & S, at::Tensor & V, const at::Tensor & self, bool some=true, bool compute_uv=true) { caesar::boxed("aten::svd", "U").tensor(self).boolean(some).boolean(compute_uv).tensor(U).tensor(S).tensor(V).run(); return {U, S, V}; }
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> svd(const at::Tensor & self, bool some=true, bool compute_uv=true) { return caesar::boxed("aten::svd", "").tensor(self).boolean(some).boolean(compute_uv).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapaxes
inline at::Tensor swapaxes(const at::Tensor & self, int64_t axis0, int64_t axis1) { return caesar::boxed("aten::swapaxes", "").tensor(self).integer(axis0).integer(axis1).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapdims
inline at::Tensor swapdims(const at::Tensor & self, int64_t dim0, int64_t dim1) { return caesar::boxed("aten::swapdims", "").tensor(self).integer(dim0).integer(dim1).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_t
inline at::Tensor t(const at::Tensor & self) { return caesar::boxed("aten::t", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take
inline at::Tensor & take_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & index) { caesar::boxed("aten::take", "out").tensor(self).tensor(index).tensor(out).run(); return out; }
inline at::Tensor take(const at::Tensor & self, const at::Tensor & index) { return caesar::boxed("aten::take", "").tensor(self).tensor(index).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take_along_dim
inline at::Tensor & take_along_dim_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & indices, c10::optional<int64_t> dim=c10::nullopt) { caesar::boxed("aten::take_along_dim", "out").tensor(self).tensor(indices).opt_integer(dim).tensor(out).run(); return out; }
inline at::Tensor take_along_dim(const at::Tensor & self, const at::Tensor & indices, c10::optional<int64_t> dim=c10::nullopt) { return caesar::boxed("aten::take_along_dim", "").tensor(self).tensor(indices).opt_integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tan
inline at::Tensor tan(const at::Tensor & self) { return caesar::boxed("aten::tan", "").tensor(self).to_tensor(); }
inline at::Tensor & tan_(at::Tensor & self) { caesar::boxed("aten::tan_", "").tensor(self).run(); return self; }
inline at::Tensor & tan_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::tan", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tanh
inline at::Tensor tanh(const at::Tensor & self) { return caesar::boxed("aten::tanh", "").tensor(self).to_tensor(); }
inline at::Tensor & tanh_(at::Tensor & self) { caesar::boxed("aten::tanh_", "").tensor(self).run(); return self; }
inline at::Tensor & tanh_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::tanh", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tanh_backward
inline at::Tensor & tanh_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & output) { caesar::boxed("aten::tanh_backward", "grad_input").tensor(grad_output).tensor(output).tensor(grad_input).run(); return grad_input; }
inline at::Tensor tanh_backward(const at::Tensor & grad_output, const at::Tensor & output) { return caesar::boxed("aten::tanh_backward", "").tensor(grad_output).tensor(output).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tensor_split
inline ::std::vector<at::Tensor> tensor_split(const at::Tensor & self, int64_t sections, int64_t dim=0) { return caesar::boxed("aten::tensor_split", "sections").tensor(self).integer(sections).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> tensor_split(const at::Tensor & self, at::IntArrayRef indices, int64_t dim=0) { return caesar::boxed("aten::tensor_split", "indices").tensor(self).ints(indices).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> tensor_split(const at::Tensor & self, const at::Tensor & tensor_indices_or_sections, int64_t dim=0) { return caesar::boxed("aten::tensor_split", "tensor_indices_or_sections").tensor(self).tensor(tensor_indices_or_sections).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tensordot
inline at::Tensor tensordot(const at::Tensor & self, const at::Tensor & other, at::IntArrayRef dims_self, at::IntArrayRef dims_other) { return caesar::boxed("aten::tensordot", "").tensor(self).tensor(other).ints(dims_self).ints(dims_other).to_tensor(); }
inline at::Tensor & tensordot_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other, at::IntArrayRef dims_self, at::IntArrayRef dims_other) { caesar::boxed("aten::tensordot", "out").tensor(self).tensor(other).ints(dims_self).ints(dims_other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_threshold
inline at::Tensor threshold(const at::Tensor & self, const at::Scalar & threshold, const at::Scalar & value) { return caesar::boxed("aten::threshold", "").tensor(self).scalar(threshold).scalar(value).to_tensor(); }
inline at::Tensor & threshold_(at::Tensor & self, const at::Scalar & threshold, const at::Scalar & value) { caesar::boxed("aten::threshold_", "").tensor(self).scalar(threshold).scalar(value).run(); return self; }
inline at::Tensor & threshold_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & threshold, const at::Scalar & value) { caesar::boxed("aten::threshold", "out").tensor(self).scalar(threshold).scalar(value).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_threshold_backward
inline at::Tensor & threshold_backward_out(at::Tensor & grad_input, const at::Tensor & grad_output, const at::Tensor & self, const at::Scalar & threshold) { caesar::boxed("aten::threshold_backward", "grad_input").tensor(grad_output).tensor(self).scalar(threshold).tensor(grad_input).run(); return grad_input; }
inline at::Tensor threshold_backward(const at::Tensor & grad_output, const at::Tensor & self, const at::Scalar & threshold) { return caesar::boxed("aten::threshold_backward", "").tensor(grad_output).tensor(self).scalar(threshold).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tile
inline at::Tensor tile(const at::Tensor & self, at::IntArrayRef dims) { return caesar::boxed("aten::tile", "").tensor(self).ints(dims).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_to_sparse
inline at::Tensor & to_sparse_out(at::Tensor & out, const at::Tensor & self, int64_t sparse_dim) { caesar::boxed("aten::to_sparse", "sparse_dim_out").tensor(self).integer(sparse_dim).tensor(out).run(); return out; }
inline at::Tensor & to_sparse_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::to_sparse", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_topk
inline ::std::tuple<at::Tensor &,at::Tensor &> topk_out(at::Tensor & values, at::Tensor & indices, const at::Tensor & self, int64_t k, int64_t dim=-1, bool largest=true, bool sorted=true) { caesar::boxed("aten::topk", "values").tensor(self).integer(k).integer(dim).boolean(largest).boolean(sorted).tensor(values).tensor(indices).run(); return {values, indices}; }
inline ::std::tuple<at::Tensor,at::Tensor> topk(const at::Tensor & self, int64_t k, int64_t dim=-1, bool largest=true, bool sorted=true) { return caesar::boxed("aten::topk", "").tensor(self).integer(k).integer(dim).boolean(largest).boolean(sorted).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trace
inline at::Tensor trace(const at::Tensor & self) { return caesar::boxed("aten::trace", "").tensor(self).to_tensor(); }
inline at::Tensor & trace_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::trace", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_transpose
inline at::Tensor transpose(const at::Tensor & self, int64_t dim0, int64_t dim1) { return caesar::boxed("aten::transpose", "int").tensor(self).integer(dim0).integer(dim1).to_tensor(); }
at::Tensor transpose(const at::Tensor & self, at::Dimname dim0, at::Dimname dim1) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trapz
inline at::Tensor trapz(const at::Tensor & y, const at::Tensor & x, int64_t dim=-1) { return caesar::boxed("aten::trapz", "x").tensor(y).tensor(x).integer(dim).to_tensor(); }
inline at::Tensor trapz(const at::Tensor & y, double dx=1, int64_t dim=-1) { return caesar::boxed("aten::trapz", "dx").tensor(y).real(dx).integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triangular_solve
inline ::std::tuple<at::Tensor &,at::Tensor &> triangular_solve_out(at::Tensor & X, at::Tensor & M, const at::Tensor & self, const at::Tensor & A, bool upper=true, bool transpose=false, bool unitriangular=false) { caesar::boxed("aten::triangular_solve", "X").tensor(self).tensor(A).boolean(upper).boolean(transpose).boolean(unitriangular).tensor(X).tensor(M).run(); return {X, M}; }
inline ::std::tuple<at::Tensor,at::Tensor> triangular_solve(const at::Tensor & self, const at::Tensor & A, bool upper=true, bool transpose=false, bool unitriangular=false) { return caesar::boxed("aten::triangular_solve", "").tensor(self).tensor(A).boolean(upper).boolean(transpose).boolean(unitriangular).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tril
inline at::Tensor & tril_out(at::Tensor & out, const at::Tensor & self, int64_t diagonal=0) { caesar::boxed("aten::tril", "out").tensor(self).integer(diagonal).tensor(out).run(); return out; }
inline at::Tensor tril(const at::Tensor & self, int64_t diagonal=0) { return caesar::boxed("aten::tril", "").tensor(self).integer(diagonal).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tril_indices
inline at::Tensor tril_indices(int64_t row, int64_t col, int64_t offset=0, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::tril_indices", "").integer(row).integer(col).integer(offset).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor tril_indices(int64_t row, int64_t col, int64_t offset, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::tril_indices", "").integer(row).integer(col).integer(offset).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & tril_indices_out(at::Tensor & out, int64_t row, int64_t col, int64_t offset=0) { caesar::boxed("aten::tril_indices", "out").integer(row).integer(col).integer(offset).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triplet_margin_loss
inline at::Tensor triplet_margin_loss(const at::Tensor & anchor, const at::Tensor & positive, const at::Tensor & negative, double margin=1.0, double p=2, double eps=1e-06, bool swap=false, int64_t reduction=at::Reduction::Mean) { return caesar::boxed("aten::triplet_margin_loss", "").tensor(anchor).tensor(positive).tensor(negative).real(margin).real(p).real(eps).boolean(swap).integer(reduction).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triu
inline at::Tensor & triu_out(at::Tensor & out, const at::Tensor & self, int64_t diagonal=0) { caesar::boxed("aten::triu", "out").tensor(self).integer(diagonal).tensor(out).run(); return out; }
inline at::Tensor triu(const at::Tensor & self, int64_t diagonal=0) { return caesar::boxed("aten::triu", "").tensor(self).integer(diagonal).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triu_indices
inline at::Tensor triu_indices(int64_t row, int64_t col, int64_t offset=0, at::TensorOptions options=at::kLong) { return caesar::boxed("aten::triu_indices", "").integer(row).integer(col).integer(offset).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor triu_indices(int64_t row, int64_t col, int64_t offset, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::triu_indices", "").integer(row).integer(col).integer(offset).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & triu_indices_out(at::Tensor & out, int64_t row, int64_t col, int64_t offset=0) { caesar::boxed("aten::triu_indices", "out").integer(row).integer(col).integer(offset).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_true_divide
inline at::Tensor true_divide(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::true_divide", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & true_divide_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::true_divide", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor true_divide(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::true_divide", "Scalar").tensor(self).scalar(other).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trunc
inline at::Tensor trunc(const at::Tensor & self) { return caesar::boxed("aten::trunc", "").tensor(self).to_tensor(); }
inline at::Tensor & trunc_(at::Tensor & self) { caesar::boxed("aten::trunc_", "").tensor(self).run(); return self; }
inline at::Tensor & trunc_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::trunc", "out").tensor(self).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unbind
inline ::std::vector<at::Tensor> unbind(const at::Tensor & self, int64_t dim=0) { return caesar::boxed("aten::unbind", "int").tensor(self).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unflatten
inline at::Tensor unflatten(const at::Tensor & self, int64_t dim, at::IntArrayRef sizes) { return caesar::boxed("aten::unflatten", "int").tensor(self).integer(dim).ints(sizes).to_tensor(); }
at::Tensor unflatten(const at::Tensor & self, at::Dimname dim, at::IntArrayRef sizes, at::DimnameList names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unique_consecutive
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> unique_consecutive(const at::Tensor & self, bool return_inverse=false, bool return_counts=false, c10::optional<int64_t> dim=c10::nullopt) { return caesar::boxed("aten::unique_consecutive", "").tensor(self).boolean(return_inverse).boolean(return_counts).opt_integer(dim).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> unique_consecutive_out(at::Tensor & out0, at::Tensor & out1, at::Tensor & out2, const at::Tensor & self, bool return_inverse=false, bool return_counts=false, c10::optional<int64_t> dim=c10::nullopt) { caesar::boxed("aten::unique_consecutive", "out").tensor(self).boolean(return_inverse).boolean(return_counts).opt_integer(dim).tensor(out0).tensor(out1).tensor(out2).run(); return {out0, out1, out2}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unique_dim
inline ::std::tuple<at::Tensor,at::Tensor,at::Tensor> unique_dim(const at::Tensor & self, int64_t dim, bool sorted=true, bool return_inverse=false, bool return_counts=false) { return caesar::boxed("aten::unique_dim", "").tensor(self).integer(dim).boolean(sorted).boolean(return_inverse).boolean(return_counts).to_tuple<::std::tuple<at::Tensor,at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor &,at::Tensor &,at::Tensor &> unique_dim_out(at::Tensor & out0, at::Tensor & out1, at::Tensor & out2, const at::Tensor & self, int64_t dim, bool sorted=true, bool return_inverse=false, bool return_counts=false) { caesar::boxed("aten::unique_dim", "out").tensor(self).integer(dim).boolean(sorted).boolean(return_inverse).boolean(return_counts).tensor(out0).tensor(out1).tensor(out2).run(); return {out0, out1, out2}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_chunk
inline ::std::vector<at::Tensor> unsafe_chunk(const at::Tensor & self, int64_t chunks, int64_t dim=0) { return caesar::boxed("aten::unsafe_chunk", "").tensor(self).integer(chunks).integer(dim).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_split
inline ::std::vector<at::Tensor> unsafe_split(const at::Tensor & self, int64_t split_size, int64_t dim=0) { return caesar::boxed("aten::unsafe_split", "Tensor").tensor(self).integer(split_size).integer(dim).to_list<::std::vector<at::Tensor>>(); }
inline void unsafe_split_out(at::TensorList out, const at::Tensor & self, int64_t split_size, int64_t dim=0) { return caesar::boxed("aten::unsafe_split", "Tensor_out").tensor(self).integer(split_size).integer(dim).tensors(out).run(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsqueeze
inline at::Tensor unsqueeze(const at::Tensor & self, int64_t dim) { return caesar::boxed("aten::unsqueeze", "").tensor(self).integer(dim).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_bicubic2d
inline at::Tensor upsample_bicubic2d(const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_bicubic2d", "vec").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_bicubic2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { caesar::boxed("aten::upsample_bicubic2d", "out").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_h).opt_real(scales_w).tensor(out).run(); return out; }
inline at::Tensor upsample_bicubic2d(const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { return caesar::boxed("aten::upsample_bicubic2d", "").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_h).opt_real(scales_w).to_tensor(); }
inline at::Tensor & upsample_bicubic2d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_bicubic2d", "vec_out").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_bilinear2d
inline at::Tensor upsample_bilinear2d(const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_bilinear2d", "vec").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_bilinear2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { caesar::boxed("aten::upsample_bilinear2d", "out").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_h).opt_real(scales_w).tensor(out).run(); return out; }
inline at::Tensor upsample_bilinear2d(const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { return caesar::boxed("aten::upsample_bilinear2d", "").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_h).opt_real(scales_w).to_tensor(); }
inline at::Tensor & upsample_bilinear2d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_bilinear2d", "vec_out").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_linear1d
inline at::Tensor upsample_linear1d(const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_linear1d", "vec").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_linear1d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales=c10::nullopt) { caesar::boxed("aten::upsample_linear1d", "out").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales).tensor(out).run(); return out; }
inline at::Tensor upsample_linear1d(const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales=c10::nullopt) { return caesar::boxed("aten::upsample_linear1d", "").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales).to_tensor(); }
inline at::Tensor & upsample_linear1d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_linear1d", "vec_out").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_nearest1d
inline at::Tensor upsample_nearest1d(const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_nearest1d", "vec").tensor(input).opt_ints(output_size).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_nearest1d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales=c10::nullopt) { caesar::boxed("aten::upsample_nearest1d", "out").tensor(self).ints(output_size).opt_real(scales).tensor(out).run(); return out; }
inline at::Tensor upsample_nearest1d(const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales=c10::nullopt) { return caesar::boxed("aten::upsample_nearest1d", "").tensor(self).ints(output_size).opt_real(scales).to_tensor(); }
inline at::Tensor & upsample_nearest1d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_nearest1d", "vec_out").tensor(input).opt_ints(output_size).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_nearest2d
inline at::Tensor upsample_nearest2d(const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_nearest2d", "vec").tensor(input).opt_ints(output_size).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_nearest2d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { caesar::boxed("aten::upsample_nearest2d", "out").tensor(self).ints(output_size).opt_real(scales_h).opt_real(scales_w).tensor(out).run(); return out; }
inline at::Tensor upsample_nearest2d(const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { return caesar::boxed("aten::upsample_nearest2d", "").tensor(self).ints(output_size).opt_real(scales_h).opt_real(scales_w).to_tensor(); }
inline at::Tensor & upsample_nearest2d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_nearest2d", "vec_out").tensor(input).opt_ints(output_size).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_nearest3d
inline at::Tensor upsample_nearest3d(const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_nearest3d", "vec").tensor(input).opt_ints(output_size).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_nearest3d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales_d=c10::nullopt, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { caesar::boxed("aten::upsample_nearest3d", "out").tensor(self).ints(output_size).opt_real(scales_d).opt_real(scales_h).opt_real(scales_w).tensor(out).run(); return out; }
inline at::Tensor upsample_nearest3d(const at::Tensor & self, at::IntArrayRef output_size, c10::optional<double> scales_d=c10::nullopt, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { return caesar::boxed("aten::upsample_nearest3d", "").tensor(self).ints(output_size).opt_real(scales_d).opt_real(scales_h).opt_real(scales_w).to_tensor(); }
inline at::Tensor & upsample_nearest3d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_nearest3d", "vec_out").tensor(input).opt_ints(output_size).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_upsample_trilinear3d
inline at::Tensor upsample_trilinear3d(const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { return caesar::boxed("aten::upsample_trilinear3d", "vec").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).to_tensor(); }
inline at::Tensor & upsample_trilinear3d_out(at::Tensor & out, const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_d=c10::nullopt, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { caesar::boxed("aten::upsample_trilinear3d", "out").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_d).opt_real(scales_h).opt_real(scales_w).tensor(out).run(); return out; }
inline at::Tensor upsample_trilinear3d(const at::Tensor & self, at::IntArrayRef output_size, bool align_corners, c10::optional<double> scales_d=c10::nullopt, c10::optional<double> scales_h=c10::nullopt, c10::optional<double> scales_w=c10::nullopt) { return caesar::boxed("aten::upsample_trilinear3d", "").tensor(self).ints(output_size).boolean(align_corners).opt_real(scales_d).opt_real(scales_h).opt_real(scales_w).to_tensor(); }
inline at::Tensor & upsample_trilinear3d_out(at::Tensor & out, const at::Tensor & input, at::OptionalIntArrayRef output_size, bool align_corners, c10::optional<at::ArrayRef<double>> scale_factors) { caesar::boxed("aten::upsample_trilinear3d", "vec_out").tensor(input).opt_ints(output_size).boolean(align_corners).opt_reals(scale_factors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vander
inline at::Tensor vander(const at::Tensor & x, c10::optional<int64_t> N=c10::nullopt, bool increasing=false) { return caesar::boxed("aten::vander", "").tensor(x).opt_integer(N).boolean(increasing).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_var
inline at::Tensor var(const at::Tensor & self, bool unbiased=true) { return caesar::boxed("aten::var", "").tensor(self).boolean(unbiased).to_tensor(); }
inline at::Tensor var(const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { return caesar::boxed("aten::var", "dim").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tensor(); }
inline at::Tensor var(const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { return caesar::boxed("aten::var", "correction").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tensor(); }
inline at::Tensor & var_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { caesar::boxed("aten::var", "out").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).tensor(out).run(); return out; }
inline at::Tensor & var_out(at::Tensor & out, const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { caesar::boxed("aten::var", "correction_out").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).tensor(out).run(); return out; }
at::Tensor var(const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
at::Tensor & var_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
at::Tensor var(const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
at::Tensor & var_out(at::Tensor & out, const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_var_mean
inline ::std::tuple<at::Tensor,at::Tensor> var_mean(const at::Tensor & self, bool unbiased=true) { return caesar::boxed("aten::var_mean", "").tensor(self).boolean(unbiased).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> var_mean(const at::Tensor & self, at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) { return caesar::boxed("aten::var_mean", "dim").tensor(self).opt_ints(dim).boolean(unbiased).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
inline ::std::tuple<at::Tensor,at::Tensor> var_mean(const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { return caesar::boxed("aten::var_mean", "correction").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).to_tuple<::std::tuple<at::Tensor,at::Tensor>>(); }
::std::tuple<at::Tensor,at::Tensor> var_mean(const at::Tensor & self, at::DimnameList dim, bool unbiased=true, bool keepdim=false) = delete;
::std::tuple<at::Tensor,at::Tensor> var_mean(const at::Tensor & self, at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) = delete;
inline ::std::tuple<at::Tensor &,at::Tensor &> var_mean_out(at::Tensor & out0, at::Tensor & out1, const at::Tensor & self, at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) { caesar::boxed("aten::var_mean", "correction_out").tensor(self).opt_ints(dim).opt_integer(correction).boolean(keepdim).tensor(out0).tensor(out1).run(); return {out0, out1}; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vdot
inline at::Tensor vdot(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::vdot", "").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & vdot_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::vdot", "out").tensor(self).tensor(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view_as_complex
inline at::Tensor view_as_complex(const at::Tensor & self) { return caesar::boxed("aten::view_as_complex", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view_as_real
inline at::Tensor view_as_real(const at::Tensor & self) { return caesar::boxed("aten::view_as_real", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vsplit
inline ::std::vector<at::Tensor> vsplit(const at::Tensor & self, int64_t sections) { return caesar::boxed("aten::vsplit", "int").tensor(self).integer(sections).to_list<::std::vector<at::Tensor>>(); }
inline ::std::vector<at::Tensor> vsplit(const at::Tensor & self, at::IntArrayRef indices) { return caesar::boxed("aten::vsplit", "array").tensor(self).ints(indices).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vstack
inline at::Tensor vstack(at::TensorList tensors) { return caesar::boxed("aten::vstack", "").tensors(tensors).to_tensor(); }
inline at::Tensor & vstack_out(at::Tensor & out, at::TensorList tensors) { caesar::boxed("aten::vstack", "out").tensors(tensors).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_where
inline at::Tensor where(const at::Tensor & condition, const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::where", "self").tensor(condition).tensor(self).tensor(other).to_tensor(); }
inline at::Tensor & where_out(at::Tensor & out, const at::Tensor & condition, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::where", "self_out").tensor(condition).tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor where(const at::Tensor & condition, const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::where", "ScalarSelf").tensor(condition).scalar(self).tensor(other).to_tensor(); }
inline at::Tensor where(const at::Tensor & condition, const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::where", "ScalarOther").tensor(condition).tensor(self).scalar(other).to_tensor(); }
inline at::Tensor where(const at::Tensor & condition, const at::Scalar & self, const at::Scalar & other) { return caesar::boxed("aten::where", "Scalar").tensor(condition).scalar(self).scalar(other).to_tensor(); }
inline ::std::vector<at::Tensor> where(const at::Tensor & condition) { return caesar::boxed("aten::where", "").tensor(condition).to_list<::std::vector<at::Tensor>>(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_xlogy
inline at::Tensor xlogy(const at::Tensor & self, const at::Tensor & other) { return caesar::boxed("aten::xlogy", "Tensor").tensor(self).tensor(other).to_tensor(); }
inline at::Tensor xlogy(const at::Scalar & self, const at::Tensor & other) { return caesar::boxed("aten::xlogy", "Scalar_Self").scalar(self).tensor(other).to_tensor(); }
inline at::Tensor xlogy(const at::Tensor & self, const at::Scalar & other) { return caesar::boxed("aten::xlogy", "Scalar_Other").tensor(self).scalar(other).to_tensor(); }
inline at::Tensor & xlogy_(at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::xlogy_", "Tensor").tensor(self).tensor(other).run(); return self; }
inline at::Tensor & xlogy_(at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::xlogy_", "Scalar_Other").tensor(self).scalar(other).run(); return self; }
inline at::Tensor & xlogy_out(at::Tensor & out, const at::Tensor & self, const at::Tensor & other) { caesar::boxed("aten::xlogy", "OutTensor").tensor(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & xlogy_out(at::Tensor & out, const at::Scalar & self, const at::Tensor & other) { caesar::boxed("aten::xlogy", "OutScalar_Self").scalar(self).tensor(other).tensor(out).run(); return out; }
inline at::Tensor & xlogy_out(at::Tensor & out, const at::Tensor & self, const at::Scalar & other) { caesar::boxed("aten::xlogy", "OutScalar_Other").tensor(self).scalar(other).tensor(out).run(); return out; }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zero
inline at::Tensor & zero_(at::Tensor & self) { caesar::boxed("aten::zero_", "").tensor(self).run(); return self; }
inline at::Tensor & zero_out(at::Tensor & out, const at::Tensor & self) { caesar::boxed("aten::zero", "out").tensor(self).tensor(out).run(); return out; }
inline at::Tensor zero(const at::Tensor & self) { return caesar::boxed("aten::zero", "").tensor(self).to_tensor(); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zeros
at::Tensor zeros(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options={}) = delete;
at::Tensor zeros(at::IntArrayRef size, c10::optional<at::DimnameList> names, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) = delete;
inline at::Tensor zeros(at::IntArrayRef size, at::TensorOptions options={}) { return caesar::boxed("aten::zeros", "").ints(size).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).to_tensor(); }
inline at::Tensor zeros(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) { return caesar::boxed("aten::zeros", "").ints(size).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).to_tensor(); }
inline at::Tensor & zeros_out(at::Tensor & out, at::IntArrayRef size) { caesar::boxed("aten::zeros", "out").ints(size).tensor(out).run(); return out; }
at::Tensor & zeros_out(at::Tensor & out, at::IntArrayRef size, c10::optional<at::DimnameList> names) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zeros_like
inline at::Tensor zeros_like(const at::Tensor & self, at::TensorOptions options={}, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { return caesar::boxed("aten::zeros_like", "").tensor(self).opt_dtype(optTypeMetaToScalarType(options.dtype_opt())).opt_layout(options.layout_opt()).opt_device(options.device_opt()).opt_boolean(options.pinned_memory_opt()).opt_memory_format(c10::impl::check_tensor_options_and_extract_memory_format(options, memory_format)).to_tensor(); }
inline at::Tensor zeros_like(const at::Tensor & self, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, c10::optional<at::MemoryFormat> memory_format) { return caesar::boxed("aten::zeros_like", "").tensor(self).opt_dtype(dtype).opt_layout(layout).opt_device(device).opt_boolean(pin_memory).opt_memory_format(memory_format).to_tensor(); }
inline at::Tensor & zeros_like_out(at::Tensor & out, const at::Tensor & self, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) { caesar::boxed("aten::zeros_like", "out").tensor(self).opt_memory_format(memory_format).tensor(out).run(); return out; }
#endif

} // namespace light
} // namespace at

namespace torch {
inline namespace light {

#if CAESAR_USES_ALL || CAESAR_USES_arange
inline at::Tensor arange(const at::Scalar & end, at::TensorOptions options = {}) { return caesar::with_grad(at::arange(end, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, at::TensorOptions options = {}) { return caesar::with_grad(at::arange(start, end, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor arange(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step, at::TensorOptions options = {}) { return caesar::with_grad(at::arange(start, end, step, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_empty
at::Tensor empty(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) = delete;
inline at::Tensor empty(at::IntArrayRef size, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::empty(size, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
inline at::Tensor empty_like(const at::Tensor & self, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::empty_like(self, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#if CAESAR_USES_ALL || CAESAR_USES_empty_strided
inline at::Tensor empty_strided(at::IntArrayRef size, at::IntArrayRef stride, at::TensorOptions options = {}) { return caesar::with_grad(at::empty_strided(size, stride, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_eye
inline at::Tensor eye(int64_t n, at::TensorOptions options = {}) { return caesar::with_grad(at::eye(n, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor eye(int64_t n, int64_t m, at::TensorOptions options = {}) { return caesar::with_grad(at::eye(n, m, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_full
at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
inline at::Tensor full(at::IntArrayRef size, const at::Scalar & fill_value, at::TensorOptions options = {}) { return caesar::with_grad(at::full(size, fill_value, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_full_like
inline at::Tensor full_like(const at::Tensor & self, const at::Scalar & fill_value, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::full_like(self, fill_value, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hamming_window
inline at::Tensor hamming_window(int64_t window_length, at::TensorOptions options = {}) { return caesar::with_grad(at::hamming_window(window_length, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, at::TensorOptions options = {}) { return caesar::with_grad(at::hamming_window(window_length, periodic, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, at::TensorOptions options = {}) { return caesar::with_grad(at::hamming_window(window_length, periodic, alpha, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor hamming_window(int64_t window_length, bool periodic, double alpha, double beta, at::TensorOptions options = {}) { return caesar::with_grad(at::hamming_window(window_length, periodic, alpha, beta, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hann_window
inline at::Tensor hann_window(int64_t window_length, at::TensorOptions options = {}) { return caesar::with_grad(at::hann_window(window_length, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor hann_window(int64_t window_length, bool periodic, at::TensorOptions options = {}) { return caesar::with_grad(at::hann_window(window_length, periodic, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_linspace
inline at::Tensor linspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, at::TensorOptions options = {}) { return caesar::with_grad(at::linspace(start, end, steps, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logspace
inline at::Tensor logspace(const at::Scalar & start, const at::Scalar & end, int64_t steps, double base = 10.0, at::TensorOptions options = {}) { return caesar::with_grad(at::logspace(start, end, steps, base, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_normal
inline at::Tensor normal(double mean, double std, at::IntArrayRef size, c10::optional<at::Generator> generator = c10::nullopt, at::TensorOptions options = {}) { return caesar::with_grad(at::normal(mean, std, size, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ones
at::Tensor ones(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
inline at::Tensor ones(at::IntArrayRef size, at::TensorOptions options = {}) { return caesar::with_grad(at::ones(size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ones_like
inline at::Tensor ones_like(const at::Tensor & self, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::ones_like(self, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rand
at::Tensor rand(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
inline at::Tensor rand(at::IntArrayRef size, at::TensorOptions options = {}) { return caesar::with_grad(at::rand(size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor rand(at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options = {}) { return caesar::with_grad(at::rand(size, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rand_like
inline at::Tensor rand_like(const at::Tensor & self, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::rand_like(self, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randint
inline at::Tensor randint(int64_t high, at::IntArrayRef size, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randint(high, size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor randint(int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randint(high, size, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randint(low, high, size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor randint(int64_t low, int64_t high, at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randint(low, high, size, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randint_like
inline at::Tensor randint_like(const at::Tensor & self, int64_t high, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::randint_like(self, high, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
inline at::Tensor randint_like(const at::Tensor & self, int64_t low, int64_t high, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::randint_like(self, low, high, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randn
inline at::Tensor randn(at::IntArrayRef size, at::TensorOptions options = {}) { return caesar::with_grad(at::randn(size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, at::TensorOptions options = {}) { return caesar::with_grad(at::randn(size, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
at::Tensor randn(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
at::Tensor randn(at::IntArrayRef size, c10::optional<at::Generator> generator, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randn_like
inline at::Tensor randn_like(const at::Tensor & self, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::randn_like(self, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_randperm
inline at::Tensor randperm(int64_t n, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randperm(n, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor randperm(int64_t n, c10::optional<at::Generator> generator, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::randperm(n, generator, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_range
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, const at::Scalar & step = 1, at::TensorOptions options = {}) { return caesar::with_grad(at::range(start, end, step, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
inline at::Tensor range(const at::Scalar & start, const at::Scalar & end, at::TensorOptions options = {}) { return caesar::with_grad(at::range(start, end, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scalar_tensor
inline at::Tensor scalar_tensor(const at::Scalar & s, at::TensorOptions options = {}) { return caesar::with_grad(at::scalar_tensor(s, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tril_indices
inline at::Tensor tril_indices(int64_t row, int64_t col, int64_t offset = 0, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::tril_indices(row, col, offset, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triu_indices
inline at::Tensor triu_indices(int64_t row, int64_t col, int64_t offset = 0, at::TensorOptions options = at::kLong) { return caesar::with_grad(at::triu_indices(row, col, offset, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zeros
at::Tensor zeros(at::IntArrayRef size, c10::optional<at::DimnameList> names, at::TensorOptions options = {}) = delete;
inline at::Tensor zeros(at::IntArrayRef size, at::TensorOptions options = {}) { return caesar::with_grad(at::zeros(size, at::TensorOptions(options).requires_grad(c10::nullopt)), options.requires_grad()); }
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zeros_like
inline at::Tensor zeros_like(const at::Tensor & self, at::TensorOptions options = {}, c10::optional<at::MemoryFormat> memory_format = c10::nullopt) { return caesar::with_grad(at::zeros_like(self, at::TensorOptions(options).requires_grad(c10::nullopt), memory_format), options.requires_grad()); }
#endif

} // namespace light
} // namespace torch
