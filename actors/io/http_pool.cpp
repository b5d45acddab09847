#include "actors/io/http_pool.hpp"

#include "actors/io/reactor.hpp"

#include <utility>

namespace caesar::io {

namespace {

using clock = std::chrono::steady_clock;

// Servers close what nobody uses for a minute; the race with them is theirs.
constexpr auto longest_idle = std::chrono::seconds{20};

std::string key_of(const url& to) {
  return (to.is_tls ? "https " : "http ") + to.host + ' '
         + std::to_string(to.port);
}

} // namespace

http_pool::http_pool(reactor& where, const http_client_options& options)
  : strand{boost::asio::make_strand(where.context())},
    trust{make_trust(options.ca_file)},
    proxies{options.proxies},
    ticker_{strand} {}

std::shared_ptr<http_line> http_pool::take(const url& to) {
  auto& idle = idle_[key_of(to)];
  while (!idle.empty()) {
    auto found = std::move(idle.back());
    idle.pop_back();
    if (clock::now() - found.since < longest_idle)
      return std::move(found.line);
  }
  return nullptr;
}

void http_pool::keep(const url& to, std::shared_ptr<http_line> line) {
  if (!closed)
    idle_[key_of(to)].push_back({std::move(line), clock::now()});
}

void http_pool::add(uint64_t id, std::weak_ptr<ongoing_exchange> x) {
  exchanges_.emplace(id, std::move(x));
  if (!std::exchange(is_ticking_, true))
    tick();
}

void http_pool::cancel(uint64_t id) {
  if (auto found = exchanges_.find(id); found != exchanges_.end())
    if (auto x = found->second.lock())
      x->cancel();
}

void http_pool::close() {
  closed = true;
  idle_.clear();
  ticker_.cancel();
  for (const auto& x : all())
    x->cancel();
}

/// Exchanges come by the thousand, and so do their pieces, each with a time
/// limit: a timer for each would cost as much as all else.
void http_pool::tick() {
  ticker_.expires_after(std::chrono::milliseconds{100});
  ticker_.async_wait([weak = weak_from_this()](auto error) {
    auto self = weak.lock();
    if (error || !self)
      return;
    auto now = clock::now();
    for (const auto& x : self->all())
      x->look_at_clock(now);
    self->is_ticking_ = !self->exchanges_.empty() && !self->closed;
    if (self->is_ticking_)
      self->tick();
  });
}

/// They may end while one looks at them.
std::vector<std::shared_ptr<ongoing_exchange>> http_pool::all() const {
  std::vector<std::shared_ptr<ongoing_exchange>> result;
  for (const auto& [id, weak] : exchanges_)
    if (auto x = weak.lock())
      result.push_back(std::move(x));
  return result;
}

} // namespace caesar::io
