#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace caesar {

/// Cuts `text` where its own content says so, into pieces of about 2 KiB, and
/// of 256 bytes to 16 KiB. What is alike in two texts, wherever it stands, is
/// mostly cut alike: a prompt that repeats earlier turns has their pieces.
///
/// Gear hashing as in FastCDC (Xia et al., USENIX ATC 2016), but equally likely
/// to cut everywhere: so two texts are cut alike again soon after they differ.
std::vector<std::string_view> content_chunks(std::string_view text);

} // namespace caesar
