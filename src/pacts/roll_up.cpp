#include <algorithm>

#include "core/text.h"
#include "pacts/judge.h"

namespace thidua::pacts {
namespace {

bool less_is_better(const TargetTerms& terms) {
  using core::Comparator;
  const Comparator comparator = terms.quantity.comparator;
  return comparator == Comparator::at_most || comparator == Comparator::less_than || comparator == Comparator::none ||
         terms.direction == core::Direction::down;
}

bool says_something(const UnitResult& result) {
  return result.value || result.part || !result.counted.empty() || result.stage != Stage::not_said;
}

/// Parts of a mixed subject become the value; the opposite count is turned round. A sentence where that cannot be done.
std::string made_plain(UnitResult& result, const TargetTerms& terms) {
  if (!result.counted.empty() && !result.value) {
    core::Decimal sum;
    for (const Counted& counted : result.counted) {
      const auto more = sum.plus(counted.count);
      if (!more) return "Tổng các số liệu chi tiết quá lớn, không cộng được.";
      sum = *more;
    }
    result.value = sum;
  }
  if (!result.complement) return {};
  if (result.part && result.whole) {
    result.part = result.whole->minus(*result.part);
    return {};
  }
  if (result.value && terms.quantity.unit == core::Unit::percent) {
    result.value = core::Decimal{100}.minus(*result.value);
    return {};
  }
  return "Số liệu ngược (phần chưa đạt) chỉ dùng được cho tỷ lệ: hãy ghi cả tử số và mẫu số, hoặc ghi số phần trăm.";
}

/// What several units say together: one that has not done it speaks for all.
Stage together(const std::vector<UnitResult>& results) {
  constexpr Stage strongest_first[] = {Stage::not_done, Stage::stopped, Stage::in_progress,
                                       Stage::proposed, Stage::done,    Stage::not_arisen};
  for (const Stage stage : strongest_first)
    if (std::ranges::any_of(results, [&](const UnitResult& result) { return result.stage == stage; })) return stage;
  return Stage::not_said;
}

void add_counted(std::vector<Counted>& sums, const std::vector<Counted>& more) {
  for (const Counted& counted : more) {
    const auto same = std::ranges::find(sums, counted.what, &Counted::what);
    if (same == sums.end())
      sums.push_back(counted);
    else
      same->count = same->count.plus(counted.count).value_or(same->count);
  }
}

void set_sum(Actual& actual, const std::vector<UnitResult>& results) {
  for (const UnitResult& result : results) {
    // a share given where a number was asked counts with its numerator
    const auto number = result.value ? result.value : result.part;
    if (!number) continue;
    const auto sum = actual.value.value_or(core::Decimal{}).plus(*number);
    if (!sum) {
      actual.fault = "Tổng số liệu của các đơn vị quá lớn, không cộng được. Hãy kiểm tra lại đơn vị tính.";
      return;
    }
    actual.value = sum;
  }
}

void set_ratio_of_sums(Actual& actual, const std::vector<UnitResult>& results) {
  core::Decimal part, whole;
  int with_parts = 0, bare = 0;
  for (const UnitResult& result : results) {
    if (result.part && result.whole) {
      const auto parts = part.plus(*result.part), wholes = whole.plus(*result.whole);
      if (!parts || !wholes) {
        actual.fault = "Tổng tử số hoặc mẫu số của các đơn vị quá lớn, không cộng được.";
        return;
      }
      part = *parts;
      whole = *wholes;
      ++with_parts;
    } else if (result.value) {
      ++bare;
      actual.value = result.value;
    }
  }
  if (bare > 0 && bare + with_parts > 1) {
    actual.value.reset();
    actual.fault =
        "Có đơn vị chỉ ghi tỷ lệ phần trăm, không có tử số và mẫu số, nên không tính được tỷ lệ chung. Hãy trả lại để "
        "đơn vị bổ sung tử số, mẫu số.";
    return;
  }
  if (with_parts == 0) return;
  actual.ratio = core::Ratio::of(part, whole);
  if (!actual.ratio) {
    actual.fault = "Mẫu số bằng 0: không có đối tượng nào để tính tỷ lệ.";
  }
}

void set_from_one(Actual& actual, const UnitResult& result) {
  if (result.part && result.whole) {
    actual.ratio = core::Ratio::of(*result.part, *result.whole);
    if (!actual.ratio) actual.fault = "Mẫu số bằng 0: không có đối tượng nào để tính tỷ lệ.";
  }
  if (!actual.ratio) actual.value = result.value ? result.value : result.part;
}

core::Ratio as_ratio(const UnitResult& result) {
  if (result.part && result.whole && *result.whole > core::Decimal{0}) return {*result.part, *result.whole};
  return {result.value.value_or(core::Decimal{}), core::Decimal{1}};
}

void set_worst(Actual& actual, const TargetTerms& terms, const std::vector<UnitResult>& results) {
  const UnitResult* worst = nullptr;
  const bool largest = less_is_better(terms);
  for (const UnitResult& result : results) {
    if (!result.value && !result.part) continue;
    if (worst) {
      const auto order = core::compare(as_ratio(result), as_ratio(*worst));
      if (largest ? order <= 0 : order >= 0) continue;
    }
    worst = &result;
  }
  if (worst) set_from_one(actual, *worst);
}

void set_latest(Actual& actual, const std::vector<UnitResult>& results, const std::vector<core::UnitId>& asked) {
  for (const core::UnitId unit : asked) {
    const auto found = std::ranges::find_if(
        results, [&](const UnitResult& result) { return result.unit == unit && (result.value || result.part); });
    if (found == results.end()) continue;
    set_from_one(actual, *found);
    return;
  }
}

}  // namespace

Actual rolled_up(const TargetTerms& terms, const std::vector<UnitResult>& results,
                 const std::vector<core::UnitId>& asked) {
  Actual actual;
  std::vector<UnitResult> used;
  for (const core::UnitId unit : asked) {
    const auto found = std::ranges::find_if(results, [&](const UnitResult& result) {
      return result.unit == unit && result.locked && says_something(result);
    });
    if (found == results.end()) {
      actual.missing.push_back(unit);
      continue;
    }
    used.push_back(*found);
    if (std::string fault = made_plain(used.back(), terms); !fault.empty()) actual.fault = std::move(fault);
    actual.from_complement = actual.from_complement || found->complement;
    add_counted(actual.counted, found->counted);
    const std::string_view explanation = core::trimmed(found->explanation);
    if (!explanation.empty()) actual.explanation += (actual.explanation.empty() ? "" : "; ") + std::string(explanation);
  }
  actual.stage = together(used);
  if (!actual.fault.empty()) return actual;
  switch (terms.roll_up) {
    case RollUp::sum:
    case RollUp::event:
      set_sum(actual, used);
      break;
    case RollUp::ratio_of_sums:
      set_ratio_of_sums(actual, used);
      break;
    case RollUp::latest:
      set_latest(actual, used, asked);
      break;
    case RollUp::worst_unit:
      set_worst(actual, terms, used);
      break;
  }
  return actual;
}

std::string share_inside_share_fault(const Actual& outer, const Actual& inner) {
  const auto counted = [](const Actual& actual) {
    return actual.ratio ? std::optional(actual.ratio->part) : actual.value;
  };
  if (outer.ratio && inner.ratio && inner.ratio->part > outer.ratio->part)
    return "Phần “trong đó” (" + inner.ratio->part.to_vi() + ") lớn hơn tổng (" + outer.ratio->part.to_vi() +
           "). Hãy kiểm tra lại số liệu hai chỉ tiêu.";
  if (!outer.ratio && !inner.ratio && counted(outer) && counted(inner) && *counted(inner) > *counted(outer))
    return "Phần “trong đó” (" + counted(inner)->to_vi() + ") lớn hơn tổng (" + counted(outer)->to_vi() +
           "). Hãy kiểm tra lại số liệu hai chỉ tiêu.";
  return {};
}

}  // namespace thidua::pacts
