#include "tools/caesar-actors/build_text.hpp"

#include "cuda/build/artefact_cache.hpp"

#include <cstdio>

namespace caesar::tools {

namespace {

std::string line(const char* name, const std::string& value) {
  constexpr size_t width = 12;
  auto label = std::string{name};
  label.resize(width, ' ');
  return label + value + '\n';
}

double in_seconds(std::chrono::nanoseconds x) {
  return std::chrono::duration<double>{x}.count();
}

std::string seconds(std::chrono::nanoseconds x) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.3f s", in_seconds(x));
  return text;
}

std::string outcome_of(const build_report& x) {
  if (x.status == build_status::timed_out)
    return "took too long: " + x.error_name;
  if (x.status == build_status::failed)
    return "does not compile: " + x.error_name;
  if (x.artefacts.empty())
    return "nothing to compile";
  auto light = path_of(x) == name_of(build_path::light);
  return std::string{"built with "} + (light ? "light" : "torch's") + " headers"
         + (x.cache_hit ? ", before" : "");
}

std::string time_of(const build_report& x) {
  auto result = seconds(x.took);
  auto separator = ": ";
  for (const auto& [name, took] : x.phases) {
    result += separator + name + ' ' + seconds(took);
    separator = ", ";
  }
  return result;
}

std::string kernel_text(const kernel_resources& x) {
  auto spills = x.spill_stores + x.spill_loads;
  return x.kernel + " (" + x.arch + "): " + std::to_string(x.registers)
         + " registers, "
         + (spills == 0 ? "no spills" : std::to_string(spills) + " B spilled")
         + ", " + std::to_string(x.shared_bytes) + " B shared";
}

json artefact_object(const artefact& x) {
  return {{"module", x.module}, {"key", cuda::key_of(x.path)},
          {"file", x.path},     {"sha256", x.sha256},
          {"path", x.built},    {"declined", x.declined}};
}

} // namespace

void build_tally::add(const build_result& x) {
  if (!x.report)
    ++faults;
  else if (x.report->status != build_status::built)
    ++refused;
  else
    ++built;
  if (x.report && x.report->status == build_status::built
      && x.report->cache_hit)
    ++from_cache;
}

std::string build_text(const build_result& x) {
  auto result = line("candidate", x.candidate);
  if (!x.report)
    return result + line("fault", x.fault);
  const auto& report = *x.report;
  result += line("outcome", outcome_of(report));
  if (auto why = declined_of(report); !why.empty())
    result += line("not light", why);
  result += line("time", time_of(report));
  for (const auto& one : report.artefacts)
    result += line("module", one.module + ", key " + cuda::key_of(one.path))
              + line("", one.path);
  for (const auto& kernel : report.kernels)
    result += line("kernel", kernel_text(kernel));
  if (!report.log.empty())
    result += '\n' + report.log + '\n';
  return result;
}

json build_object(const build_result& x) {
  json result;
  result["candidate"] = x.candidate;
  result["status"] = x.report ? json(x.report->status) : json("fault");
  result["fault"] = x.fault;
  if (!x.report)
    return result;
  const auto& report = *x.report;
  result["path"] = path_of(report);
  result["declined"] = declined_of(report);
  result["cache_hit"] = report.cache_hit;
  result["seconds"] = in_seconds(report.took);
  result["phases"] = json::object();
  for (const auto& [name, took] : report.phases)
    result["phases"][name] = in_seconds(took);
  result["artefacts"] = json::array();
  for (const auto& one : report.artefacts)
    result["artefacts"].push_back(artefact_object(one));
  result["kernels"] = report.kernels;
  result["error_name"] = report.error_name;
  result["log"] = report.log;
  return result;
}

std::string tally_text(const build_tally& x) {
  auto result = std::to_string(x.built) + " built ("
                + std::to_string(x.from_cache) + " from the cache)";
  if (x.refused > 0)
    result += ", " + std::to_string(x.refused) + " not";
  if (x.faults > 0)
    result += ", " + std::to_string(x.faults) + " failed by this machine";
  return result + '\n';
}

} // namespace caesar::tools
