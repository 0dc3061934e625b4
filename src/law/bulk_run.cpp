#include <algorithm>
#include <bit>

#include "law/bulk.h"
#include "law/bulk_block.h"
#include "law/counting.h"

/// The steps, over sixty-four people at a time.
namespace thidua::law {
namespace {

using Ask = BulkStep::Ask;
/// Of one block of rows.
class Runner {
 public:
  Runner(const Columns& columns, std::size_t first) : c_(columns), touched_(columns, first) {}

  std::uint64_t odd() const { return touched_.odd; }

  /// `alive`: those whose answer still matters; of the others anything may be said.
  Many run(const BulkStep& step, std::size_t first, std::uint64_t alive) const {
    if (step.ask == Ask::all) return run_all(step, first, alive);
    if (step.ask == Ask::any) return run_any(step, first, alive);
    Many many = run_leaf(step, first, alive);
    if (!step.sure) many.low_some = many.high_some = everybody;
    return many;
  }

  /// Bits of those for whom fewer than two conditions are surely not met. A year lost to discipline stands beside a
  /// condition and is none of its own.
  std::uint64_t near(const BulkStep& root, std::size_t first) const {
    std::uint64_t one = 0, two = 0;
    count_no(root, first, one, two);
    return ~two;
  }

 private:
  void count_no(const BulkStep& step, std::size_t first, std::uint64_t& one, std::uint64_t& two) const {
    if (step.ask == Ask::all) {
      for (const BulkStep& part : step.parts) count_no(part, first, one, two);
    } else if (step.ask != Ask::restart_of_year) {
      const std::uint64_t no = ~run(step, first, everybody).high_some;
      two |= one & no;
      one |= no;
    }
  }

  Many run_all(const BulkStep& step, std::size_t first, std::uint64_t alive) const {
    Many many{everybody, everybody, everybody, everybody};
    for (const BulkStep& part : step.parts) {
      alive &= many.high_some;
      if (alive == 0) break;
      many.both(run(part, first, alive));
    }
    return many;
  }

  Many run_any(const BulkStep& step, std::size_t first, std::uint64_t alive) const {
    Many many;
    for (const BulkStep& part : step.parts) {
      alive &= ~many.low_yes;
      if (alive == 0) break;
      many.either(run(part, first, alive));
    }
    return many;
  }

  template <class Of>
  static Many each(std::size_t first, std::uint64_t alive, Of of) {
    Many many;
    for (; alive != 0; alive &= alive - 1) {
      const int at = std::countr_zero(alive);
      many.put(at, of(first + static_cast<std::size_t>(at)));
    }
    return many;
  }

  /// Asks only those it can touch; the others get what is said of most.
  template <class Of>
  static Many only(std::uint64_t touched, Truth most, std::size_t first, std::uint64_t alive, Of of) {
    Many many = each(first, alive & touched, of);
    many.low_some |= most != Truth::no ? ~touched : 0;
    many.high_some |= most != Truth::no ? ~touched : 0;
    many.low_yes |= most == Truth::yes ? ~touched : 0;
    many.high_yes |= most == Truth::yes ? ~touched : 0;
    return many;
  }

  Many run_leaf(const BulkStep& step, std::size_t first, std::uint64_t alive) const {
    const auto of = [&](auto member) {
      return each(first, alive, [&](std::size_t row) { return (this->*member)(step, row); });
    };
    switch (step.ask) {
      case Ask::unknown:
        return {everybody, 0, everybody, 0};
      case Ask::rating_at_least:
      case Ask::rating_streak:
        return of(&Runner::streak);
      case Ask::rating_years:
        return of(&Runner::rating_years);
      case Ask::held:
        return of(&Runner::held);
      case Ask::after:
        return of(&Runner::after);
      case Ask::of_year:
      case Ask::in_row:
        return of(&Runner::in_row);
      case Ask::long_row:
        return of(&Runner::long_row);
      case Ask::in_window:
        return of(&Runner::in_window);
      case Ask::once_only:
        return of(&Runner::once_only);
      case Ask::cycle:
        return of(&Runner::cycle);
      case Ask::works:
        return of(&Runner::works);
      default:
        return run_person(step, first, alive);
    }
  }

