// Threads of the standard library.
// functions: f
// > f(floats(10))
#include <torch/extension.h>
#include <thread>
#include <atomic>
#include <mutex>
int64_t f(torch::Tensor x) {
  std::atomic<int64_t> n{0};
  std::mutex m;
  std::vector<std::thread> ts;
  for (int t = 0; t < 2; ++t) ts.emplace_back([&, t] { std::lock_guard<std::mutex> g(m); n += x.numel() * (t + 1); });
  for (auto& t : ts) t.join();
  return n;
}
