#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// Returns the SHA-256 of `bytes` in 64 small hex digits.
std::string sha256(std::string_view bytes);

/// Returns the SHA-256 of a file's bytes; nothing when it cannot be read.
std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

} // namespace caesar::cuda
