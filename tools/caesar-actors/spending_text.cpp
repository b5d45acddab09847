#include "tools/caesar-actors/spending_text.hpp"

#include "actors/trajectory/wording.hpp"
#include "config/prices.hpp"

#include <cstdio>

namespace caesar::tools {

std::string spending_text(const spending& x, bool is_priced) {
  char seconds[64];
  std::snprintf(seconds, sizeof(seconds), "%.1f s",
                std::chrono::duration<double>(x.device_time).count());
  return "model: " + grouped(x.requests) + " requests, "
         + grouped(x.prompt_tokens) + " prompt tokens ("
         + grouped(x.cached_tokens) + " cached), "
         + grouped(x.completion_tokens) + " completion tokens, "
         + (is_priced ? config::dollars_text(x.picodollars)
                      : std::string{"at a price that is not known"})
         + "; devices held for " + seconds;
}

} // namespace caesar::tools
