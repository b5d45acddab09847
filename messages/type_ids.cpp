#include "messages/interfaces.hpp"

namespace caesar {

void register_types(caf::actor_system_config& config) {
  config.add_message_types<caf::id_block::caesar>();
}

} // namespace caesar
