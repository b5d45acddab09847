// A node with more devices than this machine has cores: their judges are
// scripted, and need none.
//
//   bench_node HOST PORT NAME CERTIFICATES DEVICES FOLDER

#include "actors/cluster.hpp"
#include "config/load.hpp"
#include "config/machine.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace caesar;

int main(int argc, char** argv) {
  if (argc != 7)
    return 2;
  std::vector<std::string> words{argv, argv + argc};
  std::filesystem::path folder = words[6];
  std::filesystem::create_directories(folder);
  std::vector<std::string> sets{"cluster.compile=false",
                                "cluster.certificates=" + words[4],
                                "build.cache=" + words[6]};
  config::machine here;
  here.folder = folder;
  here.cores = {0, 1};
  auto options = config::for_node({}, sets, here);
  auto device = options.devices.front();
  options.devices.clear();
  for (auto i = 0; i < std::atoi(words[5].c_str()); ++i) {
    device.name = "cpu:" + std::to_string(i);
    options.devices.push_back(device);
  }
  auto programs = std::filesystem::path{words[0]}.parent_path();
  auto sinks =
    std::make_shared<log_sinks>(folder / "actors.jsonl", options.log);
  workshop shop{options,
                {programs / "scripted_judge", programs / "no-recorder"},
                sinks,
                network_of(options.cluster, words[3])};
  config::network_place head{
    words[1], static_cast<uint16_t>(std::atoi(words[2].c_str()))};
  cluster_node node{shop,
                    options,
                    {head, words[3], "bench", true,
                     [](const std::string& x) {
                       std::printf("%s\n", x.c_str());
                       std::fflush(stdout);
                     }},
                    sinks};
  node.left().get();
}
