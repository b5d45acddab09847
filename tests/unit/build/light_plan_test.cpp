#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/unit/build/a_call.hpp"

using namespace caesar;
using namespace caesar::cuda;
using namespace caesar::test;

namespace {

toolchain light(toolchain with = tools()) {
  with.light = "/light";
  return with;
}

bool has(const build_step& step, const std::string& word) {
  return std::find(step.argv.begin(), step.argv.end(), word) != step.argv.end();
}

bool mentions(const build_step& step, const std::string& part) {
  return std::any_of(step.argv.begin(), step.argv.end(), [&](const auto& word) {
    return word.find(part) != std::string::npos;
  });
}

} // namespace

TEST_CASE("light headers are tried first, torch's decide", "[light]") {
  auto attempts = plan_attempts(relu(), light());
  REQUIRE(attempts.size() == 3);
  CHECK(attempts[0].path == build_path::light);
  CHECK(attempts[1].path == build_path::full);
  CHECK(attempts[1].is_lean);
  CHECK(attempts[2].path == build_path::full);
  CHECK_FALSE(attempts[2].is_lean);
  // The same text, so that diagnostics and lines are the same, too.
  CHECK(attempts[0].files.front().text == attempts[1].files.front().text);
  CHECK(plan_attempts(relu(), tools()).size() == 2);
}

TEST_CASE("light code knows neither torch nor Python", "[light]") {
  for (const auto& [call, with] :
       {std::pair{relu(), light()},
        std::pair{cuda_relu(), light(cuda_tools())}}) {
    auto plan = plan_light(call, with);
    REQUIRE(plan);
    CHECK(plan->cuda == !call.cuda_sources.empty());
    for (const auto& step : plan->steps) {
      CHECK_FALSE(mentions(step, "/t/include"));
      CHECK_FALSE(mentions(step, "/t/lib"));
      CHECK_FALSE(mentions(step, "/py"));
      CHECK_FALSE(mentions(step, "-ltorch"));
    }
    CHECK(has(plan->steps.front(), "-I/light"));
    CHECK(has(plan->steps.front(), "-std=c++17"));
    // What is only declared must not be found out when it is loaded.
    CHECK(has(plan->steps.back(), "-Wl,-z,defs"));
    CHECK_FALSE(has(plan->steps.back(), "-fuse-ld=gold"));
  }
  auto tools = light();
  tools.linker = "gold";
  CHECK(has(plan_light(relu(), tools)->steps.back(), "-fuse-ld=gold"));
  CHECK_FALSE(has(plan_compile(relu(), tools).steps.back(), "-fuse-ld=gold"));
}

TEST_CASE("light code says which parts of the headers it uses", "[light]") {
  auto call = relu();
  call.cpp_sources = {"auto y = torch::matmul(a, b);"};
  auto plan = plan_light(call, light());
  REQUIRE(plan);
  CHECK(has(plan->steps.front(), "-DCAESAR_LIGHT_SELECTED"));
  CHECK(has(plan->steps.front(), "-DCAESAR_USES_matmul=1"));
}

TEST_CASE("what light headers cannot promise is not tried", "[light]") {
  auto tried = [](auto change) {
    auto call = relu();
    change(call);
    return plan_light(call, light()).has_value();
  };
  CHECK(tried([](auto&) {}));
  CHECK_FALSE(tried([](auto& x) { x.extra_cflags = {"-std=c++14"}; }));
  CHECK_FALSE(tried([](auto& x) { x.is_python_module = false; }));
  CHECK_FALSE(tried([](auto& x) { x.extra_cflags = {"-include", "x"}; }));
  CHECK(plan_attempts(relu(), light()).back().refusal.empty());
  auto refused = relu();
  refused.extra_cflags = {"-include", "x"};
  REQUIRE(plan_attempts(refused, light()).size() == 1);
  CHECK_FALSE(plan_attempts(refused, light()).back().refusal.empty());
}
