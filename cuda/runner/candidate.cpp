#include "cuda/runner/candidate.hpp"

#include "cuda/device/cpu_cores.hpp"
#include "cuda/device/device.hpp"
#include "cuda/device/device_error.hpp"
#include "cuda/device/shared_memory.hpp"
#include "cuda/python/interpreter.hpp"
#include "cuda/runner/faults.hpp"
#include "cuda/wire/packets.hpp"
#include "cuda/wire/runner_records.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <malloc.h>
#include <memory>
#include <stdexcept>
#include <sys/stat.h>
#include <utility>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

size_t file_bytes(int fd) {
  struct stat status {};
  if (::fstat(fd, &status) != 0)
    throw std::runtime_error{"a shared memory has no size"};
  return static_cast<size_t>(status.st_size);
}

class candidate_process {
public:
  explicit candidate_process(std::vector<unique_fd> fds);

  int serve();

private:
  /// For how long to spin for the command after `last`.
  std::chrono::nanoseconds spin_time(command_kind last) const;

  /// Does a stage's work, and tells the judge when Python raised.
  bool attempt(runner_stage stage, uint64_t ticket,
               const std::function<void()>& work);
  void done(runner_stage stage, uint64_t ticket);
  void tell_failure(runner_stage stage, uint64_t ticket,
                    py::error_already_set& error);
  void tell_failure(runner_stage stage, uint64_t ticket,
                    const device_error& error);
  void obey(const runner_command& command, std::vector<unique_fd>& fds);
  void map(const runner_command& command, std::vector<unique_fd>& fds);
  void take_arguments(const runner_command& command,
                      std::vector<unique_fd>& fds);
  void prepare(const runner_command& command);
  void rehearse(const runner_command& command);
  void run(const runner_command& command);
  void run_once(int run, uint64_t seed, const py::object& arguments);
  py::object& returned_by(int run);
  void collect(const runner_command& command);
  void describe(collected_record& record, uint32_t run);
  bool reuses_outputs(const std::array<uint64_t, max_runs>& seeds);
  void try_together(const runner_command& command);
  void profile(const runner_command& command);

  std::vector<unique_fd> fds_;
  py::module_ python_;
  py::object candidate_;
  std::unique_ptr<device> device_;
  std::unique_ptr<run_clock> clock_;
  std::unique_ptr<device_memory> inputs_;
  std::unique_ptr<device_memory> outputs_;
  py::list arguments_; ///< Of the next runs.
  /// Of the last run; of all that were asked for together, where they are
  /// copied later.
  std::vector<py::object> returned_;
  uint32_t runs_ = 0; ///< The last ones.
  bool is_copied_ = false;
};

candidate_process::candidate_process(std::vector<unique_fd> fds)
  : fds_{std::move(fds)},
    python_{py::module_::import("caesar_candidate")} {
  auto job = mapping::of(fds_.at(1).get(), file_bytes(fds_[1].get()), false);
  py::list artefacts;
  for (size_t i = 2; i < fds_.size(); ++i)
    artefacts.append(fds_[i].get());
  candidate_ =
    python_.attr("Candidate")(to_bytes({job.data(), job.size()}), artefacts);
}

int candidate_process::serve() {
  if (!attempt(runner_stage::import, 0, [this] { candidate_.attr("load")(); }))
    return 0;
  done(runner_stage::import, 0);
  if (!attempt(runner_stage::construct, 0,
               [this] { candidate_.attr("construct")(); }))
    return 0;
  done(runner_stage::construct, 0);
  auto last = command_kind::map;
  for (;;) {
    auto request =
      receive_packet(fds_[0].get(), sizeof(runner_command), spin_time(last));
    auto command = record_in<runner_command>(request);
    if (!command)
      return 0;
    obey(*command, request.fds);
    last = command->kind;
  }
}

/// Only what the judge's clock sees comes at once: runs after their rehearsal,
/// and the copies after them. Else another runner may be about to run.
std::chrono::nanoseconds candidate_process::spin_time(command_kind last) const {
  auto is_due = last == command_kind::rehearse || last == command_kind::run;
  auto spins =
    is_due && device_ && device_->is_asynchronous() && usable_cores() > 1;
  return std::chrono::milliseconds{spins ? 2 : 0};
}

bool candidate_process::attempt(runner_stage stage, uint64_t ticket,
                                const std::function<void()>& work) {
  try {
    work();
    return true;
  } catch (py::error_already_set& error) {
    tell_failure(stage, ticket, error);
  } catch (const device_error& error) {
    tell_failure(stage, ticket, error);
  }
  return false;
}

void candidate_process::done(runner_stage stage, uint64_t ticket) {
  done_record record;
  record.stage = stage;
  record.ticket = ticket;
  send_record(fds_[0].get(), record);
}

