#pragma once

// How schemas say what a key is: its name, the member that it sets, what it
// means, and what is legal.

#include "config/legal.hpp"
#include "config/schema.hpp"

#include <string_view>
#include <utility>

namespace caesar::config {

template <class Section, class T>
key_schema<Section> key(std::string_view name, T Section::*member,
                        std::string_view doc, limits legal = {}) {
  return {
    name,
    doc,
    {},
    false,
    [member, legal](Section& to, const toml_value& from,
                    const base_folders& bases) {
      config::read(from, to.*member, legal, bases);
    },
    [member](const Section& from) { return config::write(from.*member); }};
}

/// A key that other keys make necessary; validation says when.
template <class Section>
key_schema<Section> with_example(std::string_view example,
                                 key_schema<Section> key) {
  key.example = example;
  return key;
}

template <class Section>
key_schema<Section> required(std::string_view example,
                             key_schema<Section> key) {
  key.required = true;
  return with_example(example, std::move(key));
}

} // namespace caesar::config
