#include "actors/llm_client/written_code.hpp"
#include "actors/trajectory/code_block.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;

namespace {

/// Returns what is told of `reply`, written `piece` bytes at a time.
std::vector<std::string> told(const std::string& reply, size_t piece = 1) {
  written_code watcher;
  std::vector<std::string> result;
  for (size_t size = piece;; size += piece) {
    auto end = std::min(size, reply.size());
    if (auto code = watcher.watch(std::string_view{reply}.substr(0, end)))
      result.push_back(*code);
    if (end == reply.size())
      return result;
  }
}

using codes = std::vector<std::string>;

const std::string model = "class ModelNew(nn.Module):\n    pass\n";
const std::string block = "```python\n" + model + "```\n";

} // namespace

TEST_CASE("code is told when its block closes", "[written_code]") {
  CHECK(told("Here:\n" + block) == codes{model});
  CHECK(told("Here:\n" + block + "It is fast.\n") == codes{model});
  CHECK(told("Here:\n```python\n" + model) == codes{});
  CHECK(told("Here:\n```python\n" + model + "```") == codes{});
  CHECK(told("No code.\n") == codes{});
}

TEST_CASE("a later block that counts is told as well", "[written_code]") {
  auto better = "class ModelNew(nn.Module):\n    better = 1\n";
  CHECK(told(block + "Better:\n```python\n" + better + "```\n")
        == codes{model, better});
  // One that does not count, and the same once more, are not.
  CHECK(told(block + "Run it:\n```bash\npython x.py\n```\n") == codes{model});
  CHECK(told(block + block) == codes{model});
}

TEST_CASE("a fence in a text of the code closes nothing", "[written_code]") {
  auto documented = "class ModelNew:\n    \"\"\"\n    ```\n    x\n    ```\n"
                    "    \"\"\"\n";
  CHECK(told(std::string{"```python\n"} + documented + "```\n")
        == codes{documented});
}

TEST_CASE("the last that is told is what the whole reply holds",
          "[written_code]") {
  for (const auto& reply :
       {block, "a\n" + block + "b\n" + block, "~~~\n" + model + "~~~\n"})
    for (size_t piece : {1, 2, 7, 1000}) {
      auto found = told(reply, piece);
      REQUIRE_FALSE(found.empty());
      CHECK(found.back() == extract_code(reply).code);
    }
}
