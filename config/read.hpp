#pragma once

#include "config/complaints.hpp"
#include "config/convert.hpp"
#include "config/loaded.hpp"

#include <set>
#include <string>

namespace caesar::config {

/// The names of sections in which something is wrong, so that what follows
/// from it need not be complained about too.
using broken_sections = std::set<std::string>;

/// Reads all sections of `document` into `to.options` and notes the origins.
/// What is unknown, missing, of a wrong type or out of range goes to `wrong`,
/// and leaves its default.
broken_sections read_document(const toml_table& document,
                              const base_folders& bases, loaded& to,
                              complaints& wrong);

} // namespace caesar::config
