#pragma once
#include <string>
#include <utility>
#include <vector>

#include "law/answer.h"

namespace thidua::law {

/// The answers of a file, as thidua-eligibility-answer/1, keyed by case id in the order of the file.
std::string answers_json(const std::vector<std::pair<std::string, Answer>>& answers, const std::string& program);

}  // namespace thidua::law
