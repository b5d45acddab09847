#include "actors/trajectory/code_block.hpp"
#include "actors/trajectory/fences.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <array>
#include <random>

using namespace caesar;

namespace {

struct row {
  const char* what;
  std::string_view reply;
  std::string_view code;
  std::string_view reason = "";
};

void check(std::initializer_list<row> rows) {
  for (const auto& x : rows) {
    INFO(x.what);
    auto found = extract_code(x.reply);
    CHECK(found.code == x.code);
    CHECK(found.reason == x.reason);
  }
}

constexpr auto none = "the reply has no code block";
constexpr auto open = "the last code block is not closed (the reply was cut "
                      "off?)";
constexpr auto native = "the reply has only C++/CUDA code without a function "
                        "`forward`; that, or a Python block with class "
                        "ModelNew, is needed";

} // namespace

TEST_CASE("the code of one block is taken as it is", "[code_block]") {
  check({
    {"plain", "Hi\n```python\nclass ModelNew:\n    pass\n```\nBye\n",
     "class ModelNew:\n    pass\n"},
    {"py", "```py\nx = 1\n```", "x = 1\n"},
    {"python3", "```python3\nx = 1\n```", "x = 1\n"},
    {"no tag", "```\nx = 1\n```", "x = 1\n"},
    {"an untagged block that begins with a language's name",
     "```\npython_x = 1\n```", "python_x = 1\n"},
    {"tag with attributes", "```python title=\"a.py\"\nx = 1\n```", "x = 1\n"},
    {"tag in braces", "``` {.python}\nx = 1\n```", "x = 1\n"},
    {"tildes", "~~~python\nx = 1\n~~~\n", "x = 1\n"},
    {"longer closing fence", "```python\nx = 1\n`````  \n", "x = 1\n"},
    {"CRLF", "```python\r\nx = 1\r\ny = 2\r\n```\r\n", "x = 1\ny = 2\n"},
    {"blank lines are kept", "```python\n\nx = 1\n\n```", "\nx = 1\n\n"},
    {"a candidate tagged as CUDA", "```cuda\nclass ModelNew(M):\n  0\n```",
     "class ModelNew(M):\n  0\n"},
  });
}

TEST_CASE("indented blocks lose their indentation", "[code_block]") {
  check({
    {"three spaces", "   ```python\n   def f():\n     0\n   ```",
     "def f():\n  0\n"},
    {"in a list item", "1. Code:\n\n    ```python\n    x = 1\n    ```\n",
     "x = 1\n"},
    {"on the mark of a list item", "- ```python\n  x = 1\n  ```\n", "x = 1\n"},
    {"on a numbered mark", "12) ```python\n    x = 1\n    ```\n", "x = 1\n"},
    {"code that is indented less", "  ```python\nif x:\n  y\n  ```\n",
     "if x:\n  y\n"},
    {"closing fence indented less", "  ```python\n  x = 1\n```\n", "x = 1\n"},
    {"a fence as deep as code ends nothing",
     "```python\nx = '''\n    ```\n'''\n```\n", "x = '''\n    ```\n'''\n"},
  });
}

TEST_CASE("fences within a block do not end it", "[code_block]") {
  check({
    {"shorter ones", "````python\n'''\n```\n'''\nx\n````\n",
     "'''\n```\n'''\nx\n"},
    {"of another character", "~~~python\n'''\n```\n'''\nx\n~~~\n",
     "'''\n```\n'''\nx\n"},
    {"a tagged pair in a docstring",
     "```python\n\"\"\"\n```python\nf()\n```\n\"\"\"\nx = 1\n```\n",
     "\"\"\"\n```python\nf()\n```\n\"\"\"\nx = 1\n"},
    {"an untagged pair in a docstring",
     "```python\n'''\n```\nf()\n```\n'''\nx = 1\n```\n",
     "'''\n```\nf()\n```\n'''\nx = 1\n"},
    {"a single one in a docstring", "```python\n'''\n```\n'''\nx = 1\n```\n",
     "'''\n```\n'''\nx = 1\n"},
    {"two tagged pairs in a docstring",
     "```py\n'''\n```py\na\n```\n```py\nb\n```\n'''\nx\n```\n",
     "'''\n```py\na\n```\n```py\nb\n```\n'''\nx\n"},
    {"quotes in comments and strings open nothing",
     "```python\n# '''\nx = \"'''\"\ny = 'it\\'s'\n```\n'''\n```\n",
     "# '''\nx = \"'''\"\ny = 'it\\'s'\n"},
    {"an escaped quote closes nothing", "```python\n'''\\'''\n```\n'''\n```\n",
     "'''\\'''\n```\n'''\n"},
    {"a string that is never closed", "```python\nx = '''\n```\nText.\n",
     "x = '''\n"},
    {"a string that is never closed, and another block",
     "```python\nx = '''\n```\nText.\n```python\ny = '''1'''\n```\n",
     "y = '''1'''\n"},
  });
}

TEST_CASE("blocks within a block that only wraps are found", "[code_block]") {
  check({
    {"untagged", "````\n```python\nx = 1\n```\n````\n", "x = 1\n"},
    {"Markdown", "````markdown\n# Hi\n```python\nx = 1\n```\n````\n",
     "x = 1\n"},
    {"Markdown of the same length",
     "```markdown\n# Hi\n```python\nx = 1\n```\n```\n", "x = 1\n"},
    {"untagged of the same length", "```\n```python\nx = 1\n```\n```\n",
     "x = 1\n"},
    {"Markdown without code", "```md\n# Hi\n```\n", "", none},
  });
}