  Many run_person(const BulkStep& step, std::size_t first, std::uint64_t alive) const {
    const auto of = [&](auto member) {
      return each(first, alive, [&](std::size_t row) { return (this->*member)(step, row); });
    };
    const auto only_of = [&](std::uint64_t touched, Truth most, auto member) {
      return only(touched, most, first, alive, [&](std::size_t row) { return (this->*member)(step, row); });
    };
    switch (step.ask) {
      case Ask::employed_months:
        return of(&Runner::employed_months);
      case Ask::no_leave:
      case Ask::no_study:
      case Ask::no_transfer:
        return of(&Runner::absent);
      case Ask::discipline_in_year:
      case Ask::discipline_now:
        return only_of(touched_.disciplined, Truth::yes, &Runner::discipline);
      case Ask::service:
        return of(&Runner::service);
      case Ask::employer:
        return of(&Runner::employer);
      case Ask::sex:
        return of(&Runner::sex);
      case Ask::living:
        return of(&Runner::living);
      case Ask::judgement:
        return only_of(touched_.judged, step.alone ? Truth::unknown : Truth::yes, &Runner::judgement);
      case Ask::freeze:
        return only_of(touched_.frozen, Truth::yes, &Runner::freeze);
      case Ask::restart_of_year:
        return only_of(touched_.disciplined, Truth::yes, &Runner::restart_of_year);
      case Ask::discipline_untreated:
        return only_of(touched_.disciplined, Truth::yes, &Runner::untreated);
      case Ask::same_achievement:
        return of(&Runner::same_achievement);
      case Ask::union_member:
        return of(&Runner::union_member);
      case Ask::unit_led:
        return only_of(touched_.head & touched_.judged, Truth::yes, &Runner::unit_led);
      case Ask::local_rule:
        return only_of(touched_.local, Truth::yes, &Runner::local_rule);
      default:
        return {0, 0, everybody, everybody};
    }
  }

  // ---- ratings

  std::uint32_t not_counted(const BulkStep& step, std::size_t row) const {
    return step.restart ? c_.not_counted[row] : 0U;
  }

  Between streak(const BulkStep& step, std::size_t row) const {
    const std::uint32_t known = c_.rated[row] & step.window;
    const std::uint32_t good = c_.at_least[static_cast<std::size_t>(step.rank)][row] & ~not_counted(step, row);
    const Truth value = (known & ~good) != 0 ? Truth::no : known != step.window ? Truth::unknown : Truth::yes;
    if (step.others.empty() || value == Truth::no) return surely(value);
    return both(surely(value), decided_before(step.others, step.other_bits, step, row));
  }

  Between rating_years(const BulkStep& step, std::size_t row) const {
    const std::uint32_t good = c_.at_least[static_cast<std::size_t>(step.rank)][row] & ~not_counted(step, row);
    const int sure = std::popcount(good & step.window);
    return surely(reached(sure, sure + std::popcount(step.window & ~c_.rated[row]), step.count));
  }

  // ---- awards

  /// An award for a deed or a movement may count as well: only the lower end is sure.
  Between with_off_track(Between value, const BulkStep& step, std::uint64_t bits, std::size_t row) const {
    if (!step.off_track_no && (c_.off_track[row] & bits) != 0) value.high = Truth::yes;
    return value;
  }

  Between held(const BulkStep& step, std::size_t row) const {
    return with_off_track(surely(truth_of((c_.held[row] & step.award_bits) != 0)), step, step.award_bits, row);
  }

  Between decided_before(const std::vector<std::uint8_t>& awards, std::uint64_t bits, const BulkStep& step,
                         std::size_t row) const {
    Truth value = (c_.no_decision[row] & bits) != 0 ? Truth::unknown : Truth::no;
    if ((c_.held[row] & bits) != 0)
      for (const std::uint8_t at : awards) {
        const auto& decided = c_.awards[at].decided;
        if (decided.empty()) continue;
        if (decided[row] < step.first_year) value = Truth::yes;
        if (decided[row] == step.first_year) value = std::max(value, Truth::unknown);
      }
    return with_off_track(surely(value), step, bits, row);
  }