void candidate_process::tell_failure(runner_stage stage, uint64_t ticket,
                                     py::error_already_set& error) {
  if (error.matches(PyExc_SystemExit))
    ::_exit(python_.attr("exit_status")(error.value()).cast<int>());
  failed_record record;
  record.stage = stage;
  record.ticket = ticket;
  auto value = error.value();
  if (error.trace())
    PyException_SetTraceback(value.ptr(), error.trace().ptr());
  auto texts = python_.attr("describe")(value).cast<py::tuple>();
  auto encoded = [&](size_t i) {
    return texts[i].attr("encode")("utf-8", "replace").cast<std::string>();
  };
  auto trace = encoded(2);
  if (trace.size() > max_traceback_bytes) // Its end says what was raised.
    trace.erase(0, trace.size() - max_traceback_bytes);
  put_text(record.error_name, encoded(0));
  put_text(record.message, encoded(1));
  put_text(record.traceback, trace);
  send_record(fds_[0].get(), record);
}

void candidate_process::tell_failure(runner_stage stage, uint64_t ticket,
                                     const device_error& error) {
  failed_record record;
  record.stage = stage;
  record.ticket = ticket;
  put_text(record.error_name, "RuntimeError"); // As torch reports the same.
  put_text(record.message, error.what());
  send_record(fds_[0].get(), record);
}

void candidate_process::obey(const runner_command& command,
                             std::vector<unique_fd>& fds) {
  switch (command.kind) {
  case command_kind::map:
    return map(command, fds);
  case command_kind::arguments:
    return take_arguments(command, fds);
  case command_kind::prepare:
    return prepare(command);
  case command_kind::rehearse:
    return rehearse(command);
  case command_kind::run:
    return run(command);
  case command_kind::collect:
    return collect(command);
  case command_kind::profile:
    return profile(command);
  case command_kind::trial:
    return try_together(command);
  }
}

void candidate_process::map(const runner_command& command,
                            std::vector<unique_fd>& fds) {
  if (fds.size() != 2)
    throw std::runtime_error{"the judge sent no memory to map"};
  auto good = attempt(runner_stage::map, command.ticket, [&] {
    if (!device_) {
      auto is_cuda = candidate_.attr("enter_device")().cast<bool>();
      device_ = is_cuda ? make_cuda_device() : make_cpu_device();
      clock_ = device_->make_clock();
    }
    auto inputs = device_->map(fds[0].get(), command.input_bytes, false);
    auto outputs = device_->map(fds[1].get(), command.output_bytes, true);
    candidate_.attr("map")(reinterpret_cast<uintptr_t>(inputs->data()),
                           command.input_bytes, command.input_slot_bytes,
                           reinterpret_cast<uintptr_t>(outputs->data()),
                           command.output_bytes, command.output_slot_bytes);
    inputs_ = std::move(inputs);
    outputs_ = std::move(outputs);
    set_input_range(inputs_->data(), inputs_->size());
  });
  if (good)
    done(runner_stage::map, command.ticket);
}

void candidate_process::take_arguments(const runner_command& command,
                                       std::vector<unique_fd>& fds) {
  if (fds.size() != 1)
    throw std::runtime_error{"the judge sent no arguments"};
  auto text =
    mapping::of(fds[0].get(), whole_pages(command.structure_bytes), false);
  candidate_.attr("take_arguments")(
    to_bytes({text.data(), command.structure_bytes}));
  done(runner_stage::map, command.ticket);
}

void candidate_process::prepare(const runner_command& command) {
  runs_ = std::min(command.runs, max_runs);
  arguments_ = candidate_.attr("prepare")(runs_).cast<py::list>();
  done(runner_stage::map, command.ticket);
}

void candidate_process::rehearse(const runner_command& command) {
  candidate_.attr("rehearse")();
  clock_->attend();
  done(runner_stage::map, command.ticket);
}

void candidate_process::run_once(int run, uint64_t seed,
                                 const py::object& arguments) {
  auto forward = candidate_.attr("model");
  candidate_.attr("seed")(seed);
  clock_->begin(run);
  auto output = py::reinterpret_steal<py::object>(
    PyObject_CallObject(forward.ptr(), arguments.ptr()));
  if (!output)
    throw py::error_already_set{};
  // Here ends what a run before returned: freeing that is a part of a run, in
  // KernelBench as for any caller.
  returned_by(run) = std::move(output);
  clock_->end(run);
}

py::object& candidate_process::returned_by(int run) {
  return returned_.at(is_copied_ ? 0 : static_cast<size_t>(run));
}

void candidate_process::run(const runner_command& command) {
  ran_record record;
  record.ticket = command.ticket;
  record.runs = runs_;
  auto good = attempt(runner_stage::run, command.ticket, [&] {
    auto copy = candidate_.attr("copy");
    is_copied_ = command.copy != 0;
    returned_.resize(is_copied_ ? 1
                                : std::max<size_t>(runs_, returned_.size()));
    for (uint32_t i = 0; i < runs_; ++i) {
      run_once(static_cast<int>(i), command.seeds.at(i), arguments_[i]);
      if (is_copied_)
        copy(i, returned_.front());
      device_->synchronize();
    }
    auto times = clock_->times(static_cast<int>(runs_));
    for (size_t i = 0; i < times.size(); ++i)
      record.time_ns.at(i) = times[i].count();
  });
  if (good)
    send_record(fds_[0].get(), record);
}

