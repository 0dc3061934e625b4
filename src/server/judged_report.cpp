#include "server/judged_report.h"

#include <algorithm>

#include "core/text.h"
#include "server/document_use.h"
#include "server/import_pact.h"

namespace thidua::server {
namespace {

core::Refusal judged_refusal(std::string_view code, std::string message, const reading::Extract& extract) {
  return {std::string(code), std::move(message), {}, extract.file};
}

/// "T07=CT12" as the place in the report and in the pact; "none" and "khong" are no target.
core::Outcome<std::pair<std::size_t, std::optional<std::size_t>>> said_in(const JudgedReport& judged,
                                                                          const std::string& typed) {
  const auto equal = typed.find('=');
  const auto fault = [&](std::string_view code, const std::string& what) {
    return core::Refusal{std::string(code), "“" + typed + "”: " + what, "match", {}};
  };
  if (equal == std::string::npos)
    return fault("match.form", "hãy ghi như T07=CT12, hoặc T07=none nếu giao ước không có chỉ tiêu ấy.");
  const std::string of_report = core::upper(core::trimmed(std::string_view(typed).substr(0, equal)));
  const std::string of_pact = core::upper(core::trimmed(std::string_view(typed).substr(equal + 1)));
  const auto& listed = judged.extract->targets;
  const auto report = std::ranges::find(listed, of_report, &reading::Target::id);
  if (report == listed.end())
    return fault("match.report", "báo cáo không có chỉ tiêu này. Mã chỉ tiêu trong báo cáo từ " + listed.front().id +
                                     " đến " + listed.back().id + ".");
  const auto place = static_cast<std::size_t>(report - listed.begin());
  if (of_pact == "NONE" || of_pact == "KHÔNG") return std::pair(place, std::optional<std::size_t>());
  const auto target = std::ranges::find(judged.targets, of_pact, [](const pacts::Target* one) { return one->code; });
  if (target == judged.targets.end())
    return fault("match.pact", "giao ước năm " + std::to_string(judged.pact->year) + " không có chỉ tiêu “" + of_pact +
                                   "” còn hiệu lực. Xem mã: thidua pact show --year " +
                                   std::to_string(judged.pact->year) + ".");
  return std::pair(place, std::optional(static_cast<std::size_t>(target - judged.targets.begin())));
}

core::Outcome<pacts::Said, core::Refusals> all_said(const JudgedReport& judged, const std::vector<std::string>& typed) {
  pacts::Said said;
  core::Refusals faults;
  for (const std::string& one : typed) {
    auto pair = said_in(judged, one);
    if (!pair) {
      faults.push_back(pair.error());
      continue;
    }
    const bool taken = pair->second && std::ranges::any_of(said, [&](const auto& other) {
                         return other.second == pair->second && other.first != pair->first;
                       });
    if (taken || !said.insert(*pair).second)
      faults.push_back(
          {"match.twice", "“" + one + "”: chỉ tiêu này đã ghép một lần trong lệnh; hãy giữ lại một.", "match", {}});
  }
  if (!faults.empty()) return faults;
  return said;
}

/// Adds what was said before, where nothing typed now speaks of the same target on either side.
void add_said_before(const JudgedReport& judged, const std::vector<pacts::Pairing>& before, pacts::Said& said) {
  for (const pacts::Pairing& one : before) {
    const auto report = std::ranges::find(judged.extract->targets, one.report_target, &reading::Target::id);
    if (report == judged.extract->targets.end()) continue;
    const auto place = static_cast<std::size_t>(report - judged.extract->targets.begin());
    std::optional<std::size_t> of_pact;
    if (one.target) {
      const auto target =
          std::ranges::find(judged.targets, *one.target, [](const pacts::Target* each) { return each->id; });
      if (target == judged.targets.end()) continue;  // dropped since
      of_pact = static_cast<std::size_t>(target - judged.targets.begin());
    }
    const bool taken = of_pact && std::ranges::any_of(said, [&](const auto& other) { return other.second == of_pact; });
    if (!taken) said.try_emplace(place, of_pact);
  }
}

/// The last day the report speaks of, inside the pact's year.
core::Date cut_off_of(const reading::Extract& extract, const pacts::Pact& pact) {
  const auto to = extract.meta.period ? core::Date::parse_iso(extract.meta.period->to) : std::nullopt;
  return to && pact.period.contains(*to) ? *to : pact.period.to;
}

std::string without_province(std::string_view folded_name) {
  std::string name(folded_name);
  for (const std::string_view word : {" tinh ", " thanh pho "})
    if (const auto at = name.find(word); at != std::string::npos) name.erase(at);
  return std::string(core::trimmed(name));
}

std::string province_in(std::string_view folded_name) {
  for (const std::string_view word : {" tinh ", " thanh pho "})
    if (const auto at = folded_name.find(word); at != std::string_view::npos)
      return std::string(core::trimmed(folded_name.substr(at + word.size())));
  return {};
}

std::string plain_name(std::string_view name) {
  return core::single_spaced(core::folded(core::nfc(name)));
}

bool same_agency(const std::string& in_report, std::string_view province_of_report, const people::AgencyName& name) {
  const std::string ours = plain_name(name.name), our_province = plain_name(name.province);
  std::string their_province = province_in(in_report);
  if (their_province.empty()) their_province = province_of_report;
  if (!our_province.empty() && !their_province.empty() && their_province.find(our_province) == std::string::npos)
    return false;
  const std::string our_core = without_province(ours), their_core = without_province(in_report);
  // "Ban Chấp hành Công đoàn cơ sở Sở Xây dựng" speaks for Sở Xây dựng
  return their_core.find(our_core) != std::string::npos || our_core.find(their_core) != std::string::npos;
}

pacts::Reported reported_of(const JudgedReport& judged, std::size_t place, const pacts::Target& target) {
  const reading::Target& read = judged.extract->targets[place];
  const pacts::Match& match = judged.matches[place];
  pacts::Reported one;
  one.target = target.id;
  one.report_target = read.id;
  one.promised = read.quantity;
  one.quote = read.quote.text;
  one.file_name = judged.extract->file;
  one.sha256 = judged.extract->sha256;
  one.begin = static_cast<std::int64_t>(read.quote.span.begin);
  one.end = static_cast<std::int64_t>(read.quote.span.end);
  one.score = match.score;
  one.by_person = match.by_person;
  if (!read.judgement) return one;
  // what the reader worked out from the numbers is no word of the report: the pact's own rules judge the numbers
  if (read.judgement->scope != reading::VerdictScope::computed) one.verdict = read.judgement->verdict;
  one.explanation = read.judgement->explanation;
  if (read.judgement->quote) one.verdict_quote = read.judgement->quote->text;
  for (const reading::Actual& actual : read.judgement->actuals)
    one.figures.push_back({actual.what, actual.value, actual.unit});
  return one;
}

}  // namespace

const pacts::Target* JudgedReport::matched_target(std::size_t report_target) const {
  const pacts::Match& match = matches[report_target];
  return match.pact ? targets[*match.pact] : nullptr;
}

std::vector<const pacts::Target*> JudgedReport::without_result() const {
  std::vector<const pacts::Target*> left;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const bool has_result = std::ranges::any_of(
        matches, [&](const pacts::Match& match) { return match.grade == pacts::Grade::sure && match.pact == i; });
    if (!has_result) left.push_back(targets[i]);
  }
  return left;
}

