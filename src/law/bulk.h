#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "law/columns.h"

/// The law asked of everybody at once: compiled once for a day and its questions, run over columns. Agrees with
/// `judge` person by person (bulk_test.cpp); what columns cannot tell is left open, never decided.
namespace thidua::law {

struct BulkQuestion {
  std::string award;
  std::optional<int> for_year;
  std::string route = "merit";
};

/// One condition, a group, or a rule across articles, with everything looked up that does not depend on the person.
struct BulkStep {
  enum class Ask : std::uint8_t {
    all,
    any,
    unknown,  // whoever is asked
    row_engine,
    rating_at_least,
    rating_streak,
    rating_years,
    held,
    after,
    of_year,
    in_row,  // titles that cover one year each
    long_row,
    in_window,
    once_only,
    cycle,
    works,
    employed_months,
    no_leave,
    no_study,
    no_transfer,
    discipline_in_year,
    discipline_now,
    service,
    employer,
    sex,
    living,
    judgement,
    freeze,
    restart_of_year,
    discipline_untreated,
    same_achievement,
    union_member,
    unit_led,
    local_rule
  };
  Ask ask = Ask::all;
  bool sure = true;  // false: a "no" counts as unknown (L5, L7)
  std::vector<BulkStep> parts;

  std::uint32_t window = 0, days_before = 0;  // years asked about; years around them, by the kind of step
  std::vector<std::uint8_t> awards, others;   // places in the columns
  std::uint64_t award_bits = 0, other_bits = 0;
  int year = 0, first_year = 0, last_year = 0, count = 0, rank = 0, covers = 1, months = 0;
  int male = 0, female = 0;
  std::vector<std::uint32_t> row_years;  // for titles of several years: the one year of each
  std::vector<bool> employers;
  std::size_t service = 0;
  int item = 0;
  bool alone = false, decides = false, restart = false, off_track_no = false, award_is_title = false;
  bool applied = false, science_applied = false, outside_unknown = false, replicable = false, uses_asked = false;
  bool with_initiatives = false, with_science = false, less_discipline = false, contract_counts = false;
  bool counted = false;  // the award counts years
};

struct BulkProgram {
  BulkQuestion question;
  BulkStep root;
};

/// Programs for the questions on the day of the columns.
/// Shape   a question that columns cannot answer at all gets a program that leaves everybody to the row engine.
std::vector<BulkProgram> compiled(const Columns& columns, const std::vector<BulkQuestion>& questions);

/// Two bits a person and question.
class BulkVerdicts {
 public:
  BulkVerdicts() = default;
  BulkVerdicts(std::size_t rows, std::size_t questions) : questions_(questions), words_(rows / 64 * questions * 2, 0) {}
  /// nullopt: ask the row engine.
  std::optional<Verdict> at(std::size_t row, std::size_t question) const {
    const std::size_t word = (row / 64 * questions_ + question) * 2;
    const unsigned low = words_[word] >> (row % 64) & 1U, high = words_[word + 1] >> (row % 64) & 1U;
    if (low != 0 && high != 0) return std::nullopt;
    return high != 0 ? Verdict::eligible : low != 0 ? Verdict::needs_human_judgement : Verdict::not_eligible;
  }
  void put(std::size_t block, std::size_t question, std::uint64_t low, std::uint64_t high) {
    words_[(block * questions_ + question) * 2] = low;
    words_[(block * questions_ + question) * 2 + 1] = high;
  }
  /// False: two conditions at least are not met for certain.
  bool may_be_close(std::size_t row, std::size_t question) const {
    return near_.empty() || (near_[row / 64 * questions_ + question] >> (row % 64) & 1U) != 0;
  }
  void put_near(std::size_t block, std::size_t question, std::uint64_t near) {
    if (near_.empty()) near_.assign(words_.size() / 2, 0);
    near_[block * questions_ + question] = near;
  }

 private:
  std::size_t questions_ = 0;
  std::vector<std::uint64_t> words_, near_;
};

/// Runs the programs over the rows. `rows_used`: how many rows hold a person.
BulkVerdicts bulk_verdicts(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used);
/// One of so many parts of the rows, `part` from 0; parts write apart, so that each may have a thread of its own.
void run_part(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used, std::size_t part,
              std::size_t parts, BulkVerdicts& verdicts);
/// Says of everybody whether he may be close (may_be_close); costs more, because no condition is left out.
void find_near(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t rows_used,
               BulkVerdicts& verdicts);
/// After a change of one person: only the word of rows that holds him.
void again(const Columns& columns, const std::vector<BulkProgram>& programs, std::size_t row, std::size_t rows_used,
           BulkVerdicts& verdicts);

}  // namespace thidua::law
