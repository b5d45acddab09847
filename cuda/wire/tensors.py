"""How tensors are named, laid out in shared memory, and found again.

Shared by the judge, which writes arguments, and the runner, which reads them.
"""

import ctypes
import io
import pickle

import torch

ALIGNMENT = 512  # As torch's own allocator on a GPU.

# Lies between tensors and behind them: who reads too far gets no zeros. As
# floats these bytes are about -2.6e36.
BEHIND = 0xFB

# The codes are those of c10::ScalarType; cuda/wire/tensor_types.hpp has the
# same table.
DTYPES = {
    torch.uint8: 0, torch.int8: 1, torch.int16: 2, torch.int32: 3,
    torch.int64: 4, torch.float16: 5, torch.float32: 6, torch.float64: 7,
    torch.complex64: 9, torch.complex128: 10, torch.bool: 11,
    torch.bfloat16: 15,
}
CODES = {code: dtype for dtype, code in DTYPES.items()}

PRECISIONS = {
    "fp32": torch.float32, "fp16": torch.float16, "bf16": torch.bfloat16,
}


def aligned(size):
    return -(-size // ALIGNMENT) * ALIGNMENT


def flatten(output, place=""):
    """Yields (place, value) for each leaf of nested tuples, lists and dicts.
    A place is what one would write behind the output: "", "[0]", "['x'][1]".
    """
    if isinstance(output, (tuple, list)):
        for index, value in enumerate(output):
            yield from flatten(value, "%s[%d]" % (place, index))
    elif isinstance(output, dict):
        for key, value in output.items():
            yield from flatten(value, "%s[%r]" % (place, key))
    else:
        yield place, output


def is_dense(tensor):
    """Whether the elements fill one stretch of memory, each one once."""
    expected = 1
    for stride, size in sorted(zip(tensor.stride(), tensor.shape)):
        if size == 1:
            continue
        if stride != expected:
            return False
        expected *= size
    return True


def overlaps(tensor):
    """Whether some elements share their memory."""
    span = 1
    for stride, size in sorted(zip(tensor.stride(), tensor.shape)):
        if size > 1 and stride < span:
            return tensor.numel() > 0
        span += stride * (size - 1)
    return False


def as_bytes(tensor):
    """A dense tensor's memory as a one-dimensional tensor of bytes."""
    flat = tensor.as_strided((tensor.numel(),), (1,), tensor.storage_offset())
    return flat.view(torch.uint8)


class _DeviceMemory:
    """What torch asks a stranger for whose memory it shall use."""

    def __init__(self, address, size):
        self.__cuda_array_interface__ = {
            "data": (address, False), "shape": (size,), "typestr": "|u1",
            "strides": None, "version": 3}


def memory_at(address, size, device):
    """`size` bytes at an address, as a tensor; whoever owns them keeps them."""
    if device.startswith("cuda"):
        return torch.as_tensor(_DeviceMemory(address, size), device=device)
    return torch.frombuffer((ctypes.c_char * size).from_address(address),
                            dtype=torch.uint8)


def view(memory, dtype, shape, strides, offset):
    """The tensor that lies at `offset` of `memory`, a tensor of bytes; shares
    them."""
    count = 1
    for size in shape:
        count *= size
    if count == 0:
        return torch.empty(shape, dtype=dtype, device=memory.device)
    size = count * torch.empty((), dtype=dtype).element_size()
    flat = memory[offset:offset + size].view(dtype)
    return flat.as_strided(shape, strides, flat.storage_offset())


class ArgumentWriter(pickle.Pickler):
    """Pickles any arguments, with tensors laid out for shared memory. Tensors
    on the host and on a GPU are laid out alike."""

    def __init__(self, file):
        super().__init__(file, protocol=4)
        self.tensors = []
        self.size = 0
        self._places = {}

    def persistent_id(self, value):
        if not isinstance(value, torch.Tensor):
            return None
        if id(value) not in self._places:
            self._places[id(value)] = self._place(value)
        return self._places[id(value)]

    def _place(self, value):
        tensor = value.detach()
        if tensor.layout is not torch.strided:
            raise TypeError("only dense tensors can be arguments")
        if not is_dense(tensor):
            tensor = tensor.contiguous()
        offset = self.size
        self.tensors.append((offset, tensor))
        self.size = aligned(
            offset + tensor.numel() * tensor.element_size())
        return (DTYPES[tensor.dtype], tuple(tensor.shape), tensor.stride(),
                offset)


def write_structure(arguments):
    """Returns the pickle of `arguments` without the tensors' bytes, the list of
    (offset, tensor), and the bytes that they need."""
    file = io.BytesIO()
    writer = ArgumentWriter(file)
    writer.dump(arguments)
    return file.getvalue(), writer.tensors, writer.size


def write_tensors(tensors, memory):
    """Copies tensors to their offsets in `memory`, a tensor of bytes, and fills
    what is left of it."""
    end = 0
    for offset, tensor in tensors:
        memory[end:offset].fill_(BEHIND)
        end = offset
        if tensor.numel():
            source = as_bytes(tensor)
            end += source.numel()
            memory[offset:end].copy_(source)
    memory[end:].fill_(BEHIND)


def are_in(memory, tensors):
    """Whether `memory` holds exactly these tensors."""
    for offset, tensor in tensors:
        if tensor.numel():
            source = as_bytes(tensor)
            there = memory[offset:offset + source.numel()]
            if not torch.equal(there, source.to(there.device)):
                return False
    return True


class ArgumentReader(pickle.Unpickler):
    """Reads what `ArgumentWriter` wrote, with tensors as views of `memory`."""

    def __init__(self, structure, memory):
        super().__init__(io.BytesIO(structure))
        self._memory = memory
        self._tensors = {}

    def persistent_load(self, place):
        if place not in self._tensors:
            code, shape, strides, offset = place
            self._tensors[place] = view(
                self._memory, CODES[code], shape, strides, offset)
        return self._tensors[place]
