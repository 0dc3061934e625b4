#include "registry/award_record.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::registry {
namespace {

using core::Coded;

constexpr std::array holder_kinds{Coded<HolderKind>{HolderKind::person, "person", "Cá nhân"},
                                  Coded<HolderKind>{HolderKind::unit, "unit", "Tập thể"},
                                  Coded<HolderKind>{HolderKind::household, "household", "Hộ gia đình"},
                                  Coded<HolderKind>{HolderKind::outside, "outside", "Tập thể ngoài cơ quan"}};
constexpr std::array award_kinds{Coded<AwardKind>{AwardKind::title, "title", "Danh hiệu thi đua"},
                                 Coded<AwardKind>{AwardKind::form, "form", "Hình thức khen thưởng"}};
constexpr std::array award_levels{Coded<AwardLevel>{AwardLevel::base, "base", "Cấp cơ sở"},
                                  Coded<AwardLevel>{AwardLevel::district, "district", "Cấp huyện, cấp trên cơ sở"},
                                  Coded<AwardLevel>{AwardLevel::province, "province", "Cấp tỉnh"},
                                  Coded<AwardLevel>{AwardLevel::ministry, "ministry", "Cấp bộ, ngành, trung ương"},
                                  Coded<AwardLevel>{AwardLevel::state, "state", "Cấp Nhà nước"}};
constexpr std::array tracks{
    Coded<Track>{Track::government, "government", "Chính quyền"}, Coded<Track>{Track::union_side, "union", "Công đoàn"},
    Coded<Track>{Track::party, "party", "Đảng"}, Coded<Track>{Track::organisation, "organisation", "Đoàn thể"}};
constexpr std::array change_kinds{Coded<ChangeKind>{ChangeKind::correct, "correct", "Đính chính"},
                                  Coded<ChangeKind>{ChangeKind::amend, "amend", "Điều chỉnh"},
                                  Coded<ChangeKind>{ChangeKind::cancel, "cancel", "Hủy bỏ"},
                                  Coded<ChangeKind>{ChangeKind::restore, "restore", "Khôi phục"}};
constexpr std::array statuses{Coded<Status>{Status::standing, "standing", "Còn hiệu lực"},
                              Coded<Status>{Status::corrected, "corrected", "Đã đính chính"},
                              Coded<Status>{Status::cancelled, "cancelled", "Đã hủy bỏ"}};

constexpr int year_min = 1945;
constexpr int year_max = 2100;
constexpr std::size_t text_max = 500;

struct FieldLabel {
  std::string_view field;
  std::string_view label;
};
constexpr std::array field_labels{
    FieldLabel{"holder_kind", "Đối tượng"},
    FieldLabel{"person", "Người trong danh sách"},
    FieldLabel{"unit", "Đơn vị trong sơ đồ"},
    FieldLabel{"name", "Họ và tên, tên tập thể"},
    FieldLabel{"birth", "Ngày sinh"},
    FieldLabel{"position", "Chức vụ"},
    FieldLabel{"unit_name", "Đơn vị"},
    FieldLabel{"award_code", "Mã danh hiệu, hình thức"},
    FieldLabel{"award", "Danh hiệu, hình thức khen thưởng"},
    FieldLabel{"kind", "Loại"},
    FieldLabel{"years", "Năm"},
    FieldLabel{"number", "Số quyết định"},
    FieldLabel{"day", "Ngày ký"},
    FieldLabel{"authority", "Cơ quan quyết định"},
    FieldLabel{"level", "Cấp"},
    FieldLabel{"track", "Hệ khen thưởng"},
    FieldLabel{"basis", "Căn cứ xét"},
    FieldLabel{"initiative", "Sáng kiến"},
    FieldLabel{"note", "Ghi chú"},
};

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> id_in(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

/// Runs of four digits, in order.
std::vector<int> years_in(std::string_view text) {
  std::vector<int> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (end - at == 4) found.push_back(*whole(text.substr(at, 4)));
    at = end == at ? at + 1 : end;
  }
  return found;
}

core::Refusal field_fault(std::string_view field, std::string message) {
  return {"registry.award." + std::string(field), std::move(message), std::string(field), {}};
}

template <class Enum, class Of>
std::optional<core::Refusal> take_code(std::string_view field, std::string_view text, Of of, Enum& into) {
  const std::optional<Enum> value = of(text);
  if (!value)
    return field_fault(field, std::string(field_label_vi(field)) + " “" + std::string(text) +
                                  "” không có trong danh mục; hãy chọn lại.");
  into = *value;
  return std::nullopt;
}

template <class Of>
std::optional<core::Refusal> take_id(std::string_view field, std::string_view text, std::optional<core::Id<Of>>& into) {
  into.reset();
  if (text.empty()) return std::nullopt;
  const auto id = id_in(text);
  if (!id) return field_fault(field, std::string(field_label_vi(field)) + " phải là mã số; hãy chọn trong danh sách.");
  into = core::Id<Of>{*id};
  return std::nullopt;
}

std::string* plain_field(AwardRecord& record, std::string_view field) {
  if (field == "name") return &record.holder.name;
  if (field == "birth") return &record.holder.birth;
  if (field == "position") return &record.holder.position;
  if (field == "unit_name") return &record.holder.unit_name;
  if (field == "award_code") return &record.award_code;
  if (field == "award") return &record.award_text;
  if (field == "number") return &record.number;
  if (field == "authority") return &record.authority;
  if (field == "basis") return &record.basis;
  if (field == "initiative") return &record.initiative;
  if (field == "note") return &record.note;
  return nullptr;
}

std::optional<core::Refusal> take_years(std::string_view text, AwardRecord& record) {
  record.years.reset();
  if (text.empty()) return std::nullopt;
  auto years = written_years(text);
  if (!years) return field_fault("years", years.error());
  record.years = *years;
  return std::nullopt;
}

std::optional<core::Refusal> take_day(std::string_view text, AwardRecord& record) {
  record.day.reset();
  if (text.empty()) return std::nullopt;
  record.day = PartlyDay::parse(text);
  if (record.day) return std::nullopt;
  return field_fault("day", "Ngày ký “" + std::string(text) + "” không đọc được; hãy ghi ngày/tháng/năm hoặc chỉ năm.");
}

std::optional<core::Refusal> take_field(AwardRecord& record, std::string_view field, std::string_view text) {
  if (std::string* plain = plain_field(record, field)) {
    *plain = text;
    return std::nullopt;
  }
  if (field == "holder_kind") return take_code(field, text, holder_kind_of, record.holder.kind);
  if (field == "kind") return take_code(field, text, award_kind_of, record.kind);
  if (field == "level") return take_code(field, text, award_level_of, record.level);
  if (field == "track") return take_code(field, text, track_of, record.track);
  if (field == "person") return take_id(field, text, record.holder.person);
  if (field == "unit") return take_id(field, text, record.holder.unit);
  if (field == "years") return take_years(text, record);
  if (field == "day") return take_day(text, record);
  return core::Refusal{"registry.award.field", "Không có trường “" + std::string(field) + "” trong hồ sơ khen thưởng.",
                       std::string(field), ""};
}

void put(AwardRecord& record, const std::vector<FieldChange>& fields, bool after) {
  for (const FieldChange& one : fields) (void)take_field(record, one.field, after ? one.after : one.before);
}

std::optional<core::Refusal> years_fault(const AwardRecord& record, core::Date today) {
  if (!record.years) return std::nullopt;
  if (record.years->last < record.years->first)
    return field_fault("years", "Năm cuối phải không trước năm đầu; hãy sửa lại.");
  if (record.years->first < year_min || record.years->last > today.year() + 1)
    return field_fault("years", "Năm " + record.years->to_text() + " không thể đúng; hãy kiểm tra lại.");
  return std::nullopt;
}

}  // namespace

