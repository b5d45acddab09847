#include "actors/journal/long_texts.hpp"

namespace caesar {

namespace {

constexpr const char* key = "$text";
constexpr size_t long_from = 512; // Bytes.

void take(json& x, std::vector<std::string>& to) {
  if (x.is_structured()) {
    for (auto& element : x)
      take(element, to);
  } else if (x.is_string() && x.get_ref<std::string&>().size() >= long_from) {
    auto index = to.size();
    to.push_back(std::move(x.get_ref<std::string&>()));
    x = json{{key, index}};
  }
}

} // namespace

std::vector<std::string> take_long_texts(json& body) {
  std::vector<std::string> result;
  take(body, result);
  return result;
}

void put_long_texts(json& body, const std::vector<std::string>& texts) {
  if (!body.is_structured() || texts.empty())
    return;
  if (body.is_object() && body.size() == 1 && body.begin().key() == key) {
    auto index = body.begin().value().get<size_t>();
    if (index >= texts.size())
      throw json::other_error::create(599, "no such text",
                                      static_cast<const json*>(nullptr));
    body = texts[index];
    return;
  }
  for (auto& element : body)
    put_long_texts(element, texts);
}

} // namespace caesar
