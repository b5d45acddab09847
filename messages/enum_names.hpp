#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace caesar {

/// The names of an enum's values, in their order, as logs, JSON and TOML spell
/// them. Specialized beside each enum; its values must count up from zero.
template <class E>
inline constexpr std::nullptr_t enum_names = nullptr;

/// An enum with a specialization of `enum_names`.
template <class E>
concept named_enum =
  std::is_enum_v<E> && !std::is_same_v<decltype(enum_names<E>),
                                       const std::nullptr_t>;

/// Returns the name of `value`.
template <named_enum E>
constexpr std::string_view name_of(E value) {
  auto index = static_cast<size_t>(value);
  return index < enum_names<E>.size() ? enum_names<E>[index] : "?";
}

/// Returns the value called `name`, or nothing.
template <named_enum E>
constexpr std::optional<E> enum_from(std::string_view name) {
  for (size_t i = 0; i < enum_names<E>.size(); ++i)
    if (enum_names<E>[i] == name)
      return static_cast<E>(i);
  return std::nullopt;
}

} // namespace caesar
