#include <algorithm>
#include <string_view>

#include "core/text.h"
#include "reading/phrases.h"
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
const WordList& joining = words("targets", "joining");
const WordList& telling = words("targets", "result_like");
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

/// Half a year is no whole one, and what waits for others may have come: an officer knows.
void ask_of_time(Target& target, bool half_year) {
  const Verdict verdict = target.judgement->verdict;
  const std::string label(core::label_vi(verdict));
  if (half_year && verdict == Verdict::not_met) {
    ask(target, {"half_year_verdict",
                 "Báo cáo giữa kỳ ghi “" + label + "”. Đó là kết luận của cả kỳ hay mới là tiến độ đến nay?",
                 {{"Kết luận của cả kỳ", "{}"},
                  {"Mới là tiến độ", verdict_patch(Verdict::in_progress)},
                  {"Chưa đánh giá", verdict_patch(Verdict::not_assessed)}}});
  } else if (verdict == Verdict::proposed) {
    ask(target, {"waits_for_decision", "Chỉ tiêu đang chờ cấp có thẩm quyền. Nay đã có kết quả chưa?",
                 verdict_answers(verdict)});
  }
}

void ask_of_verdict(Target& target) {
  const Judgement& judgement = *target.judgement;
  const std::string label(core::label_vi(judgement.verdict));
  if (judgement.verdict == Verdict::not_stated) {
    return ask(target, {"no_result_found", "Không thấy kết quả của chỉ tiêu này trong báo cáo. Kết quả là gì?",
                        verdict_answers(judgement.verdict)});
  }
  if (judgement.learned) {
    return ask(target, {"verdict_learned",
                        "Lời kể kết quả được hiểu là “" + label + "” nhờ học từ các đoạn văn mẫu. Có đúng không?",
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

/// Figures written in the text; the parts of a day or a share are one.
std::size_t figures_in(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char byte : text) {
    const bool digit = byte >= '0' && byte <= '9';
    count += digit && !inside ? 1 : 0;
    inside = digit || (inside && (byte == '.' || byte == ',' || byte == '/'));
  }
  return count;
}

/// «87,3% (đăng ký 85%)», «0 ca (không để xảy ra)», «03 giải | 03 giải»: a result and its promise, and nothing says of
/// what.
bool is_nameless(const Target& target) {
  const std::string& text = target.quote.text;
  const std::size_t open = text.find_first_of("(|");
  return !text.empty() && text.front() >= '0' && text.front() <= '9' && open != std::string::npos &&
         word_count(std::string_view(text).substr(0, open)) <= 2;
}

/// «120/100 triệu đồng»: what was reached and what was promised rather than a share.
bool tells_more_than_whole(const Target& target) {
  const auto& values = target.quantity.values;
  return target.quantity.unit == core::Unit::ratio && values.size() == 2 && values.front() > values.back();
}

/// Figures beside the bound that no day, condition or base explains: one of them may be the bound instead.
bool has_other_figures(const Target& target) {
  const std::size_t explained = figures_in(target.condition) + figures_in(target.baseline) + figures_in(target.period) +
                                (target.due.empty() ? 0 : 1);
  return figures_in(target.quote.text) > std::max<std::size_t>(target.quantity.values.size(), 1) + explained;
}

std::vector<Answer> right_or_to_be_judged() {
  return {
      {"Đúng", "{}"},
      {"Không, để người có thẩm quyền nhận xét", "{\"comparator\":\"qualitative\",\"values\":[],\"unit\":\"none\"}"}};
}

/// «Tổ chức 03 trưng bày, gồm 01 trưng bày lưu động», «Quỹ nhận 1,31 tỷ đồng»: perhaps two promises, perhaps none.
void ask_of_words(Target& target, bool report) {
  const std::string low = core::lower(target.quote.text);
  if (has_any(low, joining)) {
    ask(target, {"several_promises",
                 "Dòng này có thể gồm nhiều chỉ tiêu; đã hiểu là “" + core::to_vi(target.quantity, target.unit_label) +
                     "”. Có đúng không?",
                 right_or_to_be_judged()});
  }
  if (report && !in_table(target) && has_any(low, telling)) {
    ask(target,
        {"may_be_a_result", "Dòng này có thể kể kết quả đã đạt chứ không nêu mức phải đạt. Có đúng là chỉ tiêu không?",
         right_or_to_be_judged()});
  }
}

void ask_of_figures(Target& target) {
  ask(target,
      {"several_figures",
       "Dòng này có nhiều con số; đã hiểu là “" + core::to_vi(target.quantity, target.unit_label) + "”. Có đúng không?",
       right_or_to_be_judged()});
}

}  // namespace

void rate_rules(std::vector<Target>& rules) {
  for (Target& rule : rules)
    if (rule.confidence >= sure_from && is_measured(rule) &&
        figures_in(rule.quote.text) > std::max<std::size_t>(rule.quantity.values.size(), 1)) {
      ask(rule,
          {"several_figures",
           "Dòng này có nhiều con số; đã hiểu là “" + core::to_vi(rule.quantity, rule.unit_label) + "”. Có đúng không?",
           right_or_to_be_judged()});
    }
}

void rate_targets(Extract& extract) {
  const bool report = extract.meta.doc_type == DocType::report;
  for (Target& target : extract.targets) {
    if (target.quantity.comparator == Comparator::exists) {
      ask(target, {"event_or_state",
                   "Chỉ tiêu không có con số. Coi là việc có hoặc không (đạt khi đã có)?",
                   {{"Đúng, đạt khi đã có", "{}"},
                    {"Không, để người có thẩm quyền nhận xét",
                     "{\"comparator\":\"qualitative\",\"values\":[],\"unit\":\"none\"}"}}});
    }
    ask_of_words(target, report);
    if (tells_more_than_whole(target)) {
      ask_of_figures(target);
    }
    if (!report && is_measured(target) && has_other_figures(target)) {
      ask_of_figures(target);
    }
    if (target.quote.text.ends_with("→")) {
      ask(target, {"result_behind_arrow", "Kết quả đứng sau mũi tên ở dòng khác. Đã ghép đúng kết quả chưa?",
                   right_or_to_be_judged()});
    }
    if (is_nameless(target)) {
      ask(target, {"nothing_named", "Dòng này chỉ có con số, không nói là của việc gì. Có đúng là một chỉ tiêu không?",
                   right_or_to_be_judged()});
    }
    if (report && target.judgement) {
      ask_of_verdict(target);
      ask_of_time(target, extract.meta.subtype == Subtype::half_year);
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
