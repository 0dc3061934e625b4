#include "server/import_pact.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "reports/words.h"
#include "server/document_use.h"

namespace thidua::server {
namespace {

bool says(std::string_view folded, std::string_view words) {
  return folded.find(words) != std::string_view::npos;
}

pacts::PartyKind party_kind(std::string_view name) {
  const std::string words = core::folded(name);
  if (says(words, "cong doan")) return pacts::PartyKind::union_executive;
  if (says(words, "dai dien")) return pacts::PartyKind::staff_representative;
  return pacts::PartyKind::head;
}

pacts::RelationType relation_type(reading::RelationType type) {
  switch (type) {
    case reading::RelationType::in_which:
      return pacts::RelationType::in_which;
    case reading::RelationType::stretch_of:
      return pacts::RelationType::stretch_of;
    case reading::RelationType::exception_of:
      return pacts::RelationType::exception_of;
    case reading::RelationType::milestone_of:
      return pacts::RelationType::milestone_of;
  }
  return pacts::RelationType::in_which;
}

std::string joined(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& heading : path) text += (text.empty() ? "" : " / ") + heading;
  return text;
}

/// "trước ngày 30/9/2026" ends on 29/9.
bool says_before(std::string_view words, core::Date day) {
  const std::string folded = core::folded(words);
  const std::string d = std::to_string(day.day()), m = std::to_string(day.month());
  const auto padded = [](const std::string& number) { return number.size() < 2 ? "0" + number : number; };
  for (const std::string& dd : {d, padded(d)})
    for (const std::string& mm : {m, padded(m)})
      for (const std::string_view before : {"truoc ngay ", "truoc "}) {
        const std::string wanted = std::string(before) + dd + "/" + mm;
        const auto at = folded.find(wanted);
        if (at == std::string::npos) continue;
        const auto end = at + wanted.size();
        if (end == folded.size() || folded[end] < '0' || folded[end] > '9') return true;
      }
  return false;
}

/// The pact says which of several days; the last one counts as the deadline.
std::optional<core::Date> last_day_of(std::string_view due) {
  std::optional<core::Date> last;
  while (!due.empty()) {
    const auto stop = due.find(';');
    const auto day = core::Date::parse_iso(core::trimmed(due.substr(0, stop)));
    if (day && (!last || *last < *day)) last = day;
    if (stop == std::string_view::npos) break;
    due.remove_prefix(stop + 1);
  }
  return last;
}

std::map<std::string, int> places_of(const std::vector<reading::Target>& targets) {
  std::map<std::string, int> places;
  for (std::size_t i = 0; i < targets.size(); ++i) places[targets[i].id] = static_cast<int>(i);
  return places;
}

std::vector<pacts::Anomaly> anomalies_of(const reading::Extract& extract) {
  std::vector<pacts::Anomaly> all;
  for (const reading::Anomaly& anomaly : extract.anomalies)
    all.push_back({static_cast<int>(all.size()) + 1, anomaly.code, anomaly.note, anomaly.quote.text,
                   static_cast<std::int64_t>(anomaly.quote.span.begin),
                   static_cast<std::int64_t>(anomaly.quote.span.end), std::nullopt});
  return all;
}

core::Refusal refusal(std::string_view code, std::string message, const std::string& file) {
  return {std::string(code), std::move(message), {}, file};
}

}  // namespace

pacts::TargetGroup group_of(const std::vector<std::string>& section_path) {
  pacts::TargetGroup group;
  for (const std::string& heading : section_path) {
    const std::string words = core::folded(core::nfc(heading));
    if (says(words, "chi tieu chung")) group.owner = pacts::GroupOwner::general;
    if (says(words, "co quan") || says(words, "chinh quyen") || says(words, "cu the")) {
      if (group.owner != pacts::GroupOwner::union_side) group.owner = pacts::GroupOwner::agency;
    }
    if (says(words, "cong doan")) group.owner = pacts::GroupOwner::union_side;
    if (says(words, "ca nhan"))
      group.subject = pacts::GroupSubject::individual;
    else if (says(words, "tap the"))
      group.subject = pacts::GroupSubject::collective;
    else if (says(words, "doi voi"))
      group.subject = pacts::GroupSubject::body;
  }
  if (group.owner == pacts::GroupOwner::general) group.subject = pacts::GroupSubject::none;
  return group;
}

