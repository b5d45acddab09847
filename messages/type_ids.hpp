#pragma once

// The numbers of all message types. Append only: their order is the wire
// format between machines.

#include "messages/caf.hpp"
#include "messages/error.hpp"

namespace caesar {

struct artefact;
struct begin_trajectory;
struct board_view;
struct build_candidate;
struct build_report;
struct build_request;
struct complete_prompt;
struct completion;
struct completion_settled;
struct deadline_passed;
struct drain;
struct evaluate_candidate;
struct evaluation_options;
struct evaluation_progress;
struct evaluation_request;
struct event_recorded;
struct finding;
struct frame_received;
struct job_ended;
struct journal_record;
struct link_closed;
struct load_history;
struct mismatch;
struct offer_executor;
struct problem;
struct problem_id;
struct record_event;
struct run_summary;
struct sample_written;
struct start_run;
struct timing;
struct trajectory_ended;
struct trajectory_history;
struct trajectory_id;
struct trajectory_moved;
struct trajectory_summary;
struct verdict;
struct view_board;
struct write_sample;

struct await_health;
struct device_recovered;

struct code_written;

struct attempt_result;
struct device_used;
struct rate_signals;

struct introduction;
struct artefact_piece;
struct await_idle;
struct fetch_artefact;
struct is_idle;
struct join_cluster;
struct leave_cluster;
struct localize_artefact;
struct node_admitted;
struct node_released;
struct use_shelf;
struct withdraw_executor;

struct builder_facts;
struct builder_view;
struct control_asked;
struct describe_builder;
struct describe_device;
struct device_facts;
struct device_view;
struct devices_view;
struct give_back;
struct held_evaluations;
struct line_logged;
struct list_held;
struct node_lines;
struct offer_builder;
struct report_lines_to;
struct view_devices;
struct withdraw_builder;
struct membership_ended;

struct cancel_trajectory;
struct change_setting;
struct command_done;
struct hint_trajectory;
struct hold_run;
struct withdraw_requests;

} // namespace caesar

