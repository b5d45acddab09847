#include "cuda/build/flags.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::cuda;
using strings = std::vector<std::string>;

TEST_CASE("flags are cut into words as a shell would", "[build]") {
  struct row {
    const char* text;
    strings words;
  };
  for (const auto& x : {
         row{"", {}},
         row{"  -O3  -g\t", {"-O3", "-g"}},
         row{R"(-DX="a b" -DY='c d')", {"-DX=a b", "-DY=c d"}},
         row{R"(-DX=\"a\" '\n')", {R"(-DX="a")", R"(\n)"}},
         row{R"('' "")", {"", ""}},
         row{"-DX=$(id) `id`", {"-DX=$(id)", "`id`"}},
       })
    CHECK(split_flags(x.text) == x.words);
}

TEST_CASE("flags that change the code are allowed", "[build]") {
  strings flags{"-O3",
                "-Ofast",
                "-march=native",
                "-mtune=native",
                "-mavx2",
                "-mfma",
                "-mprefer-vector-width=512",
                "-ffast-math",
                "-fno-math-errno",
                "-funroll-loops",
                "-ffp-contract=fast",
                "-fopenmp",
                "-fopenmp-simd",
                "-fPIC",
                "-fvisibility=hidden",
                "-DN=4",
                "-UN",
                "-DPATH=\"/x\"",
                "-std=c++20",
                "-Wall",
                "-Wno-unused",
                "-Werror=vla",
                "-w",
                "-g",
                "-g1",
                "-pthread",
                "-flto",
                "-fno-plt"};
  auto checked = check_cflags(flags, {});
  CHECK(checked.refusal == "");
  // The quotes around /x were for the shell.
  flags[17] = "-DPATH=/x";
  CHECK(checked.flags == flags);
}

TEST_CASE("several flags in one text are several flags", "[build]") {
  CHECK(check_cflags({"-O3 -march=native", " -D N=3 "}, {}).flags
        == strings{"-O3", "-march=native", "-DN=3"});
}

TEST_CASE("flags that name files or programs are refused", "[build]") {
  for (auto flag : {
         "-I/tmp",
         "-I.",
         "-isystem",
         "-include",
         "-include/etc/passwd",
         "-imacros",
         "-iquote.",
         "-idirafter/x",
         "-wrapper",
         "-specs=x",
         "--specs=x",
         "-B/tmp",
         "@file",
         "-fplugin=x.so",
         "-fplugin-arg-x-y=z",
         "-Wl,-rpath,/x",
         "-Wp,-MD,x",
         "-Wa,-ax",
         "-Xlinker",
         "-Xassembler",
         "-Xpreprocessor",
         "-o",
         "-oout",
         "-c",
         "-S",
         "-E",
         "-M",
         "-MF",
         "-MD",
         "-x",
         "-dumpdir",
         "-save-temps",
         "-fprofile-use=x",
         "-fprofile-generate",
         "-fdump-tree-all",
         "-fuse-ld=gold",
         "-fsanitize=address",
         "-fmodule-mapper=|id",
         "-foffload=x",
         "-fopt-info=x",
         "-fstack-usage",
         "-fcompare-debug=x",
         "-fsyntax-only",
         "-fauto-profile=x",
         "-fdebug-prefix-map=a=b",
         "-frandom-seed=x",
         "-m/x",
         "-O/x",
         "main.cpp",
         "/usr/lib/libx.so",
         "x.o",
         "-D",
         "--sysroot=/x",
         "-nostdinc",
         "-L/x",
         "-lm",
         "-shared",
         "-static",
         "-T",
       }) {
    auto checked = check_cflags({"-O3", flag}, {"/torch/include"});
    CAPTURE(flag);
    CHECK(checked.refusal.find("flag " + std::string{flag}
                               + " is not allowed "
                                 "because ")
          == 0);
  }
}

TEST_CASE("an include path of torch's own is left out, not refused",
          "[build]") {
  auto checked = check_cflags(
    {"-I/torch/include", "-O2", "-I", "/torch/include"}, {"/torch/include"});
  CHECK(checked.refusal == "");
  CHECK(checked.flags == strings{"-O2"});
}

TEST_CASE("a refusal says why", "[build]") {
  CHECK(check_cflags({"-I/x"}, {}).refusal
        == "flag -I/x is not allowed because only torch's and the system's "
           "headers are there");
  CHECK(check_cflags({"-nostdlib"}, {}).refusal
        == "flag -nostdlib is not allowed because it is not one of the "
           "compiler flags that candidates may use");
}

TEST_CASE("libraries of the system's own are allowed in linking", "[build]") {
  strings flags{"-lgomp", "-lpthread", "-lm",
                "-ldl",   "-pthread",  "-fopenmp",
                "-O3",    "-s",        "-Wl,--no-as-needed"};
  CHECK(check_ldflags(flags, {}).flags == flags);
  CHECK(check_ldflags({"-L/torch/lib", "-lm"}, {"/torch/lib"}).flags
        == strings{"-lm"});
  for (auto flag :
       {"-lsecret", "-L/tmp", "-Wl,-rpath,/x", "-Wl,-T,x", "-Xlinker", "-o",
        "-B/x", "@x", "/x.so", "-l:x.a", "-T", "-fplugin=x", "-fuse-ld=x",
        "-flto=/x", "-Wl,--dynamic-linker=x", "-Wl,-O1,-T,x"}) {
    CAPTURE(flag);
    CHECK_FALSE(check_ldflags({flag}, {}).refusal.empty());
  }
}
