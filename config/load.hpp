#pragma once

#include "config/complaints.hpp"
#include "config/loaded.hpp"
#include "config/machine.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace caesar::config {

/// Reads the TOML file `path` with `--set` arguments ("run.turns=4") over it,
/// fills in what depends on this machine, and reads the problems. Whatever is
/// wrong is found here, before anything starts: throws one `config_error` with
/// a line for each.
loaded load(const std::filesystem::path& path,
            std::span<const std::string> sets = {},
            const machine& where = this_machine());

/// The same without looking whether it can run: neither problems, nor replies,
/// nor the cores of devices are checked, and `problems` stays empty.
loaded load_unchecked(const std::filesystem::path& path,
                      std::span<const std::string> sets = {},
                      const machine& where = this_machine());

/// Returns the options of evaluations without a file: all defaults but `sets`,
/// and devices of these names. Throws `config_error`.
options for_evaluation(std::span<const std::string> devices,
                       std::span<const std::string> sets,
                       const machine& where = this_machine());

/// Returns the options of a node: what the file `path` says, or all defaults
/// without one. Neither [run] nor [problems] need be in it. Throws
/// `config_error`.
options for_node(const std::filesystem::path& path,
                 std::span<const std::string> sets,
                 const machine& where = this_machine());

/// Returns the options of builds without a file: all defaults but `sets`, and
/// no devices, so that all cores are for builds. Throws `config_error`.
options for_building(std::span<const std::string> sets,
                     const machine& where = this_machine());

} // namespace caesar::config
