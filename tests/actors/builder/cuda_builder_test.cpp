#include "tests/support/catch.hpp"

#include <cstdlib>
#include <sys/stat.h>

#include "tests/actors/builder/a_builder.hpp"

using namespace caesar;
using test::a_builder;
using test::ready;

namespace {

/// A call with CUDA sources that bind themselves.
json cuda_call() {
  json result = test::call("relu");
  result["cpp_sources"] = json::array();
  result["cuda_sources"] = {"__global__ void relu(float*);"};
  result["functions"] = nullptr;
  result["with_cuda"] = true;
  return result;
}

/// A builder for an H100, on a machine with an nvcc that does what tests say.
struct a_cuda_builder : a_builder {
  explicit a_cuda_builder(int32_t slots = 1) : a_builder{slots, "sm_90"} {
    auto bin = folder.path / "cuda" / "bin";
    std::filesystem::create_directories(bin);
    test::append(bin / "nvcc", "");
    ::chmod((bin / "nvcc").c_str(), 0755);
    ::setenv("CUDA_HOME", (folder.path / "cuda").c_str(), 1);
  }

  ~a_cuda_builder() { ::unsetenv("CUDA_HOME"); }

  void nvcc_is_known() {
    const auto& argv = jobs->open.at(0).spec.process.argv;
    REQUIRE(argv[0] == (folder.path / "cuda/bin/nvcc").string());
    REQUIRE(argv.back() == "--version");
    job_ends(0, "nvcc 13.0");
  }
};

/// The same with two slots, which has begun with one candidate.
struct two_cuda_slots : a_cuda_builder {
  two_cuda_slots() : a_cuda_builder{2} {}

  auto begun() {
    auto answer = ask("code");
    say(ready);
    recorded(0, {cuda_call()});
    compiler_is_known();
    nvcc_is_known();
    REQUIRE(jobs->open.size() == 1);
    CHECK(words_of_next("--dryrun") == 1);
    return answer;
  }

  std::string script_of(size_t job) const {
    const auto& argv = jobs->open.at(job).spec.process.argv;
    return argv.at(0) == "/bin/sh" ? argv.at(2) : "";
  }
};

/// What an nvcc would do.
constexpr auto told = R"(#$ CICC_PATH=/nvvm
#$ gcc -E "unit.cu" -o "./unit.cpp4.ii"
#$ cudafe++ --gen_c_file_name "./unit.cudafe1.cpp" --gen_module_id_file --module_id_file_name "./unit.module_id" "./unit.cpp4.ii"
#$ gcc -E "unit.cu" -o "./unit.cpp1.ii"
#$ "$CICC_PATH/cicc" --module_id_file_name "./unit.module_id" "./unit.cpp1.ii"
#$ ptxas "./unit.ptx"
#$ fatbinary --embedded-fatbin="./unit.fatbin.c"
#$ gcc -c "./unit.cudafe1.cpp" -o "unit.cuda.o"
)";

constexpr auto verbose =
  "ptxas info    : Compiling entry function '_Z4reluPf' for 'sm_90'\n"
  "ptxas info    : Used 31 registers, used 1 barriers, 1024 bytes smem\n";

} // namespace

TEST_CASE_METHOD(a_cuda_builder,
                 "CUDA sources are compiled by nvcc, which "
                 "tells what kernels take",
                 "[builder]") {
  auto answer = ask("code");
  say(ready);
  recorded(0, {cuda_call()});
  compiler_is_known();
  nvcc_is_known();
  REQUIRE(jobs->open.size() == 1);
  CHECK(jobs->open[0].spec.process.argv[0]
        == (folder.path / "cuda/bin/nvcc").string());
  job_ends(0, verbose);
  job_ends();
  auto built = report(answer);
  CHECK(built.status == build_status::built);
  REQUIRE(built.kernels.size() == 1);
  CHECK(built.kernels[0].kernel == "relu(float*)");
  CHECK(built.kernels[0].registers == 31);
  CHECK(built.kernels[0].shared_bytes == 1024);

  // The cache knows, too.
  auto second = ask("code");
  recorded(1, {cuda_call()});
  auto again = report(second);
  CHECK(again.cache_hit);
  CHECK(again.kernels == built.kernels);
}

TEST_CASE_METHOD(two_cuda_slots, "an idle slot takes one of nvcc's parses",
                 "[builder]") {
  auto answer = begun();
  job_ends(0, told);
  REQUIRE(jobs->open.size() == 2);
  CHECK(script_of(0).find("cudafe++") != std::string::npos);
  CHECK(script_of(1).find("cicc") != std::string::npos);
  CHECK(
    std::filesystem::exists(jobs->open[0].spec.process.cwd / "unit.module_id"));
  std::swap(jobs->open[0], jobs->open[1]); // In whatever order they end.
  job_ends(0, verbose);
  REQUIRE(jobs->open.size() == 1); // The host compiler waits for both.
  job_ends();
  CHECK(script_of(0).find("gcc -c") != std::string::npos);
  job_ends();
  job_ends(); // The link.
  auto built = report(answer);
  CHECK(built.status == build_status::built);
  REQUIRE(built.kernels.size() == 1);
  CHECK(built.kernels[0].registers == 31);
}

TEST_CASE_METHOD(two_cuda_slots, "an nvcc that will not tell is run whole",
                 "[builder]") {
  auto answer = begun();
  job_ends(1, "nvcc fatal   : Unknown option '--keep-dir'");
  REQUIRE(jobs->open.size() == 1);
  CHECK(words_of_next("--dryrun") == 0);
  CHECK(words_of_next("unit.cu") == 1);
  compiles();
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(two_cuda_slots, "the host's parse says why a unit fails",
                 "[builder]") {
  auto answer = begun();
  job_ends(0, told);
  REQUIRE(jobs->open.size() == 2);
  std::swap(jobs->open[0], jobs->open[1]);
  job_ends(1, "cuda.cu(1): error: of the device");
  job_ends(1, "cuda.cu(1): error: of the host");
  CHECK(jobs->open.empty());
  CHECK(report(answer).log == "cuda.cu(1): error: of the host\n");
}

TEST_CASE_METHOD(a_cuda_builder, "an nvcc that does not work is an error",
                 "[builder]") {
  auto answer = ask("code");
  say(ready);
  recorded(0, {cuda_call()});
  compiler_is_known();
  job_ends(127, "no libnvvm");
  auto reason = error(answer);
  CHECK(code_of(reason) == ec::build_system);
  CHECK(describe(reason)
        == "nvcc does not work: no libnvvm; install the CUDA toolkit again, or "
           "set CUDA_HOME to one that works");
}

TEST_CASE_METHOD(a_builder,
                 "without a GPU, CUDA sources are the candidate's "
                 "fault and nvcc is not asked",
                 "[builder]") {
  auto answer = ask("code");
  say(ready);
  recorded(0, {cuda_call()});
  compiler_is_known();
  auto built = report(answer);
  CHECK(built.status == build_status::failed);
  CHECK(built.error_name == "CompilationError");
  CHECK(built.log
        == "this candidate has CUDA sources, and no device of this run is a "
           "CUDA device");
  CHECK(jobs->open.empty());
}
