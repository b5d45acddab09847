#include "cuda/device/shared_memory.hpp"
#include "cuda/wire/packets.hpp"

#include "tests/support/catch.hpp"

#include <fcntl.h>
#include <string>

using namespace caesar::cuda;

namespace {

struct note {
  int32_t number = 0;
  int32_t other = 0;
};

} // namespace

TEST_CASE("a record arrives with its descriptors", "[packets]") {
  auto [left, right] = make_packet_pair();
  auto text = make_sealed_text("test", "shared");
  int fds[] = {text.get()};
  REQUIRE(send_record(left.get(), note{7, 8}, fds));
  auto received = receive_packet(right.get(), sizeof(note));
  auto record = record_in<note>(received);
  REQUIRE(record);
  CHECK(record->number == 7);
  CHECK(record->other == 8);
  REQUIRE(received.fds.size() == 1);
  CHECK((::fcntl(received.fds[0].get(), F_GETFD) & FD_CLOEXEC) != 0);
  auto memory = mapping::of(received.fds[0].get(), whole_pages(6), false);
  CHECK(std::string{memory.data()} == "shared");
}

TEST_CASE("a record of another size is none", "[packets]") {
  auto [left, right] = make_packet_pair();
  for (size_t size : {1, 7, 9, 4096}) {
    std::string bytes(size, 'x');
    REQUIRE(send_packet(left.get(), bytes));
    CHECK_FALSE(record_in<note>(receive_packet(right.get(), sizeof(note))));
  }
}

TEST_CASE("a closed peer is an empty packet, and no send", "[packets]") {
  auto [left, right] = make_packet_pair();
  left.reset();
  CHECK(receive_packet(right.get(), 16).bytes.empty());
  CHECK_FALSE(send_record(right.get(), note{}));
}
