#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "personnel/io/import_kind.h"
#include "registry/io/known_awards.h"
#include "registry/io/known_people.h"
#include "registry/io/store.h"

/// Compares a list of awards with the registry: who is meant, what is new, what is told again, what has to be asked.
namespace thidua::registry {

/// What a person said of a doubtful row, one thing after the other: "person:17+keep_day".
/// Codes: read (as the document has it), person:ID, name (only by the name), unit:ID, unit_text (only by its name),
/// keep_day, day:2024-12-20, award:ID (this one is meant; set right), again (one more), skip.
class Said {
 public:
  explicit Said(std::string_view choice);
  bool has(std::string_view code) const;
  std::optional<std::int64_t> number(std::string_view before_colon) const;
  std::optional<core::Date> day() const;
  /// The choice with one thing more.
  std::string with(std::string_view code) const;

 private:
  std::string all_;
  std::vector<std::string> codes_;
};

class AwardJudge : public personnel::RowJudge {
 public:
  AwardJudge(platform::Connection& db, core::AgencyId agency, const personnel::ImportOptions& options);
  personnel::JudgedRow judge(std::int64_t row, const personnel::RowCells& cells, const std::string& choice) override;
  core::Outcome<int> apply(platform::Command& command, std::int64_t batch) override;
  core::Outcome<int> finish(platform::Command& command) override;

 private:
  struct Draft {
    AwardRecord record;
    Fields told;  // by the row itself
    std::vector<AwardChange> changes;
    std::optional<Status> status;
    AwardId known;  // the award that is set right
    std::vector<std::string_view> differing;
  };
  personnel::JudgedRow judged_as(const personnel::RowCells& cells, const std::string& choice, Draft& draft) const;
  void complete_choices(const personnel::RowCells& cells, personnel::JudgedRow& judged) const;
  void put_words(const personnel::RowCells& cells, Draft& draft) const;
  void put_holder_kind(const personnel::RowCells& cells, Draft& draft) const;
  bool find_holder(const personnel::RowCells& cells, const Said& said, Draft& draft,
                   personnel::JudgedRow& judged) const;
  bool find_person(const personnel::RowCells& cells, const Said& said, Draft& draft,
                   personnel::JudgedRow& judged) const;
  bool find_collective(const personnel::RowCells& cells, const Said& said, Draft& draft,
                       personnel::JudgedRow& judged) const;
  bool find_unit_of_person(const personnel::RowCells& cells, const Said& said, Draft& draft,
                           personnel::JudgedRow& judged) const;
  bool check_unit(std::string_view name, const Said& said, const std::string& column, Draft& draft,
                  personnel::JudgedRow& judged) const;
  bool check_reading(const personnel::RowCells& cells, const Said& said, personnel::JudgedRow& judged) const;
  bool check_decision(const Said& said, Draft& draft, personnel::JudgedRow& judged) const;
  void put_changes(const personnel::RowCells& cells, Draft& draft, personnel::JudgedRow& judged) const;
  void compare(const Said& said, Draft& draft, personnel::JudgedRow& judged) const;
  void match_by_name(const personnel::RowCells& cells, const Said& said, Draft& draft,
                     personnel::JudgedRow& judged) const;
  bool ask_who(const std::vector<const KnownPeople::Human*>& candidates, std::string message, const Said& said,
               personnel::JudgedRow& judged) const;
  std::string shown(const KnownPeople::Human& human, core::Date day) const;
  core::Date day_of(const Draft& draft) const;
  void set_right(platform::Command& command, const Draft& draft) const;

  personnel::ImportOptions options_;
  std::int64_t batch_ = 0;
  KnownPeople people_;
  KnownUnits units_;
  KnownAwards awards_;
  KnownDecisions decisions_;
  AwardWriter writer_;
  Draft last_;
};

}  // namespace thidua::registry
