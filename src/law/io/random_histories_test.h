#pragma once
#include <random>
#include <string>

#include "law/case.h"
#include "law/law.h"

/// People nobody knows, with histories of every kind, for tests that compare two engines.
namespace thidua::law::testing {

/// The same seed and law give the same person. Years 2012 to 2027.
inline Case random_person(const Law& law, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto upto = [&](int count) { return static_cast<int>(random() % static_cast<std::uint64_t>(count)); };
  const auto one_in = [&](int count) { return upto(count) == 0; };
  const auto day_in = [&](int year) { return core::first_day_of_year(year).plus_days(upto(365)); };
  const auto pick = [&](const Codes& codes) {
    return std::string(codes[static_cast<std::size_t>(upto(static_cast<int>(codes.size())))]);
  };
  Case one;
  one.subject = {"person", "Bà Thử", "Phòng Một", "Sở Mẫu", "", "", "", "", one_in(8)};
  one.subject.sex = one_in(12) ? "" : one_in(2) ? "female" : "male";
  Facts& facts = one.facts;
  const int joined = one_in(6) ? 2020 + upto(7) : 2012 + upto(6);
  const int quality = upto(4);  // some people do well every year
  if (!one_in(15)) {
    Employment work;
    work.from = day_in(joined);
    work.basis = one_in(5) ? "contract" : "civil_servant";
    work.agency_kind = one_in(4) ? "" : pick(agency_kinds());
    if (one_in(12)) work.to = work.from.plus_days(200 + upto(3000));
    facts.employment.push_back(work);
    if (one_in(8)) {
      work.from = day_in(joined + upto(3));
      work.to.reset();
      work.basis = "civil_servant";
      work.agency = one_in(2) ? "Sở Mẫu" : "Sở Khác";
      facts.employment.push_back(work);
    }
  }
  std::vector<std::string> codes;
  for (const auto& [code, award] : law.awards) codes.push_back(code);
  int number = 0;
  const auto new_work = [&](int year) {
    Work work;
    work.id = "K" + std::to_string(++number);
    work.year = year;
    work.scope = one_in(3) ? 1 + upto(2) : 0;
    if (!one_in(4)) work.recognised_on = day_in(year + (one_in(6) ? 1 : 0));
    if (!one_in(3)) work.applied = !one_in(5);
    work.accepted = !one_in(6);
    if (one_in(3)) work.uses.emplace();
    if (one_in(5)) {
      work.uses.emplace();
      for (int uses = 1 + upto(2); uses > 0; --uses) {
        UseOf use;
        use.award = one_in(2) ? "CSTDCS" : codes[static_cast<std::size_t>(upto(static_cast<int>(codes.size())))];
        if (!one_in(5)) use.for_year = year + upto(2);
        work.uses->push_back(use);
      }
    }
    (one_in(4) ? facts.science_works : facts.initiatives).push_back(work);
    return work.id;
  };
  const auto give = [&](const std::string& code, int year, const std::string& work) {
    AwardHeld held;
    held.code = code;
    if (one_in(25)) {
    } else if (one_in(15)) {
      for (int before = 1 + upto(4); before >= 0; --before) held.for_years.push_back(year - before);
    } else {
      held.for_year = year;
    }
    if (!one_in(12)) held.decision_date = day_in(year + (one_in(2) ? 1 : 0));
    if (one_in(20)) {
      held.cancelled = true;
      if (!one_in(4)) held.cancelled_on = day_in(year + 1 + upto(3));
    }
    if (one_in(18)) held.track = one_in(2) ? "dot_xuat" : "chuyen_de";
    if (!one_in(4)) held.basis = one_in(4) ? "rating" : one_in(4) ? "science" : "initiative";
    if (!work.empty() && one_in(2)) held.initiative = work;
    facts.awards.push_back(held);
  };
  for (int year = std::max(2012, joined); year <= 2026; ++year) {
    if (!one_in(14)) facts.ratings[year] = quality == 0 ? 3 : std::max(0, 3 - upto(quality + (one_in(9) ? 2 : 0)));
    std::string work;
    for (int works = upto(quality == 0 ? 3 : 2); works > 0; --works) work = new_work(year);
    if (!one_in(4)) give("LDTT", year, "");
    if (one_in(quality == 0 ? 2 : 4) || quality == 0) give("CSTDCS", year, work);
    if (year % 3 == 1 && one_in(3)) give(one_in(4) ? "CSTDB" : "CSTDT", year, work);
    if (one_in(7)) give(one_in(3) ? "BK_BT" : "BK_UBT", year, work);
    if (one_in(16)) give("BK_TTG", year, work);
    if (one_in(14)) give(codes[static_cast<std::size_t>(upto(static_cast<int>(codes.size())))], year, work);
  }
  for (int times = one_in(4) ? 1 + upto(2) : 0; times > 0; --times) {
    Discipline done;
    done.form = upto(6);
    done.decided = day_in(2015 + upto(12));
    done.ends = done.decided.plus_days(30 + upto(800));
    facts.discipline.push_back(done);
  }
  if (one_in(12)) {
    Proceeding open;
    open.kind = one_in(2) ? "inspection" : "denunciation";
    open.opened = day_in(2023 + upto(4));
    if (one_in(2)) {
      open.closed = open.opened.plus_days(upto(300));
      open.conclusion = one_in(2) ? "wrongdoing" : "no_wrongdoing";
    }
    facts.proceedings.push_back(open);
  }
  if (one_in(6)) {
    Leave away;
    away.kind = one_in(2) ? "sick" : "maternity";
    if (!one_in(4)) away.year = 2014 + upto(12);
    if (!one_in(4)) away.working_days = upto(80);
    facts.leave.push_back(away);
  }
  if (one_in(10)) {
    Study study;
    study.from = day_in(2014 + upto(12));
    study.to = study.from.plus_days(100 + upto(700));
    if (one_in(2)) study.result = upto(5);
    facts.study.push_back(study);
  }
  if (one_in(10)) {
    Transfer moved;
    moved.moved_on = day_in(2014 + upto(12));
    moved.months_at_old_unit = upto(12);
    moved.opinion = one_in(3) ? "missing" : one_in(2) ? "objects" : "agrees";
    facts.transfers.push_back(moved);
  }
  for (int times = one_in(5) ? 1 + upto(3) : 0; times > 0; --times) {
    Judgement said;
    said.item = pick(judgement_items());
    said.value = one_in(3) ? "not_recorded" : one_in(2) ? "satisfied" : "not_satisfied";
    if (said.item == "replicable" && one_in(2)) said.about = "K" + std::to_string(1 + upto(number + 1));
    facts.judgements.push_back(said);
  }
  for (int times = one_in(3) ? 1 + upto(3) : 0; times > 0; --times) {
    SectorService served;
    served.sector = one_in(3) ? "nnmt" : "tnmt";
    served.place = one_in(3) ? "mountain_or_island" : "ordinary";
    served.from = day_in(1995 + upto(20));
    if (one_in(2)) served.to = served.from.plus_days(upto(9000));
    facts.sector_service.push_back(served);
  }
  if (!one_in(3)) {
    UnionFacts member;
    member.base_union = one_in(6) ? "none" : one_in(5) ? "dissolved" : "active";
    if (member.base_union == "dissolved") member.dissolved_on = day_in(2024 + upto(3));
    if (!one_in(5)) member.member = !one_in(6);
    if (!one_in(3)) member.funding = one_in(2) ? "full_state" : "self_funded";
    facts.union_facts = member;
  }
  if (one_in(60)) facts.died_on = day_in(2020 + upto(7));
  if (one_in(15)) {
    LocalRule rule;
    rule.id = "R1";
    rule.document = "Quy chế mẫu";
    rule.kind = "requires";
    rule.award = one_in(2) ? "BK_UBT" : "CSTDCS";
    rule.applies_to = one_in(2) ? "heads" : "everyone";
    rule.required_award = "LDTT";
    rule.required_holder = "person";
    facts.local_rules.push_back(rule);
  }
  return one;
}

}  // namespace thidua::law::testing
