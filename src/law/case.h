#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "law/codes.h"

/// A question put to the law: may this person or collective have this award, does this vote carry, does this list fit.
/// Shape   as thidua-eligibility-cases/1. A list that the file has not is empty; an empty text is an absent one.
///         Ranks are places in the scales of codes.h.
namespace thidua::law {

using core::Date;
using Day = std::optional<Date>;

struct Subject {
  std::string kind;  // person, collective, council_vote, list_quota
  std::string name, unit, agency, post, council, candidate;
  std::string sex;  // male, female
  bool is_head = false;
};

struct Employment {
  Date from;
  Day to;
  std::string basis;  // staff, civil_servant, public_employee, contract
  std::string agency, agency_kind;
};
struct PostHeld {
  std::string post, post_code, unit;
  Date from;
  Day to;
};
struct Transfer {
  Date moved_on;
  std::string kind, from_unit, to_unit, opinion;  // agrees, objects, missing
  int months_at_old_unit = 0;
};
struct Study {
  Date from, to;
  std::string sent_by;
  bool rules_kept = true;
  std::optional<int> result;
};
struct Leave {
  std::string kind;
  std::optional<int> year, working_days;
  Day from, to;
};
struct AwardHeld {
  std::string code;
  std::optional<int> for_year;
  std::vector<int> for_years;
  Day decision_date;
  std::string decided_by, holder, track;
  bool cancelled = false;
  Day cancelled_on;
  std::string basis;  // rating, initiative, science
  std::string initiative, achievement;

  /// The years it was given for; empty where nobody said.
  std::vector<int> years() const;
  /// Cancelled on that day or before; without a day, ever.
  bool gone_on(Date day) const { return cancelled && (!cancelled_on || *cancelled_on <= day); }
};
struct UseOf {
  std::string award;
  std::optional<int> for_year;
};
/// An initiative, or a science work.
struct Work {
  std::string id, title;
  int year = 0;
  int scope = 0;
  bool accepted = true;  // science works
  Day recognised_on;     // or accepted on
  std::optional<bool> applied;
  std::optional<std::vector<UseOf>> uses;
};
struct Discipline {
  int form = 0;
  Date decided, ends;  // `ends`: first day that counts again
  std::string matter;
};
struct Proceeding {
  std::string kind;
  Date opened;
  Day closed;
  std::string conclusion;  // no_wrongdoing, wrongdoing
};
struct Judgement {
  std::string item, value;  // satisfied, not_satisfied, not_recorded
  std::string recorded_by, about;
  Day recorded_on;
};
/// What a person said of one condition of a text for one year, because the records leave it open. It decides nothing
/// that the records decide, and nothing in another text or year.
struct Assessment {
  std::string condition;  // as Reason::open_key
  int year = 0;
  bool met = false;
  std::string by, ground, reason;  // who; the paper it rests on; why
  Date on;
};
struct SectorService {
  std::string sector, place;
  Date from;
  Day to;
};
struct Achievement {
  std::string id, track, text;
  Day done_on;
};
struct UnionFacts {
  std::string base_union;  // active, dissolved, none
  Day dissolved_on;
  std::optional<bool> member;
  std::string funding;  // full_state, part_self_funded, self_funded
};
struct Organisation {
  std::string kind;
  Day set_up_on;
};
struct Succession {
  std::string kind;  // merge, split, rename, dissolve
  Date effective_on;
  std::vector<std::string> from, to;
};
struct Members {
  int year = 0;
  int total = 0;
  std::optional<int> completed_tasks;
  std::map<std::string, int> with_award;
};
struct MemberDiscipline {
  int form = 0;
  int count = 0;
  int year = 0;
  Day decided;
};
struct GroupRank {
  int year = 0;
  std::string group, level;
  int position = 0;
};
struct CouncilVotes {
  int appointed = 0, present = 0, votes_for = 0, votes_against = 0, written_for = 0, written_against = 0;
};
struct ProposedList {
  int year = 0;
  std::map<std::string, int> proposed, people_with;
  std::optional<int> staff;
};
struct LocalRule {
  std::string id, document, kind;  // requires, quota, target
  std::string award, applies_to, text;
  std::string required_award, required_holder;
  std::optional<int> max_pct;
  std::string of;
};

struct Facts {
  std::vector<Employment> employment;
  std::vector<PostHeld> postings;
  std::vector<Transfer> transfers;
  std::vector<Study> study;
  std::vector<Leave> leave;
  std::map<int, int> ratings;  // year -> rank
  std::vector<AwardHeld> awards, unit_awards;
  std::vector<Work> initiatives, science_works;
  std::vector<Discipline> discipline;
  std::vector<Proceeding> proceedings;
  std::vector<Judgement> judgements;
  std::vector<Assessment> assessments;
  std::vector<SectorService> sector_service;
  std::vector<Achievement> achievements;
  std::optional<UnionFacts> union_facts;
  Day died_on;
  std::optional<Organisation> organisation;
  std::vector<Succession> successions;
  std::vector<Members> members;
  std::vector<MemberDiscipline> member_discipline;
  std::vector<GroupRank> group_ranks;
  std::optional<CouncilVotes> council;
  std::optional<ProposedList> list;
  std::vector<LocalRule> local_rules;
};

struct Question {
  std::string award;
  std::optional<int> for_year;
  Date received_on;
  std::string track;
  std::string route = "merit";
  std::string achievement;
};

struct Expected {
  Verdict verdict = Verdict::needs_human_judgement;
  bool hold = false;
  std::vector<std::string> decided_by;
  std::string citation;
};

struct Case {
  std::string id, title;
  Subject subject;
  Facts facts;
  Question question;
  std::optional<Expected> expected;
};

}  // namespace thidua::law
