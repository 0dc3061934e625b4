#pragma once
#include <map>
#include <string>
#include <vector>

#include "access/io/api.h"
#include "pacts/io/api_round_shapes.h"
#include "pacts/io/store.h"
#include "people/people.h"

/// A pact with everything the pages show of it, read at once: the number of statements does not grow with the targets.
namespace thidua::pacts::api {

/// Names of users, each asked for once.
class UserNames {
 public:
  UserNames(platform::Connection& db, core::AgencyId agency) : db_(&db), agency_(agency) {}
  const std::string& of(core::UserId user);

 private:
  platform::Connection* db_;
  core::AgencyId agency_;
  std::map<core::UserId, std::string> known_;
};

/// What one user may see of results.
struct ResultScope {
  bool everything = false;
  std::vector<core::UnitId> units;  // with all below them
  bool sees(core::UnitId unit) const;
  bool sees(const Target& target) const;  // one of its units
};
ResultScope result_scope(const access::ApiCall& call);
struct Board;
/// The same for verdicts and figures put together: those of a closed pact are everybody's in the agency.
ResultScope verdict_scope(const access::ApiCall& call, const Board& board);

struct RoundData {
  Round round;
  std::vector<Submission> submissions;
  std::vector<ResultRow> results;
  std::vector<StoredJudgement> judgements;
};

struct Board {
  Pact pact;
  core::Date today;
  core::Date day;  // today, or the nearest day of the pact's year: terms in force are those of this day
  std::vector<people::OrgUnit> units;
  std::vector<RoundData> rounds;                         // by the last day of their period
  std::map<core::TargetId, StoredJudgement> judgements;  // the newest; of the final round where it is judged
  std::map<core::TargetId, Actual> actuals;              // figures behind them; of what is entered where none is judged
  std::map<core::TargetId, ResultRow> last_rows;         // the newest figure of each target, whoever gave it
  std::map<core::TargetId, int> comments;
  std::map<core::UserId, std::string> names;  // of those who gave the last figures

  core::Verdict verdict_of(const Target& target) const;
  VerdictCounts counts() const;
  /// How late a target is by its own deadline: never in a draft, and not where its figures reach the bound and only the
  /// conclusion is still to come.
  std::optional<int> days_late_of(const Target& target) const;
  std::string unit_name(core::UnitId unit) const;
};
/// `pact.year.unknown`.
core::Outcome<Board> load_board(platform::Connection& db, core::AgencyId agency, int year, core::Date today);

TermsShown terms_shown(const TargetTerms& terms);
TargetShown target_shown(const Board& board, const Target& target, const ResultScope& scope);
RoundBrief round_brief(const RoundData& data, core::Date today);
std::vector<Section> sections_of(const Board& board);
Counts counts_shown(const VerdictCounts& counts);
std::string round_kind_label(RoundKind kind);
std::vector<Evidence> evidence_shown(const std::vector<pacts::Evidence>& evidence,
                                     const platform::AttachmentFolder& files);
EntryShown entry_shown(const platform::AttachmentFolder& files, const std::string& unit_name, const Round& round,
                       const ResultRow& row, UserNames& names);
JudgementShown judgement_shown(const Round& round, const StoredJudgement& stored, UserNames& names);
std::vector<CountedPart> counted_shown(const std::vector<Counted>& counted);
/// Which of these the one who asks may do (scoped ones: to any unit).
std::vector<std::string> may_of(const access::ApiCall& call, const std::vector<const access::Permission*>& asked);

/// 409: somebody else was faster.
platform::HttpResponse conflict_response(std::string detail, platform::Json changes, const std::string& by,
                                         core::Instant at);
/// {year}, {id} … of the path; nullopt where it is no number.
std::optional<std::int64_t> number_in_path(const access::ApiCall& call, std::string_view name);
platform::HttpResponse no_such(std::string_view code, std::string message);
/// The terms with `fields` set; all that is wrong at once, each with its field.
core::Outcome<TargetTerms, core::Refusals> with_json_fields(const TargetTerms& terms, const platform::Json& fields);

/// The items behind `after` (the id of the last one shown before), at most `limit`.
struct Window {
  std::size_t begin = 0, end = 0;
  bool more = false;
};
Window window_of(const access::ApiCall& call, const std::vector<std::string>& ids);

}  // namespace thidua::pacts::api
