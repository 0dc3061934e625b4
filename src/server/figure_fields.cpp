#include "server/figure_fields.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "server/shared.h"

namespace thidua::server {
namespace {

core::Refusal unfit_figure(std::string_view field, std::string_view expected) {
  return {"figure.value",
          "Giá trị của trường " + std::string(field) + " không hợp lệ. " + std::string(expected),
          std::string(field),
          {}};
}

struct TextField {
  std::string_view name;
  std::string reports::Figure::*member;
};
constexpr std::array text_fields{
    TextField{"source", &reports::Figure::source},       TextField{"name", &reports::Figure::name},
    TextField{"authority", &reports::Figure::authority}, TextField{"part", &reports::Figure::part},
    TextField{"decision", &reports::Figure::decision},   TextField{"counted", &reports::Figure::counted}};

template <class Enum>
std::optional<core::Refusal> set_code(Enum& target, std::optional<Enum> parsed, std::string_view field,
                                      std::string_view expected) {
  if (!parsed) return unfit_figure(field, expected);
  target = *parsed;
  return std::nullopt;
}

std::optional<core::Refusal> set_number(reports::Figure& figure, std::string_view field, std::string_view value) {
  const auto number = core::typed_number(value);
  if (!number || !number->is_whole() || *number < core::Decimal{})
    return unfit_figure(field, "Hãy ghi số nguyên không âm.");
  if (field == "count")
    figure.count = number->units();
  else
    figure.amount = core::Money{number->units()};
  return std::nullopt;
}

}  // namespace

core::Outcome<reports::Figure> with_figure_field(reports::Figure figure, std::string_view field, std::string_view raw) {
  const std::string value = core::single_spaced(core::nfc(raw));
  const auto text = std::ranges::find(text_fields, field, &TextField::name);
  std::optional<core::Refusal> refusal;
  if (text != text_fields.end()) {
    figure.*(text->member) = value;
  } else if (field == "kind") {
    refusal = set_code(figure.kind, reports::figure_kind_of(value), field, "Hãy ghi award, fund hoặc activity.");
  } else if (field == "side") {
    refusal = set_code(figure.side, papers::side_of(value), field, "Hãy ghi agency hoặc union.");
  } else if (field == "stage") {
    refusal =
        set_code(figure.stage, reports::award_stage_of(value), field, "Hãy ghi proposed, recognised hoặc awarded.");
  } else if (field == "subject") {
    refusal = set_code(figure.subject, reports::award_subject_of(value), field,
                       "Hãy ghi collective, person, member hoặc woman_member.");
  } else if (field == "topic") {
    refusal =
        set_code(figure.topic, reports::topic_of(value), field, "Hãy ghi inspection, complaint, welfare, direction …");
  } else if (field == "day") {
    auto day = day_of(value, field);
    if (!day) return day.error();
    figure.day = *day;
  } else if (field == "spent") {
    figure.spent = value == "x" || value == "true" || value == "có";
  } else if (field == "count" || field == "amount") {
    refusal = set_number(figure, field, value);
  } else {
    refusal = core::Refusal{"figure.field",
                            "Không có trường “" + std::string(field) +
                                "”. Các trường: kind, side, day, source, name, stage, "
                                "subject, authority, part, decision, count, counted, amount, spent, topic.",
                            std::string(field),
                            {}};
  }
  if (refusal) return *refusal;
  return figure;
}

}  // namespace thidua::server
