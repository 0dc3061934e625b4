#pragma once
#include <optional>
#include <string>
#include <vector>

#include "eligibility/facts.h"
#include "law/answer.h"
#include "law/bulk.h"
#include "law/law.h"

/// Every award of the law asked for one person or collective on one day. Pure: facts in, answers with their trail out.
namespace thidua::eligibility {

/// What the last text that is loaded would say of a day whose text is not. Never a verdict.
struct LastKnown {
  core::Date day;  // the last day of that text
  law::Answer answer;
};

struct AwardAnswer {
  std::string code, name, short_name;
  std::string route;                      // the one that was asked
  std::vector<std::string> other_routes;  // in words; they need a deed or a result that nobody has recorded
  law::Answer answer;
  std::optional<LastKnown> last_known;
  bool close = false;  // not eligible, and one condition alone stands in the way
};

/// The year a dossier of that day is for: in the first half of a year, the year before.
int usual_year(core::Date received_on);

/// Can a "person" or a "collective" hold it? Length of service in posts is a route of other awards, no award.
bool is_held_by(const law::Award& award, std::string_view subject_kind);
/// Place in the catalogue, which goes from the lowest to the highest; what is not there comes last.
std::size_t catalogue_order(const std::string& code);
/// The counted route where the text of the day has one, else its first one.
std::string asked_route(const law::Award& award, const std::string& subject_kind, core::Date day);
law::Question question_of(const law::Award& award, int year, core::Date day, const std::string& route);
/// The question put to the law, as a case.
law::Case case_of(const law::Award& award, const Assembled& subject, int year, core::Date day,
                  const std::string& route);

/// One award by its counted route, else by the first one it has.
AwardAnswer ask(const law::Law& law, const law::Award& award, const Assembled& person, int year);
/// Every award that the subject can hold: eligible, then what needs judgement, then not eligible; inside by the level
/// of the award, the lowest first.
std::vector<AwardAnswer> ask_all(const law::Law& law, const Assembled& person, int year);

/// What `ask` asks of the award on the day, for many people at once.
law::BulkQuestion bulk_question(const law::Law& law, const law::Award& award, core::Date day, int year);
/// The awards `ask_all` asks about, in the order of their codes.
std::vector<const law::Award*> awards_for_persons(const law::Law& law);
/// The day itself where its text is loaded, else the last day whose text is.
core::Date last_loaded_day(const law::Law& law, core::Date day);

/// Not eligible, one condition alone stands in the way, and no fact is missing.
bool is_close(const law::Answer& answer);
/// What stands in the way, in the words of the trail: the conditions the verdict rests on that are not met.
std::vector<std::string> missing(const law::Answer& answer);
/// Texts of the trail with the names of what the ids stand for.
std::string with_names(std::string text, const std::vector<Named>& names);
/// Does the reason tell of discipline or of proceedings, which not everybody may see?
bool tells_discipline(const law::Reason& reason);
/// What the verdict rests on, in words that this user may read; `met`: the conditions that are met too.
std::string told_reasons(const law::Answer& answer, const std::vector<Named>& names, bool shows_discipline, bool met);

}  // namespace thidua::eligibility
