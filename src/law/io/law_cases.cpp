#include "law/io/law_cases.h"

#include "law/compare.h"
#include "law/io/case_file.h"
#include "law/judge.h"

namespace thidua::law {

core::Outcome<std::vector<Case>, core::Refusals> read_all_cases(const std::vector<LawFile>& files, const Law& law) {
  std::vector<Case> cases;
  core::Refusals refusals;
  for (const LawFile& file : files) {
    auto read = read_cases(file.text, file.name, law, true);
    if (!read) {
      refusals.insert(refusals.end(), read.error().begin(), read.error().end());
      continue;
    }
    for (Case& one : read->cases) cases.push_back(std::move(one));
  }
  if (!refusals.empty()) return refusals;
  return cases;
}

CaseBoth judged_by_both(const Law& before, const Law& after, const Case& one) {
  CaseBoth both{judge(before, one), judge(after, one), {}};
  if (one.expected) both.differs = differences(*one.expected, both.after);
  return both;
}

}  // namespace thidua::law
