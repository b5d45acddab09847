"""What light code asks of CUDA arrives at Python's torch, which is none here:
its functions are played."""

import os
import sys
import types
import unittest

import torch

sys.path.insert(0, os.environ["CAESAR_BIN_DIR"])
import caesar_light  # noqa: E402

light = caesar_light.load(
    "light_sample", os.path.join(os.environ["CAESAR_SAMPLES"],
                                 "light_sample.so"))


class Device:
    """Two GPUs, as torch's functions see them."""

    def __init__(self):
        self.current = 0
        self.streams = {0: 0, 1: 0}
        self.synchronized = []

    def set_device(self, index):
        if index > 1:
            raise RuntimeError("CUDA error: invalid device ordinal")
        self.current = index

    def stream(self, device, priority=0):
        return types.SimpleNamespace(
            cuda_stream=0x1000 - priority, device=device)

    def external(self, address, device):
        assert address != 0
        return types.SimpleNamespace(cuda_stream=address, device=device)

    def default(self, device):
        return types.SimpleNamespace(cuda_stream=0, device=device)

    def set_stream(self, stream):
        self.current = stream.device
        self.streams[stream.device] = stream.cuda_stream


def install(device):
    torch._C._cuda_getDevice = lambda: device.current
    torch._C._cuda_setDevice = device.set_device
    torch._C._cuda_getDeviceCount = lambda: 2
    torch._C._cuda_getCurrentRawStream = lambda index: device.streams[index]
    torch.cuda.Stream = device.stream
    torch.cuda.ExternalStream = device.external
    torch.cuda.default_stream = device.default
    torch.cuda.set_stream = device.set_stream
    torch.cuda.synchronize = lambda index: device.synchronized.append(index)
    torch.cuda.current_blas_handle = lambda: 0x77


@unittest.skipIf(torch.version.cuda, "this torch has CUDA")
class Cuda(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for what in ("current_device", "current_stream", "set_stream"):
            try:
                light.cuda(what)
            except RuntimeError as error:
                assert "built without CUDA" in str(error)
            else:
                raise AssertionError("a torch without CUDA has it")
        cls.device = Device()
        install(cls.device)

    def setUp(self):
        self.device.__init__()

    def test_devices(self):
        self.assertEqual(light.cuda("device_count"), 2)
        light.cuda("set_device", 1)
        self.assertEqual(light.cuda("current_device"), 1)
        with self.assertRaisesRegex(RuntimeError, "^CUDA error: invalid dev"):
            light.cuda("set_device", 7)

    def test_streams(self):
        self.assertEqual(light.cuda("stream_from_pool", 0, 1), 0x1001)
        self.assertEqual(light.cuda("stream_from_pool", 0, 0), 0x1000)
        light.cuda("set_stream", 1, 0x1000)
        self.assertEqual(self.device.current, 0)
        self.assertEqual(light.cuda("current_stream", 1), 0x1000)
        self.assertEqual(light.cuda("current_stream"), 0)
        light.cuda("set_stream", 1, 0)
        self.assertEqual(light.cuda("current_stream", 1), 0)

    def test_the_rest(self):
        self.device.current = 1
        light.cuda("synchronize")
        self.assertEqual(self.device.synchronized, [1])
        self.assertEqual(light.cuda("blas_handle"), 0x77)
        with self.assertRaisesRegex(RuntimeError, "^CUDA error 700"):
            light.cuda("failure", 700)


if __name__ == "__main__":
    unittest.main()
