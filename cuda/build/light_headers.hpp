#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// One of the files in cuda/build/light, which are part of this program.
struct light_header {
  std::string name; ///< "torch/extension.h"
  std::string_view text;
};

/// Returns all of them that compilers read.
const std::vector<light_header>& light_headers();

/// Returns the digest of all that decides what light code becomes.
const std::string& light_digest();

/// Writes the headers into `folder`, which exists. Throws
/// `std::filesystem::filesystem_error` and `std::system_error`.
void write_light_headers(const std::filesystem::path& folder);

/// Returns the names of the parts of the light headers that `source` uses, as
/// operators.txt and uses.txt tell: what it does not mention need not be
/// parsed. Sorted, each once.
std::vector<std::string> light_parts(std::string_view source);

} // namespace caesar::cuda
