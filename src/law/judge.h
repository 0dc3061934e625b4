#pragma once
#include "law/answer.h"
#include "law/case.h"
#include "law/law.h"

namespace thidua::law {

/// The verdict on one case by the law of the day its dossier is received, with the trail. Pure: the same case and the
/// same law always give the same answer.
/// Errors  none: what cannot be decided is `needs_human_judgement`, with the reason.
Answer judge(const Law& law, const Case& question);

/// The years a branch counts back from the year asked; 0 where it counts none.
int years_counted(const Law& law, const Condition& condition);

}  // namespace thidua::law
