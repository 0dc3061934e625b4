#pragma once
#include <memory>
#include <vector>

#include "core/outcome.h"
#include "movements/item.h"
#include "movements/movement.h"
#include "server/commands.h"
#include "server/context.h"

namespace thidua::server {

/// The installation and one movement with its pieces.
struct OpenMovement {
  std::unique_ptr<Context> context;
  movements::Movement movement;
  std::vector<movements::Item> items;
};

/// By number, else the only one of the year, else the only one there is.
/// Errors  `movement.unknown`, `movement.none`, `movement.which` (names those there are).
core::Outcome<OpenMovement> open_movement(const CommonOptions& common, const MovementOptions& options);

}  // namespace thidua::server