  Between after(const BulkStep& step, std::size_t row) const {
    return decided_before(step.awards, step.award_bits, step, row);
  }

  Between in_row(const BulkStep& step, std::size_t row) const {
    Between value = surely(Truth::no);
    if ((c_.held[row] & step.award_bits) != 0) {
      const std::uint32_t lost = not_counted(step, row);
      std::uint32_t years = 0, joined = 0;
      for (const std::uint8_t at : step.awards)
        if (const AwardColumn& award = c_.awards[at]; !award.years.empty()) {
          years |= award.years[row];
          joined |= award.joined[row];
        }
      if (lost != 0 && joined != 0) {
        value = anything;  // its last year says whether it counts, and which year that is has no bit of its own
      } else if ((step.window & ~(years & ~lost)) == 0) {
        value = surely(Truth::yes);
      } else if ((c_.undated[row] & step.award_bits) != 0) {
        value = surely(Truth::unknown);
      }
    }
    value = with_off_track(value, step, step.award_bits, row);
    if (step.others.empty() || value.high == Truth::no) return value;
    return both(value, decided_before(step.others, step.other_bits, step, row));
  }

  Between long_row(const BulkStep& step, std::size_t row) const {
    Between value = surely(Truth::no);
    if ((c_.held[row] & step.award_bits) != 0) {
      std::uint32_t years = 0;
      int count = 0;
      for (const std::uint8_t at : step.awards)
        if (const AwardColumn& award = c_.awards[at]; !award.last.empty()) {
          const std::uint32_t last = award.last[row] & ~not_counted(step, row);
          years |= last;
          count += std::popcount(last);
        }
      const bool in_row = std::all_of(step.row_years.begin(), step.row_years.end(),
                                      [&](std::uint32_t year) { return (years & year) != 0; });
      value = surely(in_row ? Truth::yes : count >= step.count ? Truth::unknown : Truth::no);
      const bool more = ((c_.undated[row] | c_.repeated[row]) & step.award_bits) != 0;
      if (more && value.high == Truth::no) value.high = Truth::unknown;
    }
    value = with_off_track(value, step, step.award_bits, row);
    if (step.others.empty()) return value;
    return both(value, decided_before(step.others, step.other_bits, step, row));
  }

  Between in_window(const BulkStep& step, std::size_t row) const {
    Between value = surely(Truth::no);
    if ((c_.held[row] & step.award_bits) != 0) {
      const std::uint32_t begins = step.window & (~step.window << 1 | 1U);
      int count = 0;
      bool straddles = false;
      for (const std::uint8_t at : step.awards)
        if (const AwardColumn& award = c_.awards[at]; !award.last.empty()) {
          count += std::popcount(award.last[row] & step.window & ~not_counted(step, row));
          straddles |= (award.joined[row] & begins) != 0;
        }
      value = surely(truth_of(count >= step.count));
      if (straddles) value = anything;
      if ((c_.undated[row] & step.award_bits) != 0) value.high = Truth::yes;
    }
    return with_off_track(value, step, step.award_bits, row);
  }

  Between once_only(const BulkStep& step, std::size_t row) const {
    const auto has = [&](std::uint64_t bits) {
      return ((c_.held[row] | (step.off_track_no ? 0U : c_.off_track[row])) & bits) != 0;
    };
    if (has(step.award_bits)) return surely(Truth::no);
    return surely(has(step.other_bits) ? Truth::unknown : Truth::yes);
  }

  Between cycle(const BulkStep& step, std::size_t row) const {
    Between value = surely(Truth::yes);
    if ((c_.held[row] & step.award_bits) != 0) {
      for (std::size_t at = 0; at < step.awards.size(); ++at)
        if (const auto& last = c_.awards[step.awards[at]].last; !last.empty() && (last[row] & step.row_years[at]) != 0)
          return surely(Truth::unknown);
      if ((c_.undated[row] & step.award_bits) != 0) value.low = Truth::unknown;
    }
    if (!step.off_track_no && (c_.off_track[row] & step.award_bits) != 0) value.low = Truth::unknown;
    return value;
  }

