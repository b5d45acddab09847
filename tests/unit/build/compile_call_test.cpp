#include "cuda/build/compile_call.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::cuda;

namespace {

json good_call() {
  compile_call x;
  x.kind = "load_inline";
  x.name = "relu";
  x.cpp_sources = {"int f();"};
  x.functions.emplace()["f"] = "doc";
  x.digest = std::string(64, 'a');
  return x;
}

recording parse(json calls, json error = nullptr) {
  return parse_recording(
    to_line(json{{"id", 1}, {"calls", calls}, {"error", error}}));
}

} // namespace

TEST_CASE("a recording has the calls and no error", "[build]") {
  auto recorded = parse(json::array({good_call()}));
  CHECK_FALSE(recorded.error);
  REQUIRE(recorded.calls.size() == 1);
  CHECK(recorded.calls[0].name == "relu");
  CHECK(recorded.calls[0].functions->at("f") == "doc");
  CHECK(parse(json::array()).calls.empty());
}

TEST_CASE("a recording has the error of the candidate", "[build]") {
  auto recorded = parse(json::array(), {{"name", "SyntaxError"},
                                        {"message", "line 1"},
                                        {"traceback", "Traceback"}});
  REQUIRE(recorded.error);
  CHECK(recorded.error->name == "SyntaxError");
}

TEST_CASE("functions that are null are not the same as none", "[build]") {
  auto call = good_call();
  call["functions"] = nullptr;
  CHECK_FALSE(parse(json::array({call})).calls.at(0).functions);
  call["functions"] = json::object();
  CHECK(parse(json::array({call})).calls.at(0).functions);
}

TEST_CASE("a malformed recording is the candidate's error", "[build]") {
  auto with = [](const char* key, json value) {
    auto call = good_call();
    call[key] = std::move(value);
    return to_line(json{{"calls", json::array({call})}, {"error", nullptr}});
  };
  std::vector<std::string> texts{
    "",
    "[]",
    "{}",
    R"({"calls":{},"error":null})",
    R"({"calls":[{}],"error":null})",
    R"({"calls":[],"error":{"name":"x"}})",
    with("kind", "exec"),
    with("name", "a b"),
    with("name", ""),
    with("name", "1a"),
    with("name", "x;system(1)"),
    with("name", std::string(201, 'x')),
    with("digest", "../../x"),
    with("digest", std::string(64, 'A')),
    with("cpp_sources", "text"),
    with("cpp_sources", json::array({1})),
    with("cpp_sources", json::array({std::string(max_call_bytes + 1, 'x')})),
    with("with_cuda", "yes"),
  };
  for (const auto& text : texts) {
    CAPTURE(text.substr(0, 200));
    auto recorded = parse_recording(text);
    REQUIRE(recorded.error);
    CHECK(recorded.error->name == "InvalidCompileCall");
    CHECK_FALSE(recorded.error->message.empty());
    CHECK(recorded.calls.empty());
  }
}

TEST_CASE("a candidate has a limit of calls", "[build]") {
  auto calls = json::array();
  for (size_t i = 0; i < max_calls; ++i)
    calls.push_back(good_call());
  CHECK_FALSE(parse(calls).error);
  calls.push_back(good_call());
  CHECK(parse(calls).error);
}
