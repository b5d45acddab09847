#include "messages/cluster.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("programs of one protocol, CAF and message table fit", "[cluster]") {
  introduction head{"head", "1.0", "1", "0.17.6", "60"};
  auto node = head;
  node.name = "a";
  CHECK_FALSE(mismatch_of(head, node));
  node.version = "1.1"; // Which changed nothing that travels.
  CHECK_FALSE(mismatch_of(head, node));
}

TEST_CASE("what does not fit is named on both sides", "[cluster]") {
  introduction head{"head", "1.0", "1", "0.17.6", "60"};
  auto node = head;
  node.version = "2.0";
  node.types = "61";
  CHECK(mismatch_of(head, node)
        == "the head has message types 60, this node 61: both must be of one "
           "version of caesar-actors (they are 1.0 and 2.0)");
  node.caf = "1.1.0";
  CHECK(mismatch_of(head, node)->find("CAF 0.17.6, this node 1.1.0")
        != std::string::npos);
  node.protocol = "2"; // Says most.
  CHECK(mismatch_of(head, node)->find("cluster protocol 1, this node 2")
        != std::string::npos);
}

TEST_CASE("builders that differ are told apart by both", "[cluster]") {
  builder_facts head{"2.6", "3.11", "g++ 12\nmore", "", "a processor", ""};
  CHECK_FALSE(difference_of(head, head));
  struct row {
    std::string builder_facts::*fact;
    const char* value;
    const char* why;
  };
  auto x = GENERATE(values<row>({
    {&builder_facts::torch, "2.7", "the head has torch 2.6, this node 2.7"},
    {&builder_facts::python, "3.12",
     "the head has Python 3.11, this node 3.12"},
    {&builder_facts::compiler, "g++ 13\nmore",
     "the head has the compiler g++ 12, this node g++ 13"},
    {&builder_facts::nvcc, "13.0", "the head has nvcc none, this node 13.0"},
    {&builder_facts::arch, "sm_90", "the head has GPUs none, this node sm_90"},
    {&builder_facts::cpu, "another",
     "the head has the processor a processor, this node another"},
  }));
  auto node = head;
  node.*x.fact = x.value;
  CHECK(difference_of(head, node) == x.why);
}

TEST_CASE("a device must load what the head builds", "[cluster]") {
  builder_facts head{"2.6", "3.11", "g++ 12", "", "a processor", ""};
  device_facts device{"a processor", "2.6", "3.11.2", "", ""};
  CHECK_FALSE(difference_of(head, device));
  device.python = "3.1";
  CHECK(difference_of(head, device)
        == "the head has Python 3.11, this node 3.1");
  device.torch = "2.7";
  CHECK(difference_of(head, device) == "the head has torch 2.6, this node 2.7");
}
