#include "reading/unjudged.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& collected_words = words("targets", "collected");
const WordList& gift_words = words("targets", "gift_words");
/// «… hụt là do 03 tuyến chưa được cấp phép»: why something was missed.
const WordList& reason_words = words("targets", "reasons");
/// «Thăm hỏi 23 đoàn viên với số tiền 16.100.000 đồng»: what was given.
const WordList& sum_words = words("targets", "sums_given");
const WordList& having_verbs = words("targets", "having_verbs");
const WordList& givers = words("targets", "givers");
const WordList& pledged_here = words("targets", "pledged_awards");
const WordList& doers = words("targets", "doers");
const WordList& granted_ahead = words("targets", "granted_ahead");
const WordList& told_starts = words("targets", "told_starts");
/// «Trung tâm Y tế khu vực Đồng Xuyên»: the name between its head and the verb.
constexpr std::size_t name_words_max = 6;
/// «, », « và » between two things told in one breath.
constexpr std::size_t joint_signs_max = 5;
/// Fewer words without a number name a field.
constexpr std::size_t least_words = 3;
const WordList& fund_heads = words("targets", "fund_heads");

bool is_told(const Target& target) {
  return target.judgement && target.judgement->verdict != core::Verdict::not_stated && !target.judgement->supposed;
}

/// «Ủng hộ 60 triệu đồng xóa nhà tạm: đã chuyển đủ 60 triệu đồng»: what came of it is told behind it.
bool tells_behind(const Target& target) {
  const auto& judgement = target.judgement;
  return judgement && judgement->quote && target.parts_total == 1 && judgement->verdict != core::Verdict::not_stated &&
         judgement->quote->span.begin >= target.quote.span.end;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  text = text.substr(0, text.find_last_not_of(" .") + 1);
  return std::any_of(ends.begin(), ends.end(), [text](std::string_view end) { return text.ends_with(end); });
}

/// «Trạm có 6 viên chức», «Điện lực quản lý 412 km đường dây»: who it is, and how large.
bool introduces(std::string_view low) {
  const std::size_t head = any_at(low, 0, body_heads);
  const auto verb = head == nowhere ? std::nullopt : find_any(low, having_verbs, head);
  return verb && word_count(low.substr(head, verb->begin - head)) <= name_words_max;
}

/// «Tại Quyết định số 377/QĐ-SKHCN …, Giám đốc Sở đã tặng Giấy khen cho 09 tập thể»: who was awarded.
bool tells_award(const Target& target) {
  const std::string low = core::lower(target.quote.text);
  return target.quantity.comparator == core::Comparator::equal && target.quantity.unit == core::Unit::count &&
         any_at(low, 0, givers) != nowhere && (has_any(low, giving_words) || has_any(low, recognising_words)) &&
         !has_any(low, pledged_here);
}

/// Explanations, the closing sentence of the report, questions, names of fields: nothing that could be reached.
bool promises_nothing(const Target& target) {
  const core::Comparator comparator = target.quantity.comparator;
  const bool vague = comparator == core::Comparator::qualitative;
  if (!vague && comparator != core::Comparator::exists && comparator != core::Comparator::equal) {
    return false;
  }
  const std::string low = core::lower(target.quote.text);
  const bool told = target.judgement && target.judgement->verdict != core::Verdict::not_stated;
  if (comparator != core::Comparator::equal && target.due.empty() && ends_with_any(low, {"/", "?"})) {
    return true;  // «… báo cáo Công ty xem xét./.», «Làm được mấy hộ?»
  }
  if (vague && word_count(low) < least_words) {
    return true;  // «Nửa năm», «Tỷ lệ chung»
  }
  const bool ahead = target.judgement && target.judgement->verdict == core::Verdict::not_assessed &&
                     target.judgement->scope == VerdictScope::none;
  if (ahead && comparator != core::Comparator::equal && any_at(low, 0, doers) != nowhere &&
      !has_any(low, granted_ahead)) {
    return true;  // «Phòng Tài vụ đôn đốc các chủ tàu còn nợ phí» among what is aimed at next year
  }
  return !told &&
         ((vague && !has_any(low, soft_clauses)) || has_any(low, reason_words) || introduces(low) ||
          any_at(low, 0, told_starts) != nowhere || (comparator == core::Comparator::equal && has_any(low, sum_words)));
}

struct Judged {
  int all = 0;
  int judged = 0;
};
/// Where most of a section's bullets carry no result, those without one tell what was done.
std::map<std::string, Judged> judged_counts(const std::vector<Target>& targets, std::size_t rows) {
  std::map<std::string, Judged> counts;
  for (std::size_t index = rows; index < targets.size(); ++index) {
    const Target& target = targets[index];
    Judged& count = counts[target.section];
    ++count.all;
    count.judged += is_told(target) ? 1 : 0;
  }
  return counts;
}

