#pragma once

namespace caesar::cuda {

/// Records what candidates want compiled: JSON frames on `socket`, one
/// sandboxed fork of this process for each request, until the socket is closed.
/// Throws `wire_error` when its peer breaks the protocol.
void serve_recordings(int socket);

} // namespace caesar::cuda
