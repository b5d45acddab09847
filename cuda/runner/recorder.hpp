#pragma once

#include <string_view>

namespace caesar::cuda {

/// Records what candidates want compiled: JSON frames on `socket`, one
/// sandboxed fork of this process for each request, until the socket is closed.
/// `missing` is what sandboxes lack.
/// Throws `wire_error` when its peer breaks the protocol.
void serve_recordings(int socket, std::string_view missing);

} // namespace caesar::cuda
