#include <array>
#include <string>

#include "movements/item.h"

namespace thidua::movements {
namespace {

struct CodeWords {
  std::string_view code;
  std::string_view words;
};

constexpr std::array code_words{
    CodeWords{"purpose", "mục đích"},
    CodeWords{"requirement", "yêu cầu"},
    CodeWords{"content", "nội dung thi đua"},
    CodeWords{"solution", "giải pháp"},
    CodeWords{"assignment", "phân công"},
    CodeWords{"duty", "trách nhiệm"},
    CodeWords{"procedure", "trình tự"},
    CodeWords{"bonus", "điểm thưởng"},
    CodeWords{"penalty", "điểm trừ"},
    CodeWords{"tier", "mức xếp loại"},
    CodeWords{"cap", "mức tối đa"},
    CodeWords{"collected", "đã thu"},
    CodeWords{"spent", "đã chi"},
    CodeWords{"budget", "dự toán"},
    CodeWords{"reward_rate", "mức thưởng"},
    CodeWords{"before", "trước ngày"},
    CodeWords{"by", "chậm nhất"},
    CodeWords{"in", "trong kỳ"},
    CodeWords{"on", "đúng ngày"},
    CodeWords{"recurring", "định kỳ"},
    CodeWords{"after_event", "tính từ một sự việc"},
    CodeWords{"before_event", "trước một sự việc"},
    CodeWords{"individual", "cá nhân"},
    CodeWords{"collective", "tập thể"},
    CodeWords{"household", "hộ gia đình"},
};

std::string words_for(std::string_view code) {
  for (const CodeWords& one : code_words)
    if (one.code == code) return std::string(one.words);
  return std::string(code);
}

std::string shown_measure(const ItemTerms& terms) {
  if (terms.quantity.comparator == core::Comparator::qualitative) return {};
  return core::to_vi(terms.quantity, terms.unit_label);
}

bool part_of_measure(std::string_view field) {
  return field == "values" || field == "unit" || field == "unit_label";
}

std::string shown_value(const ItemTerms& terms, std::string_view field) {
  if (field == "comparator") return shown_measure(terms);
  if (field == "aspect" || field == "mode" || field == "recipient") return words_for(item_field_text(terms, field));
  if (field == "stretch" || field == "excludes") return item_field_text(terms, field).empty() ? "" : "có";
  return item_field_text(terms, field);
}

}  // namespace

std::string details_vi(ItemKind kind, const ItemTerms& terms) {
  std::string text;
  for (const ItemField& field : fields_of(kind)) {
    // the words stand above, the heading in the original; the measure is told as one
    if (field.name == "text" || field.name == "section" || field.name == "measure" || part_of_measure(field.name))
      continue;
    const std::string value = shown_value(terms, field.name);
    if (value.empty() || value == terms.text) continue;
    const std::string_view label = field.name == "comparator" ? "Mức" : field.label;
    text += (text.empty() ? "" : "; ") + std::string(label) + ": " + value;
  }
  return text;
}

}  // namespace thidua::movements
