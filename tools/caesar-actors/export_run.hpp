#pragma once

#include "actors/journal/database.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace caesar::tools {

/// Writes the folders of all samples below `into`, from the database alone:
/// of those that are done, byte for byte as the run wrote them under the
/// settings of their last event. Returns how many. Throws `storage_error`.
int64_t export_folders(database& from, const std::filesystem::path& into);

/// Writes a line of JSON for each event: "sequence", "at" (RFC 3339, UTC),
/// "who", "turn", "kind", "body" with all texts.
void export_events(database& from, std::ostream& to);

/// Writes `view` as CSV (RFC 4180) with a header; NULL is an empty field, and
/// text is always in quotes, so that readers see which columns are numbers.
void export_view(database& from, const std::string& view, std::ostream& to);

} // namespace caesar::tools
