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
