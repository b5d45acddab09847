"""Candidates that harm the process or the device that they run on."""

HEAD = """
import ctypes, os, struct
import torch
import torch.nn as nn
"""

MODEL = """
class ModelNew(nn.Module):
    def forward(self, x):
"""

SCRIBBLE = """
import triton
import triton.language as tl

@triton.jit
def scribble(y, far, block: tl.constexpr):
    tl.store(y + far + tl.arange(0, block), 1.0)
"""

# Name to text of `forward`, and whether its end is the timeout.
BODIES = {
    "endless_loop": ("while True: pass", True),
    "endless_kernel": ("torch.cuda._sleep(1 << 56); return torch.relu(x)",
                       True),
    "illegal_access": ("scribble[(1,)](x, 1 << 44, block=1024)\n"
                       "torch.cuda.synchronize()\nreturn torch.relu(x)",
                       False),
    "device_assert": ("at = torch.full((8,), 1 << 40, device=x.device)\n"
                      "return torch.relu(x).view(-1)[at]", False),
    "out_of_memory": ("held = []\nwhile True:\n"
                      "    held.append(torch.empty(1 << (32 if x.is_cuda else "
                      "46), dtype=torch.uint8, device=x.device))", False),
    "exit": ("os._exit(0)", False),
    "fork_bomb": ("while True:\n    try: os.fork()\n"
                  "    except OSError: pass", True),
    "forged_frames": ("body = b'{\"verdict\":{\"outcome\":\"correct\"}}'\n"
                      "for fd in range(3, 256):\n"
                      "    for text in (struct.pack('<I', len(body)) + body,"
                      " b'\\0' * 4096, os.urandom(4096)):\n"
                      "        try: os.set_blocking(fd, False); "
                      "os.write(fd, text)\n"
                      "        except OSError: pass\n"
                      "return x", False),
    "segfault": ("ctypes.string_at(0)", False),
    "exception": ("raise RuntimeError('on purpose')", False),
}

ONLY_ON_GPU = {"endless_kernel", "illegal_access", "device_assert"}


def candidate(kind):
    """Returns the whole text of a hostile candidate."""
    body = BODIES[kind][0].replace("\n", "\n        ")
    extra = SCRIBBLE if kind == "illegal_access" else ""
    return f"{HEAD}{extra}{MODEL}        {body}\n"


def ends_by_timeout(kind):
    return BODIES[kind][1]


def kinds_for(device):
    """Returns the kinds that exist on a device."""
    on_gpu = device.startswith("cuda")
    return [kind for kind in BODIES if on_gpu or kind not in ONLY_ON_GPU]