  Between same_achievement(const BulkStep& step, std::size_t row) const {
    Between value = surely(Truth::yes);
    if (((c_.undated[row] | c_.off_track[row]) & step.award_bits) != 0) value.low = Truth::unknown;
    if ((c_.held[row] & step.award_bits) == 0) return value;
    const AwardColumn& award = c_.awards[step.awards.front()];
    std::uint32_t covered = award.last[row];
    for (int back = 1; back < step.covers; ++back) covered |= award.last[row] >> back;
    const bool plain = award.joined[row] == 0;
    if (((plain ? covered : award.years[row]) & step.window) != 0) return surely(Truth::unknown);
    if (!plain && (covered & step.window) != 0) value.low = Truth::unknown;
    return value;
  }

  // ---- initiatives and science works

  Between works(const BulkStep& step, std::size_t row) const {
    const std::uint32_t lost = not_counted(step, row);
    const bool unsure = step.replicable && (c_.judgements[row] >> (2 * step.item) & 3U) != 0;
    int low_yes = 0, low_some = 0, high_yes = 0, high_some = 0;
    const PackedWork* work = c_.works.data() + c_.works_begin[row];
    for (const PackedWork* end = work + c_.works_count[row]; work != end; ++work) {
      const auto found = weighed_work(step, *work, lost, c_.years());
      if (!found) continue;
      low_yes += !unsure && found->low == Truth::yes;
      low_some += !unsure && found->low != Truth::no;
      high_yes += found->high == Truth::yes;
      high_some += found->high != Truth::no;
    }
    return {reached(low_yes, low_some, step.count), reached(high_yes, high_some, step.count)};
  }

  // ---- the person

  Between employed_months(const BulkStep& step, std::size_t row) const {
    const std::int32_t joined = c_.joined_day[row];
    if (joined == Columns::no_day || Date::from_days(joined) < core::first_day_of_year(step.year))
      return surely(Truth::yes);
    if ((c_.flags[row] & Flag::joined_plain) == 0) return anything;
    const bool enough = full_months(Date::from_days(joined), core::last_day_of_year(step.year)) >= step.months;
    const bool contract = (c_.flags[row] & Flag::contract) != 0;
    if (enough && contract && !step.contract_counts) return surely(Truth::unknown);
    return surely(truth_of(enough));
  }

  Between absent(const BulkStep& step, std::size_t row) const {
    const std::uint32_t flag = step.ask == Ask::no_leave   ? Flag::leave
                               : step.ask == Ask::no_study ? Flag::study
                                                           : Flag::transfer;
    return (c_.flags[row] & flag) == 0 ? surely(Truth::yes) : anything;
  }

  Between discipline(const BulkStep& step, std::size_t row) const {
    Truth value = Truth::yes;
    if (step.ask == Ask::discipline_now) {
      value = truth_of(c_.discipline_ends[row] <= c_.day().days());
    } else if ((c_.disciplined[row] & step.window) != 0) {
      value = Truth::no;
    } else if ((c_.touched[row] & step.window) != 0) {
      value = Truth::unknown;
    }
    // The columns do not tell one form from another.
    return {value, step.rank > 0 ? Truth::yes : value};
  }

  Between service(const BulkStep& step, std::size_t row) const {
    if (step.less_discipline && c_.discipline_ends[row] != Columns::no_day) return anything;
    const auto& column = c_.service[step.service];
    const int months = column.empty() ? 0 : column[row];
    const bool told = (c_.flags[row] & (Flag::male | Flag::female)) != 0;
    const int male = 12 * step.male, female = 12 * step.female;
    if (!told && months >= female && months < male) return surely(Truth::unknown);
    const int need = (c_.flags[row] & Flag::female) != 0 ? female : male;
    return surely(truth_of(months >= need || months >= male));
  }

  Between employer(const BulkStep& step, std::size_t row) const {
    const std::uint8_t kind = c_.employer[row];
    return surely(kind == 0 ? Truth::unknown : truth_of(step.employers[kind]));
  }

  Between sex(const BulkStep& step, std::size_t row) const {
    const std::uint32_t told = c_.flags[row] & (Flag::male | Flag::female);
    if (told == 0) return surely(Truth::unknown);
    return surely(truth_of(told == (step.male != 0 ? Flag::male : Flag::female)));
  }

