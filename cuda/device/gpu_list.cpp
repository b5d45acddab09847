#include "cuda/device/gpu_list.hpp"

#include "cuda/device/gpu_uuid.hpp"
#include "messages/json.hpp"
#include "messages/unique_fd.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

// -- the driver's own words ---------------------------------------------------

// Of cuda.h, which is not there where only the driver is.
constexpr int capability_major = 75;
constexpr int capability_minor = 76;

/// The driver, loaded. Throws `std::runtime_error` with its own words.
class driver {
public:
  explicit driver(const std::string& library)
    : handle_{::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)} {
    if (handle_ == nullptr)
      throw std::runtime_error{std::string{"no CUDA driver: "} + ::dlerror()};
    call<unsigned>("cuInit", 0);
  }

  /// Calls a function of the driver. Some have a newer form, `name`_v2.
  template <class... Parameters>
  void call(const std::string& name, std::type_identity_t<Parameters>... xs) {
    auto address = ::dlsym(handle_, (name + "_v2").c_str());
    if (address == nullptr)
      address = ::dlsym(handle_, name.c_str());
    if (address == nullptr)
      throw std::runtime_error{"the CUDA driver has no " + name
                               + ": it is too old"};
    auto code = reinterpret_cast<int (*)(Parameters...)>(address)(xs...);
    if (code != 0)
      throw std::runtime_error{name + " says: " + words_for(code)};
  }

private:
  std::string words_for(int code) {
    auto result = "error " + std::to_string(code);
    const char* text = nullptr;
    if (auto address = ::dlsym(handle_, "cuGetErrorString"))
      reinterpret_cast<int (*)(int, const char**)>(address)(code, &text);
    return text == nullptr ? result : std::string{text} + " (" + result + ')';
  }

  void* handle_; ///< Never unloaded: the driver does not survive that.
};

gpu_facts read_gpu(driver& cuda, int32_t index) {
  gpu_facts result;
  result.index = index;
  int device = 0;
  cuda.call<int*, int>("cuDeviceGet", &device, index);
  std::array<char, 256> name{};
  cuda.call<char*, int, int>("cuDeviceGetName", name.data(),
                             static_cast<int>(name.size()) - 1, device);
  result.name = name.data();
  gpu_uuid uuid{};
  cuda.call<gpu_uuid*, int>("cuDeviceGetUuid", &uuid, device);
  result.uuid = uuid_text(uuid);
  int major = 0;
  int minor = 0;
  cuda.call<int*, int, int>("cuDeviceGetAttribute", &major, capability_major,
                            device);
  cuda.call<int*, int, int>("cuDeviceGetAttribute", &minor, capability_minor,
                            device);
  result.arch = "sm_" + std::to_string(major) + std::to_string(minor);
  size_t memory = 0;
  cuda.call<size_t*, int>("cuDeviceTotalMem", &memory, device);
  result.memory_bytes = memory;
  return result;
}

// -- the child ----------------------------------------------------------------

[[noreturn]] void answer(int out) {
  // The order of nvidia-smi; the driver's own is by speed.
  ::setenv("CUDA_DEVICE_ORDER", "PCI_BUS_ID", 1);
  auto text = to_line(json(ask_driver("libcuda.so.1")));
  for (size_t sent = 0; sent < text.size();) {
    auto count = ::write(out, text.data() + sent, text.size() - sent);
    if (count <= 0)
      ::_exit(1);
    sent += static_cast<size_t>(count);
  }
  ::_exit(0);
}

/// Reads until the writer is gone. Nothing when `deadline` comes first.
std::optional<std::string> read_until(int in, clock::time_point deadline) {
  std::string result;
  std::array<char, 4096> buffer;
  for (;;) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
      deadline - clock::now());
    pollfd wanted{in, POLLIN, 0};
    auto ready =
      ::poll(&wanted, 1, std::max(0, static_cast<int>(left.count())));
    if (ready < 0 && errno == EINTR)
      continue;
    if (ready <= 0)
      return std::nullopt;
    auto count = ::read(in, buffer.data(), buffer.size());
    if (count <= 0)
      return result;
    result.append(buffer.data(), static_cast<size_t>(count));
  }
}

gpu_list no_gpus(std::string why) {
  gpu_list result;
  result.why_none = std::move(why);
  return result;
}

} // namespace

gpu_list ask_driver(const std::string& library) try {
  driver cuda{library};
  gpu_list result;
  int version = 0;
  cuda.call<int*>("cuDriverGetVersion", &version);
  result.cuda =
    std::to_string(version / 1000) + '.' + std::to_string(version % 1000 / 10);
  int count = 0;
  cuda.call<int*>("cuDeviceGetCount", &count);
  for (int32_t index = 0; index < count; ++index)
    result.gpus.push_back(read_gpu(cuda, index));
  if (result.gpus.empty())
    result.why_none = "the CUDA driver shows no GPU";
  return result;
} catch (const std::runtime_error& error) {
  return no_gpus(error.what());
}

gpu_list find_gpus(std::chrono::milliseconds limit) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw std::system_error{errno, std::generic_category(), "pipe2"};
  unique_fd in{ends[0]};
  unique_fd out{ends[1]};
  auto child = ::fork();
  if (child < 0)
    throw std::system_error{errno, std::generic_category(), "fork"};
  if (child == 0)
    answer(out.get());
  out.reset();
  auto text = read_until(in.get(), clock::now() + limit);
  if (!text)
    ::kill(child, SIGKILL);
  auto status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    continue;
  if (!text)
    return no_gpus("the CUDA driver does not answer");
  auto said = json::parse(*text, nullptr, false);
  if (status != 0 || !said.is_object())
    return no_gpus("the CUDA driver crashed when it was asked");
  return said.get<gpu_list>();
}

} // namespace caesar::cuda
