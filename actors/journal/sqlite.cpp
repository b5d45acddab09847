#include "actors/journal/sqlite.hpp"

#include <sqlite3.h>
#include <utility>

namespace caesar {

namespace {

/// How long another connection's transaction may hold us up.
constexpr int patience_ms = 5000;

int flags_of(sqlite_file::mode how) {
  auto common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  switch (how) {
  case sqlite_file::mode::create:
    return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  case sqlite_file::mode::write:
    return common | SQLITE_OPEN_READWRITE;
  case sqlite_file::mode::read:
    return common | SQLITE_OPEN_READONLY;
  }
  return common;
}

} // namespace

// -- statements ---------------------------------------------------------------

void sqlite_statement::finalize::operator()(sqlite3_stmt* x) const noexcept {
  sqlite3_finalize(x);
}

sqlite_query::sqlite_query(const sqlite_statement& x)
  : handle_{x.handle_.get()},
    file_{*x.file_} {}

sqlite_query::~sqlite_query() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

sqlite_query& sqlite_query::integer(int64_t x) {
  sqlite3_bind_int64(handle_, ++bound_, x);
  return *this;
}

sqlite_query& sqlite_query::text(std::string_view x) {
  // A null pointer would be NULL.
  sqlite3_bind_text64(handle_, ++bound_, x.empty() ? "" : x.data(), x.size(),
                      SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

sqlite_query& sqlite_query::bytes(std::string_view x) {
  sqlite3_bind_blob64(handle_, ++bound_, x.empty() ? "" : x.data(), x.size(),
                      SQLITE_STATIC);
  return *this;
}

bool sqlite_query::step() {
  auto status = sqlite3_step(handle_);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    file_.fail(status);
  return status == SQLITE_ROW;
}

int64_t sqlite_query::integer_at(int column) const {
  return sqlite3_column_int64(handle_, column);
}

std::string sqlite_query::text_at(int column) const {
  auto* data =
    reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  auto size = static_cast<size_t>(sqlite3_column_bytes(handle_, column));
  return data ? std::string(data, size) : std::string{};
}

std::string sqlite_query::bytes_at(int column) const {
  auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
  auto size = static_cast<size_t>(sqlite3_column_bytes(handle_, column));
  return data ? std::string(data, size) : std::string{};
}

std::vector<std::optional<std::string>> sqlite_query::names() const {
  std::vector<std::optional<std::string>> result;
  for (int i = 0; i < sqlite3_column_count(handle_); ++i)
    result.emplace_back(sqlite3_column_name(handle_, i));
  return result;
}

std::vector<std::optional<std::string>> sqlite_query::texts() const {
  std::vector<std::optional<std::string>> result;
  for (int i = 0; i < sqlite3_column_count(handle_); ++i) {
    result.emplace_back();
    if (sqlite3_column_type(handle_, i) != SQLITE_NULL)
      result.back() = text_at(i);
  }
  return result;
}

// -- the file -----------------------------------------------------------------

void sqlite_file::close::operator()(sqlite3* x) const noexcept {
  sqlite3_close_v2(x);
}

sqlite_file::sqlite_file(std::filesystem::path path, mode how)
  : path_{std::move(path)} {
  sqlite3* opened = nullptr;
  auto status = sqlite3_open_v2(path_.c_str(), &opened, flags_of(how), nullptr);
  connection_.reset(opened);
  check(status);
  sqlite3_busy_timeout(opened, patience_ms);
}

void sqlite_file::execute(const std::string& sql) const {
  check(
    sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

int64_t sqlite_file::number(const std::string& sql) const {
  auto statement = prepare(sql);
  sqlite_query row{statement};
  return row.step() ? row.integer_at(0) : 0;
}

std::string sqlite_file::word(const std::string& sql) const {
  auto statement = prepare(sql);
  sqlite_query row{statement};
  return row.step() ? row.text_at(0) : std::string{};
}

sqlite_statement sqlite_file::prepare(const std::string& sql) const {
  sqlite3_stmt* made = nullptr;
  check(sqlite3_prepare_v3(connection_.get(), sql.c_str(), -1,
                           SQLITE_PREPARE_PERSISTENT, &made, nullptr));
  sqlite_statement result;
  result.handle_.reset(made);
  result.file_ = this;
  return result;
}

int64_t sqlite_file::changed() const {
  return sqlite3_changes(connection_.get());
}

int64_t sqlite_file::last_row() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

void sqlite_file::roll_back() const noexcept {
  if (sqlite3_get_autocommit(connection_.get()) == 0)
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void sqlite_file::check(int status) const {
  if (status != SQLITE_OK)
    fail(status);
}

void sqlite_file::fail(int status) const {
  auto begin = path_.string() + ": ";
  std::string said = sqlite3_errmsg(connection_.get());
  switch (status & 0xff) {
  case SQLITE_FULL:
    throw storage_error(begin + disk_full_advice);
  case SQLITE_NOTADB:
    throw storage_error(begin
                        + "is no run database: move it away, or choose "
                          "another [run] name");
  case SQLITE_CORRUPT:
    throw storage_error(begin + "is damaged (" + said
                        + "): restore a copy, or choose another [run] name");
  case SQLITE_BUSY:
    throw storage_error(begin
                        + "another program is writing to it: close that one "
                          "and run again");
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
    throw storage_error(begin + "cannot be written (" + said
                        + "): check that its folder exists, its owner and "
                          "its permissions");
  default:
    throw storage_error(begin + "cannot be read or written (" + said
                        + "): check the disk and run again; nothing that was "
                          "recorded is lost");
  }
}

} // namespace caesar
