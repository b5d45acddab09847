# Takes its workspace from the caching allocator itself and gives it back.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        size = x.numel() * x.element_size()
        place = torch.cuda.caching_allocator_alloc(size)
        try:
            return torch.relu(x)
        finally:
            torch.cuda.caching_allocator_delete(place)
