#include "tools/caesar-actors/commands.hpp"

#include <cstdio>
#include <exception>

int main(int argc, char* argv[]) {
  using namespace caesar::tools;
  CLI::App app{"caesar-actors: lets language models write GPU kernels, and "
               "believes none of them.",
               "caesar-actors"};
  app.set_version_flag("--version", CAESAR_VERSION);
  app.require_subcommand(1);
  auto status = 0;
  add_run(app, status);
  add_check(app, status);
  add_evaluate(app, status);
  add_build(app, status);
  add_node(app, status);
  add_certs(app, status);
  add_status(app, status);
  add_ctl(app, status);
  add_export(app, status);
  add_logs(app, status);
  add_doctor(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    auto said = app.exit(error);
    return said == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "caesar-actors: %s\n", error.what());
    return 3;
  }
  return status;
}
