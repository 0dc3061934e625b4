#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "law/case.h"
#include "law/law.h"

/// The facts of many people as columns of words, for asking the law of all of them at once (bulk.h). A year is one bit.
namespace thidua::law {

/// Thirty-two years in one word: bit 0 is `first`. Years are calendar years.
struct Years {
  static constexpr int count = 32;
  int first = 0;

  int last() const { return first + count - 1; }
  bool hold(int year) const { return year >= first && year <= last(); }
  std::uint32_t bit(int year) const { return hold(year) ? 1U << (year - first) : 0U; }
  /// Both ends included; years that the word has no bit for are left out.
  std::uint32_t range(int from, int to) const;
};

/// What an initiative or science work was used for, as far as one word can tell.
enum class UsedFor : std::uint8_t {
  nothing,
  nobody_said,  // a title of that year that says neither its basis nor its work
  title,        // one use; `award` and `use_year` say which
  commendation,
  titles,  // several uses, of titles alone
  several,
  unclear  // ask the row engine
};

struct PackedWork {
  std::int16_t year = 0;
  std::int16_t use_year = 0;  // 0: nobody said
  std::uint8_t scope = 0;
  std::uint8_t award = 0;    // the column of the award it was used for
  std::uint8_t science = 0;  // 1: science work
  std::uint8_t applied = 0;  // 0 no, 1 nobody said, 2 yes
  UsedFor used = UsedFor::nothing;
};

/// The awards of one code that stand on the day and count for merit. Empty vectors: nobody has one.
struct AwardColumn {
  std::vector<std::uint32_t> years;   // every year it was given for
  std::vector<std::uint32_t> last;    // the last year of each
  std::vector<std::uint32_t> joined;  // of those for several years: all but their first one
  std::vector<std::int16_t> decided;  // earliest year of decision; `never` where there is none
  static constexpr std::int16_t never = INT16_MAX;
};

/// Bits of `flags`.
struct Flag {
  static constexpr std::uint32_t odd = 1U << 0;  // a fact that the columns have no room for: ask the row engine
  static constexpr std::uint32_t male = 1U << 1, female = 1U << 2;
  static constexpr std::uint32_t head = 1U << 3, dead = 1U << 4;
  static constexpr std::uint32_t leave = 1U << 5, study = 1U << 6, transfer = 1U << 7;
  static constexpr std::uint32_t frozen = 1U << 8;           // a proceeding is open
  static constexpr std::uint32_t wrongdoing = 1U << 9;       // found, and no discipline followed
  static constexpr std::uint32_t contract = 1U << 10;        // the one employment is by contract
  static constexpr std::uint32_t joined_plain = 1U << 11;    // one employment at the agency, still running
  static constexpr int union_before = 12, union_after = 14;  // two bits each: a Truth, before and after G18
};

/// Facts as of one day, by row. A row is a person; `rows` is rounded up to whole words of 64.
/// Shape   what lies after the day, or was cancelled by then, is left out when a row is put; so the columns answer
///         for that day only, for any year.
class Columns {
 public:
  /// `law` must live as long as the columns.
  Columns(const Law& law, Date day, std::size_t rows);

  /// Puts or replaces one row; nothing else is touched.
  void put(std::size_t row, const Subject& subject, const Facts& facts);

  const Law& law() const { return *law_; }
  Date day() const { return day_; }
  const Years& years() const { return years_; }
  std::size_t rows() const { return rows_; }
  std::size_t bytes() const;
  /// Adds up every word of every column: the least that any answer over them can cost.
  std::uint64_t one_pass(std::size_t first_row, std::size_t end_row) const;

  /// Place of the award among the columns; `max_awards` where there is none.
  std::size_t place(std::string_view code) const;
  static constexpr std::size_t max_awards = 64;
  static constexpr std::int32_t no_day = INT32_MIN;

  // by row
  std::vector<std::uint32_t> flags, judgements;        // judgements: two bits an item, 0 none, else Truth + 1
  std::vector<std::uint32_t> rated;                    // years with a rating
  std::array<std::vector<std::uint32_t>, 4> at_least;  // years rated so or better
  std::vector<std::uint32_t> not_counted;              // years that begin before the end of a discipline
  std::vector<std::uint32_t> touched, disciplined;     // years discipline runs in; years it was decided in
  std::vector<std::int32_t> discipline_ends;           // the last one; `no_day`
  std::vector<std::int32_t> joined_day;                // first day of service, the latest by any way of counting
  std::vector<std::uint8_t> employer;                  // place in agency_kinds() + 1
  std::array<std::vector<std::int16_t>, 6> service;    // months by sector * 3 + place; see service_at
  std::vector<std::uint64_t> held, off_track, undated, no_decision, repeated, local;  // one bit an award
  std::vector<AwardColumn> awards;
  std::vector<std::uint32_t> works_begin;
  std::vector<std::uint16_t> works_count;
  std::vector<PackedWork> works;

  static std::size_t service_at(std::string_view sector, std::string_view place);

 private:
  void clear(std::size_t row);
  void put_person(std::size_t row, const Subject& subject, const Facts& facts);
  void put_ratings(std::size_t row, const Facts& facts);
  void put_discipline(std::size_t row, const Facts& facts);
  void put_employment(std::size_t row, const Subject& subject, const Facts& facts);
  void put_service(std::size_t row, const Facts& facts);
  void put_awards(std::size_t row, const Facts& facts);
  void put_award(std::size_t row, std::size_t at, const AwardHeld& held);
  void put_works(std::size_t row, const Facts& facts);
  PackedWork packed(const Work& work, bool science, const Facts& facts) const;
  void set_flag(std::size_t row, std::uint32_t flag, bool on = true);

  const Law* law_;
  Date day_;
  Years years_;
  std::size_t rows_ = 0;
  std::vector<std::string> codes_;  // sorted, as the law has them
};

}  // namespace thidua::law
