#pragma once

#include "actors/journal/storage_error.hpp"
#include "messages/ids.hpp"

#include <filesystem>
#include <string_view>

namespace caesar {

/// Returns "<run>/problem_<number>/sample_<sample>". A run has one level, so
/// that the number alone names its problem, as Caesar's tools expect.
std::filesystem::path sample_folder(const std::filesystem::path& run,
                                    const trajectory_id& who);

/// Writes log.json and config.json to `folder`, then, when `done`, the empty
/// DONE. Each appears whole or not at all. When `done`, all are on the disk on
/// return, and DONE is there only when the others are; before that the journal
/// has what they say. Throws `storage_error`; then whatever was there before is
/// still there.
void write_sample_folder(const std::filesystem::path& folder,
                         std::string_view log, std::string_view config,
                         bool done);

/// Returns whether `folder` is of a sample that is done.
bool is_done(const std::filesystem::path& folder);

/// Replaces `file` by one with `text`: written beside it, brought to the disk
/// where that is `durable`, renamed. Throws `storage_error`, and leaves nothing
/// behind but the old file.
void replace_file(const std::filesystem::path& file, std::string_view text,
                  bool durable = true);

} // namespace caesar
