#pragma once

#include "messages/caf.hpp"

#include <optional>
#include <string>

namespace caesar {

/// Why a request could not be answered. A candidate's fault is never an error:
/// it is a `build_report` or a `verdict`.
enum class ec : uint8_t {
  none = 0,
  abandoned,      ///< The actor that should have answered ended first.
  bug,            ///< An exception escaped from an actor; the text says which.
  cancelled,      ///< The run is ending.
  judge_lost,     ///< The judge process died or hung; try again.
  bad_problem,    ///< The problem's own code fails; trying again is useless.
  no_device,      ///< No executor can take this work.
  no_reply,       ///< The model endpoint has no reply, and says why.
  journal_failed, ///< The record could not be written: disk full, damaged.
  build_system,   ///< A compiler or the recorder could not be started.
  device_sick,    ///< The device is in quarantine, the work was not begun.
  budget_spent,   ///< A budget of the run, which the text names, is used up.
  not_admitted,   ///< A head does not take a node in, and says why.
  name_taken,     ///< A node of this name is there; it may be gone soon.
  node_lost,      ///< The node that did this has left, or cannot get what it
                  ///< needs; try elsewhere.
  held_back,      ///< This node was lost too often; it may come later.
  no_artefact,    ///< What an evaluation needs is not to be had: build again.
  not_begun,      ///< The evaluation was asked back before it began.
  judge_crashed,  ///< The judge died or hung, and nobody killed it.
  refused,        ///< What a person asked for cannot be done.
};

/// Returns an error with a sentence for people.
caf::error fault(ec code, std::string sentence);

/// Returns the code of `x` when it is one of ours.
std::optional<ec> code_of(const caf::error& x);

/// Returns what `x` says, for people: the sentence, or CAF's own words.
std::string describe(const caf::error& x);

} // namespace caesar

CAESAR_ERROR_CODE_ENUM(caesar::ec, "caesar")