std::string_view code(HolderKind kind) {
  return core::code_in(holder_kinds, kind);
}
std::string_view code(AwardKind kind) {
  return core::code_in(award_kinds, kind);
}
std::string_view code(AwardLevel level) {
  return core::code_in(award_levels, level);
}
std::string_view code(Track track) {
  return core::code_in(tracks, track);
}
std::string_view code(ChangeKind kind) {
  return core::code_in(change_kinds, kind);
}
std::string_view code(Status status) {
  return core::code_in(statuses, status);
}
std::string_view label_vi(HolderKind kind) {
  return core::label_in(holder_kinds, kind);
}
std::string_view label_vi(AwardKind kind) {
  return core::label_in(award_kinds, kind);
}
std::string_view label_vi(AwardLevel level) {
  return core::label_in(award_levels, level);
}
std::string_view label_vi(Track track) {
  return core::label_in(tracks, track);
}
std::string_view label_vi(ChangeKind kind) {
  return core::label_in(change_kinds, kind);
}
std::string_view label_vi(Status status) {
  return core::label_in(statuses, status);
}
std::optional<HolderKind> holder_kind_of(std::string_view code) {
  return core::value_in(holder_kinds, code);
}
std::optional<AwardKind> award_kind_of(std::string_view code) {
  return core::value_in(award_kinds, code);
}
std::optional<AwardLevel> award_level_of(std::string_view code) {
  return core::value_in(award_levels, code);
}
std::optional<Track> track_of(std::string_view code) {
  return core::value_in(tracks, code);
}
std::optional<ChangeKind> change_kind_of(std::string_view code) {
  return core::value_in(change_kinds, code);
}
std::optional<Status> status_of(std::string_view code) {
  return core::value_in(statuses, code);
}

