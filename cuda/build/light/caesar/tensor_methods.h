// Written by generate_operators.py from the headers of torch 1.13; change that.
// clang-format off

at::Tensor add(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor add(const at::Scalar & other, const at::Scalar & alpha=1) const;
at::Tensor & add_(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor & add_(const at::Scalar & other, const at::Scalar & alpha=1) const;
at::Tensor bitwise_and(const at::Scalar & other) const;
at::Tensor bitwise_and(const at::Tensor & other) const;
at::Tensor & bitwise_and_(const at::Scalar & other) const;
at::Tensor & bitwise_and_(const at::Tensor & other) const;
at::Tensor bitwise_not() const;
at::Tensor & bitwise_not_() const;
at::Tensor bitwise_or(const at::Scalar & other) const;
at::Tensor bitwise_or(const at::Tensor & other) const;
at::Tensor & bitwise_or_(const at::Scalar & other) const;
at::Tensor & bitwise_or_(const at::Tensor & other) const;
at::Tensor bitwise_xor(const at::Scalar & other) const;
at::Tensor bitwise_xor(const at::Tensor & other) const;
at::Tensor & bitwise_xor_(const at::Scalar & other) const;
at::Tensor & bitwise_xor_(const at::Tensor & other) const;
at::Tensor & copy_(const at::Tensor & src, bool non_blocking=false) const;
at::Tensor div(const at::Tensor & other) const;
at::Tensor div(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor div(const at::Scalar & other) const;
at::Tensor div(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor & div_(const at::Tensor & other) const;
at::Tensor & div_(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor & div_(const at::Scalar & other) const;
at::Tensor & div_(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor eq(const at::Scalar & other) const;
at::Tensor eq(const at::Tensor & other) const;
at::Tensor & eq_(const at::Scalar & other) const;
at::Tensor & eq_(const at::Tensor & other) const;
at::Tensor & fill_(const at::Scalar & value) const;
at::Tensor & fill_(const at::Tensor & value) const;
at::Tensor ge(const at::Scalar & other) const;
at::Tensor ge(const at::Tensor & other) const;
at::Tensor & ge_(const at::Scalar & other) const;
at::Tensor & ge_(const at::Tensor & other) const;
at::Tensor gt(const at::Scalar & other) const;
at::Tensor gt(const at::Tensor & other) const;
at::Tensor & gt_(const at::Scalar & other) const;
at::Tensor & gt_(const at::Tensor & other) const;
at::Scalar item() const;
at::Tensor le(const at::Scalar & other) const;
at::Tensor le(const at::Tensor & other) const;
at::Tensor & le_(const at::Scalar & other) const;
at::Tensor & le_(const at::Tensor & other) const;
at::Tensor lt(const at::Scalar & other) const;
at::Tensor lt(const at::Tensor & other) const;
at::Tensor & lt_(const at::Scalar & other) const;
at::Tensor & lt_(const at::Tensor & other) const;
at::Tensor mul(const at::Tensor & other) const;
at::Tensor mul(const at::Scalar & other) const;
at::Tensor & mul_(const at::Tensor & other) const;
at::Tensor & mul_(const at::Scalar & other) const;
at::Tensor ne(const at::Scalar & other) const;
at::Tensor ne(const at::Tensor & other) const;
at::Tensor & ne_(const at::Scalar & other) const;
at::Tensor & ne_(const at::Tensor & other) const;
at::Tensor neg() const;
at::Tensor & neg_() const;
at::Tensor remainder(const at::Scalar & other) const;
at::Tensor remainder(const at::Tensor & other) const;
at::Tensor & remainder_(const at::Scalar & other) const;
at::Tensor & remainder_(const at::Tensor & other) const;
at::Tensor select(at::Dimname dim, int64_t index) const = delete;
at::Tensor select(int64_t dim, int64_t index) const;
at::Tensor sub(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor sub(const at::Scalar & other, const at::Scalar & alpha=1) const;
at::Tensor & sub_(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor & sub_(const at::Scalar & other, const at::Scalar & alpha=1) const;
at::Tensor to(at::TensorOptions options={}, bool non_blocking=false, bool copy=false, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
at::Tensor to(c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory, bool non_blocking, bool copy, c10::optional<at::MemoryFormat> memory_format) const;
at::Tensor to(at::Device device, at::ScalarType dtype, bool non_blocking=false, bool copy=false, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
at::Tensor to(at::ScalarType dtype, bool non_blocking=false, bool copy=false, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
at::Tensor to(const at::Tensor & other, bool non_blocking=false, bool copy=false, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
#if CAESAR_USES_ALL || CAESAR_USES_abs
at::Tensor abs() const;
at::Tensor & abs_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_absolute
at::Tensor absolute() const;
at::Tensor & absolute_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acos
at::Tensor acos() const;
at::Tensor & acos_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_acosh
at::Tensor acosh() const;
at::Tensor & acosh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addbmm
at::Tensor addbmm(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
at::Tensor & addbmm_(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcdiv
at::Tensor addcdiv(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) const;
at::Tensor & addcdiv_(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addcmul
at::Tensor addcmul(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) const;
at::Tensor & addcmul_(const at::Tensor & tensor1, const at::Tensor & tensor2, const at::Scalar & value=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmm
at::Tensor addmm(const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
at::Tensor & addmm_(const at::Tensor & mat1, const at::Tensor & mat2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addmv
at::Tensor addmv(const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
at::Tensor & addmv_(const at::Tensor & mat, const at::Tensor & vec, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_addr
at::Tensor addr(const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
at::Tensor & addr_(const at::Tensor & vec1, const at::Tensor & vec2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_adjoint
at::Tensor adjoint() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_alias
at::Tensor alias() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_all
at::Tensor all(int64_t dim, bool keepdim=false) const;
at::Tensor all(at::Dimname dim, bool keepdim=false) const = delete;
at::Tensor all() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_allclose
bool allclose(const at::Tensor & other, double rtol=1e-05, double atol=1e-08, bool equal_nan=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amax
at::Tensor amax(at::IntArrayRef dim={}, bool keepdim=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_amin
at::Tensor amin(at::IntArrayRef dim={}, bool keepdim=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_aminmax
::std::tuple<at::Tensor,at::Tensor> aminmax(c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_angle
at::Tensor angle() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_any
at::Tensor any(int64_t dim, bool keepdim=false) const;
at::Tensor any(at::Dimname dim, bool keepdim=false) const = delete;
at::Tensor any() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arccos
at::Tensor arccos() const;
at::Tensor & arccos_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arcsin
at::Tensor arcsin() const;
at::Tensor & arcsin_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan
at::Tensor arctan() const;
at::Tensor & arctan_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_arctan2
at::Tensor arctan2(const at::Tensor & other) const;
at::Tensor & arctan2_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmax
at::Tensor argmax(c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argmin
at::Tensor argmin(c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_argsort
at::Tensor argsort(int64_t dim=-1, bool descending=false) const;
at::Tensor argsort(bool stable, int64_t dim=-1, bool descending=false) const;
at::Tensor argsort(at::Dimname dim, bool descending=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_as_strided
at::Tensor as_strided(at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset=c10::nullopt) const;
const at::Tensor & as_strided_(at::IntArrayRef size, at::IntArrayRef stride, c10::optional<int64_t> storage_offset=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asin
at::Tensor asin() const;
at::Tensor & asin_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_asinh
at::Tensor asinh() const;
at::Tensor & asinh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan
at::Tensor atan() const;
at::Tensor & atan_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atan2
at::Tensor atan2(const at::Tensor & other) const;
at::Tensor & atan2_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_atanh
at::Tensor atanh() const;
at::Tensor & atanh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_baddbmm
at::Tensor baddbmm(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
at::Tensor & baddbmm_(const at::Tensor & batch1, const at::Tensor & batch2, const at::Scalar & beta=1, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bernoulli
at::Tensor bernoulli(c10::optional<at::Generator> generator=c10::nullopt) const;
at::Tensor bernoulli(double p, c10::optional<at::Generator> generator=c10::nullopt) const;
at::Tensor & bernoulli_(const at::Tensor & p, c10::optional<at::Generator> generator=c10::nullopt) const;
at::Tensor & bernoulli_(double p=0.5, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bincount
at::Tensor bincount(const c10::optional<at::Tensor> & weights={}, int64_t minlength=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_left_shift
at::Tensor bitwise_left_shift(const at::Tensor & other) const;
at::Tensor bitwise_left_shift(const at::Scalar & other) const;
at::Tensor & bitwise_left_shift_(const at::Tensor & other) const;
at::Tensor & bitwise_left_shift_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bitwise_right_shift
at::Tensor bitwise_right_shift(const at::Tensor & other) const;
at::Tensor bitwise_right_shift(const at::Scalar & other) const;
at::Tensor & bitwise_right_shift_(const at::Tensor & other) const;
at::Tensor & bitwise_right_shift_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_bmm
at::Tensor bmm(const at::Tensor & mat2) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_broadcast_to
at::Tensor broadcast_to(at::IntArrayRef size) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cauchy_
at::Tensor & cauchy_(double median=0, double sigma=1, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ceil
at::Tensor ceil() const;
at::Tensor & ceil_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky
at::Tensor cholesky(bool upper=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cholesky_solve
at::Tensor cholesky_solve(const at::Tensor & input2, bool upper=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_chunk
::std::vector<at::Tensor> chunk(int64_t chunks, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp
at::Tensor clamp(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) const;
at::Tensor clamp(const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) const;
at::Tensor & clamp_(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) const;
at::Tensor & clamp_(const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_max
at::Tensor clamp_max(const at::Scalar & max) const;
at::Tensor clamp_max(const at::Tensor & max) const;
at::Tensor & clamp_max_(const at::Scalar & max) const;
at::Tensor & clamp_max_(const at::Tensor & max) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clamp_min
at::Tensor clamp_min(const at::Scalar & min) const;
at::Tensor clamp_min(const at::Tensor & min) const;
at::Tensor & clamp_min_(const at::Scalar & min) const;
at::Tensor & clamp_min_(const at::Tensor & min) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clip
at::Tensor clip(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) const;
at::Tensor clip(const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) const;
at::Tensor & clip_(const c10::optional<at::Scalar> & min, const c10::optional<at::Scalar> & max=c10::nullopt) const;
at::Tensor & clip_(const c10::optional<at::Tensor> & min={}, const c10::optional<at::Tensor> & max={}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_clone
at::Tensor clone(c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_copysign
at::Tensor copysign(const at::Tensor & other) const;
at::Tensor copysign(const at::Scalar & other) const;
at::Tensor & copysign_(const at::Tensor & other) const;
at::Tensor & copysign_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_corrcoef
at::Tensor corrcoef() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cos
at::Tensor cos() const;
at::Tensor & cos_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cosh
at::Tensor cosh() const;
at::Tensor & cosh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_count_nonzero
at::Tensor count_nonzero(at::IntArrayRef dim) const;
at::Tensor count_nonzero(c10::optional<int64_t> dim=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cov
at::Tensor cov(int64_t correction=1, const c10::optional<at::Tensor> & fweights={}, const c10::optional<at::Tensor> & aweights={}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cross
at::Tensor cross(const at::Tensor & other, c10::optional<int64_t> dim=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummax
::std::tuple<at::Tensor,at::Tensor> cummax(int64_t dim) const;
::std::tuple<at::Tensor,at::Tensor> cummax(at::Dimname dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cummin
::std::tuple<at::Tensor,at::Tensor> cummin(int64_t dim) const;
::std::tuple<at::Tensor,at::Tensor> cummin(at::Dimname dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumprod
at::Tensor cumprod(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor cumprod(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
at::Tensor & cumprod_(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor & cumprod_(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_cumsum
at::Tensor cumsum(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor cumsum(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
at::Tensor & cumsum_(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor & cumsum_(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_deg2rad
at::Tensor deg2rad() const;
at::Tensor & deg2rad_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_det
at::Tensor det() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_detach
at::Tensor detach() const;
at::Tensor & detach_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag
at::Tensor diag(int64_t diagonal=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diag_embed
at::Tensor diag_embed(int64_t offset=0, int64_t dim1=-2, int64_t dim2=-1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagflat
at::Tensor diagflat(int64_t offset=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal
at::Tensor diagonal(int64_t offset=0, int64_t dim1=0, int64_t dim2=1) const;
at::Tensor diagonal(at::Dimname outdim, at::Dimname dim1, at::Dimname dim2, int64_t offset=0) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diagonal_scatter
at::Tensor diagonal_scatter(const at::Tensor & src, int64_t offset=0, int64_t dim1=0, int64_t dim2=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_diff
at::Tensor diff(int64_t n=1, int64_t dim=-1, const c10::optional<at::Tensor> & prepend={}, const c10::optional<at::Tensor> & append={}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_digamma
at::Tensor digamma() const;
at::Tensor & digamma_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dist
at::Tensor dist(const at::Tensor & other, const at::Scalar & p=2) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_divide
at::Tensor divide(const at::Tensor & other) const;
at::Tensor divide(const at::Scalar & other) const;
at::Tensor divide(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor divide(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor & divide_(const at::Tensor & other) const;
at::Tensor & divide_(const at::Scalar & other) const;
at::Tensor & divide_(const at::Tensor & other, c10::optional<c10::string_view> rounding_mode) const;
at::Tensor & divide_(const at::Scalar & other, c10::optional<c10::string_view> rounding_mode) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dot
at::Tensor dot(const at::Tensor & tensor) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_dsplit
::std::vector<at::Tensor> dsplit(int64_t sections) const;
::std::vector<at::Tensor> dsplit(at::IntArrayRef indices) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_equal
bool equal(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erf
at::Tensor erf() const;
at::Tensor & erf_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfc
at::Tensor erfc() const;
at::Tensor & erfc_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_erfinv
at::Tensor erfinv() const;
at::Tensor & erfinv_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp
at::Tensor exp() const;
at::Tensor & exp_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exp2
at::Tensor exp2() const;
at::Tensor & exp2_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expand
at::Tensor expand(at::IntArrayRef size, bool implicit=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expand_as
at::Tensor expand_as(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_expm1
at::Tensor expm1() const;
at::Tensor & expm1_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_exponential_
at::Tensor & exponential_(double lambd=1, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fill_diagonal_
at::Tensor & fill_diagonal_(const at::Scalar & fill_value, bool wrap=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fix
at::Tensor fix() const;
at::Tensor & fix_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flatten
at::Tensor flatten(int64_t start_dim=0, int64_t end_dim=-1) const;
at::Tensor flatten(int64_t start_dim, int64_t end_dim, at::Dimname out_dim) const = delete;
at::Tensor flatten(at::Dimname start_dim, at::Dimname end_dim, at::Dimname out_dim) const = delete;
at::Tensor flatten(at::DimnameList dims, at::Dimname out_dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flip
at::Tensor flip(at::IntArrayRef dims) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fliplr
at::Tensor fliplr() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_flipud
at::Tensor flipud() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_float_power
at::Tensor float_power(const at::Tensor & exponent) const;
at::Tensor float_power(const at::Scalar & exponent) const;
at::Tensor & float_power_(const at::Scalar & exponent) const;
at::Tensor & float_power_(const at::Tensor & exponent) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor
at::Tensor floor() const;
at::Tensor & floor_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_floor_divide
at::Tensor floor_divide(const at::Tensor & other) const;
at::Tensor floor_divide(const at::Scalar & other) const;
at::Tensor & floor_divide_(const at::Tensor & other) const;
at::Tensor & floor_divide_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmax
at::Tensor fmax(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmin
at::Tensor fmin(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_fmod
at::Tensor fmod(const at::Scalar & other) const;
at::Tensor fmod(const at::Tensor & other) const;
at::Tensor & fmod_(const at::Scalar & other) const;
at::Tensor & fmod_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frac
at::Tensor frac() const;
at::Tensor & frac_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_frexp
::std::tuple<at::Tensor,at::Tensor> frexp() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gather
at::Tensor gather(int64_t dim, const at::Tensor & index, bool sparse_grad=false) const;
at::Tensor gather(at::Dimname dim, const at::Tensor & index, bool sparse_grad=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_gcd
at::Tensor gcd(const at::Tensor & other) const;
at::Tensor & gcd_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_geometric_
at::Tensor & geometric_(double p, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ger
at::Tensor ger(const at::Tensor & vec2) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater
at::Tensor greater(const at::Scalar & other) const;
at::Tensor greater(const at::Tensor & other) const;
at::Tensor & greater_(const at::Scalar & other) const;
at::Tensor & greater_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_greater_equal
at::Tensor greater_equal(const at::Scalar & other) const;
at::Tensor greater_equal(const at::Tensor & other) const;
at::Tensor & greater_equal_(const at::Scalar & other) const;
at::Tensor & greater_equal_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hardshrink
at::Tensor hardshrink(const at::Scalar & lambd=0.5) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_heaviside
at::Tensor heaviside(const at::Tensor & values) const;
at::Tensor & heaviside_(const at::Tensor & values) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histc
at::Tensor histc(int64_t bins=100, const at::Scalar & min=0, const at::Scalar & max=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_histogram
::std::tuple<at::Tensor,at::Tensor> histogram(const at::Tensor & bins, const c10::optional<at::Tensor> & weight={}, bool density=false) const;
::std::tuple<at::Tensor,at::Tensor> histogram(int64_t bins=100, c10::optional<at::ArrayRef<double>> range=c10::nullopt, const c10::optional<at::Tensor> & weight={}, bool density=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hsplit
::std::vector<at::Tensor> hsplit(int64_t sections) const;
::std::vector<at::Tensor> hsplit(at::IntArrayRef indices) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_hypot
at::Tensor hypot(const at::Tensor & other) const;
at::Tensor & hypot_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_i0
at::Tensor i0() const;
at::Tensor & i0_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_igamma
at::Tensor igamma(const at::Tensor & other) const;
at::Tensor & igamma_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_add
at::Tensor index_add(int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) const;
at::Tensor index_add(at::Dimname dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) const = delete;
at::Tensor & index_add_(int64_t dim, const at::Tensor & index, const at::Tensor & source, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_copy
at::Tensor index_copy(int64_t dim, const at::Tensor & index, const at::Tensor & source) const;
at::Tensor index_copy(at::Dimname dim, const at::Tensor & index, const at::Tensor & source) const = delete;
at::Tensor & index_copy_(int64_t dim, const at::Tensor & index, const at::Tensor & source) const;
at::Tensor & index_copy_(at::Dimname dim, const at::Tensor & index, const at::Tensor & source) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_fill
at::Tensor index_fill(int64_t dim, const at::Tensor & index, const at::Scalar & value) const;
at::Tensor index_fill(int64_t dim, const at::Tensor & index, const at::Tensor & value) const;
at::Tensor index_fill(at::Dimname dim, const at::Tensor & index, const at::Scalar & value) const = delete;
at::Tensor index_fill(at::Dimname dim, const at::Tensor & index, const at::Tensor & value) const = delete;
at::Tensor & index_fill_(int64_t dim, const at::Tensor & index, const at::Scalar & value) const;
at::Tensor & index_fill_(int64_t dim, const at::Tensor & index, const at::Tensor & value) const;
at::Tensor & index_fill_(at::Dimname dim, const at::Tensor & index, const at::Scalar & value) const = delete;
at::Tensor & index_fill_(at::Dimname dim, const at::Tensor & index, const at::Tensor & value) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_reduce
at::Tensor index_reduce(int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self=true) const;
at::Tensor & index_reduce_(int64_t dim, const at::Tensor & index, const at::Tensor & source, c10::string_view reduce, bool include_self=true) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_index_select
at::Tensor index_select(int64_t dim, const at::Tensor & index) const;
at::Tensor index_select(at::Dimname dim, const at::Tensor & index) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inner
at::Tensor inner(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_inverse
at::Tensor inverse() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_is_nonzero
bool is_nonzero() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isclose
at::Tensor isclose(const at::Tensor & other, double rtol=1e-05, double atol=1e-08, bool equal_nan=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isfinite
at::Tensor isfinite() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isinf
at::Tensor isinf() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isnan
at::Tensor isnan() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isneginf
at::Tensor isneginf() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isposinf
at::Tensor isposinf() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_isreal
at::Tensor isreal() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kron
at::Tensor kron(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_kthvalue
::std::tuple<at::Tensor,at::Tensor> kthvalue(int64_t k, int64_t dim=-1, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> kthvalue(int64_t k, at::Dimname dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lcm
at::Tensor lcm(const at::Tensor & other) const;
at::Tensor & lcm_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ldexp
at::Tensor ldexp(const at::Tensor & other) const;
at::Tensor & ldexp_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lerp
at::Tensor lerp(const at::Tensor & end, const at::Scalar & weight) const;
at::Tensor lerp(const at::Tensor & end, const at::Tensor & weight) const;
at::Tensor & lerp_(const at::Tensor & end, const at::Scalar & weight) const;
at::Tensor & lerp_(const at::Tensor & end, const at::Tensor & weight) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less
at::Tensor less(const at::Scalar & other) const;
at::Tensor less(const at::Tensor & other) const;
at::Tensor & less_(const at::Scalar & other) const;
at::Tensor & less_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_less_equal
at::Tensor less_equal(const at::Scalar & other) const;
at::Tensor less_equal(const at::Tensor & other) const;
at::Tensor & less_equal_(const at::Scalar & other) const;
at::Tensor & less_equal_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_lgamma
at::Tensor lgamma() const;
at::Tensor & lgamma_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log
at::Tensor log() const;
at::Tensor & log_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log10
at::Tensor log10() const;
at::Tensor & log10_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log1p
at::Tensor log1p() const;
at::Tensor & log1p_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log2
at::Tensor log2() const;
at::Tensor & log2_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_normal_
at::Tensor & log_normal_(double mean=1, double std=2, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_log_softmax
at::Tensor log_softmax(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor log_softmax(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp
at::Tensor logaddexp(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logaddexp2
at::Tensor logaddexp2(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logcumsumexp
at::Tensor logcumsumexp(int64_t dim) const;
at::Tensor logcumsumexp(at::Dimname dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logdet
at::Tensor logdet() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_and
at::Tensor logical_and(const at::Tensor & other) const;
at::Tensor & logical_and_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_not
at::Tensor logical_not() const;
at::Tensor & logical_not_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_or
at::Tensor logical_or(const at::Tensor & other) const;
at::Tensor & logical_or_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logical_xor
at::Tensor logical_xor(const at::Tensor & other) const;
at::Tensor & logical_xor_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logit
at::Tensor logit(c10::optional<double> eps=c10::nullopt) const;
at::Tensor & logit_(c10::optional<double> eps=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_logsumexp
at::Tensor logsumexp(at::IntArrayRef dim, bool keepdim=false) const;
at::Tensor logsumexp(at::DimnameList dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_fill
at::Tensor masked_fill(const at::Tensor & mask, const at::Scalar & value) const;
at::Tensor masked_fill(const at::Tensor & mask, const at::Tensor & value) const;
at::Tensor & masked_fill_(const at::Tensor & mask, const at::Scalar & value) const;
at::Tensor & masked_fill_(const at::Tensor & mask, const at::Tensor & value) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_scatter
at::Tensor masked_scatter(const at::Tensor & mask, const at::Tensor & source) const;
at::Tensor & masked_scatter_(const at::Tensor & mask, const at::Tensor & source) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_masked_select
at::Tensor masked_select(const at::Tensor & mask) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matmul
at::Tensor matmul(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_matrix_power
at::Tensor matrix_power(int64_t n) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_max
::std::tuple<at::Tensor,at::Tensor> max(int64_t dim, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> max(at::Dimname dim, bool keepdim=false) const = delete;
at::Tensor max() const;
at::Tensor max(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_maximum
at::Tensor maximum(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mean
at::Tensor mean(c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor mean(at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor mean(at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_median
at::Tensor median() const;
::std::tuple<at::Tensor,at::Tensor> median(int64_t dim, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> median(at::Dimname dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_min
::std::tuple<at::Tensor,at::Tensor> min(int64_t dim, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> min(at::Dimname dim, bool keepdim=false) const = delete;
at::Tensor min() const;
at::Tensor min(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_minimum
at::Tensor minimum(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mm
at::Tensor mm(const at::Tensor & mat2) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mode
::std::tuple<at::Tensor,at::Tensor> mode(int64_t dim=-1, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> mode(at::Dimname dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_moveaxis
at::Tensor moveaxis(at::IntArrayRef source, at::IntArrayRef destination) const;
at::Tensor moveaxis(int64_t source, int64_t destination) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_movedim
at::Tensor movedim(at::IntArrayRef source, at::IntArrayRef destination) const;
at::Tensor movedim(int64_t source, int64_t destination) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_msort
at::Tensor msort() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multinomial
at::Tensor multinomial(int64_t num_samples, bool replacement=false, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_multiply
at::Tensor multiply(const at::Tensor & other) const;
at::Tensor multiply(const at::Scalar & other) const;
at::Tensor & multiply_(const at::Tensor & other) const;
at::Tensor & multiply_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mv
at::Tensor mv(const at::Tensor & vec) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_mvlgamma
at::Tensor mvlgamma(int64_t p) const;
at::Tensor & mvlgamma_(int64_t p) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nan_to_num
at::Tensor nan_to_num(c10::optional<double> nan=c10::nullopt, c10::optional<double> posinf=c10::nullopt, c10::optional<double> neginf=c10::nullopt) const;
at::Tensor & nan_to_num_(c10::optional<double> nan=c10::nullopt, c10::optional<double> posinf=c10::nullopt, c10::optional<double> neginf=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmean
at::Tensor nanmean(at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanmedian
at::Tensor nanmedian() const;
::std::tuple<at::Tensor,at::Tensor> nanmedian(int64_t dim, bool keepdim=false) const;
::std::tuple<at::Tensor,at::Tensor> nanmedian(at::Dimname dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nanquantile
at::Tensor nanquantile(const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") const;
at::Tensor nanquantile(double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nansum
at::Tensor nansum(at::OptionalIntArrayRef dim=c10::nullopt, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow
at::Tensor narrow(int64_t dim, int64_t start, int64_t length) const;
at::Tensor narrow(int64_t dim, const at::Tensor & start, int64_t length) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_narrow_copy
at::Tensor narrow_copy(int64_t dim, int64_t start, int64_t length) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_negative
at::Tensor negative() const;
at::Tensor & negative_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_empty
at::Tensor new_empty(at::IntArrayRef size, at::TensorOptions options={}) const;
at::Tensor new_empty(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_full
at::Tensor new_full(at::IntArrayRef size, const at::Scalar & fill_value, at::TensorOptions options={}) const;
at::Tensor new_full(at::IntArrayRef size, const at::Scalar & fill_value, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_ones
at::Tensor new_ones(at::IntArrayRef size, at::TensorOptions options={}) const;
at::Tensor new_ones(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_new_zeros
at::Tensor new_zeros(at::IntArrayRef size, at::TensorOptions options={}) const;
at::Tensor new_zeros(at::IntArrayRef size, c10::optional<at::ScalarType> dtype, c10::optional<at::Layout> layout, c10::optional<at::Device> device, c10::optional<bool> pin_memory) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nextafter
at::Tensor nextafter(const at::Tensor & other) const;
at::Tensor & nextafter_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_nonzero
at::Tensor nonzero() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_norm
at::Tensor norm(const c10::optional<at::Scalar> & p, at::ScalarType dtype) const;
at::Tensor norm(const at::Scalar & p=2) const;
at::Tensor norm(const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim, at::ScalarType dtype) const;
at::Tensor norm(const c10::optional<at::Scalar> & p, at::IntArrayRef dim, bool keepdim=false) const;
at::Tensor norm(const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim, at::ScalarType dtype) const = delete;
at::Tensor norm(const c10::optional<at::Scalar> & p, at::DimnameList dim, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_normal
at::Tensor & normal_(double mean=0, double std=1, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_not_equal
at::Tensor not_equal(const at::Scalar & other) const;
at::Tensor not_equal(const at::Tensor & other) const;
at::Tensor & not_equal_(const at::Scalar & other) const;
at::Tensor & not_equal_(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_outer
at::Tensor outer(const at::Tensor & vec2) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_permute
at::Tensor permute(at::IntArrayRef dims) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pinverse
at::Tensor pinverse(double rcond=1e-15) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_polygamma
at::Tensor polygamma(int64_t n) const;
at::Tensor & polygamma_(int64_t n) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_positive
at::Tensor positive() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_pow
at::Tensor pow(const at::Tensor & exponent) const;
at::Tensor pow(const at::Scalar & exponent) const;
at::Tensor & pow_(const at::Scalar & exponent) const;
at::Tensor & pow_(const at::Tensor & exponent) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prelu
at::Tensor prelu(const at::Tensor & weight) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_prod
at::Tensor prod(c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor prod(int64_t dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor prod(at::Dimname dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_put
at::Tensor put(const at::Tensor & index, const at::Tensor & source, bool accumulate=false) const;
at::Tensor & put_(const at::Tensor & index, const at::Tensor & source, bool accumulate=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_quantile
at::Tensor quantile(const at::Tensor & q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") const;
at::Tensor quantile(double q, c10::optional<int64_t> dim=c10::nullopt, bool keepdim=false, c10::string_view interpolation="linear") const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rad2deg
at::Tensor rad2deg() const;
at::Tensor & rad2deg_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_random_
at::Tensor & random_(int64_t from, c10::optional<int64_t> to, c10::optional<at::Generator> generator=c10::nullopt) const;
at::Tensor & random_(int64_t to, c10::optional<at::Generator> generator=c10::nullopt) const;
at::Tensor & random_(c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_ravel
at::Tensor ravel() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reciprocal
at::Tensor reciprocal() const;
at::Tensor & reciprocal_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_relu
at::Tensor relu() const;
at::Tensor & relu_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_renorm
at::Tensor renorm(const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) const;
at::Tensor & renorm_(const at::Scalar & p, int64_t dim, const at::Scalar & maxnorm) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat
at::Tensor repeat(at::IntArrayRef repeats) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_repeat_interleave
at::Tensor repeat_interleave(const at::Tensor & repeats, c10::optional<int64_t> dim=c10::nullopt, c10::optional<int64_t> output_size=c10::nullopt) const;
at::Tensor repeat_interleave(int64_t repeats, c10::optional<int64_t> dim=c10::nullopt, c10::optional<int64_t> output_size=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reshape
at::Tensor reshape(at::IntArrayRef shape) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_reshape_as
at::Tensor reshape_as(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resize_
const at::Tensor & resize_(at::IntArrayRef size, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resize_as_
const at::Tensor & resize_as_(const at::Tensor & the_template, c10::optional<at::MemoryFormat> memory_format=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_resolve_conj
at::Tensor resolve_conj() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_roll
at::Tensor roll(at::IntArrayRef shifts, at::IntArrayRef dims={}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rot90
at::Tensor rot90(int64_t k=1, at::IntArrayRef dims={0,1}) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_round
at::Tensor round() const;
at::Tensor round(int64_t decimals) const;
at::Tensor & round_() const;
at::Tensor & round_(int64_t decimals) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_rsqrt
at::Tensor rsqrt() const;
at::Tensor & rsqrt_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter
at::Tensor scatter(int64_t dim, const at::Tensor & index, const at::Tensor & src) const;
at::Tensor scatter(int64_t dim, const at::Tensor & index, const at::Scalar & value) const;
at::Tensor scatter(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) const;
at::Tensor scatter(int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) const;
at::Tensor scatter(at::Dimname dim, const at::Tensor & index, const at::Tensor & src) const = delete;
at::Tensor scatter(at::Dimname dim, const at::Tensor & index, const at::Scalar & value) const = delete;
at::Tensor & scatter_(int64_t dim, const at::Tensor & index, const at::Tensor & src) const;
at::Tensor & scatter_(int64_t dim, const at::Tensor & index, const at::Scalar & value) const;
at::Tensor & scatter_(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce) const;
at::Tensor & scatter_(int64_t dim, const at::Tensor & index, const at::Scalar & value, c10::string_view reduce) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_add
at::Tensor scatter_add(int64_t dim, const at::Tensor & index, const at::Tensor & src) const;
at::Tensor scatter_add(at::Dimname dim, const at::Tensor & index, const at::Tensor & src) const = delete;
at::Tensor & scatter_add_(int64_t dim, const at::Tensor & index, const at::Tensor & src) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_scatter_reduce
at::Tensor scatter_reduce(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self=true) const;
at::Tensor & scatter_reduce_(int64_t dim, const at::Tensor & index, const at::Tensor & src, c10::string_view reduce, bool include_self=true) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_select_scatter
at::Tensor select_scatter(const at::Tensor & src, int64_t dim, int64_t index) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sgn
at::Tensor sgn() const;
at::Tensor & sgn_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sigmoid
at::Tensor sigmoid() const;
at::Tensor & sigmoid_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sign
at::Tensor sign() const;
at::Tensor & sign_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_signbit
at::Tensor signbit() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sin
at::Tensor sin() const;
at::Tensor & sin_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinc
at::Tensor sinc() const;
at::Tensor & sinc_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sinh
at::Tensor sinh() const;
at::Tensor & sinh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice
at::Tensor slice(int64_t dim=0, c10::optional<int64_t> start=c10::nullopt, c10::optional<int64_t> end=c10::nullopt, int64_t step=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_slice_scatter
at::Tensor slice_scatter(const at::Tensor & src, int64_t dim=0, c10::optional<int64_t> start=c10::nullopt, c10::optional<int64_t> end=c10::nullopt, int64_t step=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_softmax
at::Tensor softmax(int64_t dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor softmax(at::Dimname dim, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sort
::std::tuple<at::Tensor,at::Tensor> sort(int64_t dim=-1, bool descending=false) const;
::std::tuple<at::Tensor,at::Tensor> sort(c10::optional<bool> stable, int64_t dim=-1, bool descending=false) const;
::std::tuple<at::Tensor,at::Tensor> sort(at::Dimname dim, bool descending=false) const = delete;
::std::tuple<at::Tensor,at::Tensor> sort(c10::optional<bool> stable, at::Dimname dim, bool descending=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split
::std::vector<at::Tensor> split(int64_t split_size, int64_t dim=0) const;
::std::vector<at::Tensor> split(at::IntArrayRef split_size, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_split_with_sizes
::std::vector<at::Tensor> split_with_sizes(at::IntArrayRef split_sizes, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sqrt
at::Tensor sqrt() const;
at::Tensor & sqrt_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_square
at::Tensor square() const;
at::Tensor & square_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_squeeze
at::Tensor squeeze() const;
at::Tensor squeeze(int64_t dim) const;
at::Tensor squeeze(at::Dimname dim) const = delete;
at::Tensor & squeeze_() const;
at::Tensor & squeeze_(int64_t dim) const;
at::Tensor & squeeze_(at::Dimname dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_std
at::Tensor std(bool unbiased=true) const;
at::Tensor std(at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) const;
at::Tensor std(at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) const;
at::Tensor std(at::DimnameList dim, bool unbiased=true, bool keepdim=false) const = delete;
at::Tensor std(at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_stft
at::Tensor stft(int64_t n_fft, c10::optional<int64_t> hop_length, c10::optional<int64_t> win_length, const c10::optional<at::Tensor> & window, bool normalized, c10::optional<bool> onesided=c10::nullopt, c10::optional<bool> return_complex=c10::nullopt) const;
at::Tensor stft(int64_t n_fft, c10::optional<int64_t> hop_length=c10::nullopt, c10::optional<int64_t> win_length=c10::nullopt, const c10::optional<at::Tensor> & window={}, bool center=true, c10::string_view pad_mode="reflect", bool normalized=false, c10::optional<bool> onesided=c10::nullopt, c10::optional<bool> return_complex=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_subtract
at::Tensor subtract(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor subtract(const at::Scalar & other, const at::Scalar & alpha=1) const;
at::Tensor & subtract_(const at::Tensor & other, const at::Scalar & alpha=1) const;
at::Tensor & subtract_(const at::Scalar & other, const at::Scalar & alpha=1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sum
at::Tensor sum(c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor sum(at::OptionalIntArrayRef dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const;
at::Tensor sum(at::DimnameList dim, bool keepdim=false, c10::optional<at::ScalarType> dtype=c10::nullopt) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_sum_to_size
at::Tensor sum_to_size(at::IntArrayRef size) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_svd
::std::tuple<at::Tensor,at::Tensor,at::Tensor> svd(bool some=true, bool compute_uv=true) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapaxes
at::Tensor swapaxes(int64_t axis0, int64_t axis1) const;
at::Tensor & swapaxes_(int64_t axis0, int64_t axis1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_swapdims
at::Tensor swapdims(int64_t dim0, int64_t dim1) const;
at::Tensor & swapdims_(int64_t dim0, int64_t dim1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_t
at::Tensor t() const;
at::Tensor & t_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take
at::Tensor take(const at::Tensor & index) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_take_along_dim
at::Tensor take_along_dim(const at::Tensor & indices, c10::optional<int64_t> dim=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tan
at::Tensor tan() const;
at::Tensor & tan_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tanh
at::Tensor tanh() const;
at::Tensor & tanh_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tensor_split
::std::vector<at::Tensor> tensor_split(int64_t sections, int64_t dim=0) const;
::std::vector<at::Tensor> tensor_split(at::IntArrayRef indices, int64_t dim=0) const;
::std::vector<at::Tensor> tensor_split(const at::Tensor & tensor_indices_or_sections, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tile
at::Tensor tile(at::IntArrayRef dims) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_to_dense
at::Tensor to_dense(c10::optional<at::ScalarType> dtype=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_to_sparse
at::Tensor to_sparse(int64_t sparse_dim) const;
at::Tensor to_sparse() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_topk
::std::tuple<at::Tensor,at::Tensor> topk(int64_t k, int64_t dim=-1, bool largest=true, bool sorted=true) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trace
at::Tensor trace() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_transpose
at::Tensor transpose(int64_t dim0, int64_t dim1) const;
at::Tensor transpose(at::Dimname dim0, at::Dimname dim1) const = delete;
at::Tensor & transpose_(int64_t dim0, int64_t dim1) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triangular_solve
::std::tuple<at::Tensor,at::Tensor> triangular_solve(const at::Tensor & A, bool upper=true, bool transpose=false, bool unitriangular=false) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_tril
at::Tensor tril(int64_t diagonal=0) const;
at::Tensor & tril_(int64_t diagonal=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_triu
at::Tensor triu(int64_t diagonal=0) const;
at::Tensor & triu_(int64_t diagonal=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_true_divide
at::Tensor true_divide(const at::Tensor & other) const;
at::Tensor true_divide(const at::Scalar & other) const;
at::Tensor & true_divide_(const at::Tensor & other) const;
at::Tensor & true_divide_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_trunc
at::Tensor trunc() const;
at::Tensor & trunc_() const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_type_as
at::Tensor type_as(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unbind
::std::vector<at::Tensor> unbind(int64_t dim=0) const;
::std::vector<at::Tensor> unbind(at::Dimname dim) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unflatten
at::Tensor unflatten(int64_t dim, at::IntArrayRef sizes) const;
at::Tensor unflatten(at::Dimname dim, at::IntArrayRef sizes, at::DimnameList names) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unfold
at::Tensor unfold(int64_t dimension, int64_t size, int64_t step) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_uniform_
at::Tensor & uniform_(double from=0, double to=1, c10::optional<at::Generator> generator=c10::nullopt) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_chunk
::std::vector<at::Tensor> unsafe_chunk(int64_t chunks, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsafe_split
::std::vector<at::Tensor> unsafe_split(int64_t split_size, int64_t dim=0) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_unsqueeze
at::Tensor unsqueeze(int64_t dim) const;
at::Tensor & unsqueeze_(int64_t dim) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_var
at::Tensor var(bool unbiased=true) const;
at::Tensor var(at::OptionalIntArrayRef dim, bool unbiased=true, bool keepdim=false) const;
at::Tensor var(at::OptionalIntArrayRef dim, c10::optional<int64_t> correction, bool keepdim=false) const;
at::Tensor var(at::DimnameList dim, bool unbiased=true, bool keepdim=false) const = delete;
at::Tensor var(at::DimnameList dim, c10::optional<int64_t> correction, bool keepdim=false) const = delete;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vdot
at::Tensor vdot(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view
at::Tensor view(at::IntArrayRef size) const;
at::Tensor view(at::ScalarType dtype) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_view_as
at::Tensor view_as(const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_vsplit
::std::vector<at::Tensor> vsplit(int64_t sections) const;
::std::vector<at::Tensor> vsplit(at::IntArrayRef indices) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_where
at::Tensor where(const at::Tensor & condition, const at::Tensor & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_xlogy
at::Tensor xlogy(const at::Tensor & other) const;
at::Tensor xlogy(const at::Scalar & other) const;
at::Tensor & xlogy_(const at::Tensor & other) const;
at::Tensor & xlogy_(const at::Scalar & other) const;
#endif
#if CAESAR_USES_ALL || CAESAR_USES_zero
at::Tensor & zero_() const;
#endif
