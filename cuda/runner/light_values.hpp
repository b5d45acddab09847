// Values that light code owns once it has them: `discard` gives them back.
#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <string_view>

namespace caesar::cuda {

/// Returns a copy of `text`.
caesar_value owned_text(std::string_view text);

/// Returns a list or a tuple of `size` values that are none yet.
caesar_value owned_items(caesar_kind kind, int64_t size);

/// Returns the items of what `owned_items` returned.
caesar_value* items_of(caesar_value& value);

/// Gives back all that `value` owns; tensors go to `release`.
void discard_owned(caesar_value& value, void (*release)(caesar_tensor x));

} // namespace caesar::cuda
