#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// Cuts `text` into words as a shell would: at white space that is neither
/// quoted nor escaped. Nothing is expanded. torch hands flags to a shell, so
/// one element of a list of flags may hold several.
std::vector<std::string> split_flags(std::string_view text);

/// The flags that a candidate may pass on, or why it may not.
struct checked_flags {
  std::vector<std::string> flags; ///< One argument each.
  std::string refusal;            ///< A sentence for its author; or empty.
};

/// Checks flags of a compilation. Allowed is what changes the code that comes
/// out; refused is what names files or programs, and all that is not known.
/// An -I of one of `include_paths` is left out, because it is there anyway.
checked_flags check_cflags(const std::vector<std::string>& given,
                           const std::vector<std::string>& include_paths);

/// Checks flags of linking; `library_paths` as `include_paths` above. With
/// `cuda`, the toolkit's libraries are allowed, too.
checked_flags check_ldflags(const std::vector<std::string>& given,
                            const std::vector<std::string>& library_paths,
                            bool cuda = false);

} // namespace caesar::cuda
