#include "config/network_place.hpp"
#include "config/requirements.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

/// Returns the first complaint about a [cluster] of these keys; or nothing.
struct with_cluster : written_file {
  std::string complaint(const std::string& keys) {
    auto all = complaints(std::string{required} + "[cluster]\n" + keys);
    return all.empty() ? "" : all.front();
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("places on the network", "[config]") {
  struct row {
    const char* text;
    const char* host; // Null: it is none.
    int port = 0;
    bool loopback = false;
  };
  auto x = GENERATE(values<row>({
    {"gpu1:4455", "gpu1", 4455},
    {"0.0.0.0:0", "0.0.0.0", 0},
    {"127.0.0.1:1", "127.0.0.1", 1, true},
    {"127.example.org:1", "127.example.org", 1},
    {"localhost:65535", "localhost", 65535, true},
    {"[::1]:7", "::1", 7, true},
    {"[fe80::2]:7", "fe80::2", 7},
    {"::1:7", nullptr},
    {"gpu1", nullptr},
    {":4455", nullptr},
    {"[]:4455", nullptr},
    {"gpu1:", nullptr},
    {"gpu1:65536", nullptr},
    {"gpu1:-1", nullptr},
    {"gpu1:44x", nullptr},
    {"", nullptr},
  }));
  INFO(x.text);
  auto place = place_from(x.text);
  REQUIRE(place.has_value() == (x.host != nullptr));
  if (!place)
    return;
  CHECK(place->host == x.host);
  CHECK(place->port == x.port);
  CHECK(is_loopback(place->host) == x.loopback);
  CHECK(to_text(*place) == x.text);
}

TEST_CASE_METHOD(with_cluster, "only this machine joins without certificates",
                 "[config]") {
  CHECK(complaint("listen = \"127.0.0.1:4455\"\n") == "");
  CHECK(
    has(complaint("listen = \"0.0.0.0:4455\"\n"), "listens on 127.0.0.1 only"));
  CHECK(complaint("listen = \"0.0.0.0:4455\"\ncertificates = \"certs\"\n")
        == "");
  CHECK(has(complaint("listen = \"4455\"\n"), "runs.toml:8: "));
}

TEST_CASE_METHOD(with_cluster, "somebody must evaluate", "[config]") {
  CHECK(has(complaint("evaluate = false\n"), "set listen"));
  auto nodes = std::string{"listen = \"127.0.0.1:4455\"\nevaluate = false\n"};
  CHECK(complaint(nodes) == "");
  CHECK(load_more("[cluster]\n" + nodes).options.devices.empty());
  CHECK(has(complaint(nodes + "[[device]]\nkind = \"cpu\"\n"),
            "leave one of them out"));
  CHECK(has(complaint("arch = \"hopper\"\n"), "such as \"sm_90\""));
}

TEST_CASE_METHOD(written_file, "a node's file need not be a run's",
                 "[config]") {
  write("node.toml", "[[device]]\nkind = \"cpu\"\ncores = [3]\n");
  auto x = for_node("node.toml", {}, machine);
  REQUIRE(x.devices.size() == 1);
  CHECK(x.devices[0].cores == std::vector<int32_t>{3});
  CHECK(for_node("", {}, machine).devices.size() == 1);
  CHECK_THROWS_AS(for_node("none.toml", {}, machine), config_error);
}

TEST_CASE_METHOD(written_file, "a node may compile only", "[config]") {
  write("node.toml", "[cluster]\nevaluate = false\n");
  auto x = for_node("node.toml", {}, machine);
  CHECK(x.devices.empty());
  CHECK(x.cluster.compile);
}

TEST_CASE("requirements on devices", "[config]") {
  device_facts facts{"NVIDIA H200", "2.11.0+cu130", "3.12.3", "580.95.05",
                     "sm_90"};
  struct row {
    const char* text;
    bool met;
  };
  auto x = GENERATE(values<row>({
    {"hardware H200", true},
    {"hardware NVIDIA H200", true},
    {"hardware H100", false},
    {"torch 2.11", true},
    {"torch 2.1", false},
    {"torch 2.11.0+cu130", true},
    {"python 3.12", true},
    {"python 3.1", false},
    {"driver 580", true},
    {"driver 58", false},
    {"arch sm_90", true},
    {"arch sm_100", false},
  }));
  CAPTURE(x.text);
  REQUIRE(requirement_from(x.text));
  auto why = unmet({"torch 2", x.text}, facts);
  CHECK(why.has_value() != x.met);
  if (why)
    CHECK(has(*why, x.text));
}

TEST_CASE_METHOD(written_file, "what is no requirement is said", "[config]") {
  for (const auto* text : {"H200", "colour red", "torch ", ""}) {
    CAPTURE(text);
    auto all = complaints(std::string{required} + "[evaluate]\nrequires = [\""
                          + text + "\"]\n");
    REQUIRE(all.size() == 1);
    CHECK(has(all.front(), "runs.toml:8: [evaluate] requires: "));
  }
}
