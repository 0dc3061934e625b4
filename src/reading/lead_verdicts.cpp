#include "reading/lead_verdicts.h"

#include <algorithm>

#include "reading/legend.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/verdict_places.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// «✔», «❌» = the verdict they stand for.
const WordList& icons = words("verdicts", "icons");
/// «+», «x» alone in the bracket a promise ends with.
const WordList& closing_signs = words("verdicts", "closing_signs");
const WordList& lead_codes = words("verdicts", "codes");
const WordList& label_nouns_before = words("references", "nouns");
/// A longer bracket holds more than a verdict.
constexpr std::size_t bracket_bytes_max = 60;
/// Less behind the verdict promises nothing.
constexpr std::size_t led_promise_words_min = 3;
constexpr std::size_t words_behind_colon_min = 4;

std::size_t behind_mark(std::string_view low, std::size_t at) {
  at = skip_blanks(low, at);
  for (const std::string_view sign : {std::string_view(":"), std::string_view("- "), std::string_view("– ")}) {
    if (low.substr(std::min(at, low.size()), sign.size()) == sign) {
      return skip_blanks(low, at + sign.size());
    }
  }
  return at;
}

/// Behind «Chỉ tiêu 1», «Cam kết số 2», where a verdict in brackets or behind a dash may follow; or `content.begin`.
std::size_t behind_label(std::string_view low, Range content) {
  const std::size_t noun = any_at(low, content.begin, label_nouns_before);
  const std::size_t digit = noun == nowhere ? nowhere : skip_blanks(low, noun);
  const std::size_t end = digit == nowhere ? nowhere : low.find_first_not_of("0123456789", digit);
  if (digit >= content.end || end == digit || end >= content.end) {
    return content.begin;
  }
  const std::size_t next = skip_blanks(low, end);
  const bool bracket = next < content.end && (low[next] == '(' || low[next] == '[');
  const std::size_t dash = behind_mark(low, end);
  return bracket ? next : dash > next && low[next] != ':' ? dash : content.begin;
}

/// «VƯỢT. Trồng 30 ha rừng» behind a label: the word alone, then the promise; or `end` is left.
std::optional<VerdictHead> before_stop(const Source& source, Range content, std::size_t& end) {
  const std::string_view low = source.low();
  const auto head = verdict_head(source, content);
  const std::size_t mark = head ? skip_blanks(low, head->words.end) : content.end;
  const bool alone =
      mark + 1 < content.end && std::string_view(".:").find(low[mark]) != nowhere && is_blank(low[mark + 1]);
  if (!alone || head->opener || head->announced || head->open_number) {
    return std::nullopt;
  }
  end = mark + 1;
  return head;
}

std::optional<VerdictHead> by_icon(const Source& source, Range content, std::size_t& end) {
  const Entry* icon = icons.at(source.low(), content.begin, end);
  if (icon == nullptr || end >= content.end) {
    return std::nullopt;
  }
  source.recognised(*icon, {content.begin, end});
  VerdictHead head;
  head.verdict = core::verdict_of(icon->meaning).value_or(core::Verdict::not_stated);
  head.words = {content.begin, end};
  return head;
}

std::optional<VerdictHead> in_lead_bracket(const Source& source, Range content, std::size_t& end) {
  const std::string_view low = source.low();
  const char open = low[content.begin];
  const std::size_t close = open == '[' || open == '(' ? low.find(open == '[' ? ']' : ')', content.begin) : nowhere;
  if (close == nowhere || close >= content.end || close - content.begin > bracket_bytes_max) {
    return std::nullopt;
  }
  const Range inner = source.trimmed({content.begin + 1, close});
  end = close + 1;
  if (open == '[' && inner.size() <= 1) {  // «[x] Lắp 40 camera», «[ ] Sửa 02 phòng học»
    std::size_t sign_end = 0;
    const Entry* sign = inner.empty() ? nullptr : closing_signs.at(low, inner.begin, sign_end);
    VerdictHead head;
    head.verdict = inner.empty()     ? core::Verdict::not_met
                   : sign != nullptr ? core::verdict_of(sign->meaning).value_or(core::Verdict::not_stated)
                                     : core::Verdict::not_stated;
    head.words = {content.begin, end};
    return head.verdict == core::Verdict::not_stated ? std::nullopt : std::optional(head);
  }
  std::size_t code_end = 0;
  const Entry* code = inner.size() > 1 ? lead_codes.at(low, inner.begin, code_end) : nullptr;
  if (code != nullptr && code_end == inner.end) {
    VerdictHead head;
    head.verdict = core::verdict_of(code->meaning).value_or(core::Verdict::not_stated);
    head.words = inner;
    return head;
  }
  return inner.empty() || !only_verdicts(source, inner) ? std::nullopt : verdict_head(source, inner);
}

/// «Đạt: Ủng hộ quỹ ít nhất 20 triệu đồng»: a word alone before the colon, and a promise behind it.
std::optional<VerdictHead> before_colon(const Source& source, Range content, std::size_t& end) {
  const std::string_view low = source.low();
  const auto head = verdict_head(source, content);
  if (!head || head->opener || head->open_number || head->announced || head->words.end >= content.end) {
    return std::nullopt;
  }
  end = behind_mark(low, head->words.end);
  const bool mark = end > skip_blanks(low, head->words.end);
  const auto numbers = mark ? quantities_in(source, {end, content.end}) : std::vector<FoundQuantity>();
  const bool promised = any_at(low, end, zero_words) != nowhere ||
                        std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& one) {
                          return one.weight >= 1 && !one.quantity.values.empty();
                        });
  const bool share = !numbers.empty() && numbers.front().quantity.unit == core::Unit::ratio;
  const bool enough = word_count(low.substr(end, content.end - end)) >= words_behind_colon_min;
  return mark && promised && !share && enough ? head : std::nullopt;
}

