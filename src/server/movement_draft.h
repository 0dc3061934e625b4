#pragma once
#include <vector>

#include "core/outcome.h"
#include "movements/io/items.h"
#include "movements/movement.h"
#include "reading/extract.h"

namespace thidua::server {

/// What a plan or guideline becomes: the head as a draft movement, everything else as pieces. Nothing is made up that
/// the document does not say.
struct MovementDraft {
  movements::Movement movement;
  std::vector<movements::NewItem> items;
};

/// `year` 0 = as the document says.
/// Errors  `movement.not_plan`, `movement.period` where neither the document nor `year` says when, `movement.too_many`.
core::Outcome<MovementDraft> movement_draft(const reading::Extract& extract, int year);

}  // namespace thidua::server
