#include "messages/evaluation.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <cstdlib>
#include <set>
#include <vector>

using namespace caesar;

namespace {

using names = std::vector<std::string>;

/// Lists the fields of verdicts as "runtime.mean" and "findings[].id". The
/// fields of a type are listed where it is met first.
class field_list {
public:
  template <described T>
  void add(const std::string& prefix) {
    if (!seen_.insert(T::type_name).second)
      return;
    T x;
    std::apply([&](auto... f) { (add_field(prefix + f.name, f.value), ...); },
               T::fields(x));
  }

  names all;

private:
  template <class T>
  void add_field(const std::string& name, T& value) {
    all.push_back(name);
    add_inner(name, value);
  }

  template <class T>
  void add_inner(const std::string&, T&) {}

  template <described T>
  void add_inner(const std::string& name, std::optional<T>&) {
    add<T>(name + '.');
  }

  template <described T>
  void add_inner(const std::string& name, std::vector<T>&) {
    add<T>(name + "[].");
  }

  std::set<std::string> seen_;
};

/// Returns the first column of the README's table of fields.
names documented() {
  auto folder = std::getenv("CAESAR_SOURCE_DIR");
  auto text =
    test::text_of(std::filesystem::path{folder ? folder : "."} / "README.md");
  auto begin = text.find("### What a verdict says");
  REQUIRE(begin != text.npos);
  auto rest = text.substr(begin, text.find("\n## ", begin) - begin);
  names result;
  const std::string row = "\n| `";
  for (auto at = rest.find(row); at != rest.npos; at = rest.find(row, at + 1)) {
    auto name = at + row.size();
    result.push_back(rest.substr(name, rest.find('`', name) - name));
  }
  return result;
}

} // namespace

TEST_CASE("the README explains every field of a verdict, in its order",
          "[batch][docs]") {
  field_list fields;
  fields.add<verdict>("");
  CHECK(documented() == fields.all);
}
