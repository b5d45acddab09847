// Fourier transforms.
// functions: f
// > f(floats(8))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { return torch::fft_irfft(torch::fft_rfft(x)) + torch::stft(x, 4, 2, 4, {}, false, true, true).sum() * 0 ; }
