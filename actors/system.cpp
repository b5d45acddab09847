#include "actors/system.hpp"

#include "actors/board/board.hpp"
#include "actors/control/control.hpp"
#include "actors/core_list.hpp"
#include "actors/dispatcher/dispatcher.hpp"
#include "actors/executor/executor.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/journal/database.hpp"
#include "actors/journal/journal.hpp"
#include "config/derived.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

namespace caesar {

namespace {

io::process_spec judge_process(const program_paths& programs,
                               const config::options& options,
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
  if (auto age = options.evaluate.baseline_age; age.count() > 0) {
    auto seconds = std::chrono::ceil<std::chrono::seconds>(age).count();
    result.argv.insert(result.argv.end(),
                       {"--baselines",
                        (options.build.cache / "baselines").string(),
                        "--baseline-age", std::to_string(seconds)});
  }
  result.environment = io::plain_environment();
  result.cores = device.cores;
  return result;
}

// What is known before its judge is up.
device_facts facts_of(const config::device_options& x) {
  device_facts result;
  if (x.gpu) {
    result.hardware = x.gpu->name;
    result.arch = x.gpu->arch;
  }
  return result;
}

std::vector<config::token_price> prices_of(const llm_client_settings& x) {
  std::vector<config::token_price> result;
  for (const auto& to : x.endpoints)
    result.push_back(to.price);
  return result;
}

// The argument: CAF 0.17 reads through a null pointer where there is none.
progress_listener_actor::behavior_type ignore(progress_listener_actor::pointer,
                                              caf::unit_t) {
  return {[](const evaluation_progress&) {}};
}

void end(const auto& actor) {
  if (actor)
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
}

} // namespace

// -- workshop -----------------------------------------------------------------

workshop::workshop(const config::options& options,
                   const program_paths& programs,
                   std::shared_ptr<log_sinks> sinks,
                   const network_settings& network)
  : builds_{options, programs, network, config::cuda_arch(options), sinks},
    no_listener_{system().spawn(ignore, caf::unit)} {
  dispatcher_ = launch<dispatcher_state>(
    system(), builds_.builder(), options.evaluate.attempts,
    !options.cluster.listen.empty(), actor_log{sinks, "dispatcher"});
  caf::anon_send(dispatcher_,
                 offer_builder{builds_.builder(), {}, options.build.slots});
  for (const auto& x : options.devices) {
    executor_settings settings;
    settings.device = x.name;
    settings.quarantine.probes = x.probes;
    settings.required = options.evaluate.required;
    executors_.push_back(launch<executor_state>(
      system(), settings,
      io::make_frame_link(reactor(), judge_process(programs, options, x)),
      actor_log{sinks, "executor/" + x.name}));
    names_.push_back(x.name);
    caf::anon_send(dispatcher_,
                   offer_executor{executors_.back(), x.name, facts_of(x)});
  }
}

workshop::~workshop() {
  caf::scoped_actor self{system(), true};
  end(no_listener_);
  end(dispatcher_);
  for (const auto& x : executors_)
    end(x);
  // Their ports kill their processes; the reactor must live until then.
  self->wait_for(dispatcher_);
  for (const auto& x : executors_)
    self->wait_for(x);
}

std::vector<std::pair<std::string, device_facts>> workshop::describe_devices() {
  std::vector<std::pair<std::string, device_facts>> result;
  caf::scoped_actor self{system(), true};
  for (size_t i = 0; i < executors_.size(); ++i)
    self->request(executors_[i], std::chrono::seconds{5}, describe_device{})
      .receive(
        [&](const device_facts& x) { result.emplace_back(names_[i], x); },
        [](const caf::error&) {
          // It is starting again, or given up.
        });
  return result;
}

// -- run_system ---------------------------------------------------------------

run_system::run_system(workshop& shop, const config::options& options,
                       run_inputs inputs, std::shared_ptr<log_sinks> sinks)
  : system_{shop.system()},
    self_{system_, true},
    dispatcher_{shop.dispatcher()} {
  board_ = launch<board_state>(
    system_, static_cast<int32_t>(inputs.plan.size()), options.run.turns);
  // The only actor that may block: SQLite and files.
  journal_ = launch<journal_state, caf::detached>(
    system_, std::move(inputs.journal), inputs.folder,
    actor_log{sinks, "journal"});
  llm_client_settings asked;
  asked.retry.attempts = 0;
  asked.retry.whole = {};
  asked.endpoints = std::move(inputs.models);
  for (const auto* x : config::all_models(options)) {
    // Each of them limits its own attempts besides.
    asked.retry.attempts = std::max(x->attempts, asked.retry.attempts);
    asked.retry.whole = std::max(x->timeout, asked.retry.whole);
  }
  asked.budget = options.budget;
  asked.spent = inputs.spent;
  auto facts = std::make_shared<const run_facts>(
    run_facts{options, std::move(inputs.config_json), prices_of(asked)});
  model_ = launch<llm_client_state>(system_, std::move(asked),
                                    actor_log{sinks, "model"});
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
    supervisor_limits{options.run.active, options.budget,
                      inputs.spent.device_time,
                      [dispatcher = dispatcher_] {
                        // Work that no device will take must not wait for one.
                        caf::anon_send(dispatcher, drain{});
                      }},
    trajectory_launcher{std::move(launcher)}, board_,
    actor_log{sinks, "supervisor"});
  open_control(shop, inputs.folder, actor_log{sinks, "control"});
}

// A run goes on where there can be no sockets.
void run_system::open_control(workshop& shop,
                              const std::filesystem::path& folder,
                              const actor_log& log) {
  try {
    socket_ = std::make_shared<io::control_socket>(shop.reactor(), folder);
  } catch (const std::exception& e) {
    log.warn("no control socket", json{{"why", e.what()}});
    return;
  }
  control_ = launch<control_state>(
    system_, control_partners{board_, dispatcher_, supervisor_, model_},
    [socket = socket_](uint64_t ticket, std::string line) {
      socket->answer(ticket, std::move(line));
    });
  socket_->start(
    [to = control_](control_asked x) { caf::anon_send(to, std::move(x)); });
}

run_system::~run_system() {
  if (socket_)
    socket_->close();
  end(control_);
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
  auto wait = [promise](caf::event_based_actor* me,
                        const supervisor_actor& supervisor) {
    me->request(supervisor, caf::infinite, start_run{})
      .then([promise](run_summary& x) { promise->set_value(std::move(x)); },
            [promise](const caf::error& x) {
              promise->set_exception(std::make_exception_ptr(
                std::runtime_error("the run broke: " + describe(x))));
            });
  };
  system_.spawn(wait, supervisor_);
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
