#include "pacts/draft.h"

#include <algorithm>

#include "core/text.h"

namespace thidua::pacts {
namespace {

core::Refusal draft_refusal(std::string_view code, std::string message, std::string_view field) {
  return {"draft." + std::string(code), std::move(message), std::string(field), {}};
}

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Characters above U+FFFF take four bytes in UTF-8 and two units in UTF-16.
bool is_wide(char byte) {
  return (static_cast<unsigned char>(byte) & 0xF8U) == 0xF0U;
}

std::string new_key(const PactDraft& draft) {
  for (std::size_t number = draft.items.size() + 1;; ++number) {
    const std::string key = "M" + std::to_string(number);
    if (std::ranges::find(draft.items, key, &DraftItem::key) == draft.items.end()) return key;
  }
}

void place_in_order(PactDraft& draft) {
  std::ranges::stable_sort(draft.items, {},
                           [](const DraftItem& item) { return std::pair(item.origin.begin, item.origin.end); });
}

std::string section_at(const PactDraft& draft, std::int64_t offset) {
  std::string path;
  for (const DraftSection& section : draft.sections)
    if (section.begin <= offset) path = section.path;
  return path;
}

/// The group of the nearest target before, which stands under the same headings.
TargetGroup group_near(const PactDraft& draft, const std::string& section) {
  for (const DraftItem& item : draft.items)
    if (item.terms.section == section) return item.terms.group;
  return {};
}

void set_text(DraftItem& item, const std::string& quote) {
  item.origin.quote = quote;
  item.terms.text = core::single_spaced(core::nfc(quote));
  item.unanswered.text = item.as_read.text = item.terms.text;
}

}  // namespace

int included_items(const PactDraft& draft) {
  return static_cast<int>(std::ranges::count(draft.items, true, &DraftItem::included));
}

int open_doubts(const PactDraft& draft) {
  int open = 0;
  for (const DraftItem& item : draft.items)
    if (item.included) open += static_cast<int>(std::ranges::count(item.doubts, 0, &Doubt::chosen));
  return open;
}

bool may_be_accepted_unseen(const DraftItem& item) {
  return item.included && item.origin.confidence >= sure_confidence &&
         std::ranges::count(item.doubts, 0, &Doubt::chosen) == 0;
}

core::Outcome<DraftItem*> draft_item(PactDraft& draft, std::string_view key) {
  const auto found = std::ranges::find(draft.items, key, &DraftItem::key);
  if (found == draft.items.end())
    return draft_refusal("item.unknown", "Không còn chỉ tiêu này trong bản đọc. Hãy mở lại bản mới.", "key");
  return &*found;
}

core::Outcome<int> answer_item(DraftItem& item, int number, int answer,
                               const std::vector<std::vector<TermsPatch>>& patches_of_doubts) {
  const auto doubt = std::ranges::find(item.doubts, number, &Doubt::number);
  if (doubt == item.doubts.end()) return draft_refusal("doubt.unknown", "Chỉ tiêu không có câu hỏi này.", "doubt");
  if (answer < 0 || answer > static_cast<int>(doubt->answers.size()))
    return draft_refusal("answer", "Câu hỏi không có câu trả lời này. Hãy chọn lại.", "answer");
  DraftItem made = item;
  made.doubts[static_cast<std::size_t>(doubt - item.doubts.begin())].chosen = answer;
  made.terms = made.unanswered;
  for (std::size_t i = 0; i < made.doubts.size(); ++i) {
    const int chosen = made.doubts[i].chosen;
    if (chosen == 0) continue;
    auto terms = patched(made.terms, patches_of_doubts[i][static_cast<std::size_t>(chosen) - 1]);
    if (!terms) return terms.error();
    made.terms = *std::move(terms);
  }
  item = std::move(made);
  return 1;
}

core::Outcome<std::string> add_item(PactDraft& draft, std::int64_t begin, std::int64_t end, std::string quote,
                                    const Origin& document) {
  constexpr std::size_t longest = 4000;
  if (begin >= end || core::trimmed(quote).empty())
    return draft_refusal("span", "Hãy bôi chọn phần chữ của chỉ tiêu trong văn bản rồi thêm lại.", "begin");
  if (core::code_points(quote) > longest)
    return draft_refusal("span", "Phần chữ được chọn dài quá 4.000 ký tự. Hãy chọn đúng một chỉ tiêu.", "end");
  DraftItem item;
  item.key = new_key(draft);
  item.paragraph = item.key;
  item.origin = document;
  item.origin.begin = begin;
  item.origin.end = end;
  item.terms.section = section_at(draft, begin);
  item.terms.group = group_near(draft, item.terms.section);
  item.terms.roll_up = usual_roll_up(item.terms);
  item.unanswered = item.as_read = item.terms;
  set_text(item, quote);
  const std::string key = item.key;
  draft.items.push_back(std::move(item));
  place_in_order(draft);
  return key;
}

core::Outcome<std::string> split_item(PactDraft& draft, std::string_view key, std::int64_t at, std::string first_quote,
                                      std::string second_quote) {
  auto found = draft_item(draft, key);
  if (!found) return found.error();
  DraftItem& first = **found;
  if (at <= first.origin.begin || at >= first.origin.end || core::trimmed(first_quote).empty() ||
      core::trimmed(second_quote).empty())
    return draft_refusal("split", "Chỗ tách phải nằm giữa câu của chỉ tiêu. Hãy đặt con trỏ vào chỗ cần tách.", "at");
  DraftItem second = first;
  second.key = new_key(draft);
  second.doubts.clear();  // questions were about the whole
  second.relation.reset();
  second.origin.begin = at;
  first.origin.end = at;
  second.accepted = first.accepted = false;
  second.part = first.part + 1;
  first.parts_total = second.parts_total = first.parts_total + 1;
  set_text(first, first_quote);
  set_text(second, second_quote);
  second.unanswered = second.as_read = second.terms;
  std::string made = second.key;
  draft.items.push_back(std::move(second));
  place_in_order(draft);
  return made;
}

core::Outcome<int> join_items(PactDraft& draft, std::string_view key, std::string_view with, std::string quote) {
  auto first = draft_item(draft, key);
  if (!first) return first.error();
  auto second = draft_item(draft, with);
  if (!second) return second.error();
  if (*first == *second) return draft_refusal("join", "Hãy chọn hai chỉ tiêu khác nhau để ghép.", "with");
  (*first)->origin.begin = std::min((*first)->origin.begin, (*second)->origin.begin);
  (*first)->origin.end = std::max((*first)->origin.end, (*second)->origin.end);
  (*first)->accepted = false;
  set_text(**first, quote);
  const std::string kept{key}, gone{with};
  for (DraftItem& item : draft.items) {
    if (item.paragraph == gone) item.paragraph = kept;
    if (item.relation_to == gone) item.relation_to = kept;
    if (item.key == kept && item.relation_to == kept) item.relation.reset();
  }
  std::erase_if(draft.items, [&](const DraftItem& item) { return item.key == gone; });
  return 1;
}

core::Outcome<int> put_aside(PactDraft& draft, int number, std::optional<std::string> reason) {
  const auto found = std::ranges::find(draft.anomalies, number, &Anomaly::number);
  if (found == draft.anomalies.end())
    return draft_refusal("anomaly.unknown", "Không có điểm bất thường này trong văn bản.", "number");
  if (reason && core::trimmed(*reason).empty())
    return draft_refusal("anomaly.reason", "Hãy ghi lý do bỏ qua.", "reason");
  found->dismissed = std::move(reason);
  return 1;
}

Utf16Offsets::Utf16Offsets(std::string_view utf8) {
  for (const char byte : utf8) {
    if (!starts_character(byte)) continue;
    if (is_wide(byte)) wide_.push_back(code_points_);
    ++code_points_;
  }
}

std::int64_t Utf16Offsets::to_utf16(std::int64_t code_point) const {
  return code_point + (std::ranges::lower_bound(wide_, code_point) - wide_.begin());
}

std::int64_t Utf16Offsets::to_code_point(std::int64_t utf16) const {
  std::int64_t before = 0;  // wide characters that begin before the offset
  for (const std::int64_t wide : wide_) {
    if (wide + before >= utf16) break;
    ++before;
    if (wide + before == utf16) return wide;  // between its two units
  }
  return std::clamp<std::int64_t>(utf16 - before, 0, code_points_);
}

std::string text_between(std::string_view utf8, std::int64_t begin, std::int64_t end) {
  std::int64_t at = -1;
  std::size_t first = utf8.size(), last = utf8.size();
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (!starts_character(utf8[i])) continue;
    ++at;
    if (at == begin) first = i;
    if (at == end) {
      last = i;
      break;
    }
  }
  return first < last ? std::string(utf8.substr(first, last - first)) : std::string();
}

}  // namespace thidua::pacts
