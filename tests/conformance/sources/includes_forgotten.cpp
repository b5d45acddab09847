// Standard names that nobody included.
// functions: f g
// > f(floats(3))
// > g([3, 1, 2])
torch::Tensor f(torch::Tensor x) {
  std::vector<float> v(x.data_ptr<float>(), x.data_ptr<float>() + x.numel());
  std::sort(v.begin(), v.end());
  float m = *std::max_element(v.begin(), v.end());
  std::unordered_map<int, float> map; map[1] = m;
  std::unique_ptr<float[]> p(new float[2]); p[0] = std::accumulate(v.begin(), v.end(), 0.0f);
  std::array<int, 2> a{1, 2};
  return torch::full({1}, std::fabs(m) + map[1] + p[0] + a[1] + std::pow(2.0, 3) + INT_MAX * 0.0);
}
std::string g(std::vector<int64_t> v) {
  std::stringstream s;
  std::iota(v.begin(), v.end(), 5);
  std::set<int64_t> set(v.begin(), v.end());
  for (auto x : set) s << x << std::setw(3) << ' ';
  std::function<int(int)> fn = [](int x) { return x + 1; };
  s << fn(1) << std::numeric_limits<int>::max() << memcmp("a", "a", 1);
  return s.str();
}