pacts::TargetTerms terms_of(const reading::Target& target) {
  pacts::TargetTerms terms;
  terms.text = core::single_spaced(core::nfc(target.quote.text));
  terms.group = group_of(target.section_path);
  terms.section = joined(target.section_path);
  terms.field = target.lead;
  terms.subject = target.subject;
  terms.measure = target.measure;
  terms.quantity = target.quantity;
  terms.unit_label = target.unit_label;
  terms.per = target.per;
  terms.direction = target.direction;
  terms.condition = target.condition;
  terms.reference = target.reference;
  terms.award = target.award;
  terms.due = last_day_of(target.due);
  if (terms.due && says_before(target.quote.text, *terms.due)) terms.due = terms.due->plus_days(-1);
  terms.stretch = target.stretch;
  terms.roll_up = pacts::usual_roll_up(terms);
  // a share is of its subject until somebody says otherwise
  if (terms.quantity.unit == core::Unit::percent) terms.denominator = target.subject;
  return terms;
}

pacts::Origin origin_of(const reading::Extract& extract, const reading::Quote& quote, int confidence) {
  return {extract.file,
          extract.sha256,
          static_cast<std::int64_t>(quote.span.begin),
          static_cast<std::int64_t>(quote.span.end),
          quote.text,
          confidence};
}

std::vector<pacts::Doubt> doubts_of(const std::vector<reading::Doubt>& doubts) {
  std::vector<pacts::Doubt> made;
  for (const reading::Doubt& doubt : doubts) {
    pacts::Doubt one;
    one.number = static_cast<int>(made.size()) + 1;
    one.code = doubt.code;
    one.question = doubt.question_vi;
    for (const reading::Answer& answer : doubt.answers) one.answers.push_back({answer.label, answer.patch});
    made.push_back(std::move(one));
  }
  return made;
}

std::vector<pacts::Comparable> comparables_of(const reading::Extract& extract) {
  std::vector<pacts::Comparable> all;
  for (const reading::Target& target : extract.targets) all.push_back({terms_of(target), target.group});
  return all;
}

std::vector<pacts::NewTarget> new_targets_of(const reading::Extract& extract) {
  std::vector<pacts::NewTarget> all;
  const auto places = places_of(extract.targets);
  for (const reading::Target& target : extract.targets) {
    pacts::NewTarget made;
    made.part = target.part;
    made.parts_total = target.parts_total;
    if (const auto first = places.find(target.group); first != places.end()) made.paragraph_part_one = first->second;
    made.terms = terms_of(target);
    if (target.relation) {
      const auto to = places.find(target.relation->to);
      if (to != places.end()) {
        made.terms.relation = pacts::Relation{relation_type(target.relation->type), {}};
        made.relation_index = to->second;
      }
    }
    made.origin = origin_of(extract, target.quote, target.confidence);
    made.doubts = doubts_of(target.doubts);
    all.push_back(std::move(made));
  }
  return all;
}

core::Outcome<int> year_of(const reading::Extract& extract, int asked) {
  const auto from = extract.meta.period ? core::Date::parse_iso(extract.meta.period->from) : std::nullopt;
  const int written = from ? from->year() : 0;
  if (asked == 0 && written == 0)
    return refusal("import.year", "Văn bản không ghi năm. Hãy thêm --year, ví dụ --year 2025.", extract.file);
  if (asked != 0 && written != 0 && asked != written)
    return refusal("import.year",
                   "Văn bản là của năm " + std::to_string(written) + " nhưng lệnh yêu cầu năm " +
                       std::to_string(asked) + ". Hãy kiểm tra lại tệp hoặc --year.",
                   extract.file);
  return asked != 0 ? asked : written;
}

