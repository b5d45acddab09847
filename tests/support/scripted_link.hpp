#pragma once

#include "actors/io/frame_link.hpp"

#include <memory>
#include <string>
#include <vector>

namespace caesar::test {

/// What a test and its scripted process share.
struct link_script {
  std::vector<std::string> sent; ///< Frames that the actor sent.
  std::vector<uint64_t> opened;
  int closed = 0;
  io::link_listener listener;

  /// Lets the process say `text`.
  void say(std::string text) {
    listener.on_frame(frame_received{opened.back(), std::move(text)});
  }

  /// Lets the process end.
  void die(std::string reason, bool killed = false) {
    listener.on_closed(link_closed{opened.back(), std::move(reason), killed});
  }
};

/// A process whose lines a test speaks.
class scripted_link final : public io::frame_link {
public:
  explicit scripted_link(std::shared_ptr<link_script> script)
    : script_{std::move(script)} {}

  ~scripted_link() override {
    // The listener may hold the actor that owns this link.
    script_->listener = {};
  }

  void open(uint64_t link, io::link_listener listener) override {
    script_->opened.push_back(link);
    script_->listener = std::move(listener);
  }

  void send(std::string json) override {
    script_->sent.push_back(std::move(json));
  }

  void close() override { ++script_->closed; }

private:
  std::shared_ptr<link_script> script_;
};

} // namespace caesar::test
