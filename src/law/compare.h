#pragma once
#include <string>
#include <vector>

#include "law/answer.h"
#include "law/case.h"
#include "law/law.h"

/// Two laws, and an answer beside the one expected.
namespace thidua::law {

/// What differs, a line each, in Vietnamese; empty: the answer is as expected. Looks at the verdict, the hold, whether
/// one of the conditions named decides, and whether a deciding citation names the act and the article expected.
std::vector<std::string> differences(const Expected& expected, const Answer& answer);

/// Lines "+ …" and "- …" for whatever the second law says otherwise.
std::vector<std::string> changes(const Law& before, const Law& after);

}  // namespace thidua::law
