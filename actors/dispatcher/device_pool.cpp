#include "actors/dispatcher/device_pool.hpp"

#include "actors/dispatcher/dispatch_queue.hpp"

#include <algorithm>

namespace caesar {

// -- one device ---------------------------------------------------------------

void pooled_device::lease(const device_lease& x, clock::time_point now) {
  if (leases.empty())
    busy_from = now;
  leases.push_back(x);
}

std::vector<device_lease> pooled_device::take_leases(clock::time_point now) {
  if (!leases.empty())
    busy += now - busy_from;
  return std::exchange(leases, {});
}

void pooled_device::end_lease(uint64_t number, clock::time_point now) {
  auto ended =
    std::erase_if(leases, [&](const auto& x) { return x.number == number; });
  if (ended > 0 && leases.empty())
    busy += now - busy_from;
}

device_view pooled_device::view(clock::time_point now) const {
  device_view result;
  result.name = name;
  result.hardware = facts.hardware;
  result.standing = leaves           ? device_standing::leaving
                    : sick           ? device_standing::sick
                    : leases.empty() ? device_standing::idle
                                     : device_standing::busy;
  result.in_flight = static_cast<int32_t>(leases.size());
  result.evaluations = evaluations;
  result.last_error = last_error;
  auto was_busy = leases.empty() ? busy : busy + (now - busy_from);
  if (now > came)
    result.busy_share = static_cast<double>(was_busy.count())
                        / static_cast<double>((now - came).count());
  return result;
}

// -- all of them --------------------------------------------------------------

pooled_device& device_pool::add(pooled_device x) {
  return all_.emplace_back(std::move(x));
}

void device_pool::remove(const pooled_device& x) {
  std::erase_if(all_, [&](const auto& y) { return &y == &x; });
}

pooled_device* device_pool::find(const evaluator_actor& x) {
  return find(x->address());
}

pooled_device* device_pool::find(const caf::actor_addr& x) {
  auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& y) {
    return y.executor->address() == x;
  });
  return found == all_.end() ? nullptr : &*found;
}

pooled_device* device_pool::holder_of(uint64_t lease) {
  for (auto& x : all_)
    for (const auto& y : x.leases)
      if (y.number == lease)
        return &x;
  return nullptr;
}

pooled_device* device_pool::keeper_of(const std::string& key) {
  auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& x) {
    return x.is_well() && x.held.contains(key);
  });
  return found == all_.end() ? nullptr : &*found;
}

bool device_pool::keeps_any() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const auto& x) { return !x.held.empty(); });
}

bool device_pool::has_choice(const std::string& avoid) const {
  return std::any_of(all_.begin(), all_.end(), [&](const auto& x) {
    return x.is_well() && !is_avoided(x.name, avoid);
  });
}

const device_lease* device_pool::ask_back(pooled_device*& of) {
  of = nullptr;
  for (auto& x : all_)
    if (x.leases.size() > 1 && !x.leases.back().is_asked_back
        && (of == nullptr || x.leases.size() > of->leases.size()))
      of = &x;
  if (of == nullptr)
    return nullptr;
  of->leases.back().is_asked_back = true;
  return &of->leases.back();
}

} // namespace caesar
