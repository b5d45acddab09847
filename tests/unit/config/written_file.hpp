#pragma once

#include "config/load.hpp"

#include "tests/support/scratch_folder.hpp"

#include <string>
#include <vector>

namespace caesar::test {

/// A problem that passes the check of its text.
inline constexpr const char* sound_problem = "class Model(nn.Module):\n"
                                             "    pass\n"
                                             "def get_inputs():\n"
                                             "    return []\n"
                                             "def get_init_inputs():\n"
                                             "    return []\n";

/// A folder with problems 1 to 3, replies, and room for runs.toml, on a machine
/// with four cores.
class written_file {
public:
  written_file() {
    for (auto name : {"1_a.py", "2_b.py", "3_c.py"})
      write(std::string{"problems/level1/"} + name, sound_problem);
    write("replies.jsonl", "");
    machine.cores = {0, 1, 2, 3};
    machine.folder = here.path;
    machine.home = "/users/ada";
  }

  /// The sections that a file must have, on lines 1 to 6.
  static constexpr const char* required = "[run]\n"
                                          "name = \"first\"\n"
                                          "[problems]\n"
                                          "path = \"problems\"\n"
                                          "[model]\n"
                                          "replies = \"replies.jsonl\"\n";

  void write(const std::string& name, const std::string& text) {
    auto path = here.path / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path, std::ios::binary} << text;
  }

  /// Loads runs.toml, which is `text`.
  config::loaded load(const std::string& text,
                      const std::vector<std::string>& sets = {}) {
    write("runs.toml", text);
    return config::load("runs.toml", sets, machine);
  }

  /// Loads runs.toml, which is the required sections and `more`.
  config::loaded load_more(const std::string& more,
                           const std::vector<std::string>& sets = {}) {
    return load(required + more, sets);
  }

  /// Returns what loading complains about, with "HERE" for the folder.
  std::vector<std::string>
  complaints(const std::string& text,
             const std::vector<std::string>& sets = {}) {
    try {
      load(text, sets);
      return {};
    } catch (const config::config_error& error) {
      std::vector<std::string> result;
      for (auto line : error.lines()) {
        for (auto at = line.find(here.path.string()); at != std::string::npos;
             at = line.find(here.path.string()))
          line.replace(at, here.path.string().size(), "HERE");
        result.push_back(line);
      }
      return result;
    }
  }

  scratch_folder here;
  config::machine machine;
};

} // namespace caesar::test
