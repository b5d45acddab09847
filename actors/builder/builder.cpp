#include "actors/builder/builder.hpp"

#include <algorithm>
#include <exception>
#include <iterator>

namespace caesar {

namespace {

std::function<void(job_ended)> report_to(builder_actor builder) {
  return [builder](job_ended x) { caf::anon_send(builder, std::move(x)); };
}

void fill_in(artefact& to, const cuda::cached_artefact& from) {
  to.path = from.path.string();
  to.sha256 = from.sha256;
  to.built = from.built;
  to.declined = from.declined;
}

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
    [this](const job_ended& x) { hear(x); },
    [this](const frame_received& x) { execute(session_.hear(x)); },
    [this](const link_closed& x) { execute(session_.closed(x)); },
    [this](const deadline_passed& x) { execute(session_.alarm(x.generation)); },
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

// -- recording ----------------------------------------------------------------

void builder_state::execute(recorder_commands commands) {
  for (auto& command : commands)
    std::visit([this](auto& x) { run(x); }, command);
}

void builder_state::run(const open_recorder& x) {
  auto me = builder_actor{self_};
  recorder_->open(
    x.link,
    {
      [me](frame_received frame) { caf::anon_send(me, std::move(frame)); },
      [me](link_closed end) { caf::anon_send(me, std::move(end)); },
    });
}

void builder_state::run(const send_to_recorder& x) {
  recorder_->send(x.json);
}

void builder_state::run(const close_recorder&) {
  recorder_->close();
}

void builder_state::run(const set_alarm& x) {
  self_->delayed_send(self_, x.after, deadline_passed{x.generation});
}

void builder_state::run(const recorder_ready& x) {
  log_.info("recorder ready",
            json{{"torch", x.facts.torch}, {"python", x.facts.python}});
  facts_ = x.facts;
  if (tools_)
    tools_->torch = facts_;
}

void builder_state::run(candidate_recorded& x) {
  auto& order = orders_.at(x.request);
  order.report.took = order.begun.elapsed();
  if (auto& error = x.what.error) {
    auto timed_out = error->name == "Timeout";
    auto& text = error->traceback.empty() ? error->message : error->traceback;
    reject(x.request,
           timed_out ? build_status::timed_out : build_status::failed,
           error->name, std::move(text));
  } else if (x.what.calls.empty()) {
    finish(x.request);
  } else {
    order.calls = std::move(x.what.calls);
    if (tools_)
      resolve(x.request);
    else
      probe_.ask(facts_.cuda_home); // Orders with calls wait for the answer.
  }
}

void builder_state::run(const recording_failed& x) {
  log_.warn("recorder lost", json{{"why", x.why}});
  fail(x.request, x.why
                    + "; `caesar-actors doctor` says what this machine "
                      "lacks");
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

bool builder_state::plan(uint64_t id, order& x, std::vector<attempts>& plans) {
  x.kernels.resize(x.calls.size());
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
    x.keys.push_back(cuda::artefact_key(plans.back(), *tools_));
    x.report.artefacts.push_back({call.digest, call.name, {}, {}, {}, {}});
  }
  return true;
}

void builder_state::want(uint64_t id, order& x, size_t call, attempts plans) {
  const auto& key = x.keys[call];
  if (auto found = slots_.find(key)) {
    fill_in(x.report.artefacts[call], *found);
    x.kernels[call] = found->kernels;
    return;
  }
  ++x.open;
  if (slots_.want(key, id, x.request.turns_left, std::move(plans),
                  x.calls[call].name))
    x.compiled = true;
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
  if (auto creator = orders_.find(x.creator); creator != orders_.end())
    creator->second.report.took += x.took;
  for (auto id : x.waiters)
    apply(id, x);
}

void builder_state::apply(uint64_t id, const compilation_ended& x) {
  auto& order = orders_.at(id); // Who has its answer waits for nothing.
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
  for (size_t i = 0; i < order.keys.size(); ++i)
    if (order.keys[i] == x.key) {
      fill_in(order.report.artefacts[i], *x.artefact);
      order.kernels[i] = x.artefact->kernels;
      --order.open;
    }
  if (order.open == 0)
    finish(id);
}

// -- answering ----------------------------------------------------------------

void builder_state::finish(uint64_t id) {
  auto order = take(id);
  auto& report = order.report;
  report.status = build_status::built;
  report.cache_hit = !order.calls.empty() && !order.compiled;
  for (auto& kernels : order.kernels)
    std::move(kernels.begin(), kernels.end(),
              std::back_inserter(report.kernels));
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
builder_state::order builder_state::take(uint64_t id) {
  slots_.drop(id);
  return std::move(orders_.extract(id).mapped());
}

} // namespace caesar
