#pragma once

#include <memory>

namespace boost::asio {
class io_context;
}

namespace caesar::io {

/// The threads on which everything in io/ waits.
///
/// Make it before the actors and let it outlive them: children are started on
/// its threads, and the kernel kills a child whose starting thread ends.
class reactor {
public:
  explicit reactor(int threads = 2);

  /// Stops waiting, whatever is still pending, and joins the threads.
  ~reactor();

  reactor(const reactor&) = delete;
  reactor& operator=(const reactor&) = delete;

  boost::asio::io_context& context();

private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

} // namespace caesar::io
