#pragma once
#include <string>
#include <vector>

#include "core/outcome.h"
#include "law/answer.h"
#include "law/case.h"
#include "law/io/law_files.h"
#include "law/law.h"

/// Many files of cases, and what two laws say of them.
namespace thidua::law {

/// Every case of the files, with what it expects. Errors  those of all the files together.
core::Outcome<std::vector<Case>, core::Refusals> read_all_cases(const std::vector<LawFile>& files, const Law& law);

/// One case by both laws.
struct CaseBoth {
  Answer before, after;
  std::vector<std::string> differs;  // from what the case expects, by the second law; empty: as expected

  bool changed() const { return before.verdict != after.verdict || before.hold != after.hold; }
};
CaseBoth judged_by_both(const Law& before, const Law& after, const Case& one);

}  // namespace thidua::law
