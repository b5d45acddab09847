#include "cuda/judge/ncu_report.hpp"

#include "cuda/judge/tool_output.hpp"
#include "cuda/wire/tool_reports.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

namespace {

using std::string_view;
using row = std::vector<std::string>;

constexpr size_t most_kernels = 12;

// Below this part of a peak, ncu's own rules say, a kernel waits for something
// else.
constexpr double busy_percent = 60;

// In nanoseconds. More is no time of a kernel, and sums of it overflow.
constexpr double longest_time = 1e12;

/// Splits a line of CSV, in which quotes may hold commas.
row cells_of(string_view line) {
  row result(1);
  bool quoted = false;
  for (auto c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      result.emplace_back();
    else if (c != '\r')
      result.back() += c;
  }
  return result;
}

/// Returns the number in "1,234.5", or nothing for "n/a".
std::optional<double> number_in(std::string text) {
  std::erase(text, ',');
  char* end = nullptr;
  auto result = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(result) || result < 0)
    return std::nullopt;
  return result;
}

double nanoseconds_in(string_view unit) {
  if (unit.starts_with("u"))
    return 1e3;
  if (unit.starts_with("m"))
    return 1e6;
  return unit == "s" || unit == "second" ? 1e9 : 1;
}

/// One table of ncu's: a line of names, one of units, and one for each launch.
class launch_table {
public:
  explicit launch_table(row names) : names_{std::move(names)} {}

  void read(const row& cells);

  std::vector<kernel_counters> take() const;

private:
  struct sums {
    std::string kernel;
    int32_t calls = 0;
    double time = 0;                  ///< In nanoseconds.
    std::array<double, 3> weighted{}; ///< By time.
  };

  string_view cell(const row& cells, string_view name) const {
    auto at = std::find(names_.begin(), names_.end(), name) - names_.begin();
    auto index = static_cast<size_t>(at);
    return index < cells.size() ? string_view{cells[index]} : string_view{};
  }

  double number(const row& cells, string_view name) const {
    return number_in(std::string{cell(cells, name)}).value_or(0);
  }

  row names_;
  double time_unit_ = 1;
  std::vector<sums> kernels_;
};

void launch_table::read(const row& cells) {
  auto name = cell(cells, "Kernel Name");
  if (name.empty()) {
    time_unit_ = nanoseconds_in(cell(cells, metric_time));
    return;
  }
  auto time = number_in(std::string{cell(cells, metric_time)});
  if (!time)
    return;
  auto known = std::find_if(kernels_.begin(), kernels_.end(),
                            [&](const auto& x) { return x.kernel == name; });
  if (known == kernels_.end())
    known = kernels_.insert(known, sums{std::string{name}, 0, 0, {}});
  // One that took no time has a weight all the same.
  auto weight = std::clamp(*time * time_unit_, 1.0, longest_time);
  ++known->calls;
  known->time += weight;
  size_t i = 0;
  for (auto metric : {metric_memory, metric_compute, metric_occupancy})
    known->weighted.at(i++) += weight * std::min(number(cells, metric), 100.0);
}

std::vector<kernel_counters> launch_table::take() const {
  std::vector<kernel_counters> result;
  for (const auto& x : kernels_) {
    auto mean = [&](size_t i) { return x.weighted.at(i) / x.time; };
    result.push_back({x.kernel, x.calls,
                      std::chrono::nanoseconds{static_cast<int64_t>(x.time)},
                      mean(0), mean(1), mean(2), limiter_of(mean(0), mean(1))});
  }
  std::stable_sort(
    result.begin(), result.end(),
    [](const auto& x, const auto& y) { return x.time > y.time; });
  result.resize(std::min(result.size(), most_kernels));
  return result;
}

/// Says in a sentence why ncu printed no counters.
std::string why_none(string_view output) {
  if (output.find(not_permitted) != output.npos)
    return "the driver shows them to root only, and no candidate is root "
           "(NVreg_RestrictProfilingToAdminUsers=0 shows them to all)";
  if (auto why = line_after(output, not_started); !why.empty())
    return why;
  if (auto error = line_after(output, "==ERROR== "); !error.empty())
    return "ncu says: " + error;
  if (output.find("No kernels were profiled") != output.npos)
    return "its forward launched no kernel";
  auto last = last_line(output);
  return last.empty() ? "ncu printed nothing" : "ncu says: " + last;
}

} // namespace

kernel_limiter limiter_of(double memory_percent, double compute_percent) {
  if (std::max(memory_percent, compute_percent) < busy_percent)
    return kernel_limiter::latency;
  return memory_percent >= compute_percent ? kernel_limiter::memory
                                           : kernel_limiter::compute;
}

device_counters counters_in(string_view output) {
  std::optional<launch_table> table;
  for (auto rest = output; !rest.empty();) {
    auto line = take_line(rest);
    if (line.starts_with("\"ID\","))
      table.emplace(cells_of(line));
    else if (table && line.starts_with('"'))
      table->read(cells_of(line));
  }
  device_counters result;
  if (table)
    result.kernels = table->take();
  if (result.kernels.empty())
    result.note = why_none(output);
  return result;
}

} // namespace caesar::cuda
