#include "actors/io/frame_link.hpp"

#include "actors/io/child_process.hpp"
#include "actors/io/drain.hpp"
#include "actors/io/frame_codec.hpp"
#include "actors/io/reactor.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>

#include <deque>
#include <fcntl.h>
#include <limits>
#include <sys/socket.h>
#include <system_error>

namespace caesar::io {

namespace asio = boost::asio;

namespace {

using strand = asio::strand<asio::io_context::executor_type>;
using wait = asio::posix::stream_descriptor::wait_type;

constexpr size_t bytes_per_turn = 1 << 20;
constexpr size_t tail_bytes = 2048;

// A child that closed its descriptor 3 has this long to end by itself.
constexpr auto grace = std::chrono::seconds{1};

[[noreturn]] void throw_errno(const char* what) {
  throw std::system_error{errno, std::generic_category(), what};
}

// One process from its start to its end. Everything but the constructor runs on
// its strand; what it waits for keeps it alive.
class session : public std::enable_shared_from_this<session> {
public:
  session(asio::io_context& where, uint64_t id, link_listener listener)
    : strand_{asio::make_strand(where)},
      id_{id},
      listener_{std::move(listener)},
      exit_{strand_},
      output_{strand_},
      frames_{strand_},
      timer_{strand_} {}

  void start(process_spec spec) {
    asio::post(strand_, [self = shared_from_this(), spec = std::move(spec)] {
      self->run(spec);
    });
  }

  void send(std::string json) {
    asio::post(strand_,
               [self = shared_from_this(), frame = encode_frame(json)] {
                 self->enqueue(std::move(frame));
               });
  }

  void close() {
    asio::post(strand_, [self = shared_from_this()] {
      self->listener_ = {};
      self->child_.kill_group();
    });
  }

private:
  void run(const process_spec& spec) {
    try {
      spawn(spec);
    } catch (const std::system_error& e) {
      tell_closed(e.what());
      return;
    }
    running_ = true;
    await_frames();
    await_output();
    exit_.async_wait(wait::wait_read, [self = shared_from_this()](auto error) {
      if (!error)
        self->exited();
    });
  }

  void spawn(const process_spec& spec) {
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
      throw_errno("cannot make a socket pair");
    frames_.assign(pair[0]);
    unique_fd their_frames{pair[1]};
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
      throw_errno("cannot make a pipe");
    output_.assign(ends[0]);
    unique_fd their_output{ends[1]};
    frames_.non_blocking(true);
    output_.non_blocking(true);
    child_ =
      child_process::start(spec, {their_output.get(), their_frames.get()});
    exit_.assign(::fcntl(child_.exit_fd(), F_DUPFD_CLOEXEC, 0));
  }

  // -- what the child says ----------------------------------------------------

  void await_frames() {
    frames_.async_wait(wait::wait_read,
                       [self = shared_from_this()](auto error) {
                         if (!error && self->running_)
                           self->frames_arrived();
                       });
  }

  void frames_arrived() {
    auto open = read_frames(bytes_per_turn);
    if (!decoder_.problem().empty())
      child_.kill_group();
    else if (open)
      await_frames();
    else
      await_end();
  }

  bool read_frames(size_t limit) {
    auto open = drain(frames_.native_handle(), limit,
                      [this](auto piece) { decoder_.feed(piece); });
    while (auto text = decoder_.next())
      if (listener_.on_frame)
        listener_.on_frame({id_, std::move(*text)});
    return open;
  }

  void await_end() {
    timer_.expires_after(grace);
    timer_.async_wait([self = shared_from_this()](auto error) {
      if (!error && self->running_) {
        self->hung_up_ = true;
        self->child_.kill_group();
      }
    });
  }

  void await_output() {
    output_.async_wait(wait::wait_read,
                       [self = shared_from_this()](auto error) {
                         if (!error && self->running_ && self->read_output())
                           self->await_output();
                       });
  }

  bool read_output() {
    return drain(output_.native_handle(), bytes_per_turn, [this](auto piece) {
      tail_.append(piece);
      if (tail_.size() > tail_bytes)
        tail_.erase(0, tail_.size() - tail_bytes);
    });
  }

  // -- what it is told --------------------------------------------------------

  void enqueue(std::string frame) {
    if (!running_)
      return;
    queue_.push_back(std::move(frame));
    if (queue_.size() == 1)
      write_next();
  }

  void write_next() {
    asio::async_write(frames_, asio::buffer(queue_.front()),
                      [self = shared_from_this()](auto error, size_t) {
                        if (!self->running_)
                          return;
                        self->queue_.pop_front();
                        // A child that does not listen any more is ending.
                        if (error)
                          self->queue_.clear();
                        else if (!self->queue_.empty())
                          self->write_next();
                      });
  }

  // -- its end ----------------------------------------------------------------

  void exited() {
    running_ = false;
    auto status = child_.reap();
    timer_.cancel();
    if (decoder_.problem().empty())
      read_frames(max_frame_bytes); // Its last words.
    read_output();
    frames_.close();
    output_.close();
    exit_.close();
    tell_closed(reason(status), was_killed(status));
  }

  /// Or told to end; the kernel does so, too, when memory is short.
  static bool was_killed(int32_t status) {
    return status == -SIGKILL || status == -SIGTERM || status == -SIGINT
           || status == -SIGHUP;
  }

  std::string reason(int32_t status) const {
    auto result = describe_status(status);
    if (!decoder_.problem().empty())
      result = "broke the protocol (" + decoder_.problem() + ")";
    else if (hung_up_)
      result = "closed its connection and went on running";
    return tail_.empty() ? result : result + ": " + tail_;
  }

  void tell_closed(std::string reason, bool killed = false) {
    auto listener = std::exchange(listener_, {});
    if (listener.on_closed)
      listener.on_closed({id_, std::move(reason), killed});
  }

  strand strand_;
  uint64_t id_;
  link_listener listener_;
  child_process child_;
  asio::posix::stream_descriptor exit_;
  asio::posix::stream_descriptor output_;
  asio::posix::stream_descriptor frames_;
  asio::steady_timer timer_;
  frame_decoder decoder_;
  std::string tail_;
  std::deque<std::string> queue_; // Its front is being written.
  bool running_ = false;
  bool hung_up_ = false;
};

class asio_frame_link : public frame_link {
public:
  asio_frame_link(reactor& where, process_spec process)
    : where_{where},
      process_{std::move(process)} {}

  ~asio_frame_link() override { end(); }

  void open(uint64_t link, link_listener listener) override {
    end();
    session_ =
      std::make_shared<session>(where_.context(), link, std::move(listener));
    session_->start(process_);
  }

  void send(std::string json) override {
    if (session_)
      session_->send(std::move(json));
  }

  void close() override { end(); }

private:
  void end() {
    if (session_)
      session_->close();
    session_.reset();
  }

  reactor& where_;
  process_spec process_;
  std::shared_ptr<session> session_;
};

} // namespace

std::unique_ptr<frame_link> make_frame_link(reactor& where,
                                            process_spec process) {
  return std::make_unique<asio_frame_link>(where, std::move(process));
}

} // namespace caesar::io
