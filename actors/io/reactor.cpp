#include "actors/io/reactor.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <thread>
#include <vector>

namespace caesar::io {

struct reactor::impl {
  boost::asio::io_context context;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{
    context.get_executor()};
  std::vector<std::thread> threads;
};

reactor::reactor(int threads) : impl_{std::make_unique<impl>()} {
  for (int i = 0; i < threads; ++i)
    impl_->threads.emplace_back([this] { impl_->context.run(); });
}

reactor::~reactor() {
  impl_->context.stop();
  for (auto& thread : impl_->threads)
    thread.join();
}

boost::asio::io_context& reactor::context() {
  return impl_->context;
}

} // namespace caesar::io
