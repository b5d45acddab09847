#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace caesar {

/// A sandbox for compilers, made by bubblewrap: the system and the folders of
/// torch and CUDA, read-only; one folder to write to; no network, nobody's
/// home.
struct compile_jail {
  std::string program; ///< bwrap; empty: compilers run as they are.
  std::vector<std::string> folders; ///< What is read beside the system.
};

/// Returns the command that runs `argv` in `jail`, in `folder` if there is one.
/// `part_of` is what `argv` is a part of, if it is one: it names the compilers.
std::vector<std::string> jailed(const compile_jail& jail,
                                std::vector<std::string> argv,
                                const std::filesystem::path& folder,
                                const std::vector<std::string>& part_of = {});

} // namespace caesar
