// A network on one machine: a namespace per host, each with a TUN device, and
// this process between them, which delays and loses packets as it is told. It
// needs neither netem, which not every kernel has, nor bridges nor `ip`.
//
//   test_wire HOST...
//
// The hosts are 10.77.0.1 and so on. The first line of output is a JSON object:
// by host its "net", a file for nsenter --net=, and its "address". Then each
// line of input is a command, answered by "ok" or "error: ...":
//
//   delay HOST MS | loss HOST PERCENT | down HOST | up HOST
//
// of whatever goes to or comes from that host. It ends with its input, and the
// namespaces with it and the last process in them. Exit status 77: this machine
// does not let us, and stderr says why.

#include "messages/unique_fd.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <linux/if_tun.h>
#include <map>
#include <net/if.h>
#include <poll.h>
#include <random>
#include <sched.h>
#include <sstream>
#include <string>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using caesar::unique_fd;
using steady = std::chrono::steady_clock;

constexpr int not_allowed = 77;
constexpr size_t longest_packet = 2048; // An MTU of 1500, and some.

struct host {
  std::string name;
  std::string address;
  unique_fd net;
  unique_fd tun;
  std::chrono::milliseconds delay{0};
  double loss = 0; // Zero to one.
  bool is_up = true;
};

[[noreturn]] void give_up(const std::string& what) {
  std::cerr << "test_wire: " << what << ": " << std::strerror(errno) << '\n';
  std::exit(not_allowed);
}

void set_address(ifreq& request, const std::string& text) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  ::inet_pton(AF_INET, text.c_str(), &address.sin_addr);
  std::memcpy(&request.ifr_addr, &address, sizeof(address));
}

void raise(int fd, const char* device) {
  ifreq request{};
  std::strncpy(request.ifr_name, device, IFNAMSIZ - 1);
  if (::ioctl(fd, SIOCGIFFLAGS, &request) != 0)
    give_up("SIOCGIFFLAGS");
  request.ifr_flags |= IFF_UP | IFF_RUNNING;
  if (::ioctl(fd, SIOCSIFFLAGS, &request) != 0)
    give_up("SIOCSIFFLAGS");
}

/// Makes a namespace, in which this thread is afterwards.
host make_host(const std::string& name, size_t number) {
  host result;
  result.name = name;
  result.address = "10.77.0." + std::to_string(number);
  if (::unshare(CLONE_NEWNET) != 0)
    give_up("network namespaces need root (CAP_SYS_ADMIN)");
  result.net =
    unique_fd{::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC)};
  result.tun = unique_fd{::open("/dev/net/tun", O_RDWR | O_CLOEXEC)};
  if (!result.tun)
    give_up("/dev/net/tun");
  ifreq request{};
  std::strncpy(request.ifr_name, "wire", IFNAMSIZ - 1);
  request.ifr_flags = IFF_TUN | IFF_NO_PI;
  if (::ioctl(result.tun.get(), TUNSETIFF, &request) != 0)
    give_up("TUNSETIFF");
  unique_fd any{::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
  set_address(request, result.address);
  if (::ioctl(any.get(), SIOCSIFADDR, &request) != 0)
    give_up("SIOCSIFADDR");
  set_address(request, "255.255.255.0");
  if (::ioctl(any.get(), SIOCSIFNETMASK, &request) != 0)
    give_up("SIOCSIFNETMASK");
  request.ifr_qlen = 10'000;
  ::ioctl(any.get(), SIOCSIFTXQLEN, &request);
  raise(any.get(), "wire");
  raise(any.get(), "lo");
  return result;
}

class network {
public:
  explicit network(std::vector<host> hosts) : hosts_{std::move(hosts)} {}

