#include "law/columns.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "law/counting.h"

namespace thidua::law {
namespace {

constexpr std::size_t word = 64;
constexpr int years_ahead = 1;  // the year after the day may be asked about
constexpr std::size_t places_of_service = 3;

/// Awards for several years: every year but the first, so that a window which begins inside is seen.
std::uint32_t all_but_first(const Years& years, const std::vector<int>& list) {
  if (list.size() < 2) return 0;
  return years.range(list.front() + 1, list.back()) | years.bit(list.back());
}

bool running_on(const Employment& one, Date day) {
  return one.from <= day && (!one.to || *one.to >= day);
}

/// As the rule on union membership has it, before and after the day it ended for offices paid by the state.
Truth union_truth(const std::optional<UnionFacts>& facts, Date day, bool ended) {
  if (!facts) return Truth::unknown;
  if (facts->base_union == "none") return Truth::no;
  if (facts->base_union == "dissolved" && *facts->dissolved_on <= day) return Truth::no;
  if (facts->member && !*facts->member) return Truth::no;
  if (ended && facts->funding == "full_state") return Truth::no;
  if (!facts->member || (ended && facts->funding.empty())) return Truth::unknown;
  return Truth::yes;
}

template <class Word>
void widen(std::vector<Word>& column, std::size_t rows, Word empty = {}) {
  if (column.empty()) column.assign(rows, empty);
}

template <class Word>
std::uint64_t summed(const std::vector<Word>& column, std::size_t from, std::size_t to) {
  std::uint64_t sum = 0;
  for (std::size_t at = from; at < std::min(to, column.size()); ++at) sum += static_cast<std::uint64_t>(column[at]);
  return sum;
}

template <class Word>
std::size_t bytes_of(const std::vector<Word>& column) {
  return column.size() * sizeof(Word);
}

}  // namespace

std::uint32_t Years::range(int from, int to) const {
  const int low = std::max(from, first), high = std::min(to, last());
  if (low > high) return 0;
  const std::uint32_t below = low == first ? 0U : (1U << (low - first)) - 1U;
  const std::uint32_t up_to = high == last() ? ~0U : (1U << (high - first + 1)) - 1U;
  return up_to & ~below;
}

Columns::Columns(const Law& law, Date day, std::size_t rows)
    : law_(&law), day_(day), years_{day.year() + years_ahead - Years::count + 1} {
  rows_ = (rows + word - 1) / word * word;
  for (const auto& [code, award] : law.awards) codes_.push_back(code);
  awards.resize(std::min(codes_.size(), max_awards));
  for (auto* column : {&flags, &judgements, &rated, &not_counted, &touched, &disciplined, &works_begin})
    column->assign(rows_, 0);
  for (auto& column : at_least) column.assign(rows_, 0);
  for (auto* column : {&discipline_ends, &joined_day}) column->assign(rows_, no_day);
  for (auto* column : {&held, &off_track, &undated, &no_decision, &repeated, &local}) column->assign(rows_, 0);
  employer.assign(rows_, 0);
  works_count.assign(rows_, 0);
}

std::size_t Columns::place(std::string_view code) const {
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), code);
  const auto at = static_cast<std::size_t>(found - codes_.begin());
  return found != codes_.end() && *found == code && at < max_awards ? at : max_awards;
}

std::size_t Columns::service_at(std::string_view sector, std::string_view place) {
  const std::size_t of_place = place.empty() ? 0 : place == "ordinary" ? 1 : 2;
  return (sector == "tnmt" ? 0 : places_of_service) + of_place;
}

void Columns::set_flag(std::size_t row, std::uint32_t flag, bool on) {
  if (on) flags[row] |= flag;
}

void Columns::clear(std::size_t row) {
  for (auto* column : {&flags, &judgements, &rated, &not_counted, &touched, &disciplined}) (*column)[row] = 0;
  for (auto& column : at_least) column[row] = 0;
  for (auto* column : {&discipline_ends, &joined_day}) (*column)[row] = no_day;
  for (auto* column : {&held, &off_track, &undated, &no_decision, &repeated, &local}) (*column)[row] = 0;
  employer[row] = 0;
  for (auto& column : service)
    if (!column.empty()) column[row] = 0;
  for (AwardColumn& award : awards) {
    for (auto* column : {&award.years, &award.last, &award.joined})
      if (!column->empty()) (*column)[row] = 0;
    if (!award.decided.empty()) award.decided[row] = AwardColumn::never;
  }
}

