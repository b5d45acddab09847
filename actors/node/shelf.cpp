#include "actors/node/shelf.hpp"

#include <algorithm>
#include <fstream>

namespace caesar {

namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& file, const fs::path& root) {
  std::error_code wrong;
  auto inner = fs::canonical(file, wrong);
  auto outer = fs::canonical(root, wrong);
  if (wrong)
    return false;
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end())
           .first
         == outer.end();
}

caf::error gone(const fetch_artefact& x) {
  return fault(ec::build_system, x.path + " cannot be read any more");
}

} // namespace

// Reads a quarter of a mebibyte that was written a moment ago.
caf::result<artefact_piece> piece_of(const fetch_artefact& x,
                                     const std::vector<fs::path>& roots) {
  if (std::none_of(roots.begin(), roots.end(),
                   [&](const auto& root) { return is_below(x.path, root); }))
    return fault(ec::not_admitted, x.path + " is no artefact of this machine");
  std::ifstream in{x.path, std::ios::binary | std::ios::ate};
  artefact_piece result;
  auto size = static_cast<std::streamoff>(in.tellg());
  if (!in || x.offset > static_cast<uint64_t>(size))
    return gone(x);
  result.whole = static_cast<uint64_t>(size);
  result.bytes.resize(std::min<uint64_t>(piece_bytes, result.whole - x.offset));
  in.seekg(static_cast<std::streamoff>(x.offset));
  in.read(result.bytes.data(),
          static_cast<std::streamsize>(result.bytes.size()));
  if (!in)
    return gone(x);
  return result;
}

shelf_state::shelf_state(interface::pointer, fs::path folder)
  : folder_{std::move(folder)} {}

shelf_actor::behavior_type shelf_state::make_behavior() {
  return {[this](const fetch_artefact& x) { return piece_of(x, {folder_}); }};
}

} // namespace caesar
