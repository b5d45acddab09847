// From a recorded compile call to a judged candidate that loads its artefact.

#include "cuda/build/sha256.hpp"

#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/recorder/recorder.hpp"
#include "tests/evaluation/support/judge.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

/// Returns a request for compiled_candidate.py with what it wants compiled.
evaluation_request with_artefact(const std::string& file) {
  recorder recording;
  auto answer = recording.record(fixture("compiled_candidate.py"));
  artefact built;
  built.call = answer.at("calls").at(0).at("digest");
  built.module = "twice";
  built.path = in_bin("../tests/bin/" + file);
  auto hash = cuda::sha256_of_file(built.path);
  REQUIRE(hash);
  built.sha256 = *hash;
  auto asked =
    request(fixture("double_range.py"), fixture("compiled_candidate.py"));
  asked.artefacts.push_back(built);
  return asked;
}

} // namespace

TEST_CASE("a candidate's compile call is answered by its artefact",
          "[evaluation]") {
  auto asked = with_artefact("twice.so");
  judge under_test;
  auto good = under_test.evaluate(asked);
  REQUIRE(good.verdict);
  INFO(good.verdict->error);
  CHECK(good.verdict->outcome == judgement::correct);

  auto changed = asked;
  changed.artefacts[0].sha256[0] ^= 1;
  auto refused = under_test.evaluate(changed);
  CHECK_FALSE(refused.verdict);
  CHECK(refused.error_code == "judge_lost");
  CHECK(refused.error_text.find("has changed since it was built")
        != std::string::npos);

  auto without = asked;
  without.artefacts.clear();
  auto lacking = under_test.evaluate(without);
  REQUIRE(lacking.verdict);
  CHECK(lacking.verdict->outcome == judgement::load_error);
  CHECK(lacking.verdict->error.find("'twice' was not built before")
        != std::string::npos);
}

TEST_CASE("an artefact may know nothing of Python", "[evaluation]") {
  judge under_test;
  auto good = under_test.evaluate(with_artefact("light_twice.so"));
  REQUIRE(good.verdict);
  INFO(good.verdict->error);
  CHECK(good.verdict->outcome == judgement::correct);
}
