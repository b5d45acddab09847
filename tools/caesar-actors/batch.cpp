#include "tools/caesar-actors/batch.hpp"

#include "tools/caesar-actors/interrupts.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace caesar::tools {

namespace {

using namespace std::chrono_literals;

constexpr auto look = 200ms; ///< Between two looks at the progress.

/// What came of one candidate, and what it says of the machine.
struct ended_job {
  size_t job = 0;
  batch_result result;
  bool no_device = false;
};

/// Carries what ended from the actors to the thread that writes.
class ended_jobs {
public:
  void put(ended_job x) {
    auto lock = std::lock_guard{mutex_};
    waiting_.push_back(std::move(x));
    changed_.notify_one();
  }

  /// Returns all that came, after at most one `look`.
  std::vector<ended_job> take() {
    auto lock = std::unique_lock{mutex_};
    changed_.wait_for(lock, look, [this] { return !waiting_.empty(); });
    return std::exchange(waiting_, {});
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<ended_job> waiting_;
};

/// One candidate on its way from the builder to a device. Lives as long as the
/// requests that it waits for.
class errand : public std::enable_shared_from_this<errand> {
public:
  errand(const batch_job& job, size_t number, dispatcher_actor dispatcher,
         progress_listener_actor listener, std::shared_ptr<ended_jobs> ended)
    : job_{job},
      who_{job.target->id, job.sample},
      dispatcher_{std::move(dispatcher)},
      listener_{std::move(listener)},
      ended_{std::move(ended)} {
    end_.job = number;
    end_.result.id = job.id;
    end_.result.key = job.key;
    end_.result.problem = job.problem_path;
    end_.result.candidate = job.candidate_path;
  }

  void begin(caf::event_based_actor* self) {
    auto request = build_request{who_, 1, *job_.target, job_.candidate, 0};
    self->request(dispatcher_, caf::infinite, build_candidate{request})
      .then([me = shared_from_this(),
             self](build_report& x) { me->built(self, std::move(x)); },
            [me = shared_from_this()](const caf::error& x) { me->failed(x); });
  }

private:
  void built(caf::event_based_actor* self, build_report x) {
    auto artefacts = x.artefacts;
    end_.result.build = std::move(x);
    if (end_.result.build->status != build_status::built)
      return ended_->put(std::move(end_));
    auto request = evaluation_request{
      who_,        1, *job_.target, job_.candidate, std::move(artefacts),
      job_.options};
    self
      ->request(dispatcher_, caf::infinite,
                evaluate_candidate{std::move(request), listener_})
      .then([me = shared_from_this()](verdict& x) { me->judged(std::move(x)); },
            [me = shared_from_this()](const caf::error& x) { me->failed(x); });
  }

  void judged(verdict x) {
    end_.result.judged = std::move(x);
    ended_->put(std::move(end_));
  }

  void failed(const caf::error& x) {
    end_.result.fault = describe(x);
    end_.no_device = code_of(x) == ec::no_device;
    ended_->put(std::move(end_));
  }

  const batch_job& job_;
  trajectory_id who_;
  dispatcher_actor dispatcher_;
  progress_listener_actor listener_;
  std::shared_ptr<ended_jobs> ended_;
  ended_job end_;
};

/// One start of a batch, on the thread that called it.
class batch {
public:
  batch(workshop& shop, const std::vector<batch_job>& jobs,
        results_file& results, const batch_settings& settings)
    : shop_{shop},
      jobs_{jobs},
      results_{results},
      settings_{settings},
      signals_{shop.reactor(), [flag = draining_] { *flag = true; }} {
    end_.progress = progress_before(jobs, results);
    for (size_t i = 0; i < jobs.size(); ++i)
      if (!results.judged(jobs[i].id, jobs[i].key))
        todo_.push_back(i);
  }

  batch(const batch&) = delete;
  batch& operator=(const batch&) = delete;

  batch_end run() {
    for (begin_more(); in_flight_ > 0; begin_more()) {
      auto news = ended_->take();
      in_flight_ -= news.size();
      begin_more(); // Before the disk is waited for.
      write(std::move(news));
      show();
    }
    if (*draining_ && end_.stopped.empty() && next_ < todo_.size())
      end_.stopped = "interrupted";
    return std::move(end_);
  }

private:
  void begin_more() {
    while (!*draining_ && end_.stopped.empty() && next_ < todo_.size()
           && in_flight_ < settings_.in_flight) {
      auto number = todo_[next_++];
      auto one = std::make_shared<errand>(
        jobs_[number], number, shop_.dispatcher(), shop_.no_listener(), ended_);
      shop_.system().spawn(
        [](caf::event_based_actor* self, const std::shared_ptr<errand>& x) {
          x->begin(self);
        },
        one);
      ++in_flight_;
    }
  }

  void write(std::vector<ended_job> news) {
    std::vector<batch_result> results;
    auto& progress = end_.progress;
    for (auto& x : news) {
      if (settings_.amend)
        settings_.amend(jobs_[x.job], x.result);
      ++progress.outcomes[outcome_of(x.result)];
      if (x.result.fault.empty())
        ++progress.done;
      else
        ++end_.faults;
      without_device_ = x.no_device ? without_device_ + 1 : 0;
      if (without_device_ >= settings_.in_flight)
        end_.stopped = x.result.fault;
      results.push_back(std::move(x.result));
    }
    results_.add(results);
  }

  void show() {
    auto now = std::chrono::steady_clock::now();
    end_.progress.elapsed =
      std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_);
    end_.progress.draining = *draining_;
    if (settings_.show)
      settings_.show(end_.progress);
  }

  workshop& shop_;
  const std::vector<batch_job>& jobs_;
  results_file& results_;
  const batch_settings& settings_;
  std::shared_ptr<ended_jobs> ended_ = std::make_shared<ended_jobs>();
  /// Shared: a signal may be heard while this object goes away.
  std::shared_ptr<std::atomic<bool>> draining_ =
    std::make_shared<std::atomic<bool>>(false);
  interrupts signals_;
  std::vector<size_t> todo_; ///< Numbers of jobs, in their order.
  size_t next_ = 0;          ///< Of `todo_`.
  size_t in_flight_ = 0;
  /// How many in a row found no device. One may have met a device that went
  /// away; so many as are in flight have met none.
  size_t without_device_ = 0;
  std::chrono::steady_clock::time_point begun_ =
    std::chrono::steady_clock::now();
  batch_end end_;
};

} // namespace

batch_progress progress_before(const std::vector<batch_job>& jobs,
                               const results_file& results) {
  batch_progress result;
  result.all = jobs.size();
  for (const auto& job : jobs)
    if (const auto* known = results.judged(job.id, job.key)) {
      ++result.before;
      ++result.outcomes[outcome_of(*known)];
    }
  return result;
}

batch_end run_batch(workshop& shop, const std::vector<batch_job>& jobs,
                    results_file& results, const batch_settings& settings) {
  batch x{shop, jobs, results, settings};
  return x.run();
}

} // namespace caesar::tools
