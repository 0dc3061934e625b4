#include "law/bulk_block.h"

/// Initiatives and science works of a row, one by one (L22, L23); follows judge_works.cpp.
namespace thidua::law {
namespace {

Between use_of(const BulkStep& step, const PackedWork& work) {
  if (!step.uses_asked || work.used == UsedFor::nothing) return surely(Truth::yes);
  const Truth spent = step.decides ? Truth::no : Truth::unknown;
  const bool its_own = work.award == step.awards.front() && work.use_year == step.year;
  switch (work.used) {
    case UsedFor::nobody_said:
      return surely(Truth::unknown);
    case UsedFor::title:
      if (its_own) return surely(Truth::yes);
      return surely(step.award_is_title ? Truth::unknown : spent);
    case UsedFor::commendation:
      return surely(its_own ? Truth::yes : spent);
    case UsedFor::titles:
      return surely(step.award_is_title ? Truth::unknown : spent);
    case UsedFor::several:
      return surely(spent);
    default:
      return anything;
  }
}

}  // namespace

std::optional<Between> weighed_work(const BulkStep& step, const PackedWork& work, std::uint32_t lost,
                                    const Years& years) {
  const bool in_window = work.year >= step.first_year && work.year <= step.last_year;
  if ((!in_window && !step.outside_unknown) || work.scope < step.rank) return std::nullopt;
  if (work.science != 0 ? !step.with_science : !step.with_initiatives) return std::nullopt;
  const bool must_apply = step.applied || (work.science != 0 && step.science_applied);
  if (must_apply && work.applied == 0) return std::nullopt;
  const bool early = work.year < years.first;
  if (lost != 0 && (early || (lost & years.bit(work.year)) != 0)) return std::nullopt;
  Between value = use_of(step, work);
  if (!in_window || (must_apply && work.applied == 1)) value = both(value, surely(Truth::unknown));
  return value;
}

}  // namespace thidua::law