CAF_BEGIN_TYPE_ID_BLOCK(caesar, caf::first_custom_type_id)

  CAF_ADD_TYPE_ID(caesar, (caesar::artefact))
  CAF_ADD_TYPE_ID(caesar, (caesar::begin_trajectory))
  CAF_ADD_TYPE_ID(caesar, (caesar::board_view))
  CAF_ADD_TYPE_ID(caesar, (caesar::build_candidate))
  CAF_ADD_TYPE_ID(caesar, (caesar::build_report))
  CAF_ADD_TYPE_ID(caesar, (caesar::build_request))
  CAF_ADD_TYPE_ID(caesar, (caesar::complete_prompt))
  CAF_ADD_TYPE_ID(caesar, (caesar::completion))
  CAF_ADD_TYPE_ID(caesar, (caesar::completion_settled))
  CAF_ADD_TYPE_ID(caesar, (caesar::deadline_passed))
  CAF_ADD_TYPE_ID(caesar, (caesar::drain))
  CAF_ADD_TYPE_ID(caesar, (caesar::evaluate_candidate))
  CAF_ADD_TYPE_ID(caesar, (caesar::evaluation_options))
  CAF_ADD_TYPE_ID(caesar, (caesar::evaluation_progress))
  CAF_ADD_TYPE_ID(caesar, (caesar::evaluation_request))
  CAF_ADD_TYPE_ID(caesar, (caesar::event_recorded))
  CAF_ADD_TYPE_ID(caesar, (caesar::finding))
  CAF_ADD_TYPE_ID(caesar, (caesar::frame_received))
  CAF_ADD_TYPE_ID(caesar, (caesar::job_ended))
  CAF_ADD_TYPE_ID(caesar, (caesar::journal_record))
  CAF_ADD_TYPE_ID(caesar, (caesar::link_closed))
  CAF_ADD_TYPE_ID(caesar, (caesar::load_history))
  CAF_ADD_TYPE_ID(caesar, (caesar::mismatch))
  CAF_ADD_TYPE_ID(caesar, (caesar::offer_executor))
  CAF_ADD_TYPE_ID(caesar, (caesar::problem))
  CAF_ADD_TYPE_ID(caesar, (caesar::problem_id))
  CAF_ADD_TYPE_ID(caesar, (caesar::record_event))
  CAF_ADD_TYPE_ID(caesar, (caesar::run_summary))
  CAF_ADD_TYPE_ID(caesar, (caesar::sample_written))
  CAF_ADD_TYPE_ID(caesar, (caesar::start_run))
  CAF_ADD_TYPE_ID(caesar, (caesar::timing))
  CAF_ADD_TYPE_ID(caesar, (caesar::trajectory_ended))
  CAF_ADD_TYPE_ID(caesar, (caesar::trajectory_history))
  CAF_ADD_TYPE_ID(caesar, (caesar::trajectory_id))
  CAF_ADD_TYPE_ID(caesar, (caesar::trajectory_moved))
  CAF_ADD_TYPE_ID(caesar, (caesar::trajectory_summary))
  CAF_ADD_TYPE_ID(caesar, (caesar::verdict))
  CAF_ADD_TYPE_ID(caesar, (caesar::view_board))
  CAF_ADD_TYPE_ID(caesar, (caesar::write_sample))
  CAF_ADD_TYPE_ID(caesar, (caesar::await_health))
  CAF_ADD_TYPE_ID(caesar, (caesar::device_recovered))
  CAF_ADD_TYPE_ID(caesar, (caesar::code_written))
  CAF_ADD_TYPE_ID(caesar, (caesar::attempt_result))
  CAF_ADD_TYPE_ID(caesar, (caesar::device_used))
  CAF_ADD_TYPE_ID(caesar, (caesar::rate_signals))
  CAF_ADD_TYPE_ID(caesar, (caesar::introduction))
  CAF_ADD_TYPE_ID(caesar, (caesar::artefact_piece))
  CAF_ADD_TYPE_ID(caesar, (caesar::await_idle))
  CAF_ADD_TYPE_ID(caesar, (caesar::fetch_artefact))
  CAF_ADD_TYPE_ID(caesar, (caesar::is_idle))
  CAF_ADD_TYPE_ID(caesar, (caesar::join_cluster))
  CAF_ADD_TYPE_ID(caesar, (caesar::leave_cluster))
  CAF_ADD_TYPE_ID(caesar, (caesar::localize_artefact))
  CAF_ADD_TYPE_ID(caesar, (caesar::node_admitted))
  CAF_ADD_TYPE_ID(caesar, (caesar::node_released))
  CAF_ADD_TYPE_ID(caesar, (caesar::use_shelf))
  CAF_ADD_TYPE_ID(caesar, (caesar::withdraw_executor))
  CAF_ADD_TYPE_ID(caesar, (caesar::builder_facts))
  CAF_ADD_TYPE_ID(caesar, (caesar::builder_view))
  CAF_ADD_TYPE_ID(caesar, (caesar::control_asked))
  CAF_ADD_TYPE_ID(caesar, (caesar::describe_builder))
  CAF_ADD_TYPE_ID(caesar, (caesar::describe_device))
  CAF_ADD_TYPE_ID(caesar, (caesar::device_facts))
  CAF_ADD_TYPE_ID(caesar, (caesar::device_view))
  CAF_ADD_TYPE_ID(caesar, (caesar::devices_view))
  CAF_ADD_TYPE_ID(caesar, (caesar::give_back))
  CAF_ADD_TYPE_ID(caesar, (caesar::held_evaluations))
  CAF_ADD_TYPE_ID(caesar, (caesar::line_logged))
  CAF_ADD_TYPE_ID(caesar, (caesar::list_held))
  CAF_ADD_TYPE_ID(caesar, (caesar::node_lines))
  CAF_ADD_TYPE_ID(caesar, (caesar::offer_builder))
  CAF_ADD_TYPE_ID(caesar, (caesar::report_lines_to))
  CAF_ADD_TYPE_ID(caesar, (caesar::view_devices))
  CAF_ADD_TYPE_ID(caesar, (caesar::withdraw_builder))
  CAF_ADD_TYPE_ID(caesar, (caesar::membership_ended))
  CAF_ADD_TYPE_ID(caesar, (caesar::hold_run))
  CAF_ADD_TYPE_ID(caesar, (caesar::withdraw_requests))
  CAF_ADD_TYPE_ID(caesar, (caesar::cancel_trajectory))
  CAF_ADD_TYPE_ID(caesar, (caesar::hint_trajectory))
  CAF_ADD_TYPE_ID(caesar, (caesar::change_setting))
  CAF_ADD_TYPE_ID(caesar, (caesar::command_done))

CAF_END_TYPE_ID_BLOCK(caesar)

namespace caesar {

/// Makes CAF know all message types; call before the system is built.
void register_types(caf::actor_system_config& config);

} // namespace caesar
