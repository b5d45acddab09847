#include "actors/trajectory/fences.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("tags name the language of a block", "[fences]") {
  struct row {
    std::string_view info;
    block_kind kind;
  };
  using k = block_kind;
  for (auto [info, kind] : {
         row{"", k::untagged},
         row{"python", k::python},
         row{"Python", k::python},
         row{"py", k::python},
         row{"python3", k::python},
         row{"python3.11", k::python},
         row{"python title=x", k::python},
         row{"python:model_new.py", k::python},
         row{"python, linenos", k::python},
         row{"{.python}", k::python},
         row{"{.python .numberLines}", k::python},
         row{"{python}", k::python},
         row{"{}", k::untagged},
         row{"pytb", k::other},
         row{"pycon", k::other},
         row{"cuda", k::native},
         row{"CUDA", k::native},
         row{"c++", k::native},
         row{"cpp", k::native},
         row{"cu", k::native},
         row{"c", k::native},
         row{"markdown", k::markdown},
         row{"md", k::markdown},
         row{"bash", k::other},
         row{"text", k::other},
         row{"json", k::other},
         row{"diff", k::other},
         row{"output", k::other},
         row{"console", k::other},
         row{"c#", k::other},
       }) {
    INFO(info);
    CHECK(kind_of(info) == kind);
  }
}

TEST_CASE("lines end at LF and CRLF", "[fences]") {
  using list = std::vector<std::string_view>;
  CHECK(lines_of("") == list{});
  CHECK(lines_of("a") == list{"a"});
  CHECK(lines_of("a\r\nb\n") == list{"a", "b"});
  CHECK(lines_of("\n\r\n") == list{"", ""});
  CHECK(lines_of("a\rb\n\r") == list{"a\rb", "\r"});
}
