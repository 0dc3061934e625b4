#include <algorithm>

#include "core/text.h"
#include "reading/shared_words.h"
#include "reading/targets.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Verdict;

/// Words of a heading that say outright: here are targets.
const WordList& outright = words("targets", "outright");
/// Words that judge, not only tell what was done.
const WordList& judging_words = words("verdicts", "judging");
constexpr std::size_t short_verdict_bytes_max = 120;
/// Below `sure_from`: an officer should look.
constexpr int to_be_looked_at = 85;

bool said_outright(const Target& target) {
  return std::any_of(target.section_path.begin(), target.section_path.end(),
                     [](const std::string& heading) { return has_any(core::lower(heading), outright); });
}

bool in_table(const Target& target) {
  return target.quote.text.find('|') != std::string::npos;
}

bool is_measured(const Target& target) {
  return target.quantity.comparator != Comparator::exists && target.quantity.comparator != Comparator::qualitative;
}

void ask(Target& target, Doubt doubt) {
  target.confidence = std::min(target.confidence, to_be_looked_at);
  target.doubts.push_back(std::move(doubt));
}

std::string verdict_patch(Verdict verdict) {
  return "{\"verdict\":\"" + std::string(core::code(verdict)) + "\"}";
}

/// The reading first, then what else it might be.
std::vector<Answer> verdict_answers(Verdict read) {
  std::vector<Answer> answers{{std::string(core::label_vi(read)), "{}"}};
  for (const Verdict other : {Verdict::met, Verdict::not_met, Verdict::exceeded, Verdict::not_assessed}) {
    if (other != read) {
      answers.push_back({std::string(core::label_vi(other)), verdict_patch(other)});
    }
  }
  return answers;
}

void ask_of_verdict(Target& target) {
  const Judgement& judgement = *target.judgement;
  const std::string label(core::label_vi(judgement.verdict));
  if (judgement.verdict == Verdict::not_stated) {
    return ask(target, {"no_result_found", "Không thấy kết quả của chỉ tiêu này trong báo cáo. Kết quả là gì?",
                        verdict_answers(judgement.verdict)});
  }
  if (judgement.scope == VerdictScope::computed) {
    return ask(target, {"verdict_from_numbers",
                        "Văn bản chỉ nêu con số; kết luận “" + label + "” được suy ra từ con số ấy. Có đúng không?",
                        verdict_answers(judgement.verdict)});
  }
  if (judgement.scope != VerdictScope::own) {
    return ask(target, {"verdict_shared",
                        "Kết luận “" + label + "” ghi chung cho nhiều chỉ tiêu. Có áp dụng cho chỉ tiêu này không?",
                        verdict_answers(judgement.verdict)});
  }
  if (!in_table(target) && judgement.verdict == Verdict::met && judgement.quote &&
      !has_any(core::lower(judgement.quote->text), judging_words)) {
    return ask(target, {"verdict_from_state",
                        "Văn bản chỉ kể việc đã làm, không kết luận; hiểu là “" + label + "”. Có đúng không?",
                        verdict_answers(judgement.verdict)});
  }
  const bool told_short = judgement.quote && judgement.quote->text.size() <= short_verdict_bytes_max;
  if (!in_table(target) && (target.parts_total > 1 || !told_short)) {
    ask(target, {"verdict_among_others",
                 "Đoạn văn nêu kết quả dài hoặc của nhiều chỉ tiêu; hiểu là “" + label + "”. Có đúng không?",
                 verdict_answers(judgement.verdict)});
  }
}

}  // namespace

void rate_targets(Extract& extract) {
  const bool report = extract.meta.doc_type == DocType::report;
  for (Target& target : extract.targets) {
    if (target.quantity.comparator == Comparator::exists && !in_table(target)) {
      ask(target, {"event_or_state",
                   "Chỉ tiêu không có con số. Coi là việc có hoặc không (đạt khi đã có)?",
                   {{"Đúng, đạt khi đã có", "{}"},
                    {"Không, để người có thẩm quyền nhận xét",
                     "{\"comparator\":\"qualitative\",\"values\":[],\"unit\":\"none\"}"}}});
    }
    if (report && target.judgement) {
      ask_of_verdict(target);
    } else if (!report && is_measured(target) && !said_outright(target)) {
      ask(target,
          {"is_a_target",
           "Mục chứa dòng này không ghi rõ là chỉ tiêu. Có đúng đây là chỉ tiêu phải đạt không?",
           {{"Đúng", "{}"},
            {"Chỉ là yêu cầu chung, không đo", "{\"comparator\":\"qualitative\",\"values\":[],\"unit\":\"none\"}"}}});
    }
    if (target.confidence >= sure_from && !target.doubts.empty()) {
      target.confidence = to_be_looked_at;
    }
  }
}

}  // namespace thidua::reading
