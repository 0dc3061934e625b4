#include "movements/item.h"

#include <algorithm>

#include "core/coded.h"

namespace thidua::movements {
namespace {

constexpr std::array kinds{
    core::Coded<ItemKind>{ItemKind::objective, "objective", "Mục đích, yêu cầu"},
    core::Coded<ItemKind>{ItemKind::target, "target", "Chỉ tiêu"},
    core::Coded<ItemKind>{ItemKind::criterion, "criterion", "Tiêu chí, tiêu chuẩn"},
    core::Coded<ItemKind>{ItemKind::quota, "quota", "Định mức, tỷ lệ khen thưởng"},
    core::Coded<ItemKind>{ItemKind::task, "task", "Nội dung, nhiệm vụ"},
    core::Coded<ItemKind>{ItemKind::deadline, "deadline", "Thời hạn"},
    core::Coded<ItemKind>{ItemKind::award_form, "award_form", "Hình thức khen thưởng"},
    core::Coded<ItemKind>{ItemKind::dossier_part, "dossier_part", "Hồ sơ"},
    core::Coded<ItemKind>{ItemKind::scoring_rule, "scoring_rule", "Điểm thưởng, điểm trừ"},
    core::Coded<ItemKind>{ItemKind::fund, "fund", "Kinh phí, mức thưởng"},
};

constexpr std::array item_states{
    core::Coded<ItemState>{ItemState::draft, "draft", "chưa xác nhận"},
    core::Coded<ItemState>{ItemState::confirmed, "confirmed", "đã xác nhận"},
    core::Coded<ItemState>{ItemState::withdrawn, "withdrawn", "đã rút"},
};

struct KindLetters {
  ItemKind kind;
  std::string_view letters;
};

constexpr std::array letters{
    KindLetters{ItemKind::objective, "MD"},    KindLetters{ItemKind::target, "CT"},
    KindLetters{ItemKind::criterion, "TC"},    KindLetters{ItemKind::quota, "DM"},
    KindLetters{ItemKind::task, "NV"},         KindLetters{ItemKind::deadline, "TH"},
    KindLetters{ItemKind::award_form, "HT"},   KindLetters{ItemKind::dossier_part, "HS"},
    KindLetters{ItemKind::scoring_rule, "DT"}, KindLetters{ItemKind::fund, "KP"},
};

}  // namespace

std::string_view code(ItemKind kind) {
  return code_in(kinds, kind);
}
std::optional<ItemKind> item_kind_of(std::string_view text) {
  return value_in(kinds, text);
}
std::string_view label_vi(ItemKind kind) {
  return label_in(kinds, kind);
}
std::string_view code_letters(ItemKind kind) {
  return std::ranges::find(letters, kind, &KindLetters::kind)->letters;
}

const std::vector<ItemKind>& item_kinds() {
  static const std::vector<ItemKind> all = [] {
    std::vector<ItemKind> made;
    for (const auto& row : kinds) made.push_back(row.value);
    return made;
  }();
  return all;
}

std::string_view code(ItemState state) {
  return code_in(item_states, state);
}
std::optional<ItemState> item_state_of(std::string_view text) {
  return value_in(item_states, text);
}
std::string_view label_vi(ItemState state) {
  return label_in(item_states, state);
}

bool unsure(const Item& item) {
  const bool as_read = item.revision == 1 && item.state == ItemState::draft;
  return as_read && (item.origin.confidence < item_sure_from || !item.origin.questions.empty());
}

}  // namespace thidua::movements
