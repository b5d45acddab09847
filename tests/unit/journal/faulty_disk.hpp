#pragma once

#include <cstdint>
#include <cstring>
#include <sqlite3.h>

namespace caesar::test {

/// What a disk may do instead of what it is asked.
enum class disk_fault : uint8_t {
  none,
  full,        ///< A write finds no space.
  write_fails, ///< A write fails, EIO.
  sync_fails,  ///< An fsync fails, EIO.
};

/// While it lives, all files that SQLite opens are on a disk of which one
/// operation fails. Of one at a time.
class faulty_disk {
public:
  faulty_disk() {
    real() = sqlite3_vfs_find(nullptr);
    vfs_ = *real();
    vfs_.zName = "faulty";
    vfs_.szOsFile = static_cast<int>(sizeof(file)) + real()->szOsFile;
    vfs_.xOpen = open;
    vfs_.xSleep = [](sqlite3_vfs*, int micros) { return micros; }; // At once.
    sqlite3_vfs_register(&vfs_, 1);
  }

  ~faulty_disk() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real(), 1);
    fail(disk_fault::none, 0);
  }

  faulty_disk(const faulty_disk&) = delete;
  faulty_disk& operator=(const faulty_disk&) = delete;

  /// From now on the operation `after` so many of its kind, and all later ones,
  /// fail.
  static void fail(disk_fault how, int after) {
    plan() = how;
    left() = after;
    has_failed() = false;
  }

  /// Whether one has.
  static bool& has_failed() {
    static bool value = false;
    return value;
  }

private:
  struct file {
    sqlite3_file base;
    sqlite3_io_methods methods;
  };

  static sqlite3_vfs*& real() {
    static sqlite3_vfs* value = nullptr;
    return value;
  }

  static disk_fault& plan() {
    static auto value = disk_fault::none;
    return value;
  }

  static int& left() {
    static int value = 0;
    return value;
  }

  static sqlite3_file* inner(sqlite3_file* x) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(x)
                                           + sizeof(file));
  }

  static bool fails(bool is_of_kind) {
    if (!is_of_kind || left()-- > 0)
      return false;
    return has_failed() = true;
  }

  static int write(sqlite3_file* x, const void* from, int n, sqlite3_int64 at) {
    if (fails(plan() == disk_fault::full))
      return SQLITE_FULL;
    if (fails(plan() == disk_fault::write_fails))
      return SQLITE_IOERR_WRITE;
    return inner(x)->pMethods->xWrite(inner(x), from, n, at);
  }

  static int sync(sqlite3_file* x, int flags) {
    if (fails(plan() == disk_fault::sync_fails))
      return SQLITE_IOERR_FSYNC;
    return inner(x)->pMethods->xSync(inner(x), flags);
  }

  // All else is passed on; a member for each, as SQLite wants it.
  template <auto Member>
  struct pass;
  template <class... Args,
            int (*sqlite3_io_methods::*Member)(sqlite3_file*, Args...)>
  struct pass<Member> {
    static int on(sqlite3_file* x, Args... args) {
      return (inner(x)->pMethods->*Member)(inner(x), args...);
    }
  };
  template <class... Args,
            void (*sqlite3_io_methods::*Member)(sqlite3_file*, Args...)>
  struct pass<Member> {
    static void on(sqlite3_file* x, Args... args) {
      (inner(x)->pMethods->*Member)(inner(x), args...);
    }
  };

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* x, int flags,
                  int* out) {
    auto* mine = reinterpret_cast<file*>(x);
    mine->base.pMethods = nullptr;
    auto status = real()->xOpen(real(), name, inner(x), flags, out);
    if (inner(x)->pMethods == nullptr)
      return status;
    using m = sqlite3_io_methods;
    mine->methods = {2,
                     pass<&m::xClose>::on,
                     pass<&m::xRead>::on,
                     write,
                     pass<&m::xTruncate>::on,
                     sync,
                     pass<&m::xFileSize>::on,
                     pass<&m::xLock>::on,
                     pass<&m::xUnlock>::on,
                     pass<&m::xCheckReservedLock>::on,
                     pass<&m::xFileControl>::on,
                     pass<&m::xSectorSize>::on,
                     pass<&m::xDeviceCharacteristics>::on,
                     pass<&m::xShmMap>::on,
                     pass<&m::xShmLock>::on,
                     pass<&m::xShmBarrier>::on,
                     pass<&m::xShmUnmap>::on,
                     nullptr,
                     nullptr};
    mine->base.pMethods = &mine->methods;
    return status;
  }

  sqlite3_vfs vfs_{};
};

} // namespace caesar::test
