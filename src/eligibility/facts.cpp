#include "eligibility/facts.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "eligibility/assessments.h"
#include "registry/catalogue.h"

namespace thidua::eligibility {
namespace {

using core::Date;

constexpr int months_of_unknown_discipline = 24;
constexpr int days_of_a_week = 7;
constexpr int thursday = 4;  // 1970-01-01 was one; Monday is 1

/// Does the text have one of these, whole words, without marks?
bool said(const std::string& text, std::initializer_list<std::string_view> words) {
  const std::string plain = " " + registry::plain_words(text) + " ";
  return std::ranges::any_of(
      words, [&](std::string_view word) { return plain.find(" " + std::string(word) + " ") != std::string::npos; });
}

std::string shortened(const std::string& title) {
  constexpr std::size_t letters_max = 80;
  if (core::code_points(title) <= letters_max) return title;
  std::size_t bytes = 0;
  for (std::size_t letters = 0; letters < letters_max; ++letters) do {
      ++bytes;
    } while ((static_cast<unsigned char>(title[bytes]) & 0xC0U) == 0x80U);
  return title.substr(0, bytes) + "…";
}

const people::Posting* post_on(const History& history, Date day) {
  const people::Posting* found = nullptr;
  for (const KnownPosting& held : history.postings)
    if (held.posting.validity.covers(day) && (found == nullptr || (held.posting.heads_unit && !found->heads_unit)))
      found = &held.posting;
  return found;
}

std::string agency_name_on(const History& history, Date day) {
  std::string name = history.agency_names.empty() ? "" : history.agency_names.front().name;
  for (const people::AgencyName& one : history.agency_names)
    if (one.validity.from <= day) name = one.name;
  return name;
}

law::Subject subject_of(const History& history, Date day) {
  law::Subject subject;
  subject.kind = "person";
  subject.name = history.person.full_name;
  subject.sex = people::code(history.detail.gender);
  subject.agency = agency_name_on(history, day);
  for (const KnownPosting& held : history.postings)
    if (&held.posting == post_on(history, day)) {
      subject.unit = held.unit_name;
      subject.post = held.posting.position;
      subject.is_head = held.posting.heads_unit;
    }
  return subject;
}

// ---- service

std::string basis_of(people::StaffKind kind) {
  switch (kind) {
    case people::StaffKind::civil_servant:
      return "civil_servant";
    case people::StaffKind::public_employee:
      return "public_employee";
    case people::StaffKind::labourer:
      return "contract";
  }
  return "staff";
}

/// Only what the name of the agency says for certain.
std::string agency_kind_of(const std::string& name) {
  if (name.starts_with("Sở ")) return "department";
  if (said(name, {"ubnd xa", "ubnd phuong", "uy ban nhan dan xa", "uy ban nhan dan phuong"})) return "commune";
  return "";
}

void add_employment(const History& history, Date day, Assembled& all) {
  std::optional<Date> first = history.detail.joined_day;
  const people::Posting* first_post = nullptr;
  for (const KnownPosting& held : history.postings)
    if (first_post == nullptr || held.posting.validity.from < first_post->validity.from) first_post = &held.posting;
  if (!first && first_post != nullptr) {
    first = first_post->validity.from;
    if (*first <= day)
      all.assumed.push_back("Chưa ghi ngày vào cơ quan; lấy ngày nhận vị trí đầu tiên, " + first->to_vi() + ".");
  }
  if (!first || *first > day) return;
  law::Employment one;
  one.from = *first;
  one.basis = first_post == nullptr ? "staff" : basis_of(first_post->staff_kind);
  one.agency_kind = agency_kind_of(all.subject.agency);
  if (post_on(history, day) == nullptr)
    for (const KnownAbsence& absence : history.absences)
      if (people::ends_work(absence.kind) && absence.day <= day && absence.day > one.from)
        one.to = absence.day.plus_days(-1);
  all.facts.employment.push_back(std::move(one));
}

std::string post_code_of(const KnownPosting& held) {
  const std::string plain = core::folded(held.posting.position);
  if (plain == "giam doc so") return "giam_doc_so";
  if (plain == "pho giam doc so") return "pho_giam_doc_so";
  return "other";
}

void add_postings(const History& history, Date day, law::Facts& facts) {
  for (const KnownPosting& held : history.postings) {
    const people::Posting& post = held.posting;
    if (!(post.leads || post.heads_unit) || post.validity.from > day) continue;
    facts.postings.push_back({post.position, post_code_of(held), held.unit_name, post.validity.from, post.validity.to});
  }
}

/// Spans in which the agency's name says that it belongs to the sector.
void add_sectors(const History& history, law::Facts& facts) {
  if (facts.employment.empty()) return;
  const law::Employment& work = facts.employment.front();
  for (std::size_t at = 0; at < history.agency_names.size(); ++at) {
    const people::AgencyName& name = history.agency_names[at];
    const bool tnmt = said(name.name, {"tai nguyen va moi truong"});
    const bool nnmt = said(name.name, {"nong nghiep va moi truong"});
    if (!tnmt && !nnmt) continue;
    law::SectorService one;
    one.sector = tnmt ? "tnmt" : "nnmt";
    one.place = "ordinary";
    // The first name known may have begun long before anybody wrote it down.
    one.from = at == 0 ? work.from : std::max(work.from, name.validity.from);
    one.to = name.validity.to;
    if (at + 1 < history.agency_names.size() && !one.to)
      one.to = history.agency_names[at + 1].validity.from.plus_days(-1);
    if (work.to && (!one.to || *work.to < *one.to)) one.to = work.to;
    if (!one.to || one.from <= *one.to) facts.sector_service.push_back(std::move(one));
  }
}

int weekdays(Date from, Date to) {
  int count = 0;
  for (Date day = from; day <= to; day = day.plus_days(1)) {
    const int of_week = ((day.days() % days_of_a_week) + days_of_a_week + thursday - 1) % days_of_a_week;  // Monday 0
    if (of_week < 5) ++count;
  }
  return count;
}

/// Leave by the years it lies in; only maternity keeps its days.
void add_leave(const KnownAbsence& absence, Date day, law::Facts& facts) {
  const Date until = std::min(absence.until.value_or(day), day);
  if (said(absence.note, {"thai san", "sinh con"})) {
    law::Leave one;
    one.kind = "maternity";
    one.from = absence.day;
    one.to = until;
    facts.leave.push_back(std::move(one));
    return;
  }
  for (int year = absence.day.year(); year <= until.year(); ++year) {
    law::Leave one;
    one.kind = said(absence.note, {"om", "benh", "dieu tri"}) ? "sick" : "own_affairs";
    one.year = year;
    one.working_days =
        weekdays(std::max(absence.day, core::first_day_of_year(year)), std::min(until, core::last_day_of_year(year)));
    facts.leave.push_back(std::move(one));
  }
}

void add_absences(const History& history, Date day, law::Facts& facts) {
  for (const KnownAbsence& absence : history.absences) {
    if (absence.day > day) continue;
    if (absence.kind == people::AbsenceKind::died) facts.died_on = absence.day;
    if (absence.kind == people::AbsenceKind::leave) add_leave(absence, day, facts);
    if (absence.kind == people::AbsenceKind::study) {
      law::Study one;
      one.from = absence.day;
      one.to = absence.until.value_or(day);
      one.sent_by = "agency";
      facts.study.push_back(std::move(one));  // the result is written down nowhere: unknown
    }
  }
}

// ---- ratings, discipline

void add_ratings(const History& history, Date day, Assembled& all) {
  for (const people::TaskRating& rating : history.ratings) {
    if (rating.year > day.year() || (rating.decision_day && *rating.decision_day > day)) continue;
    if (rating.provisional) {
      all.assumed.push_back("Xếp loại năm " + std::to_string(rating.year) +
                            " mới là kết quả tạm nên chưa được tính; có quyết định thì ghi lại.");
      continue;
    }
    all.facts.ratings.emplace(rating.year, static_cast<int>(rating.level));
  }
}

Date plus_months(Date day, int months) {
  const int whole = day.year() * 12 + day.month() - 1 + months;
  const Date last = core::last_day_of_month(whole / 12, whole % 12 + 1);
  return core::Date::of(whole / 12, whole % 12 + 1, day.day()).value_or(last);
}

void add_discipline(const History& history, Date day, Assembled& all) {
  for (const KnownDiscipline& fact : history.discipline) {
    if (fact.day > day) continue;
    if (fact.form == people::DisciplineForm::pending) {
      const bool punished = std::ranges::any_of(history.discipline, [&](const KnownDiscipline& other) {
        return other.form != people::DisciplineForm::pending && other.day >= fact.day;
      });
      law::Proceeding one;
      one.kind = "discipline_considered";
      one.opened = fact.day;
      one.closed = fact.until;
      if (one.closed) one.conclusion = punished ? "wrongdoing" : "no_wrongdoing";
      if (one.closed && !punished)
        all.assumed.push_back("Việc xem xét kỷ luật từ ngày " + fact.day.to_vi() +
                              " đã kết thúc, không ghi hình thức nào; coi là kết luận không vi phạm.");
      all.facts.proceedings.push_back(std::move(one));
      continue;
    }
    law::Discipline one;
    one.form = static_cast<int>(fact.form) - static_cast<int>(people::DisciplineForm::reprimand);
    one.decided = fact.day;
    one.ends = fact.until ? fact.until->plus_days(1) : plus_months(fact.day, months_of_unknown_discipline);
    if (!fact.until)
      all.assumed.push_back("Kỷ luật ngày " + fact.day.to_vi() + " chưa ghi ngày hết thời hạn; tạm tính " +
                            std::to_string(months_of_unknown_discipline) + " tháng, hãy ghi đúng ngày.");
    all.facts.discipline.push_back(std::move(one));
  }
}

// ---- awards, initiatives

std::string basis_code(const std::string& words) {
  if (words == "rating" || said(words, {"xep loai", "hoan thanh xuat sac"})) return "rating";
  if (words == "science" || said(words, {"de tai", "khoa hoc"})) return "science";
  if (words == "initiative" || said(words, {"sang kien"})) return "initiative";
  return "";
}

/// cong_trang where nothing says otherwise: what the law reads absence as.
std::string track_of(const registry::AwardRecord& record) {
  const std::string words = record.award_text + " " + record.basis + " " + record.note;
  if (said(words, {"dot xuat"})) return "dot_xuat";
  if (said(words, {"chuyen de", "phong trao", "dot thi dua"})) return "chuyen_de";
  if (said(words, {"cong hien"})) return "cong_hien";
  return "";
}

std::string work_id(initiatives::InitiativeId id) {
  return "SK" + core::to_text(id);
}

int scope_rank(initiatives::Scope scope) {
  switch (scope) {
    case initiatives::Scope::base:
      return 0;
    case initiatives::Scope::province:
    case initiatives::Scope::ministry:
      return 1;
    case initiatives::Scope::nation:
      return 2;
  }
  return 0;
}

/// The widest recognition given by the day; of equal ones the earliest.
const initiatives::Recognition* widest(const KnownInitiative& known, Date day) {
  const initiatives::Recognition* found = nullptr;
  for (const initiatives::Recognition& one : known.recognitions) {
    if (one.day && one.day->day > day) continue;
    if (found == nullptr || scope_rank(one.scope) > scope_rank(found->scope)) found = &one;
  }
  return found;
}

/// Nobody has a field for it; what the record says in words counts.
std::optional<bool> applied(const initiatives::Initiative& one) {
  const std::string words = one.summary + " " + one.note;
  if (said(words, {"chua ap dung", "chua duoc ap dung", "ap dung thu"})) return std::nullopt;
  if (said(words, {"da ap dung", "da duoc ap dung", "dang ap dung", "dang duoc ap dung"})) return true;
  return std::nullopt;
}

std::optional<int> year_in(const std::string& words) {
  for (std::size_t at = 0; at + 4 <= words.size(); ++at)
    if ((words.compare(at, 2, "19") == 0 || words.compare(at, 2, "20") == 0) &&
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                    words.begin() + static_cast<std::ptrdiff_t>(at + 4),
                    [](char one) { return one >= '0' && one <= '9'; }))
      return std::stoi(words.substr(at, 4));
  return std::nullopt;
}

bool is_own(const History& history, const initiatives::Use& use) {
  return !use.person || std::ranges::find(history.records, *use.person) != history.records.end();
}

/// Uses by this author: of an award in the registry, else of what the words name. Words that name no award keep their
/// text, and count as spent.
std::vector<law::UseOf> uses_of(const History& history, const KnownInitiative& known, Date day) {
  std::vector<law::UseOf> uses;
  for (const initiatives::Use& use : known.uses) {
    if (!is_own(history, use) || (use.day && *use.day > day)) continue;
    law::UseOf one;
    const auto award = std::ranges::find_if(history.awards,
                                            [&](const KnownAward& held) { return use.award && held.id == *use.award; });
    if (award != history.awards.end()) {
      one.award = award->record.award_code;
      if (award->record.years) one.for_year = award->record.years->last;
    } else if (use.award && use.what.empty()) {
      continue;  // decided after the day, or somebody else's
    }
    if (one.award.empty()) {
      const registry::CatalogueAward* named = registry::named_award(use.what, use.what);
      one.award = named == nullptr ? use.what : named->code;
      one.for_year = year_in(use.what);
    }
    uses.push_back(std::move(one));
  }
  return uses;
}

void add_initiatives(const History& history, Date day, Assembled& all) {
  for (const KnownInitiative& known : history.initiatives) {
    const initiatives::Recognition* recognition = widest(known, day);
    if (recognition == nullptr) continue;
    law::Work work;
    work.id = work_id(known.id);
    work.title = known.initiative.title;
    work.year = known.initiative.year;
    work.scope = scope_rank(recognition->scope);
    if (recognition->day) work.recognised_on = recognition->day->day;
    work.applied = applied(known.initiative);
    std::vector<law::UseOf> uses = uses_of(history, known, day);
    if (!uses.empty()) work.uses = std::move(uses);  // none written down: the law looks at the awards (L13)
    all.names.push_back({work.id, "“" + shortened(work.title) + "”"});
    if (!work.applied)
      all.assumed.push_back("Sáng kiến “" + shortened(work.title) +
                            "” chưa ghi đã áp dụng hay chưa: ghi “đã áp dụng” vào phần nội dung nếu đúng như vậy.");
    all.facts.initiatives.push_back(std::move(work));
  }
}

/// The initiative an award rests on, by the ledger of uses, else by the words of the award.
std::string initiative_of(const History& history, const KnownAward& award) {
  for (const KnownInitiative& known : history.initiatives)
    for (const initiatives::Use& use : known.uses)
      if (use.award == award.id) return work_id(known.id);
  const std::string words = core::folded(award.record.initiative);
  if (words.empty()) return "";
  for (const KnownInitiative& known : history.initiatives)
    if (core::folded(known.initiative.title) == words) return work_id(known.id);
  return "";
}

void add_awards(const History& history, Assembled& all) {
  for (const KnownAward& known : history.awards) {
    if (known.record.award_code.empty()) {
      all.assumed.push_back("“" + known.record.award_text + "” không có trong danh mục nên không được tính.");
      continue;
    }
    law::AwardHeld held = held_award(known);
    held.initiative = initiative_of(history, known);
    if (!held.initiative.empty() && held.basis.empty()) held.basis = "initiative";
    if (known.record.kind == registry::AwardKind::form && held.track.empty())
      all.assumed.push_back("“" + known.record.award_text + "”" +
                            (known.record.years ? " năm " + known.record.years->to_text() : "") +
                            " không ghi xét theo đột xuất hay chuyên đề; coi là theo công trạng.");
    all.facts.awards.push_back(std::move(held));
  }
}

}  // namespace

