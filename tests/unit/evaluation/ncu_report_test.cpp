#include "cuda/judge/ncu_report.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using caesar::cuda::counters_in;
using caesar::cuda::limiter_of;

namespace {

const std::string names =
  R"("ID","Process ID","Process Name","Host Name","Kernel Name","Context",)"
  R"("Stream","Block Size","Grid Size","Device","CC",)"
  R"("dram__throughput.avg.pct_of_peak_sustained_elapsed",)"
  R"("gpu__time_duration.sum",)"
  R"("sm__throughput.avg.pct_of_peak_sustained_elapsed",)"
  R"("sm__warps_active.avg.pct_of_peak_sustained_active")"
  "\n";

std::string units(const std::string& time) {
  return R"("","","","","","","","","","","","%",")" + time
         + R"(","%","%")"
           "\n";
}

std::string launch(const std::string& kernel, const std::string& numbers) {
  return R"row("0","77","caesar-runner","127.0.0.1",")row" + kernel
         + R"row(","1","7","(256, 1, 1)","(1024, 1, 1)","0","9.0",)row"
         + numbers + "\n";
}

/// What ncu 2025.3 prints for a run with two launches of one kernel.
std::string three_launches() {
  return "==PROF== Connected to process 77 (/build/bin/caesar-runner)\n"
         "==PROF== Profiling \"relu\" - 0: 0%....50%....100% - 3 passes\n"
         "==PROF== Disconnected from process 77\n"
         + names + units("ns")
         + launch("relu", R"("90.5","3,000","20.25","80.1")")
         + launch("gemm, tiled", R"("30","12,000","75","50")")
         + launch("relu", R"("60.5","1,000","10.25","40.1")");
}

} // namespace

TEST_CASE("launches of a kernel are one line, the longest first", "[ncu]") {
  auto x = counters_in(three_launches());
  CHECK(x.note == "");
  REQUIRE(x.kernels.size() == 2);
  const auto& gemm = x.kernels[0];
  CHECK(gemm.kernel == "gemm, tiled");
  CHECK(gemm.calls == 1);
  CHECK(gemm.time == 12us);
  CHECK(gemm.limiter == kernel_limiter::compute);
  const auto& relu = x.kernels[1];
  CHECK(relu.kernel == "relu");
  CHECK(relu.calls == 2);
  CHECK(relu.time == 4us);
  CHECK(relu.memory_percent == Approx(83));
  CHECK(relu.compute_percent == Approx(17.75));
  CHECK(relu.occupancy_percent == Approx(70.1));
  CHECK(relu.limiter == kernel_limiter::memory);
}

TEST_CASE("times come in several units", "[ncu]") {
  auto time_of = [](const std::string& unit) {
    auto x =
      counters_in(names + units(unit) + launch("k", R"("1","2","3","4")"));
    REQUIRE(x.kernels.size() == 1);
    return x.kernels[0].time;
  };
  CHECK(time_of("ns") == 2ns);
  CHECK(time_of("nsecond") == 2ns);
  CHECK(time_of("us") == 2us);
  CHECK(time_of("usecond") == 2us);
  CHECK(time_of("ms") == 2ms);
  CHECK(time_of("s") == 2s);
}

TEST_CASE("what bounds a kernel follows from its shares", "[ncu]") {
  CHECK(limiter_of(91, 12) == kernel_limiter::memory);
  CHECK(limiter_of(12, 91) == kernel_limiter::compute);
  CHECK(limiter_of(60, 60) == kernel_limiter::memory);
  CHECK(limiter_of(59, 40) == kernel_limiter::latency);
}

TEST_CASE("why there are no counters is a sentence", "[ncu]") {
  auto why = [](const std::string& output) {
    auto x = counters_in(output);
    CHECK(x.kernels.empty());
    return x.note;
  };
  CHECK(why("==PROF== Connected to process 77\n"
            "==ERROR== ERR_NVGPUCTRPERM - The user does not have permission to "
            "access NVIDIA GPU Performance Counters on the target device 0.\n")
        == "the driver shows them to root only, and no candidate is root "
           "(NVreg_RestrictProfilingToAdminUsers=0 shows them to all)");
  CHECK(why("==ERROR== Failed to initialize the profiler: LibraryNotLoaded\r\n")
        == "ncu says: Failed to initialize the profiler: LibraryNotLoaded");
  CHECK(why("caesar-runner: ncu was not found\n") == "ncu was not found");
  CHECK(why("==WARNING== No kernels were profiled.\n")
        == "its forward launched no kernel");
  CHECK(why("one\nno ncu here\n\n") == "ncu says: no ncu here");
  CHECK(why("") == "ncu printed nothing");
  CHECK(why(names + units("ns")).starts_with("ncu says: "));
}

TEST_CASE("a table that makes no sense breaks nothing", "[ncu]") {
  for (const auto* numbers :
       {R"("n/a","n/a","n/a","n/a")", R"("1","nan","1","1")",
        R"("1","inf","1","1")", R"("1","-5","1","1")", R"("1")", "", "\"\"\""})
    CHECK(
      counters_in(names + units("ns") + launch("k", numbers)).kernels.empty());
  auto x = counters_in(names + units("s")
                       + launch("k", R"("1e300","1e300","nan","n/a")"));
  REQUIRE(x.kernels.size() == 1);
  CHECK(x.kernels[0].memory_percent == Approx(100));
  CHECK(x.kernels[0].compute_percent == 0);
  CHECK(x.kernels[0].time > 0ns);
  auto many = names + units("ns");
  for (int i = 0; i < 40; ++i)
    many += launch("k" + std::to_string(i), R"("1","2","3","4")");
  CHECK(counters_in(many).kernels.size() == 12);
}
