#pragma once

// Copies of outputs into the arena, in a few microseconds: what this takes is
// beside a run on the judge's clock, where a candidate's own work could hide.

#include <cstdint>
#include <pybind11/pybind11.h>

namespace caesar::cuda {

/// Copies `output`, a dense tensor, to [`at`, `end`) of `arena`, a tensor of
/// bytes on the same device. Returns what candidate.py notes of a copy: (place,
/// dtype code, shape, strides, offset, address, every element its own). None
/// when that is not all there is to do: candidate.py then does it.
pybind11::object copy_dense(const pybind11::object& output,
                            const pybind11::object& arena, int64_t at,
                            int64_t end);

} // namespace caesar::cuda
