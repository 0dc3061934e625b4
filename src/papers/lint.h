#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "papers/paper.h"

/// What is looked for in a paper before it is issued.
namespace thidua::papers {

/// `error` stops issue; `warning` is told.
enum class Severity { error, warning };

/// One finding. Codes: year.old, note.bracket, blank.left, number.gap, letter.gap, date.impossible, date.order,
/// name.near, name.old, sum.wrong, number.unknown, space.double, sign.double, words.repeated.
struct Finding {
  std::string code;
  int line = 0;       // of the text, from 1; 0 = of the whole paper
  std::string words;  // as they stand
  std::string advice;
  Severity severity = Severity::warning;
};
/// "Dòng 12: “…”: lời khuyên".
std::string to_text(const Finding& finding);
bool stops_issue(const std::vector<Finding>& findings);

/// What the text is checked against.
struct LintAgainst {
  int year = 0;                        // the year the paper is about
  std::optional<core::Date> day;       // of the paper; dates after it are told (plans may look ahead)
  bool looks_ahead = false;            // a plan or pact: the next years are no surprise
  std::vector<std::string> names;      // units and persons as registered
  std::vector<std::string> figures;    // numbers of tables and model; empty = not asked
  std::vector<std::string> old_words;  // names no longer in force ("Sở Tài nguyên và Môi trường")
};

/// All findings, by line. The text is that of the finished paper, a paragraph a line, cells divided by " | ".
std::vector<Finding> lint(std::string_view text, const LintAgainst& against);

}  // namespace thidua::papers
