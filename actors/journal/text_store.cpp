#include "actors/journal/text_store.hpp"

#include "actors/journal/chunking.hpp"

#include <array>
#include <openssl/evp.h>
#include <zlib.h>

namespace caesar {

namespace {

/// The fastest: it runs for every turn.
constexpr int effort = 1;

std::string hash_of(std::string_view text) {
  std::array<unsigned char, 32> digest{};
  EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(),
             nullptr);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

/// Returns `text` compressed, or as it is where that is not smaller.
std::string packed(std::string_view text) {
  auto size = compressBound(static_cast<uLong>(text.size()));
  std::string result(size, '\0');
  auto done = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                        reinterpret_cast<const Bytef*>(text.data()),
                        static_cast<uLong>(text.size()), effort);
  if (done != Z_OK || size >= text.size())
    return std::string{text};
  result.resize(size);
  return result;
}

std::string unpacked(std::string body, size_t size) {
  if (body.size() == size)
    return body;
  std::string result(size, '\0');
  auto length = static_cast<uLongf>(size);
  auto done = uncompress(reinterpret_cast<Bytef*>(result.data()), &length,
                         reinterpret_cast<const Bytef*>(body.data()),
                         static_cast<uLong>(body.size()));
  return done == Z_OK && length == size ? result : std::string{};
}

} // namespace

text_store::text_store(const sqlite_file& file)
  : file_{file},
    find_{file.prepare("SELECT id FROM texts WHERE hash = ?")},
    insert_{
      file.prepare("INSERT INTO texts (hash, size, body) VALUES (?, ?, ?)")},
    get_{file.prepare("SELECT hash, size, body FROM texts WHERE id = ?")} {}

std::vector<int64_t> text_store::put(std::string_view text) {
  std::vector<int64_t> result;
  for (auto piece : content_chunks(text))
    result.push_back(put_piece(piece));
  return result;
}

int64_t text_store::put_piece(std::string_view piece) {
  auto hash = hash_of(piece);
  {
    sqlite_query row{find_};
    row.bytes(hash);
    if (row.step())
      return row.integer_at(0);
  }
  auto body = packed(piece);
  sqlite_query row{insert_};
  row.bytes(hash).integer(static_cast<int64_t>(piece.size())).bytes(body);
  row.step();
  return file_.last_row();
}

std::string text_store::get(const std::vector<int64_t>& ids) {
  std::string result;
  for (auto id : ids)
    result += piece(id);
  return result;
}

std::string text_store::piece(int64_t id) {
  sqlite_query row{get_};
  row.integer(id);
  if (row.step()) {
    auto text =
      unpacked(row.bytes_at(2), static_cast<size_t>(row.integer_at(1)));
    if (hash_of(text) == row.bytes_at(0))
      return text;
  }
  throw storage_error(file_.path().string() + ": piece " + std::to_string(id)
                      + " of a text is missing or damaged: restore a copy, or "
                        "choose another [run] name");
}

} // namespace caesar
