"""The replies of the fault tests: plain PyTorch, so that nothing is compiled.

Three turns each: nothing useful, a wrong kernel, a right one.
"""

import json

RIGHT = {1: "x * 2.0 + 1.0", 2: "x.sum(dim=1)"}
WRONG = {1: "x * 2.0", 2: "x.sum(dim=1) + 1.0"}


def kernel(expression):
    return f"""Here it is.

```python
import torch
import torch.nn as nn


class ModelNew(nn.Module):
    def forward(self, x):
        return {expression}
```
"""


def replies(samples=2):
    """Yields one recorded reply after the other."""
    for problem in (1, 2):
        for sample in range(samples):
            texts = ("I would rather not.", kernel(WRONG[problem]),
                     kernel(RIGHT[problem]))
            for turn, text in enumerate(texts, start=1):
                yield {"problem": f"level1/{problem}", "sample": sample,
                       "turn": turn, "reply": text}


def write(path, samples=2):
    with open(path, "w", encoding="utf-8") as file:
        for reply in replies(samples):
            file.write(json.dumps(reply) + "\n")
