#pragma once

#include "actors/build_shop.hpp"
#include "actors/io/control_socket.hpp"
#include "actors/llm_client/llm_client.hpp"
#include "actors/log/log.hpp"
#include "actors/supervisor/supervisor.hpp"
#include "actors/trajectory/trajectory.hpp"
#include "config/options.hpp"
#include "messages/interfaces.hpp"

#include <filesystem>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace caesar {

class database;

/// Everything that builds and evaluates on this machine: a build shop, one
/// executor per device and their dispatcher.
class workshop {
public:
  workshop(const config::options& options, const program_paths& programs,
           std::shared_ptr<log_sinks> sinks,
           const network_settings& network = {});

  /// Ends all actors, and with them all processes.
  ~workshop();

  workshop(const workshop&) = delete;
  workshop& operator=(const workshop&) = delete;

  caf::actor_system& system() { return builds_.system(); }
  io::reactor& reactor() { return builds_.reactor(); }
  const dispatcher_actor& dispatcher() const { return dispatcher_; }
  const builder_actor& builder() const { return builds_.builder(); }

  /// Returns the executors of this machine, in the order of its devices.
  const std::vector<executor_actor>& executors() const { return executors_; }

  /// Returns what the devices of this machine say of themselves, those that
  /// answer, with their names.
  std::vector<std::pair<std::string, device_facts>> describe_devices();

  /// Returns who takes the progress of evaluations that nobody watches.
  const progress_listener_actor& no_listener() const { return no_listener_; }

private:
  build_shop builds_;
  std::vector<executor_actor> executors_;
  std::vector<std::string> names_; ///< Of their devices.
  dispatcher_actor dispatcher_;
  progress_listener_actor no_listener_;
};

/// What a run needs beside its options.
struct run_inputs {
  std::vector<planned_trajectory> plan;
  std::map<trajectory_id, trajectory_summary> ended; ///< Of the plan.
  std::filesystem::path folder;
  std::unique_ptr<database> journal;
  std::vector<model_endpoint> models;
  spending spent; ///< By earlier starts.
  std::string config_json;
};

/// The actors of one run, on top of a workshop.
class run_system {
public:
  run_system(workshop& shop, const config::options& options, run_inputs inputs,
             std::shared_ptr<log_sinks> sinks);

  /// Ends the actors of the run; what is durable stays.
  ~run_system();

  run_system(const run_system&) = delete;
  run_system& operator=(const run_system&) = delete;

  /// Begins. The future is ready when the run has ended, or was drained.
  std::future<run_summary> start();

  /// Returns what finishes what was paid for and ends the run; it may be called
  /// from any thread, even after this object is gone.
  std::function<void()> drainer() const;

  /// Returns how far the run has come.
  board_view view();

private:
  void open_control(workshop& shop, const std::filesystem::path& folder,
                    const actor_log& log);

  caf::actor_system& system_;
  caf::scoped_actor self_;
  board_actor board_;
  dispatcher_actor dispatcher_;
  journal_actor journal_;
  llm_client_actor model_;
  supervisor_actor supervisor_;
  std::shared_ptr<io::control_socket> socket_; ///< Null: it cannot listen.
  control_actor control_;
};

} // namespace caesar
