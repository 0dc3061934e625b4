#include "core/measure.h"

#include <array>
#include <utility>

namespace thidua::core {
namespace {

template <class Enum>
using Codes = std::pair<Enum, std::string_view>;

constexpr std::array comparator_codes{Codes<Comparator>{Comparator::at_least, ">="},
                                      Codes<Comparator>{Comparator::more_than, ">"},
                                      Codes<Comparator>{Comparator::at_most, "<="},
                                      Codes<Comparator>{Comparator::less_than, "<"},
                                      Codes<Comparator>{Comparator::equal, "="},
                                      Codes<Comparator>{Comparator::between, "between"},
                                      Codes<Comparator>{Comparator::none, "none"},
                                      Codes<Comparator>{Comparator::exists, "exists"},
                                      Codes<Comparator>{Comparator::qualitative, "qualitative"}};

constexpr std::array unit_codes{
    Codes<Unit>{Unit::percent, "percent"}, Codes<Unit>{Unit::count, "count"}, Codes<Unit>{Unit::vnd, "vnd"},
    Codes<Unit>{Unit::point, "point"},     Codes<Unit>{Unit::ratio, "ratio"}, Codes<Unit>{Unit::rank, "rank"},
    Codes<Unit>{Unit::minute, "minute"},   Codes<Unit>{Unit::hour, "hour"},   Codes<Unit>{Unit::day, "day"},
    Codes<Unit>{Unit::workday, "workday"}, Codes<Unit>{Unit::week, "week"},   Codes<Unit>{Unit::month, "month"},
    Codes<Unit>{Unit::year, "year"},       Codes<Unit>{Unit::ha, "ha"},       Codes<Unit>{Unit::m2, "m2"},
    Codes<Unit>{Unit::m3, "m3"},           Codes<Unit>{Unit::km, "km"},       Codes<Unit>{Unit::kg, "kg"},
    Codes<Unit>{Unit::tonne, "tonne"},     Codes<Unit>{Unit::kwh, "kwh"},     Codes<Unit>{Unit::relative, "relative"},
    Codes<Unit>{Unit::level, "level"},     Codes<Unit>{Unit::other, "other"}, Codes<Unit>{Unit::none, "none"}};

constexpr std::array verdict_codes{Codes<Verdict>{Verdict::met, "met"},
                                   Codes<Verdict>{Verdict::not_met, "not_met"},
                                   Codes<Verdict>{Verdict::exceeded, "exceeded"},
                                   Codes<Verdict>{Verdict::partly, "partly"},
                                   Codes<Verdict>{Verdict::not_assessed, "not_assessed"},
                                   Codes<Verdict>{Verdict::proposed, "proposed"},
                                   Codes<Verdict>{Verdict::in_progress, "in_progress"},
                                   Codes<Verdict>{Verdict::dropped, "dropped"},
                                   Codes<Verdict>{Verdict::not_stated, "not_stated"}};

template <class Table, class Enum>
std::string_view code_in(const Table& table, Enum value) {
  for (const auto& [known, text] : table)
    if (known == value) return text;
  return {};
}

template <class Enum, class Table>
std::optional<Enum> value_in(const Table& table, std::string_view code) {
  for (const auto& [known, text] : table)
    if (text == code) return known;
  return std::nullopt;
}

std::string_view unit_word(Unit unit) {
  switch (unit) {
    case Unit::percent:
      return "%";
    case Unit::vnd:
      return "đồng";
    case Unit::point:
      return "điểm";
    case Unit::rank:
      return "hạng";
    case Unit::minute:
      return "phút";
    case Unit::hour:
      return "giờ";
    case Unit::day:
      return "ngày";
    case Unit::workday:
      return "ngày làm việc";
    case Unit::week:
      return "tuần";
    case Unit::month:
      return "tháng";
    case Unit::year:
      return "năm";
    case Unit::ha:
      return "ha";
    case Unit::m2:
      return "m²";
    case Unit::m3:
      return "m³";
    case Unit::km:
      return "km";
    case Unit::kg:
      return "kg";
    case Unit::tonne:
      return "tấn";
    case Unit::kwh:
      return "kWh";
    default:
      return {};
  }
}

}  // namespace

std::string_view code(Comparator comparator) {
  return code_in(comparator_codes, comparator);
}
std::string_view code(Unit unit) {
  return code_in(unit_codes, unit);
}
std::string_view code(Verdict verdict) {
  return code_in(verdict_codes, verdict);
}
std::string_view code(Direction direction) {
  switch (direction) {
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
    case Direction::band:
      return "band";
    case Direction::none:
      return "none";
  }
  return {};
}
std::optional<Comparator> comparator_of(std::string_view text) {
  return value_in<Comparator>(comparator_codes, text);
}
std::optional<Unit> unit_of(std::string_view text) {
  return value_in<Unit>(unit_codes, text);
}
std::optional<Verdict> verdict_of(std::string_view text) {
  return value_in<Verdict>(verdict_codes, text);
}

std::string_view label_vi(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return "đạt";
    case Verdict::not_met:
      return "không đạt";
    case Verdict::exceeded:
      return "vượt";
    case Verdict::partly:
      return "đạt một phần";
    case Verdict::not_assessed:
      return "chưa đánh giá";
    case Verdict::proposed:
      return "đang đề nghị";
    case Verdict::in_progress:
      return "đang thực hiện";
    case Verdict::dropped:
      return "dừng thực hiện";
    case Verdict::not_stated:
      return "chưa nêu kết quả";
  }
  return {};
}

