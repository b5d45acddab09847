#include "cuda/device/cache_flush.hpp"
#include "cuda/device/cpu_cores.hpp"

#include "tests/support/catch.hpp"

#include <stdexcept>
#include <string>

using namespace caesar::cuda;

TEST_CASE("a list of cores is read", "[cpu_cores]") {
  CHECK(parse_cores("0") == std::vector{0});
  CHECK(parse_cores("3,1,22") == std::vector{3, 1, 22});
}

TEST_CASE("what is no list of cores is refused", "[cpu_cores]") {
  for (const auto* text : {"", ",", "1,", ",1", "1,,2", "a", "1a", "-1", "1-3",
                           "1,1", "99999999999", "1 2", "5000"})
    CHECK_THROWS_AS(parse_cores(text), std::invalid_argument);
}

TEST_CASE("the processor is named as cpuinfo names it", "[cpu_cores]") {
  CHECK(processor_name("processor\t: 0\nmodel name\t: AMD EPYC 9\nflags: a\n")
        == "AMD EPYC 9");
  CHECK(processor_name("processor\t: 0\n") == "CPU");
  CHECK(processor_name("model name\t:\nflags: a") == "CPU");
  CHECK(processor_name("") == "CPU");
}

TEST_CASE("a flush writes twice the cache, within bounds", "[cpu_cores]") {
  constexpr size_t mib = size_t{1} << 20;
  CHECK(cache_flush::bytes_for(0) == 64 * mib);
  CHECK(cache_flush::bytes_for(8 * mib) == 64 * mib);
  CHECK(cache_flush::bytes_for(50 * mib) == 100 * mib);
  CHECK(cache_flush::bytes_for(1024 * mib) == 256 * mib);
}