TEST_CASE("of several blocks the last good one is taken", "[code_block]") {
  check({
    {"two candidates",
     "```python\nclass ModelNew:\n  a\n```\n```py\nclass ModelNew:\n  b\n```\n",
     "class ModelNew:\n  b\n"},
    {"a candidate, then a usage example",
     "```python\nclass ModelNew: pass\n```\nUse:\n```python\nModelNew()\n```\n",
     "class ModelNew: pass\n"},
    {"a C++ block first", "```cpp\nint x;\n```\n```python\nx = 1\n```\n",
     "x = 1\n"},
    {"a C++ block last", "```python\nx = 1\n```\n```cpp\nint x;\n```\n",
     "x = 1\n"},
    {"shell and output last",
     "```python\nx = 1\n```\n```bash\nls\n```\n```text\n3.1 ms\n```\n",
     "x = 1\n"},
    {"Python before no tag", "```python\nx = 1\n```\n```\n3.1 ms\n```\n",
     "x = 1\n"},
    {"an untagged candidate wins",
     "```\nclass ModelNew(M):\n```\n```python\nx = 1\n```\n",
     "class ModelNew(M):\n"},
    {"a class of another name",
     "```python\nclass ModelNewer: 0\n```\n"
     "```python\nx = 1\n```\n",
     "x = 1\n"},
    {"a block that was never closed is followed by one that was",
     "```python\nx =\n\nNow all of it:\n```python\ny = 1\n```\n", "y = 1\n"},
    {"code after a thought",
     "<think>\n```python\nclass ModelNew: 1\n```\n</think>\n"
     "```python\nclass ModelNew: 2\n```\n",
     "class ModelNew: 2\n"},
  });
}

TEST_CASE("a block without a closing fence counts when it is whole",
          "[code_block]") {
  check({
    {"with the class", "```python\nclass ModelNew(M):\n  x",
     "class ModelNew(M):\n  x\n"},
    {"without it", "```python\nimport torch\n", "", open},
    {"C++ that was cut off", "```cpp\nint f(", "", open},
    {"a closed candidate before it wins",
     "```python\nclass ModelNew: 1\n```\n```python\nclass ModelNew: 2",
     "class ModelNew: 1\n"},
    {"a closed snippet before it does not",
     "```python\nx = 1\n```\n```python\nimport", "", open},
    {"cut off in the fence", "Here:\n```python", "", open},
    {"a stray fence at the end", "```python\nx = 1\n```\n```\n", "x = 1\n"},
    {"shell that was cut off", "```bash\nls", "", none},
  });
}

TEST_CASE("a reply without a candidate says why", "[code_block]") {
  check({
    {"empty reply", "", "", none},
    {"prose", "I cannot do that.\n", "", none},
    {"inline code", "Use ```x = 1``` here.\n```y = 2```\n", "", none},
    {"two backticks", "``\nx = 1\n``\n", "", none},
    {"only shell", "```bash\npip install torch\n```\n", "", none},
    {"only C++", "```cpp\nint x;\n```\n", "", native},
    {"only CUDA", "```cuda\n__global__ void f();\n```\n", "", native},
    {"empty block", "```python\n```\n", "", "the code block is empty"},
    {"blank block", "```\n  \n\n```\n", "", "the code block is empty"},
  });
}

TEST_CASE("any reply is answered with a part of it or a reason",
          "[code_block]") {
  constexpr auto pieces = std::array<std::string_view, 26>{
    "```",     "````",   "~~~",   "\n",       "\n",   "\n",
    "\r\n",    "python", "cpp",   "markdown", "'''",  "\"\"\"",
    "'",       "\\",     "#",     "    ",     "- ",   "class ModelNew(M):",
    "x = 1",   "bash",   "{.py}", "\xc3\xa9", "\xff", "\n```python\n",
    "\n```\n", "`"};
  auto random = std::mt19937{20};
  auto seen_code = 0;
  for (auto round = 0; round < 20'000; ++round) {
    auto reply = std::string{};
    for (auto n = random() % 40; n > 0; --n)
      reply += pieces[random() % pieces.size()];
    auto found = extract_code(reply);
    INFO(reply);
    REQUIRE(found.code.empty() != found.reason.empty());
    if (found.code.empty())
      continue;
    ++seen_code;
    // Its lines are lines of the reply, one after the other, but for the
    // indentation in front of them.
    auto code = lines_of(found.code);
    auto all = lines_of(reply);
    auto same = [](std::string_view a, std::string_view b) {
      return a.size() >= b.size() && a.substr(a.size() - b.size()) == b
             && a.substr(0, a.size() - b.size()).find_first_not_of(" \t")
                  == a.npos;
    };
    REQUIRE(std::search(all.begin(), all.end(), code.begin(), code.end(), same)
            != all.end());
  }
  CHECK(seen_code > 500);
}

TEST_CASE("wrappers without end are no way to exhaust the program",
          "[code_block]") {
  auto reply = std::string{};
  for (auto i = 0; i < 20'000; ++i)
    reply += "```markdown\n";
  CHECK(extract_code(reply).code.empty());
  reply.clear();
  for (size_t length = 300; length > 2; --length)
    reply += std::string(length, '`') + "markdown\n";
  CHECK(extract_code(reply).code.empty());
}
