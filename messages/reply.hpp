#pragma once

#include "messages/error.hpp"

#include <utility>

namespace caesar {

/// A move-only response promise that always answers: a `reply` that is dropped,
/// or pending when its actor ends, fails the request instead of leaving the
/// requester to wait for its timeout (which is what CAF 0.17 does). Requests to
/// an actor that answers through `reply` may therefore wait without a timeout.
template <class T>
class reply {
public:
  reply() = default;

  explicit reply(caf::typed_response_promise<T> promise)
    : promise_{std::move(promise)},
      open_{true} {}

  reply(reply&& other) noexcept
    : promise_{other.promise_},
      open_{std::exchange(other.open_, false)} {}

  reply& operator=(reply&& other) noexcept {
    if (this != &other) {
      abandon();
      promise_ = other.promise_;
      open_ = std::exchange(other.open_, false);
    }
    return *this;
  }

  ~reply() { abandon(); }

  /// Answers the request. Does nothing when it was answered before.
  void operator()(T value) {
    if (std::exchange(open_, false))
      promise_.deliver(std::move(value));
  }

  /// Fails the request. Does nothing when it was answered before.
  void fail(caf::error reason) {
    if (std::exchange(open_, false))
      promise_.deliver(std::move(reason));
  }

private:
  void abandon() { fail(fault(ec::abandoned, "the actor asked has ended")); }

  caf::typed_response_promise<T> promise_;
  bool open_ = false;
};

} // namespace caesar
