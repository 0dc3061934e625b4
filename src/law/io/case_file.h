#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "law/case.h"
#include "law/law.h"

/// Case files: thidua-eligibility-cases/1.
namespace thidua::law {

struct CaseFile {
  std::vector<Case> cases;
};

/// Reads a whole file or refuses it whole.
/// Shape   `name` is the file's name, for messages; `with_expected`: read what the cases expect, which answering never
///         looks at.
/// Errors  one refusal a mistake: `place` is the file with its line, `field` is case id and key path
///         ("A01 facts.awards[0].code"), the message says what is allowed.
core::Outcome<CaseFile, core::Refusals> read_cases(const std::string& text, const std::string& name, const Law& law,
                                                   bool with_expected);

}  // namespace thidua::law
