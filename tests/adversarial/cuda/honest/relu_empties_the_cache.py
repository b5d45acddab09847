# Gives all cached memory back in each run, as some people think one must.
import gc

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        y = torch.relu(x)
        gc.collect()
        torch.cuda.empty_cache()
        torch.cuda.synchronize()
        return y
