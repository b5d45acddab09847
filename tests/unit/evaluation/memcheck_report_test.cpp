#include "cuda/judge/memcheck_report.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using caesar::cuda::illegal_access_in;
using caesar::cuda::tells_of_illegal_access;

namespace {

// As compute-sanitizer 2025.3 prints it, of code with line numbers.
constexpr auto out_of_bounds = R"(========= COMPUTE-SANITIZER
something that the kernel's program printed
========= Invalid __global__ read of size 4 bytes
=========     at demo::<unnamed>::saxpy(float, const float *, float *)+0x100 in saxpy.cu:31
=========     by thread (255,0,0) in block (4095,0,0)
=========     Access to 0xd67bffffc is out of bounds
=========     and is 1 bytes after the nearest allocation at 0xd67800000 of size 4,194,300 bytes
=========     Saved host backtrace up to driver entry point at kernel launch time
=========         Host Frame: main [0x8ccb] in a.out
=========
========= Invalid __global__ write of size 8 bytes
=========     at other()+0x10 in other.cu:1
========= Program hit cudaErrorLaunchFailure (error 719) due to "unspecified launch failure" on CUDA API call to cudaDeviceSynchronize.
========= ERROR SUMMARY: 2 errors
)";

illegal_access placed(const std::string& at) {
  return illegal_access_in(
    "========= Invalid __shared__ write of size 16 bytes\n"
    "=========     at "
    + at + "\n");
}

} // namespace

TEST_CASE("the first illegal access is told", "[memcheck]") {
  auto x = illegal_access_in(out_of_bounds);
  CHECK(x.kernel == "demo::<unnamed>::saxpy(float, const float *, float *)");
  CHECK(x.location == "saxpy.cu:31");
  CHECK(x.access == "read");
  CHECK(x.bytes == 4);
  CHECK(x.space == "global");
  CHECK(x.address == "0xd67bffffc");
  CHECK(x.problem == "out of bounds");
  CHECK(x.nearest
        == "1 bytes after the nearest allocation at 0xd67800000 of size "
           "4,194,300 bytes");
  CHECK(x.thread == "(255,0,0)");
  CHECK(x.block == "(4095,0,0)");
  CHECK(x.note == "");
}

TEST_CASE("places are written in several ways", "[memcheck]") {
  struct row {
    const char* at;
    const char* kernel;
    const char* location;
  };
  for (auto [at, kernel, location] : {
         row{"k(int *)+0x90 in a.cu:7", "k(int *)", "a.cu:7"},
         row{"k(int *)+0x90", "k(int *)", ""},
         row{"k():0x160 in /build/a.cu:6", "k()", "a.cu:6"},
         row{"_scribble+0x60 in candidate.py:12", "_scribble",
             "candidate.py:12"},
         row{"0x60 in Iota(unsigned char*)", "Iota(unsigned char*)", ""},
         row{"0x60 in a::b<(int)7>(float *)", "a::b<(int)7>(float *)", ""},
         row{"0xd80 in /x/a.cu:162:void k<(bool)1>(T2 *)",
             "void k<(bool)1>(T2 *)", "a.cu:162"},
         row{"0x60 in", "0x60 in", ""},
         row{"k(int *)+0x90\n=========        in a.F90:379", "k(int *)",
             "a.F90:379"},
       }) {
    INFO(at);
    auto x = placed(at);
    CHECK(x.kernel == kernel);
    CHECK(x.location == location);
    CHECK(x.space == "shared");
    CHECK(x.bytes == 16);
  }
}

TEST_CASE("addresses are written in several ways", "[memcheck]") {
  for (const auto* words : {"Access to", "Access at", "Address"}) {
    auto x = illegal_access_in(
      "========= Invalid __global__ atomic of size 4 bytes\n"
      "=========     at k()+0x10\n=========     "
      + std::string{words} + " 0x7f6510c00001 is misaligned\n");
    CHECK(x.access == "atomic");
    CHECK(x.address == "0x7f6510c00001");
    CHECK(x.problem == "misaligned");
  }
}

TEST_CASE("exceptions of the device are told by their names", "[memcheck]") {
  auto x =
    illegal_access_in("========= COMPUTE-SANITIZER\n"
                      "========= Warp Illegal Address\n"
                      "=========     at k(float *)+0x90 in a.cu:7\n"
                      "=========     by thread (1,0,0) in block (2,0,0)\n"
                      "=========\n"
                      "========= ERROR SUMMARY: 1 error\n");
  CHECK(x.note == "");
  CHECK(x.problem == "Warp Illegal Address");
  CHECK(x.kernel == "k(float *)");
  CHECK(x.location == "a.cu:7");
  CHECK(x.thread == "(1,0,0)");
  CHECK(x.access == "");
}

TEST_CASE("why no access was found is a sentence", "[memcheck]") {
  auto why = [](const std::string& output) {
    auto x = illegal_access_in(output);
    CHECK(x.kernel == "");
    return x.note;
  };
  const std::string none =
    "compute-sanitizer cannot tell where the illegal access is: ";
  CHECK(why("========= COMPUTE-SANITIZER\n========= ERROR SUMMARY: 0 errors\n")
        == none + "it found none when it ran the kernel once more");
  CHECK(why("========= COMPUTE-SANITIZER\n========= Error: Device not "
            "supported. Please refer to the documentation.\n")
        == none
             + "it says: Device not supported. Please refer to the "
               "documentation.");
  CHECK(why("caesar-runner: compute-sanitizer was not found\n")
        == none + "compute-sanitizer was not found");
  CHECK(why("") == none + "it printed nothing");
  CHECK(why("Invalid __global__ read of size 4 bytes\n").starts_with(none));
}

TEST_CASE("a report that makes no sense breaks nothing", "[memcheck]") {
  for (const auto* text :
       {"========= Invalid  of size 9x\n= at \n",
        "========= Invalid a b of size -1\n=========     at 0x1 in :\n",
        "========= Invalid a of size 1\n=========     at 0x1 in a:1\n",
        "========= Invalid a of size 1\n=========     at  in \n"})
    CHECK(illegal_access_in(text).note == "");
  for (size_t i = 0; i < std::string_view{out_of_bounds}.size(); ++i)
    CHECK_NOTHROW(illegal_access_in({out_of_bounds, i}));
}

TEST_CASE("CUDA's words for illegal accesses are known", "[memcheck]") {
  CHECK(tells_of_illegal_access(
    "CUDA error: an illegal memory access was encountered"));
  CHECK(tells_of_illegal_access("CUDA error: misaligned address"));
  CHECK(tells_of_illegal_access("unspecified launch failure"));
  CHECK_FALSE(tells_of_illegal_access("CUDA error: out of memory"));
  CHECK_FALSE(tells_of_illegal_access(""));
}
