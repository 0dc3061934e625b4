#pragma once
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "people/people.h"
#include "people/succession.h"
#include "people/unit_history.h"
#include "personnel/import_row.h"
#include "personnel/unit_finder.h"

/// A list of units as a whole. It comes in two forms, and both in one: a row for each unit as it stands (what offices
/// keep), or a row for each span of days in which something held of a unit, and a row for each succession (what an
/// export writes). Says which rows make one unit, whether their days fit, who stands below whom, and what is new.
namespace thidua::personnel {

class UnitList {
 public:
  struct Known {
    std::vector<people::OrgUnit> units;
    std::vector<people::OrgSuccession> successions;
    core::Date since;  // first day of the agency: of units whose first day nobody says
    core::Date today;  // changes of units that are known count from then on
  };
  explicit UnitList(Known known);

  void add(std::int64_t row, const RowCells& cells);
  /// A row whose cells are not understood: what leans on it cannot be taken either.
  void add_unreadable(std::int64_t row, const RowCells& cells);

  /// What each row comes to, once all are added.
  const std::map<std::int64_t, JudgedRow>& judged();

  // ---- what is written then; units that are made have ids below zero
  const std::vector<people::NewHistory>& made() const { return made_; }
  struct Change {
    std::int64_t row = 0;
    core::UnitId unit;
    people::UnitFact fact;
  };
  const std::vector<Change>& changes() const { return changes_; }
  const std::vector<people::OrgSuccession>& successions() const { return successions_; }
  /// Place among `made` of a unit that is made.
  std::optional<std::size_t> place_made(core::UnitId unit) const;

 private:
  struct Row {
    std::int64_t number = 0;
    RowCells cells;
    people::UnitFact fact;
    JudgedRow judged;
  };
  /// The rows of one unit.
  struct Told {
    std::string key;
    std::vector<Row*> rows;
    std::optional<people::OrgUnit> known;
    core::UnitId id;
    const Row* wrong = nullptr;  // the first that is
    bool is_bad() const { return wrong != nullptr; }
    bool is_coded() const { return key.front() != ' '; }
    bool is_history() const { return rows.size() > 1; }
  };

  void settle();
  void gather();
  void match_known();
  void put_days(Told& told);
  void check_days(Told& told);
  void check_words(Told& told);
  void include_all();
  void put_parents(Told& told);
  void check_parents(Told& told);
  void spread_faults();
  void compare(Told& told);
  void compare_one(Told& told, Row& row);
  void make(const Told& told);
  void judge_successions();

  std::optional<core::UnitId> parent_of(Told& told, Row& row);
  static const people::UnitFact* fact_with_days(const Told& told, const Row& row);
  bool stands_below(core::UnitId unit, core::UnitId above, core::Date day) const;
  /// Why what this text names cannot be taken: a row of the list that tells it is wrong.
  std::optional<std::string> fault_of(const std::string& text, const Told* asking = nullptr) const;
  static std::string fault_text(const Told& told, const std::string& text);
  const Told* told_of(core::UnitId unit) const;
  void bad(Told& told, Row& row, std::string column, std::string message);

  Known known_;
  UnitFinder finder_;
  std::deque<Row> rows_, successions_told_;
  std::deque<Told> told_;
  std::map<std::string, std::int64_t> unreadable_;               // by code and by name
  std::map<core::UnitId, std::vector<people::UnitFact>> facts_;  // with parents: known ones and those of the list
  std::map<core::UnitId, Told*> by_id_;
  bool is_settled_ = false;
  std::map<std::int64_t, JudgedRow> judged_;
  std::map<core::UnitId, std::size_t> places_;
  std::vector<people::NewHistory> made_;
  std::vector<Change> changes_;
  std::vector<people::OrgSuccession> successions_;
};

}  // namespace thidua::personnel
