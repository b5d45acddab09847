#include "actors/io/frame_codec.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/io/reactor.hpp"

#include "tests/support/catch.hpp"

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <unistd.h>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

io::process_spec shell(std::string script) {
  io::process_spec result;
  result.argv = {"/bin/sh", "-c", std::move(script)};
  result.environment = {"PATH=/usr/bin:/bin"};
  return result;
}

// Says one frame, as printf of the shell: "\007\000\000\000{...}".
std::string say(const std::string& text) {
  auto length = text.size();
  char header[5];
  std::snprintf(header, sizeof header, "%03o", static_cast<unsigned>(length));
  return "printf '\\" + std::string{header} + "\\000\\000\\000%s' '" + text
         + "' >&3;";
}

/// A real child behind a link, and what was heard of it.
struct real_link {
  io::reactor reactor;
  std::unique_ptr<io::frame_link> link;
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<frame_received> frames;
  std::deque<link_closed> ends;

  ~real_link() { link.reset(); }

  void open(io::process_spec spec, uint64_t number = 1) {
    link = io::make_frame_link(reactor, std::move(spec));
    open_again(number);
  }

  void open_again(uint64_t number) {
    link->open(number, {
                         [this](frame_received x) {
                           std::lock_guard guard{mutex};
                           frames.push_back(std::move(x));
                           changed.notify_all();
                         },
                         [this](link_closed x) {
                           std::lock_guard guard{mutex};
                           ends.push_back(std::move(x));
                           changed.notify_all();
                         },
                       });
  }

  template <class T>
  T next(std::deque<T>& from) {
    std::unique_lock guard{mutex};
    REQUIRE(changed.wait_for(guard, 60s, [&] { return !from.empty(); }));
    auto result = std::move(from.front());
    from.pop_front();
    return result;
  }

  std::string frame() { return next(frames).text; }
  std::string end() { return next(ends).reason; }
};

} // namespace

TEST_CASE_METHOD(real_link, "a child hears frames and says frames", "[io]") {
  open(shell("cat <&3 >&3"), 7);
  link->send(R"({"a":1})");
  link->send("[2]");
  auto first = next(frames);
  CHECK(first.link == 7);
  CHECK(first.text == R"({"a":1})");
  CHECK(frame() == "[2]");
}

TEST_CASE_METHOD(real_link, "large frames pass in both directions", "[io]") {
  open(shell("cat <&3 >&3"));
  auto large = '"' + std::string(3 << 20, 'x') + '"';
  link->send(large);
  link->send("[]");
  CHECK(frame() == large);
  CHECK(frame() == "[]");
}

TEST_CASE_METHOD(real_link, "the last words of a child arrive before its end",
                 "[io]") {
  open(shell(say("[1]") + say("[2]") + "echo broken >&2; exit 3"));
  CHECK(end() == "exited with status 3: broken\n");
  CHECK(frames.size() == 2);
}

TEST_CASE_METHOD(real_link, "the reason names the signal", "[io]") {
  open(shell("kill -ABRT $$"));
  CHECK(end() == "killed by SIGABRT");
}

TEST_CASE_METHOD(real_link, "only the end of what a child prints is kept",
                 "[io]") {
  open(shell("head -c 100000 /dev/zero | tr '\\0' x; echo end"));
  auto reason = end();
  CHECK(reason.size() < 2200);
  CHECK(reason.substr(reason.size() - 4) == "end\n");
}

TEST_CASE_METHOD(real_link, "a child that cannot start ends with the reason",
                 "[io]") {
  io::process_spec spec;
  spec.argv = {"/no/such/judge"};
  open(spec);
  CHECK(end() == "cannot start /no/such/judge: No such file or directory");
}

TEST_CASE_METHOD(real_link, "a child that does not speak frames is killed",
                 "[io]") {
  SECTION("it says something that is not JSON") {
    open(shell(say("hello") + "sleep 1000"));
    CHECK(end().find("is not JSON") != std::string::npos);
  }
  SECTION("it announces more than may be said") {
    open(shell("printf '\\377\\377\\377\\377' >&3; sleep 1000"));
    CHECK(end().find("more than") != std::string::npos);
  }
  CHECK(frames.empty());
}

TEST_CASE_METHOD(real_link, "a child that closes its descriptor must end",
                 "[io]") {
  open(shell("exec 3>&-; exec sleep 1000"));
  CHECK(end() == "closed its connection and went on running");
}

TEST_CASE_METHOD(real_link, "a child that we close sees the end of its frames",
                 "[io]") {
  int ends_of_pipe[2];
  REQUIRE(::pipe(ends_of_pipe) == 0);
  auto writer = "/proc/" + std::to_string(::getpid()) + "/fd/"
                + std::to_string(ends_of_pipe[1]);
  // A grandchild holds the pipe too: the whole group must go.
  open(shell("exec > " + writer + "; sleep 1000 & echo up; cat <&3"));
  char text[8];
  REQUIRE(::read(ends_of_pipe[0], text, sizeof text) == 3);
  ::close(ends_of_pipe[1]);
  link->close();
  CHECK(::read(ends_of_pipe[0], text, sizeof text) == 0);
  ::close(ends_of_pipe[0]);
  link->send("[]"); // To nobody.
  CHECK(ends.empty());
}

TEST_CASE_METHOD(real_link, "a link opens again, and the earlier child is gone",
                 "[io]") {
  open(shell("cat <&3 >&3"), 1);
  link->send("[1]");
  CHECK(next(frames).link == 1);
  open_again(2);
  link->send("[2]");
  auto second = next(frames);
  CHECK(second.link == 2);
  CHECK(second.text == "[2]");
  CHECK(ends.empty());
}
