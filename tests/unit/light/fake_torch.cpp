#include "tests/unit/light/fake_torch.hpp"

#include "cuda/runner/light_exceptions.hpp"
#include "cuda/runner/light_failure.hpp"

#include <caesar/api.h>
#include <set>

struct caesar_tensor_impl {
  int64_t uses = 1;
  int32_t dtype = 6;
  bool requires_grad = false;
  std::vector<int64_t> sizes;
  std::vector<int64_t> strides;
  std::vector<char> memory;
};

// What the exceptions of light code, which are the real ones, rely on.
namespace caesar::cuda {

int fail(int kind, const char* text) {
  test::fake_error() = text;
  return kind;
}

const char* failure_text() {
  return test::fake_error().c_str();
}

} // namespace caesar::cuda

namespace caesar::test {

namespace {

std::set<caesar_tensor> all_tensors;

int64_t product(const std::vector<int64_t>& sizes) {
  int64_t result = 1;
  for (auto size : sizes)
    result *= size;
  return result;
}

int64_t size_of(int32_t dtype) {
  constexpr int64_t sizes[] = {1, 1, 2, 4, 8, 2, 4, 8, 4, 8, 16, 1, 1, 1, 4, 2};
  return sizes[dtype];
}

void retain(caesar_tensor x) {
  ++x->uses;
}

void release(caesar_tensor x) {
  if (--x->uses > 0)
    return;
  all_tensors.erase(x);
  delete x;
}

void facts(caesar_tensor x, caesar_tensor_facts* to) {
  *to = {x->sizes.data(),
         x->strides.data(),
         static_cast<int64_t>(x->sizes.size()),
         product(x->sizes),
         0,
         size_of(x->dtype),
         x->dtype,
         0,
         0,
         -1,
         1,
         x->requires_grad};
}

// Every operator is identity on its first tensor, except that "aten::fail"
// fails and factories make a tensor of a list of sizes.
int call(const char* name, const char* overload, const caesar_value* arguments,
         int64_t count, caesar_value* results, int64_t most, int64_t* got) {
  fake_calls().push_back({name, overload, {arguments, arguments + count}});
  *got = 0;
  if (most < 1)
    return caesar_fine;
  auto& result = results[0];
  result.kind = caesar_none;
  if (count > 0 && arguments[0].kind == caesar_is_tensor) {
    if (!arguments[0].tensor)
      return fake_torch()->fail(caesar_type_error, "no tensor");
    retain(arguments[0].tensor);
    result.kind = caesar_is_tensor;
    result.tensor = arguments[0].tensor;
  } else if (count > 0 && arguments[0].kind == caesar_is_list) {
    std::vector<int64_t> sizes;
    for (int64_t i = 0; i < arguments[0].size; ++i)
      sizes.push_back(arguments[0].items[i].integer);
    result.kind = caesar_is_tensor;
    result.tensor = new_fake_tensor(sizes);
  }
  *got = 1;
  return caesar_fine;
}

void discard(caesar_value* x) {
  if (x->kind == caesar_is_tensor && x->tensor)
    release(x->tensor);
}

caesar_torch_api made_api() {
  caesar_torch_api api{};
  api.version = caesar_torch_api_version;
  api.bytes = sizeof api;
  api.error_text = [] { return fake_error().c_str(); };
  api.retain = retain;
  api.release = release;
  api.facts = facts;
  api.data = [](caesar_tensor x, void** to) {
    *to = x->memory.data();
    return int(caesar_fine);
  };
  api.set_requires_grad = [](caesar_tensor x, int value) {
    x->requires_grad = value != 0;
    return int(caesar_fine);
  };
  api.to_text = [](caesar_tensor, caesar_value* to) {
    to->kind = caesar_is_string;
    to->text = "a tensor";
    to->size = 8;
    return int(caesar_fine);
  };
  api.call = call;
  api.discard = discard;
  api.parallel_for = [](int64_t begin, int64_t end, int64_t,
                        int (*body)(void*, int64_t, int64_t), void* context) {
    return begin < end ? body(context, begin, end) : int(caesar_fine);
  };
  api.fail = cuda::fail;
  cuda::add_exceptions(api);
  return api;
}

// As the loader of a library does, before any of it runs.
const auto* const given = caesar::the_api = fake_torch();

} // namespace

caesar_tensor new_fake_tensor(std::vector<int64_t> sizes, int32_t dtype) {
  auto result = new caesar_tensor_impl;
  result->dtype = dtype;
  result->strides.resize(sizes.size());
  int64_t stride = 1;
  for (size_t i = sizes.size(); i-- > 0; stride *= sizes[i])
    result->strides[i] = stride;
  result->memory.resize(static_cast<size_t>(product(sizes) * size_of(dtype))
                        + 1);
  result->sizes = std::move(sizes);
  all_tensors.insert(result);
  return result;
}

int64_t fake_references() {
  int64_t result = 0;
  for (auto x : all_tensors)
    result += x->uses;
  return result;
}

int64_t fake_uses(caesar_tensor x) {
  return all_tensors.count(x) ? x->uses : 0;
}

std::vector<recorded_call>& fake_calls() {
  static std::vector<recorded_call> calls;
  return calls;
}

std::string& fake_error() {
  static std::string text;
  return text;
}

const caesar_torch_api* fake_torch() {
  static const auto api = made_api();
  return &api;
}

} // namespace caesar::test
