#pragma once

#include "actors/io/process_spec.hpp"
#include "messages/interfaces.hpp"

#include <functional>
#include <memory>
#include <string>

namespace caesar::io {

class reactor;

/// Hears from the process behind a link; called from another thread, one call
/// at a time, and must not block. Actors pass functions that send the message
/// to themselves.
struct link_listener {
  std::function<void(frame_received)> on_frame; ///< Its text is valid JSON.
  std::function<void(link_closed)> on_closed;   ///< Once, after all frames.
};

/// A long-lived child process that speaks frames on its descriptor 3.
class frame_link {
public:
  /// Closes the link.
  virtual ~frame_link() = default;

  /// Starts the process as number `link`, after closing the one before. A
  /// process that cannot be started is reported like one that ended at once.
  virtual void open(uint64_t link, link_listener listener) = 0;

  /// Sends one frame. Without an open link it is dropped: `on_closed` has said
  /// or will say so.
  virtual void send(std::string json) = 0;

  /// Kills the process and its group. The listener hears no more of it, except
  /// for a call that is under way.
  virtual void close() = 0;
};

/// Returns a link whose process is `process`, waiting on `where`, which must
/// outlive it. Its own descriptor 3 is set by the link; its output is kept only
/// for the reason why it ended.
std::unique_ptr<frame_link> make_frame_link(reactor& where,
                                            process_spec process);

} // namespace caesar::io
