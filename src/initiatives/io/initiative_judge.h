#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "initiatives/io/initiative_columns.h"
#include "initiatives/io/store.h"
#include "personnel/io/import_kind.h"
#include "registry/io/known_people.h"

namespace thidua::initiatives {

/// Compares a list of initiatives with what is kept. Choices: "1=17+2=0" (the first author is person 17, the second is
/// told by the name alone), new, change:ID, skip.
class InitiativeJudge : public personnel::RowJudge {
 public:
  InitiativeJudge(platform::Connection& db, core::AgencyId agency, const personnel::ImportOptions& options);
  personnel::JudgedRow judge(std::int64_t row, const personnel::RowCells& cells, const std::string& choice) override;
  core::Outcome<int> apply(platform::Command& command, std::int64_t batch) override;
  core::Outcome<int> finish(platform::Command&) override { return 0; }

 private:
  struct Draft {
    Initiative initiative;
    std::vector<std::string> told;  // columns the row fills
    History history;
    bool whole_history = false;  // out of an export
    InitiativeId known;
    std::int64_t known_revision = 0;
    std::vector<Recognition> more_recognitions;
    bool changes_words = false;
  };
  personnel::JudgedRow judged_as(std::int64_t row, const personnel::RowCells& cells, const std::string& choice,
                                 Draft& draft) const;
  bool put_authors(const personnel::RowCells& cells, const std::string& choice, Draft& draft,
                   personnel::JudgedRow& judged) const;
  bool find_author(std::size_t ordinal, const std::string& staff_code, const std::string& choice, Author& author,
                   personnel::JudgedRow& judged) const;
  void put_history(const personnel::RowCells& cells, Draft& draft) const;
  void compare(const std::string& choice, Draft& draft, personnel::JudgedRow& judged) const;
  void compare_with(const WholeInitiative& known, Draft& draft, personnel::JudgedRow& judged) const;
  core::Outcome<int> write_history(platform::Command& command, InitiativeId id, const Draft& draft) const;
  Use use_of(platform::Command& command, const ToldUse& told) const;

  personnel::ImportOptions options_;
  registry::KnownPeople people_;
  registry::KnownUnits units_;
  std::vector<WholeInitiative> known_;
  std::unordered_multimap<std::string, std::size_t> by_title_;
  std::map<std::string, std::int64_t> rows_;  // told by this list
  Draft last_;
};

/// What names an award in any installation: person, award, years, number.
std::string award_key(const std::string& staff_code, const registry::AwardRecord& record);
std::string award_key(const ToldUse& told);

}  // namespace thidua::initiatives
