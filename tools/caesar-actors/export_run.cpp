#include "tools/caesar-actors/export_run.hpp"

#include "actors/journal/long_texts.hpp"
#include "actors/journal/sample_folder.hpp"
#include "actors/trajectory/event_record.hpp"
#include "actors/trajectory/run_facts.hpp"
#include "actors/trajectory/sample_log.hpp"
#include "config/recorded.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/opened_run.hpp"

#include <array>
#include <ctime>
#include <map>
#include <ostream>
#include <utility>

namespace caesar::tools {

namespace {

/// What the settings of a run say, read once for all samples that they hold
/// for.
class settings_reader {
public:
  explicit settings_reader(database& from) : all_{from.settings()} {
    if (all_.empty())
      throw storage_error("this run was begun by an earlier version, which did "
                          "not keep what it was asked for: go on with it once, "
                          "with `caesar-actors run` and its file");
  }

  /// Samples of before the first are of that.
  std::pair<const config::options&, const std::string&> at(int64_t sequence) {
    const auto* found = settings_at(all_, sequence);
    if (found == nullptr)
      found = &all_.front();
    auto [entry, is_new] = read_.try_emplace(found->first_sequence);
    if (is_new)
      entry->second = config::recorded_options(json::parse(found->config));
    return {entry->second, found->config};
  }

private:
  std::vector<recorded_settings> all_;
  std::map<int64_t, config::options> read_;
};

std::map<problem_id, problem> problems_of(database& from) {
  std::map<problem_id, problem> result;
  for (const auto& x : from.problems())
    result[x.id] = {x.id, x.name, x.path, {}};
  return result;
}

machine folded(database& from, const trajectory_id& who, const problem& target,
               const config::options& options) {
  machine result{who, target.name, machine_options_of(options)};
  for (const auto& x : from.history(who)) {
    auto event = event_from(x);
    if (!event || !result.apply(std::move(*event)))
      throw storage_error("the event '" + std::string{name_of(x.kind)} + "' of "
                          + to_text(who) + ", turn " + std::to_string(x.turn)
                          + ", cannot follow the ones before: the database is "
                            "damaged");
  }
  return result;
}

std::string rfc3339(int64_t at_ns) {
  constexpr int64_t second = 1'000'000'000;
  auto seconds = static_cast<std::time_t>(at_ns / second);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 64> text;
  auto size = std::strftime(text.data(), text.size(), "%FT%T", &utc);
  auto micros = std::to_string(at_ns % second / 1000);
  return std::string(text.data(), size) + '.'
         + std::string(6 - micros.size(), '0') + micros + 'Z';
}

bool is_number(const std::string& x) {
  return !x.empty() && x.find_first_not_of("0123456789+-.eE") == x.npos;
}

std::string csv_field(const std::optional<std::string>& x) {
  if (!x || is_number(*x))
    return x.value_or("");
  std::string result = "\"";
  for (char c : *x)
    result += c == '"' ? std::string{"\"\""} : std::string{c};
  return result + '"';
}

} // namespace

int64_t export_folders(database& from, const std::filesystem::path& into) {
  settings_reader settings{from};
  auto problems = problems_of(from);
  int64_t count = 0;
  for (const auto& who : from.everybody()) {
    auto [options, config] = settings.at(from.latest(who));
    auto target = problems[who.problem];
    auto state = folded(from, who, target, options);
    auto log = sample_log(
      sample_facts_of(options, target, who, state.turns(), state.result(), {}));
    write_sample_folder(sample_folder(into, who), log, config,
                        std::holds_alternative<rest>(state.next()));
    ++count;
  }
  return count;
}

void export_events(database& from, std::ostream& to) {
  from.for_each([&](const journal_entry& x) {
    auto body = json::parse(x.record.body, nullptr, false);
    put_long_texts(body, x.record.texts);
    to << to_line(json{{"sequence", x.sequence},
                       {"at", rfc3339(x.at_ns)},
                       {"who", to_text(x.record.who)},
                       {"turn", x.record.turn},
                       {"kind", name_of(x.record.kind)},
                       {"body", std::move(body)}})
       << '\n';
  });
}

void export_view(database& from, const std::string& view, std::ostream& to) {
  from.for_each_row(view, [&](const auto& row) {
    const char* between = "";
    for (const auto& x : row) {
      to << between << csv_field(x);
      between = ",";
    }
    to << "\r\n";
  });
}

} // namespace caesar::tools
