#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "pacts/judge.h"

/// A year judged by a report that exists already: what a signed report says of the pact's targets.
namespace thidua::pacts {

/// A number of the report: what is counted, how much, of which kind.
struct ReportedFigure {
  std::string what;
  core::Decimal value;
  core::Unit unit = core::Unit::count;
  bool operator==(const ReportedFigure&) const = default;
};

/// What the report says of one target of the pact, with its place in the report.
/// Shape   `verdict` not_stated where the report gives none; offsets in code points, half-open.
struct Reported {
  core::TargetId target;
  std::string report_target;  // "T07": in the document
  core::Verdict verdict = core::Verdict::not_stated;
  std::vector<ReportedFigure> figures;
  std::string explanation;
  core::Quantity promised;  // as the report repeats it; may differ from the pact
  std::string quote;        // the target as the report words it
  std::string verdict_quote;
  std::string file_name;
  std::string sha256;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  int score = 0;           // how well both were matched, 0 to 1000
  bool by_person = false;  // a person said that they belong together
  bool operator==(const Reported&) const = default;
};

/// The report's numbers as the result of the target: only the one that can be meant.
///
/// Way     figures of the target's own kind of measure; of several counts the one that counts the target's things. A
///         zero target takes the largest count: it is broken by any. Otherwise nothing: then the report's word decides.
Actual actual_of(const TargetTerms& terms, const Reported& reported);

/// The verdict of the report, beside what its numbers say by the rules of `judge.h`.
///
/// Shape   the same: the numbers decide. Different, or numbers silent: the report's verdict stands, decided by a person
///         (those who signed it), and the trail tells both. No verdict in the report: the numbers, or a question.
Judgement judged_by_report(const TargetTerms& terms, const Reported& reported, const JudgeAt& at);

/// "báo cáo: đạt; theo số liệu trong báo cáo: không đạt (78,5%)"; empty where both agree or one is silent.
std::string verdict_difference_vi(const TargetTerms& terms, const Reported& reported, const JudgeAt& at);

/// A target of the pact that the report does not speak of.
Judgement not_in_report();

}  // namespace thidua::pacts
