#include "tools/caesar-actors/exit_status.hpp"

#include "config/complaints.hpp"

#include <iostream>

namespace caesar::tools {

int exit_status_of(const std::function<int()>& body) {
  try {
    return body();
  } catch (const config::config_error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "caesar-actors: " << error.what() << '\n';
    return 3;
  }
}

} // namespace caesar::tools
