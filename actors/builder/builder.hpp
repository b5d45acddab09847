#pragma once

#include "actors/builder/build_order.hpp"
#include "actors/builder/compile_slots.hpp"
#include "actors/builder/recorder_session.hpp"
#include "actors/builder/toolchain_probe.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/io/job_runner.hpp"
#include "actors/log/log.hpp"
#include "cuda/build/compile_plan.hpp"
#include "cuda/build/toolchain.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// How a builder works.
struct builder_settings : compile_settings {
  recorder_limits recorder;
  std::string cuda_arch; ///< Of the GPUs, "sm_90"; empty: there are none.
  bool light = true;     ///< Try the light headers first.
};

/// Compiles what candidates want compiled, each content once.
///
/// A candidate is first imported by the recorder, which tells what it wants.
/// Each of these calls is then found in the cache or compiled in a slot, those
/// with the most turns left first; two candidates that want the same share it,
/// also when another process has the other one.
/// What the candidate did wrong is a report. Only a machine that cannot build
/// is an error, `ec::build_system`.
class builder_state {
public:
  using interface = builder_actor;

  static constexpr const char* name = "caesar.builder";

  builder_state(interface::pointer self, builder_settings settings,
                std::unique_ptr<io::job_runner> compilers,
                std::unique_ptr<io::frame_link> recorder, actor_log log);

  /// Cancels what is running.
  ~builder_state();

  interface::behavior_type make_behavior();

private:
  caf::result<build_report> accept(const build_candidate& x);
  caf::result<builder_facts> tell_facts();
  void answer_describers(const std::string& fault);

  // -- recording
  void execute(recorder_commands commands);
  void run(const open_recorder& x);
  void run(const send_to_recorder& x);
  void run(const close_recorder& x);
  void run(const set_alarm& x);
  void run(const recorder_ready& x);
  void run(candidate_recorded& x);
  void run(const recording_failed& x);

  void know(toolchain_found x);
  void use_light_headers();

  // -- compiling
  void resolve(uint64_t id);
  using attempts = std::vector<cuda::compile_plan>;
  bool plan(uint64_t id, build_order& x, std::vector<attempts>& plans);
  void want(uint64_t id, build_order& x, size_t call, attempts plans);
  bool lacks_nvcc(const cuda::compile_call& x) const;
  void fill_slots();
  void hear(const job_ended& x);
  void hear(const deadline_passed& x);
  void settle(const compilation_ended& x);
  void apply(uint64_t id, const compilation_ended& x);

  // -- answering
  void finish(uint64_t id);
  void reject(uint64_t id, build_status status, std::string error_name,
              std::string log);
  void fail(uint64_t id, const std::string& why);
  build_order take(uint64_t id);

  interface::pointer self_;
  builder_settings settings_;
  std::unique_ptr<io::job_runner> compilers_;
  std::unique_ptr<io::frame_link> recorder_;
  actor_log log_;
  recorder_session session_;
  compile_slots slots_;
  toolchain_probe probe_;
  cuda::torch_facts facts_;
  std::optional<cuda::toolchain> tools_;
  uint64_t last_order_ = 0;
  std::map<uint64_t, build_order> orders_;
  std::vector<reply<builder_facts>> describers_;
  bool looking_ = false; // An alarm for `look_again` is set.
};

} // namespace caesar
