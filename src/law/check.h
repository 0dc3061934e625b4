#pragma once
#include <string>
#include <vector>

#include "core/date.h"
#include "law/law.h"

/// What is wrong, doubtful or not covered in the law data as a whole.
namespace thidua::law {

struct Finding {
  FilePlace place;
  std::string message;
};

/// Mistakes nothing can be judged with: two versions of one thing on one day, codes and sources that do not exist.
std::vector<Finding> broken(const Law& law);
/// What a jurist should look at: days without a version, rules without a citation, values that no rule reads, texts
/// whose last check is older than `since`.
std::vector<Finding> doubtful(const Law& law, Date since);

/// From when on a check counts as recent where nobody said otherwise.
inline core::Date usual_since() {
  return core::Date::of(2026, 1, 1).value();
}

/// How many conditions of an award's versions are how sure.
struct Coverage {
  std::string award;
  int confirmed = 0, secondary = 0, local = 0, recalled = 0;
  std::vector<std::string> regimes_without;  // R1 … R5 that no version holds
};
std::vector<Coverage> coverage(const Law& law);

}  // namespace thidua::law
