#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pacts/judge.h"
#include "pacts/pact.h"

namespace thidua::pacts {

/// What becomes of a target in next year's pact. Codes: kept, tightened, lowered, reworded, dropped, new, undecided.
enum class NextChoice { undecided, kept, tightened, lowered, reworded, dropped, new_ };
std::string_view code(NextChoice choice);
std::optional<NextChoice> next_choice_of(std::string_view code);
std::string_view label_vi(NextChoice choice);

/// A sign of the old year, a drafter's note or a changed name left in the words.
struct Leftover {
  std::string code;    // old_year, drafting_note, old_due, ended_party, old_term
  std::string words;   // as they stand
  std::string advice;  // what to do, Vietnamese
};
/// `year` is the year the pact is for. A year inside a number of a document or a law's name is no leftover.
std::vector<Leftover> leftovers(std::string_view text, int year, const std::vector<PactParty>& parties);

/// "năm 2025" becomes "năm 2026", and so does the year of a deadline ("trước ngày 31/3/2025", "Quý III/2025"); years in
/// other days, in numbers and in names of documents stay.
std::string with_year_moved(std::string text, int from_year, int to_year);

/// One line of the comparison: last year's target, its result, what is put forward. The choice is always a person's.
struct NextLine {
  core::TargetId last;  // 0 for a new one
  TargetTerms last_terms;
  core::Verdict verdict = core::Verdict::not_stated;
  std::string actual_vi;
  TargetTerms proposed;            // years moved on by one where they mean the pact's year
  std::vector<std::string> hints;  // "Không đạt 02 năm liền: cân nhắc …", never a decision
  std::vector<Leftover> leftovers;
  NextChoice choice = NextChoice::undecided;
  std::string reason;
  std::string chosen_by;
  int version = 0;  // grows with every choice; 0: nothing chosen yet
};

/// The comparison to start from: every target of the pact in order, nothing chosen.
struct JudgedTarget {
  const Target* target = nullptr;
  Judgement judgement;
};
std::vector<NextLine> proposal(const Pact& pact, const std::vector<JudgedTarget>& judged, int next_year);

/// What a change of terms amounts to: a higher lower bound or a stricter comparator is tightened, the other way
/// lowered; only other words reworded; nothing kept.
NextChoice kind_of_change(const TargetTerms& before, const TargetTerms& after);

/// Does the choice fit what the new terms amount to, and is a reason given where one is due (lowered, dropped)?
std::optional<core::Refusal> refusal_of_choice(const TargetTerms& before, NextChoice choice,
                                               const TargetTerms& proposed, std::string_view reason);

}  // namespace thidua::pacts
