#include "cuda/build/divided_nvcc.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::cuda;
using strings = std::vector<std::string>;

namespace {

const build_step whole{{"/cuda/bin/nvcc", "-c", "unit.cu", "-o", "unit.cuda.o"},
                       {"unit.cu"},
                       {"unit.cuda.o"},
                       true};

/// What nvcc 13.0 said, without most options.
const std::string told =
  R"(#$ _NVVM_BRANCH_=nvvm
#$ _SPACE_= 
#$ CICC_PATH=/cuda/nvvm/bin
#$ PATH=/cuda/nvvm/bin:/it's/bin
#$ INCLUDES="-I/cuda/include"  
#$ LIBRARIES=  "-L/cuda/lib"
#$ PTXAS_FLAGS=
#$ gcc -E -x c++ -D__CUDACC__ "unit.cu" -o "./unit.cpp4.ii" 
#$ cudafe++ --gen_c_file_name "./unit.cudafe1.cpp" --stub_file_name "unit.cudafe1.stub.c" --gen_module_id_file --module_id_file_name "./unit.module_id" "./unit.cpp4.ii" 
#$ gcc -D__CUDA_ARCH__=900 -E -x c++ -D__CUDACC__ "unit.cu" -o "./unit.cpp1.ii" 
#$ "$CICC_PATH/cicc" -arch compute_90 --module_id_file_name "./unit.module_id" "./unit.cpp1.ii" -o "./unit.ptx"
#$ ptxas -arch=sm_90 "./unit.ptx"  -o "./unit.cubin" 
#$ fatbinary --create="./unit.fatbin" --embedded-fatbin="./unit.fatbin.c" 
#$ gcc -c -x c++ "./unit.cudafe1.cpp" -o "unit.cuda.o" 
)";

const std::string variables = R"(export _NVVM_BRANCH_='nvvm'
export _SPACE_=' '
export CICC_PATH='/cuda/nvvm/bin'
export PATH='/cuda/nvvm/bin:/it'\''s/bin'
export PTXAS_FLAGS=''
)";

std::string with(const std::string& from, const std::string& to) {
  auto text = told;
  auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("nvcc is asked without being run", "[build]") {
  CHECK(dry_run(whole)
        == strings{"/cuda/bin/nvcc", "-c", "unit.cu", "-o", "unit.cuda.o",
                   "--dryrun", "--keep", "--keep-dir", "."});
}

TEST_CASE("both parses of nvcc can run at once", "[build]") {
  auto divided = divide(whole, told, "the unit");
  REQUIRE(divided);
  CHECK(divided->name.name == "./unit.module_id");
  CHECK(divided->name.text.size() == 17);
  const auto& steps = divided->steps;
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].argv[0] == "/bin/sh");
  CHECK(steps[0].argv[2]
        == variables
             + R"(gcc -E -x c++ -D__CUDACC__ "unit.cu" -o "./unit.cpp4.ii"  &&
cudafe++ --gen_c_file_name "./unit.cudafe1.cpp" --stub_file_name "unit.cudafe1.stub.c" --module_id_file_name "./unit.module_id" "./unit.cpp4.ii" 
)");
  CHECK(steps[1].argv[2].ends_with("fatbinary --create=\"./unit.fatbin\" "
                                   "--embedded-fatbin=\"./unit.fatbin.c\" \n"));
  CHECK(steps[2].argv[2]
        == variables
             + "gcc -c -x c++ \"./unit.cudafe1.cpp\" -o \"unit.cuda.o\" \n");
}

TEST_CASE("what nvcc would name a unit is a name of that unit", "[build]") {
  auto name = [](const build_step& step, const char* unit) {
    auto divided = divide(step, told, unit);
    REQUIRE(divided);
    return divided->name.text;
  };
  auto other_file = whole;
  other_file.inputs = {"source_2.cu"};
  auto other_module = whole;
  other_module.argv.push_back("-DTORCH_EXTENSION_NAME=other");
  auto own = name(whole, "the unit");
  CHECK(own == name(whole, "the unit"));
  CHECK(own != name(whole, "another"));
  CHECK(own != name(other_file, "the unit"));
  CHECK(own != name(other_module, "the unit"));
}

TEST_CASE("a part tells what it is a part of", "[build]") {
  auto divided = divide(whole, told, "the unit");
  REQUIRE(divided);
  for (const auto& step : divided->steps)
    CHECK(step.part_of == whole.argv);
}

TEST_CASE("the host compiler waits for both parses", "[build]") {
  auto divided = divide(whole, told, "the unit");
  REQUIRE(divided);
  const auto& steps = divided->steps;
  CHECK(steps[0].inputs == whole.inputs);
  CHECK(steps[1].inputs == whole.inputs);
  CHECK(steps[2].inputs == strings{steps[0].outputs[0], steps[1].outputs[0]});
  CHECK(steps[2].outputs == whole.outputs);
}

TEST_CASE("an nvcc that does something else is left alone", "[build]") {
  auto divides = [](const std::string& text) {
    return divide(whole, text, "the unit").has_value();
  };
  CHECK(divides(told));
  CHECK_FALSE(divides(""));
  CHECK_FALSE(divides("nvcc fatal   : Unknown option '-k'\n"));
  // CUDA 11 parsed for the device first.
  CHECK_FALSE(divides(with("#$ cudafe++ ", "#$ cicc ")));
  // Another architecture, or a link for the device.
  CHECK_FALSE(
    divides(with("#$ fatbinary ", "#$ ptxas -arch=sm_80\n#$ fatbinary ")));
  CHECK_FALSE(divides(told + "#$ nvlink -o x\n"));
  CHECK_FALSE(divides(told + "#$ rm x\n"));
  CHECK_FALSE(divides(with("--gen_module_id_file ", "")));
  CHECK_FALSE(
    divides(with("_id\" \"./unit.cpp1.ii\"", "_2\" \"./unit.cpp1.ii\"")));
  CHECK_FALSE(divides(with("--gen_c_file_name", "--c_file")));
  CHECK_FALSE(divides(with("--embedded-fatbin", "--fatbin")));
}

TEST_CASE("more flags than an argument may hold are left to nvcc", "[build]") {
  auto flags = "-D \"X=" + std::string(120'000, 'x') + "\" ";
  CHECK_FALSE(divide(whole, with("-D__CUDACC__ ", flags), "the unit"));
}

TEST_CASE("what a shell would read otherwise is left to nvcc", "[build]") {
  auto divides = [](const std::string& flag) {
    return divide(whole, with("-D__CUDACC__ ", "-D \"" + flag + "\" "),
                  "the unit")
      .has_value();
  };
  CHECK(divides(R"(X=\"_abi\")"));
  CHECK(divides("X=$CICC_PATH"));
  CHECK_FALSE(divides("X=$HOME"));
  CHECK_FALSE(divides("X=$INCLUDES")); // Which has quotes.
  CHECK_FALSE(divides("X=$(date)"));
  CHECK_FALSE(divides("X=`date`"));
  CHECK_FALSE(divides("X=$"));
}
