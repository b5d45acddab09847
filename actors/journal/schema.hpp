#pragma once

#include "actors/journal/sqlite.hpp"

#include <string>

namespace caesar {

/// Version of the tables and of what the events' bodies hold, in the file's
/// user_version.
inline constexpr int journal_schema = 4;

/// Makes `file` a run database, if it is empty, and notes the `version` of the
/// program; brings one of schema 3 to this one. A file that is no database, is
/// another program's, or has another schema is an error, and is left as it is.
void open_schema(const sqlite_file& file, const std::string& version);

/// Throws unless `file` is a run database of this schema.
void check_schema(const sqlite_file& file);

/// Returns the current time, as the tables have it.
int64_t epoch_ns();

} // namespace caesar
