#pragma once

// What the head of a run and the nodes that join it say to each other, but for
// what carries an actor's handle: that is in interfaces.hpp. Free of CAF.

#include "messages/build.hpp"
#include "messages/enum_names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Of the messages that travel between machines: one more with every change.
inline constexpr int32_t cluster_protocol = 3;

/// Says who somebody is, before anything else is said. Texts only, so that
/// programs of different versions still understand why they do not fit.
struct introduction {
  std::string name;
  std::string version;  ///< Of caesar-actors.
  std::string protocol; ///< `cluster_protocol`
  std::string caf;      ///< "0.17.6"
  std::string types;    ///< How many message types there are.
  std::string run{};    ///< Of a head: what tells its run from all others.

  static constexpr const char* type_name = "introduction";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"name", x.name},         field{"version", x.version},
      field{"protocol", x.protocol}, field{"caf", x.caf},
      field{"types", x.types},       field{"run", x.run}};
  }
};

/// Returns why `node` and `head` cannot work together, in a sentence that names
/// what both are; nothing when they can.
std::optional<std::string> mismatch_of(const introduction& head,
                                       const introduction& node);

// -- facts --------------------------------------------------------------------

/// What a machine builds with.
struct builder_facts {
  std::string torch;    ///< "2.11.0+cu130"
  std::string python;   ///< "3.12"
  std::string compiler; ///< What it says for --version.
  std::string nvcc;     ///< The same; empty: there is none, or no GPU.
  std::string cpu;      ///< Model and features, because of -march=native.
  std::string arch;     ///< Of the GPUs for which it builds; or empty.

  static constexpr const char* type_name = "builder_facts";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"torch", x.torch},       field{"python", x.python},
                      field{"compiler", x.compiler}, field{"nvcc", x.nvcc},
                      field{"cpu", x.cpu},           field{"arch", x.arch}};
  }
};

/// What is known of a device once its judge is up.
struct device_facts {
  std::string hardware; ///< "NVIDIA H200", "AMD EPYC, 1 core"
  std::string torch;    ///< "2.11.0+cu130"
  std::string python;   ///< "3.12"
  std::string driver;   ///< Of a GPU; or empty.
  std::string arch;     ///< Of a GPU, "sm_90"; empty: it is none.

  static constexpr const char* type_name = "device_facts";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"hardware", x.hardware}, field{"torch", x.torch},
                      field{"python", x.python}, field{"driver", x.driver},
                      field{"arch", x.arch}};
  }
};

/// Returns why what `node` builds may not run where what `head` builds does, in
/// a sentence that names both; nothing when it does.
std::optional<std::string> difference_of(const builder_facts& head,
                                         const builder_facts& node);

/// Returns why what `head` builds may not run on `device`, in a sentence that
/// names both; nothing when it does.
std::optional<std::string> difference_of(const builder_facts& head,
                                         const device_facts& device);

/// Asks a builder what it builds with; the answer comes when it knows.
struct describe_builder {
  static constexpr const char* type_name = "describe_builder";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Asks for a device's facts; the answer comes when its judge is up. It fails
/// when the device is given up.
struct describe_device {
  static constexpr const char* type_name = "describe_device";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

// -- leaving and coming back --------------------------------------------------

/// The head has taken a node in.
struct node_admitted {
  static constexpr const char* type_name = "node_admitted";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// The head has taken a node for lost: it may join anew.
struct membership_ended {
  static constexpr const char* type_name = "membership_ended";
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

/// Asks a guest which evaluations of this run it has: those that it has ended,
/// whose verdicts may have been lost with a head, and those that it is at.
struct list_held {
  std::string run;

  static constexpr const char* type_name = "list_held";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"run", x.run}};
  }
};

struct held_evaluations {
  std::vector<std::string> keys; ///< As `evaluation_key` makes them.

  static constexpr const char* type_name = "held_evaluations";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"keys", x.keys}};
  }
};

/// Asks for an evaluation back, should it not have begun: then its request
/// fails with `ec::not_begun`.
struct give_back {
  trajectory_id who;
  int32_t turn = 0;

  static constexpr const char* type_name = "give_back";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn}};
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

// -- artefacts ----------------------------------------------------------------

/// Asks for a part of a shared object that a machine has built.
struct fetch_artefact {
  std::string path;   ///< On that machine.
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

/// Asks a depot for a copy of a shared object on this machine.
struct localize_artefact {
  artefact wanted; ///< As the machine names it that has built it.

  static constexpr const char* type_name = "localize_artefact";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"wanted", x.wanted}};
  }
};

// -- what people see ----------------------------------------------------------

/// An actor of this machine has logged a line.
struct line_logged {
  std::string text; ///< As in actors.jsonl.

  static constexpr const char* type_name = "line_logged";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"text", x.text}};
  }
};

/// What the actors of a node have logged, for the log of the run.
struct node_lines {
  std::string name; ///< Of the node.
  std::vector<std::string> lines;

  static constexpr const char* type_name = "node_lines";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}, field{"lines", x.lines}};
  }
};

/// What a device is at, as its dispatcher sees it.
enum class device_standing : uint8_t {
  idle,
  busy,
  sick,    ///< In quarantine.
  leaving, ///< Gets nothing any more.
};

template <>
inline constexpr std::array<std::string_view, 4> enum_names<device_standing>{
  "idle", "busy", "sick", "leaving"};

/// A device, for who looks.
struct device_view {
  std::string name; ///< "cuda:0", of a node "one/cuda:0".
  std::string hardware;
  device_standing standing = device_standing::idle;
  int32_t in_flight = 0;    ///< Evaluations that it has, begun or not.
  int64_t evaluations = 0;  ///< That it has ended.
  double busy_share = 0;    ///< Of its time in this run; zero to one.
  std::string last_error{}; ///< Or empty.

  static constexpr const char* type_name = "device_view";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name},
                      field{"hardware", x.hardware},
                      field{"standing", x.standing},
                      field{"in_flight", x.in_flight},
                      field{"evaluations", x.evaluations},
                      field{"busy_share", x.busy_share},
                      field{"last_error", x.last_error}};
  }
};

/// A machine that compiles, for who looks.
struct builder_view {
  std::string name; ///< Of the node; empty: the head itself.
  int32_t slots = 0;
  int32_t in_flight = 0;    ///< Builds that it has, begun or not.
  int64_t builds = 0;       ///< That it has ended.
  std::string last_error{}; ///< Or empty.

  static constexpr const char* type_name = "builder_view";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}, field{"slots", x.slots},
                      field{"in_flight", x.in_flight},
                      field{"builds", x.builds},
                      field{"last_error", x.last_error}};
  }
};

struct view_devices {
  static constexpr const char* type_name = "view_devices";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Who works for a run at one moment.
struct devices_view {
  std::vector<device_view> devices;
  std::vector<builder_view> builders;
  int64_t waiting = 0; ///< Evaluations that no device has yet.

  static constexpr const char* type_name = "devices_view";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"devices", x.devices},
                      field{"builders", x.builders},
                      field{"waiting", x.waiting}};
  }
};

/// Somebody asks what a run is at, through its control socket.
struct control_asked {
  uint64_t ticket = 0; ///< Of the answer.
  std::string text;    ///< A line of JSON.

  static constexpr const char* type_name = "control_asked";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"ticket", x.ticket}, field{"text", x.text}};
  }
};

} // namespace caesar
