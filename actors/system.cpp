#include "actors/system.hpp"

#include "actors/board/board.hpp"
#include "actors/builder/builder.hpp"
#include "actors/dispatcher/dispatcher.hpp"
#include "actors/executor/executor.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/io/job_runner.hpp"
#include "actors/journal/database.hpp"
#include "actors/journal/journal.hpp"
#include "actors/llm_client/llm_client.hpp"
#include "config/cores.hpp"

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace caesar {

namespace {

caf::actor_system_config& prepare(caf::actor_system_config& config) {
  register_types(config);
  // Actors only decide; the waiting is done elsewhere. Few threads do.
  auto threads = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
  set_scheduler(config, threads);
  return config;
}

std::string core_list(const std::vector<int32_t>& cores) {
  std::string result;
  for (auto core : cores)
    result += (result.empty() ? "" : ",") + std::to_string(core);
  return result;
}

io::process_spec judge_process(const program_paths& programs,
                               const config::device_options& device) {
  io::process_spec result;
  result.argv = {programs.judge.string(),
                 "--device",
                 device.name,
                 "--cores",
                 core_list(device.cores),
                 "--runner",
                 programs.runner.string()};
  // Not the index: that depends on what else is visible.
  if (device.gpu)
    result.argv.insert(result.argv.end(), {"--gpu", device.gpu->uuid});
  result.environment = io::plain_environment();
  result.cores = device.cores;
  return result;
}

io::process_spec recorder_process(const program_paths& programs,
                                  const std::vector<int32_t>& cores) {
  io::process_spec result;
  result.argv = {programs.runner.string(), "--role", "recorder", "--cores",
                 core_list(cores)};
  result.environment = io::plain_environment();
  result.cores = cores;
  return result;
}

builder_settings builder_settings_of(const config::options& options,
                                     const program_paths& programs,
                                     const std::vector<int32_t>& cores) {
  builder_settings result;
  result.light = options.build.light;
  result.slots = options.build.slots;
  result.cores = cores;
  result.cache = options.build.cache / "artefacts";
  result.scratch = options.build.cache / "scratch";
  result.timeout = options.build.timeout;
  result.memory_bytes = options.build.memory_bytes;
  result.jail.program = programs.bubblewrap;
  for (const auto& x : options.devices)
    if (x.gpu)
      result.cuda_arch = x.gpu->arch; // All have the same.
  return result;
}

void end(const auto& actor) {
  if (actor)
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
}

} // namespace

program_paths programs_in(const std::filesystem::path& folder) {
  return {folder / "caesar-judge", folder / "caesar-runner"};
}

// -- workshop -----------------------------------------------------------------

workshop::workshop(const config::options& options,
                   const program_paths& programs,
                   std::shared_ptr<log_sinks> sinks)
  : system_{prepare(config_)} {
  auto spare = config::spare_cores(options);
  builder_ = launch<builder_state>(
    system_, builder_settings_of(options, programs, spare),
    io::make_job_runner(reactor_),
    io::make_frame_link(reactor_, recorder_process(programs, spare)),
    actor_log{sinks, "builder"});
  dispatcher_ =
    launch<dispatcher_state>(system_, builder_, options.evaluate.attempts,
                             actor_log{sinks, "dispatcher"});
  for (const auto& x : options.devices) {
    executor_settings settings;
    settings.device = x.name;
    settings.quarantine.probes = x.probes;
    executors_.push_back(launch<executor_state>(
      system_, settings,
      io::make_frame_link(reactor_, judge_process(programs, x)),
      actor_log{sinks, "executor/" + x.name}));
    caf::anon_send(dispatcher_, offer_executor{executors_.back(), x.name});
  }
}

workshop::~workshop() {
  caf::scoped_actor self{system_, true};
  end(dispatcher_);
  end(builder_);
  for (const auto& x : executors_)
    end(x);
  // Their ports kill their processes; the reactor must live until then.
  self->wait_for(dispatcher_, builder_);
  for (const auto& x : executors_)
    self->wait_for(x);
}

// -- run_system ---------------------------------------------------------------

run_system::run_system(workshop& shop, const config::options& options,
                       run_inputs inputs, std::shared_ptr<log_sinks> sinks)
  : system_{shop.system()},
    self_{system_, true} {
  board_ = launch<board_state>(
    system_, static_cast<int32_t>(inputs.plan.size()), options.run.turns);
  // The only actor that may block: SQLite and files.
  journal_ = launch<journal_state, caf::detached>(
    system_, std::move(inputs.journal), inputs.folder,
    actor_log{sinks, "journal"});
  model_ = launch<llm_client_state>(system_, std::move(inputs.model),
                                    options.model.concurrency,
                                    actor_log{sinks, "model"});
  auto facts = std::make_shared<const run_facts>(
    run_facts{options, std::move(inputs.config_json)});
  auto launcher = [facts, sinks, dispatcher = shop.dispatcher(), model = model_,
                   journal = journal_,
                   board = board_](supervisor_actor::pointer supervisor,
                                   const planned_trajectory& x) {
    return launch<trajectory_state>(
      *supervisor, x.who, x.target, facts,
      trajectory_partners{model, dispatcher, journal,
                          supervisor_actor{supervisor}, board},
      actor_log{sinks, "trajectory/" + to_text(x.who)});
  };
  supervisor_ = launch<supervisor_state>(
    system_, std::move(inputs.plan), std::move(inputs.ended),
    options.run.active, trajectory_launcher{std::move(launcher)}, board_,
    actor_log{sinks, "supervisor"});
}

run_system::~run_system() {
  end(supervisor_);
  end(model_);
  end(board_);
  self_->wait_for(supervisor_, model_, board_);
  // Last: whoever is left may still want to record something.
  end(journal_);
  self_->wait_for(journal_);
}

std::future<run_summary> run_system::start() {
  auto promise = std::make_shared<std::promise<run_summary>>();
  auto result = promise->get_future();
  auto wait = [promise, supervisor = supervisor_](caf::event_based_actor* me) {
    me->request(supervisor, caf::infinite, start_run{})
      .then([promise](run_summary& x) { promise->set_value(std::move(x)); },
            [promise](const caf::error& x) {
              promise->set_exception(std::make_exception_ptr(
                std::runtime_error("the run broke: " + describe(x))));
            });
  };
  system_.spawn(wait);
  return result;
}

std::function<void()> run_system::drainer() const {
  return [supervisor = supervisor_] { caf::anon_send(supervisor, drain{}); };
}

board_view run_system::view() {
  board_view result;
  self_->request(board_, std::chrono::seconds{1}, view_board{})
    .receive([&](board_view& x) { result = std::move(x); },
             [](const caf::error&) {
               // Too busy to answer: the next look will do.
             });
  return result;
}

} // namespace caesar