std::optional<PartlyDay> PartlyDay::parse(std::string_view text) {
  if (const auto day = core::Date::parse_iso(text)) return PartlyDay{*day, false};
  if (text.size() != 4) return std::nullopt;
  const auto year = whole(text);
  if (!year || *year < year_min || *year > year_max) return std::nullopt;
  return of_year(*year);
}

std::string PartlyDay::to_text() const {
  return year_only ? std::to_string(day.year()) : day.to_iso();
}

std::string PartlyDay::to_vi() const {
  return year_only ? "năm " + std::to_string(day.year()) : "ngày " + day.to_vi();
}

std::string Years::to_text() const {
  return first == last ? std::to_string(last) : std::to_string(first) + "–" + std::to_string(last);
}

core::Outcome<Years, std::string> written_years(std::string_view text) {
  const std::vector<int> found = years_in(text);
  const std::string wrong = "Năm “" + std::string(text) + "” không đọc được; hãy ghi như 2024 hoặc 2022-2024.";
  if (found.empty() || found.size() > 2) return wrong;
  const Years years{found.front(), found.back()};
  if (years.first < year_min || years.last > year_max) return wrong;
  if (years.last < years.first) return "Năm cuối trước năm đầu trong “" + std::string(text) + "”; hãy sửa lại.";
  return years;
}

std::optional<core::Date> ordering_day(const AwardRecord& record) {
  if (record.day) return record.day->day;
  if (record.years) return core::last_day_of_year(record.years->last);
  return std::nullopt;
}

std::string decision_vi(const AwardRecord& record) {
  std::string text;
  if (!record.number.empty()) text = "QĐ số " + record.number;
  if (record.day) text += (text.empty() ? "Quyết định " : " ") + record.day->to_vi();
  if (!record.authority.empty()) text += (text.empty() ? "" : " của ") + record.authority;
  return text;
}

core::Refusals faults(const AwardRecord& record, core::Date today) {
  core::Refusals all;
  if (core::trimmed(record.holder.name).empty())
    all.push_back(field_fault("name", "Chưa có họ tên hoặc tên tập thể được khen; hãy ghi vào."));
  if (core::trimmed(record.award_text).empty())
    all.push_back(field_fault("award", "Chưa có danh hiệu hoặc hình thức khen thưởng; hãy ghi vào."));
  if (const auto fault = years_fault(record, today)) all.push_back(*fault);
  // Only the year is known: its last day may still be to come.
  if (record.day && (record.day->year_only ? record.day->day.year() > today.year() : record.day->day > today))
    all.push_back(field_fault("day", "Quyết định ký " + record.day->to_vi() + " là chưa đến; hãy kiểm tra lại ngày."));
  if (record.day && record.day->day.year() < year_min)
    all.push_back(field_fault("day", "Quyết định ký " + record.day->to_vi() + " là quá xa; hãy kiểm tra lại ngày."));
  if (!record.years && !record.day)
    all.push_back(
        field_fault("years", "Chưa có năm khen thưởng và ngày ký quyết định; hãy ghi ít nhất một trong hai."));
  for (const auto& [field, value] : fields_of(record))
    if (core::code_points(value) > text_max)
      all.push_back(field_fault(
          field, std::string(field_label_vi(field)) + " dài quá " + std::to_string(text_max) + " chữ; hãy rút gọn."));
  return all;
}

Fields fields_of(const AwardRecord& record) {
  const auto id_text = [](const auto& id) { return id ? core::to_text(*id) : std::string(); };
  return {{"holder_kind", std::string(code(record.holder.kind))},
          {"person", id_text(record.holder.person)},
          {"unit", id_text(record.holder.unit)},
          {"name", record.holder.name},
          {"birth", record.holder.birth},
          {"position", record.holder.position},
          {"unit_name", record.holder.unit_name},
          {"award_code", record.award_code},
          {"award", record.award_text},
          {"kind", std::string(code(record.kind))},
          {"years", record.years ? record.years->to_text() : ""},
          {"number", record.number},
          {"day", record.day ? record.day->to_text() : ""},
          {"authority", record.authority},
          {"level", std::string(code(record.level))},
          {"track", std::string(code(record.track))},
          {"basis", record.basis},
          {"initiative", record.initiative},
          {"note", record.note}};
}

