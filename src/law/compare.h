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

/// A line that only one of two laws has.
struct LineChange {
  std::string what;    // code of an award or a rule, "phiếu LDTT", "văn bản 06/2022/QH15" …
  bool added = false;  // by the second law; else gone
  std::string line;
  Date from;  // first day of what the line stands in
};
/// By what they are about, those gone before those added.
std::vector<LineChange> line_changes(const Law& before, const Law& after);
/// The same as lines "+ …" and "- …".
std::vector<std::string> changes(const Law& before, const Law& after);

}  // namespace thidua::law
