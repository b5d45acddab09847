#include "tests/evaluation/support/peer.hpp"

#include "cuda/wire/frames.hpp"

#include <cstdlib>
#include <fstream>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>

extern char** environ;

namespace caesar::test {

namespace {

std::string variable(const char* name) {
  const auto* value = std::getenv(name);
  if (value == nullptr)
    throw std::runtime_error{std::string{name} + " is not set: run ctest"};
  return value;
}

} // namespace

std::string in_bin(const std::string& name) {
  return variable("CAESAR_BIN_DIR") + "/" + name;
}

std::string fixture(const std::string& name) {
  auto path =
    variable("CAESAR_SOURCE_DIR") + "/tests/evaluation/fixtures/" + name;
  std::ifstream file{path};
  if (!file)
    throw std::runtime_error{"cannot read " + path};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

peer::peer(const std::string& program,
           const std::vector<std::string>& arguments) {
  int fds[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0)
    throw std::runtime_error{"socketpair"};
  socket_.reset(fds[0]);
  unique_fd theirs{fds[1]};
  auto path = in_bin(program);
  std::vector<const char*> argv{path.c_str()};
  for (const auto& argument : arguments)
    argv.push_back(argument.c_str());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, theirs.get(), 3);
  auto error = ::posix_spawn(&pid_, path.c_str(), &actions, nullptr,
                             const_cast<char**>(argv.data()), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw std::runtime_error{"cannot start " + path};
}

peer::~peer() {
  socket_.reset();
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

void peer::send(const json& frame) {
  cuda::write_frame(socket_.get(), to_line(frame));
}

json peer::receive() {
  pollfd watched{socket_.get(), POLLIN, 0};
  if (::poll(&watched, 1, 120'000) <= 0)
    throw std::runtime_error{"no frame came within two minutes"};
  auto body = cuda::read_frame(socket_.get());
  if (!body)
    throw std::runtime_error{"the program has closed the connection"};
  return json::parse(*body);
}

} // namespace caesar::test
