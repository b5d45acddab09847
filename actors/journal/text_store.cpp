#include "actors/journal/text_store.hpp"

#include "actors/journal/chunking.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <openssl/evp.h>
#include <unordered_map>
#include <zstd.h>

namespace caesar {

namespace {

/// It runs for every turn.
constexpr int effort = 1;

/// Pieces whose ids are remembered: what prompts repeat is found without the
/// file. About 100 bytes each.
constexpr size_t most_known = 50'000;

std::string unpacked(std::string body, size_t size) {
  if (body.size() == size)
    return body;
  std::string result(size, '\0');
  auto done = ZSTD_decompress(result.data(), size, body.data(), body.size());
  return done == size ? result : std::string{};
}

} // namespace

/// What is slow to set up for every piece.
struct text_store::tools {
  tools()
    : sha256{EVP_MD_fetch(nullptr, "SHA256", nullptr)},
      digest{EVP_MD_CTX_new()},
      compressor{ZSTD_createCCtx()} {
    if (!sha256 || !digest || !compressor)
      throw std::bad_alloc{};
  }

  ~tools() {
    ZSTD_freeCCtx(compressor);
    EVP_MD_CTX_free(digest);
    EVP_MD_free(sha256);
  }

  tools(const tools&) = delete;
  tools& operator=(const tools&) = delete;

  std::string hash_of(std::string_view text) {
    std::array<unsigned char, 32> result{};
    EVP_DigestInit_ex(digest, sha256, nullptr);
    EVP_DigestUpdate(digest, text.data(), text.size());
    EVP_DigestFinal_ex(digest, result.data(), nullptr);
    return {reinterpret_cast<const char*>(result.data()), result.size()};
  }

  /// Returns `text` compressed, until the next call, or `text` itself where
  /// that is not smaller.
  std::string_view packed(std::string_view text) {
    room.resize(std::max(room.size(), ZSTD_compressBound(text.size())));
    auto size = ZSTD_compressCCtx(compressor, room.data(), room.size(),
                                  text.data(), text.size(), effort);
    if (ZSTD_isError(size) != 0 || size >= text.size())
      return text;
    return std::string_view{room}.substr(0, size);
  }

  EVP_MD* sha256;
  EVP_MD_CTX* digest;
  ZSTD_CCtx* compressor;
  std::string room;
  std::unordered_map<std::string, int64_t> known; ///< Ids, by their hashes.
};

text_store::text_store(const sqlite_file& file)
  : file_{file},
    tools_{std::make_unique<tools>()},
    find_{file.prepare("SELECT id FROM texts WHERE hash = ?")},
    insert_{
      file.prepare("INSERT INTO texts (hash, size, body) VALUES (?, ?, ?) "
                   "ON CONFLICT (hash) DO NOTHING")},
    get_{file.prepare("SELECT hash, size, body FROM texts WHERE id = ?")} {}

text_store::~text_store() = default;

std::vector<int64_t> text_store::put(std::string_view text) {
  std::vector<int64_t> result;
  for (auto piece : content_chunks(text))
    result.push_back(put_piece(piece));
  return result;
}

int64_t text_store::put_piece(std::string_view piece) {
  auto hash = tools_->hash_of(piece);
  auto& known = tools_->known;
  if (auto found = known.find(hash); found != known.end())
    return found->second;
  auto id = insert(hash, piece); // Most that are not known are new.
  if (id == 0)
    id = find(hash);
  if (known.size() >= most_known)
    known.clear(); // What is repeated is soon there again.
  known.emplace(std::move(hash), id);
  return id;
}

void text_store::forget() {
  tools_->known.clear();
  recent_.fill({}); // Their ids are given to others.
}

int64_t text_store::find(const std::string& hash) {
  sqlite_query row{find_};
  row.bytes(hash);
  return row.step() ? row.integer_at(0) : 0;
}

int64_t text_store::insert(const std::string& hash, std::string_view piece) {
  auto body = tools_->packed(piece);
  sqlite_query row{insert_};
  row.bytes(hash).integer(static_cast<int64_t>(piece.size())).bytes(body);
  row.step();
  return file_.changed() > 0 ? file_.last_row() : 0;
}

std::string text_store::get(const std::vector<int64_t>& ids) {
  std::string result;
  for (auto id : ids)
    result += piece(id);
  return result;
}

const std::string& text_store::piece(int64_t id) {
  auto& known = recent_[static_cast<size_t>(id) % recent_.size()];
  if (known.id != id)
    known = {id, read_piece(id)};
  return known.text;
}

std::string text_store::read_piece(int64_t id) {
  sqlite_query row{get_};
  row.integer(id);
  if (row.step()) {
    auto text =
      unpacked(row.bytes_at(2), static_cast<size_t>(row.integer_at(1)));
    if (tools_->hash_of(text) == row.bytes_at(0))
      return text;
  }
  throw storage_error(file_.path().string() + ": piece " + std::to_string(id)
                      + " of a text is missing or damaged: restore a copy, or "
                        "choose another [run] name");
}

} // namespace caesar
