#include "registry/io/award_columns.h"

#include <optional>

#include "core/text.h"
#include "documents/table_values.h"
#include "platform/json.h"
#include "registry/catalogue.h"
#include "registry/io/rows.h"

namespace thidua::registry {
namespace {

using personnel::ParsedRow;
using personnel::RowCells;

/// A cell in hand with where faults of it go.
struct CellInHand {
  const documents::TableRow& row;
  ParsedRow& parsed;
  void fault(const std::string& column, std::string message) const {
    parsed.faults.push_back({column, std::move(message), row.place(column)});
  }
};

bool has(std::string_view words, std::string_view phrase) {
  return (" " + std::string(words) + " ").find(" " + std::string(phrase) + " ") != std::string::npos;
}

std::optional<HolderKind> written_holder(std::string_view text) {
  if (const auto kind = holder_kind_of(text)) return kind;
  const std::string words = plain_words(text);
  if (has(words, "ngoai")) return HolderKind::outside;
  if (has(words, "ho") || has(words, "gia dinh")) return HolderKind::household;
  for (const char* one : {"tap the", "don vi", "to chuc", "tt"})
    if (has(words, one)) return HolderKind::unit;
  for (const char* one : {"ca nhan", "nguoi", "cn"})
    if (has(words, one)) return HolderKind::person;
  return std::nullopt;
}

std::optional<AwardLevel> written_level(std::string_view text) {
  if (const auto level = award_level_of(text)) return level;
  const std::string words = plain_words(text);
  for (const AwardLevel level :
       {AwardLevel::base, AwardLevel::district, AwardLevel::province, AwardLevel::ministry, AwardLevel::state})
    if (plain_words(label_vi(level)) == words) return level;
  if (const auto says = level_by_authority(text)) return says->level;
  for (const auto& [word, level] : {std::pair("tinh", AwardLevel::province), std::pair("bo", AwardLevel::ministry),
                                    std::pair("nganh", AwardLevel::ministry), std::pair("nha nuoc", AwardLevel::state),
                                    std::pair("huyen", AwardLevel::district), std::pair("co so", AwardLevel::base)})
    if (has(words, word)) return level;
  return std::nullopt;
}

std::optional<Track> written_track(std::string_view text) {
  if (const auto track = track_of(text)) return track;
  const std::string words = plain_words(text);
  if (has(words, "cong doan")) return Track::union_side;
  if (has(words, "dang")) return Track::party;
  for (const char* one : {"doan the", "doan thanh nien", "hoi", "doan"})
    if (has(words, one)) return Track::organisation;
  for (const char* one : {"chinh quyen", "nha nuoc", "chuyen mon"})
    if (has(words, one)) return Track::government;
  return std::nullopt;
}

std::optional<AwardKind> written_kind(std::string_view text) {
  if (const auto kind = award_kind_of(text)) return kind;
  const std::string words = plain_words(text);
  if (has(words, "danh hieu")) return AwardKind::title;
  if (has(words, "hinh thuc") || has(words, "khen thuong")) return AwardKind::form;
  return std::nullopt;
}

std::optional<Status> written_status(std::string_view text) {
  if (const auto status = status_of(text)) return status;
  for (const Status status : {Status::standing, Status::corrected, Status::cancelled})
    if (plain_words(label_vi(status)) == plain_words(text)) return status;
  return std::nullopt;
}

/// A word out of a list becomes its code.
template <class Enum>
void take_word(const CellInHand& in, const std::string& column, std::optional<Enum> (*written)(std::string_view),
               std::string_view examples) {
  std::string& cell = in.parsed.cells[column];
  if (cell.empty()) return;
  const auto value = written(cell);
  if (value) {
    cell = code(*value);
  } else {
    in.fault(column, "“" + cell + "” không hiểu được; hãy ghi " + std::string(examples) + ".");
  }
}

void take_day(const CellInHand& in) {
  const documents::SheetCell* cell = in.row.cell("day");
  if (cell == nullptr) return;
  const auto written = documents::written_day(*cell);
  if (!written) return in.fault("day", written.error());
  if (written->known == documents::WrittenDay::Known::month)
    return in.fault("day", "Ngày ký chỉ có tháng và năm; hãy ghi đủ ngày/tháng/năm, hoặc chỉ ghi năm.");
  const bool only_year = written->known == documents::WrittenDay::Known::year;
  in.parsed.cells["day"] = only_year ? std::to_string(written->day.year()) : written->day.to_iso();
}

void take_birth(const CellInHand& in) {
  const documents::SheetCell* cell = in.row.cell("birth");
  if (cell == nullptr) return;
  const auto written = documents::written_day(*cell);
  if (!written) return in.fault("birth", written.error());
  const std::string iso = written->day.to_iso();
  using Known = documents::WrittenDay::Known;
  in.parsed.cells["birth"] = iso.substr(0, written->known == Known::day ? 10 : written->known == Known::month ? 7 : 4);
}

void take_years(const CellInHand& in) {
  std::string& cell = in.parsed.cells["years"];
  if (cell.empty()) return;
  if (const auto years = written_years(cell)) {
    cell = years->to_text();
  } else {
    in.fault("years", years.error());
  }
}

/// What stands with the number in one cell goes to its own columns, where those say nothing.
void take_decision(RowCells& cells) {
  const auto number = cells.find("number");
  if (number == cells.end() || number->second.empty()) return;
  const WrittenDecision written = written_decision(number->second);
  number->second = written.number;
  if (!written.day.empty() && cells["day"].empty()) cells["day"] = written.day;
  if (!written.authority.empty() && cells["authority"].empty()) cells["authority"] = written.authority;
}

void take_changes(const CellInHand& in) {
  const std::string& cell = in.parsed.cells["changes"];
  if (cell.empty()) return;
  if (const auto changes = changes_in(cell); !changes) in.fault("changes", changes.error());
}

/// «II. Phòng Kế hoạch» or «I. Lao động tiên tiến» above the rows.
void take_group(const documents::TableRow& row, RowCells& cells) {
  if (row.group().empty()) return;
  if (cells["award"].empty() && named_award(row.group(), cells["authority"]) != nullptr) {
    cells["award"] = row.group();
  } else if (cells["unit"].empty() && cells["holder"] != code(HolderKind::unit)) {
    cells["unit"] = row.group();
  }
}

std::string member(const platform::Json& json, std::string_view name) {
  const platform::Json* found = json.find(name);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

}  // namespace

const std::vector<documents::ListColumn>& award_columns() {
  static const std::vector<documents::ListColumn> columns{
      {"holder",
       "Đối tượng",
       {"Đối tượng khen thưởng", "Loại đối tượng", "Cá nhân/tập thể", "Tập thể/cá nhân", "Cá nhân hoặc tập thể"}},
      {"name",
       "Họ và tên, tên tập thể",
       {"Họ và tên",
        "Họ tên",
        "Họ, tên",
        "Họ và tên cá nhân",
        "Tên cá nhân",
        "Cá nhân, tập thể",
        "Tập thể, cá nhân",
        "Tên tập thể, cá nhân",
        "Tên cá nhân, tập thể",
        "Tên tập thể",
        "Họ và tên/Tên tập thể",
        "Họ tên/Tập thể",
        "Tên đơn vị, cá nhân",
        "Họ và tên cán bộ",
        "Họ tên cán bộ",
        "Họ tên CBCCVC",
        "Người được khen thưởng",
        "Cá nhân được khen thưởng",
        "Tên hộ gia đình",
        "Chủ hộ"},
       true},
      {"code",
       "Mã số",
       {"Mã cán bộ", "Mã CB", "Mã CBCC", "Mã CBCCVC", "Mã công chức", "Mã viên chức", "Mã nhân viên", "Mã NV",
        "Số hiệu", "Số hiệu công chức", "Số hiệu cán bộ", "Số hiệu CBCC", "Mã nhân sự", "Mã"}},
      {"id_number",
       "Số định danh",
       {"Số CCCD", "CCCD", "Số CMND", "CMND", "CMND/CCCD", "Số căn cước", "Căn cước công dân", "Số định danh cá nhân"}},
      {"birth",
       "Ngày sinh",
       {"Ngày tháng năm sinh", "Ngày, tháng, năm sinh", "Năm sinh", "Sinh ngày", "Ngày/tháng/năm sinh"}},
      {"position",
       "Chức vụ",
       {"Chức danh", "Chức vụ, chức danh", "Chức danh, chức vụ", "Chức vụ, đơn vị công tác", "Vị trí",
        "Vị trí việc làm", "Chức vụ công tác"}},
      {"unit",
       "Đơn vị",
       {"Đơn vị công tác", "Nơi công tác", "Phòng, đơn vị", "Phòng", "Phòng ban", "Phòng/đơn vị", "Cơ quan",
        "Cơ quan, đơn vị", "Cơ quan công tác", "Tên đơn vị", "Đơn vị khi được khen", "Địa chỉ"}},
      {"unit_code", "Mã đơn vị", {"Mã phòng", "Mã số đơn vị"}},
      {"award",
       "Danh hiệu, hình thức khen thưởng",
       {"Danh hiệu", "Danh hiệu thi đua", "Hình thức khen thưởng", "Danh hiệu/Hình thức khen thưởng",
        "Danh hiệu, hình thức", "Danh hiệu thi đua, hình thức khen thưởng", "Hình thức", "Khen thưởng", "Tên danh hiệu",
        "Danh hiệu/Hình thức", "Nội dung khen thưởng", "Loại khen thưởng", "Danh hiệu đạt được", "Hình thức khen",
        "Danh hiệu khen thưởng"},
       true},
      {"award_code", "Mã danh hiệu", {"Mã danh hiệu, hình thức", "Mã hình thức"}},
      {"kind", "Loại", {"Loại danh hiệu, hình thức", "Danh hiệu hay hình thức"}},
      {"years",
       "Năm",
       {"Năm khen thưởng", "Năm xét", "Năm đạt danh hiệu", "Năm công tác", "Năm khen", "Thành tích năm", "Năm đạt",
        "Giai đoạn", "Năm học", "Năm, giai đoạn", "Khen thưởng năm"}},
      {"number",
       "Số quyết định",
       {"Số QĐ", "Quyết định số", "Quyết định", "Số, ngày quyết định", "Số quyết định, ngày ký", "Số/ký hiệu",
        "Số và ký hiệu", "Số ký hiệu", "Số quyết định khen thưởng", "QĐ số", "Quyết định khen thưởng",
        "Số QĐ, ngày tháng năm", "Số, ngày tháng năm quyết định"}},
      {"day",
       "Ngày ký",
       {"Ngày quyết định", "Ngày QĐ", "Ngày ban hành", "Ngày ký quyết định", "Ngày tháng năm ký", "Ngày, tháng, năm ký",
        "Ngày tháng quyết định", "Ngày, tháng, năm quyết định", "Ngày tháng năm quyết định", "Ngày khen thưởng"}},
      {"authority",
       "Cơ quan quyết định",
       {"Cấp quyết định", "Cấp/cơ quan quyết định", "Cơ quan ban hành", "Cơ quan ban hành quyết định",
        "Thẩm quyền quyết định", "Cấp ký", "Cấp khen thưởng", "Cấp khen", "Cơ quan khen thưởng", "Cấp ra quyết định",
        "Cơ quan ra quyết định", "Cấp có thẩm quyền"}},
      {"level", "Cấp", {"Cấp độ", "Cấp danh hiệu"}},
      {"track", "Hệ khen thưởng", {"Hệ", "Khối khen thưởng", "Tuyến khen thưởng"}},
      {"basis", "Căn cứ xét", {"Căn cứ", "Tiêu chuẩn xét", "Căn cứ công nhận"}},
      {"initiative",
       "Sáng kiến",
       {"Tên sáng kiến", "Sáng kiến, đề tài", "Sáng kiến/đề tài", "Sáng kiến, giải pháp", "Đề tài, sáng kiến"}},
      {"note", "Ghi chú", {"Chú thích"}},
      {"status", "Tình trạng", {"Hiệu lực"}},
      {"changes", "Diễn biến", {"Đính chính, hủy bỏ"}},
  };
  return columns;
}

ParsedRow parsed_award(const documents::TableRow& row) {
  ParsedRow parsed;
  const CellInHand in{row, parsed};
  for (const documents::ListColumn& column : award_columns()) {
    if (const std::string fault = row.fault(column.key); !fault.empty()) in.fault(column.key, fault);
    parsed.cells[column.key] = row.text(column.key);
  }
  take_day(in);
  take_birth(in);
  take_years(in);
  take_word(in, "holder", written_holder, "cá nhân, tập thể hoặc hộ gia đình");
  take_word(in, "level", written_level, "cơ sở, huyện, tỉnh, bộ hoặc Nhà nước");
  take_word(in, "track", written_track, "chính quyền, công đoàn, đảng hoặc đoàn thể");
  take_word(in, "kind", written_kind, "danh hiệu hoặc hình thức");
  take_word(in, "status", written_status, "còn hiệu lực, đã đính chính hoặc đã hủy bỏ");
  take_decision(parsed.cells);
  take_group(row, parsed.cells);
  take_changes(in);
  if (!parsed.cells["award_code"].empty() && catalogue_award(parsed.cells["award_code"]) == nullptr)
    in.fault("award_code", "Không có mã “" + parsed.cells["award_code"] +
                               "” trong danh mục; hãy để trống, chương trình nhận theo tên.");
  if (parsed.cells["name"].empty()) in.fault("name", "Chưa có họ tên hoặc tên tập thể; hãy ghi vào.");
  if (parsed.cells["award"].empty()) in.fault("award", "Chưa có danh hiệu hoặc hình thức khen thưởng; hãy ghi vào.");
  // Nothing said is not the same as said to be empty: these columns tell only what they hold.
  std::erase_if(parsed.cells, [&](const auto& cell) { return cell.second.empty(); });
  return parsed;
}

WrittenDecision written_decision(std::string_view text) {
  std::string rest = core::single_spaced(text);
  WrittenDecision written;
  const auto begins = [&](std::string_view word) {
    const std::string folded_rest = core::folded(rest);
    return folded_rest.starts_with(std::string(word) + " ");
  };
  const auto drop_words = [&](int count) {
    for (; count > 0; --count) rest.erase(0, std::min(rest.find(' '), rest.size() - 1) + 1);
  };
  while (begins("quyet dinh") || begins("so:") || begins("so") || begins("qd"))
    drop_words(begins("quyet dinh") ? 2 : 1);
  const std::string lower = core::lower(rest);
  if (const std::size_t of = lower.find(" của "); of != std::string::npos && lower.size() == rest.size()) {
    written.authority = core::single_spaced(rest.substr(of + std::string_view(" của ").size()));
    rest.resize(of);
  }
  for (const std::string_view word : {" ngày ", ", ", " – ", " - "}) {
    const std::size_t at = core::lower(rest).find(word);
    if (at == std::string::npos || core::lower(rest).size() != rest.size()) continue;
    const auto day = documents::written_day(std::string_view(rest).substr(at + word.size()));
    if (!day || day->known != documents::WrittenDay::Known::day) continue;
    written.day = day->day.to_iso();
    rest.resize(at);
    break;
  }
  while (!rest.empty() && (rest.back() == ',' || rest.back() == ';' || rest.back() == ' ')) rest.pop_back();
  written.number = rest;
  return written;
}

std::string changes_text(const std::vector<AwardChange>& changes) {
  if (changes.empty()) return {};
  platform::Json list = platform::Json::array();
  for (const AwardChange& change : changes) {
    platform::Json json;
    json.set("kind", code(change.kind)).set("day", change.day.to_iso()).set("ground", change.ground);
    json.set("paper", change.paper).set("fields", rows::changes_json(change.fields));
    list.push(std::move(json));
  }
  return to_text(list);
}

core::Outcome<std::vector<AwardChange>, std::string> changes_in(std::string_view text) {
  const std::string wrong = "Cột diễn biến đã bị sửa, không đọc lại được; hãy xuất lại danh sách hoặc để trống ô này.";
  const auto json = platform::parse_json(text);
  if (!json || json->values() == nullptr) return wrong;
  std::vector<AwardChange> changes;
  for (const platform::Json& one : *json->values()) {
    const auto kind = change_kind_of(member(one, "kind"));
    const auto day = core::Date::parse_iso(member(one, "day"));
    const platform::Json* fields = one.find("fields");
    if (!kind || !day || fields == nullptr) return wrong;
    changes.push_back({*kind, *day, member(one, "ground"), member(one, "paper"), rows::changes_from(*fields), {}, {}});
  }
  return changes;
}

}  // namespace thidua::registry
