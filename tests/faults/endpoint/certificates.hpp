#pragma once

#include <filesystem>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdexcept>
#include <string>

// An authority and the certificate of a server, made for one test.

namespace caesar::test {

using key_ptr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using certificate_ptr = std::unique_ptr<X509, decltype(&X509_free)>;

inline key_ptr make_key() {
  return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

inline void add_extension(X509* to, X509* issuer, int kind, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
  auto* made = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
  if (made == nullptr)
    throw std::runtime_error{value};
  X509_add_ext(to, made, -1);
  X509_EXTENSION_free(made);
}

/// Returns a certificate of `name` for `key`, which `issuer` signs; null: it
/// signs itself, and is an authority. `alternatives` as "IP:127.0.0.1". Valid
/// from an hour ago until `seconds` from now.
inline certificate_ptr make_certificate(const std::string& name, EVP_PKEY* key,
                                        X509* issuer, EVP_PKEY* issuer_key,
                                        const char* alternatives,
                                        long seconds = 3600) {
  certificate_ptr result{X509_new(), X509_free};
  X509_set_version(result.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(result.get()), issuer ? 2 : 1);
  X509_gmtime_adj(X509_getm_notBefore(result.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(result.get()), seconds);
  X509_set_pubkey(result.get(), key);
  auto* subject = X509_get_subject_name(result.get());
  X509_NAME_add_entry_by_txt(
    subject, "CN", MBSTRING_ASC,
    reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(result.get(),
                       issuer ? X509_get_subject_name(issuer) : subject);
  if (issuer == nullptr)
    add_extension(result.get(), result.get(), NID_basic_constraints,
                  "critical,CA:TRUE");
  if (alternatives != nullptr)
    add_extension(result.get(), issuer ? issuer : result.get(),
                  NID_subject_alt_name, alternatives);
  X509_sign(result.get(), issuer_key, EVP_sha256());
  return result;
}

inline void write(const std::filesystem::path& path, X509* certificate,
                  EVP_PKEY* key) {
  auto* file = std::fopen(path.c_str(), "w");
  if (certificate != nullptr)
    PEM_write_X509(file, certificate);
  if (key != nullptr)
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
  std::fclose(file);
}

/// Writes ca.pem, server.pem and server.key to `folder`.
inline void make_certificates(const std::filesystem::path& folder,
                              const char* alternatives, long seconds = 3600) {
  auto ca_key = make_key();
  auto ca = make_certificate("caesar test authority", ca_key.get(), nullptr,
                             ca_key.get(), nullptr);
  auto key = make_key();
  auto server = make_certificate("server", key.get(), ca.get(), ca_key.get(),
                                 alternatives, seconds);
  write(folder / "ca.pem", ca.get(), nullptr);
  write(folder / "server.pem", server.get(), nullptr);
  write(folder / "server.key", nullptr, key.get());
}

} // namespace caesar::test
