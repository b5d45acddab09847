#include "messages/device_tools.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

device_counters two_kernels() {
  return {
    {{"relu", 1, 21312ns, 91.4, 12.6, 88.2, kernel_limiter::memory},
     {std::string(60, 'x'), 12, 1500ns, 3, 4, 5, kernel_limiter::latency}},
    ""};
}

illegal_access a_write() {
  illegal_access x;
  x.kernel = "relu(float *, int)";
  x.location = "cuda.cu:14";
  x.access = "write";
  x.bytes = 4;
  x.space = "global";
  x.address = "0x7f0b4c000400";
  x.problem = "out of bounds";
  x.nearest = "1 bytes after the nearest allocation at 0x7f0b4c000000 of size "
              "1,024 bytes";
  x.thread = "(0,0,0)";
  x.block = "(1,0,0)";
  return x;
}

} // namespace

TEST_CASE("what tools found survives JSON", "[json]") {
  auto counters = two_kernels();
  CHECK(json::parse(to_line(json(counters))).get<device_counters>()
        == counters);
  auto access = a_write();
  CHECK(json::parse(to_line(json(access))).get<illegal_access>() == access);
}

TEST_CASE("counters are a short table", "[device_tools]") {
  auto text = counters_text(two_kernels());
  INFO(text);
  auto blanks = std::string(44, ' ');
  CHECK(text
        == "kernel" + std::string(42, ' ')
             + " calls   time (us)   memory  compute  occupancy  limited by\n"
             + "relu" + blanks
             + "     1        21.3      91%      13%        88%  memory\n"
             + std::string(45, 'x')
             + "...    12         1.5       3%       4%         5%  latency\n");
}

TEST_CASE("missing counters are a note", "[device_tools]") {
  CHECK(counters_text({{}, "nobody reads them"})
        == "not available: nobody reads them\n");
}

TEST_CASE("an illegal access is told with what is known", "[device_tools]") {
  auto x = a_write();
  CHECK(illegal_access_text(x)
        == "Invalid global write of 4 bytes at 0x7f0b4c000400: out of bounds, "
           "1 bytes after the nearest allocation at 0x7f0b4c000000 of size "
           "1,024 bytes\n"
           "in kernel relu(float *, int), cuda.cu:14\n"
           "by thread (0,0,0) of block (1,0,0)\n");
  x.location = x.nearest = x.thread = "";
  CHECK(illegal_access_text(x)
        == "Invalid global write of 4 bytes at 0x7f0b4c000400: out of bounds\n"
           "in kernel relu(float *, int)\n");
  x.access = x.space = x.address = "";
  x.bytes = 0;
  x.problem = "Warp Illegal Address";
  CHECK(illegal_access_text(x)
        == "Illegal access: Warp Illegal Address\nin kernel relu(float *, "
           "int)\n");
  illegal_access unknown;
  unknown.note = "nobody knows";
  CHECK(illegal_access_text(unknown) == "nobody knows\n");
}
