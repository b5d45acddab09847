#pragma once

// What the head of a run and the nodes that join it say to each other, but for
// what carries an actor's handle: that is in interfaces.hpp. Free of CAF.

#include "messages/build.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace caesar {

/// Of the messages that travel between machines: one more with every change.
inline constexpr int32_t cluster_protocol = 1;

/// Says who somebody is, before anything else is said. Texts only, so that
/// programs of different versions still understand why they do not fit.
struct introduction {
  std::string name;
  std::string version;  ///< Of caesar-actors.
  std::string protocol; ///< `cluster_protocol`
  std::string caf;      ///< "0.17.6"
  std::string types;    ///< How many message types there are.

  static constexpr const char* type_name = "introduction";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}, field{"version", x.version},
                      field{"protocol", x.protocol}, field{"caf", x.caf},
                      field{"types", x.types}};
  }
};

/// Returns why `node` and `head` cannot work together, in a sentence that names
/// what both are; nothing when they can.
std::optional<std::string> mismatch_of(const introduction& head,
                                       const introduction& node);

/// The head has taken a node in.
struct node_admitted {
  static constexpr const char* type_name = "node_admitted";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// A node wants no more work. The answer comes when none is on its way.
struct leave_cluster {
  std::string name;

  static constexpr const char* type_name = "leave_cluster";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}};
  }
};

struct node_released {
  static constexpr const char* type_name = "node_released";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Asks the head for a part of a shared object that it has built.
struct fetch_artefact {
  std::string path;   ///< On the head.
  std::string sha256; ///< Of the whole.
  uint64_t offset = 0;

  static constexpr const char* type_name = "fetch_artefact";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"path", x.path}, field{"sha256", x.sha256},
                      field{"offset", x.offset}};
  }
};

struct artefact_piece {
  std::string bytes;
  uint64_t whole = 0; ///< Bytes of the whole.

  static constexpr const char* type_name = "artefact_piece";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"bytes", x.bytes}, field{"whole", x.whole}};
  }
};

/// Asks a node's depot for a copy of a shared object on this machine.
struct localize_artefact {
  artefact wanted; ///< As the head names it.

  static constexpr const char* type_name = "localize_artefact";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"wanted", x.wanted}};
  }
};

/// Asks whether nothing is being evaluated; the answer comes when that is so.
struct await_idle {
  static constexpr const char* type_name = "await_idle";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

struct is_idle {
  static constexpr const char* type_name = "is_idle";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

} // namespace caesar
