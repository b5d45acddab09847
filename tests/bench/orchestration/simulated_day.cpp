// A day of a run in virtual time: the run's own supervisor, trajectories and
// dispatcher, with a model, a builder and devices that take a fixed time each.
// Beside it the same with a dispatcher that serves who came first, and the
// least time that the same service times allow.

#include "actors/board/board.hpp"
#include "actors/dispatcher/dispatcher.hpp"
#include "actors/supervisor/plan.hpp"
#include "actors/supervisor/supervisor.hpp"
#include "actors/trajectory/trajectory.hpp"
#include "config/options.hpp"
#include "messages/json.hpp"

#include "tests/support/deterministic.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <deque>
#include <optional>
#include <random>
#include <string>

using namespace caesar;

namespace {

using seconds = std::chrono::duration<double>;

struct arguments {
  int32_t trajectories = 2000;
  int32_t turns = 10;
  int32_t devices = 8;
  int32_t slots = 16;
  double reply = 60;
  double build = 2;
  double evaluation = 4;
  double spread = 0; ///< Of all times: the standard deviation of their logs.
};

caf::timespan span_of(double x) {
  return std::chrono::duration_cast<caf::timespan>(seconds{x});
}

/// What the virtual day saw, in seconds of its clock.
struct day {
  caf::actor_clock::time_point begin;
  std::mt19937 random{1};
  double first_reply = -1;
  double last_reply = 0;
  double end = 0;
  /// Of the devices: when they were at work.
  std::vector<std::pair<double, double>> busy;
  int64_t evaluations = 0;

  double since(caf::actor_clock::time_point x) const {
    return seconds{x - begin}.count();
  }

  double drawn(double mean, double spread) {
    return spread > 0 ? mean * std::lognormal_distribution<>{0, spread}(random)
                      : mean;
  }
};

/// Serves so many at a time, in order of arrival; each takes its time.
template <class Request, class Answer>
class counter {
public:
  using promise = caf::typed_response_promise<Answer>;

  counter(size_t places, std::function<double()> takes)
    : places_{places},
      takes_{std::move(takes)} {}

  template <class Self>
  caf::result<Answer> enqueue(Self* self, Request x) {
    auto result = self->template make_response_promise<Answer>();
    waiting_.push_back({std::move(x), result});
    serve(self);
    return result;
  }

  /// Ends the service with this number.
  template <class Self, class Make>
  void end(Self* self, uint64_t number, Make make) {
    auto found = served_.extract(number);
    if (!found)
      return;
    auto& [request, answer] = found.mapped();
    answer.deliver(make(request));
    serve(self);
  }

private:
  template <class Self>
  void serve(Self* self) {
    while (served_.size() < places_ && !waiting_.empty()) {
      served_.emplace(++last_, std::move(waiting_.front()));
      waiting_.pop_front();
      self->delayed_send(self, span_of(takes_()), deadline_passed{last_});
    }
  }