void Columns::put(std::size_t row, const Subject& subject, const Facts& facts) {
  clear(row);
  put_person(row, subject, facts);
  put_ratings(row, facts);
  put_discipline(row, facts);
  put_employment(row, subject, facts);
  put_service(row, facts);
  put_awards(row, facts);
  put_works(row, facts);
}

void Columns::put_person(std::size_t row, const Subject& subject, const Facts& facts) {
  set_flag(row, Flag::odd, subject.kind != "person" || !facts.assessments.empty());
  set_flag(row, Flag::male, subject.sex == "male");
  set_flag(row, Flag::female, subject.sex == "female");
  set_flag(row, Flag::head, subject.is_head);
  set_flag(row, Flag::dead, facts.died_on && *facts.died_on <= day_);
  set_flag(row, Flag::leave, !facts.leave.empty());
  set_flag(row, Flag::study, !facts.study.empty());
  set_flag(row, Flag::transfer, !facts.transfers.empty());
  flags[row] |= static_cast<std::uint32_t>(union_truth(facts.union_facts, day_, false)) << Flag::union_before;
  flags[row] |= static_cast<std::uint32_t>(union_truth(facts.union_facts, day_, true)) << Flag::union_after;
  for (const Judgement& one : facts.judgements) {
    const auto item = rank_in(judgement_items(), one.item);
    if (!item) continue;
    const std::uint32_t value = one.value == "satisfied" ? 3 : one.value == "not_satisfied" ? 1 : 2;
    const int shift = 2 * *item;
    const std::uint32_t before = judgements[row] >> shift & 3U;
    judgements[row] &= ~(3U << shift);
    judgements[row] |= (before == 0 ? value : std::min(before, value)) << shift;
  }
  for (const LocalRule& rule : facts.local_rules) {
    if (rule.kind != "requires" || (rule.applies_to == "heads" && !subject.is_head)) continue;
    if (const std::size_t at = place(rule.award); at < max_awards) local[row] |= 1ULL << at;
  }
}

void Columns::put_ratings(std::size_t row, const Facts& facts) {
  for (const auto& [year, rank] : facts.ratings) {
    rated[row] |= years_.bit(year);
    for (int level = 0; level <= std::min(rank, 3); ++level)
      at_least[static_cast<std::size_t>(level)][row] |= years_.bit(year);
  }
}

void Columns::put_discipline(std::size_t row, const Facts& facts) {
  for (const Discipline& one : facts.discipline) {
    if (one.decided > day_) continue;
    discipline_ends[row] = std::max(discipline_ends[row], one.ends.days());
    // A year is touched where it ends on or after the decision and begins before the end.
    const int last_touched = one.ends.plus_days(-1).year();
    touched[row] |= years_.range(one.decided.year(), last_touched);
    if (one.ends > core::first_day_of_year(one.decided.year())) disciplined[row] |= years_.bit(one.decided.year());
  }
  if (discipline_ends[row] != no_day)
    not_counted[row] = years_.range(years_.first, Date::from_days(discipline_ends[row]).plus_days(-1).year());
  for (const Proceeding& one : facts.proceedings) {
    if (one.opened > day_) continue;
    if (!one.closed || *one.closed > day_) {
      set_flag(row, Flag::frozen);
      continue;
    }
    const bool handled = std::any_of(facts.discipline.begin(), facts.discipline.end(), [&](const Discipline& done) {
      return done.decided >= one.opened && done.decided <= day_;
    });
    set_flag(row, Flag::wrongdoing, one.conclusion == "wrongdoing" && !handled);
  }
}

