#pragma once

#include "actors/journal/storage_error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace caesar {

class sqlite_file;

/// A statement of a file, prepared once. Must not outlive the file.
class sqlite_statement {
public:
  sqlite_statement() = default;

private:
  friend class sqlite_file;
  friend class sqlite_query;

  struct finalize {
    void operator()(sqlite3_stmt* x) const noexcept;
  };

  std::unique_ptr<sqlite3_stmt, finalize> handle_;
  const sqlite_file* file_ = nullptr;
};

/// One use of a statement, which is ready for the next when this one is gone.
/// What is bound must live as long. All members throw `storage_error`.
class sqlite_query {
public:
  explicit sqlite_query(const sqlite_statement& x);
  ~sqlite_query();

  sqlite_query(const sqlite_query&) = delete;
  sqlite_query& operator=(const sqlite_query&) = delete;

  /// Binds the next parameter, from left to right.
  sqlite_query& integer(int64_t x);
  sqlite_query& text(std::string_view x);
  sqlite_query& bytes(std::string_view x);

  /// Returns whether there is another row.
  bool step();

  /// Return a column of the row; columns count from zero.
  int64_t integer_at(int column) const;
  std::string text_at(int column) const;
  std::string bytes_at(int column) const;

  /// Return all columns, as text; NULL is nothing.
  std::vector<std::optional<std::string>> names() const;
  std::vector<std::optional<std::string>> texts() const;

private:
  sqlite3_stmt* handle_;
  const sqlite_file& file_;
  int bound_ = 0;
};

/// A SQLite file, with errors that say what to do. Not thread safe. All members
/// throw `storage_error`.
class sqlite_file {
public:
  enum class mode : uint8_t { create, write, read };

  sqlite_file(std::filesystem::path path, mode how);

  /// The path that errors begin with.
  const std::filesystem::path& path() const { return path_; }

  void execute(const std::string& sql) const;

  /// Return the first column of the first row; zero, or nothing, without one.
  int64_t number(const std::string& sql) const;
  std::string word(const std::string& sql) const;

  sqlite_statement prepare(const std::string& sql) const;

  /// Returns how many rows the latest statement has changed.
  int64_t changed() const;

  /// Returns the row id of the latest insert.
  int64_t last_row() const;

  /// Ends a transaction that is open; SQLite itself ends some, after errors.
  void roll_back() const noexcept;

  [[noreturn]] void fail(int status) const;

private:
  struct close {
    void operator()(sqlite3* x) const noexcept;
  };

  void check(int status) const;

  std::filesystem::path path_;
  std::unique_ptr<sqlite3, close> connection_;
};

/// All that happens during its life counts, or, unless it commits, nothing.
class sqlite_transaction {
public:
  explicit sqlite_transaction(const sqlite_file& file) : file_{file} {
    file_.execute("BEGIN IMMEDIATE");
  }

  ~sqlite_transaction() { file_.roll_back(); }

  sqlite_transaction(const sqlite_transaction&) = delete;
  sqlite_transaction& operator=(const sqlite_transaction&) = delete;

  void commit() { file_.execute("COMMIT"); }

private:
  const sqlite_file& file_;
};

} // namespace caesar
