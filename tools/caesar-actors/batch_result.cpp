#include "tools/caesar-actors/batch_result.hpp"

#include <cmath>

namespace caesar::tools {

namespace {

build_report build_from(const json& x) {
  build_report result;
  x.at("status").get_to(result.status);
  x.at("log").get_to(result.log);
  x.at("error_name").get_to(result.error_name);
  x.at("cache_hit").get_to(result.cache_hit);
  auto seconds = std::chrono::duration<double>{x.at("seconds").get<double>()};
  result.took = std::chrono::round<std::chrono::nanoseconds>(seconds);
  return result;
}

std::optional<double> number_in(const json& x, const char* key) {
  auto found = x.find(key);
  if (found == x.end() || !found->is_number())
    return std::nullopt;
  return found->get<double>();
}

} // namespace

std::string outcome_of(const batch_result& x) {
  if (!x.fault.empty())
    return "fault";
  if (x.judged)
    return std::string{name_of(x.judged->outcome)};
  auto late = x.build && x.build->status == build_status::timed_out;
  return late ? "build_timeout" : "compile_error";
}

json build_json(const build_report& x) {
  return {{"status", x.status},
          {"log", x.log},
          {"error_name", x.error_name},
          {"seconds", std::chrono::duration<double>{x.took}.count()},
          {"path", path_of(x)},
          {"declined", declined_of(x)},
          {"cache_hit", x.cache_hit}};
}

std::string line_of(const batch_result& x) {
  json line;
  line["id"] = x.id;
  line["key"] = x.key;
  line["problem"] = x.problem;
  line["candidate"] = x.candidate;
  line["outcome"] = outcome_of(x);
  line["verdict"] = x.judged;
  line["build"] = x.build ? build_json(*x.build) : json(nullptr);
  line["speedup_over_file"] = x.speedup_over_file;
  line["error"] = x.fault.empty() ? json(nullptr) : json(x.fault);
  return to_line(line) + '\n';
}

std::optional<batch_result> batch_result_from(std::string_view line) {
  auto x = json::parse(line, nullptr, false);
  batch_result result;
  if (!x.is_object())
    return std::nullopt;
  try {
    x.at("id").get_to(result.id);
    x.at("key").get_to(result.key);
    x.at("problem").get_to(result.problem);
    x.at("candidate").get_to(result.candidate);
    if (auto& error = x.at("error"); !error.is_null())
      error.get_to(result.fault);
  } catch (const json::exception&) {
    return std::nullopt;
  }
  try {
    x.at("verdict").get_to(result.judged);
    if (auto& build = x.at("build"); !build.is_null())
      result.build = build_from(build);
    result.speedup_over_file = number_in(x, "speedup_over_file");
  } catch (const json::exception& error) {
    result.fault = std::string{"written by another version: "} + error.what();
  }
  return result;
}

} // namespace caesar::tools
