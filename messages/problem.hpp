#pragma once

#include "messages/ids.hpp"

#include <string>

namespace caesar {

/// One problem: a Python file with `Model`, `get_inputs` and `get_init_inputs`.
struct problem {
  problem_id id;
  std::string name;   ///< The file's name, "19_ReLU.py".
  std::string path;   ///< Where it was read, as logs show it.
  std::string source; ///< The whole text.

  static constexpr const char* type_name = "problem";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"id", x.id}, field{"name", x.name},
                      field{"path", x.path}, field{"source", x.source}};
  }
};

} // namespace caesar
