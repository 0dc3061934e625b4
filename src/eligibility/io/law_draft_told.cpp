#include "eligibility/io/law_draft_told.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "core/date.h"
#include "law/check.h"
#include "law/compare.h"
#include "law/io/law_upload.h"

namespace thidua::eligibility {
namespace {

constexpr std::size_t told_max = 200;

/// "law/awards/LDTT.yaml, dòng 12", "cases/x.yaml:12", "law/acts/a.yaml" -> file and line.
LawFaultShown fault_of(const core::Refusal& refusal) {
  LawFaultShown fault{refusal.place, 0, refusal.message};
  for (const std::string_view mark : {std::string_view(", dòng "), std::string_view(":")}) {
    const std::size_t at = refusal.place.rfind(mark);
    if (at == std::string::npos) continue;
    const char* const end = refusal.place.data() + refusal.place.size();
    const auto [rest, error] = std::from_chars(refusal.place.data() + at + mark.size(), end, fault.line);
    if (error != std::errc{}) continue;
    fault.file = refusal.place.substr(0, at);
    break;
  }
  if (fault.file.starts_with("law/")) fault.file.erase(0, std::string_view("law/").size());
  return fault;
}

std::vector<LawFaultShown> faults_of(const core::Refusals& refusals) {
  std::vector<LawFaultShown> faults;
  for (const core::Refusal& refusal : refusals)
    if (faults.size() < told_max) faults.push_back(fault_of(refusal));
  return faults;
}

/// What a jurist should look at, what the law in use does not have first.
std::vector<LawFaultShown> findings_of(const law::Law& in_use, const law::Law& draft) {
  std::set<std::pair<std::string, std::string>> known;
  for (const law::Finding& one : law::doubtful(in_use, law::usual_since())) known.emplace(one.place.file, one.message);
  std::vector<LawFaultShown> found;
  for (const law::Finding& one : law::doubtful(draft, law::usual_since()))
    found.push_back({one.place.file, one.place.line, one.message, !known.contains({one.place.file, one.message})});
  std::ranges::stable_partition(found, [](const LawFaultShown& one) { return one.fresh; });
  return found;
}

LawFileShown file_of(const law::LawFileChange& change) {
  using Is = law::LawFileChange::Is;
  if (change.is == Is::added) return {change.name, "added", "thêm"};
  if (change.is == Is::changed) return {change.name, "changed", "sửa"};
  return {change.name, "removed", "bỏ"};
}

struct ChangeKind {
  std::string_view code, label, prefix;
};
constexpr std::array<ChangeKind, 8> change_kinds{{
    {"award", "Danh hiệu, hình thức khen thưởng", ""},
    {"rule", "Quy tắc chung, chuyển tiếp", ""},
    {"regime", "Thời kỳ", ""},
    {"vote", "Tỷ lệ phiếu", "phiếu "},
    {"quota", "Trần tỷ lệ", "tỷ lệ "},
    {"money", "Lương cơ sở", "lương cơ sở"},
    {"dossier", "Hồ sơ", "hồ sơ "},
    {"act", "Văn bản", "văn bản "},
}};

std::size_t kind_of(const std::string& what, const law::Law& in_use, const law::Law& draft) {
  for (std::size_t at = 0; at < change_kinds.size(); ++at)
    if (!change_kinds[at].prefix.empty() && what.starts_with(change_kinds[at].prefix)) return at;
  if (in_use.award(what) != nullptr || draft.award(what) != nullptr) return 0;
  return in_use.rule(what) != nullptr || draft.rule(what) != nullptr ? 1 : 2;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// A line of `law diff` as officers read it: days as people write them, how sure the text is in words.
std::string line_for_readers(std::string line) {
  constexpr std::size_t day_size = std::string_view("2024-01-01").size();
  for (std::size_t at = 0; at + day_size <= line.size(); ++at)
    if (const auto day = core::Date::parse_iso(line.substr(at, day_size))) line.replace(at, day_size, day->to_vi());
  using law::Confidence;
  for (const Confidence one :
       {Confidence::confirmed, Confidence::confirmed_secondary, Confidence::local_example, Confidence::recalled})
    for (const std::string_view before : {"; ", "["})
      replace_all(line, std::string(before) + std::string(law::to_code(one)) + "]",
                  std::string(before) + std::string(law::to_label(one)) + "]");
  return line;
}

/// The same of what differs from an expected answer.
std::string difference_for_readers(std::string line) {
  using law::Verdict;
  for (const Verdict one : {Verdict::not_eligible, Verdict::eligible, Verdict::needs_human_judgement})
    for (const std::string_view before : {"chờ ", "được "})
      replace_all(line, std::string(before) + std::string(law::to_code(one)),
                  std::string(before) + std::string(law::to_label(one)));
  return line;
}

std::string name_of(const std::string& what, const law::Law& in_use, const law::Law& draft) {
  for (const law::Law* law : {&draft, &in_use})
    if (const law::Award* award = law->award(what)) return award->name;
  return what;
}

}  // namespace

LawDraftShown told_draft(const DraftRead& read, const law::Law& in_use, const law::LawSource& source) {
  LawDraftShown shown;
  const auto before = law::laid_over(source.files, source.cases), after = law::laid_over(read.files, read.cases);
  for (const law::LawFileChange& change : law::file_changes(before, after)) shown.files.push_back(file_of(change));
  shown.served_folder = source.folder.string();
  shown.faults = faults_of(read.faults);
  shown.faults_count = static_cast<int>(read.faults.size());
  shown.case_faults = faults_of(read.case_faults);
  shown.case_faults_count = static_cast<int>(read.case_faults.size());
  shown.readable = read.law.has_value();
  if (!read.law) return shown;
  shown.in_use = read.law->version.sha256 == in_use.version.sha256;
  shown.findings = findings_of(in_use, *read.law);
  shown.findings_count = static_cast<int>(shown.findings.size());
  if (shown.findings.size() > told_max) shown.findings.resize(told_max);
  shown.awards = static_cast<int>(read.law->awards.size());
  const auto changes = told_changes(in_use, *read.law);
  shown.changes = static_cast<int>(changes.size());
  for (const LawChangeRow& one : changes)
    if (one.from && (!shown.first_day || *one.from < *shown.first_day)) shown.first_day = one.from;
  shown.cases = static_cast<int>(read.judged.size());
  for (const law::CaseBoth& one : read.by_both) {
    shown.cases_changed += one.changed();
    shown.cases_differ += !one.differs.empty();
  }
  return shown;
}

std::vector<LawChangeRow> told_changes(const law::Law& in_use, const law::Law& draft) {
  std::map<std::pair<std::size_t, std::string>, LawChangeRow> rows;
  for (const law::LineChange& change : law::line_changes(in_use, draft)) {
    const std::size_t kind = kind_of(change.what, in_use, draft);
    LawChangeRow& row = rows[{kind, change.what}];
    row.what = change.what;
    row.name = name_of(change.what, in_use, draft);
    row.kind = change_kinds[kind].code;
    row.kind_label = change_kinds[kind].label;
    (change.added ? row.after : row.before).push_back(line_for_readers(change.line));
    if (change.added && (!row.from || change.from < *row.from)) row.from = change.from;
  }
  std::vector<LawChangeRow> all;
  for (auto& [key, row] : rows) all.push_back(std::move(row));
  return all;
}

std::vector<LawCaseRow> told_cases(const DraftRead& read) {
  std::vector<LawCaseRow> rows;
  const auto words = [](law::Verdict verdict, bool hold) {
    return std::string(law::to_label(verdict)) + (hold ? " (tạm dừng)" : "");
  };
  for (std::size_t at = 0; at < read.judged.size(); ++at) {
    const law::Case& one = read.judged[at];
    const law::CaseBoth& both = read.by_both[at];
    LawCaseRow row;
    row.row = std::to_string(at + 1);
    row.id = one.id;
    row.title = one.title;
    row.before = words(both.before.verdict, both.before.hold);
    row.after = words(both.after.verdict, both.after.hold);
    row.changed = both.changed();
    row.agrees = both.differs.empty();
    if (one.expected) row.expected = words(one.expected->verdict, one.expected->hold);
    for (const std::string& line : both.differs) row.differs.push_back(difference_for_readers(line));
    for (const law::Reason& reason : both.after.reasons) {
      if (!reason.decides) continue;
      row.reason += (row.reason.empty() ? "" : " ") + reason.text;
      if (row.citation.empty()) row.citation = reason.citation;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace thidua::eligibility
