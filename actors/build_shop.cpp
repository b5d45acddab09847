#include "actors/build_shop.hpp"

#include "actors/builder/builder.hpp"
#include "actors/core_list.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/io/job_runner.hpp"
#include "config/cores.hpp"
#include "cuda/build/cache_trim.hpp"

#include <algorithm>
#include <thread>

namespace caesar {

namespace {

caf::actor_system_config& prepare(caf::actor_system_config& config,
                                  const network_settings& network) {
  register_types(config);
  set_network(config, network);
  // Actors only decide; the waiting is done elsewhere. Few threads do.
  auto threads = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
  set_scheduler(config, threads);
  return config;
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
  result.cache_bytes = options.build.cache_bytes;
  result.scratch = options.build.cache / "scratch";
  result.timeout = options.build.timeout;
  result.memory_bytes = options.build.memory_bytes;
  result.jail.program = programs.bubblewrap;
  return result;
}

} // namespace

program_paths programs_in(const std::filesystem::path& folder) {
  return {folder / "caesar-judge", folder / "caesar-runner"};
}

build_shop::build_shop(const config::options& options,
                       const program_paths& programs,
                       const network_settings& network,
                       const std::string& cuda_arch,
                       std::shared_ptr<log_sinks> sinks)
  : system_{prepare(config_, network)} {
  auto spare = config::spare_cores(options);
  auto settings = builder_settings_of(options, programs, spare);
  settings.cuda_arch = cuda_arch;
  // It reads and removes many files, for which no actor should wait.
  settings.trim = [&system = system_, root = settings.cache,
                   limit = settings.cache_bytes] {
    system.spawn<caf::detached>(
      [](const std::filesystem::path& x, uint64_t bytes) {
        cuda::trim_cache(x, bytes);
      },
      root, limit);
  };
  builder_ = launch<builder_state>(
    system_, std::move(settings), io::make_job_runner(reactor_),
    io::make_frame_link(reactor_, recorder_process(programs, spare)),
    actor_log{std::move(sinks), "builder"});
}

build_shop::~build_shop() {
  caf::anon_send_exit(builder_, caf::exit_reason::user_shutdown);
  // Its ports kill its processes; the reactor must live until then.
  caf::scoped_actor self{system_, true};
  self->wait_for(builder_);
}

} // namespace caesar
