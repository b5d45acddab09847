#include "actors/io/control_socket.hpp"
#include "actors/io/reactor.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <array>
#include <future>
#include <sys/stat.h>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

struct a_run {
  test::scratch_folder folder;
  io::reactor reactor;
  std::shared_ptr<io::control_socket> door;

  void open() {
    door = std::make_shared<io::control_socket>(reactor, folder.path);
    door->start([weak = std::weak_ptr{door}](const control_asked& x) {
      if (x.text == "silence")
        return;
      if (auto here = weak.lock())
        here->answer(x.ticket, "you said " + x.text);
    });
  }
};

} // namespace

TEST_CASE_METHOD(a_run, "who asks a run is answered", "[io]") {
  open();
  CHECK(io::ask_run(folder.path, "a") == "you said a");
  std::array<std::future<std::optional<std::string>>, 8> many;
  for (auto& x : many)
    x = std::async(std::launch::async,
                   [this] { return io::ask_run(folder.path, "b"); });
  for (auto& x : many)
    CHECK(x.get() == "you said b");
}

TEST_CASE_METHOD(a_run, "only its owner may ask", "[io]") {
  open();
  struct stat found {};
  REQUIRE(::stat((folder.path / "control.sock").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE_METHOD(a_run, "a run that is not running does not answer", "[io]") {
  CHECK_FALSE(io::ask_run(folder.path, "a"));
  open();
  door.reset();
  CHECK_FALSE(std::filesystem::exists(folder.path / "control.sock"));
  CHECK_FALSE(io::ask_run(folder.path, "a"));
}

TEST_CASE_METHOD(a_run, "what a killed process left is replaced", "[io]") {
  test::append(folder.path / "control.sock", "");
  open();
  CHECK(io::ask_run(folder.path, "a") == "you said a");
}

TEST_CASE_METHOD(a_run, "nobody waits for ever", "[io]") {
  open();
  CHECK_FALSE(io::ask_run(folder.path, "silence", 20ms));
  CHECK_FALSE(io::ask_run(
    folder.path, std::string(2 * io::control_socket::most_bytes, 'x'), 2s));
  CHECK(io::ask_run(folder.path, "a") == "you said a");
}

TEST_CASE_METHOD(a_run, "the folder's name may be long", "[io]") {
  auto deep = folder.path / std::string(120, 'x');
  std::filesystem::create_directory(deep);
  folder.path.swap(deep);
  open();
  CHECK(io::ask_run(folder.path, "a") == "you said a");
  door.reset();
  folder.path.swap(deep);
}
