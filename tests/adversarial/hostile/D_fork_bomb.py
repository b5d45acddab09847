# Forks until nothing more can be forked.
import os
import time

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        # A host without limits must survive this suite, too.
        made = 0
        while made < 150:
            if os.fork() == 0:
                while True:
                    time.sleep(1)
            made += 1
        while True:
            time.sleep(1)
