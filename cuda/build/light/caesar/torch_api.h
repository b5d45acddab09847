// What light code and libtorch say to each other.
//
// A candidate that is compiled against the light headers knows nothing of
// libtorch: no header, no symbol, no layout. All that it wants goes through one
// table of C functions, which whoever loads its library fills in, and its
// functions are offered to Python as descriptions of plain C.
//
// The table only grows: functions are added at its end,
// `caesar_torch_api_version` changes when one changes its meaning. A library
// says which version it was compiled against, and a loader that has another one
// refuses it.
//
// Plain C++11 without the standard library, for nvcc's sake.
#pragma once

#include <stdint.h>

extern "C" {

enum { caesar_torch_api_version = 3 };

/// A reference to a c10::TensorImpl; null is the undefined tensor.
typedef struct caesar_tensor_impl* caesar_tensor;

/// What a `caesar_value` holds.
enum caesar_kind {
  caesar_none = 0,
  caesar_is_tensor = 1,
  caesar_is_int = 2,    ///< `integer`; for an operator also a Scalar, a SymInt.
  caesar_is_double = 3, ///< `real`; for an operator also a Scalar.
  caesar_is_bool = 4,   ///< `integer`; for an operator also a Scalar.
  caesar_is_string = 5, ///< `text`, `size` bytes.
  caesar_is_list = 6,   ///< `items`, `size` of them; a vector.
  caesar_is_tuple = 7,  ///< `items`, `size` of them.
  caesar_is_dtype = 8,  ///< `integer`, a c10::ScalarType.
  caesar_is_layout = 9, ///< `integer`, a c10::Layout.
  caesar_is_device = 10,        ///< `integer`, a c10::DeviceType, and `index`.
  caesar_is_memory_format = 11, ///< `integer`, a c10::MemoryFormat.
  caesar_is_default = 12,       ///< For an operator: what its schema says.
  caesar_is_object = 13         ///< `object`, a PyObject* (py::object).
};

/// A value on its way. As an argument it is borrowed, as a result it is owned:
/// tensors hold a reference, and lists and texts are given back by `discard`.
struct caesar_value {
  int32_t kind;
  int32_t index; ///< Of a device; -1 is the current one.
  union {
    caesar_tensor tensor;
    int64_t integer;
    double real;
    const char* text;
    const struct caesar_value* items;
    void* object;
  };
  int64_t size;
};

/// What there is to know of a tensor. Pointers live as long as the tensor does
/// and nothing changes its shape.
struct caesar_tensor_facts {
  const int64_t* sizes;
  const int64_t* strides; ///< Null where there are none.
  int64_t dim;
  int64_t numel;
  int64_t storage_offset;
  int64_t itemsize;
  int32_t dtype;       ///< c10::ScalarType.
  int32_t layout;      ///< c10::Layout.
  int32_t device_type; ///< c10::DeviceType.
  int32_t device_index;
  int32_t is_contiguous;
  int32_t requires_grad;
};

/// How a call failed. The class that C++ throws, and Python's exception of it.
enum caesar_failure {
  caesar_fine = 0,
  caesar_error = 1,             ///< c10::Error, RuntimeError.
  caesar_index_error = 2,       ///< c10::IndexError.
  caesar_value_error = 3,       ///< c10::ValueError.
  caesar_type_error = 4,        ///< c10::TypeError.
  caesar_not_implemented = 5,   ///< c10::NotImplementedError.
  caesar_out_of_memory = 6,     ///< c10::OutOfMemoryError.
  caesar_linalg_error = 7,      ///< c10::LinAlgError.
  caesar_python_error = 8,      ///< The Python error indicator is set.
  caesar_runtime_error = 9,     ///< std::runtime_error.
  caesar_std_exception = 10,    ///< Any other std::exception, RuntimeError.
  caesar_unknown = 11,          ///< No std::exception at all.
  caesar_bad_alloc = 12,        ///< std::bad_alloc, MemoryError.
  caesar_domain_error = 13,     ///< std::domain_error, ValueError.
  caesar_invalid_argument = 14, ///< std::invalid_argument, ValueError.
  caesar_length_error = 15,     ///< std::length_error, ValueError.
  caesar_out_of_range = 16,     ///< std::out_of_range, IndexError.
  caesar_range_error = 17,      ///< std::range_error, ValueError.
  caesar_overflow_error = 18,   ///< std::overflow_error, OverflowError.
  caesar_py_index_error = 19,   ///< py::index_error, and so on.
  caesar_py_key_error = 20,
  caesar_py_value_error = 21,
  caesar_py_type_error = 22,
  caesar_py_stop_iteration = 23
};

/// What light code may ask of libtorch. Functions that return an int return a
/// `caesar_failure`, and then `error_text` says what happened, on this thread,
/// until the next call.
struct caesar_torch_api {
  int32_t version;
  int32_t bytes; ///< Of this table.

  const char* (*error_text)(void); ///< Without a backtrace.

  // -- tensors
  void (*retain)(caesar_tensor x);
  void (*release)(caesar_tensor x);
  void (*facts)(caesar_tensor x, struct caesar_tensor_facts* to);
  int (*data)(caesar_tensor x, void** to);
  int (*is_contiguous)(caesar_tensor x, int32_t memory_format, int* to);
  int (*set_requires_grad)(caesar_tensor x, int value);
  /// Makes a tensor of memory of the caller's. `strides` may be null; `deleter`
  /// may be null, else it is called with `context` when nobody needs the
  /// memory.
  int (*from_blob)(void* data, const int64_t* sizes, const int64_t* strides,
                   int64_t dim, int32_t dtype, int32_t device_type,
                   int32_t device_index, int requires_grad,
                   void (*deleter)(void* context), void* context,
                   caesar_tensor* to);
  /// The text that operator<< writes, an owned string.
  int (*to_text)(caesar_tensor x, struct caesar_value* to);

  // -- operators
  /// Calls an operator by its schema's name, "aten::add", and overload name,
  /// "Tensor". Arguments are in the schema's order; those that are missing at
  /// the end have the schema's defaults, as has `caesar_is_default`. Writes the
  /// results, of which there are at most `most`.
  int (*call)(const char* name, const char* overload,
              const struct caesar_value* arguments, int64_t count,
              struct caesar_value* results, int64_t most, int64_t* got);
  /// Gives back what a result owns.
  void (*discard)(struct caesar_value* result);

  // -- the process
  int (*grad_enabled)(void);
  void (*set_grad_enabled)(int value);
  int (*manual_seed)(uint64_t seed);
  int64_t (*num_threads)(void);
  /// at::parallel_for; `body` returns a `caesar_failure` and has said why by
  /// `fail`.
  int (*parallel_for)(int64_t begin, int64_t end, int64_t grain,
                      int (*body)(void* context, int64_t begin, int64_t end),
                      void* context);
  /// Sets what `error_text` returns. Returns `kind`.
  int (*fail)(int kind, const char* text);
  /// As TORCH_WARN at a place in the candidate.
  void (*warn)(const char* function, const char* file, uint32_t line,
               const char* text);

  // -- CUDA: caesar_error where this torch has none.
  int (*current_device)(int32_t* to);
  int (*set_device)(int32_t index);
  int (*device_count)(int32_t* to);
  int (*current_stream)(int32_t device, void** to); ///< A cudaStream_t.
  int (*stream_from_pool)(int high_priority, int32_t device, void** to);
  int (*set_stream)(int32_t device, void* stream);
  int (*synchronize)(int32_t device);
  int (*blas_handle)(void** to); ///< A cublasHandle_t on the current stream.
  /// What C10_CUDA_CHECK does of a cudaError_t that is not cudaSuccess: never
  /// returns `caesar_fine`. The exception that Python sees is this torch's own.
  int (*cuda_failure)(int32_t error, const char* file, const char* function,
                      int line);

  // -- more of tensors
  int (*type_text)(caesar_tensor x, struct caesar_value* to); ///< toString().
  /// What suggest_memory_format() says, a c10::MemoryFormat.
  int (*memory_format)(caesar_tensor x, int32_t* to);
  int (*grad)(caesar_tensor x, caesar_tensor* to); ///< Null: there is none.

  // -- exceptions, in the classes of caesar/error.h and caesar/caught.h: thrown
  // and caught over there, they are compiled once and not in every candidate.
  /// Throws what a call of `kind` failed for.
  void (*throw_failure)(int kind);
  /// Throws c10::Error or, by `kind`, one that derives from it, at a place in
  /// the candidate.
  void (*throw_error)(int kind, const char* function, const char* file,
                      uint32_t line, const char* text, int64_t size);
  /// Reports the exception that is being handled. Returns its kind.
  int (*caught)(void);
};

// -- what a library offers to Python
// -------------------------------------------

/// An argument of a function. `type` is a text:
///
///     T  torch::Tensor       b  bool      s  std::string   O  py::object
///     i1 i2 i4 i8 u1 u2 u4 u8  integers by bytes
///     f  float               d  double
///     D  torch::Device       Y  torch::ScalarType (torch.dtype)
///     A  torch::IntArrayRef
///     ?x optional of x       [x vector of x     (xy) tuple of x and y
///     v  void, as a result
struct caesar_argument {
  const char* name; ///< Null where the author gave none.
  const char* type;
  int has_default;
  struct caesar_value value; ///< The default.
  const char* shown;         ///< The default in a signature; null: its repr.
  int no_convert;            ///< py::arg().noconvert().
  int no_none;               ///< py::arg().none(false).
};

/// A function, in the order in which it was defined: overloads follow.
struct caesar_function {
  const char* name;
  const char* doc;
  const struct caesar_argument* arguments;
  int64_t count;
  const char* result; ///< A type, as above.
  /// Calls it. Returns a `caesar_failure`, and has said why by `fail`. The
  /// result is owned by the caller and given back by `discard_result`.
  int (*call)(const void* self, const struct caesar_value* arguments,
              struct caesar_value* result);
  const void* self;
  int translates; ///< Errors become Python's as torch::wrap_pybind_function's.
  int releases_gil; ///< py::call_guard<py::gil_scoped_release>.
};

/// A constant of the module, m.attr("name") = value.
struct caesar_attribute {
  const char* name;
  struct caesar_value value;
};

struct caesar_library {
  int32_t version; ///< `caesar_torch_api_version` it was compiled against.
  const char* doc;
  const struct caesar_function* functions;
  int64_t count;
  const struct caesar_attribute* attributes;
  int64_t attribute_count;
  void (*discard_result)(struct caesar_value* result);
};

/// The one symbol that a light library exports. Keeps `api`, and returns its
/// description; null with `api->fail` said when defining it failed. It is
/// called once in a process.
const struct caesar_library*
caesar_light_library(const struct caesar_torch_api* api);

} // extern "C"
