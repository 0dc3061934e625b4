#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/money.h"
#include "law/law.h"

/// Reward money: multiples of the base salary of the day of the decision, rounded up.
namespace thidua::law {

/// The base salary of the day; null before the first one known.
const BaseSalary* base_salary(const Law& law, Date day);

/// Multiple times base salary, rounded up to the next ten thousand (0.3 x 2,340,000 = 702,000 -> 710,000).
/// Source  Decree 98/2023 art. 53; Decree 152/2025 art. 49.
/// Errors  nullopt where no base salary is known for the day.
std::optional<core::Money> reward(const Law& law, core::Decimal multiple, Date decided_on);

/// One award given to the same holder at one time.
struct Reward {
  std::string award;
  bool title = true;
  std::vector<int> years;  // what it was given for
  core::Money sum;
};
/// What is paid: of several titles for the same years only the highest, of titles for different years each, and every
/// commendation. Source: Decree 152/2025 art. 49.
std::vector<Reward> paid(std::vector<Reward> rewards);

}  // namespace thidua::law
