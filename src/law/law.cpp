#include "law/law.h"

#include <array>

#include "core/coded.h"

namespace thidua::law {
namespace {

constexpr std::array<core::Coded<AwardClass>, 9> class_table{{
    {AwardClass::title, "title", "Danh hiệu thi đua"},
    {AwardClass::commendation, "commendation", "Hình thức khen thưởng"},
    {AwardClass::state_honour, "state_honour", "Khen thưởng cấp Nhà nước"},
    {AwardClass::medal, "medal", "Kỷ niệm chương, huy hiệu"},
    {AwardClass::recognition, "recognition", "Công nhận, biểu dương"},
    {AwardClass::service_route, "service_route", "Khen quá trình cống hiến"},
    {AwardClass::union_title, "union_title", "Danh hiệu của công đoàn"},
    {AwardClass::union_commendation, "union_commendation", "Khen thưởng của công đoàn"},
    {AwardClass::union_medal, "union_medal", "Kỷ niệm chương của công đoàn"},
}};
constexpr std::array<core::Coded<Need>, 6> need_table{{
    {Need::held, "held", "đã được tặng"},
    {Need::before_window, "before_window", "được tặng trước các năm xét"},
    {Need::this_year, "this_year", "của năm xét"},
    {Need::year_before, "year_before", "của năm trước"},
    {Need::in_row, "in_row", "liên tục"},
    {Need::in_window, "in_window", "trong các năm xét"},
}};
constexpr std::array<core::Coded<Science>, 3> science_table{{
    {Science::accepted, "accepted", "đã nghiệm thu"},
    {Science::none, "none", "không thay được"},
    {Science::accepted_and_applied, "accepted_and_applied", "đã nghiệm thu và áp dụng"},
}};

}  // namespace

const AwardVersion* Award::on(Date day) const {
  for (const AwardVersion& version : versions)
    if (version.validity.covers(day)) return &version;
  return nullptr;
}

const Award* Law::award(std::string_view code) const {
  const auto found = awards.find(code);
  return found == awards.end() ? nullptr : &found->second;
}

const Regime* Law::regime(Date day) const {
  for (const Regime& one : regimes)
    if (one.validity.covers(day)) return &one;
  return nullptr;
}

const GeneralRule* Law::rule(std::string_view id) const {
  const auto found = rules.find(id);
  return found == rules.end() ? nullptr : &found->second;
}

const GeneralRule* Law::rule_on(std::string_view id, Date day) const {
  const GeneralRule* found = rule(id);
  return found != nullptr && found->validity.covers(day) ? found : nullptr;
}

std::string Law::short_name(std::string_view code) const {
  const Award* found = award(code);
  return found == nullptr ? std::string(code) : found->short_name;
}

std::string_view to_code(AwardClass kind) {
  return core::code_in(class_table, kind);
}
std::string_view to_label(AwardClass kind) {
  return core::label_in(class_table, kind);
}
std::vector<AwardClass> award_classes() {
  std::vector<AwardClass> all;
  for (const auto& row : class_table) all.push_back(row.value);
  return all;
}
std::optional<AwardClass> award_class_of(std::string_view code) {
  return core::value_in(class_table, code);
}
std::string_view to_code(Need need) {
  return core::code_in(need_table, need);
}
std::optional<Need> need_of(std::string_view code) {
  return core::value_in(need_table, code);
}
std::string_view to_code(Science science) {
  return core::code_in(science_table, science);
}
std::optional<Science> science_of(std::string_view code) {
  return core::value_in(science_table, code);
}

}  // namespace thidua::law
