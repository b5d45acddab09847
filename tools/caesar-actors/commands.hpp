#pragma once

#include <CLI/CLI.hpp>

// The subcommands of caesar-actors. Each `add_` describes its arguments to
// `app`; when the user chose it, parsing runs it and sets `status`, the exit
// status of the program: 0 done, 1 the run failed, 2 bad input,
// 3 infrastructure.

namespace caesar::tools {

void add_run(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_evaluate(CLI::App& app, int& status);
void add_build(CLI::App& app, int& status);
void add_node(CLI::App& app, int& status);
void add_certs(CLI::App& app, int& status);
void add_status(CLI::App& app, int& status);
void add_ctl(CLI::App& app, int& status);
void add_export(CLI::App& app, int& status);
void add_logs(CLI::App& app, int& status);
void add_doctor(CLI::App& app, int& status);

} // namespace caesar::tools