void Columns::put_employment(std::size_t row, const Subject& subject, const Facts& facts) {
  std::optional<Date> with, without;
  for (const Employment& one : facts.employment) {
    const bool own = one.agency.empty() || one.agency == subject.agency;
    const bool contract = one.basis == "contract";
    if (!contract || own) with = with ? std::min(*with, one.from) : one.from;
    if (!contract) without = without ? std::min(*without, one.from) : one.from;
    if (running_on(one, day_)) {
      const auto kind = rank_in(agency_kinds(), one.agency_kind);
      employer[row] = kind ? static_cast<std::uint8_t>(*kind + 1) : 0;
    }
    if (facts.employment.size() == 1) {
      set_flag(row, Flag::joined_plain, own && !one.to);
      set_flag(row, Flag::contract, contract);
    }
  }
  for (const auto& first : {with, without})
    if (first) joined_day[row] = std::max(joined_day[row], first->days());
}

void Columns::put_service(std::size_t row, const Facts& facts) {
  if (facts.sector_service.empty()) return;
  for (const std::string_view sector : {"tnmt", "nnmt"})
    for (const std::string_view location : {"", "ordinary", "mountain_or_island"}) {
      std::vector<core::DayRange> ranges;
      for (const SectorService& one : facts.sector_service)
        if (one.sector == sector && (location.empty() || one.place == location))
          ranges.push_back({one.from, std::min(one.to.value_or(day_), day_)});
      if (ranges.empty()) continue;
      auto& column = service[service_at(sector, location)];
      widen(column, rows_);
      column[row] = static_cast<std::int16_t>(full_months(merged(std::move(ranges))));
    }
}

void Columns::put_awards(std::size_t row, const Facts& facts) {
  for (const AwardHeld& one : facts.awards) {
    const bool later = one.decision_date && *one.decision_date > day_;
    if (later || one.gone_on(day_)) continue;
    const std::size_t at = place(one.code);
    if (at == max_awards) {
      set_flag(row, Flag::odd, law_->award(one.code) != nullptr);
      continue;
    }
    if (one.track == "dot_xuat" || one.track == "chuyen_de") {
      off_track[row] |= 1ULL << at;
    } else {
      put_award(row, at, one);
    }
  }
}

void Columns::put_award(std::size_t row, std::size_t at, const AwardHeld& one) {
  AwardColumn& column = awards[at];
  for (auto* words : {&column.years, &column.last, &column.joined}) widen(*words, rows_);
  widen(column.decided, rows_, AwardColumn::never);
  const std::uint64_t bit = 1ULL << at;
  held[row] |= bit;
  if (one.decision_date) {
    column.decided[row] = std::min(column.decided[row], static_cast<std::int16_t>(one.decision_date->year()));
  } else {
    no_decision[row] |= bit;
  }
  const std::vector<int> list = one.years();
  if (list.empty()) {
    undated[row] |= bit;
    return;
  }
  // A title of several years that ends after the word may still cover years inside it.
  const int covers = law_->award(one.code)->covers_years;
  set_flag(row, Flag::odd, list.back() > years_.last() && list.back() < years_.last() + covers);
  for (const int year : list) column.years[row] |= years_.bit(year);
  column.joined[row] |= all_but_first(years_, list);
  const std::uint32_t last = years_.bit(list.back());
  if (last == 0 || (column.last[row] & last) != 0) repeated[row] |= bit;
  column.last[row] |= last;
}

