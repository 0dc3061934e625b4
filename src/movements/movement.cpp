#include "movements/movement.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::movements {
namespace {

constexpr std::array movement_kinds{
    core::Coded<MovementKind>{MovementKind::annual, "annual", "phong trào thi đua hằng năm"},
    core::Coded<MovementKind>{MovementKind::thematic, "thematic", "phong trào thi đua theo chuyên đề"},
    core::Coded<MovementKind>{MovementKind::campaign, "campaign", "đợt thi đua đặc biệt"},
};

constexpr std::array movement_states{
    core::Coded<MovementState>{MovementState::draft, "draft", "dự thảo"},
    core::Coded<MovementState>{MovementState::launched, "launched", "đã phát động"},
    core::Coded<MovementState>{MovementState::closed, "closed", "đã tổng kết"},
};

constexpr std::array criterion_subjects{
    core::Coded<CriterionSubject>{CriterionSubject::collective, "collective", "tập thể"},
    core::Coded<CriterionSubject>{CriterionSubject::individual, "individual", "cá nhân"},
};

bool blank(std::string_view text) {
  return core::trimmed(text).empty();
}

constexpr int days_of_a_year_max = 366;

void add_period_faults(const Movement& movement, core::Refusals& found) {
  const auto& [from, to] = movement.period;
  if (to < from) {
    found.push_back({"movement.period",
                     "Ngày kết thúc " + to.to_vi() + " đứng trước ngày bắt đầu " + from.to_vi() +
                         "; hãy kiểm tra lại thời gian thi đua.",
                     "period",
                     {}});
  } else if (movement.kind == MovementKind::annual && to.days() - from.days() >= days_of_a_year_max) {
    found.push_back({"movement.period.annual",
                     "Phong trào thi đua hằng năm (hoặc năm học) không dài quá một năm, nhưng thời gian ghi từ " +
                         from.to_vi() + " đến " + to.to_vi() + "; hãy sửa thời gian hoặc chọn loại “theo chuyên đề”.",
                     "period",
                     {}});
  }
}

void add_list_faults(const Movement& movement, core::Refusals& found) {
  if (std::ranges::any_of(movement.contents, blank))
    found.push_back({"movement.content", "Có nội dung thi đua còn trống; hãy ghi hoặc bỏ dòng ấy.", "contents", {}});
  if (std::ranges::any_of(movement.criteria, [](const Criterion& each) { return blank(each.text); }))
    found.push_back({"movement.criterion", "Có tiêu chuẩn còn trống; hãy ghi hoặc bỏ dòng ấy.", "criteria", {}});
  for (const HigherMovement& higher : movement.answers_to)
    if (blank(higher.issuer) || blank(higher.title))
      found.push_back(
          {"movement.answer",
           "Phong trào của cấp trên phải ghi rõ người hoặc cơ quan phát động và tên phong trào; hãy ghi đủ.",
           "answers_to",
           {}});
}

void show(std::vector<ShownLine>& lines, std::string label, const std::string& text) {
  if (!blank(text)) lines.push_back({std::move(label), text});
}

std::string shown_higher(const HigherMovement& higher) {
  return higher.title + (higher.theme.empty() ? "" : ", chủ đề “" + higher.theme + "”") + " (" + higher.issuer +
         " phát động)";
}

}  // namespace

std::string_view code(MovementKind kind) {
  return code_in(movement_kinds, kind);
}
std::optional<MovementKind> movement_kind_of(std::string_view text) {
  return value_in(movement_kinds, text);
}
std::string_view label_vi(MovementKind kind) {
  return label_in(movement_kinds, kind);
}
std::string_view code(MovementState state) {
  return code_in(movement_states, state);
}
std::optional<MovementState> movement_state_of(std::string_view text) {
  return value_in(movement_states, text);
}
std::string_view label_vi(MovementState state) {
  return label_in(movement_states, state);
}
std::string_view code(CriterionSubject subject) {
  return code_in(criterion_subjects, subject);
}
std::optional<CriterionSubject> criterion_subject_of(std::string_view text) {
  return value_in(criterion_subjects, text);
}
std::string_view label_vi(CriterionSubject subject) {
  return label_in(criterion_subjects, subject);
}

core::Refusals faults(const Movement& movement) {
  core::Refusals found;
  if (blank(movement.title))
    found.push_back(
        {"movement.title", "Chưa ghi tên phong trào thi đua; hãy ghi tên như trong kế hoạch.", "title", {}});
  add_period_faults(movement, found);
  if (movement.kind == MovementKind::campaign && blank(movement.occasion))
    found.push_back({"movement.occasion",
                     "Đợt thi đua đặc biệt phải ghi sự kiện hoặc ngày kỷ niệm mà nó chào mừng; hãy bổ sung.",
                     "occasion",
                     {}});
  add_list_faults(movement, found);
  return found;
}

std::optional<core::Refusal> refusal_of_step(MovementState from, MovementState to) {
  if (from == MovementState::draft && to == MovementState::launched) return std::nullopt;
  if (from == MovementState::launched && to == MovementState::closed) return std::nullopt;
  const std::string advice = from == MovementState::draft ? "; hãy phát động trước." : "; không cần làm gì thêm.";
  return core::Refusal{"movement.step",
                       "Phong trào đang ở trạng thái “" + std::string(label_vi(from)) + "” nên không chuyển sang “" +
                           std::string(label_vi(to)) + "” được" + advice,
                       "state",
                       {}};
}

std::vector<ShownLine> shown_vi(const Movement& movement) {
  std::vector<ShownLine> lines;
  show(lines, "Tên phong trào", movement.title);
  show(lines, "Loại", std::string(label_vi(movement.kind)));
  show(lines, "Chủ đề", movement.theme);
  show(lines, "Chào mừng", movement.occasion);
  show(lines, "Thời gian", "từ " + movement.period.from.to_vi() + " đến " + movement.period.to.to_vi());
  show(lines, "Phạm vi, đối tượng", movement.scope);
  for (const std::string& content : movement.contents) show(lines, "Nội dung thi đua", content);
  for (const Criterion& criterion : movement.criteria)
    show(lines, "Tiêu chuẩn đối với " + std::string(label_vi(criterion.subject)), criterion.text);
  for (const HigherMovement& higher : movement.answers_to) show(lines, "Hưởng ứng", shown_higher(higher));
  show(lines, "Trạng thái", std::string(label_vi(movement.state)));
  return lines;
}

}  // namespace thidua::movements