bool well_formed(const Quantity& q) {
  const auto count = q.values.size();
  if (q.comparator == Comparator::exists || q.comparator == Comparator::qualitative) return count == 0;
  if (q.comparator == Comparator::none) return count == 1 && q.values[0].is_zero();
  if (q.comparator == Comparator::between) return count == 2 && q.values[0] < q.values[1];
  if (q.unit == Unit::relative || q.unit == Unit::level) return count == 0;
  if (q.unit == Unit::ratio) return count == 2;
  return count == 1;
}

std::string value_to_vi(Decimal value, Unit unit, std::string_view unit_label) {
  std::string text = value.to_vi();
  if (unit == Unit::percent) return text + "%";
  const bool counted = unit == Unit::count || unit == Unit::none || unit == Unit::other;
  if (counted && value.is_whole() && value >= Decimal{1} && value < Decimal{10}) text.insert(0, 1, '0');
  const std::string_view word = unit_label.empty() ? unit_word(unit) : unit_label;
  return word.empty() ? text : text + " " + std::string(word);
}

std::string to_vi(const Quantity& q, std::string_view unit_label) {
  const auto value = [&](std::size_t i) { return value_to_vi(q.values[i], q.unit, unit_label); };
  switch (q.comparator) {
    case Comparator::exists:
      return "có thực hiện";
    case Comparator::qualitative:
      return "định tính";
    case Comparator::none:
      return "không có";
    default:
      break;
  }
  if (q.unit == Unit::relative || q.unit == Unit::level || !well_formed(q)) return "theo nội dung chỉ tiêu";
  if (q.unit == Unit::ratio) {
    const std::string share = q.values[0].to_vi() + "/" + q.values[1].to_vi();
    return q.comparator == Comparator::equal ? share : "ít nhất " + share;
  }
  switch (q.comparator) {
    case Comparator::at_least:
      return "từ " + value(0) + " trở lên";
    case Comparator::more_than:
      return "trên " + value(0);
    case Comparator::at_most:
      return "không quá " + value(0);
    case Comparator::less_than:
      return "dưới " + value(0);
    case Comparator::between:
      return "từ " + value_to_vi(q.values[0], q.unit == Unit::percent ? Unit::percent : Unit::count) + " đến " +
             value(1);
    default:
      return value(0);
  }
}

}  // namespace thidua::core
