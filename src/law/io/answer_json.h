#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/outcome.h"
#include "law/answer.h"

namespace thidua::law {

/// The answers of a file, as thidua-eligibility-answer/1, keyed by case id in the order of the file.
std::string answers_json(const std::vector<std::pair<std::string, Answer>>& answers, const std::string& program);

/// The one answer of such a text back. Errors  `law.answer_text` where it is none or holds not just one answer.
core::Outcome<Answer> answer_of_json(const std::string& text);

}  // namespace thidua::law
