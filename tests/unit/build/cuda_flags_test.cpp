#include "cuda/build/cuda_flags.hpp"
#include "cuda/build/gencode.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::cuda;
using strings = std::vector<std::string>;

namespace {

const std::string own = "-gencode=arch=compute_90,code=sm_90";

checked_flags check(const strings& given) {
  return check_cuda_flags(given, "sm_90", {"/t/include"});
}

// What comes after the architecture.
strings rest(const strings& given) {
  auto checked = check(given);
  CHECK(checked.refusal == "");
  REQUIRE(checked.flags.at(0) == own);
  return {checked.flags.begin() + 1, checked.flags.end()};
}

} // namespace

TEST_CASE("flags of nvcc that change the code are allowed", "[build]") {
  for (auto flag : {"-O3",
                    "-O0",
                    "--use_fast_math",
                    "-use_fast_math",
                    "-lineinfo",
                    "--generate-line-info",
                    "-g",
                    "-G",
                    "-w",
                    "-std=c++17",
                    "--std=c++20",
                    "--expt-relaxed-constexpr",
                    "--expt-extended-lambda",
                    "--extended-lambda",
                    "-DN=4",
                    "-DN",
                    "-UN",
                    "-DTEXT=\\\"a\\\"",
                    "--maxrregcount=64",
                    "-ftz=true",
                    "--fmad=false",
                    "-prec-div=false",
                    "-Xptxas=-O3,-v",
                    "--ptxas-options=-dlcm=ca",
                    "-Xptxas=--warn-on-spills",
                    "-Xcompiler=-fPIC,-O3,-march=native",
                    "--compiler-options=-fopenmp",
                    "-diag-suppress=177,550",
                    "-Xcudafe=--diag_suppress=177"}) {
    CAPTURE(flag);
    CHECK(rest({flag}) == split_flags(flag));
  }
}

TEST_CASE("a value may stand alone or in a list", "[build]") {
  CHECK(rest({"-Xptxas -v -D N=3", "-std", "c++17", "--maxrregcount 32"})
        == strings{"-Xptxas=-v", "-DN=3", "-std=c++17", "--maxrregcount=32"});
  CHECK(rest({"-Xcompiler '-O3 -fPIC'", "--threads 4", "-t 2", "-I/t/include",
              "-I", "/t/include"})
        == strings{"-Xcompiler=-O3,-fPIC"});
}

TEST_CASE("flags of nvcc that name files or run programs are refused",
          "[build]") {
  for (auto flag : {"-I/x",
                    "-I",
                    "-isystem",
                    "-include",
                    "--include=x.h",
                    "--pre-include=x.h",
                    "-ccbin",
                    "-ccbin=/x",
                    "--compiler-bindir=/x",
                    "--run",
                    "-run",
                    "@file",
                    "--options-file=x",
                    "-optf",
                    "-o",
                    "-ox",
                    "-c",
                    "-cubin",
                    "-ptx",
                    "-dryrun",
                    "--keep",
                    "-keep-dir=x",
                    "-L/x",
                    "-lcublas",
                    "-Xlinker=x",
                    "-Xarchive=x",
                    "-Xnvlink=x",
                    "-dc",
                    "-rdc=true",
                    "-dlto",
                    "main.cu",
                    "/x.o",
                    "x.so",
                    "--dont-use-profile",
                    "-ldir=/x",
                    "-odir=/x",
                    "-idp=/x",
                    "--use-local-env",
                    "-time=/x",
                    "-fdevice-time-trace=/x",
                    "--default-stream=per-thread",
                    "-Xcompiler=-I/x",
                    "-Xcompiler=-include,x.h",
                    "-Xcompiler=-fplugin=x",
                    "-Xcompiler=-O3,-B/x",
                    "-Xcompiler=-DX=;id",
                    "-Xcompiler=-DX=$(id)",
                    "-Xcompiler",
                    "-Xptxas=-o,x",
                    "-Xptxas=--input-as-string",
                    "-Xptxas=-v;id",
                    "-Xcudafe=--x",
                    "-Xcudafe=--diag_suppress=1;id",
                    "-DX=$(id)",
                    "-DX=`id`",
                    "-DX=${HOME}",
                    "-DX=\\\\",
                    "-UX=$(id)",
                    "-std=$(id)",
                    "-arch=$(id)",
                    "-arch=sm_90;id",
                    "-arch=x",
                    "-gencode=arch=compute_90,code=sm_x",
                    "-gencode=code=sm_90",
                    "-gencode=arch=compute_90,code=lto_90",
                    "-code=x",
                    "--frobnicate"}) {
    CAPTURE(flag);
    auto checked = check({"-O3", flag});
    CHECK(checked.refusal.find("flag ") == 0);
    CHECK(checked.refusal.find(" is not allowed because ")
          != std::string::npos);
  }
}

TEST_CASE("a refusal of an nvcc flag says why", "[build]") {
  struct row {
    const char* flag;
    const char* why;
  };
  for (const auto& x : {
         row{"-I/x", "only torch's and the system's headers are there"},
         row{"-ccbin=g++", "it names programs"},
         row{"@x", "it names a file"},
         row{"-Xcompiler=-I/x",
             "it passes on what candidates may not say to a compiler"},
         row{"-dc", "it is not one of the nvcc flags that candidates may use"},
       })
    CHECK(check({x.flag}).refusal
          == "flag " + std::string{x.flag} + " is not allowed because "
               + x.why);
}

TEST_CASE("code is made for the device, and for nothing else", "[build]") {
  const std::string newer = "-gencode=arch=compute_90a,code=sm_90a";
  struct row {
    strings given;
    strings codes;
  };
  for (const auto& x : {
         row{{}, {own}},
         row{{"-arch=sm_90"}, {own}},
         row{{"-arch=sm_90", "-gencode=arch=compute_90,code=sm_90"}, {own}},
         row{{"-arch=native"}, {own}},
         row{{"--gpu-architecture=all-major"}, {own}},
         row{{"-arch=sm_70"}, {own}},
         row{{"-arch=compute_90"}, {own}},
         row{{"-gencode=arch=compute_90,code=[sm_90,compute_90]"}, {own}},
         row{{"-gencode", "arch=compute_90,code=\\\"sm_90,compute_90\\\""},
             {own}},
         row{{"-gencode=arch=compute_80,code=sm_80",
              "-gencode=arch=compute_90,code=sm_90"},
             {own}},
         row{{"-arch", "sm_90a"}, {newer}},
         row{{"-gencode=arch=compute_90a,code=sm_90a"}, {newer}},
         row{{"-gencode arch=compute_90a,code=sm_90a"}, {newer}},
         row{{"-arch=compute_90a -code=sm_90a"}, {newer}},
         row{{"-arch=sm_90a", "-code=sm_90a,sm_80"}, {newer}},
         row{{"-arch=sm_90", "-gencode=arch=compute_90a,code=sm_90a"},
             {newer, own}},
       }) {
    CAPTURE(x.given);
    auto checked = check(x.given);
    CHECK(checked.refusal == "");
    CHECK(checked.flags == x.codes);
  }
}

TEST_CASE("names of architectures are known from other words", "[build]") {
  for (auto name : {"sm_90", "sm_90a", "sm_120", "sm_100f", "compute_75"})
    CHECK(is_cuda_arch(name));
  for (auto name : {"", "sm_", "sm_9", "sm_90b", "sm_90aa", "sm_9000", "90",
                    "native", "sm_90;id", "lto_90"})
    CHECK_FALSE(is_cuda_arch(name));
}
