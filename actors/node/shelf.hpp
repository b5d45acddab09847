#pragma once

#include "messages/interfaces.hpp"

#include <filesystem>
#include <vector>

namespace caesar {

/// Bytes of an artefact in one message.
inline constexpr size_t piece_bytes = size_t{256} << 10;

/// Returns a piece of a shared object that lies below one of `roots`, wherever
/// links lead; `ec::not_admitted` for what does not.
caf::result<artefact_piece>
piece_of(const fetch_artefact& x,
         const std::vector<std::filesystem::path>& roots);

/// Gives other machines the shared objects that this one has built.
class shelf_state {
public:
  using interface = shelf_actor;

  static constexpr const char* name = "caesar.shelf";

  /// Gives what lies in `folder`, and nothing else.
  shelf_state(interface::pointer self, std::filesystem::path folder);

  interface::behavior_type make_behavior();

private:
  std::filesystem::path folder_;
};

} // namespace caesar
