#include "messages/error.hpp"

namespace caesar {

caf::error fault(ec code, std::string sentence) {
  return caf::error{code, std::move(sentence)};
}

std::optional<ec> code_of(const caf::error& x) {
  if (!x || x.category() != caf::error{ec::bug}.category())
    return std::nullopt;
  return static_cast<ec>(x.code());
}

caf::error detail::escaped(std::exception_ptr& x) {
  try {
    std::rethrow_exception(x);
  } catch (const std::exception& error) {
    return fault(ec::bug, std::string{"bug: "} + error.what());
  } catch (...) {
    return fault(ec::bug, "bug: an exception of an unknown type");
  }
}

std::string describe(const caf::error& x) {
  if (!x)
    return "no error";
  const auto& text = x.context();
  if (text.size() == 1 && text.match_element<std::string>(0))
    return text.get_as<std::string>(0);
  return caf::to_string(x);
}

} // namespace caesar
