#include "core/outcome.h"

namespace thidua::core {

std::string to_text(const Refusal& refusal) {
  return refusal.place.empty() ? refusal.message : refusal.place + ": " + refusal.message;
}

}  // namespace thidua::core
