#include "tests/evaluation/support/judge.hpp"

#include <algorithm>
#include <stdexcept>

namespace caesar::test {

judge::judge()
  : peer{"caesar-judge",
         {"--device", "cpu:0", "--cores", "0", "--runner",
          in_bin("caesar-runner")}} {
  auto first = receive();
  if (!first.contains("ready"))
    throw std::runtime_error{"the judge did not start: " + first.dump()};
  ready_ = first["ready"];
}

void judge::begin(const evaluation_request& request) {
  send(json{{"evaluate", request}});
}

void judge::await_phase(const std::string& phase) {
  while (receive().at("progress") != phase)
    ;
}

judged judge::end() {
  judged result;
  for (;;) {
    auto frame = receive();
    if (frame.contains("progress")) {
      result.phases.push_back(frame["progress"]);
      continue;
    }
    if (frame.contains("verdict"))
      result.verdict = frame["verdict"].get<verdict>();
    else {
      result.error_code = frame.at("error").at("code");
      result.error_text = frame.at("error").at("text");
    }
    return result;
  }
}

evaluation_request request(const std::string& problem,
                           const std::string& candidate) {
  evaluation_request result;
  result.target.name = "1_problem.py";
  result.target.source = problem;
  result.candidate = candidate;
  result.options.correct_trials = 3;
  result.options.perf_trials = 0;
  result.options.timeout = std::chrono::seconds{30};
  result.options.memory_bytes = uint64_t{1} << 30;
  return result;
}

std::string renamed(const std::string& source) {
  const std::string from = "class Model(";
  auto result = source;
  result.replace(result.find(from), from.size(), "class ModelNew(");
  const std::string call = "super(Model, self)";
  for (auto at = result.find(call); at != std::string::npos;
       at = result.find(call))
    result.replace(at, call.size(), "super()");
  return result;
}

std::string with_forward(const std::string& body) {
  std::string text = "import ctypes, os, sys, torch\n"
                     "class ModelNew(torch.nn.Module):\n"
                     "    def forward(self, x):\n";
  for (size_t begin = 0; begin <= body.size();) {
    auto end = std::min(body.find('\n', begin), body.size());
    text += "        " + body.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return text;
}

} // namespace caesar::test
