#pragma once

#include "actors/io/http_line.hpp"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace caesar::io {

class reactor;

/// An exchange that goes on, as far as its client knows it.
class ongoing_exchange {
public:
  virtual ~ongoing_exchange() = default;
  virtual void look_at_clock(std::chrono::steady_clock::time_point now) = 0;
  virtual void cancel() = 0;
};

/// What the exchanges of one client share: idle connections, and one clock.
/// All but its construction is on its strand.
class http_pool : public std::enable_shared_from_this<http_pool> {
public:
  http_pool(reactor& where, const http_client_options& options);

  /// Returns a connection to `to` that nobody uses, or null.
  std::shared_ptr<http_line> take(const url& to);

  /// Keeps a connection to `to` for whoever takes it.
  void keep(const url& to, std::shared_ptr<http_line> line);

  /// Lets `x` look at the clock, ten times a second, until it is removed.
  void add(uint64_t id, std::weak_ptr<ongoing_exchange> x);
  void remove(uint64_t id) { exchanges_.erase(id); }
  void cancel(uint64_t id);

  /// Cancels all, for good.
  void close();

  line_strand strand;
  std::shared_ptr<tls_trust> trust;
  const proxy_rules proxies;
  bool closed = false;

private:
  struct idle_line {
    std::shared_ptr<http_line> line;
    std::chrono::steady_clock::time_point since;
  };

  void tick();
  std::vector<std::shared_ptr<ongoing_exchange>> all() const;

  std::map<std::string, std::vector<idle_line>> idle_;
  std::map<uint64_t, std::weak_ptr<ongoing_exchange>> exchanges_;
  boost::asio::steady_timer ticker_;
  bool is_ticking_ = false;
};

} // namespace caesar::io
