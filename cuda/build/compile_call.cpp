#include "cuda/build/compile_call.hpp"

#include "messages/json.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

recording invalid(std::string why) {
  recording result;
  result.error = recorder_error{"InvalidCompileCall", std::move(why), {}};
  return result;
}

bool is_identifier(std::string_view x) {
  auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !x.empty() && x.size() <= 200 && is_letter(x.front())
         && std::all_of(x.begin(), x.end(),
                        [&](char c) { return is_letter(c) || is_digit(c); });
}

bool is_digest(std::string_view x) {
  return x.size() == 64
         && x.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

size_t text_bytes(const std::vector<std::string>& texts) {
  size_t result = 0;
  for (const auto& text : texts)
    result += text.size();
  return result;
}

size_t text_bytes(const compile_call& x) {
  auto result = text_bytes(x.cpp_sources) + text_bytes(x.cuda_sources)
                + text_bytes(x.extra_cflags) + text_bytes(x.extra_cuda_cflags)
                + text_bytes(x.extra_ldflags)
                + text_bytes(x.extra_include_paths);
  if (x.functions)
    for (const auto& [name, doc] : *x.functions)
      result += name.size() + doc.size();
  return result;
}

// Returns what is wrong with `calls`; empty when nothing is.
std::string problem_of(const std::vector<compile_call>& calls) {
  if (calls.size() > max_calls)
    return "the candidate makes " + std::to_string(calls.size())
           + " compile calls, and at most " + std::to_string(max_calls)
           + " are allowed";
  size_t bytes = 0;
  for (const auto& call : calls) {
    if (call.kind != "load_inline" && call.kind != "load")
      return "no such kind of compile call: \"" + call.kind + "\"";
    if (!is_identifier(call.name))
      return "\"" + call.name + "\" is no name for an extension module";
    if (!is_digest(call.digest))
      return "the compile call for " + call.name + " has no digest";
    bytes += text_bytes(call);
  }
  if (bytes > max_call_bytes)
    return "the compile calls hold " + std::to_string(bytes)
           + " bytes of text, and at most " + std::to_string(max_call_bytes)
           + " are allowed";
  return {};
}

} // namespace

recording parse_recording(std::string_view text) {
  recording result;
  try {
    auto j = json::parse(text);
    j.at("calls").get_to(result.calls);
    j.at("error").get_to(result.error);
  } catch (const json::exception& e) {
    return invalid("what the import recorded is malformed: "
                   + std::string{e.what()});
  }
  if (auto problem = problem_of(result.calls); !problem.empty())
    return invalid(std::move(problem));
  return result;
}

} // namespace caesar::cuda
