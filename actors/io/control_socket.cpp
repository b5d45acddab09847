#include "actors/io/control_socket.hpp"

#include "actors/io/reactor.hpp"
#include "messages/unique_fd.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <fcntl.h>
#include <istream>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace caesar::io {

namespace {

namespace asio = boost::asio;
using local = asio::local::stream_protocol;

constexpr auto name = "control.sock";

/// The name of a socket is short; a folder's may be long. This one goes through
/// a descriptor of the folder.
struct short_path {
  explicit short_path(const std::filesystem::path& folder)
    : fd{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)},
      text{"/proc/self/fd/" + std::to_string(fd.get()) + '/' + name} {}

  unique_fd fd;
  std::string text;
};

/// Somebody who came.
struct visitor {
  explicit visitor(local::socket x)
    : socket{std::move(x)},
      limit{socket.get_executor(), control_socket::patience} {}

  local::socket socket;
  asio::steady_timer limit; ///< For the question, and for taking the answer.
  asio::streambuf question{control_socket::most_bytes};
  std::string answer;
};

} // namespace

struct control_socket::impl : std::enable_shared_from_this<impl> {
  explicit impl(reactor& where)
    : strand{asio::make_strand(where.context())},
      acceptor{strand} {}

  void listen(const std::filesystem::path& folder) {
    short_path place{folder};
    ::unlink(place.text.c_str()); // Of a process that was killed.
    acceptor.open();
    // The file gets the socket's own mode: its owner's alone, from the first
    // moment on.
    ::fchmod(acceptor.native_handle(), 0600);
    acceptor.bind(local::endpoint{place.text});
    acceptor.listen();
  }

  void accept() {
    acceptor.async_accept(
      [me = shared_from_this()](auto failure, local::socket x) {
        if (failure == asio::error::operation_aborted)
          return;
        if (!failure)
          me->question_of(std::make_shared<visitor>(std::move(x)));
        if (me->acceptor.is_open())
          me->accept();
      });
  }

  void question_of(const std::shared_ptr<visitor>& x) {
    limit(x);
    asio::async_read_until(x->socket, x->question, '\n',
                           [me = shared_from_this(), x](auto failure, size_t) {
                             if (failure || !me->hear)
                               return;
                             x->limit.cancel();
                             std::string line;
                             std::istream in{&x->question};
                             std::getline(in, line);
                             auto ticket = ++me->last_ticket;
                             me->waiting.emplace(ticket, x);
                             me->hear({ticket, std::move(line)});
                           });
  }

  static void limit(const std::shared_ptr<visitor>& x) {
    x->limit.expires_after(patience);
    x->limit.async_wait([x](auto failure) {
      boost::system::error_code ignored;
      if (!failure)
        x->socket.close(ignored);
    });
  }

  void answer(uint64_t ticket, std::string line) {
    auto found = waiting.extract(ticket);
    if (!found)
      return;
    auto x = found.mapped();
    x->answer = std::move(line) + '\n';
    limit(x);
    asio::async_write(x->socket, asio::buffer(x->answer),
                      [x](auto, size_t) { x->limit.cancel(); });
  }

  void close() {
    boost::system::error_code ignored;
    acceptor.close(ignored);
    waiting.clear();
    hear = nullptr;
  }

  asio::strand<asio::io_context::executor_type> strand;
  asio::basic_socket_acceptor<local, decltype(strand)> acceptor;
  std::function<void(control_asked)> hear;
  std::map<uint64_t, std::shared_ptr<visitor>> waiting;
  uint64_t last_ticket = 0;
  std::filesystem::path folder;
};

control_socket::control_socket(reactor& where,
                               const std::filesystem::path& folder)
  : impl_{std::make_shared<impl>(where)} {
  impl_->listen(folder);
  impl_->folder = folder;
}

control_socket::~control_socket() {
  close();
}

void control_socket::start(std::function<void(control_asked)> hear) {
  asio::post(impl_->strand, [x = impl_, hear = std::move(hear)] {
    x->hear = hear;
    x->accept();
  });
}

void control_socket::close() {
  if (auto folder = std::exchange(impl_->folder, {}); !folder.empty()) {
    std::error_code ignored;
    std::filesystem::remove(folder / name, ignored);
  }
  asio::post(impl_->strand, [x = impl_] { x->close(); });
}

void control_socket::answer(uint64_t ticket, std::string line) {
  asio::post(impl_->strand, [x = impl_, ticket, line = std::move(line)] {
    x->answer(ticket, line);
  });
}

std::optional<std::string> ask_run(const std::filesystem::path& folder,
                                   const std::string& line,
                                   std::chrono::milliseconds patience) {
  asio::io_context context;
  local::socket socket{context};
  asio::streambuf answer;
  auto whole = false;
  auto hear = [&](auto failure, size_t) { whole = !failure; };
  auto written = [&](auto failure, size_t) {
    if (!failure)
      asio::async_read_until(socket, answer, '\n', hear);
  };
  auto question = line + '\n';
  short_path place{folder};
  socket.async_connect(local::endpoint{place.text}, [&](auto failure) {
    if (!failure)
      asio::async_write(socket, asio::buffer(question), written);
  });
  context.run_for(patience);
  if (!whole)
    return std::nullopt;
  std::string result;
  std::istream in{&answer};
  std::getline(in, result);
  return result;
}

} // namespace caesar::io
