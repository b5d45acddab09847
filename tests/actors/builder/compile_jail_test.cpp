#include "actors/builder/compile_jail.hpp"
#include "actors/builder/scratch_folder.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <optional>

using namespace caesar;

namespace {

using strings = std::vector<std::string>;

bool has(const strings& argv, const strings& part) {
  return std::search(argv.begin(), argv.end(), part.begin(), part.end())
         != argv.end();
}

compile_jail this_machines() {
  auto program = tools::find_bubblewrap();
  REQUIRE(program);
  return {program->string(), {}};
}

/// Returns what `argv` prints in the jail; nothing when it fails.
std::optional<std::string> run(const strings& argv,
                               const test::scratch_folder& job) {
  return tools::output_of(jailed(this_machines(), argv, job.path),
                          std::chrono::minutes{1});
}

/// Returns whether a compiler with `flags` finds the header `name`.
bool finds(const std::string& name, strings flags = {}) {
  test::scratch_folder job;
  write_file(job.path / "a.cpp",
             "#if __has_include(" + name + ")\nfound\n#endif\n");
  strings argv{"c++", "-E", "a.cpp"};
  argv.insert(argv.end(), flags.begin(), flags.end());
  auto text = run(argv, job);
  REQUIRE(text);
  return text->find("found") != std::string::npos;
}

} // namespace

TEST_CASE("without bubblewrap a command runs as it is", "[builder]") {
  CHECK(jailed({}, {"c++", "-c", "a.cpp"}, "job")
        == strings{"c++", "-c", "a.cpp"});
}

TEST_CASE("a jail shows the system, torch and one folder", "[builder]") {
  auto argv =
    jailed({"bwrap", {"/opt/torch/include", "/usr/include/python3", ""}},
           {"ccache", "c++", "-c", "a.cpp"}, "/cache/job");
  CHECK(has(argv, {"--unshare-all", "--die-with-parent", "--new-session",
                   "--cap-drop", "ALL"}));
  CHECK(has(argv, {"--ro-bind-try", "/usr", "/usr"}));
  CHECK(has(argv, {"--ro-bind-try", "/opt/torch/include"}));
  CHECK_FALSE(has(argv, {"/usr/include/python3"}));
  CHECK(has(argv, {"--bind", "/cache/job", "/cache/job"}));
  CHECK(has(argv, {"--chdir", "/cache/job", "--", "c++", "-c", "a.cpp"}));
}

TEST_CASE("a jail shows compilers, and never all there is", "[builder]") {
  auto shows = [](const strings& argv, const strings& part_of,
                  const std::string& path) {
    return has(jailed({"bwrap", {}}, argv, "/cache/job", part_of),
               {"--ro-bind-try", path, path});
  };
  strings nvcc{"/opt/cuda/bin/nvcc", "-ccbin", "/opt/gcc/bin/gcc", "a.cu"};
  CHECK(shows(nvcc, {}, "/opt/cuda"));
  CHECK(shows(nvcc, {}, "/opt/gcc"));
  strings part{"/bin/sh", "-c", "gcc a.cu"};
  CHECK(shows(part, nvcc, "/opt/cuda"));
  CHECK(shows(part, nvcc, "/opt/gcc"));
  for (const auto* program :
       {"/bin/sh", "/usr/bin/sh", "/sh", "/opt/sh", "/usr/../bin/sh", "c++"})
    CHECK_FALSE(shows({program, "-c", "x"}, {}, "/"));
  CHECK(has(jailed({"bwrap", {}}, {"ccache", "/opt/gcc/bin/c++", "a.cpp"}, ""),
            {"--ro-bind-try", "/opt/gcc", "/opt/gcc"}));
}

TEST_CASE("a shell in a jail finds nobody's files", "[builder]") {
  test::scratch_folder home;
  test::scratch_folder job;
  write_file(home.path / "secret.h", "");
  auto secret = (home.path / "secret.h").string();
  CHECK_FALSE(run({"/bin/sh", "-c", "cat " + secret}, job));
  CHECK_FALSE(run({"/bin/sh", "-c", "cat /etc/passwd"}, job));
  CHECK(run({"/bin/sh", "-c", "ls /usr/bin"}, job));
}

TEST_CASE("a compiler in a jail finds headers, and nobody's files",
          "[builder]") {
  test::scratch_folder home;
  write_file(home.path / "secret.h", "");
  auto secret = (home.path / "secret.h").string();
  CHECK(finds("<vector>"));
  CHECK_FALSE(finds("\"/etc/passwd\""));
  CHECK_FALSE(finds("\"" + secret + "\""));
  CHECK_FALSE(finds("\"secret.h\"", {"-I", home.path.string()}));
  CHECK_FALSE(finds("\"/proc/self/root" + secret + "\""));
}

TEST_CASE("a compiler in a jail writes to its folder only", "[builder]") {
  test::scratch_folder job;
  test::scratch_folder other;
  write_file(job.path / "a.cpp", "int f() { return 1; }\n");
  CHECK(run({"c++", "-c", "a.cpp", "-o", "a.o"}, job));
  CHECK(std::filesystem::exists(job.path / "a.o"));
  auto elsewhere = (other.path / "a.o").string();
  CHECK_FALSE(run({"c++", "-c", "a.cpp", "-o", elsewhere}, job));
  CHECK_FALSE(run({"c++", "-c", "a.cpp", "-o", "/usr/lib/a.o"}, job));
}
