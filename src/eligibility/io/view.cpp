#include "eligibility/io/view.h"

#include <algorithm>

#include "eligibility/assessments.h"

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
                      reason.facts_used,
                      reason.open_key,
                      reason.assessed,
                      no_field_words(reason)};
    if (hides(reason)) {
      shown.open_key.clear();
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

std::string seen_text(const SubjectAsked& subject, const std::string& text, const std::vector<Named>& names) {
  if (!subject.shows_discipline && text.find("ỷ luật") != std::string::npos) return std::string(hidden_words);
  return with_names(text, names);
}

std::vector<std::string> seen_texts(const SubjectAsked& subject, const std::vector<std::string>& texts,
                                    const std::vector<Named>& names) {
  std::vector<std::string> all;
  for (const std::string& text : texts) all.push_back(seen_text(subject, text, names));
  return all;
}

std::vector<ReasonShown> reasons_shown(const SubjectAsked& subject, const law::Answer& answer) {
  return Viewer(subject.facts, subject.shows_discipline).reasons(answer);
}

WhatIfShown shown(const SubjectAsked& subject, const Assembled& then, const std::vector<Difference>& differences) {
  Viewer before(subject.facts, subject.shows_discipline), after(then, subject.shows_discipline);
  WhatIfShown all;
  all.year = subject.on.year;
  all.received_on = subject.on.received_on;
  for (const Difference& one : differences)
    all.items.push_back({one.verdict_differs, award_shown(one.before, before), award_shown(one.after, after)});
  return all;
}

EligibilityShown shown(const law::Law& law, const SubjectAsked& subject, const std::vector<AwardAnswer>& answers) {
  Viewer viewer(subject.facts, subject.shows_discipline);
  EligibilityShown all;
  all.person = subject.person;
  all.unit = subject.unit;
  all.name = subject.name;
  all.year = subject.on.year;
  all.received_on = subject.facts.received_on;
  all.may_keep = subject.may_keep;
  all.may_assess = subject.may_assess;
  if (const law::Regime* regime = law.regime(all.received_on)) {
    all.regime = regime->name;
    all.regime_loaded = regime->loaded;
  }
  for (const std::string& text : subject.facts.assumed)
    if (subject.shows_discipline || text.find("ỷ luật") == std::string::npos) all.assumed.push_back(text);
  for (const AwardAnswer& one : answers) {
    all.items.push_back(award_shown(one, viewer));
    all.items.back().not_used = seen_texts(subject, not_used(law, one, subject.facts, subject.on.year), {});
  }
  all.discipline_hidden = viewer.has_hidden();
  return all;
}

}  // namespace thidua::eligibility