core::Outcome<JudgedReport, core::Refusals> judged_report(const reading::Extract& extract, const pacts::Pact& pact,
                                                          const std::vector<std::string>& typed,
                                                          const std::vector<pacts::Pairing>& before) {
  if (auto wrong = wrong_document(extract, DocumentUse::judged_year)) return core::Refusals{*wrong};
  if (auto year = year_of(extract, pact.year); !year) return core::Refusals{year.error()};
  if (extract.targets.empty())
    return core::Refusals{judged_refusal("judged.no_target",
                                         "Báo cáo không nêu chỉ tiêu nào đọc được. Hãy kết luận từng chỉ tiêu bằng: "
                                         "thidua pact override.",
                                         extract)};
  JudgedReport judged;
  judged.extract = &extract;
  judged.pact = &pact;
  judged.kind = kind_of_report(extract);
  judged.at = {cut_off_of(extract, pact), pact.period, judged.kind == pacts::RoundKind::interim};
  std::vector<pacts::Comparable> in_pact;
  for (const pacts::Target& target : pact.targets) {
    if (target.dropped_on(judged.at.cut_off)) continue;
    judged.targets.push_back(&target);
    in_pact.push_back({target.in_force(judged.at.cut_off).terms, target.paragraph});
  }
  judged.in_report = comparables_of(extract);
  if (in_pact.size() > pacts::comparable_max || judged.in_report.size() > pacts::comparable_max)
    return core::Refusals{judged_refusal("judged.too_many",
                                         "Văn bản có quá nhiều chỉ tiêu (trên " +
                                             std::to_string(pacts::comparable_max) +
                                             ") nên không so được trong một lần. Hãy tách báo cáo thành từng phần.",
                                         extract)};
  auto said = all_said(judged, typed);
  if (!said) return said.error();
  for (const auto& [place, target] : *said) {
    pacts::Pairing pairing{extract.targets[place].id, std::nullopt};
    if (target) pairing.target = judged.targets[*target]->id;
    judged.pairings.push_back(std::move(pairing));
  }
  add_said_before(judged, before, *said);
  judged.matches = pacts::matched(in_pact, judged.in_report, *said);
  return judged;
}