/// Among promises that nearly all have their result a bare fact without one («Bộ đội giúp dân 1.430 ngày công sau bão»)
/// was never promised.
void drop_lone_facts(std::size_t rows, std::vector<Target>& targets) {
  constexpr std::size_t told_share = 6;
  const auto untold = [](const Target& target) {
    return !target.judgement || target.judgement->verdict == core::Verdict::not_stated;
  };
  const auto text = targets.begin() + static_cast<std::ptrdiff_t>(std::min(rows, targets.size()));
  const auto silent = static_cast<std::size_t>(std::count_if(text, targets.end(), untold));
  if (silent == 0 || silent * told_share > static_cast<std::size_t>(targets.end() - text)) {
    return;
  }
  targets.erase(std::remove_if(text, targets.end(),
                               [&](const Target& target) {
                                 const core::Comparator comparator = target.quantity.comparator;
                                 const bool bare = comparator == core::Comparator::equal ||
                                                   comparator == core::Comparator::exists ||
                                                   comparator == core::Comparator::qualitative;
                                 return untold(target) && bare && target.unmarked && !target.learned;
                               }),
                targets.end());
}

}  // namespace

void drop_unjudged_prose(const Outline& outline, std::size_t rows, std::vector<Target>& targets) {
  std::vector<std::string> judged;
  for (std::size_t index = rows; index < targets.size(); ++index) {
    const Target& target = targets[index];
    if (target.judgement && target.judgement->scope != VerdictScope::none &&
        target.judgement->verdict != core::Verdict::not_stated && !target.judgement->supposed &&
        (judged.empty() || judged.back() != target.section)) {
      judged.push_back(target.section);
    }
  }
  std::sort(judged.begin(), judged.end());
  std::set<std::string> ahead;
  std::set<std::string> promised;  // headings that say «chỉ tiêu»: what has no verdict there is not_stated
  for (const Section& section : outline.sections) {
    const bool says_so = role_of_title(core::lower(section.title), DocType::report) == SectionRole::targets;
    if (section.lists_promises || (section.role == SectionRole::targets && says_so)) {
      promised.insert(section.id);
    }
    if (section.role == SectionRole::solutions) {
      ahead.insert(section.id);  // what is aimed at next has no result yet
    }
  }
  const std::map<std::string, Judged> counts = judged_counts(targets, rows);
  const auto text = targets.begin() + static_cast<std::ptrdiff_t>(rows);
  std::size_t gone_end = 0;
  bool gone_award = false;
  const auto dropped = std::remove_if(text, targets.end(), [&](const Target& target) {
    const bool untold = !target.judgement || target.judgement->verdict == core::Verdict::not_stated;
    const bool awarded = tells_award(target);
    if (awarded || promises_nothing(target) ||
        ((untold || gone_award) && target.quote.span.begin < gone_end + joint_signs_max &&
         target.quote.span.begin >= gone_end && gone_end > 0)) {
      gone_award = awarded || (gone_award && target.quote.span.begin < gone_end + joint_signs_max);
      gone_end = target.quote.span.end;  // «Trạm có 6 viên chức, 9 y tế thôn»: the second goes with the first
      return true;
    }
    if (promised.contains(target.section) || ahead.contains(target.section)) {
      return false;
    }
    if (target.judgement && target.judgement->verdict == core::Verdict::not_assessed &&
        target.judgement->scope == VerdictScope::none) {
      return false;  // registered for the next year
    }
    const Judged& count = counts.at(target.section);
    const bool told = is_told(target);
    // «Quỹ “Vì người nghèo” vận động được 386 triệu đồng; đã chi 245 triệu đồng»: the second is no result of the first
    const bool own = target.plan_behind ||
                     (target.judgement && target.judgement->scope == VerdictScope::own && target.judgement->quote) ||
                     (told && target.parts_total > 1 && target.judgement->scope == VerdictScope::bullet);
    const bool collected =
        !own && target.quantity.unit == core::Unit::vnd && target.quantity.comparator == core::Comparator::equal &&
        has_any(core::lower(target.quote.text), collected_words) && target.quote.text.find('(') == std::string::npos;
    if (collected) {
      return true;
    }
    const bool fund =
        !own && any_at(core::lower(target.quote.text), 0, fund_heads) != nowhere &&
        (target.quantity.unit == core::Unit::vnd || target.quantity.comparator == core::Comparator::qualitative);
    const bool deed = core::lower(target.quote.text).starts_with("ủng hộ") && tells_behind(target);
    if (fund && !deed && target.quantity.comparator != core::Comparator::at_least) {
      return true;  // «Quỹ Vì người nghèo 84.500.000 đồng»
    }
    const bool given = untold && target.quantity.unit == core::Unit::vnd &&
                       target.quantity.comparator == core::Comparator::equal &&
                       has_any(core::lower(target.quote.text), gift_words);
    return given || !std::binary_search(judged.begin(), judged.end(), target.section) ||
           (!told && target.quantity.comparator == core::Comparator::equal && 2 * count.judged < count.all);
  });
  targets.erase(dropped, targets.end());
  drop_lone_facts(rows, targets);
}

}  // namespace thidua::reading
