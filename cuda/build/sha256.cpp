#include "cuda/build/sha256.hpp"

#include <array>
#include <fstream>
#include <memory>
#include <new>
#include <openssl/evp.h>
#include <vector>

namespace caesar::cuda {

namespace {

class hash {
public:
  hash() : context_{EVP_MD_CTX_new(), EVP_MD_CTX_free} {
    if (!context_
        || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
      throw std::bad_alloc{};
  }

  void add(std::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
  }

  std::string finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> raw;
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), raw.data(), &size);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (unsigned i = 0; i < size; ++i) {
      result += digits[raw[i] >> 4];
      result += digits[raw[i] & 15];
    }
    return result;
  }

private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

} // namespace

std::string sha256(std::string_view bytes) {
  hash h;
  h.add(bytes);
  return h.finish();
}

std::optional<std::string> sha256_of_file(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in)
    return std::nullopt;
  hash h;
  std::vector<char> piece(1 << 16);
  do {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    h.add({piece.data(), static_cast<size_t>(in.gcount())});
  } while (in);
  if (!in.eof())
    return std::nullopt;
  return h.finish();
}

} // namespace caesar::cuda
