#pragma once

#include "actors/supervisor/supervisor.hpp"
#include "actors/trajectory/trajectory.hpp"
#include "messages/interfaces.hpp"

#include "tests/support/deterministic.hpp"

#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caesar::test {

/// What the world outside of the tree answers, and how often it was asked.
struct scripted_world {
  std::function<caf::expected<completion>(const complete_prompt&)> model;
  /// Codes that a reply holds while it is written; none where it is empty.
  std::function<std::vector<std::string>(const completion&)> writes_code;
  std::function<build_report(const build_request&)> builder;
  std::function<verdict(const evaluation_request&)> device;
  std::map<std::string, int> asked;    ///< "level1/1/0 turn 2 reply" and so on.
  std::map<std::string, int> builds;   ///< "level1/1/0 turn 2 build".
  int64_t most_held = most_held_texts; ///< Of histories in memory, in bytes.
};

/// Where the power goes off.
struct power_cut {
  int records = std::numeric_limits<int>::max(); ///< So many are accepted.
  bool last_is_durable = true; ///< Or is it lost with the answer?
};

/// All actors of a run but those that speak to processes, on the test's own
/// thread: supervisor, trajectories, model client, dispatcher, journal, board.
class whole_tree : public deterministic {
public:
  whole_tree(config::options options, std::filesystem::path folder,
             std::shared_ptr<scripted_world> world, power_cut cut = {});

  /// Everything dies where it stands.
  ~whole_tree();

  /// Runs until nothing moves; returns the summary if the run has ended.
  std::optional<run_summary> finish();

  /// Tells the tree to drain, as the first Ctrl-C does.
  void drain_run();

  /// Runs until the world was asked `times` times in all.
  void run_until_asked(int times);

private:
  trajectory_launcher launcher();

  config::options options_;
  std::shared_ptr<scripted_world> world_;
  std::vector<trajectory_actor> trajectories_;
  std::vector<executor_actor> executors_;
  builder_actor builder_;
  journal_actor journal_;
  journal_actor wall_;
  llm_client_actor model_;
  dispatcher_actor dispatcher_;
  board_actor board_;
  supervisor_actor supervisor_;
  std::shared_ptr<std::optional<run_summary>> summary_;
  caf::actor waiting_;
};

} // namespace caesar::test
