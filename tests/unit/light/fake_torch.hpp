#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <cstdint>
#include <string>
#include <vector>

namespace caesar::test {

/// What an operator was called with.
struct recorded_call {
  std::string name;
  std::string overload;
  std::vector<caesar_value> arguments;
};

/// A tensor of the fake torch, which owns one reference as long as it lives.
caesar_tensor new_fake_tensor(std::vector<int64_t> sizes, int32_t dtype = 6);

/// How many references there are to all tensors together.
int64_t fake_references();

int64_t fake_uses(caesar_tensor x);

std::vector<recorded_call>& fake_calls();

/// What was last failed with.
std::string& fake_error();

const caesar_torch_api* fake_torch();

} // namespace caesar::test
