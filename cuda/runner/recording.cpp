#include "cuda/runner/recording.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/python/interpreter.hpp"
#include "cuda/runner/zygote.hpp"
#include "cuda/wire/exit_text.hpp"
#include "cuda/wire/packets.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

constexpr size_t max_result_bytes = size_t{16} << 20;
constexpr int max_result_depth = 8;

/// The part that runs beside the candidate: `fds` are the texts and the pipe.
int record_candidate(std::vector<unique_fd> fds) {
  struct stat status {};
  ::fstat(fds.at(0).get(), &status);
  auto memory =
    mapping::of(fds[0].get(), static_cast<size_t>(status.st_size), false);
  // Zero bytes fill the last page.
  auto request = json::parse(std::string{memory.data()});
  auto result = py::module_::import("record")
                  .attr("record")(request.at("candidate").get<std::string>(),
                                  request.at("problem").get<std::string>())
                  .attr("encode")("utf-8", "replace")
                  .cast<std::string>();
  size_t done = 0;
  while (done < result.size()) {
    auto n =
      ::write(fds.at(1).get(), result.data() + done, result.size() - done);
    if (n < 0 && errno != EINTR)
      return 1;
    done += n > 0 ? static_cast<size_t>(n) : 0;
  }
  return 0;
}

/// Parses what hostile code may have written. Throws `json::exception` or
/// `std::invalid_argument`.
json parse_result(const std::string& text) {
  auto flat = [](int depth, json::parse_event_t, json&) {
    if (depth > max_result_depth)
      throw std::invalid_argument{"too deep"};
    return true;
  };
  auto result = json::parse(text, flat);
  const auto& error = result.at("error");
  if (!result.at("calls").is_array() || !(error.is_null() || error.is_object()))
    throw std::invalid_argument{"no list of calls"};
  return result;
}

} // namespace

recording::recording(const json& request)
  : id_(request.at("id")),
    timeout_{request.at("timeout").get<std::chrono::nanoseconds>()},
    deadline_{clock::now() + timeout_} {
  start(request);
}

void recording::start(const json& request) {
  json texts{{"candidate", request.at("candidate")},
             {"problem", request.at("problem")}};
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0)
    throw std::system_error{errno, std::generic_category(), "pipe"};
  result_.reset(pipe[0]);
  auto [mine, keepers] = make_packet_pair();
  leash_ = std::move(mine);
  keeper_task task;
  task.leash = std::move(keepers);
  task.fds.push_back(make_sealed_text("caesar-texts", to_line(texts)));
  task.fds.emplace_back(pipe[1]);
  task.limits.memory_bytes = request.at("memory_bytes").get<uint64_t>();
  task.body = record_candidate;
  ::fcntl(result_.get(), F_SETFL, O_NONBLOCK);
  if (!fork_keeper(std::move(task)))
    not_begun("the host has no process left; try again with fewer build slots");
}

void recording::advance(bool leash_readable, bool result_readable) {
  if (!answer_ && result_readable)
    read_result();
  if (!answer_ && leash_readable)
    read_leash();
  if (!answer_ && clock::now() >= deadline_)
    end("Timeout", "the import took longer than " + seconds_text(timeout_));
}

/// Reads once; false when nothing was there.
bool recording::read_result() {
  std::string buffer(size_t{64} << 10, '\0');
  auto n = ::read(result_.get(), buffer.data(), buffer.size());
  if (n == 0)
    result_.reset(); // poll ignores it from now on.
  if (n > 0)
    text_.append(buffer, 0, static_cast<size_t>(n));
  if (text_.size() > max_result_bytes)
    end("Crash", "the compile calls are larger than 16 MiB");
  return n > 0;
}

void recording::read_leash() {
  auto record = record_in<keeper_record>(
    receive_packet(leash_.get(), sizeof(keeper_record)));
  if (record && record->event == keeper_event::started)
    return;
  while (result_ && !answer_ && read_result())
    ;
  if (answer_)
    return;
  if (!record) // Its keeper says what it comes to, whatever that is.
    return end("Crash", "the import's keeper is gone", {}, true);
  if (record->event == keeper_event::failed)
    return not_begun(std::string{text_of(*record)});
  if (record->event != keeper_event::exited || record->code != 0)
    return end("Crash", "the import " + describe_end(*record),
               std::string{text_of(*record)},
               record->event == keeper_event::killed && record->code == SIGKILL
                 && record->by_keeper == 0);
  end_well();
}

void recording::end_well() {
  try {
    auto result = parse_result(text_);
    answer_ =
      json{{"id", id_}, {"calls", result["calls"]}, {"error", result["error"]}};
  } catch (const std::exception&) {
    end("Crash", "the import ended early: it exited with status 0 before it "
                 "was over");
  }
}

void recording::end(const std::string& name, const std::string& message,
                    const std::string& trace, bool killed) {
  leash_.reset(); // Ends the runner, if there still is one.
  result_.reset();
  answer_ = json{
    {"id", id_},
    {"calls", json::array()},
    {"killed", killed},
    {"error", {{"name", name}, {"message", message}, {"traceback", trace}}}};
}

/// This machine's fault, and no candidate's.
void recording::not_begun(const std::string& why) {
  end("Crash", {});
  answer_->update({{"not_begun", "the import could not be started: " + why}});
}

} // namespace caesar::cuda
