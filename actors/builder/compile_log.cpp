#include "actors/builder/compile_log.hpp"

#include "actors/io/child_process.hpp"
#include "cuda/build/diagnostics.hpp"

#include <algorithm>

namespace caesar {

namespace {

std::string seconds_of(std::chrono::nanoseconds x) {
  return std::to_string(
    std::chrono::duration_cast<std::chrono::seconds>(x).count());
}

} // namespace

std::string compile_log::reason() const {
  if (job.timed_out)
    return "it took too long";
  auto log = cuda::diagnostics(job.output, {hidden, 4000});
  // What leads to an error comes before it.
  auto at = log.find("error: ");
  auto text = log.substr(at == std::string::npos ? 0 : at);
  return text.substr(0, std::min<size_t>(text.find('\n'), 300));
}

compilation_ended compile_log::failure() const {
  compilation_ended result;
  if (job.status == io::not_started) {
    result.fault = job.output;
  } else if (job.timed_out) {
    result.status = build_status::timed_out;
    result.log = "the compilation took longer than " + seconds_of(timeout)
                 + " s and was stopped";
  } else {
    result.log = cuda::diagnostics(job.output, {hidden, chars});
    if (result.log.empty())
      result.log =
        "the compiler ended without a word: " + io::describe_status(job.status);
  }
  return result;
}

} // namespace caesar