PackedWork Columns::packed(const Work& work, bool science, const Facts& facts) const {
  PackedWork one;
  one.year = static_cast<std::int16_t>(work.year);
  one.scope = static_cast<std::uint8_t>(work.scope);
  one.science = science ? 1 : 0;
  one.applied = !work.applied ? 1 : *work.applied ? 2 : 0;
  std::set<std::pair<std::string, int>> uses;
  bool unclear = false, nobody_said = false;
  if (work.uses)
    for (const UseOf& use : *work.uses) uses.insert({use.award, use.for_year.value_or(0)});
  for (const AwardHeld& held_one : facts.awards) {
    if (held_one.decision_date && *held_one.decision_date > day_) continue;
    const std::vector<int> list = held_one.years();
    const bool gone = held_one.gone_on(day_);
    if (held_one.initiative == work.id) {
      unclear |= gone;
      uses.insert({held_one.code, list.empty() ? 0 : list.back()});
    } else if (!work.uses && !gone && held_one.code == "CSTDCS" && held_one.initiative.empty() &&
               (held_one.basis.empty() || held_one.basis == (science ? "science" : "initiative"))) {
      nobody_said |= std::find(list.begin(), list.end(), work.year) != list.end();
    }
  }
  if (unclear || (nobody_said && !uses.empty())) {
    one.used = UsedFor::unclear;
  } else if (nobody_said) {
    one.used = UsedFor::nobody_said;
  } else if (!uses.empty()) {
    const bool titles = std::all_of(uses.begin(), uses.end(), [&](const auto& use) {
      const Award* award = law_->award(use.first);
      return award != nullptr && award->is_title();
    });
    if (uses.size() > 1) {
      one.used = titles ? UsedFor::titles : UsedFor::several;
    } else {
      one.used = titles ? UsedFor::title : UsedFor::commendation;
      one.award = static_cast<std::uint8_t>(place(uses.begin()->first));
      one.use_year = static_cast<std::int16_t>(uses.begin()->second);
    }
  }
  return one;
}

void Columns::put_works(std::size_t row, const Facts& facts) {
  std::vector<PackedWork> list;
  const bool restarts_later = discipline_ends[row] > core::last_day_of_year(years_.last()).days();
  const auto add = [&](const std::vector<Work>& from, bool science) {
    for (const Work& work : from) {
      if ((science && !work.accepted) || (work.recognised_on && *work.recognised_on > day_)) continue;
      set_flag(row, Flag::odd, work.year > years_.last() && restarts_later);
      list.push_back(packed(work, science, facts));
    }
  };
  add(facts.initiatives, false);
  add(facts.science_works, true);
  if (list.size() > works_count[row]) {  // no room where the row had its works: they go to the end
    works_begin[row] = static_cast<std::uint32_t>(works.size());
    works.insert(works.end(), list.begin(), list.end());
  } else {
    std::copy(list.begin(), list.end(), works.begin() + works_begin[row]);
  }
  works_count[row] = static_cast<std::uint16_t>(list.size());
}

std::size_t Columns::bytes() const {
  std::size_t sum = bytes_of(flags) + bytes_of(judgements) + bytes_of(rated) + bytes_of(not_counted) +
                    bytes_of(touched) + bytes_of(disciplined) + bytes_of(discipline_ends) + bytes_of(joined_day) +
                    bytes_of(employer) + bytes_of(works_begin) + bytes_of(works_count) + bytes_of(works);
  for (const auto& column : at_least) sum += bytes_of(column);
  for (const auto& column : service) sum += bytes_of(column);
  for (const auto* column : {&held, &off_track, &undated, &no_decision, &repeated, &local}) sum += bytes_of(*column);
  for (const AwardColumn& award : awards)
    sum += bytes_of(award.years) + bytes_of(award.last) + bytes_of(award.joined) + bytes_of(award.decided);
  return sum;
}

std::uint64_t Columns::one_pass(std::size_t first_row, std::size_t end_row) const {
  std::uint64_t sum = 0;
  const auto add = [&](const auto& column) { sum += summed(column, first_row, end_row); };
  for (const auto* column : {&flags, &judgements, &rated, &not_counted, &touched, &disciplined, &works_begin})
    add(*column);
  for (const auto& column : at_least) add(column);
  for (const auto* column : {&discipline_ends, &joined_day}) add(*column);
  for (const auto* column : {&held, &off_track, &undated, &no_decision, &repeated, &local}) add(*column);
  add(employer);
  add(works_count);
  for (const auto& column : service) add(column);
  for (const AwardColumn& award : awards) {
    for (const auto* column : {&award.years, &award.last, &award.joined}) add(*column);
    add(award.decided);
  }
  for (std::size_t row = first_row; row < end_row; ++row)
    for (std::size_t at = 0; at < works_count[row]; ++at) sum += works[works_begin[row] + at].scope;
  return sum;
}

}  // namespace thidua::law
