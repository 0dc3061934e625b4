#include "reports/target_lines.h"

#include <algorithm>

#include "core/text.h"
#include "reports/locked_numbers.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

using core::Verdict;

/// "98,61% (4.254/4.314 hồ sơ)" inside brackets: "98,61%, tức 4.254/4.314 hồ sơ".
std::string without_brackets(std::string text) {
  const auto open = text.find(" (");
  if (open == std::string::npos || !text.ends_with(")")) return text;
  return text.substr(0, open) + ", tức " + text.substr(open + 2, text.size() - open - 3);
}

bool falls_short(Verdict verdict) {
  return verdict == Verdict::not_met || verdict == Verdict::partly || verdict == Verdict::not_assessed;
}

bool begins_with_cause(std::string_view text) {
  const auto words = core::lower(text);
  return words.starts_with("lý do") || words.starts_with("nguyên nhân") || words.starts_with("do ");
}

/// Dropped because a party ended: the report says that once, for all its targets.
bool ended_with_its_party(const pacts::Target& target, const ReportFacts& facts) {
  const auto& now = target.in_force(facts.cut_off);
  if (now.kind != pacts::VersionKind::drop) return false;
  return std::ranges::any_of(facts.pact.parties, [&](const pacts::PactParty& party) {
    return party.ended_on && *party.ended_on <= facts.cut_off && party.ended_ground == now.ground;
  });
}

/// Sentences behind the target: why it fell short, what changed in its terms, whose verdict it is.
/// `named`: they stand behind the target's name and a colon.
std::string sentences_behind(const JudgedTarget& judged, const ReportFacts& facts, bool named) {
  std::string text;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) text += " " + words;
  };
  if (!judged.explanation.empty() && judged.judgement.verdict != Verdict::dropped && named)
    add(continued(phrase(judged.explanation)) + ".");
  else if (!judged.explanation.empty() && judged.judgement.verdict != Verdict::dropped)
    add(falls_short(judged.judgement.verdict) && !begins_with_cause(judged.explanation)
            ? "Lý do: " + continued(phrase(judged.explanation)) + "."
            : sentence(judged.explanation));
  if (!judged.reason.empty()) add("Căn cứ đánh giá: " + continued(phrase(judged.reason)) + ".");
  const auto change = pacts::change_vi(*judged.target, facts.pact.period.from, facts.cut_off);
  if (!change.empty() && !ended_with_its_party(*judged.target, facts))
    add((change.starts_with("điều chỉnh") ? "Chỉ tiêu này được " : "Chỉ tiêu này ") + phrase(change) + ".");
  return text;
}

bool leans_on_another(std::string_view words) {
  const auto lowered = core::lower(words);
  for (const std::string_view start : {"trong đó", "phấn đấu", "tại ", "riêng ", "và ", "đối với "})
    if (lowered.starts_with(start)) return true;
  return false;
}

/// In a person's words, unless the results have changed since.
std::string own_words(const JudgedTarget& judged, const ReportFacts& facts) {
  if (judged.own_sentence.empty() || number_fault(made_sentence(judged, facts), judged.own_sentence)) return {};
  return judged.own_sentence;
}

Line joined_line(const std::vector<const JudgedTarget*>& paragraph, const ReportFacts& facts) {
  Line line;
  std::string behind;
  for (const auto* judged : paragraph) {
    const auto& terms = terms_on(*judged->target, facts.cut_off);
    line.text += (line.text.empty() ? target_words(terms) : "; " + continued(target_words(terms))) + " (" +
                 result_words(*judged) + ")";
    const auto own = own_words(*judged, facts);
    const auto further = sentences_behind(*judged, facts, true);
    if (!own.empty())
      line.subs.push_back(own);
    else if (!further.empty())
      line.subs.push_back(capitalised(standing_words(*judged->target, facts)) + ":" + further);
  }
  line.text = capitalised(line.text) + ".";
  return line;
}

struct FieldGroup {
  std::string title;
  std::vector<std::vector<const JudgedTarget*>> paragraphs;
};

/// Judged targets in the pact's paragraphs, those that `wanted` lets through.
template <class Wanted>
std::vector<std::vector<const JudgedTarget*>> judged_paragraphs(const ReportFacts& facts, const Wanted& wanted) {
  std::vector<std::vector<const JudgedTarget*>> found;
  for (const auto& paragraph : pacts::paragraphs(facts.pact)) {
    std::vector<const JudgedTarget*> judged;
    for (const auto* target : paragraph)
      for (const auto& each : facts.targets)
        if (each.target->id == target->id && wanted(terms_on(*target, facts.cut_off))) judged.push_back(&each);
    if (!judged.empty()) found.push_back(std::move(judged));
  }
  return found;
}

FieldGroup& group_of(std::vector<FieldGroup>& groups, const std::string& title) {
  for (auto& group : groups)
    if (group.title == title) return group;
  return groups.emplace_back(FieldGroup{title, {}});
}

