#include "cuda/build/diagnostics.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::cuda;

namespace {

std::string shown(std::string_view output, size_t max_chars = 100'000) {
  return diagnostics(output,
                     {{"/t/include", "/t/include/csrc", "/b/1"}, max_chars});
}

// What g++ 12 says about two errors and a warning.
constexpr auto two_errors = R"(In file included from /t/include/ATen/a.h:3,
                 from unit.cpp:1:
/t/include/ATen/b.h:9:1: warning: something [-Wsome]
    9 | int x;
      | ^
main.cpp: In function 'int f(int)':
main.cpp:3:10: error: 'y' was not declared in this scope
    3 |   return y;
      |          ^
main.cpp:3:10: note: suggested alternative: 'x'
    3 |   return y;
      |          ^
      |          x
main.cpp:7:1: error: expected ';' before '}' token
    7 | }
      | ^
)";

} // namespace

TEST_CASE("errors are shown with their lines, and nothing else", "[build]") {
  CHECK(shown(two_errors) == R"(main.cpp: In function 'int f(int)':
main.cpp:3:10: error: 'y' was not declared in this scope
    3 |   return y;
      |          ^
main.cpp:7:1: error: expected ';' before '}' token
    7 | }
      | ^
)");
}

TEST_CASE("an error in a header says where it came from, without our paths",
          "[build]") {
  CHECK(shown(R"(In file included from unit.cpp:1:
/t/include/csrc/x.h: In instantiation of 'struct wrap<int>':
/t/include/csrc/x.h:5:3:   required from 'void g() [with T = int]'
main.cpp:4:8:   required from here
/t/include/csrc/x.h:99:2: error: static assertion failed
   99 |   static_assert(x);
      |                 ^
/t/include/csrc/x.h:99:2: note: 'false' evaluates to false
)") == R"(main.cpp:4:8:   required from here
x.h:99:2: error: static assertion failed
   99 |   static_assert(x);
      |                 ^
)");
}

TEST_CASE("the same error twice is shown once", "[build]") {
  CHECK(shown("main.cpp:1:1: error: no\nmain.cpp:1:1: error: no\n")
        == "main.cpp:1:1: error: no\n");
}

TEST_CASE("what a linker misses is shown as such", "[build]") {
  CHECK(shown("/usr/bin/ld: unit.o: in function `pybind11_init_x()':\n"
              "bindings.cpp:(.text+0x1f): undefined reference to `f(int)'\n"
              "/usr/bin/ld: cannot find -lx: No such file or directory\n"
              "collect2: error: ld returned 1 exit status\n")
        == "link error: undefined reference to `f(int)'\n"
           "link error: cannot find -lx: No such file or directory\n");
}

TEST_CASE("a missing header and a killed compiler are errors", "[build]") {
  CHECK(shown("main.cpp:1:10: fatal error: x.h: No such file or directory\n"
              "    1 | #include <x.h>\n      |          ^~~~~\n"
              "compilation terminated.\n")
        == "main.cpp:1:10: fatal error: x.h: No such file or directory\n"
           "    1 | #include <x.h>\n      |          ^~~~~\n");
  CHECK(shown("c++: fatal error: Killed signal terminated program cc1plus\n"
              "compilation terminated.\n")
        == "c++: fatal error: Killed signal terminated program cc1plus\n");
  CHECK(shown("\ncc1plus: out of memory allocating 65536 bytes\n")
        == "cc1plus: out of memory allocating 65536 bytes\n");
}

TEST_CASE("what nvcc's front end says is shown like any other error",
          "[build]") {
  CHECK(shown(R"(In file included from unit.cu:1:
/t/include/ATen/b.h(9): warning #177-D: variable "x" was declared but never referenced
    int x;
        ^

Remark: The warnings can be suppressed with "-diag-suppress <warning-number>"

cuda.cu(4): error: identifier "b" is undefined
    a[0] = b;
           ^

cuda.cu(5): error: no instance of function template "f" matches
    f(a);
    ^
cuda.cu(1): note #3326-D: function template "f" was not a match
  template <class T> void f(T*, int);
                          ^

cuda.cu(9): catastrophic error: out of memory
2 errors detected in the compilation of "unit.cu".
)") == R"(cuda.cu(4): error: identifier "b" is undefined
    a[0] = b;
           ^
cuda.cu(5): error: no instance of function template "f" matches
    f(a);
    ^
cuda.cu(9): catastrophic error: out of memory
)");
}

TEST_CASE("what ptxas and nvcc themselves cannot do is an error", "[build]") {
  CHECK(shown("ptxas info    : 0 bytes gmem\n"
              "ptxas /b/1/unit.ptx, line 49; error   : Instruction "
              "'wgmma.fence' not supported on .target 'sm_90'\n"
              "ptxas fatal   : Ptx assembly aborted due to errors\n")
        == "ptxas unit.ptx, line 49; error   : Instruction 'wgmma.fence' not "
           "supported on .target 'sm_90'\n");
  for (auto line :
       {"nvcc fatal   : Unsupported gpu architecture 'compute_99'\n",
        "ptxas error   : Entry function '_Z1kPf' uses too much shared data\n",
        "nvcc error   : 'cicc' died due to signal 9 (Kill signal)\n"})
    CHECK(shown("nvcc warning : something\n" + std::string{line}) == line);
}

TEST_CASE("what is not understood is shown as it is", "[build]") {
  CHECK(shown("something\n/b/1/else\n") == "something\nelse\n");
  CHECK(shown("") == "");
}

TEST_CASE("diagnostics are cut at a line and say what is missing", "[build]") {
  std::string three;
  for (auto line : {"1", "2", "3"})
    three += "main.cpp:" + std::string{line} + ":1: error: no\n";
  CHECK(shown(three, three.size()) == three);
  CHECK(shown(three, 60) == "main.cpp:1:1: error: no\n(and 2 errors more)\n");
  CHECK(shown(three, 70)
        == "main.cpp:1:1: error: no\nmain.cpp:2:1: error: no\n"
           "(and 1 error more)\n");
  CHECK(shown("main.cpp:1:1: error: no\n    1 | a long line of source\n", 30)
        == "main.cpp:1:1: error: no\n");
  for (size_t n = 0; n < 200; ++n)
    CHECK(shown(two_errors, n).size() <= n);
}

TEST_CASE("a single long line is cut before a character", "[build]") {
  CHECK(shown("x: error: \xc3\xa4\xc3\xa4", 13) == "x: error: \xc3\xa4");
}
