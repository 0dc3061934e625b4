#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/measure.h"
#include "reading/extract.h"
#include "reading/learned_model.h"
#include "reading/source.h"

namespace thidua::reading {

/// The verdicts the learned model chooses from, in the order of its weights.
constexpr std::array<core::Verdict, 9> told_verdicts{
    core::Verdict::met,     core::Verdict::exceeded,    core::Verdict::not_met,
    core::Verdict::partly,  core::Verdict::in_progress, core::Verdict::not_assessed,
    core::Verdict::dropped, core::Verdict::proposed,    core::Verdict::not_stated};
using VerdictModel = LearnedModel<told_verdicts.size()>;

/// A promise in running text with what is told of it.
struct ToldPromise {
  Range promise;
  Range told;    // what speaks of it; or empty
  Range before;  // what stands before the promises it is made with
  bool half_year = false;
  const Judgement* rules = nullptr;  // what the rules take from the told words; the model weighs it with the rest
};
/// One of the promises made together: `told`: what is told behind them all, `before`: what stands before them. Where
/// nothing is told behind them, what stands before tells, unless the promise holds its own result.
ToldPromise told_of(const Source& source, const std::vector<Range>& promises, std::size_t index, Range told,
                    Range before);
/// What the model asks of it.
std::vector<std::string> told_features(const Source& source, const ToldPromise& told);
/// The likeliest; `lead`: by how much it leads the next.
struct TellingVerdict {
  core::Verdict verdict;
  std::int64_t lead;
};
TellingVerdict likeliest(const std::vector<std::string>& features, const VerdictModel& model);

/// What the told words say of the promise; none where there is no model or nothing is told.
std::optional<TellingVerdict> told_verdict(const Source& source, const ToldPromise& told);

/// What the learned model makes of the told words and of what the rules took from them; a heading's verdict stands.
/// `least_lead`: by how much it must lead the next, in ten-thousandths of the logarithm.
void weigh_verdict(const Source& source, ToldPromise told, bool half_year, Judgement& judgement,
                   std::int64_t least_lead = 0);
/// How sure the model must be in a line of a list, whose words the rules know best: four and a half times as likely as
/// the next, seven times where words say that the promise was missed, twenty times where numbers could be compared.
std::int64_t line_lead(const Judgement& ruled);
/// A shorter result says no more than the rules know.
constexpr std::size_t weighed_words_min = 4;

}  // namespace thidua::reading
