#include "actors/journal/journal.hpp"

#include "actors/journal/sample_folder.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

journal_state::journal_state(interface::pointer self,
                             std::unique_ptr<database> events,
                             std::filesystem::path run, actor_log log)
  : self_{self},
    events_{std::move(events)},
    run_{std::move(run)},
    log_{std::move(log)} {
  self_->set_exit_handler([this](caf::exit_msg& x) {
    commit();
    self_->quit(std::move(x.reason));
  });
}

journal_actor::behavior_type journal_state::make_behavior() {
  return {
    [this](record_event& x) { return record(std::move(x.record)); },
    [this](const load_history& x) { return history(x.who); },
    [this](const write_sample& x) { return write(x); },
    [this](const deadline_passed&) { commit(); },
  };
}

/// Puts `x` to those that wait. The first of them asks for the commit with a
/// message to this actor itself: it comes after whatever is in the mailbox by
/// now, so all of that is in the same transaction.
caf::result<event_recorded> journal_state::record(journal_record x) {
  auto answer = self_->make_response_promise<event_recorded>();
  if (records_.empty())
    self_->send(self_, deadline_passed{});
  records_.push_back(std::move(x));
  replies_.emplace_back(answer);
  return answer;
}

caf::result<trajectory_history>
journal_state::history(const trajectory_id& who) {
  commit_those_of(who);
  try {
    stopwatch watch;
    auto records = events_->history(who);
    log_.debug("history", {{"who", to_text(who)},
                           {"events", records.size()},
                           {"took_ms", watch.took_ms()}});
    return trajectory_history{std::move(records)};
  } catch (const std::exception& why) {
    return failed("load_history", why);
  }
}

/// Commits first, so that no folder tells more than the journal.
caf::result<sample_written> journal_state::write(const write_sample& x) {
  commit_those_of(x.who);
  try {
    stopwatch watch;
    auto folder = sample_folder(run_, x.who);
    write_sample_folder(folder, x.log, x.config, x.done);
    log_.info("sample_written", {{"who", to_text(x.who)},
                                 {"done", x.done},
                                 {"took_ms", watch.took_ms()}});
    return sample_written{folder.string()};
  } catch (const std::exception& why) {
    return failed("write_sample", why);
  }
}

/// Others need not be on the disk before their time: a commit costs as much for
/// many as for one.
void journal_state::commit_those_of(const trajectory_id& who) {
  if (std::any_of(records_.begin(), records_.end(),
                  [&](const auto& x) { return x.who == who; }))
    commit();
}

/// Writes all events that wait, and answers each of them.
void journal_state::commit() {
  if (records_.empty())
    return;
  auto records = std::exchange(records_, {});
  auto replies = std::exchange(replies_, {});
  try {
    stopwatch watch;
    auto sequence = events_->append(records);
    log_.info("recorded", {{"events", records.size()},
                           {"last", sequence + int64_t(records.size()) - 1},
                           {"took_ms", watch.took_ms()}});
    for (auto& answer : replies)
      answer(event_recorded{sequence++});
  } catch (const std::exception& why) {
    auto reason = failed("record_event", why);
    for (auto& answer : replies)
      answer.fail(reason);
  }
}

caf::error journal_state::failed(const char* what, const std::exception& why) {
  log_.error("failed", {{"request", what}, {"why", why.what()}});
  return fault(ec::journal_failed, why.what());
}

} // namespace caesar