  Between living(const BulkStep&, std::size_t row) const { return surely(truth_of((c_.flags[row] & Flag::dead) == 0)); }

  Truth recorded(const BulkStep& step, std::size_t row, bool alone) const {
    const std::uint32_t value = c_.judgements[row] >> (2 * step.item) & 3U;
    if (value == 0) return alone ? Truth::unknown : Truth::yes;
    return static_cast<Truth>(value - 1);
  }

  Between judgement(const BulkStep& step, std::size_t row) const { return surely(recorded(step, row, step.alone)); }

  // ---- rules across articles

  Between freeze(const BulkStep& step, std::size_t row) const {
    if ((c_.flags[row] & Flag::frozen) != 0) return surely(step.decides ? Truth::no : Truth::unknown);
    return surely((c_.flags[row] & Flag::wrongdoing) != 0 ? Truth::unknown : Truth::yes);
  }

  Between restart_of_year(const BulkStep& step, std::size_t row) const {
    const std::int32_t ends = c_.discipline_ends[row];
    if (ends <= step.first_year) return surely(Truth::yes);
    return surely(ends > step.last_year && step.counted ? Truth::no : Truth::unknown);
  }

  Between untreated(const BulkStep& step, std::size_t row) const {
    return surely((c_.touched[row] & step.window) != 0 ? Truth::unknown : Truth::yes);
  }

  Between union_member(const BulkStep& step, std::size_t row) const {
    const int shift = step.decides ? Flag::union_after : Flag::union_before;
    return surely(static_cast<Truth>(c_.flags[row] >> shift & 3U));
  }

  Between unit_led(const BulkStep& step, std::size_t row) const {
    return surely((c_.flags[row] & Flag::head) == 0 ? Truth::yes : recorded(step, row, false));
  }

  /// Met: yes; not met: unknown (L34). Which of the two, the row engine says.
  Between local_rule(const BulkStep& step, std::size_t row) const {
    return (c_.local[row] & step.award_bits) == 0 ? surely(Truth::yes) : Between{Truth::unknown, Truth::yes};
  }

  const Columns& c_;
  Touched touched_;
};

void run_block(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t block,
               std::size_t rows_used, BulkVerdicts& verdicts) {
  const std::size_t first = block * block_rows;
  const Runner runner(columns, first);
  const std::size_t left = rows_used > first ? rows_used - first : 0;
  const std::uint64_t used = left >= block_rows ? everybody : (1ULL << left) - 1U;
  const std::uint64_t odd = runner.odd();
  for (std::size_t at = 0; at < programs.size(); ++at) {
    const Many many = runner.run(programs[at].root, first, used & ~odd);
    const std::uint64_t open = odd | (many.low_some ^ many.high_some) | (many.low_yes ^ many.high_yes);
    verdicts.put(block, at, (many.low_some & ~many.low_yes) | open, many.low_yes | open);
  }
}

}  // namespace

BulkVerdicts bulk_verdicts(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used) {
  BulkVerdicts verdicts(columns.rows(), programs.size());
  run_part(columns, programs, rows_used, 0, 1, verdicts);
  return verdicts;
}

void run_part(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used, std::size_t part,
              std::size_t parts, BulkVerdicts& verdicts) {
  const std::size_t blocks = (rows_used + block_rows - 1) / block_rows;
  for (std::size_t block = blocks * part / parts; block < blocks * (part + 1) / parts; ++block)
    run_block(columns, programs, block, rows_used, verdicts);
}

void find_near(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used,
               BulkVerdicts& verdicts) {
  for (std::size_t block = 0; block * block_rows < rows_used; ++block) {
    const Runner runner(columns, block * block_rows);
    for (std::size_t at = 0; at < programs.size(); ++at)
      verdicts.put_near(block, at, runner.near(programs[at].root, block * block_rows));
  }
}

void again(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t row, std::size_t rows_used,
           BulkVerdicts& verdicts) {
  run_block(columns, programs, row / block_rows, rows_used, verdicts);
}

}  // namespace thidua::law