pacts::RoundKind kind_of_report(const reading::Extract& extract) {
  return extract.meta.subtype == reading::Subtype::half_year ? pacts::RoundKind::interim : pacts::RoundKind::final_;
}

pacts::ReportedYear reported_year(const JudgedReport& judged) {
  pacts::ReportedYear year;
  year.kind = judged.kind;
  year.period = {judged.pact->period.from, judged.at.cut_off};
  year.title = core::single_spaced(
      core::nfc(judged.extract->meta.title.empty() ? judged.extract->file : judged.extract->meta.title));
  year.file_name = judged.extract->file;
  year.sha256 = judged.extract->sha256;
  year.pairings = judged.pairings;
  for (std::size_t i = 0; i < judged.matches.size(); ++i)
    if (judged.matches[i].grade == pacts::Grade::sure)
      year.targets.push_back(reported_of(judged, i, *judged.matched_target(i)));
  return year;
}

std::optional<core::Refusal> other_agency(const reading::Extract& extract, const people::Agency& agency) {
  const std::string in_report = plain_name(extract.meta.agency);
  if (in_report.empty()) return std::nullopt;
  const std::string province = plain_name(extract.meta.province);
  const bool ours = std::ranges::any_of(
      agency.names, [&](const people::AgencyName& name) { return same_agency(in_report, province, name); });
  if (ours) return std::nullopt;
  return judged_refusal("judged.agency",
                        "Báo cáo là của “" + extract.meta.agency + "”, không phải của “" + agency.names.back().name +
                            "”. Hãy chọn đúng tệp, hoặc đúng cơ quan bằng --agency; nếu đây là tên khác của chính cơ "
                            "quan này thì thêm --other-name.",
                        extract);
}

core::Outcome<FoundedPact> founded_pact(const reading::Extract& extract, int year,
                                        std::optional<core::Date> signed_on) {
  if (!signed_on)
    for (const auto* citations : {&extract.legal_bases, &extract.references})
      for (const reading::Citation& citation : *citations)
        if (plain_name(citation.doc_type).starts_with("giao uoc") && !signed_on)
          signed_on = core::Date::parse_iso(citation.date);
  if (!signed_on)
    return judged_refusal("judged.found.day",
                          "Báo cáo không ghi ngày ký giao ước. Hãy thêm --signed NGÀY, ví dụ --signed 31/12/2023.",
                          extract);
  FoundedPact founded;
  founded.signed_on = *signed_on;
  founded.draft.year = year;
  founded.draft.title = "Giao ước thi đua năm " + std::to_string(year);
  founded.draft.source_sha256 = extract.sha256;
  founded.draft.targets = new_targets_of(extract);
  return founded;
}

}  // namespace thidua::server
