#include "messages/cluster.hpp"

namespace caesar {

namespace {

std::string said(const char* what, const std::string& head,
                 const std::string& node) {
  return std::string{"the head has "} + what + ' ' + head + ", this node "
         + node;
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

} // namespace caesar