namespace {

/// Words of the title as they stand inside a sentence: what is written in capitals only for show is not.
std::string without_show(std::string_view title) {
  const bool all_shown = core::upper(title) == title;
  constexpr std::string_view of_every_title = " ban thu giao uoc thi dua nam ky ket va giua ";
  std::string made;
  while (!title.empty()) {
    const auto space = std::min(title.find(' '), title.size());
    const std::string word{title.substr(0, space)};
    title.remove_prefix(std::min(space + 1, title.size()));
    const bool shown = core::code_points(word) > 1 && core::upper(word) == word;
    const bool known = of_every_title.find(" " + core::folded(word) + " ") != std::string_view::npos;
    const bool abbreviation = core::folded(word).find_first_of("aeiouy") == std::string::npos;
    made += (made.empty() ? "" : " ") + (shown && (known || (all_shown && !abbreviation)) ? core::lower(word) : word);
  }
  return made;
}

/// Names that lost their capitals get them back, as the document writes them elsewhere.
std::string with_names(std::string title, const reading::Extract& extract) {
  std::vector<std::string> names = extract.meta.parties;
  names.push_back(extract.meta.agency);
  for (const std::string& name : names) {
    const std::string lowered = core::lower(name);
    const auto at = name.empty() ? std::string::npos : title.find(lowered);
    if (at != std::string::npos) title.replace(at, lowered.size(), name);
  }
  return title;
}

/// "Giao ước thi đua Xây dựng phường văn minh năm 2026": as the document calls itself; the plain name where its
/// title could not be read.
std::string title_of(const reading::Extract& extract, int year) {
  constexpr std::size_t longest = 160;
  const std::string plain = "Giao ước thi đua năm " + std::to_string(year);
  const std::string read = core::single_spaced(core::nfc(extract.meta.title));
  const std::string folded = core::folded(read);
  const bool with_day = says(folded, "ngay ") && says(folded, "thang ");
  if (!says(folded, "giao uoc") || with_day || core::code_points(read) > longest) return plain;
  std::string title = with_names(without_show(read), extract);
  // "Bản giao ước" is the paper, the pact is "Giao ước"
  for (const std::string_view paper : {"bản ", "thư "})
    if (title.starts_with(std::string(paper) + "giao ước")) title.erase(0, paper.size());
  title = reports::capitalised(title);
  return says(folded, std::to_string(year)) ? title : title + " năm " + std::to_string(year);
}

}  // namespace

core::Outcome<pacts::NewPact> draft_of(const reading::Extract& extract, int asked_year) {
  if (auto wrong = wrong_document(extract, DocumentUse::pact)) return *wrong;
  if (extract.targets.empty())
    return refusal("import.no_target",
                   "Không tìm thấy chỉ tiêu nào trong văn bản. Hãy kiểm tra lại tệp, hoặc nhập chỉ tiêu "
                   "bằng bảng Excel.",
                   extract.file);
  auto year = year_of(extract, asked_year);
  if (!year) return year.error();
  pacts::NewPact draft;
  draft.year = *year;
  draft.title = title_of(extract, *year);
  draft.place = extract.meta.place;
  draft.dated = core::Date::parse_iso(extract.meta.date);
  draft.source_sha256 = extract.sha256;
  for (const std::string& name : extract.meta.parties)
    draft.parties.push_back({party_kind(name), name, {}, {}, {}, {}});
  draft.targets = new_targets_of(extract);
  draft.anomalies = anomalies_of(extract);
  for (const reading::Task& task : extract.tasks)
    if (task.kind == "duty")
      draft.duties.push_back({0, party_kind(task.party), core::single_spaced(core::nfc(task.quote.text))});
  return draft;
}

}  // namespace thidua::server
