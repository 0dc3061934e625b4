#include "reports/figure.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::reports {
namespace {

constexpr std::array figure_kind_codes{
    core::Coded<FigureKind>{FigureKind::award, "award", {}},
    core::Coded<FigureKind>{FigureKind::fund, "fund", {}},
    core::Coded<FigureKind>{FigureKind::activity, "activity", {}},
};
constexpr std::array stage_codes{
    core::Coded<AwardStage>{AwardStage::proposed, "proposed", {}},
    core::Coded<AwardStage>{AwardStage::recognised, "recognised", {}},
    core::Coded<AwardStage>{AwardStage::awarded, "awarded", {}},
};
constexpr std::array subject_codes{
    core::Coded<AwardSubject>{AwardSubject::collective, "collective", {}},
    core::Coded<AwardSubject>{AwardSubject::person, "person", {}},
    core::Coded<AwardSubject>{AwardSubject::member, "member", {}},
    core::Coded<AwardSubject>{AwardSubject::woman_member, "woman_member", {}},
};
constexpr std::array topic_codes{
    core::Coded<Topic>{Topic::basis, "basis", {}},
    core::Coded<Topic>{Topic::leadership, "leadership", {}},
    core::Coded<Topic>{Topic::movement, "movement", {}},
    core::Coded<Topic>{Topic::inspection, "inspection", {}},
    core::Coded<Topic>{Topic::supervision, "supervision", {}},
    core::Coded<Topic>{Topic::complaint, "complaint", {}},
    core::Coded<Topic>{Topic::welfare, "welfare", {}},
    core::Coded<Topic>{Topic::cause, "cause", {}},
    core::Coded<Topic>{Topic::direction, "direction", {}},
};

std::string award_fault(const Figure& figure) {
  const std::string name = "“" + figure.name + "”";
  if (!figure.count || *figure.count < 0)
    return "Chưa có số lượng của " + name + "; hãy nhập một số nguyên từ 0 trở lên.";
  if (core::trimmed(figure.authority).empty())
    return "Chưa ghi cấp quyết định khen thưởng của " + name + "; hãy ghi, ví dụ “Giám đốc Sở”.";
  if (figure.stage != AwardStage::proposed && core::trimmed(figure.decision).empty())
    return "Chưa ghi số và ngày quyết định của " + name +
           "; hãy ghi quyết định, hoặc chọn “đề nghị” nếu chưa có quyết định.";
  return {};
}

}  // namespace

std::string_view code(FigureKind kind) {
  return code_in(figure_kind_codes, kind);
}
std::optional<FigureKind> figure_kind_of(std::string_view code) {
  return value_in(figure_kind_codes, code);
}
std::string_view code(AwardStage stage) {
  return code_in(stage_codes, stage);
}
std::optional<AwardStage> award_stage_of(std::string_view code) {
  return value_in(stage_codes, code);
}
std::string_view code(AwardSubject subject) {
  return code_in(subject_codes, subject);
}
std::optional<AwardSubject> award_subject_of(std::string_view code) {
  return value_in(subject_codes, code);
}
std::string_view code(Topic topic) {
  return code_in(topic_codes, topic);
}
std::optional<Topic> topic_of(std::string_view code) {
  return value_in(topic_codes, code);
}

std::string_view label_vi(AwardSubject subject) {
  switch (subject) {
    case AwardSubject::collective:
      return "tập thể";
    case AwardSubject::person:
      return "cá nhân";
    case AwardSubject::member:
      return "đoàn viên";
    case AwardSubject::woman_member:
      return "nữ đoàn viên";
  }
  return {};
}

std::string figure_fault(const Figure& figure) {
  if (figure.withdrawn && figure.replaces == 0) return "Chưa rõ số liệu nào được rút; hãy ghi mã của số liệu cần rút.";
  if (core::trimmed(figure.source).empty())
    return "Chưa ghi nguồn số liệu" + (figure.name.empty() ? std::string{} : " của “" + figure.name + "”") +
           "; hãy ghi văn bản hoặc đơn vị cung cấp số liệu.";
  if (figure.withdrawn) return {};
  if (core::trimmed(figure.name).empty() && figure.topic != Topic::complaint)
    return "Chưa ghi nội dung của số liệu; hãy ghi tên danh hiệu, tên quỹ hoặc một câu nêu nội dung.";
  if (figure.count && *figure.count < 0)
    return "Số lượng của “" + figure.name + "” là số âm; hãy nhập một số từ 0 trở lên.";
  if (figure.kind == FigureKind::award) return award_fault(figure);
  if (figure.kind == FigureKind::fund && figure.amount.dong <= 0)
    return "Chưa có số tiền của “" + figure.name + "”; hãy nhập số tiền bằng đồng, lớn hơn 0.";
  return {};
}

std::vector<Figure> figures_on(const std::vector<Figure>& all, core::Date day) {
  std::set<std::int64_t> replaced;
  for (const auto& figure : all)
    if (figure.replaces != 0 && figure.day <= day) replaced.insert(figure.replaces);
  std::vector<Figure> counting;
  for (const auto& figure : all)
    if (!figure.withdrawn && figure.day <= day && !replaced.contains(figure.id)) counting.push_back(figure);
  return counting;
}

}  // namespace thidua::reports
