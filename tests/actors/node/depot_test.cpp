#include "actors/node/depot.hpp"
#include "cuda/build/cache_trim.hpp"
#include "cuda/build/sha256.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;

namespace {

/// What a scripted head has, and how often it was asked.
struct head_script {
  std::string bytes;
  size_t piece = 4;
  int asked = 0;
  bool lies = false;
};

shelf_actor::behavior_type scripted_shelf(shelf_actor::pointer,
                                          std::shared_ptr<head_script> script) {
  return {
    [=](const fetch_artefact& x) -> caf::result<artefact_piece> {
      ++script->asked;
      if (script->bytes.empty())
        return fault(ec::build_system, "not there any more");
      auto piece = script->bytes.substr(x.offset, script->piece);
      if (script->lies)
        piece[0] = '!';
      return artefact_piece{piece, script->bytes.size()};
    },
  };
}

struct a_depot : test::deterministic {
  test::scratch_folder folder;
  int trimmed = 0;
  std::shared_ptr<head_script> head = std::make_shared<head_script>();
  shelf_actor shelf = sys.spawn(scripted_shelf, head);
  depot_actor depot = launch<depot_state>(sys, settings(), actor_log{});

  a_depot() {
    head->bytes = "a shared object";
    self->send(depot, use_shelf{shelf});
    run();
  }

  ~a_depot() {
    caf::anon_send_exit(depot, caf::exit_reason::user_shutdown);
    caf::anon_send_exit(shelf, caf::exit_reason::user_shutdown);
  }

  depot_settings settings() {
    return {folder.path, 100, [this] { ++trimmed; }};
  }

  artefact wanted() const {
    artefact x;
    x.module = "relu";
    x.path = "/on/the/head/module.so";
    x.sha256 = cuda::sha256("a shared object");
    return x;
  }

  auto ask(const artefact& x) {
    auto answer = self->request(depot, caf::infinite, localize_artefact{x});
    return answer;
  }

  template <class Answer>
  std::string path_of(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const artefact& x) { result = x.path; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(a_depot, "an artefact comes in pieces, once for all who wait",
                 "[node]") {
  auto first = ask(wanted());
  auto second = ask(wanted());
  auto path = path_of(first);
  CHECK(test::text_of(path) == "a shared object");
  CHECK(trimmed == 1);
  CHECK(path_of(second) == path);
  CHECK(head->asked == 4);
  auto third = ask(wanted()); // It is here now.
  CHECK(path_of(third) == path);
  CHECK(head->asked == 4);
}

TEST_CASE_METHOD(a_depot, "what is not what it says it is is not kept",
                 "[node]") {
  head->lies = true;
  auto answer = ask(wanted());
  CHECK(path_of(answer).find("not what was asked for") != std::string::npos);
  head->lies = false;
  auto again = ask(wanted());
  CHECK(test::text_of(path_of(again)) == "a shared object");
}

TEST_CASE_METHOD(a_depot, "what the head has no more is told to all",
                 "[node]") {
  head->bytes.clear();
  auto first = ask(wanted());
  auto second = ask(wanted());
  run();
  first.receive([](const artefact&) { FAIL("it was answered"); },
                [](const caf::error& x) {
                  CHECK(code_of(x) == ec::no_artefact); // Not for any device.
                });
  CHECK(path_of(second).find("not there any more") != std::string::npos);
}

TEST_CASE_METHOD(a_depot, "what a power cut spoilt is fetched again",
                 "[node]") {
  auto first = ask(wanted());
  auto path = path_of(first);
  test::append(path, "spoilt");
  caf::anon_send_exit(depot, caf::exit_reason::user_shutdown);
  depot = launch<depot_state>(sys, settings(), actor_log{});
  self->send(depot, use_shelf{shelf});
  run();
  auto again = ask(wanted());
  CHECK(test::text_of(path_of(again)) == "a shared object");
}

TEST_CASE_METHOD(a_depot, "what was not used for long may be removed",
                 "[node]") {
  auto first = ask(wanted());
  auto path = path_of(first);
  CHECK(cuda::trim_cache(folder.path, 1) == 0); // It was used just now.
  std::filesystem::last_write_time(
    std::filesystem::path{path}.replace_filename("manifest.json"),
    std::filesystem::file_time_type::clock::now() - 2 * cuda::protected_time);
  CHECK(cuda::trim_cache(folder.path, 1) == 1);
  CHECK_FALSE(std::filesystem::exists(path));
  auto again = ask(wanted());
  CHECK(test::text_of(path_of(again)) == "a shared object");
}

TEST_CASE_METHOD(a_depot, "a digest is no path", "[node]") {
  auto x = wanted();
  x.sha256 = "../../../../etc/passwd";
  auto answer = ask(x);
  CHECK(path_of(answer) == "an artefact without a digest");
  CHECK(head->asked == 0);
}
