#pragma once
#include <string>
#include <vector>

#include "law/law.h"

namespace thidua::law {

/// An award on a day, for a person to read: version, authority, conditions by route, votes, quota, money, dossier; what
/// is not confirmed is marked.
std::vector<std::string> shown(const Law& law, const Award& award, Date day);
/// "hoàn thành tốt nhiệm vụ trở lên, 05 năm liên tục"
std::string condition_words(const Law& law, const Condition& condition);
/// The parameters those words leave out, as the file writes them: " {years: 2, replicable: true}"; "" where none.
std::string unworded_parameters(const Condition& condition);

}  // namespace thidua::law
