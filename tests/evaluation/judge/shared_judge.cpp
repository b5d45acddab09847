#include "tests/evaluation/judge/shared_judge.hpp"

namespace caesar::test {

judge& shared_judge() {
  static judge instance;
  return instance;
}

bool still_judges() {
  auto relu = fixture("relu.py");
  auto result = shared_judge().evaluate(request(relu, renamed(relu)));
  return result.verdict && result.verdict->outcome == judgement::correct
         && result.verdict->trials_passed == 3;
}

} // namespace caesar::test
