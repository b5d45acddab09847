#include "actors/io/job_runner.hpp"

#include "actors/io/child_process.hpp"
#include "actors/io/drain.hpp"
#include "actors/io/reactor.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <atomic>
#include <fcntl.h>
#include <system_error>
#include <unordered_map>

namespace caesar::io {

namespace asio = boost::asio;

namespace {

using strand = asio::strand<asio::io_context::executor_type>;
using wait = asio::posix::stream_descriptor::wait_type;
using steady = std::chrono::steady_clock;

constexpr size_t bytes_per_turn = 1 << 20;

// One job. Everything but the constructor runs on its strand; what it waits for
// keeps it alive.
class asio_job : public std::enable_shared_from_this<asio_job> {
public:
  asio_job(asio::io_context& where, uint64_t id, job_spec spec,
           std::function<void(job_ended)> done)
    : strand_{asio::make_strand(where)},
      id_{id},
      spec_{std::move(spec)},
      done_{std::move(done)},
      exit_{strand_},
      output_{strand_},
      timer_{strand_} {}

  void start() {
    asio::post(strand_, [self = shared_from_this()] { self->run(); });
  }

  void kill() {
    asio::post(strand_, [self = shared_from_this()] { self->kill_now(); });
  }

  /// Kills, and reports nothing.
  void abandon() {
    asio::post(strand_, [self = shared_from_this()] {
      self->done_ = nullptr;
      self->kill_now();
    });
  }

  bool ended() const { return ended_; }

private:
  void run() {
    begin_ = steady::now();
    try {
      spawn();
    } catch (const std::system_error& e) {
      text_ = e.what();
      finish(not_started);
      return;
    }
    await_output();
    exit_.async_wait(wait::wait_read, [self = shared_from_this()](auto error) {
      if (!error)
        self->exited();
    });
    if (spec_.timeout.count() > 0)
      await_timeout();
  }

  void spawn() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
      throw std::system_error{errno, std::generic_category(),
                              "cannot make a pipe"};
    output_.assign(ends[0]);
    output_.non_blocking(true);
    unique_fd theirs{ends[1]};
    child_ends given;
    given.output = theirs.get();
    child_ = child_process::start(spec_.process, given);
    exit_.assign(::fcntl(child_.exit_fd(), F_DUPFD_CLOEXEC, 0));
    running_ = true;
  }

  void await_output() {
    output_.async_wait(wait::wait_read,
                       [self = shared_from_this()](auto error) {
                         if (!error && self->read_output())
                           self->await_output();
                       });
  }

  bool read_output() {
    return drain(output_.native_handle(), bytes_per_turn, [this](auto piece) {
      auto room =
        std::min<uint64_t>(spec_.output_bytes - text_.size(), piece.size());
      text_.append(piece.substr(0, room));
      dropped_ += piece.size() - room;
    });
  }

  void await_timeout() {
    timer_.expires_after(
      std::chrono::duration_cast<steady::duration>(spec_.timeout));
    timer_.async_wait([self = shared_from_this()](auto error) {
      if (error || !self->running_)
        return;
      self->timed_out_ = true;
      self->kill_now();
    });
  }

  void kill_now() {
    if (running_)
      child_.kill_group();
  }

  void exited() {
    running_ = false;
    auto status = child_.reap();
    timer_.cancel();
    if (output_.is_open())
      read_output(); // What was written before the end.
    output_.close();
    exit_.close();
    finish(status);
  }

  void finish(int32_t status) {
    ended_ = true;
    if (dropped_ > 0)
      text_ += "\n[and " + std::to_string(dropped_) + " bytes more]\n";
    job_ended report;
    report.job = id_;
    report.status = status;
    report.timed_out = timed_out_;
    report.output = std::move(text_);
    report.took = steady::now() - begin_;
    if (auto done = std::exchange(done_, nullptr))
      done(std::move(report));
  }

  strand strand_;
  uint64_t id_;
  job_spec spec_;
  std::function<void(job_ended)> done_;
  child_process child_;
  asio::posix::stream_descriptor exit_;
  asio::posix::stream_descriptor output_;
  asio::steady_timer timer_;
  steady::time_point begin_;
  std::string text_;
  uint64_t dropped_ = 0;
  bool running_ = false;
  bool timed_out_ = false;
  std::atomic<bool> ended_ = false;
};

class asio_job_runner : public job_runner {
public:
  explicit asio_job_runner(reactor& where) : where_{where} {}

  ~asio_job_runner() override {
    for (auto& [id, job] : jobs_)
      job->abandon();
  }

  void start(uint64_t id, job_spec spec,
             std::function<void(job_ended)> done) override {
    std::erase_if(jobs_, [](const auto& job) { return job.second->ended(); });
    auto job = std::make_shared<asio_job>(where_.context(), id, std::move(spec),
                                          std::move(done));
    jobs_[id] = job;
    job->start();
  }

  void cancel(uint64_t id) override {
    if (auto job = jobs_.find(id); job != jobs_.end())
      job->second->kill();
  }

private:
  reactor& where_;
  std::unordered_map<uint64_t, std::shared_ptr<asio_job>> jobs_;
};

} // namespace

std::unique_ptr<job_runner> make_job_runner(reactor& where) {
  return std::make_unique<asio_job_runner>(where);
}

} // namespace caesar::io
