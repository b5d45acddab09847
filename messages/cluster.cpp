#include "messages/cluster.hpp"

namespace caesar {

namespace {

std::string said(const char* what, const std::string& head,
                 const std::string& node) {
  return std::string{"the head has "} + what + ' ' + head + ", this node "
         + node;
}

/// The first line of what a compiler says tells enough for people.
std::string in_words(const std::string& fact) {
  return fact.empty() ? "none" : fact.substr(0, fact.find('\n'));
}

} // namespace

std::optional<std::string> mismatch_of(const introduction& head,
                                       const introduction& node) {
  std::string why;
  if (head.protocol != node.protocol)
    why = said("cluster protocol", head.protocol, node.protocol);
  else if (head.caf != node.caf)
    why = said("CAF", head.caf, node.caf);
  else if (head.types != node.types)
    why = said("message types", head.types, node.types);
  else
    return std::nullopt;
  return why + ": both must be of one version of caesar-actors (they are "
         + head.version + " and " + node.version + ')';
}

std::optional<std::string> difference_of(const builder_facts& head,
                                         const builder_facts& node) {
  struct {
    const char* what;
    std::string builder_facts::*text;
  } static constexpr facts[] = {{"torch", &builder_facts::torch},
                                {"Python", &builder_facts::python},
                                {"the compiler", &builder_facts::compiler},
                                {"nvcc", &builder_facts::nvcc},
                                {"GPUs", &builder_facts::arch},
                                {"the processor", &builder_facts::cpu}};
  for (const auto& [what, text] : facts)
    if (head.*text != node.*text)
      return said(what, in_words(head.*text), in_words(node.*text));
  return std::nullopt;
}

std::optional<std::string> difference_of(const builder_facts& head,
                                         const device_facts& device) {
  if (head.torch != device.torch)
    return said("torch", head.torch, in_words(device.torch));
  // A judge names the patch as well.
  if (!(device.python + '.').starts_with(head.python + '.'))
    return said("Python", head.python, in_words(device.python));
  return std::nullopt;
}

} // namespace caesar
