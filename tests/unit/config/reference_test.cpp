#include "config/describe.hpp"
#include "config/schema.hpp"

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <sstream>

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

std::filesystem::path source_folder() {
  auto folder = std::getenv("CAESAR_SOURCE_DIR");
  return folder ? folder : ".";
}

} // namespace

TEST_CASE("config/caesar.toml is what the schema says", "[config][reference]") {
  INFO("write it anew: caesar-actors check --reference > config/caesar.toml");
  CHECK(test::text_of(source_folder() / "config/caesar.toml")
        == reference_toml());
}

TEST_CASE_METHOD(written_file, "config/caesar.toml holds the defaults",
                 "[config][reference]") {
  write("short.toml", required);
  write("long.toml", reference_toml());
  auto shortest = load_unchecked("short.toml", {}, machine);
  auto longest = load_unchecked("long.toml", {}, machine);
  auto expected = config_json(shortest.options);
  auto found = config_json(longest.options);
  // The example values of what has no default.
  expected["run_name"] = expected["run"]["name"] = "my-run";
  CHECK(found == expected);
}

TEST_CASE("each key of config/caesar.toml is explained",
          "[config][reference]") {
  auto document = parse_toml(reference_toml());
  options defaults;
  size_t sections = 0;
  for_each_section(defaults, [&](const auto& schema, const auto&) {
    ++sections;
    INFO(schema.name);
    auto value = find(document, schema.name);
    REQUIRE(value != nullptr);
    const auto& table = std::get<toml_table>(value->data);
    CHECK(table.size() == schema.keys.size());
    CHECK_FALSE(schema.doc.empty());
    for (const auto& key : schema.keys) {
      INFO(key.name);
      CHECK(find(table, key.name) != nullptr);
      CHECK_FALSE(key.doc.empty());
      CHECK(key.doc.back() == '.');
    }
  });
  // With [[device]] and [transitions].
  CHECK(document.size() == sections + 2);
  CHECK(section_names().size() == sections + 2);
}

TEST_CASE("no line of config/caesar.toml is too long", "[config][reference]") {
  std::istringstream lines{reference_toml()};
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    CHECK(line.size() <= 80);
  }
}
