# Starts threads in each run and joins them before it returns.
import threading

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        output = torch.empty_like(x)

        def work(begin):
            torch.clamp(x[begin::2], min=0, out=output[begin::2])

        threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return output