  size_t places_;
  std::function<double()> takes_;
  uint64_t last_ = 0;
  std::deque<std::pair<Request, promise>> waiting_;
  std::map<uint64_t, std::pair<Request, promise>> served_;
};

completion reply_to(const complete_prompt& x) {
  completion result;
  result.text = "```python\nclass ModelNew:\n    seed = " + to_text(x.who) + '/'
                + std::to_string(x.turn) + "\n```\n";
  return result;
}

verdict verdict_on(const evaluation_request& x) {
  verdict result;
  result.outcome = judgement::correct;
  result.phase = evaluation_phase::performance;
  auto mean = std::chrono::microseconds{1000 - x.turn};
  result.runtime = timing{mean, {}, mean, mean, mean, 10};
  result.reference = result.runtime;
  return result;
}

llm_client_actor::behavior_type slow_model(llm_client_actor::pointer self,
                                           arguments x, day* seen) {
  auto all = std::make_shared<counter<complete_prompt, completion>>(
    1'000'000, [=] { return seen->drawn(x.reply, x.spread); });
  return {
    [=](const complete_prompt& y) { return all->enqueue(self, y); },
    [](const completion_settled&) {},
    [](const code_written&) {},
    [=](const deadline_passed& y) {
      auto now = seen->since(self->clock().now());
      if (seen->first_reply < 0)
        seen->first_reply = now;
      seen->last_reply = now;
      all->end(self, y.generation, reply_to);
    },
    [](const drain&) {},
    [](const hold_run&) {},
    [](const withdraw_requests&) {},
    [](const change_setting&) { return command_done{}; },
  };
}

builder_actor::behavior_type slow_builder(builder_actor::pointer self,
                                          arguments x, day* seen) {
  auto all = std::make_shared<counter<build_candidate, build_report>>(
    static_cast<size_t>(x.slots),
    [=] { return seen->drawn(x.build, x.spread); });
  return {
    [=](const build_candidate& y) { return all->enqueue(self, y); },
    [](const describe_builder&) { return builder_facts{}; },
    [](const job_ended&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [=](const deadline_passed& y) {
      all->end(self, y.generation, [](const build_candidate&) {
        build_report result;
        result.status = build_status::built;
        return result;
      });
    },
  };
}

executor_actor::behavior_type slow_device(executor_actor::pointer self,
                                          arguments x, day* seen) {
  auto all = std::make_shared<counter<evaluate_candidate, verdict>>(1, [=] {
    auto takes = seen->drawn(x.evaluation, x.spread);
    auto now = seen->since(self->clock().now());
    seen->busy.emplace_back(now, now + takes);
    ++seen->evaluations;
    return takes;
  });
  return {
    [=](const evaluate_candidate& y) { return all->enqueue(self, y); },
    [](const await_health&) { return device_recovered{}; },
    [](const describe_device&) { return device_facts{}; },
    [](const give_back&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [=](const deadline_passed& y) {
      all->end(self, y.generation, [](const evaluate_candidate& z) {
        return verdict_on(z.request);
      });
    },
  };
}

// It has no histories: nobody may forget one.
journal_actor::behavior_type instant_journal(journal_actor::pointer,
                                             caf::unit_t) {
  return {
    [](const record_event&) { return event_recorded{}; },
    [](const load_history&) { return trajectory_history{}; },
    [](const write_sample&) { return sample_written{}; },
    [](const deadline_passed&) {},
  };
}

/// Who came first is served first, by whichever device is idle.
dispatcher_actor::behavior_type
first_come(dispatcher_actor::pointer self, builder_actor builder,
           std::shared_ptr<std::vector<executor_actor>> idle) {
  struct waiting {
    evaluate_candidate what;
    caf::typed_response_promise<verdict> answer;
  };
  auto queue = std::make_shared<std::deque<waiting>>();
  auto serve = std::make_shared<std::function<void()>>();
  *serve = [=] {
    while (!idle->empty() && !queue->empty()) {
      auto by = idle->back();
      idle->pop_back();
      auto next = std::move(queue->front());
      queue->pop_front();
      self->request(by, caf::infinite, next.what)
        .then(
          [=](verdict& x) mutable {
            next.answer.deliver(std::move(x));
            idle->push_back(by);
            (*serve)();
          },
          [=](caf::error& why) mutable {
            next.answer.deliver(std::move(why));
          });
    }
  };
  return {
    [=](const build_candidate& x) { return self->delegate(builder, x); },
    [=](const evaluate_candidate& x) -> caf::result<verdict> {
      auto answer = self->make_response_promise<verdict>();
      queue->push_back({x, answer});
      (*serve)();
      return answer;
    },
    [=](const offer_executor&) {},
    [](const withdraw_executor&) { return node_released{}; },
    [](const offer_builder&) {},
    [](const withdraw_builder&) { return node_released{}; },
    [](const view_devices&) { return devices_view{}; },
    [](const drain&) {},
  };
}

/// One whole day.
class simulation : test::deterministic {
public:
  simulation(const arguments& x, bool ours) : arguments_{x} {
    seen_.begin = self->clock().now();
    options_.run.turns = x.turns;
    options_.run.samples = std::max(1, x.trajectories / 100);
    options_.run.active = x.trajectories;
    builder_ = sys.spawn(slow_builder, x, &seen_);
    model_ = sys.spawn(slow_model, x, &seen_);
    journal_ = sys.spawn(instant_journal, caf::unit);
    for (auto i = 0; i < x.devices; ++i)
      devices_->push_back(sys.spawn(slow_device, x, &seen_));
    if (ours) {
      dispatcher_ =
        launch<dispatcher_state>(sys, builder_, 3, false, actor_log{});
      for (size_t i = 0; i < devices_->size(); ++i)
        caf::anon_send(dispatcher_, offer_executor{(*devices_)[i],
                                                   "d:" + std::to_string(i)});
    } else {
      dispatcher_ = sys.spawn(first_come, builder_, devices_);
    }
  }

  ~simulation() {
    auto stop = [](const auto& x) {
      caf::anon_send_exit(x, caf::exit_reason::kill);
    };
    stop(supervisor_);
    stop(dispatcher_);
    stop(builder_);
    stop(model_);
    stop(journal_);
    stop(board_);
    for (const auto& x : *devices_)
      stop(x);
    devices_->clear();
    run();
  }

  json result() {
    auto summary = drive();
    return {{"trajectories", summary ? summary->trajectories.size() : 0},
            {"evaluations", seen_.evaluations},
            {"makespan_s", seen_.end},
            {"lower_bound_s", lower_bound()},
            {"makespan_over_bound", seen_.end / lower_bound()},
            {"busy_share", busy_share()}};
  }

private:
  std::optional<run_summary> drive() {
    std::vector<problem> problems;
    for (int32_t i = 1; i <= std::min(arguments_.trajectories, 100); ++i)
      problems.push_back({{1, i}, std::to_string(i) + "_x.py", "", ""});
    auto plan = make_plan(problems, options_.run.samples);
    auto facts = std::make_shared<const run_facts>(
      run_facts{options_, "{}\n", {}, std::make_shared<held_texts>(INT64_MAX)});
    board_ = launch<board_state>(sys, static_cast<int32_t>(plan.size()),
                                 options_.run.turns);
    auto launcher = [this, facts](supervisor_actor::pointer by,
                                  const planned_trajectory& x) {
      return launch<trajectory_state>(
        *by, x.who, x.target, facts,
        trajectory_partners{model_, dispatcher_, journal_, supervisor_actor{by},
                            board_},
        actor_log{});
    };
    supervisor_ = launch<supervisor_state>(
      sys, std::move(plan), std::map<trajectory_id, trajectory_summary>{},
      supervisor_limits{options_.run.active, {}, {}},
      trajectory_launcher{launcher}, board_, actor_log{});
    std::optional<run_summary> summary;
    auto wait = [&summary](caf::event_based_actor* me, supervisor_actor whom) {
      me->request(whom, caf::infinite, start_run{})
        .then([&summary](run_summary& x) { summary = std::move(x); },
              [](const caf::error&) {
                // Then there is no summary, and the day has no end.
              });
    };
    sys.spawn(wait, supervisor_);
    run();
    while (!summary && fire_next())
      run();
    seen_.end = seen_.since(self->clock().now());
    return summary;
  }

  /// The first evaluation cannot begin before a reply and a build, and then all
  /// devices have all to do; nor can one trajectory do its turns side by side.
  double lower_bound() const {
    double work = 0;
    for (const auto& [from, to] : seen_.busy)
      work += to - from;
    auto& x = arguments_;
    auto of_devices = x.reply + x.build + work / x.devices;
    auto of_one =
      x.turns * (x.reply + x.build + x.evaluation) + x.build + x.evaluation;
    return x.spread > 0 ? work / x.devices : std::max(of_devices, of_one);
  }

  /// Of all devices, from the first reply to the last.
  double busy_share() const {
    double work = 0;
    for (const auto& [from, to] : seen_.busy)
      work += std::max(0.0, std::min(to, seen_.last_reply)
                              - std::max(from, seen_.first_reply));
    return work / (arguments_.devices * (seen_.last_reply - seen_.first_reply));
  }

  arguments arguments_;
  day seen_;
  config::options options_;
  builder_actor builder_;
  llm_client_actor model_;
  journal_actor journal_;
  dispatcher_actor dispatcher_;
  board_actor board_;
  supervisor_actor supervisor_;
  std::shared_ptr<std::vector<executor_actor>> devices_ =
    std::make_shared<std::vector<executor_actor>>();
};

} // namespace

int main(int argc, char** argv) {
  arguments x;
  CLI::App app{"A day of a run, in virtual time"};
  app.add_option("--trajectories", x.trajectories);
  app.add_option("--turns", x.turns);
  app.add_option("--devices", x.devices);
  app.add_option("--slots", x.slots);
  app.add_option("--reply", x.reply, "Seconds");
  app.add_option("--build", x.build, "Seconds");
  app.add_option("--evaluation", x.evaluation, "Seconds");
  app.add_option("--spread", x.spread,
                 "Of all times: the standard deviation of their logarithms");
  CLI11_PARSE(app, argc, argv);
  for (auto ours : {true, false}) {
    auto result = simulation{x, ours}.result();
    result["policy"] = ours ? "caesar-actors" : "first come, first served";
    std::printf("%s\n", to_line(result).c_str());
    std::fflush(stdout);
  }
}