/// «Hồ sơ đúng hạn từ 98% trở lên ✔», «Tổ chức 04 lớp ✘ (03 lớp)»: the sign behind the promise, nothing but a bracket
/// after it.
std::optional<LeadVerdict> by_last_icon(const Source& source, Range content) {
  const std::string_view low = source.low().substr(0, content.end);
  for (const Entry& icon : icons.entries()) {
    const std::size_t last_at = low.substr(content.begin).rfind(icon.phrase);
    if (last_at == nowhere || last_at == 0) {
      continue;
    }
    const std::size_t at = content.begin + last_at;
    const Range rest = source.trimmed({at + icon.phrase.size(), content.end});
    const bool last = rest.empty() || std::string_view(".;").find(low[rest.begin]) != nowhere ||
                      (low[rest.begin] == '(' && low[rest.end - 1] == ')');
    if (!last || (rest.size() > 1 && low[rest.begin] != '(')) {
      continue;
    }
    VerdictHead head;
    head.verdict = core::verdict_of(icon.meaning).value_or(core::Verdict::not_stated);
    head.words = {at, at + icon.phrase.size()};
    source.recognised(icon, head.words);
    const Range promise = source.trimmed({content.begin, at});
    return LeadVerdict{{{at, content.end}, {at, content.end}, head}, promise};
  }
  return std::nullopt;
}

/// «Trồng 100 cây [Đ]», «Có 05 sáng kiến (–)», «Không có đơn thư [x]».
std::optional<LeadVerdict> by_last_code(const Source& source, Range content) {
  const std::string_view low = source.low();
  while (!content.empty() && std::string_view(".;").find(low[content.end - 1]) != nowhere) {
    content = source.trimmed({content.begin, content.end - 1});
  }
  const char close = content.empty() ? ' ' : low[content.end - 1];
  const std::size_t inside = close == ')' || close == ']'
                                 ? low.substr(content.begin, content.size()).rfind(close == ')' ? '(' : '[')
                                 : nowhere;
  const std::size_t open = content.begin + (inside == nowhere ? 0 : inside);
  if (inside == nowhere || inside == 0) {
    return std::nullopt;
  }
  const Range inner = source.trimmed({open + 1, content.end - 1});
  if (const auto coded = inner.empty() ? std::nullopt : coded_head(source, inner); coded && coded->words == inner) {
    const Range whole{open, content.end};  // the report itself says what «(++)» stands for
    return LeadVerdict{{whole, inner, *coded}, source.trimmed({content.begin, open})};
  }
  std::size_t end = 0;
  const Entry* sign = inner.empty() ? nullptr : closing_signs.at(low, inner.begin, end);
  if (sign == nullptr || end != inner.end) {
    sign = inner.size() > 1 ? lead_codes.at(low, inner.begin, end) : nullptr;
  }
  if (sign == nullptr || end != inner.end) {
    return std::nullopt;
  }
  source.recognised(*sign, inner);
  VerdictHead head;
  head.verdict = core::verdict_of(sign->meaning).value_or(core::Verdict::not_stated);
  head.words = inner;
  const Range whole{open, content.end};
  return LeadVerdict{{whole, inner, head}, source.trimmed({content.begin, open})};
}

}  // namespace

std::optional<LeadVerdict> lead_verdict(const Source& source, const Item& item, bool told) {
  const Range content = source.trimmed(item.content);
  if (content.empty() || ticked_box(source, content)) {
    return std::nullopt;
  }
  auto last = by_last_icon(source, content);
  last = last ? last : by_last_code(source, content);
  if (last && word_count(source.low(last->promise)) >= led_promise_words_min) {
    return last;
  }
  std::size_t end = content.begin;
  auto head = by_icon(source, content, end);
  head = head ? head : in_lead_bracket(source, content, end);
  if (const std::size_t named = head ? content.begin : behind_label(source.low(), content); named != content.begin) {
    const Range rest{named, content.end};
    head = in_lead_bracket(source, rest, end);
    head = head ? head : before_stop(source, rest, end);
  }
  head = head || !told || item.kind == MarkerKind::none ? head : before_colon(source, content, end);
  const Range promise = head ? source.trimmed({behind_mark(source.low(), end), content.end}) : Range{};
  if (!head || word_count(source.low(promise)) < led_promise_words_min) {
    return std::nullopt;
  }
  const Range whole{content.begin, end};
  return LeadVerdict{{whole, head->words, *head}, promise};
}

void judge_by_lead(const Source& source, const LeadVerdict& lead, std::vector<Target>& targets) {
  for (Target& target : targets) {
    const bool own = target.judgement && target.judgement->scope == VerdictScope::own && !target.judgement->supposed &&
                     target.judgement->verdict != core::Verdict::not_stated;
    if (own) {
      continue;
    }
    Judgement judgement = judgement_of(source, lead.place);
    judgement.scope = targets.size() > 1 ? VerdictScope::bullet : VerdictScope::own;
    if (target.judgement) {
      judgement.actuals = target.judgement->actuals;
      judgement.explanation = target.judgement->explanation;
    }
    target.judgement = std::move(judgement);
  }
}

}  // namespace thidua::reading