void fill(output_record& record, const py::tuple& found) {
  put_text(record.place,
           found[0].attr("encode")("utf-8", "replace").cast<std::string>());
  record.dtype = found[1].cast<int32_t>();
  auto shape = found[2].cast<py::tuple>();
  auto strides = found[3].cast<py::tuple>();
  record.rank = static_cast<uint32_t>(shape.size());
  for (size_t i = 0; i < shape.size(); ++i) {
    record.shape.at(i) = shape[i].cast<int64_t>();
    record.strides.at(i) = strides[i].cast<int64_t>();
  }
  record.offset = found[4].is_none() ? not_stored : found[4].cast<uint64_t>();
  record.aliases_input = found[5].cast<bool>() ? 1 : 0;
  record.overlaps = found[6].cast<bool>() ? 0 : 1;
}

[[noreturn]] void refuse_outputs(size_t count, size_t legal) {
  PyErr_Format(PyExc_ValueError, "forward returned %zu tensors, not %zu", count,
               legal);
  throw py::error_already_set{};
}

void candidate_process::describe(collected_record& record, uint32_t run) {
  auto found = candidate_.attr("copied")(run).cast<py::list>();
  auto most = std::min(max_outputs, max_output_records / record.runs);
  if (found.size() > most)
    refuse_outputs(found.size(), most);
  if (run > 0 && found.size() != record.outputs)
    refuse_outputs(found.size(), record.outputs);
  record.outputs = static_cast<uint32_t>(found.size());
  for (size_t i = 0; i < found.size(); ++i)
    fill(record.output.at(run * found.size() + i), found[i].cast<py::tuple>());
}

void candidate_process::collect(const runner_command& command) {
  collected_record record;
  record.ticket = command.ticket;
  record.runs = runs_;
  auto good = attempt(runner_stage::collect, command.ticket, [&] {
    for (uint32_t i = 0; i < runs_ && !is_copied_; ++i)
      candidate_.attr("copy")(i, returned_.at(i));
    for (uint32_t i = 0; i < runs_; ++i)
      describe(record, i);
    device_->synchronize();
  });
  if (good)
    send_record(fds_[0].get(), record);
}

bool candidate_process::reuses_outputs(
  const std::array<uint64_t, max_runs>& seeds) {
  is_copied_ = false;
  returned_.resize(std::max<size_t>(runs_, returned_.size()));
  for (uint32_t i = 0; i < runs_; ++i)
    run_once(static_cast<int>(i), seeds.at(i), arguments_[i]);
  for (uint32_t i = 0; i < runs_; ++i)
    candidate_.attr("copy")(i, returned_.at(i));
  // The next run finds all of them kept, and takes memory for one more.
  run_once(0, seeds.front(), arguments_[0]);
  device_->synchronize();
  return candidate_.attr("reuses_outputs")(runs_).cast<bool>();
}

/// What cannot be kept, or is too much, is no fault of the candidate's: its
/// runs come one by one then.
void candidate_process::try_together(const runner_command& command) {
  collected_record record;
  record.ticket = command.ticket;
  record.runs = runs_;
  record.reused = 1;
  try {
    record.reused = reuses_outputs(command.seeds) ? 1 : 0;
  } catch (py::error_already_set&) {
  } catch (const device_error&) {
  }
  // Where the device itself has failed, that is told as of any run.
  auto good =
    record.reused == 0 || attempt(runner_stage::run, command.ticket, [&] {
      device_->synchronize();
      returned_.clear();
      candidate_.attr("give_memory_back")();
    });
  if (good)
    send_record(fds_[0].get(), record);
}

void candidate_process::profile(const runner_command& command) {
  profiled_record record;
  record.ticket = command.ticket;
  auto good = attempt(runner_stage::profile, command.ticket, [&] {
    put_text(record.text, candidate_.attr("profile")(command.seeds[0])
                            .attr("encode")("utf-8", "replace")
                            .cast<std::string>());
  });
  if (good)
    send_record(fds_[0].get(), record);
}

/// Lets freed memory be used again: else it depends on what lies behind it
/// whether it goes back to the kernel, and every run has to ask for its pages
/// anew. One kernel then takes four times as long in one process as in another.
void keep_freed_memory() {
  constexpr int most_from_heap = 32 << 20; // More is always mapped.
  ::mallopt(M_MMAP_THRESHOLD, most_from_heap);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

} // namespace

int run_candidate(std::vector<unique_fd> fds, const std::string& tool) {
  keep_freed_memory();
  py::module_::import("caesar_candidate").attr("tool") = tool;
  return candidate_process{std::move(fds)}.serve();
}

} // namespace caesar::cuda
