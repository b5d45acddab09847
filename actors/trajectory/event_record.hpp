#pragma once

#include "actors/trajectory/machine.hpp"

#include <optional>

namespace caesar {

/// Returns `event` as a row of the journal. `event` must be durable: anything
/// but an `evaluation_phase`.
journal_record to_record(trajectory_id who, int32_t turn,
                         const trajectory_event& event);

/// Returns the event that `record` holds; nothing when its body is not what its
/// kind promises.
std::optional<trajectory_event> event_from(const journal_record& record);

} // namespace caesar
