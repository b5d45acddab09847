#include "cuda/runner/candidate.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/python/interpreter.hpp"
#include "cuda/runner/faults.hpp"
#include "cuda/wire/packets.hpp"
#include "cuda/wire/runner_records.hpp"

#include <chrono>
#include <functional>
#include <stdexcept>
#include <sys/stat.h>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

size_t file_bytes(int fd) {
  struct stat status {};
  if (::fstat(fd, &status) != 0)
    throw std::runtime_error{"a shared memory has no size"};
  return static_cast<size_t>(status.st_size);
}

/// A view that torch takes for writable; the mapping itself decides.
py::memoryview view_of(const mapping& memory, size_t bytes) {
  return py::memoryview::from_memory(memory.data(),
                                     static_cast<py::ssize_t>(bytes), false);
}

class candidate_process {
public:
  explicit candidate_process(std::vector<unique_fd> fds);

  int serve();

private:
  /// Does a stage's work, and tells the judge when Python raised.
  bool attempt(runner_stage stage, uint64_t ticket,
               const std::function<void()>& work);
  void done(runner_stage stage, uint64_t ticket);
  void tell_failure(runner_stage stage, uint64_t ticket,
                    py::error_already_set& error);
  void obey(const runner_command& command, std::vector<unique_fd>& fds);
  void map(const runner_command& command, std::vector<unique_fd>& fds);
  void run(const runner_command& command);
  void profile(const runner_command& command);

  std::vector<unique_fd> fds_;
  py::module_ python_;
  py::object candidate_;
  mapping inputs_;
  mapping outputs_;
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
  for (;;) {
    auto request = receive_packet(fds_[0].get(), sizeof(runner_command));
    auto command = record_in<runner_command>(request);
    if (!command)
      return 0;
    obey(*command, request.fds);
  }
}

bool candidate_process::attempt(runner_stage stage, uint64_t ticket,
                                const std::function<void()>& work) {
  try {
    work();
    return true;
  } catch (py::error_already_set& error) {
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

void candidate_process::obey(const runner_command& command,
                             std::vector<unique_fd>& fds) {
  switch (command.kind) {
  case command_kind::map:
    return map(command, fds);
  case command_kind::run:
    return run(command);
  case command_kind::profile:
    return profile(command);
  }
}

void candidate_process::map(const runner_command& command,
                            std::vector<unique_fd>& fds) {
  if (fds.size() != 3)
    throw std::runtime_error{"the judge sent no memory to map"};
  auto structure =
    mapping::of(fds[0].get(), whole_pages(command.structure_bytes), false);
  auto inputs =
    mapping::of(fds[1].get(), whole_pages(command.input_bytes), false);
  auto outputs =
    mapping::of(fds[2].get(), whole_pages(command.output_bytes), true);
  candidate_.attr("map")(to_bytes({structure.data(), command.structure_bytes}),
                         view_of(inputs, inputs.size()),
                         view_of(outputs, command.output_bytes),
                         reinterpret_cast<uintptr_t>(inputs.data()));
  inputs_ = std::move(inputs);
  outputs_ = std::move(outputs);
  set_input_range(inputs_.data(), inputs_.size());
  done(runner_stage::map, command.ticket);
}

void fill(output_record& record, const py::tuple& found) {
  put_text(record.place,
           found[0].attr("encode")("utf-8", "replace").cast<std::string>());
  record.dtype = found[1].cast<int32_t>();
  auto shape = found[2].cast<py::tuple>();
  record.rank = static_cast<uint32_t>(shape.size());
  for (size_t i = 0; i < shape.size(); ++i)
    record.shape.at(i) = shape[i].cast<int64_t>();
  record.offset = found[3].is_none() ? not_stored : found[3].cast<uint64_t>();
  record.aliases_input = found[4].cast<bool>() ? 1 : 0;
}

void candidate_process::run(const runner_command& command) {
  using clock = std::chrono::steady_clock;
  ran_record record;
  record.ticket = command.ticket;
  auto good = attempt(runner_stage::run, command.ticket, [&] {
    auto forward = candidate_.attr("model");
    auto arguments = candidate_.attr("prepare")(command.seed);
    auto begin = clock::now();
    auto output = py::reinterpret_steal<py::object>(
      PyObject_CallObject(forward.ptr(), arguments.ptr()));
    auto end = clock::now();
    if (!output)
      throw py::error_already_set{};
    record.time_ns =
      std::chrono::duration_cast<std::chrono::nanoseconds>(end - begin).count();
    auto found = candidate_.attr("collect")(output).cast<py::list>();
    if (found.size() > max_outputs) {
      PyErr_Format(PyExc_ValueError,
                   "forward returned %zu tensors, more than %u", found.size(),
                   max_outputs);
      throw py::error_already_set{};
    }
    for (const auto& one : found)
      fill(record.output[record.outputs++], one.cast<py::tuple>());
  });
  if (good)
    send_record(fds_[0].get(), record);
}

void candidate_process::profile(const runner_command& command) {
  profiled_record record;
  record.ticket = command.ticket;
  auto good = attempt(runner_stage::profile, command.ticket, [&] {
    put_text(record.text, candidate_.attr("profile")(command.seed)
                            .attr("encode")("utf-8", "replace")
                            .cast<std::string>());
  });
  if (good)
    send_record(fds_[0].get(), record);
}

} // namespace

int run_candidate(std::vector<unique_fd> fds) {
  return candidate_process{std::move(fds)}.serve();
}

} // namespace caesar::cuda
