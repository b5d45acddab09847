#include "cuda/build/sha256.hpp"
#include "cuda/build/toolchain.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace caesar::cuda;
using strings = std::vector<std::string>;

TEST_CASE("the compiler is $CXX with its arguments, or c++", "[build]") {
  CHECK(compiler_command(nullptr) == strings{"c++"});
  CHECK(compiler_command("") == strings{"c++"});
  CHECK(compiler_command("ccache g++-14") == strings{"ccache", "g++-14"});
}

TEST_CASE("what torch there is comes from the recorder's ready frame",
          "[build]") {
  auto facts = torch_facts_from(R"({"torch":"2.6.0","python":"3.13",
    "python_include":"/py","include_paths":["/a","/b"],"library_paths":["/l"],
    "cxx11_abi":false,"cxx_standard":"c++17","cuda_home":"","more":1})");
  REQUIRE(facts);
  CHECK(facts->torch == "2.6.0");
  CHECK(facts->include_paths == strings{"/a", "/b"});
  CHECK_FALSE(facts->cxx11_abi);
  CHECK(facts->pybind11.empty());
  CHECK(facts->cuda == "");
  CHECK_FALSE(torch_facts_from("{}"));
  CHECK_FALSE(torch_facts_from("no"));
}

TEST_CASE("nvcc is looked for where torch looks for it", "[build]") {
  struct row {
    std::map<std::string, std::string> environment;
    std::string torch_home;
    strings programs;
    strings found;
  };
  for (const auto& x : {
         row{{}, "", {}, {}},
         row{
           {{"PATH", "/bin:bin:/b"}}, "", {"bin/nvcc", "/b/nvcc"}, {"/b/nvcc"}},
         row{{{"CUDA_HOME", "/h"}, {"PATH", "/b"}},
             "",
             {"/h/bin/nvcc", "/b/nvcc"},
             {"/h/bin/nvcc"}},
         row{{{"CUDA_HOME", "/h"}, {"CUDA_PATH", "/p"}},
             "",
             {"/p/bin/nvcc"},
             {"/p/bin/nvcc"}},
         row{{},
             "/t",
             {"/t/bin/nvcc", "/usr/local/cuda/bin/nvcc"},
             {"/t/bin/nvcc"}},
         row{{{"CC", "gcc-14"}},
             "",
             {"/usr/local/cuda/bin/nvcc"},
             {"/usr/local/cuda/bin/nvcc", "-ccbin", "gcc-14"}},
       }) {
    auto variable = [&](const char* name) {
      auto found = x.environment.find(name);
      return found != x.environment.end() ? found->second : std::string{};
    };
    auto is_program = [&](const std::string& path) {
      return std::find(x.programs.begin(), x.programs.end(), path)
             != x.programs.end();
    };
    CHECK(nvcc_command(variable, x.torch_home, is_program) == x.found);
  }
  CHECK(cuda_folder({"/usr/local/cuda/bin/nvcc", "-x"}) == "/usr/local/cuda");
}

TEST_CASE("gold links light code where it is on the path", "[build]") {
  auto found = [](const std::string& path) {
    auto variable = [&](const char* name) {
      return std::string{name} == "PATH" ? path : std::string{};
    };
    return quick_linker(variable,
                        [](const std::string& x) { return x == "/b/ld.gold"; });
  };
  CHECK(found("/a:/b") == "gold");
  CHECK(found("/a:b") == "");
  CHECK(found("") == "");
}

TEST_CASE("a CPU is its model and what it can do", "[build]") {
  auto identity = cpu_identity("processor\t: 0\nmodel name\t: EPYC\n"
                               "cpu MHz\t\t: 1234.5\nflags\t\t: sse avx\n\n"
                               "processor\t: 1\nmodel name\t: EPYC\n"
                               "cpu MHz\t\t: 99\nflags\t\t: sse avx\n");
  CHECK(identity == "EPYC|sse avx");
  CHECK(cpu_identity("CPU part\t: 0xd40\nFeatures\t: asimd\n")
        == "0xd40|asimd");
  CHECK(cpu_identity("").size() == 1);
  CHECK(this_cpu().size() > 1);
}

TEST_CASE("digests are SHA-256", "[build]") {
  CHECK(sha256("abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK_FALSE(sha256_of_file("/no/such/file"));
}
