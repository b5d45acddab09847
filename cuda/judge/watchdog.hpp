#pragma once

namespace caesar::cuda {

/// Ends this process as soon as the peer of `socket` closes, whatever the
/// process is doing then: the owner of a judge may be killed while a reference
/// runs for minutes. Starts a thread.
void end_with_peer(int socket);

} // namespace caesar::cuda
