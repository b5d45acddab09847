#include "actors/node/certificates.hpp"

#include "messages/unique_fd.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <stdexcept>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace caesar {

namespace {

namespace fs = std::filesystem;

template <auto Free>
struct freed_by {
  void operator()(auto* x) const { Free(x); }
};

using key_ptr = std::unique_ptr<EVP_PKEY, freed_by<EVP_PKEY_free>>;
using certificate_ptr = std::unique_ptr<X509, freed_by<X509_free>>;
using memory_ptr = std::unique_ptr<BIO, freed_by<BIO_free_all>>;
using file_ptr = std::unique_ptr<std::FILE, freed_by<std::fclose>>;

constexpr auto authority_name = "authority";
constexpr long day = 24L * 60 * 60;
constexpr long authority_days = 3650;
constexpr long node_days = 825;

[[noreturn]] void fail(const std::string& doing) {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  throw std::runtime_error{doing + ": " + text.data()};
}

void expect(bool good, const char* doing) {
  if (!good)
    fail(doing);
}

void add_extension(X509* to, X509* issuer, int which, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
  std::unique_ptr<X509_EXTENSION, freed_by<X509_EXTENSION_free>> x{
    X509V3_EXT_conf_nid(nullptr, &context, which, value)};
  expect(x && X509_add_ext(to, x.get(), -1) == 1,
         "describing what a certificate is for");
}

void set_serial(X509* to) {
  uint64_t number = 0;
  expect(RAND_bytes(reinterpret_cast<unsigned char*>(&number), sizeof number)
           == 1,
         "drawing a serial number");
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(to), number >> 1);
}

void set_validity(X509* to, long days) {
  X509_gmtime_adj(X509_getm_notBefore(to), -day); // Clocks differ.
  X509_gmtime_adj(X509_getm_notAfter(to), days * day);
}

certificate_ptr blank(EVP_PKEY* key, const std::string& name, long days) {
  certificate_ptr result{X509_new()};
  expect(result != nullptr, "making a certificate");
  X509_set_version(result.get(), X509_VERSION_3);
  set_serial(result.get());
  set_validity(result.get(), days);
  X509_set_pubkey(result.get(), key);
  auto* subject = X509_get_subject_name(result.get());
  auto bytes = reinterpret_cast<const unsigned char*>(name.c_str());
  expect(
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes, -1, -1, 0)
      == 1,
    "naming a certificate");
  return result;
}

void sign(X509* x, X509* issuer, EVP_PKEY* by) {
  X509_set_issuer_name(x, X509_get_subject_name(issuer));
  expect(X509_sign(x, by, EVP_sha256()) > 0, "signing a certificate");
}

key_ptr new_key() {
  key_ptr result{EVP_EC_gen("P-256")};
  expect(result != nullptr, "making a key");
  return result;
}

/// A certificate and its key.
struct key_pair {
  key_ptr key;
  certificate_ptr certificate;
};

