#include "tools/caesar-actors/interrupts.hpp"

#include "actors/io/reactor.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/strand.hpp>

#include <csignal>
#include <unistd.h>

namespace caesar::tools {

namespace {

constexpr int interrupted = 130; // As shells report SIGINT.

} // namespace

struct interrupts::impl : std::enable_shared_from_this<impl> {
  impl(boost::asio::io_context& context, std::function<void()> first)
    : signals{boost::asio::make_strand(context), SIGINT, SIGTERM},
      on_first{std::move(first)} {}

  void wait() {
    signals.async_wait(
      [me = shared_from_this()](const boost::system::error_code& error, int) {
        if (error)
          return;
        if (me->heard)
          _exit(interrupted);
        me->heard = true;
        me->on_first();
        me->wait();
      });
  }

  boost::asio::signal_set signals;
  std::function<void()> on_first;
  bool heard = false;
};

interrupts::interrupts(io::reactor& where, std::function<void()> first)
  : impl_{std::make_shared<impl>(where.context(), std::move(first))} {
  impl_->wait();
}

interrupts::~interrupts() {
  boost::asio::post(impl_->signals.get_executor(), [impl = impl_] {
    boost::system::error_code ignored;
    impl->signals.cancel(ignored);
  });
}

} // namespace caesar::tools
