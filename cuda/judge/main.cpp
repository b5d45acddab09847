// caesar-judge --device cpu:0 --cores 0,1 --runner /path/caesar-runner
//
// Judges candidates on one device, one at a time, for its owner on descriptor
// 3: JSON frames, `evaluate` in, `progress` and then `verdict` or `error` out.

#include "cuda/device/cpu_cores.hpp"
#include "cuda/device/device.hpp"
#include "cuda/judge/evaluator.hpp"
#include "cuda/judge/faults.hpp"
#include "cuda/judge/watchdog.hpp"
#include "cuda/wire/frames.hpp"
#include "messages/json.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>

namespace caesar::cuda {

namespace {

constexpr int owner = 3;

struct arguments {
  std::string device;
  std::string cores;
  std::string runner;
  std::string gpu; ///< As CUDA_VISIBLE_DEVICES takes it.
  baseline_shelf shelf;

  bool is_cuda() const { return device.starts_with("cuda:"); }
};

arguments parse(int argc, char** argv) {
  arguments result;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string_view name{argv[i]};
    if (name == "--device")
      result.device = argv[i + 1];
    else if (name == "--cores")
      result.cores = argv[i + 1];
    else if (name == "--runner")
      result.runner = argv[i + 1];
    else if (name == "--gpu")
      result.gpu = argv[i + 1];
    else if (name == "--baselines")
      result.shelf.folder = argv[i + 1];
    else if (name == "--baseline-age")
      result.shelf.max_age = std::chrono::seconds{std::stoll(argv[i + 1])};
  }
  if (result.is_cuda() && result.gpu.empty())
    result.gpu = result.device.substr(result.device.find(':') + 1);
  if (result.device.empty() || result.cores.empty() || result.runner.empty()
      || ::fcntl(owner, F_SETFD, FD_CLOEXEC) != 0)
    throw std::invalid_argument{
      "usage: caesar-judge --device cpu:0|cuda:0 --cores 0,1 --runner PROGRAM "
      "[--gpu INDEX|UUID] [--baselines FOLDER --baseline-age SECONDS]\n"
      "It is started by caesar-actors, which it serves on descriptor 3. To "
      "judge one file by hand, use `caesar-actors evaluate`."};
  return result;
}

void send(const json& frame) {
  write_frame(owner, to_line(frame));
}

json error_frame(const char* code, const std::string& text) {
  return {{"error", {{"code", code}, {"text", text}}}};
}

void answer(evaluator& judge, const std::string& body) {
  try {
    auto request = json::parse(body).at("evaluate").get<evaluation_request>();
    auto result = judge.evaluate(request, [](evaluation_phase phase) {
      send({{"progress", std::string{name_of(phase)}}});
    });
    send({{"verdict", result}});
  } catch (const problem_fault& fault) {
    send(error_frame("bad_problem", fault.what()));
  } catch (const wire_error&) {
    throw; // To the owner, or between the judge and its own processes.
  } catch (const std::exception& error) {
    send(error_frame("judge_lost", error.what()));
  }
}

/// Makes this process a quiet neighbour of the runner on the same cores.
void prepare(const arguments& options) {
  auto cores = parse_cores(options.cores);
  auto count = std::to_string(cores.size());
  if (!options.device.starts_with("cpu:") && !options.is_cuda())
    throw std::invalid_argument{"a judge serves devices like cpu:0 and cuda:0, "
                                "not '"
                                + options.device + "'"};
  ::setenv("CUDA_VISIBLE_DEVICES", options.gpu.c_str(), 1);
  bind_to_cores(cores);
  ::setenv("OMP_NUM_THREADS", count.c_str(), 1);
  ::setenv("OMP_WAIT_POLICY", "PASSIVE", 1);
  ::signal(SIGPIPE, SIG_IGN);
  ::dup2(STDERR_FILENO, STDOUT_FILENO); // What references print.
}

device_description describe(const arguments& options,
                            const torch_versions& versions) {
  device_description result;
  result.name = options.device;
  result.cores = usable_cores();
  result.hardware = options.is_cuda()
                      ? versions.gpu
                      : describe_hardware(static_cast<size_t>(result.cores));
  result.gpu = options.gpu;
  result.torch = options.is_cuda() ? "cuda" : "cpu";
  result.torch_version = versions.torch;
  return result;
}

void serve(const arguments& options) {
  prepare(options);
  zygote_client zygote{options.runner, options.cores, options.is_cuda()};
  end_with_peer(owner);
  auto versions =
    start_torch(usable_cores(), options.is_cuda() ? "cuda" : "cpu");
  auto device = options.is_cuda() ? make_cuda_device() : make_cpu_device();
  zygote.await_ready();
  auto description = describe(options, versions);
  auto identity = device->identity().value_or(device_identity{});
  evaluator judge{zygote, *device, description, options.shelf};
  send({{"ready",
         {{"torch", versions.torch},
          {"python", versions.python},
          {"device", description.name},
          {"hardware", description.hardware},
          {"arch", versions.arch},
          {"driver", identity.driver}}}});
  while (auto body = read_frame(owner))
    answer(judge, *body);
}

} // namespace

} // namespace caesar::cuda

int main(int argc, char** argv) {
  using namespace caesar::cuda;
  int status = 0;
  bool started = false;
  try {
    auto options = parse(argc, argv);
    started = true;
    serve(options);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "caesar-judge: %s\n", error.what());
    status = started ? 3 : 2;
    try {
      if (started)
        send(error_frame("no_device", error.what()));
    } catch (const std::exception&) {
      // The owner is gone as well.
    }
  }
  std::fflush(nullptr);
  ::_exit(status); // Python is not stopped: nothing of it is worth the time.
}
