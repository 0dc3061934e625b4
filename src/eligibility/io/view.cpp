#include "eligibility/io/view.h"

#include <algorithm>

namespace thidua::eligibility {
namespace {

constexpr std::string_view hidden_words =
    "Có nội dung về kỷ luật mà anh/chị không được xem; hãy hỏi cán bộ phụ trách thi đua, khen thưởng.";

class Viewer {
 public:
  Viewer(const Assembled& person, bool shows_discipline) : person_(person), shows_(shows_discipline) {}

  std::vector<ReasonShown> reasons(const law::Answer& answer) {
    std::vector<ReasonShown> all;
    for (const law::Reason& reason : answer.reasons) all.push_back(one(reason));
    return all;
  }

  std::vector<std::string> lacks(const law::Answer& answer) const {
    std::vector<std::string> all;
    if (answer.verdict == law::Verdict::eligible) return all;
    for (const law::Reason& reason : answer.reasons)
      if (reason.decides && reason.satisfied != law::Truth::yes) all.push_back(words(reason));
    return all;
  }

  bool has_hidden() const { return has_hidden_; }

 private:
  bool hides(const law::Reason& reason) const { return !shows_ && tells_discipline(reason); }

  std::string words(const law::Reason& reason) const {
    return hides(reason) ? std::string(hidden_words) : with_names(reason.text, person_.names);
  }

  ReasonShown one(const law::Reason& reason) {
    ReasonShown shown{reason.condition,
                      std::string(law::kind_words(reason.kind)),
                      std::string(law::to_code(reason.satisfied)),
                      reason.decides,
                      words(reason),
                      reason.citation,
                      std::string(law::to_code(reason.confidence)),
                      std::string(law::to_label(reason.confidence)),
                      std::string(law::to_code(reason.because)),
                      reason.facts_used};
    if (hides(reason)) {
      shown.facts_used.clear();
      has_hidden_ = true;
    }
    return shown;
  }

  const Assembled& person_;
  bool shows_ = false;
  bool has_hidden_ = false;
};

EligibleAwardShown award_shown(const AwardAnswer& one, Viewer& viewer) {
  EligibleAwardShown shown;
  shown.award = one.code;
  shown.name = one.name;
  shown.short_name = one.short_name;
  shown.verdict = law::to_code(one.answer.verdict);
  shown.verdict_label = law::to_label(one.answer.verdict);
  shown.hold = one.answer.hold;
  shown.close = one.close;
  shown.route = one.route;
  shown.route_label = law::route_words(one.route);
  shown.other_routes = one.other_routes;
  if (one.answer.rule_version) {
    shown.version_from = one.answer.rule_version->valid_from;
    shown.version_to = one.answer.rule_version->valid_to;
  }
  shown.reasons = viewer.reasons(one.answer);
  shown.missing = viewer.lacks(one.answer);
  if (one.last_known)
    shown.last_known = LastKnownShown{one.last_known->day,
                                      std::string(law::to_code(one.last_known->answer.verdict)),
                                      std::string(law::to_label(one.last_known->answer.verdict)),
                                      one.last_known->answer.hold,
                                      viewer.reasons(one.last_known->answer),
                                      viewer.lacks(one.last_known->answer)};
  return shown;
}

}  // namespace

EligibilityShown shown(const law::Law& law, const History& history, const Assembled& person,
                       const std::vector<AwardAnswer>& answers, int year, bool shows_discipline) {
  Viewer viewer(person, shows_discipline);
  EligibilityShown all;
  all.person = history.person.id;
  all.name = history.person.full_name;
  all.year = year;
  all.received_on = person.received_on;
  if (const law::Regime* regime = law.regime(person.received_on)) {
    all.regime = regime->name;
    all.regime_loaded = regime->loaded;
  }
  for (const std::string& text : person.assumed)
    if (shows_discipline || text.find("ỷ luật") == std::string::npos) all.assumed.push_back(text);
  for (const AwardAnswer& one : answers) all.items.push_back(award_shown(one, viewer));
  all.discipline_hidden = viewer.has_hidden();
  return all;
}

}  // namespace thidua::eligibility
