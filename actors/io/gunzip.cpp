#include "actors/io/gunzip.hpp"

#include <array>
#include <limits>
#include <new>
#include <zlib.h>

namespace caesar::io {

struct gunzip::state {
  z_stream stream{};
  size_t left = 0;
  bool is_over = false;
  bool has_member =
    false; ///< Of those that may follow each other, a whole one.
};

gunzip::gunzip(size_t most_bytes) : state_{std::make_unique<state>()} {
  state_->left = most_bytes;
  constexpr int either_header = 32;
  if (::inflateInit2(&state_->stream, MAX_WBITS + either_header) != Z_OK)
    throw std::bad_alloc{};
}

gunzip::~gunzip() {
  ::inflateEnd(&state_->stream);
}

std::optional<std::string> gunzip::feed(std::string_view piece) {
  auto& x = state_->stream;
  if (piece.size() > std::numeric_limits<uInt>::max())
    return std::nullopt;
  // zlib only reads it.
  x.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
  x.avail_in = static_cast<uInt>(piece.size());
  std::string result;
  std::array<char, 16384> out;
  if (state_->is_over && !piece.empty()) {
    ::inflateReset(&x);
    state_->is_over = false;
  }
  while (!state_->is_over) {
    x.next_out = reinterpret_cast<Bytef*>(out.data());
    x.avail_out = static_cast<uInt>(out.size());
    auto status = ::inflate(&x, Z_NO_FLUSH);
    if (status == Z_DATA_ERROR && state_->has_member && x.total_out == 0) {
      state_->is_over = true; // What follows a member may be no other.
      break;
    }
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      return std::nullopt;
    state_->has_member = state_->has_member || status == Z_STREAM_END;
    auto size = out.size() - x.avail_out;
    if (size > state_->left)
      return std::nullopt;
    state_->left -= size;
    result.append(out.data(), size);
    if (status == Z_STREAM_END && x.avail_in > 0) {
      ::inflateReset(&x); // Another member follows: RFC 1952, section 2.2.
      continue;
    }
    state_->is_over = status == Z_STREAM_END;
    if (x.avail_out > 0)
      break; // All of the input is used.
  }
  return result;
}

} // namespace caesar::io
