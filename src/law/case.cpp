#include "law/case.h"

#include <algorithm>

namespace thidua::law {

std::vector<int> AwardHeld::years() const {
  if (for_year) return {*for_year};
  std::vector<int> sorted = for_years;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace thidua::law
