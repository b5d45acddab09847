#include "cuda/runner/light_types.hpp"

#include "cuda/runner/light_conversions.hpp"
#include "cuda/runner/light_values.hpp"

#include <map>
#include <stdexcept>
#include <utility>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

/// The conversion in progress on this thread: pybind11's casters of containers
/// know only that their items are some `light_item`.
struct conversion_scope {
  conversion_scope(const light_type& type, argument_memory* memory)
    : type{&type},
      memory{memory},
      outer{std::exchange(innermost, this)} {}

  conversion_scope(const conversion_scope&) = delete;
  conversion_scope& operator=(const conversion_scope&) = delete;

  ~conversion_scope() { innermost = outer; }

  static thread_local conversion_scope* innermost;

  const light_type* type;
  argument_memory* memory;
  conversion_scope* outer;
};

thread_local conversion_scope* conversion_scope::innermost = nullptr;

using conversion = light_type::conversion;

const conversion* tuple_of(size_t size) {
  if (size < 1 || size > max_tuple_size)
    throw std::invalid_argument{"a tuple of " + std::to_string(size)
                                + " items is not supported"};
  return tuple_conversion(size);
}

} // namespace

// -- what a container's items are converted by
// ---------------------------------

bool load_item(size_t item, py::handle from, bool convert, caesar_value& to) {
  auto& scope = *conversion_scope::innermost;
  return scope.type->item(item).load(from, convert, *scope.memory, to);
}

py::handle cast_item(size_t item, const caesar_value& from) {
  return conversion_scope::innermost->type->item(item).cast(from);
}

// -- memory
// --------------------------------------------------------------------

argument_memory::~argument_memory() {
  for (auto* tensor : tensors_)
    release_tensor(tensor);
}

void argument_memory::keep(caesar_tensor x) {
  tensors_.push_back(x);
}

std::string& argument_memory::keep(std::string text) {
  texts_.push_back(std::make_unique<std::string>(std::move(text)));
  return *texts_.back();
}

caesar_value* argument_memory::make_items(size_t size) {
  items_.push_back(std::make_unique<caesar_value[]>(size));
  return items_.back().get();
}

// -- types
// ---------------------------------------------------------------------

light_type::light_type(std::string_view text) {
  auto rest = text;
  *this = read(rest);
  if (!rest.empty())
    throw std::invalid_argument{"no type: " + std::string{text}};
}

light_type light_type::read(std::string_view& text) {
  light_type result;
  auto kind = text.empty() ? '\0' : text.front();
  if (kind == '?' || kind == '[' || kind == '(') {
    text.remove_prefix(1);
    result.read_items(kind, text);
  } else {
    size_t length = kind == 'i' || kind == 'u' ? 2 : 1;
    auto name = text.substr(0, length);
    result.conversion_ = plain_conversion(name);
    if (result.conversion_ == nullptr)
      throw std::invalid_argument{"no type: " + std::string{text}};
    text.remove_prefix(length);
  }
  result.describe();
  return result;
}

void light_type::read_items(char kind, std::string_view& text) {
  if (kind != '(') {
    items_.push_back(read(text));
    conversion_ = kind == '?' ? optional_conversion() : vector_conversion();
    return;
  }
  while (!text.empty() && text.front() != ')')
    items_.push_back(read(text));
  if (text.empty())
    throw std::invalid_argument{"a tuple's type has no end"};
  text.remove_prefix(1);
  conversion_ = tuple_of(items_.size());
}

void light_type::describe() {
  infos_ = conversion_->infos;
  for (char c : conversion_->name) {
    auto number = static_cast<size_t>(static_cast<unsigned char>(c));
    if (number < 1 || number > items_.size()) {
      name_ += c;
      continue;
    }
    const auto& item = items_[number - 1];
    name_ += item.name_;
    infos_.insert(infos_.end(), item.infos_.begin(), item.infos_.end());
  }
}

bool light_type::load(py::handle from, bool convert, argument_memory& memory,
                      caesar_value& to) const {
  conversion_scope scope{*this, &memory};
  return conversion_->load(from, convert, memory, to);
}

py::handle light_type::cast(const caesar_value& from) const {
  conversion_scope scope{*this, nullptr};
  return conversion_->cast(from);
}

// -- values that know what they are
// --------------------------------------------

namespace {

py::object sequence_of(const caesar_value& value) {
  py::list items;
  for (int64_t i = 0; i < value.size; ++i)
    items.append(to_python(value.items[i]));
  if (value.kind == caesar_is_tuple)
    return py::tuple{items};
  return items;
}

/// Returns the type of a value that holds no others.
std::string_view plain_type(int32_t kind) {
  static const std::map<int32_t, std::string_view> types = {
    {caesar_is_tensor, "T"}, {caesar_is_int, "i8"},   {caesar_is_double, "d"},
    {caesar_is_bool, "b"},   {caesar_is_string, "s"}, {caesar_is_dtype, "Y"},
    {caesar_is_device, "D"}, {caesar_is_object, "O"}};
  auto found = types.find(kind);
  return found == types.end() ? "v" : found->second;
}

} // namespace

py::object to_python(const caesar_value& value) {
  if (value.kind == caesar_is_list || value.kind == caesar_is_tuple)
    return sequence_of(value);
  const auto* found = plain_conversion(plain_type(value.kind));
  auto result = py::reinterpret_steal<py::object>(found->cast(value));
  if (!result)
    throw py::cast_error{"a default has no Python object"};
  return result;
}

} // namespace caesar::cuda
