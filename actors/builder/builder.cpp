#include "actors/builder/builder.hpp"

#include <exception>

namespace caesar {

namespace {

std::function<void(job_ended)> report_to(builder_actor builder) {
  return [builder](job_ended x) { caf::anon_send(builder, std::move(x)); };
}

// When to look whether other processes are done with what we want, too.
constexpr auto look_again_after = std::chrono::milliseconds{25};

// An alarm that is not the recorder session's.
constexpr uint64_t look_again_alarm = 0;

} // namespace

builder_state::builder_state(interface::pointer self, builder_settings settings,
                             std::unique_ptr<io::job_runner> compilers,
                             std::unique_ptr<io::frame_link> recorder,
                             actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    compilers_{std::move(compilers)},
    recorder_{std::move(recorder)},
    log_{std::move(log)},
    session_{settings_.recorder},
    slots_{settings_, *compilers_, report_to(builder_actor{self_})},
    probe_{settings_, settings_.cuda_arch, *compilers_,
           report_to(builder_actor{self_})} {}

builder_state::~builder_state() {
  recorder_->close();
}

builder_actor::behavior_type builder_state::make_behavior() {
  return {
    [this](const build_candidate& x) { return accept(x); },
    [this](const describe_builder&) { return tell_facts(); },
    [this](const job_ended& x) { hear(x); },
    [this](const frame_received& x) { execute(session_.hear(x)); },
    [this](const link_closed& x) { execute(session_.closed(x)); },
    [this](const deadline_passed& x) { hear(x); },
  };
}

caf::result<build_report> builder_state::accept(const build_candidate& x) {
  auto promise = self_->make_response_promise<build_report>();
  auto id = ++last_order_;
  auto& order = orders_[id];
  order.request = x.request;
  order.answer = reply<build_report>{promise};
  execute(session_.ask(id, x.request.candidate, x.request.target.source));
  return promise;
}

// -- compiling ----------------------------------------------------------------

void builder_state::know(toolchain_found x) {
  std::vector<uint64_t> waiting;
  for (const auto& [id, order] : orders_)
    if (!order.calls.empty() && order.keys.empty())
      waiting.push_back(id);
  tools_ = std::move(x.tools);
  if (tools_) {
    tools_->torch = facts_;
    slots_.use(facts_);
    use_light_headers();
  }
  for (auto id : waiting)
    if (tools_)
      resolve(id);
    else
      fail(id, x.fault);
  answer_describers(x.fault);
}

void builder_state::use_light_headers() {
  if (!settings_.light)
    return;
  try {
    tools_->light = slots_.light_folder();
  } catch (const std::exception& e) {
    log_.warn("no light headers", json{{"why", e.what()}});
  }
}

// Finds or orders everything that the candidate asked for.
void builder_state::resolve(uint64_t id) {
  auto& order = orders_.at(id);
  std::vector<attempts> plans;
  if (!plan(id, order, plans))
    return;
  try {
    for (size_t i = 0; i < plans.size(); ++i)
      want(id, order, i, std::move(plans[i]));
  } catch (const std::exception& e) {
    fail(id, "the build cache cannot be used: " + std::string{e.what()});
    return;
  }
  if (order.open == 0)
    finish(id);
  else
    fill_slots();
}

bool builder_state::plan(uint64_t id, build_order& x,
                         std::vector<attempts>& plans) {
  for (const auto& call : x.calls) {
    if (lacks_nvcc(call)) {
      fail(id, "no nvcc for a candidate with CUDA sources; install the CUDA "
               "toolkit and put nvcc on PATH, or set CUDA_HOME");
      return false;
    }
    plans.push_back(cuda::plan_attempts(call, *tools_));
    if (const auto& refusal = plans.back().back().refusal; !refusal.empty()) {
      reject(id, build_status::failed, "CompilationError", refusal);
      return false;
    }
    x.expect(call, cuda::artefact_key(plans.back(), *tools_));
  }
  return true;
}

void builder_state::want(uint64_t id, build_order& x, size_t call,
                         attempts plans) {
  const auto& key = x.keys[call];
  stopwatch looking;
  if (auto found = slots_.find(key)) {
    x.fill_in(call, *found);
    add_phase(x.report.phases, "cache", looking.elapsed());
    return;
  }
  ++x.open;
  slots_.want(key, id, x.request.turns_left, std::move(plans),
              x.calls[call].name);
}

bool builder_state::lacks_nvcc(const cuda::compile_call& x) const {
  return cuda::wants_cuda(x) && !tools_->cuda_arch.empty()
         && tools_->nvcc.empty();
}

void builder_state::fill_slots() {
  // What could not begin frees its slot for the next.
  for (auto ended = slots_.fill(); !ended.empty(); ended = slots_.fill())
    for (const auto& x : ended)
      settle(x);
  if (looking_ || !slots_.waits_for_others())
    return;
  looking_ = true;
  self_->delayed_send(self_, look_again_after,
                      deadline_passed{look_again_alarm});
}

void builder_state::hear(const deadline_passed& x) {
  if (x.generation != look_again_alarm) {
    execute(session_.alarm(x.generation));
    return;
  }
  looking_ = false;
  for (const auto& ended : slots_.look_again())
    settle(ended);
  fill_slots();
}

void builder_state::hear(const job_ended& x) {
  if (toolchain_probe::is_own(x)) {
    if (auto found = probe_.hear(x))
      know(std::move(*found));
    return;
  }
  if (auto ended = slots_.hear(x))
    settle(*ended);
  fill_slots();
}

// Tells everyone who waits for a compilation what came of it.
void builder_state::settle(const compilation_ended& x) {
  if (auto creator = orders_.find(x.creator); creator != orders_.end()) {
    auto& order = creator->second;
    order.compiled |= x.compiled;
    order.report.took += x.took;
    for (const auto& [name, took] : x.phases)
      add_phase(order.report.phases, name, took);
  }
  for (auto id : x.waiters)
    apply(id, x);
}

void builder_state::apply(uint64_t id, const compilation_ended& x) {
  auto found = orders_.find(id);
  if (found == orders_.end())
    return; // It has its answer, from what ended together with this.
  auto& order = found->second;
  if (!x.fault.empty()) {
    fail(id, x.fault);
    return;
  }
  if (!x.artefact) {
    auto timed_out = x.status == build_status::timed_out;
    reject(id, x.status, timed_out ? "CompilationTimeout" : "CompilationError",
           x.log);
    return;
  }
  order.fill_in(x.key, *x.artefact);
  if (order.open == 0)
    finish(id);
}

// -- answering ----------------------------------------------------------------

void builder_state::finish(uint64_t id) {
  auto order = take(id);
  order.conclude();
  auto& report = order.report;
  log_.info("built", json{{"who", to_text(order.request.who)},
                          {"turn", order.request.turn},
                          {"artefacts", report.artefacts.size()},
                          {"path", path_of(report)},
                          {"cache_hit", report.cache_hit},
                          {"took_ms", order.begun.took_ms()}});
  order.answer(std::move(report));
}

void builder_state::reject(uint64_t id, build_status status,
                           std::string error_name, std::string log) {
  auto order = take(id);
  log_.info("not built", json{{"who", to_text(order.request.who)},
                              {"turn", order.request.turn},
                              {"how", error_name},
                              {"took_ms", order.begun.took_ms()}});
  auto& report = order.report;
  report.status = status;
  report.artefacts.clear();
  report.error_name = std::move(error_name);
  report.log = std::move(log);
  order.answer(std::move(report));
}

void builder_state::fail(uint64_t id, const std::string& why) {
  auto order = take(id);
  log_.warn("build failed", json{{"who", to_text(order.request.who)},
                                 {"turn", order.request.turn},
                                 {"why", why},
                                 {"took_ms", order.begun.took_ms()}});
  order.answer.fail(fault(ec::build_system, why));
}

// Takes an order out of everything that knows it.
build_order builder_state::take(uint64_t id) {
  slots_.drop(id);
  return std::move(orders_.extract(id).mapped());
}

} // namespace caesar
