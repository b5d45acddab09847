#pragma once

#include "actors/journal/database.hpp"
#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace caesar {

/// Keeps the durable record of one run: the events in a database, and the
/// folders of the samples.
///
/// The one actor that waits for a disk, so it is spawned detached. An event is
/// answered when it is on the disk, and all events that came while the last
/// ones were being written go into one transaction (group commit). What cannot
/// be written is answered with `ec::journal_failed`, and so is all that comes
/// after, until writing works again; nothing is kept for later. Events that
/// wait when it is told to exit are written first.
class journal_state {
public:
  using interface = journal_actor;

  static constexpr const char* name = "caesar.journal";

  /// Writes to `events` and to the samples' folders below `run`.
  journal_state(interface::pointer self, std::unique_ptr<database> events,
                std::filesystem::path run, actor_log log = {});

  interface::behavior_type make_behavior();

private:
  caf::result<event_recorded> record(journal_record x);
  caf::result<trajectory_history> history(const trajectory_id& who);
  caf::result<sample_written> write(const write_sample& x);
  void commit_those_of(const trajectory_id& who);
  void commit();
  caf::error failed(const char* what, const std::exception& why);

  interface::pointer self_;
  std::unique_ptr<database> events_;
  std::filesystem::path run_;
  actor_log log_;
  std::vector<journal_record> records_;        ///< Waiting for the commit.
  std::vector<reply<event_recorded>> replies_; ///< One for each record.
};

} // namespace caesar
