#include "actors/io/timer.hpp"

#include "actors/io/reactor.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <utility>

namespace caesar::io {

namespace {

class asio_timer final : public timer {
public:
  explicit asio_timer(reactor& where) : where_{where} {}

  void after(std::chrono::nanoseconds delay,
             std::function<void()> then) override {
    auto waiting =
      std::make_shared<boost::asio::steady_timer>(where_.context(), delay);
    waiting->async_wait([waiting, then = std::move(then)](auto error) {
      if (!error)
        then();
    });
  }

private:
  reactor& where_;
};

} // namespace

std::unique_ptr<timer> make_timer(reactor& where) {
  return std::make_unique<asio_timer>(where);
}

} // namespace caesar::io
