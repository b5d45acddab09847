#pragma once

// The only file that knows which CAF this is: 0.17.6 (Debian, Ubuntu) or 1.x.

#include "messages/fields.hpp"

#include <caf/all.hpp>

#include <optional>
#include <tuple>
#include <utility>

// Do not test CAF_VERSION: 1.0 and 1.1 spell it with a leading zero (octal).
#define CAESAR_CAF_0_17 (CAF_MAJOR_VERSION == 0 && CAF_MINOR_VERSION < 18)

namespace caesar {

// -- interfaces ---------------------------------------------------------------

namespace detail {

template <class Signature>
struct handler;

#if CAESAR_CAF_0_17
template <class R, class... Ts>
struct handler<R(Ts...)> {
  using type = typename caf::replies_to<Ts...>::template with<R>;
};
template <class... Ts>
struct handler<void(Ts...)> {
  using type = caf::reacts_to<Ts...>;
};
#else
template <class R, class... Ts>
struct handler<R(Ts...)> {
  using type = caf::result<R>(Ts...);
};
#endif

} // namespace detail

/// Spells a typed actor as a list of plain function signatures.
template <class... Signatures>
using actor_interface =
  caf::typed_actor<typename detail::handler<Signatures>::type...>;

// -- spawning -----------------------------------------------------------------

namespace detail {

/// Turns an exception that escaped from an actor into the error `ec::bug`.
caf::error escaped(std::exception_ptr& x);

} // namespace detail

#if CAESAR_CAF_0_17
namespace detail {

template <class State>
struct state_holder {
  state_holder() = default; // Keeps this from being an aggregate; see notes.
  std::optional<State> value;
  static constexpr const char* name = State::name;
};

} // namespace detail
#endif

/// Spawns an actor whose state class has the form `State(self, args...)` plus
/// `make_behavior()`. Same contract as `caf::actor_from_state` in CAF 1.x.
template <class State, caf::spawn_options Os = caf::no_spawn_options,
          class Parent, class... Ts>
auto launch(Parent& parent, Ts... args) {
#if CAESAR_CAF_0_17
  static_assert(sizeof...(Ts) > 0,
                "CAF 0.17 reads through a null pointer without arguments");
  using interface = typename State::interface;
  using holder_ptr =
    typename interface::template stateful_pointer<detail::state_holder<State>>;
  auto body = [](holder_ptr self, Ts... xs) ->
    typename interface::behavior_type {
      self->set_exception_handler(detail::escaped);
      return self->state.value.emplace(self, std::move(xs)...).make_behavior();
    };
  return parent.template spawn<Os>(body, std::move(args)...);
#else
  return parent.template spawn<Os>(caf::actor_from_state<State>,
                                   std::move(args)...);
#endif
}

// -- scheduling ---------------------------------------------------------------

/// Makes CAF share work between `threads` threads. Its default, work stealing,
/// needs linear time to steal and wakes up all the time.
inline void set_scheduler(caf::actor_system_config& config, size_t threads) {
#if CAESAR_CAF_0_17
  config.set("scheduler.policy", caf::atom("sharing"));
  config.set("scheduler.max-threads", threads);
#else
  config.set("caf.scheduler.policy", "sharing");
  config.set("caf.scheduler.max-threads", threads);
#endif
}

// -- network ------------------------------------------------------------------

#if CAESAR_CAF_0_17
inline constexpr auto connect_word = caf::connect_atom::value;

/// Sets "heartbeat-interval" or "connection-timeout" of connections.
inline void set_network(caf::actor_system_config& config, const char* key,
                        caf::timespan value) {
  config.set(std::string{"middleman."} + key, value);
}
#else
inline constexpr auto connect_word = caf::connect_atom_v;

inline void set_network(caf::actor_system_config& config, const char* key,
                        caf::timespan value) {
  config.set(std::string{"caf.middleman."} + key, value);
}
#endif

// -- serialization ------------------------------------------------------------

/// Visits an optional field as a flag and a value.
template <class Inspector, described T>
auto inspect(Inspector& f, std::optional<T>& x) {
#if CAESAR_CAF_0_17
  auto present = x.has_value();
  auto value = x.value_or(T{});
  auto load = [&]() -> caf::error {
    if (present)
      x = std::move(value);
    else
      x.reset();
    return caf::none;
  };
  return f(caf::meta::type_name("optional"), present, value,
           caf::meta::load_callback(load));
#else
  return f.apply(x);
#endif
}

/// Visits all fields of a described message in CAF's own dialect.
template <class Inspector, described T>
auto inspect(Inspector& f, T& x) {
  auto visit = [&](auto... fs) {
#if CAESAR_CAF_0_17
    return f(caf::meta::type_name(T::type_name), fs.value...);
#else
    return f.object(x)
      .pretty_name(T::type_name)
      .fields(f.field(fs.name, fs.value)...);
#endif
  };
  return std::apply(visit, T::fields(x));
}

} // namespace caesar

// -- errors -------------------------------------------------------------------

#if CAESAR_CAF_0_17
#  define CAESAR_ERROR_CODE_ENUM(type, category)                               \
    CAF_ERROR_CODE_ENUM(type, category)
#else
#  define CAESAR_ERROR_CODE_ENUM(type, category) CAF_ERROR_CODE_ENUM(type)
#endif
