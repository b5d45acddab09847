#include "tools/caesar-actors/batch_jobs.hpp"

#include "actors/trajectory/native_candidate.hpp"
#include "config/complaints.hpp"
#include "config/problem_set.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"

#include <fstream>
#include <map>
#include <set>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

using shared_problem = std::shared_ptr<const problem>;

/// Reads each problem once, however many candidates it has.
class problem_shelf {
public:
  /// Returns null, and complains of `pair`, when it cannot be read.
  shared_problem get(const fs::path& file, const stored_pair& pair,
                     std::vector<std::string>& wrong) {
    auto [at, fresh] = known_.try_emplace(file.lexically_normal().string());
    if (fresh)
      at->second = read(file);
    for (const auto& defect : at->second.defects)
      wrong.push_back(pair.where + ": problem: " + defect.sentence);
    return at->second.read;
  }

private:
  struct entry {
    shared_problem read;
    std::vector<config::problem_defect> defects;
  };

  static entry read(const fs::path& file) {
    auto found = config::read_problems(config::problem_options{file, 1, ""});
    entry result{nullptr, std::move(found.defects)};
    if (fs::is_directory(file))
      result.defects = {{"path", file.string() + " is a folder"}};
    else if (!found.problems.empty())
      result.read =
        std::make_shared<problem>(std::move(found.problems.front()));
    return result;
  }

  std::map<std::string, entry> known_;
};

} // namespace

std::string read_file(const fs::path& file) {
  auto stream = std::ifstream{file, std::ios::binary};
  if (!stream || !fs::is_regular_file(file)) // A folder can be opened, too.
    throw config::config_error{file.string() + ": cannot be read"};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string content_key(const batch_job& x, const std::string& device_kind) {
  std::string all;
  for (const auto& part :
       {x.target->source, x.candidate, to_line(json(x.options)), device_kind})
    all += cuda::sha256(part);
  return cuda::sha256(all);
}

std::string kind_of_devices(const std::vector<std::string>& names) {
  std::set<std::string> kinds;
  for (const auto& name : names)
    kinds.insert(name.substr(0, name.find(':')));
  std::string result;
  for (const auto& kind : kinds)
    result += (result.empty() ? "" : "+") + kind;
  return result;
}

std::vector<batch_job> load_jobs(const std::vector<stored_pair>& pairs,
                                 const fs::path& base,
                                 const evaluation_options& options,
                                 const std::string& device_kind) {
  std::vector<batch_job> result;
  std::vector<std::string> wrong;
  problem_shelf problems;
  for (const auto& pair : pairs) {
    batch_job job{pair.id, {}, pair.problem, pair.candidate,
                  nullptr, {}, pair.sample,  options};
    if (pair.dtype)
      job.options.dtype = *pair.dtype;
    job.target = problems.get(base / pair.problem, pair, wrong);
    try {
      job.candidate =
        candidate_in(pair.candidate, read_file(base / pair.candidate));
    } catch (const config::config_error& error) {
      wrong.push_back(pair.where + ": candidate " + error.what());
    }
    if (job.target)
      job.key = content_key(job, device_kind);
    result.push_back(std::move(job));
  }
  raise_first(std::move(wrong));
  return result;
}

void raise_first(std::vector<std::string> wrong) {
  constexpr size_t shown = 20;
  if (wrong.empty())
    return;
  if (wrong.size() > shown) {
    auto more = wrong.size() - shown;
    wrong.resize(shown);
    wrong.push_back("... and " + std::to_string(more) + " more like these");
  }
  throw config::config_error{std::move(wrong)};
}

} // namespace caesar::tools
