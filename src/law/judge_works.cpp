#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// Initiatives and science works, and what they have been used for (L22, L23).
namespace thidua::law {
namespace {

struct Weighed {
  Truth value = Truth::yes;
  Because because = Because::nothing;
  Kind cause = Kind::initiative;  // initiative_use, judgement, discipline_restart where one of those stands in the way
  std::string why;
  std::vector<std::string> facts;
};

Weighed not_counted(Truth value, Because because, Kind cause, std::string why) {
  return {value, because, cause, std::move(why), {}};
}

std::string used_for(const Asked& asked, const std::string& award, std::optional<int> year) {
  return "đã dùng để xét " + asked.law.short_name(award) + (year ? " năm " + std::to_string(*year) : "");
}

/// One use of the work against the award that is asked for now.
Weighed weighed_use(const Asked& asked, const std::string& award, std::optional<int> year, const std::string& fact) {
  Weighed free;
  const bool its_own = award == asked.award.code && year && *year == asked.for_year;
  if (its_own) return free;
  const Award* other = asked.law.award(award);
  const bool between_titles = asked.award.is_title() && other != nullptr && other->is_title();
  const GeneralRule& rule = *asked.law.rule("G8");
  const bool decides = !rule.decides_from || *rule.decides_from <= asked.received;
  Weighed spent = not_counted(between_titles || !decides ? Truth::unknown : Truth::no, Because::open_question,
                              Kind::initiative_use, used_for(asked, award, year));
  if (between_titles) spent.why += ", dùng lại cho danh hiệu cao hơn thì chưa có quy định";
  spent.facts.push_back(fact);
  return spent;
}

Weighed worse(const Weighed& a, const Weighed& b) {
  return b.value < a.value ? b : a;
}

/// A CSTĐCS that says neither what it was given for nor on which work.
bool may_rest_on(const Asked& asked, const AwardHeld& held, bool science) {
  if (held.code != "CSTDCS" || !held.initiative.empty() || held.gone_on(asked.received)) return false;
  return held.basis.empty() || held.basis == (science ? "science" : "initiative");
}

/// Was the work used before (G8)? L13: without a list of uses, what the awards say.
Weighed weighed_uses(const Asked& asked, const Work& work, const std::string& path, bool science) {
  Weighed found;
  if (asked.law.rule_on("G8", asked.received) == nullptr) return found;
  if (work.uses)
    for (std::size_t at = 0; at < work.uses->size(); ++at) {
      const UseOf& use = (*work.uses)[at];
      found = worse(found, weighed_use(asked, use.award, use.for_year, path + ".uses[" + std::to_string(at) + "]"));
    }
  const auto& awards = asked.facts().awards;
  for (std::size_t at = 0; at < awards.size(); ++at) {
    const AwardHeld& held = awards[at];
    if (held.decision_date && *held.decision_date > asked.received) continue;
    const std::vector<int> years = held.years();
    const std::optional<int> last = years.empty() ? std::nullopt : std::optional<int>(years.back());
    if (held.initiative == work.id) {
      Weighed use = weighed_use(asked, held.code, last, fact_at("awards", at));
      if (use.value == Truth::no && held.gone_on(asked.received)) {
        use.value = Truth::unknown;
        use.why += " nhưng quyết định đã bị hủy bỏ";
      }
      found = worse(found, use);
    } else if (!work.uses && may_rest_on(asked, held, science) &&
               std::find(years.begin(), years.end(), work.year) != years.end()) {
      Weighed unsure = not_counted(Truth::unknown, Because::missing_fact, Kind::initiative_use,
                                   "chưa rõ CSTĐCS năm " + std::to_string(work.year) + " xét theo sáng kiến nào");
      unsure.facts.push_back(fact_at("awards", at));
      found = worse(found, unsure);
    }
  }
  return found;
}

struct WorkPlace {
  const Work& work;
  std::string path;
  bool science;
};

/// Does this work count? nullopt: it is none of those asked for.
std::optional<Weighed> weighed(const Asked& asked, const Condition& condition, const WorkPlace& at) {
  const Work& work = at.work;
  const bool in_window = work.year > asked.for_year - condition.years && work.year <= asked.for_year;
  const bool left_out = asked.leave_out_before && work.year < asked.leave_out_before->year();
  if ((!in_window && !condition.outside_unknown) || left_out || work.scope < condition.rank) return std::nullopt;
  if (at.science && !work.accepted)
    return not_counted(Truth::no, Because::nothing, condition.kind, "chưa được nghiệm thu");
  if (work.recognised_on && *work.recognised_on > asked.received)
    return not_counted(Truth::no, Because::nothing, condition.kind, "được công nhận sau ngày nhận hồ sơ");
  const bool must_apply = condition.applied || (at.science && condition.science == Science::accepted_and_applied);
  if (must_apply && work.applied && !*work.applied)
    return not_counted(Truth::no, Because::nothing, condition.kind, "chưa được áp dụng");
  Weighed found;
  if (!year_counts(asked, work.year))
    found = worse(found, not_counted(Truth::no, Because::nothing, Kind::discipline_restart,
                                     "thuộc năm chưa hết thời hạn kỷ luật"));
  found = worse(found, weighed_uses(asked, work, at.path, at.science));
  if (must_apply && !work.applied)
    found = worse(found, not_counted(Truth::unknown, Because::missing_fact, condition.kind, "chưa rõ đã áp dụng chưa"));
  if (!in_window)
    found = worse(found, not_counted(Truth::unknown, Because::open_question, condition.kind,
                                     "thuộc năm " + std::to_string(work.year) + ", ngoài các năm xét"));
  if (condition.replicable) {
    const Recorded replicable = recorded(asked, "replicable", false, work.id);
    if (replicable.value != Truth::yes) {
      Weighed open = not_counted(replicable.value, Because::judgement_open, Kind::judgement,
                                 "chưa được đánh giá là có khả năng nhân rộng");
      open.facts = replicable.facts;
      found = worse(found, open);
    }
  }
  return found;
}

std::vector<WorkPlace> works_asked(const Asked& asked, const Condition& condition) {
  std::vector<WorkPlace> works;
  const Facts& facts = asked.facts();
  if (condition.kind == Kind::initiative)
    for (std::size_t at = 0; at < facts.initiatives.size(); ++at)
      works.push_back({facts.initiatives[at], fact_at("initiatives", at), false});
  if (condition.kind == Kind::science_work || condition.science != Science::none)
    for (std::size_t at = 0; at < facts.science_works.size(); ++at)
      works.push_back({facts.science_works[at], fact_at("science_works", at), true});
  return works;
}

struct Tally {
  std::vector<std::string> usable, notes;
  int unknown = 0;
  Because because = Because::nothing;
  std::vector<Weighed> hindered;  // by a rule of its own
};

void add_companions(const Asked& asked, const Condition& condition, Leaf& leaf, const Tally& tally) {
  for (const Weighed& one : tally.hindered) {
    if (one.value > leaf.value && leaf.value == Truth::no) continue;
    if (one.cause == Kind::judgement) {
      Reason reason = general_reason(asked, Kind::judgement, "", leaf.value, one.because, one.why + ".", one.facts);
      reason.condition = asked.owner + ".judgement.replicable";
      reason.citation = condition.grounds.cite;
      reason.confidence = condition.grounds.confidence;
      leaf.companions.push_back(std::move(reason));
    } else {
      leaf.companions.push_back(general_reason(asked, one.cause, one.cause == Kind::initiative_use ? "G8" : "G4",
                                               leaf.value, one.because, one.why + ".", one.facts));
    }
  }
}

std::string works_wanted(const Condition& condition, const std::vector<int>& years) {
  const bool science = condition.kind == Kind::science_work;
  std::string words = two_digits(condition.count) + (science ? " đề tài khoa học " : " sáng kiến ");
  words += std::string(scope_words(condition.rank));
  if (condition.applied) words += " đã áp dụng";
  words += years.size() == 1 ? " trong năm " : " trong các năm ";
  return words + years_listed(years);
}

}  // namespace

Leaf judge_works(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  Tally tally;
  for (const WorkPlace& at : works_asked(asked, condition)) {
    const std::optional<Weighed> found = weighed(asked, condition, at);
    if (!found) continue;
    leaf.facts.push_back(at.path);
    leaf.facts.insert(leaf.facts.end(), found->facts.begin(), found->facts.end());
    if (found->value == Truth::yes) {
      tally.usable.push_back(at.work.id);
      continue;
    }
    if (found->value == Truth::unknown) {
      ++tally.unknown;
      if (tally.because == Because::nothing) tally.because = found->because;
    }
    tally.notes.push_back(at.work.id + " " + found->why);
    if (found->cause != condition.kind) {
      tally.hindered.push_back(*found);
      tally.hindered.back().why = at.work.id + " " + found->why;
    }
  }
  const int usable = static_cast<int>(tally.usable.size());
  std::string names, notes;
  for (const std::string& id : tally.usable) names += (names.empty() ? "" : ", ") + id;
  for (const std::string& note : tally.notes) notes += "; " + note;
  const std::string text = "Cần " + works_wanted(condition, last_years(asked.for_year, condition.years)) + "; có " +
                           two_digits(usable) + (names.empty() ? "" : " (" + names + ")") + notes + ".";
  if (usable >= condition.count) {
    leaf.text = text;
  } else if (usable + tally.unknown >= condition.count) {
    leaf.say(Truth::unknown, tally.because, text);
  } else {
    leaf.say(Truth::no, Because::nothing, text + " Còn thiếu " + two_digits(condition.count - usable) + ".");
  }
  if (leaf.value != Truth::yes) add_companions(asked, condition, leaf, tally);
  return leaf;
}

}  // namespace thidua::law
