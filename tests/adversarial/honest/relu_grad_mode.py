# Uses autograd's switches around its work, and leaves them as they were.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        with torch.enable_grad():
            with torch.inference_mode():
                y = torch.relu(x)
        return y.clone()
