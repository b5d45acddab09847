#include "config/describe.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

using lines = std::vector<std::string>;

/// A machine with two GPUs and a count of who asked for them.
struct with_gpus : written_file {
  with_gpus() {
    machine.gpus = [this] {
      ++asked;
      return found;
    };
  }

  lines complaints_of(const std::string& more) {
    return complaints(std::string{required} + more);
  }

  gpu_list found{{{0, "Imaginary 90", "GPU-12ab-00", "sm_90", 1 << 30},
                  {1, "Imaginary 90", "GPU-12cd-00", "sm_90", 1 << 30}},
                 "13.0",
                 ""};
  int asked = 0;
};

const std::string gpu = "[[device]]\nkind = \"cuda\"\n";

} // namespace

TEST_CASE_METHOD(with_gpus, "GPUs are looked for when a device is one",
                 "[config][devices]") {
  load_more("");
  CHECK(asked == 0);
  auto x = load_more(gpu);
  CHECK(asked == 1);
  REQUIRE(x.options.devices.size() == 1);
  const auto& device = x.options.devices.front();
  CHECK(device.name == "cuda:0");
  CHECK(device.index == 0);
  CHECK(device.gpu == found.gpus[0]);
  CHECK(device.cores == std::vector{2, 3});
  CHECK(x.options.build.slots == 2);
}

TEST_CASE_METHOD(with_gpus, "each GPU has its name and its cores",
                 "[config][devices]") {
  struct row {
    std::string more;
    std::string name;
    int32_t gpu;
  };
  const row rows[] = {
    {"index = 1\n", "cuda:1", 1},
    {"uuid = \"GPU-12cd\"\n", "cuda:1", 1},
    {"uuid = \"GPU-12ab-00\"\n", "cuda:0", 0},
    {"index = 1\nname = \"cuda:7\"\n", "cuda:7", 1},
  };
  for (const auto& x : rows) {
    INFO(x.more);
    auto device = load_more(gpu + x.more).options.devices.front();
    CHECK(device.name == x.name);
    REQUIRE(device.gpu.has_value());
    CHECK(device.gpu->index == x.gpu);
  }
  asked = 0;
  auto both = load_more(gpu + gpu).options.devices;
  REQUIRE(both.size() == 2);
  CHECK(asked == 1);
  CHECK(both[0].name == "cuda:0");
  CHECK(both[0].cores == std::vector{2});
  CHECK(both[1].name == "cuda:1");
  CHECK(both[1].cores == std::vector{3});
  CHECK(both[1].gpu == found.gpus[1]);
}

TEST_CASE_METHOD(with_gpus, "GPUs that cannot be are refused",
                 "[config][devices]") {
  struct row {
    std::string more; ///< From line 7 on.
    const char* error;
  };
  const row rows[] = {
    {gpu + "index = 2\n",
     "runs.toml:9: [[device]] \"cuda:2\" is none of this machine's: no GPU has "
     "index 2; there are GPUs 0: Imaginary 90 (GPU-12ab-00), 1: Imaginary 90 "
     "(GPU-12cd-00)"},
    {gpu + "uuid = \"GPU-77\"\n",
     "runs.toml:9: [[device]] \"cuda:0\" is none of this machine's: no GPU has "
     "uuid \"GPU-77\"; there are GPUs 0: Imaginary 90 (GPU-12ab-00), 1: "
     "Imaginary 90 (GPU-12cd-00)"},
    {gpu + "uuid = \"GPU-12\"\n",
     "runs.toml:9: [[device]] \"cuda:0\" cannot be told: uuid \"GPU-12\" fits "
     "GPUs 0: Imaginary 90 (GPU-12ab-00), 1: Imaginary 90 (GPU-12cd-00)"},
    {gpu + "index = 0\nuuid = \"GPU-12ab\"\n",
     "runs.toml:10: [[device]] \"cuda:0\" has both index and uuid: one of them "
     "says which GPU it is"},
    {gpu + "index = 1\n" + gpu + "index = 1\n",
     "runs.toml:12: [[device]] \"cuda:1\" is the GPU of \"cuda:1\": each "
     "device "
     "needs one of its own"},
    {gpu + "index = 0\n" + gpu + "uuid = \"GPU-12ab\"\n",
     "runs.toml:12: [[device]] \"cuda:0\" is the GPU of \"cuda:0\": each "
     "device "
     "needs one of its own"},
    {gpu + "name = \"cpu:0\"\n", "runs.toml:9: [[device]] name \"cpu:0\" is "
                                 "not of kind \"cuda\": legal are "
                                 "\"cuda:0\", \"cuda:1\" and so on"},
    {"[[device]]\nindex = 0\n",
     "runs.toml:8: [[device]] \"cpu:0\" has no index, because it is no GPU: "
     "remove index, or add kind = \"cuda\""},
    {"[[device]]\nuuid = \"GPU-12ab\"\n",
     "runs.toml:8: [[device]] \"cpu:0\" has no uuid, because it is no GPU: "
     "remove uuid, or add kind = \"cuda\""},
    {"[[device]]\nkind = \"cpu\"\n" + gpu + "index = 0\n",
     "runs.toml:10: [[device]] \"cuda:0\" is not of kind \"cpu\", as those "
     "before it: kernels and times of one run are of one kind, so use a file "
     "for each"},
  };
  for (const auto& x : rows)
    CHECK(complaints_of(x.more) == lines{x.error});
}

TEST_CASE_METHOD(with_gpus, "GPUs of one run have one architecture",
                 "[config][devices]") {
  found.gpus[1].arch = "sm_80";
  CHECK(load_more(gpu + "index = 1\n").options.devices.front().gpu->arch
        == "sm_80");
  CHECK(complaints_of(gpu + gpu)
        == lines{"runs.toml:10: [[device]] \"cuda:1\" is sm_80, and a GPU "
                 "before it is sm_90: kernels of one run are compiled for one "
                 "architecture, so use a file for each"});
}

TEST_CASE_METHOD(with_gpus, "a machine without GPUs says why",
                 "[config][devices]") {
  found = {{}, "", "no CUDA driver: libcuda.so.1"};
  CHECK(
    complaints_of(gpu)
    == lines{"runs.toml:8: [[device]] \"cuda:0\" is a GPU, but this machine "
             "shows none: no CUDA driver: libcuda.so.1; `caesar-actors "
             "doctor` tells more"});
}

TEST_CASE_METHOD(with_gpus, "one evaluation can be on a GPU",
                 "[config][devices]") {
  auto device = for_evaluation(lines{"cuda:1"}, {}, machine).devices.front();
  CHECK(device.kind == device_kind::cuda);
  CHECK(device.name == "cuda:1");
  CHECK(device.gpu == found.gpus[1]);
  CHECK_THROWS_WITH(
    for_evaluation(lines{"cuda:2"}, {}, machine),
    "caesar-actors evaluate: [[device]] \"cuda:2\" is none of this machine's: "
    "no GPU has index 2; there are GPUs 0: Imaginary 90 (GPU-12ab-00), 1: "
    "Imaginary 90 (GPU-12cd-00)");
}

TEST_CASE_METHOD(with_gpus, "what is shown of GPUs can be loaded again",
                 "[config][devices]") {
  for (const auto& more : {gpu + "uuid = \"GPU-12cd\"\n", gpu + gpu}) {
    auto first = load_more(more);
    auto second = load(describe(first));
    CHECK(config_json(second.options) == config_json(first.options));
    CHECK(second.options.devices.back().gpu
          == first.options.devices.back().gpu);
  }
}
