#pragma once
#include <string>
#include <vector>

#include "law/answer.h"

namespace thidua::eligibility {

/// What differs between two answers to one question, a sentence each; empty: word for word the same. Pure.
/// Shape   verdict and text of the law first, then condition by condition in the order of the older answer.
std::vector<std::string> changes_between(const law::Answer& then, const law::Answer& now);

}  // namespace thidua::eligibility
