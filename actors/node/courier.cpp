#include "actors/node/courier.hpp"

#include <algorithm>
#include <iterator>

namespace caesar {

courier_state::courier_state(interface::pointer self, std::string node)
  : self_{self},
    node_{std::move(node)} {}

courier_actor::behavior_type courier_state::make_behavior() {
  return {
    [this](const line_logged& x) { keep(x); },
    [this](const report_lines_to& x) {
      gate_ = x.gate;
      set_out();
    },
    [this](const deadline_passed&) {
      on_its_way_ = false;
      deliver();
      set_out();
    },
  };
}

void courier_state::keep(const line_logged& x) {
  if (x.text.size() > most_bytes)
    return; // The node's own file has it.
  if (lines_.size() == most_kept)
    lines_.pop_front();
  lines_.push_back(x.text);
  set_out();
}

void courier_state::set_out() {
  if (on_its_way_ || !gate_ || lines_.empty())
    return;
  on_its_way_ = true;
  self_->delayed_send(self_, pause, deadline_passed{});
}

void courier_state::deliver() {
  if (!gate_ || lines_.empty())
    return;
  auto end = lines_.begin()
             + static_cast<std::ptrdiff_t>(std::min(lines_.size(), most_sent));
  node_lines x;
  x.name = node_;
  std::move(lines_.begin(), end, std::back_inserter(x.lines));
  lines_.erase(lines_.begin(), end);
  self_->send(gate_, std::move(x));
}

} // namespace caesar
