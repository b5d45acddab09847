#include "actors/node/certificates.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace caesar::tools {

namespace {

struct certs_arguments {
  std::string folder;
  std::vector<std::string> names;
};

int make(const certs_arguments& arguments) {
  for (const auto& file : make_certificates(arguments.folder, arguments.names))
    std::printf("%s\n", file.c_str());
  std::printf("Each machine needs authority.pem, and the .pem and .key of its "
              "own name; authority.key stays here.\n");
  return 0;
}

} // namespace

void add_certs(CLI::App& app, int& status) {
  auto arguments = std::make_shared<certs_arguments>();
  auto* command = app.add_subcommand(
    "certs", "Make the certificates by which head and nodes know each other");
  command
    ->add_option("DIR", arguments->folder,
                 "Where they go, with the authority that signs them; a later "
                 "call adds more.")
    ->required();
  command
    ->add_option("NAME", arguments->names,
                 "Of the head (head, unless [cluster] name says another) and "
                 "of each node.")
    ->required();
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return make(*arguments); });
  });
}

} // namespace caesar::tools
