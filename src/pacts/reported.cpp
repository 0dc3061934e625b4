#include "pacts/reported.h"

#include <algorithm>
#include <optional>

#include "core/text.h"

namespace thidua::pacts {
namespace {

using core::Unit;
using core::Verdict;

std::vector<ReportedFigure> of_unit(const std::vector<ReportedFigure>& figures, Unit unit) {
  std::vector<ReportedFigure> found;
  std::ranges::copy_if(figures, std::back_inserter(found), [&](const ReportedFigure& one) { return one.unit == unit; });
  return found;
}

std::string plain_words(std::string_view text) {
  return core::single_spaced(core::folded(core::nfc(text)));
}

std::optional<core::Decimal> meant_figure(const TargetTerms& terms, const Reported& reported) {
  std::vector<ReportedFigure> fitting = of_unit(reported.figures, terms.quantity.unit);
  if (terms.quantity.comparator == core::Comparator::none) {
    const auto largest = std::ranges::max_element(fitting, {}, &ReportedFigure::value);
    if (largest != fitting.end()) return largest->value;
    // kept without a word about numbers: zero cases
    if (reported.verdict == Verdict::met && reported.figures.empty()) return core::Decimal{0};
    return std::nullopt;
  }
  if (fitting.size() > 1 && !terms.unit_label.empty()) {
    const std::string counted = plain_words(terms.unit_label);
    std::erase_if(fitting, [&](const ReportedFigure& one) { return plain_words(one.what) != counted; });
  }
  if (fitting.size() != 1) return std::nullopt;
  return fitting.front().value;
}

Stage stage_of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::proposed:
      return Stage::proposed;
    case Verdict::in_progress:
      return Stage::in_progress;
    case Verdict::met:
    case Verdict::exceeded:
      return Stage::done;
    case Verdict::not_met:
      return Stage::not_done;
    default:
      return Stage::not_said;
  }
}

/// What the numbers say when nobody has told them the verdict: the stage is taken from the verdict and proves nothing.
Judgement by_figures(const TargetTerms& terms, const Reported& reported, const JudgeAt& at) {
  Actual actual = actual_of(terms, reported);
  if (actual.value) actual.stage = Stage::not_said;
  return judge(terms, actual, at);
}

bool figures_decide(const TargetTerms& terms, const Reported& reported, const Judgement& judgement) {
  return actual_of(terms, reported).value.has_value() && judgement.decided_by == DecidedBy::numbers;
}

std::string said_by_report(const Reported& reported) {
  std::string text = "Báo cáo “" + reported.file_name + "” ";
  text += reported.verdict == Verdict::not_stated ? std::string("không ghi kết luận")
                                                  : "kết luận: " + std::string(label_vi(reported.verdict));
  if (!reported.verdict_quote.empty()) text += " – “" + core::single_spaced(reported.verdict_quote) + "”";
  return text + ".";
}

/// An explanation that only says the verdict again («đang đề xuất» is another word for «đang đề nghị») is no result.
bool repeats_verdict(const Reported& reported) {
  const auto said = plain_words(reported.explanation);
  return said == plain_words(label_vi(reported.verdict)) ||
         (reported.verdict == Verdict::proposed && said == plain_words("đang đề xuất"));
}

}  // namespace

Actual actual_of(const TargetTerms& terms, const Reported& reported) {
  Actual actual;
  actual.stage = stage_of_verdict(reported.verdict);
  actual.explanation = reported.explanation;
  actual.value = meant_figure(terms, reported);
  return actual;
}

Judgement judged_by_report(const TargetTerms& terms, const Reported& reported, const JudgeAt& at) {
  Judgement judgement = by_figures(terms, reported, at);
  const bool decided = figures_decide(terms, reported, judgement);
  const bool tells = !repeats_verdict(reported);
  if (judgement.actual_vi.empty() && tells) judgement.actual_vi = core::single_spaced(reported.explanation);
  judgement.trail.push_back(said_by_report(reported));
  if (reported.verdict == Verdict::not_stated) {
    if (decided) return judgement;
    judgement.verdict = Verdict::not_stated;
    judgement.decided_by = DecidedBy::nobody;
    judgement.question = "Báo cáo không ghi kết luận cho chỉ tiêu này. Hãy kết luận, có lý do.";
    return judgement;
  }
  if (decided && judgement.verdict == reported.verdict) return judgement;
  if (decided)
    judgement.trail.push_back("Theo số liệu trong báo cáo thì " + std::string(label_vi(judgement.verdict)) +
                              "; giữ kết luận của báo cáo đã ký.");
  judgement.verdict = reported.verdict;
  judgement.decided_by = DecidedBy::person;
  judgement.question.clear();
  return judgement;
}

std::string verdict_difference_vi(const TargetTerms& terms, const Reported& reported, const JudgeAt& at) {
  if (reported.verdict == Verdict::not_stated) return {};
  const Judgement judgement = by_figures(terms, reported, at);
  if (!figures_decide(terms, reported, judgement) || judgement.verdict == reported.verdict) return {};
  // at half-year the numbers wait; a report that already says met is no contradiction
  if (judgement.verdict == Verdict::in_progress) return {};
  return "báo cáo: " + std::string(label_vi(reported.verdict)) +
         "; theo số liệu trong báo cáo: " + std::string(label_vi(judgement.verdict)) + " (" + judgement.actual_vi + ")";
}

Judgement not_in_report() {
  Judgement judgement;
  judgement.verdict = Verdict::not_stated;
  judgement.decided_by = DecidedBy::nobody;
  judgement.question =
      "Báo cáo đã nhập không nêu chỉ tiêu này. Hãy kết luận, có lý do, hoặc ghép với chỉ tiêu của báo cáo.";
  return judgement;
}

}  // namespace thidua::pacts
