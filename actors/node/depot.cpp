#include "actors/node/depot.hpp"

#include "cuda/build/sha256.hpp"
#include "messages/unique_fd.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace caesar {

namespace {

namespace fs = std::filesystem;

// For one piece; who is slower than that is not there.
constexpr auto patience = std::chrono::seconds{20};

/// It becomes a folder's name.
bool is_digest(const std::string& x) {
  return x.size() == 64 && std::all_of(x.begin(), x.end(), [](char c) {
           return std::isdigit(static_cast<unsigned char>(c)) != 0
                  || (c >= 'a' && c <= 'f');
         });
}

/// What tells `cuda::trim_cache` when `file` was last used.
fs::path mark_of(const fs::path& file) {
  return file.parent_path() / "manifest.json";
}

/// Other programs see all of it or nothing, also after a power cut.
void write_whole(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  auto unfinished = file.string() + ".XXXXXX";
  unique_fd out{::mkostemp(unfinished.data(), O_CLOEXEC)};
  auto good = out.get() >= 0
              && ::write(out.get(), bytes.data(), bytes.size())
                   == static_cast<ssize_t>(bytes.size())
              && ::fsync(out.get()) == 0;
  if (!good) {
    auto why = std::generic_category().message(errno);
    ::unlink(unfinished.c_str());
    throw std::runtime_error{unfinished + " cannot be written: " + why};
  }
  fs::rename(unfinished, file);
}

} // namespace

depot_state::depot_state(interface::pointer self, depot_settings settings,
                         actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    log_{std::move(log)},
    growth_{settings_.limit} {}

depot_actor::behavior_type depot_state::make_behavior() {
  return {
    [this](const localize_artefact& x) { return localize(x); },
    [this](const use_shelf& x) { turn_to(x.shelf); },
  };
}

fs::path depot_state::place_of(const std::string& sha256) const {
  return settings_.folder / sha256.substr(0, 2) / sha256 / "module.so";
}

// What is on its way comes from there now.
void depot_state::turn_to(const shelf_actor& shelf) {
  // Also one that is called the same: it is on the connection that there is
  // now.
  shelf_ = shelf;
  ++generation_;
  std::vector<std::string> open;
  for (auto& [sha256, x] : arriving_) {
    x.bytes.clear();
    open.push_back(sha256);
  }
  for (const auto& sha256 : open)
    fetch(sha256);
}

// A disk may have lost what a power cut left, and `cuda::trim_cache` what was
// not used for long: it looks at the mark, which is made anew before the file
// is looked for.
bool depot_state::is_whole(const std::string& sha256) {
  auto file = place_of(sha256);
  std::error_code none_there;
  fs::last_write_time(mark_of(file), fs::file_time_type::clock::now(),
                      none_there);
  if (::access(file.c_str(), R_OK) != 0) {
    whole_.erase(sha256);
    return false;
  }
  if (whole_.contains(sha256))
    return true;
  if (cuda::sha256_of_file(file) == sha256) {
    whole_.insert(sha256);
    return true;
  }
  std::error_code ignored;
  fs::remove(file, ignored);
  return false;
}

caf::result<artefact> depot_state::localize(const localize_artefact& x) {
  const auto& sha256 = x.wanted.sha256;
  if (!is_digest(sha256))
    return fault(ec::node_lost, "an artefact without a digest");
  auto local = x.wanted;
  local.path = place_of(sha256).string();
  if (is_whole(sha256))
    return local;
  auto promise = self_->make_response_promise<artefact>();
  auto& entry = arriving_[sha256];
  entry.waiting.emplace_back(promise);
  if (entry.waiting.size() == 1) {
    entry.wanted = std::move(local);
    entry.wanted.path = x.wanted.path;
    fetch(sha256);
  }
  return promise;
}

void depot_state::fetch(const std::string& sha256) {
  if (!shelf_)
    return give_up(sha256, ec::node_lost, "there is nobody to ask");
  const auto& x = arriving_.at(sha256);
  self_
    ->request(shelf_, patience,
              fetch_artefact{x.wanted.path, sha256, x.bytes.size()})
    .then(
      [this, sha256, from = generation_](const artefact_piece& piece) {
        if (from == generation_)
          take(sha256, piece);
      },
      [this, sha256, from = generation_](const caf::error& why) {
        if (from != generation_)
          return;
        // It says that it has it not, or nothing.
        auto is_gone =
          code_of(why) == ec::not_admitted || code_of(why) == ec::build_system;
        give_up(sha256, is_gone ? ec::no_artefact : ec::node_lost,
                describe(why));
      });
}

void depot_state::take(const std::string& sha256, const artefact_piece& x) {
  auto& entry = arriving_.at(sha256);
  if (x.whole > most_bytes)
    return give_up(sha256, ec::no_artefact, "it is too large");
  if (x.bytes.empty() || entry.bytes.size() + x.bytes.size() > x.whole)
    return give_up(sha256, ec::no_artefact, "something else came");
  entry.bytes += x.bytes;
  if (entry.bytes.size() < x.whole)
    return fetch(sha256);
  if (cuda::sha256(entry.bytes) != sha256)
    return give_up(sha256, ec::no_artefact,
                   "what came is not what was asked for");
  keep(sha256);
}

void depot_state::keep(const std::string& sha256) {
  auto file = place_of(sha256);
  try {
    write_whole(mark_of(file), "{}\n");
    write_whole(file, arriving_.at(sha256).bytes);
  } catch (const std::exception& e) {
    return give_up(sha256, ec::node_lost, e.what());
  }
  auto done = std::move(arriving_.extract(sha256).mapped());
  whole_.insert(sha256);
  log_.info("artefact fetched",
            json{{"sha256", sha256}, {"bytes", done.bytes.size()}});
  if (growth_.add(done.bytes.size()) && settings_.trim)
    settings_.trim();
  done.wanted.path = file.string();
  for (auto& x : done.waiting)
    x(done.wanted);
}

void depot_state::give_up(const std::string& sha256, ec code,
                          const std::string& why) {
  auto lost = std::move(arriving_.extract(sha256).mapped());
  log_.warn("artefact not fetched", json{{"sha256", sha256}, {"why", why}});
  for (auto& x : lost.waiting)
    x.fail(fault(code, "an artefact cannot be fetched: " + why));
}

} // namespace caesar