core::Outcome<AwardRecord> with_fields(AwardRecord record, const Fields& fields) {
  for (const auto& [field, value] : fields)
    if (auto fault = take_field(record, field, value)) return *std::move(fault);
  return record;
}

std::string_view field_label_vi(std::string_view field) {
  const auto found = std::ranges::find(field_labels, field, &FieldLabel::field);
  return found == field_labels.end() ? field : found->label;
}

std::string shown_value(std::string_view field, std::string_view value) {
  const auto label_or = [&](auto known) { return std::string(known ? label_vi(*known) : value); };
  if (field == "holder_kind") return label_or(holder_kind_of(value));
  if (field == "kind") return label_or(award_kind_of(value));
  if (field == "level") return label_or(award_level_of(value));
  if (field == "track") return label_or(track_of(value));
  if (field != "day" && field != "birth") return std::string(value);
  const auto day = core::Date::parse_iso(value);
  return day ? day->to_vi() : std::string(value);
}

std::optional<Standing> standing_on(const AwardRecord& first, const std::vector<AwardChange>& changes, core::Date day,
                                    std::optional<core::Instant> known_at) {
  Standing now{first, Status::standing};
  bool cancelled = false;
  bool corrected = false;
  for (const AwardChange& change : changes) {
    if (known_at && change.at > *known_at) continue;
    // What was written down wrongly was wrong on every day; all else begins on its day.
    if (change.kind != ChangeKind::correct && change.day > day) continue;
    if (change.kind == ChangeKind::cancel || change.kind == ChangeKind::restore) {
      cancelled = change.kind == ChangeKind::cancel;
      continue;
    }
    put(now.record, change.fields, true);
    corrected = true;
  }
  if (const auto decided = ordering_day(now.record); decided && *decided > day) {
    // A year that is not over yet: the decision, of unknown day, may stand already.
    const bool within = (!now.record.day || now.record.day->year_only) && decided->year() == day.year();
    if (!within) return std::nullopt;
  }
  now.status = cancelled ? Status::cancelled : corrected ? Status::corrected : Status::standing;
  return now;
}

Standing newest(const AwardRecord& first, const std::vector<AwardChange>& changes) {
  Standing now{first, Status::standing};
  bool cancelled = false;
  bool corrected = false;
  for (const AwardChange& change : changes) {
    put(now.record, change.fields, true);
    corrected = corrected || change.kind == ChangeKind::correct || change.kind == ChangeKind::amend;
    if (change.kind == ChangeKind::cancel) cancelled = true;
    if (change.kind == ChangeKind::restore) cancelled = false;
  }
  now.status = cancelled ? Status::cancelled : corrected ? Status::corrected : Status::standing;
  return now;
}

core::Outcome<AwardRecord> first_of(AwardRecord record, const std::vector<AwardChange>& changes) {
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    for (const FieldChange& one : change->fields)
      if (auto fault = take_field(record, one.field, one.before)) return *std::move(fault);
  return record;
}

std::optional<core::Refusal> change_fault(const Standing& now, const AwardChange& change, core::Date today) {
  const auto refusal = [](std::string code, std::string message, std::string field) {
    return core::Refusal{"registry.change." + std::move(code), std::move(message), std::move(field), {}};
  };
  if (core::trimmed(change.ground).empty())
    return refusal("ground", "Chưa ghi lý do; hãy ghi vì sao " + core::lower(label_vi(change.kind)) + ".", "ground");
  if (change.day > today)
    return refusal("day", "Ngày " + change.day.to_vi() + " là chưa đến; hãy kiểm tra lại ngày.", "day");
  const auto decided = ordering_day(now.record);
  if (change.kind != ChangeKind::correct && decided && !(now.record.day && now.record.day->year_only) &&
      now.record.day && change.day < *decided)
    return refusal("day", "Ngày " + change.day.to_vi() + " trước ngày ký quyết định khen thưởng; hãy kiểm tra lại.",
                   "day");
  if (change.kind == ChangeKind::cancel || change.kind == ChangeKind::restore) {
    const bool cancelled = now.status == Status::cancelled;
    if (cancelled && change.kind == ChangeKind::cancel)
      return refusal("cancelled", "Khen thưởng này đã bị hủy bỏ; không cần hủy bỏ lần nữa.", "");
    if (!cancelled && change.kind == ChangeKind::restore)
      return refusal("standing", "Khen thưởng này đang có hiệu lực; không cần khôi phục.", "");
    return std::nullopt;
  }
  if (change.fields.empty())
    return refusal("nothing", "Chưa có gì thay đổi; hãy sửa ít nhất một trường rồi lưu.", "fields");
  return std::nullopt;
}

}  // namespace thidua::registry
