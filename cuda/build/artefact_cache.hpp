#pragma once

#include "messages/evaluation.hpp"
#include "messages/fields.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// What lies beside a cached module, for its verification and for people.
struct artefact_manifest {
  std::string key;
  std::string module; ///< Python name of the extension.
  std::string sha256; ///< Of module.so.
  int64_t bytes = 0;  ///< Of module.so.
  std::vector<kernel_resources> kernels{};
  build_path built = build_path::full;
  std::string declined{}; ///< Why it was not built light; or empty.

  static constexpr const char* type_name = "artefact_manifest";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"key", x.key},          field{"module", x.module},
                      field{"sha256", x.sha256},    field{"bytes", x.bytes},
                      field{"kernels", x.kernels},  field{"built", x.built},
                      field{"declined", x.declined}};
  }
};

/// One shared object in the cache.
struct cached_artefact {
  std::filesystem::path path;
  std::string sha256;
  std::vector<kernel_resources> kernels{}; ///< As ptxas told.
  build_path built = build_path::full;
  std::string declined{}; ///< Why it was not built light; or empty.
};

/// What there is to know of a shared object beside its bytes.
struct artefact_facts {
  std::string module; ///< Python name of the extension.
  std::vector<kernel_resources> kernels{};
  build_path built = build_path::full;
  std::string declined{};
};

/// Returns the key of the entry in which `module`, a shared object, lies.
std::string key_of(const std::filesystem::path& module);

/// Shared objects by the digest of all that went into them.
///
/// `<root>/<2 digits>/<key>/{module.so, manifest.json}`. An entry appears whole
/// or not at all, and never changes, so any number of processes may share the
/// folder; the time of its manifest is when it was last used. What cannot be
/// written throws `std::filesystem::filesystem_error` or `std::system_error`.
class artefact_cache {
public:
  /// Uses `root`, which is created when something is published.
  explicit artefact_cache(std::filesystem::path root);

  /// Returns the entry of `key`. One whose bytes are not what its manifest says
  /// is removed and not returned.
  std::optional<cached_artefact> find(const std::string& key) const;

  /// Copies the shared object `file` into the cache, and notes its `facts`.
  /// When another process was faster, its entry is returned.
  cached_artefact publish(const std::string& key, artefact_facts facts,
                          const std::filesystem::path& file) const;

private:
  std::filesystem::path folder_of(const std::string& key) const;
  std::filesystem::path fresh_folder() const;
  void remove(const std::filesystem::path& folder) const;

  std::filesystem::path root_;
};

} // namespace caesar::cuda
