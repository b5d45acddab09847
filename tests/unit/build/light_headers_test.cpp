#include "cuda/build/light_headers.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace caesar::cuda;
using strings = std::vector<std::string>;

TEST_CASE("the light headers are part of the program", "[light]") {
  caesar::test::scratch_folder folder;
  write_light_headers(folder.path);
  size_t written = 0;
  for (const auto& header : light_headers()) {
    std::ifstream in{folder.path / header.name};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    CHECK(text == header.text);
    CHECK_FALSE(text.empty());
    ++written;
  }
  CHECK(written > 20);
  CHECK(
    std::any_of(light_headers().begin(), light_headers().end(),
                [](const auto& x) { return x.name == "torch/extension.h"; }));
  CHECK(light_digest().size() == 64);
}

TEST_CASE("a source asks for the parts that it mentions", "[light]") {
  struct row {
    std::string source;
    strings parts;
  };
  for (const auto& [source, parts] : {
         row{"", {}},
         row{"float* p = x.data_ptr<float>();", {}},
         row{"std::cout << x;", {"STREAMS"}},
         row{"torch::matmul(a, b)", {"matmul"}},
         row{"matmul_kernel(a, b)", {}}, // A name of its own.
         row{"x.relu_();", {"relu"}},
         row{"at::sum_out(y, x, 0);", {"sum"}},
         row{"using h = at::Half; std::sort(a, b);",
             {"ALGORITHM", "HALF", "sort"}},
       }) {
    INFO(source);
    CHECK(light_parts(source) == parts);
  }
}
