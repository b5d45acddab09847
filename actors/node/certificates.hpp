#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Where the certificates of one program lie.
struct certificate_paths {
  std::filesystem::path authority;   ///< "authority.pem": whom it believes.
  std::filesystem::path certificate; ///< "NAME.pem"
  std::filesystem::path key;         ///< "NAME.key"
};

certificate_paths certificate_files(const std::filesystem::path& folder,
                                    const std::string& name);

/// Writes a private authority into `folder`, unless one is there, and a
/// certificate with its key for each of `names`, which must be new: P-256,
/// readable by nobody else. Returns the files written. Throws
/// `std::runtime_error`, for people; nothing that is there is changed.
std::vector<std::filesystem::path>
make_certificates(const std::filesystem::path& folder,
                  const std::vector<std::string>& names);

/// Returns why the files of `name` will not do, in a sentence: not there, of
/// another authority, no pair, expired. Nothing when they will.
std::optional<std::string>
certificate_defect(const std::filesystem::path& folder,
                   const std::string& name);

} // namespace caesar
