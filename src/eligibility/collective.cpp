#include "eligibility/collective.h"

#include <algorithm>
#include <array>
#include <map>

#include "eligibility/assessments.h"

namespace thidua::eligibility {
namespace {

using core::Date;

/// Titles of persons that articles on collectives count.
constexpr std::array<std::string_view, 2> counted_titles{"LDTT", "CSTDCS"};

void add_unit_ratings(const UnitHistory& history, Date day, Assembled& all) {
  for (const people::TaskRating& rating : history.ratings) {
    if (rating.year > day.year() || (rating.decision_day && *rating.decision_day > day)) continue;
    if (rating.provisional) {
      all.assumed.push_back("Xếp loại của tập thể năm " + std::to_string(rating.year) +
                            " mới là kết quả tạm nên chưa được tính; có quyết định thì ghi lại.");
      continue;
    }
    all.facts.ratings.emplace(rating.year, static_cast<int>(rating.level));
  }
}

bool holds_title(const KnownMember& member, std::string_view code, int year, Date day) {
  return std::ranges::any_of(member.awards, [&](const KnownAward& known) {
    const registry::AwardRecord& record = known.record;
    return record.award_code == code && record.years && record.years->first <= year && year <= record.years->last &&
           !known.cancelled_on && !(record.day && !record.day->year_only && record.day->day > day);
  });
}

/// People rated hoàn thành or better; nothing while somebody's rating is not known.
std::optional<int> completed(const UnitHistory& history, Date day) {
  int done = 0;
  for (const KnownMember& member : history.members) {
    const auto& rating = member.rating;
    if (!rating || rating->provisional || (rating->decision_day && *rating->decision_day > day)) return std::nullopt;
    done += rating->level >= people::RatingLevel::completed;
  }
  return done;
}

void add_members(const UnitHistory& history, Date day, Assembled& all) {
  const std::string year = std::to_string(history.year);
  if (!history.members_known || history.members.empty()) {
    all.assumed.push_back("Chưa tính được số người của tập thể năm " + year + " nên các tỷ lệ cá nhân để ngỏ.");
    return;
  }
  law::Members members;
  members.year = history.year;
  members.total = static_cast<int>(history.members.size());
  members.completed_tasks = completed(history, day);
  for (const std::string_view code : counted_titles) {
    const auto with = std::ranges::count_if(
        history.members, [&](const KnownMember& member) { return holds_title(member, code, history.year, day); });
    if (with > 0) members.with_award[std::string(code)] = static_cast<int>(with);
  }
  all.assumed.push_back("Số người của tập thể năm " + year +
                        " lấy theo những người giữ vị trí trong đơn vị vào cuối năm: " + std::to_string(members.total) +
                        " người.");
  if (!members.completed_tasks)
    all.assumed.push_back("Còn người chưa có xếp loại năm " + year +
                          " nên chưa tính tỷ lệ hoàn thành nhiệm vụ; hãy ghi đủ xếp loại.");
  all.facts.members.push_back(std::move(members));
}

void add_member_discipline(const UnitHistory& history, Date day, law::Facts& facts) {
  std::map<std::pair<int, Date>, int> counts;  // form and day
  for (const KnownMember& member : history.members)
    for (const KnownDiscipline& one : member.discipline)
      if (one.form != people::DisciplineForm::pending && one.day <= day && one.day.year() == history.year)
        ++counts[{static_cast<int>(one.form) - static_cast<int>(people::DisciplineForm::reprimand), one.day}];
  for (const auto& [what, count] : counts)
    facts.member_discipline.push_back({what.first, count, history.year, what.second});
}

std::string kind_code(people::SuccessionKind kind) {
  return kind == people::SuccessionKind::move ? "" : std::string(people::code(kind));
}

void add_successions(const UnitHistory& history, Date day, law::Facts& facts) {
  const auto names = [&](const std::vector<core::UnitId>& ids, Date on) {
    std::vector<std::string> all;
    for (const core::UnitId id : ids)
      for (const people::OrgUnit& unit : history.units)
        if (unit.id == id) {
          const people::UnitFact* fact = unit.on(on);
          all.push_back(fact != nullptr ? fact->name : unit.facts.back().name);
        }
    return all;
  };
  for (const people::OrgSuccession& one : history.successions) {
    if (one.day > day || kind_code(one.kind).empty()) continue;
    facts.successions.push_back(
        {kind_code(one.kind), one.day, names(one.before, one.day.plus_days(-1)), names(one.after, one.day)});
  }
}

}  // namespace

Assembled assembled(const UnitHistory& history, Date received_on) {
  Assembled all;
  all.received_on = received_on;
  all.subject.kind = "collective";
  all.subject.name = history.name;
  all.subject.unit = history.name;
  all.subject.agency = history.agency_name;
  if (history.agency_name.starts_with("Sở ")) all.facts.organisation = law::Organisation{"unit_of_department", {}};
  add_unit_ratings(history, received_on, all);
  for (const KnownAward& known : history.awards)
    if (!known.record.award_code.empty()) all.facts.awards.push_back(held_award(known));
  add_members(history, received_on, all);
  add_member_discipline(history, received_on, all.facts);
  add_successions(history, received_on, all.facts);
  all.assessments = history.assessments;
  all.facts.assessments = standing(history.assessments);
  return all;
}

}  // namespace thidua::eligibility
