// Parts of the standard library.
// functions: f
// > f("a1b22")
#include <torch/extension.h>
#include <regex>
#include <chrono>
#include <random>
#include <bitset>
#include <cctype>
int f(std::string s) {
  auto t = std::chrono::steady_clock::now();
  std::mt19937 gen(1); std::uniform_int_distribution<int> d(0, 0);
  int n = std::regex_replace(s, std::regex("[0-9]+"), "#").size() + d(gen) + std::bitset<8>(5).count();
  return n + (std::chrono::steady_clock::now() >= t) + std::isdigit('1') * 0;
}
