#pragma once

#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <deque>
#include <variant>
#include <vector>

namespace caesar::test {

/// A scripted neighbour: notes each request and keeps its promise, so that the
/// test answers when it wants to. A promise can only be answered by its own
/// actor, so the test prepares an answer and then sends the stub any message
/// whose handler calls `deliver`.
template <class Request, class Answer>
struct open_requests {
  std::vector<Request> seen;
  std::deque<reply<Answer>> open;
  std::deque<std::variant<Answer, caf::error>> answers;

  caf::result<Answer> take(caf::typed_response_promise<Answer> promise,
                           const Request& x) {
    seen.push_back(x);
    open.emplace_back(promise);
    return promise;
  }

  /// Answers the oldest open requests with what the test has prepared.
  void deliver() {
    while (!open.empty() && !answers.empty()) {
      auto first = std::move(open.front());
      auto answer = std::move(answers.front());
      open.pop_front();
      answers.pop_front();
      if (auto* failure = std::get_if<caf::error>(&answer))
        first.fail(std::move(*failure));
      else
        first(std::get<Answer>(std::move(answer)));
    }
  }
};

} // namespace caesar::test
