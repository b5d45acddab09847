#include "cuda/judge/baseline_store.hpp"

#include "messages/json.hpp"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace caesar::cuda {

namespace {

namespace fs = std::filesystem;

// What a file holds; another version's file is measured again.
struct baseline_file {
  int32_t version = 2;
  baseline_key key;
  timing measured;
  int64_t when = 0; // Seconds since 1970.

  static constexpr const char* type_name = "baseline_file";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"version", x.version}, field{"key", x.key},
                      field{"measured", x.measured}, field{"when", x.when}};
  }
};

// A judge that was killed may leave one; long after, nobody writes it any more.
constexpr auto abandoned_after = std::chrono::hours{1};

uint64_t fnv1a(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325;
  for (auto letter : text)
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
  return hash;
}

bool is_possible(const timing& x) {
  return x.trials > 0 && x.std.count() >= 0 && x.min.count() > 0
         && x.min <= x.median && x.median <= x.max && x.min <= x.mean
         && x.mean <= x.max;
}

void remove_abandoned(const fs::path& folder) {
  std::error_code error;
  auto now = fs::file_time_type::clock::now();
  for (fs::directory_iterator at{folder, error}, end; !error && at != end;
       at.increment(error)) {
    std::error_code ignored;
    if (at->path().extension() == ".part"
        && now - at->last_write_time(ignored) > abandoned_after && !ignored)
      fs::remove(at->path(), ignored);
  }
}

} // namespace

std::string baseline_file_name(const baseline_key& key) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx",
                static_cast<unsigned long long>(fnv1a(to_line(json(key)))));
  return std::string{name_of(key.dtype)} + '-' + std::string{name_of(key.kind)}
         + '-' + digits + ".json";
}

std::string encode_baseline(const baseline_key& key, const timing& measured,
                            baseline_time when) {
  baseline_file file;
  file.key = key;
  file.measured = measured;
  file.when = when.time_since_epoch().count();
  return to_pretty(json(file)) + '\n';
}

std::optional<timing> decode_baseline(std::string_view text,
                                      const baseline_key& key,
                                      baseline_time now,
                                      std::chrono::seconds max_age) {
  baseline_file file;
  try {
    json::parse(text).get_to(file);
  } catch (const json::exception&) {
    return std::nullopt;
  }
  auto when = baseline_time{std::chrono::seconds{file.when}};
  // Keys are compared as they are written: bad bytes are replaced there.
  if (file.version != baseline_file{}.version || when > now
      || when < now - max_age || to_line(json(file.key)) != to_line(json(key))
      || !is_possible(file.measured))
    return std::nullopt;
  return file.measured;
}

baseline_store::baseline_store(fs::path folder, std::chrono::seconds max_age)
  : folder_{std::move(folder)},
    max_age_{max_age} {
  std::error_code ignored; // What cannot be created cannot be written, either.
  fs::create_directories(folder_, ignored);
  remove_abandoned(folder_);
}

std::optional<timing> baseline_store::find(const baseline_key& key,
                                           baseline_time now) const {
  std::ifstream in{folder_ / baseline_file_name(key), std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf(); // Takes a read error for the end.
  return decode_baseline(text.str(), key, now, max_age_);
}

bool baseline_store::put(const baseline_key& key, const timing& measured,
                         baseline_time now) const {
  auto file = folder_ / baseline_file_name(key);
  auto part = file;
  part += '.' + std::to_string(::getpid()) + ".part";
  std::ofstream out{part, std::ios::binary | std::ios::trunc};
  out << encode_baseline(key, measured, now);
  out.close();
  std::error_code error;
  if (out)
    fs::rename(part, file, error);
  if (out && !error)
    return true;
  fs::remove(part, error);
  return false;
}

baseline_time baseline_now() {
  return std::chrono::floor<std::chrono::seconds>(
    std::chrono::system_clock::now());
}

} // namespace caesar::cuda
