#include "cuda/judge/workplace.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/judge/faults.hpp"

#include <fcntl.h>
#include <utility>

namespace caesar::cuda {

namespace {

using clock = lease_meter::clock;

std::vector<unique_fd> open_artefacts(const std::vector<artefact>& artefacts) {
  std::vector<unique_fd> files;
  for (const auto& one : artefacts) {
    unique_fd file{::open(one.path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file)
      throw judge_fault{"the artefact " + one.path + " cannot be read"};
    if (sha256_of(file.get()) != one.sha256)
      throw judge_fault{"the artefact " + one.path
                        + " has changed since it was built; remove it, so "
                          "that it is built again"};
    files.push_back(std::move(file));
  }
  return files;
}

/// Does not count the time of its life as held, where the device is a GPU.
class unheld_gpu {
public:
  unheld_gpu(lease_meter& held, const device_description& device)
    : held_{held} {
    if (!device.gpu.empty())
      held_.stop();
  }

  ~unheld_gpu() { held_.start(); }

  unheld_gpu(const unheld_gpu&) = delete;
  unheld_gpu& operator=(const unheld_gpu&) = delete;

private:
  lease_meter& held_;
};

} // namespace

void lease_meter::start() {
  if (!begun_)
    begun_ = clock::now();
}

void lease_meter::stop() {
  if (begun_)
    total_ += clock::now() - *begun_;
  begun_.reset();
}

workplace::workplace(zygote_client& zygote, device& on,
                     device_description description)
  : zygote_{zygote},
    device_{on},
    description_{std::move(description)} {}

job workplace::job_for(const std::string& source, const char* class_name,
                       precision dtype) const {
  return {source, class_name, dtype, description_.cores, description_.gpu, {}};
}

runner_process workplace::start(const job& work, const reference& truth,
                                const evaluation_options& options,
                                const std::vector<artefact>& artefacts,
                                tool_order under) const {
  auto files = open_artefacts(artefacts);
  auto named = work;
  std::vector<int> fds;
  for (size_t i = 0; i < files.size(); ++i) {
    fds.push_back(files[i].get());
    named.artefacts.push_back({artefacts[i].call, artefacts[i].module});
  }
  auto text =
    make_sealed_text("caesar-job", encode_job(named, truth.init_pickle()));
  return zygote_.spawn(options.memory_bytes, text.get(), fds, options.timeout,
                       under);
}

std::unique_ptr<session> workplace::open(const job& work, reference& truth,
                                         const reference_facts& facts,
                                         const evaluation_options& options,
                                         const std::vector<artefact>& artefacts,
                                         tool_order under) {
  std::unique_ptr<session> result;
  {
    unheld_gpu meanwhile{held_, description_};
    result = std::make_unique<session>(
      device_, truth, facts, start(work, truth, options, artefacts, under));
    result->load();
  }
  settle();
  return result;
}

void workplace::part_with(session& with) {
  leaving_.push_back(with.dismiss());
  if (description_.gpu.empty())
    settle();
}

void workplace::settle() {
  for (auto leaving = std::exchange(leaving_, {}); auto& one : leaving)
    one.end();
}

} // namespace caesar::cuda
