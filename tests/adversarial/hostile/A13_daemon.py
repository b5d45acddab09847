# Leaves a daemon behind that has left its session and ignores signals.
import os
import signal

import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        ready, tell = os.pipe()
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                for number in range(1, 32):
                    try:
                        signal.signal(number, signal.SIG_IGN)
                    except (OSError, ValueError):
                        pass
                os.write(tell, b"!")
                os.closerange(0, 256)
                while True:
                    signal.pause()
            os._exit(0)
        os.read(ready, 1)

    def forward(self, x):
        return torch.relu(x)
