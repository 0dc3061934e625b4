#include "law/money.h"

#include <algorithm>

namespace thidua::law {

const BaseSalary* base_salary(const Law& law, Date day) {
  const BaseSalary* found = nullptr;
  for (const BaseSalary& one : law.base_salary)
    if (one.from <= day) found = &one;
  return found;
}

std::optional<core::Money> reward(const Law& law, core::Decimal multiple, Date decided_on) {
  const BaseSalary* salary = base_salary(law, decided_on);
  if (salary == nullptr || law.money.round_up_to <= 0) return std::nullopt;
  std::int64_t divisor = law.money.round_up_to;
  for (int place = 0; place < multiple.scale(); ++place) divisor *= 10;
  const std::int64_t product = multiple.units() * salary->dong;
  const std::int64_t steps = product / divisor + (product % divisor == 0 ? 0 : 1);
  return core::Money{steps * law.money.round_up_to};
}

std::vector<Reward> paid(std::vector<Reward> rewards) {
  std::vector<Reward> kept;
  for (const Reward& one : rewards) {
    const bool topped = one.title && std::any_of(rewards.begin(), rewards.end(), [&](const Reward& other) {
                          const bool higher = other.sum > one.sum || (other.sum == one.sum && &other < &one);
                          return other.title && &other != &one && other.years == one.years && higher;
                        });
    if (!topped) kept.push_back(one);
  }
  return kept;
}

}  // namespace thidua::law
