#include "cuda/runner/output_tail.hpp"

#include "tests/support/catch.hpp"

#include <string>

using caesar::cuda::output_tail;

TEST_CASE("the end of a text is kept, however it came", "[output_tail]") {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += std::to_string(i) + " ";
  for (size_t step :
       {size_t{1}, size_t{3}, size_t{10}, size_t{25}, text.size()}) {
    output_tail tail{10};
    for (size_t at = 0; at < text.size(); at += step)
      tail.append(std::string_view{text}.substr(at, step));
    CHECK(tail.text() == text.substr(text.size() - 10));
  }
}

TEST_CASE("a short text is kept whole", "[output_tail]") {
  output_tail tail{10};
  CHECK(tail.text().empty());
  tail.append("abc");
  tail.append("");
  CHECK(tail.text() == "abc");
}
