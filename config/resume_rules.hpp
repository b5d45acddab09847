#pragma once

#include "messages/json.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::config {

/// What a key may be when a run goes on.
enum class resume_rule : uint8_t {
  free,  ///< Anything: it changes how the run is done, not what it finds.
  fixed, ///< What it was: samples would not be of one kind.
  grows, ///< That, or more.
};

/// The rule of one key, or of all keys ("*") of a section.
struct resume_entry {
  std::string_view section;
  std::string_view key;
  resume_rule rule;
};

/// Returns the rules of all sections.
std::span<const resume_entry> resume_entries();

/// Returns a sentence for every key of which `now` must not differ from
/// `before`, with both values. Both are what `config_json` returns.
std::vector<std::string> resume_conflicts(const json& before, const json& now);

} // namespace caesar::config
