#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

#include "law/bulk.h"

/// Sixty-four people at a time: what bulk_run.cpp reckons with; used by nobody else.
namespace thidua::law {

inline constexpr std::size_t block_rows = 64;
inline constexpr std::uint64_t everybody = ~0ULL;

/// What the columns can say of one condition: the truth lies between `low` and `high`.
struct Between {
  Truth low = Truth::yes, high = Truth::yes;
};
inline Between surely(Truth value) {
  return {value, value};
}
inline constexpr Between anything{Truth::no, Truth::yes};

inline Truth truth_of(bool yes) {
  return yes ? Truth::yes : Truth::no;
}
/// So many are sure, so many at most: is the count reached?
inline Truth reached(int sure, int at_most, int count) {
  return sure >= count ? Truth::yes : at_most >= count ? Truth::unknown : Truth::no;
}
inline Between both(Between a, Between b) {
  return {std::min(a.low, b.low), std::min(a.high, b.high)};
}

/// The same for sixty-four people: bit by bit whether the truth is at least unknown, or yes. all: and; any: or.
struct Many {
  std::uint64_t low_some = 0, low_yes = 0, high_some = 0, high_yes = 0;

  void put(int at, Between value) {
    low_some |= static_cast<std::uint64_t>(value.low != Truth::no) << at;
    low_yes |= static_cast<std::uint64_t>(value.low == Truth::yes) << at;
    high_some |= static_cast<std::uint64_t>(value.high != Truth::no) << at;
    high_yes |= static_cast<std::uint64_t>(value.high == Truth::yes) << at;
  }
  void both(const Many& other) {
    low_some &= other.low_some, low_yes &= other.low_yes;
    high_some &= other.high_some, high_yes &= other.high_yes;
  }
  void either(const Many& other) {
    low_some |= other.low_some, low_yes |= other.low_yes;
    high_some |= other.high_some, high_yes |= other.high_yes;
  }
};

/// Which of sixty-four people a rule can say something about; for all others it says what it says of most.
struct Touched {
  std::uint64_t odd = 0, frozen = 0, disciplined = 0, local = 0, head = 0, judged = 0;

  Touched(const Columns& columns, std::size_t first) {
    for (std::size_t at = 0; at < block_rows; ++at) {
      const std::size_t row = first + at;
      const auto bit = [at](bool on) { return static_cast<std::uint64_t>(on) << at; };
      odd |= bit((columns.flags[row] & Flag::odd) != 0);
      frozen |= bit((columns.flags[row] & (Flag::frozen | Flag::wrongdoing)) != 0);
      disciplined |= bit(columns.discipline_ends[row] != Columns::no_day);
      local |= bit(columns.local[row] != 0);
      head |= bit((columns.flags[row] & Flag::head) != 0);
      judged |= bit(columns.judgements[row] != 0);
    }
  }
};

/// Does the work count for the step? nullopt: none of those asked for. `lost`: years that do not count after
/// discipline.
std::optional<Between> weighed_work(const BulkStep& step, const PackedWork& work, std::uint32_t lost,
                                    const Years& years);

}  // namespace thidua::law
