#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/command.h"
#include "platform/db.h"

/// What people write into reports: sentences in their own words, remarks beside paragraphs.
namespace thidua::reports {

struct OwnSentence {
  core::TargetId target;
  int revision = 0;
  std::string sentence;
  core::Instant at;
  core::UserId by;
};
/// The newest of each target in the round; those taken back are not among them.
std::map<core::TargetId, OwnSentence> sentences(platform::Connection& db, core::AgencyId agency, core::RoundId round);
/// How often a sentence of each target was set or taken back in the round.
std::map<core::TargetId, int> sentence_revisions(platform::Connection& db, core::AgencyId agency, core::RoundId round);
/// Every setting and taking back (an empty sentence) for one target, oldest first.
std::vector<OwnSentence> sentence_history(platform::Connection& db, core::AgencyId agency, core::RoundId round,
                                          core::TargetId target);
/// An empty sentence takes the own one back. Refused where a figure differs from `made` (`report.sentence.numbers`) or
/// the sentence is longer than 2,000 characters.
core::Outcome<int> set_sentence(platform::Command& command, core::RoundId round, core::TargetId target,
                                std::string_view sentence, std::string_view made);

struct PaperRemark {
  std::int64_t id = 0;
  std::string place;  // the paragraph it is about, as the page names it
  std::string text;
  core::Instant at;
  core::UserId by;
  bool resolved = false;
};
/// `kind` is the code of the paper's kind.
core::Outcome<std::int64_t> add_paper_remark(platform::Command& command, int year, std::string_view kind,
                                             std::string_view place, std::string_view text);
core::Outcome<int> resolve_paper_remark(platform::Command& command, int year, std::string_view kind, std::int64_t id);
/// Oldest first.
std::vector<PaperRemark> paper_remarks(platform::Connection& db, core::AgencyId agency, int year,
                                       std::string_view kind);
/// How many remarks on papers of the year nobody has resolved.
int open_paper_remarks(platform::Connection& db, core::AgencyId agency, int year);

}  // namespace thidua::reports
