#include "cuda/runner/sandbox_probe.hpp"

#include "cuda/wire/exit_text.hpp"
#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/packets.hpp"

#include <stdexcept>

namespace caesar::cuda {

namespace {

/// Returns what a keeper says first, after it has ended.
keeper_record try_sandbox(const sandbox_plan& plan, const keeper_fork& fork) {
  auto [mine, keepers] = make_packet_pair();
  keeper_task task;
  task.leash = std::move(keepers);
  task.plan = &plan;
  task.body = [](std::vector<unique_fd>) { return 0; };
  if (!fork(std::move(task)))
    throw std::runtime_error{"cannot fork: the host has no process left"};
  auto first =
    record_in<keeper_record>(receive_packet(mine.get(), sizeof(keeper_record)));
  while (!receive_packet(mine.get(), sizeof(keeper_record)).bytes.empty())
    ;
  if (first)
    return *first;
  throw std::runtime_error{"the keeper of a candidate's process ended early"};
}

} // namespace

std::string probe_sandbox(sandbox_plan& plan, const keeper_fork& fork) {
  auto found = try_sandbox(plan, fork);
  if (found.event == keeper_event::failed) {
    plan.no_root = text_of(found);
    found = try_sandbox(plan, fork);
  }
  if (found.event != keeper_event::started)
    throw std::runtime_error{std::string{text_of(found)}};
  return std::string{text_of(found)};
}

} // namespace caesar::cuda
