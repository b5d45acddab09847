#pragma once

#include "actors/log/log.hpp"
#include "cuda/build/cache_trim.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace caesar {

/// Where a depot keeps what it gets.
struct depot_settings {
  std::filesystem::path folder; ///< Programs may share it.
  uint64_t limit = 0;           ///< Of its bytes; zero: none.
  /// Keeps it below the limit, and must not block. Called when it may have
  /// grown beyond that; may be empty.
  std::function<void()> trim{};
};

/// Keeps copies of the shared objects that others have built, by their content.
///
/// What is not there is fetched from a shelf, once however many wait for it,
/// and believed only when its digest is right. Where that is not possible all
/// who wait hear why: `ec::no_artefact` when the other side has it not,
/// `ec::node_lost` when it does not answer or there is no room here.
class depot_state {
public:
  using interface = depot_actor;

  static constexpr const char* name = "caesar.depot";

  /// Larger objects are not fetched.
  static constexpr uint64_t most_bytes = uint64_t{256} << 20;

  depot_state(interface::pointer self, depot_settings settings, actor_log log);

  interface::behavior_type make_behavior();

private:
  struct arrival {
    artefact wanted;
    std::string bytes; ///< So far.
    std::vector<reply<artefact>> waiting;
  };

  caf::result<artefact> localize(const localize_artefact& x);
  std::filesystem::path place_of(const std::string& sha256) const;
  void fetch(const std::string& sha256);
  void turn_to(const shelf_actor& shelf);
  bool is_whole(const std::string& sha256);
  void take(const std::string& sha256, const artefact_piece& x);
  void keep(const std::string& sha256);
  void give_up(const std::string& sha256, ec code, const std::string& why);

  interface::pointer self_;
  depot_settings settings_;
  actor_log log_;
  cuda::cache_growth growth_;
  shelf_actor shelf_;
  uint64_t generation_ = 0; ///< Of the shelf; what earlier ones say is stale.
  std::set<std::string> whole_; ///< Digests of files that were looked at.
  std::map<std::string, arrival> arriving_; ///< By digest.
};

} // namespace caesar