pacts::VerdictCounts counts_in(const FieldGroup& group) {
  pacts::VerdictCounts counts;
  for (const auto& paragraph : group.paragraphs)
    for (const auto* judged : paragraph) counts.add(judged->judgement.verdict);
  return counts;
}

}  // namespace

std::string verdict_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
    case Verdict::not_met:
    case Verdict::exceeded:
    case Verdict::partly:
      return std::string(core::label_vi(verdict)) + " chỉ tiêu";
    default:
      return std::string(core::label_vi(verdict));
  }
}

std::string result_words(const JudgedTarget& judged) {
  auto words = verdict_words(judged.judgement.verdict);
  const auto pace = judged.judgement.pace;
  if (judged.judgement.verdict == Verdict::in_progress && pace != pacts::Pace::none)
    words += ", " + core::lower(pacts::label_vi(pace));
  if (judged.judgement.actual_vi.empty()) return words;
  return words + ": " + without_brackets(judged.judgement.actual_vi);
}

std::string target_words(const pacts::TargetTerms& terms) {
  return phrase(terms.text);
}

std::string short_words(const pacts::TargetTerms& terms) {
  constexpr std::size_t short_enough = 120;
  const auto whole = target_words(terms);
  if (core::code_points(whole) <= short_enough || terms.measure.empty()) return whole;
  return phrase(terms.measure);
}

std::string standing_words(const pacts::Target& target, const ReportFacts& facts) {
  const auto& terms = terms_on(target, facts.cut_off);
  const auto words = capitalised(short_words(terms));
  if (target.part < 2 || !leans_on_another(words)) return words;
  const pacts::Target* before = nullptr;
  for (const auto& other : facts.pact.targets) {
    const auto& other_terms = terms_on(other, facts.cut_off);
    if (other.paragraph == target.paragraph && other.ordinal < target.ordinal &&
        !leans_on_another(target_words(other_terms)))
      before = &other;
  }
  if (before == nullptr) return words;
  return words + ", thuộc nội dung “" + capitalised(short_words(terms_on(*before, facts.cut_off))) + "”";
}

const pacts::TargetTerms& terms_on(const pacts::Target& target, core::Date day) {
  const auto& now = target.in_force(day);
  if (now.kind != pacts::VersionKind::drop) return now.terms;
  const pacts::TargetTerms* before = &now.terms;
  for (const auto& version : target.versions)
    if (version.number < now.number && version.kind != pacts::VersionKind::drop) before = &version.terms;
  return *before;
}

Line paragraph_line(const std::vector<const JudgedTarget*>& paragraph, const ReportFacts& facts) {
  if (paragraph.size() > 1) return joined_line(paragraph, facts);
  return {target_sentence(*paragraph.front(), facts), {}};
}

std::string made_sentence(const JudgedTarget& judged, const ReportFacts& facts) {
  const auto& terms = terms_on(*judged.target, facts.cut_off);
  return capitalised(target_words(terms)) + " (" + result_words(judged) + ")." + sentences_behind(judged, facts, false);
}

std::string target_sentence(const JudgedTarget& judged, const ReportFacts& facts) {
  const auto own = own_words(judged, facts);
  return own.empty() ? made_sentence(judged, facts) : own;
}

bool is_joint(const pacts::TargetTerms& terms) {
  return terms.group.subject == pacts::GroupSubject::body && !terms.award.empty();
}

std::string field_of(const pacts::TargetTerms& terms) {
  const auto field = phrase(terms.field);
  return field.empty() ? pacts::heading_vi(terms.group) : capitalised(field);
}

std::vector<Subsection> results_by_field(const ReportFacts& facts) {
  std::vector<FieldGroup> groups;
  for (auto& paragraph : judged_paragraphs(facts, [](const auto& terms) { return !is_joint(terms); }))
    group_of(groups, field_of(terms_on(*paragraph.front()->target, facts.cut_off)))
        .paragraphs.push_back(std::move(paragraph));
  std::vector<Subsection> subsections;
  for (const auto& group : groups) {
    Subsection subsection;
    subsection.title = group.title + ": " + pacts::sentence_vi(counts_in(group));
    auto& lines = subsection.points.emplace_back().lines;
    for (const auto& paragraph : group.paragraphs) lines.push_back(paragraph_line(paragraph, facts));
    subsections.push_back(std::move(subsection));
  }
  return subsections;
}

std::vector<Subsection> joint_pact(const ReportFacts& facts) {
  Subsection subsection;
  auto& lines = subsection.points.emplace_back().lines;
  pacts::VerdictCounts counts;
  for (const auto& paragraph : judged_paragraphs(facts, [](const auto& terms) { return is_joint(terms); })) {
    lines.push_back(paragraph_line(paragraph, facts));
    for (const auto* judged : paragraph) counts.add(judged->judgement.verdict);
  }
  if (lines.empty()) return {};
  subsection.lead = "Giao ước chung có " + count_vi(counts.total) + " chỉ tiêu: " + pacts::sentence_vi(counts) + ".";
  return {subsection};
}

}  // namespace thidua::reports