key_pair new_authority() {
  key_pair result;
  result.key = new_key();
  result.certificate = blank(result.key.get(), "caesar-actors", authority_days);
  auto* x = result.certificate.get();
  add_extension(x, x, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  add_extension(x, x, NID_key_usage, "critical,keyCertSign,cRLSign");
  add_extension(x, x, NID_subject_key_identifier, "hash");
  sign(x, x, result.key.get());
  return result;
}

key_pair new_member(const key_pair& authority, const std::string& name) {
  key_pair result;
  result.key = new_key();
  result.certificate = blank(result.key.get(), name, node_days);
  auto* x = result.certificate.get();
  auto* issuer = authority.certificate.get();
  add_extension(x, issuer, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(x, issuer, NID_key_usage, "critical,digitalSignature");
  add_extension(x, issuer, NID_ext_key_usage, "serverAuth,clientAuth");
  sign(x, issuer, authority.key.get());
  return result;
}

// -- files --------------------------------------------------------------------

std::string text_of(BIO* memory) {
  char* bytes = nullptr;
  auto size = BIO_get_mem_data(memory, &bytes);
  return {bytes, static_cast<size_t>(size)};
}

/// Never over what is there, and never readable by others, not even at first.
void write_new(const fs::path& file, const std::string& text) {
  auto cannot = [&](int why) {
    return std::runtime_error{file.string()
                              + " cannot be written: " + std::strerror(why)};
  };
  unique_fd out{::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                       S_IRUSR | S_IWUSR)};
  if (out.get() < 0)
    throw cannot(errno);
  auto written = ::write(out.get(), text.data(), text.size());
  if (written != static_cast<ssize_t>(text.size()))
    throw cannot(written < 0 ? errno : ENOSPC);
}

void write_pair(const key_pair& x, const certificate_paths& to) {
  memory_ptr key{BIO_new(BIO_s_mem())};
  memory_ptr certificate{BIO_new(BIO_s_mem())};
  expect(PEM_write_bio_PrivateKey(key.get(), x.key.get(), nullptr, nullptr, 0,
                                  nullptr, nullptr)
             == 1
           && PEM_write_bio_X509(certificate.get(), x.certificate.get()) == 1,
         "writing a certificate");
  write_new(to.key, text_of(key.get()));
  write_new(to.certificate, text_of(certificate.get()));
}

file_ptr opened(const fs::path& file) {
  return file_ptr{std::fopen(file.c_str(), "re")};
}

certificate_ptr read_certificate(const fs::path& file) {
  auto in = opened(file);
  return certificate_ptr{in ? PEM_read_X509(in.get(), nullptr, nullptr, nullptr)
                            : nullptr};
}

key_ptr read_key(const fs::path& file) {
  auto in = opened(file);
  return key_ptr{in ? PEM_read_PrivateKey(in.get(), nullptr, nullptr, nullptr)
                    : nullptr};
}

certificate_paths authority_files(const fs::path& folder) {
  return {folder / "authority.pem", folder / "authority.pem",
          folder / "authority.key"};
}

key_pair authority_in(const fs::path& folder, std::vector<fs::path>& written) {
  auto files = authority_files(folder);
  if (!fs::exists(files.certificate)) {
    auto result = new_authority();
    write_pair(result, files);
    written.insert(written.end(), {files.certificate, files.key});
    return result;
  }
  key_pair result{read_key(files.key), read_certificate(files.certificate)};
  if (!result.key || !result.certificate)
    throw std::runtime_error{files.certificate.string() + " or "
                             + files.key.string()
                             + " cannot be read: name another folder"};
  return result;
}

bool is_file_name(const std::string& x) {
  return !x.empty() && x.front() != '.' && x.find('/') == std::string::npos
         && x != authority_name;
}

std::optional<std::string> validity_defect(X509* x, const fs::path& file) {
  if (X509_cmp_current_time(X509_get0_notAfter(x)) < 0)
    return file.string()
           + " has expired: make new ones with caesar-actors certs";
  if (X509_cmp_current_time(X509_get0_notBefore(x)) > 0)
    return file.string() + " is not valid yet: is this machine's clock right?";
  return std::nullopt;
}

} // namespace

certificate_paths certificate_files(const fs::path& folder,
                                    const std::string& name) {
  return {folder / "authority.pem", folder / (name + ".pem"),
          folder / (name + ".key")};
}

std::vector<fs::path> make_certificates(const fs::path& folder,
                                        const std::vector<std::string>& names) {
  for (const auto& name : names) {
    if (!is_file_name(name))
      throw std::runtime_error{'"' + name
                               + "\" cannot be a node's name: it becomes a "
                                 "file's"};
    if (auto file = certificate_files(folder, name).certificate;
        fs::exists(file))
      throw std::runtime_error{file.string()
                               + " is there already: remove it first, or "
                                 "choose another name"};
  }
  fs::create_directories(folder);
  std::vector<fs::path> result;
  auto authority = authority_in(folder, result);
  for (const auto& name : names) {
    auto files = certificate_files(folder, name);
    write_pair(new_member(authority, name), files);
    result.insert(result.end(), {files.certificate, files.key});
  }
  return result;
}

std::optional<std::string> certificate_defect(const fs::path& folder,
                                              const std::string& name) {
  auto files = certificate_files(folder, name);
  auto authority = read_certificate(files.authority);
  auto own = read_certificate(files.certificate);
  auto key = read_key(files.key);
  for (const auto& [there, file] :
       {std::pair{authority != nullptr, files.authority},
        std::pair{own != nullptr, files.certificate},
        std::pair{key != nullptr, files.key}})
    if (!there)
      return file.string()
             + " is missing or cannot be read: make it with caesar-actors "
               "certs "
             + folder.string() + ' ' + name;
  if (X509_check_private_key(own.get(), key.get()) != 1)
    return files.key.string() + " is not the key of "
           + files.certificate.string();
  if (X509_verify(own.get(), X509_get0_pubkey(authority.get())) != 1)
    return files.certificate.string() + " is not of the authority in "
           + files.authority.string();
  if (auto defect = validity_defect(authority.get(), files.authority))
    return defect;
  return validity_defect(own.get(), files.certificate);
}

} // namespace caesar