law::AwardHeld held_award(const KnownAward& known) {
  const registry::AwardRecord& record = known.record;
  law::AwardHeld held;
  held.code = record.award_code;
  if (record.years && record.years->first == record.years->last) held.for_year = record.years->first;
  if (record.years && record.years->first != record.years->last)
    for (int year = record.years->first; year <= record.years->last; ++year) held.for_years.push_back(year);
  if (record.day && !record.day->year_only) held.decision_date = record.day->day;
  held.decided_by = record.authority;
  held.holder = record.holder.name;
  held.track = track_of(record);
  held.basis = basis_code(record.basis);
  held.cancelled = known.cancelled_on.has_value();
  held.cancelled_on = known.cancelled_on;
  return held;
}

Assembled assembled(const History& history, Date received_on) {
  Assembled all;
  all.received_on = received_on;
  all.subject = subject_of(history, received_on);
  add_employment(history, received_on, all);
  add_postings(history, received_on, all.facts);
  add_sectors(history, all.facts);
  add_absences(history, received_on, all.facts);
  add_ratings(history, received_on, all);
  add_discipline(history, received_on, all);
  add_initiatives(history, received_on, all);
  add_awards(history, all);
  for (const KnownAward& known : history.unit_awards)
    if (!known.record.award_code.empty()) all.facts.unit_awards.push_back(held_award(known));
  all.facts.local_rules = rules_on(history.own_rules, received_on);
  all.assessments = history.assessments;
  all.facts.assessments = standing(history.assessments);
  return all;
}

}  // namespace thidua::eligibility
