#pragma once

// JSON for described structs, both ways, from their one list of fields.
// Durations are whole nanoseconds, enums are their names, optionals are null.

#include "messages/enum_names.hpp"
#include "messages/fields.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace caesar {

/// Objects keep their fields in the order in which they are described.
using json = nlohmann::ordered_json;

} // namespace caesar

namespace nlohmann {

template <class T>
struct adl_serializer<std::optional<T>> {
  static void to_json(caesar::json& j, const std::optional<T>& x) {
    if (x)
      j = *x;
    else
      j = nullptr;
  }
  static void from_json(const caesar::json& j, std::optional<T>& x) {
    if (j.is_null())
      x.reset();
    else
      x = j.template get<T>();
  }
};

template <class Rep, class Period>
struct adl_serializer<std::chrono::duration<Rep, Period>> {
  using duration = std::chrono::duration<Rep, Period>;
  static void to_json(caesar::json& j, const duration& x) {
    j = std::chrono::duration_cast<std::chrono::nanoseconds>(x).count();
  }
  static void from_json(const caesar::json& j, duration& x) {
    x = std::chrono::duration_cast<duration>(
      std::chrono::nanoseconds{j.template get<int64_t>()});
  }
};

template <caesar::named_enum E>
struct adl_serializer<E> {
  static void to_json(caesar::json& j, E x) {
    j = std::string{caesar::name_of(x)};
  }
  static void from_json(const caesar::json& j, E& x) {
    auto name = j.template get<std::string>();
    auto value = caesar::enum_from<E>(name);
    if (!value)
      throw caesar::json::other_error::create(
        599, "no such value: '" + name + "'",
        static_cast<const caesar::json*>(nullptr));
    x = *value;
  }
};

template <caesar::described T>
struct adl_serializer<T> {
  static void to_json(caesar::json& j, const T& x) {
    j = caesar::json::object();
    std::apply([&](auto... f) { ((j[f.name] = f.value), ...); }, T::fields(x));
  }

  /// Every field must be there; a field that is not known is ignored.
  static void from_json(const caesar::json& j, T& x) {
    std::apply([&](auto... f) { ((j.at(f.name).get_to(f.value)), ...); },
               T::fields(x));
  }
};

} // namespace nlohmann

namespace caesar {

/// Returns `x` on one line. Bytes that are not UTF-8 are replaced, so that no
/// candidate's output can make a log unwritable.
inline std::string to_line(const json& x) {
  return x.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Returns `x` indented for people, with bad bytes replaced like `to_line`.
inline std::string to_pretty(const json& x) {
  return x.dump(2, ' ', false, json::error_handler_t::replace);
}

} // namespace caesar