  void run() {
    std::vector<pollfd> waits;
    for (const auto& x : hosts_)
      waits.push_back({x.tun.get(), POLLIN, 0});
    waits.push_back({STDIN_FILENO, POLLIN, 0});
    for (;;) {
      ::poll(waits.data(), waits.size(), patience());
      deliver_what_is_due();
      for (size_t i = 0; i < hosts_.size(); ++i)
        if ((waits[i].revents & POLLIN) != 0)
          take_from(hosts_[i]);
      if (waits.back().revents != 0 && !obey())
        return;
    }
  }

private:
  struct packet {
    int to;
    std::vector<char> bytes;
  };

  int patience() const {
    if (under_way_.empty())
      return -1;
    auto left = std::chrono::ceil<std::chrono::milliseconds>(
      under_way_.begin()->first - steady::now());
    return std::max(0, static_cast<int>(left.count()));
  }

  void deliver_what_is_due() {
    auto now = steady::now();
    while (!under_way_.empty() && under_way_.begin()->first <= now) {
      const auto& x = under_way_.begin()->second;
      // A full device loses packets, as networks do.
      [[maybe_unused]] auto n = ::write(x.to, x.bytes.data(), x.bytes.size());
      under_way_.erase(under_way_.begin());
    }
  }

  void take_from(host& from) {
    std::array<char, longest_packet> bytes;
    auto n = ::read(from.tun.get(), bytes.data(), bytes.size());
    constexpr auto ipv4_header = 20;
    if (n < ipv4_header || (bytes[0] >> 4) != 4)
      return;
    auto number = static_cast<uint8_t>(bytes[19]);
    if (number < 1 || number > hosts_.size())
      return;
    auto& to = hosts_[number - 1];
    if (!from.is_up || !to.is_up || is_lost(from) || is_lost(to))
      return;
    auto delay = from.delay + to.delay;
    if (delay.count() == 0) {
      [[maybe_unused]] auto written =
        ::write(to.tun.get(), bytes.data(), static_cast<size_t>(n));
      return;
    }
    under_way_.emplace(steady::now() + delay,
                       packet{to.tun.get(), {bytes.data(), bytes.data() + n}});
  }

  bool is_lost(const host& x) { return chance_(random_) < x.loss; }

  bool obey() {
    std::array<char, 4096> text;
    auto n = ::read(STDIN_FILENO, text.data(), text.size());
    if (n <= 0)
      return false;
    input_.append(text.data(), static_cast<size_t>(n));
    for (auto end = input_.find('\n'); end != std::string::npos;
         end = input_.find('\n')) {
      std::cout << answer_to(input_.substr(0, end)) << std::endl;
      input_.erase(0, end + 1);
    }
    return true;
  }

  std::string answer_to(const std::string& line) {
    std::istringstream in{line};
    std::string verb;
    std::string name;
    double number = 0;
    in >> verb >> name >> number;
    for (auto& x : hosts_) {
      if (x.name != name)
        continue;
      if (verb == "delay")
        x.delay = std::chrono::milliseconds{static_cast<int64_t>(number)};
      else if (verb == "loss")
        x.loss = number / 100;
      else if (verb == "down" || verb == "up")
        x.is_up = verb == "up";
      else
        return "error: no such command: " + line;
      return "ok";
    }
    return "error: no such host: " + line;
  }

  std::vector<host> hosts_;
  std::multimap<steady::time_point, packet> under_way_;
  std::mt19937_64 random_{1};
  std::uniform_real_distribution<double> chance_{0, 1};
  std::string input_;
};

} // namespace

int main(int argc, char** argv) {
  std::vector<host> hosts;
  std::string told;
  for (int i = 1; i < argc; ++i) {
    hosts.push_back(make_host(argv[i], static_cast<size_t>(i)));
    const auto& x = hosts.back();
    told += (told.empty() ? "{\"" : ", \"") + x.name + R"(": {"net": "/proc/)"
            + std::to_string(::getpid()) + "/fd/" + std::to_string(x.net.get())
            + R"(", "address": ")" + x.address + "\"}";
  }
  std::cout << told << '}' << std::endl;
  network{std::move(hosts)}.run();
}
