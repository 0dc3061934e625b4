#include "registry/io/person_sheet.h"

#include <algorithm>

#include "documents/xlsx_write.h"

namespace thidua::registry {
namespace {

using documents::Cell;

documents::SheetLayout sheet_of(const people::Person& person, core::Date day) {
  documents::SheetLayout layout;
  layout.name = "Khen thưởng";
  layout.title_lines = {"QUÁ TRÌNH KHEN THƯỞNG", "Họ và tên: " + person.full_name + "; mã cán bộ: " + person.code +
                                                     "; tính đến ngày " + day.to_vi()};
  layout.columns = {{"STT", 6},
                    {"Số quyết định", 20},
                    {"Ngày quyết định", 14},
                    {"Năm", 12},
                    {"Cơ quan quyết định", 32},
                    {"Cấp quyết định", 22},
                    {"Loại khen thưởng", 16},
                    {"Danh hiệu thi đua", 32},
                    {"Hình thức khen thưởng", 32},
                    {"Chức vụ khi được khen", 24},
                    {"Đơn vị công tác khi được khen", 32}};
  return layout;
}

Cell text_or_empty(const std::string& text) {
  return text.empty() ? Cell::empty(documents::CellLook::plain) : Cell(text);
}

Cell decided_on(const std::optional<PartlyDay>& day) {
  if (!day) return Cell::empty(documents::CellLook::plain);
  return day->year_only ? Cell(std::to_string(day->day.year())) : Cell(day->day);
}

}  // namespace

std::string person_sheet(const people::Person& person, const std::vector<AwardWithChanges>& awards, core::Date day,
                         core::Instant made) {
  std::vector<AwardRecord> records;
  for (const AwardWithChanges& award : awards) {
    const auto standing = standing_on(award.first, award.changes, day);
    if (standing && standing->status != Status::cancelled) records.push_back(standing->record);
  }
  std::ranges::stable_sort(records, {}, [](const AwardRecord& record) { return ordering_day(record); });
  documents::WorkbookWriter writer({"Quá trình khen thưởng: " + person.full_name, "", made});
  writer.begin_sheet(sheet_of(person, day));
  std::int64_t number = 0;
  for (const AwardRecord& record : records) {
    const bool title = record.kind == AwardKind::title;
    writer.add_row({Cell(core::Decimal(++number)), text_or_empty(record.number), decided_on(record.day),
                    text_or_empty(record.years ? record.years->to_text() : ""), text_or_empty(record.authority),
                    Cell(std::string(label_vi(record.level))), Cell(std::string(label_vi(record.track))),
                    text_or_empty(title ? record.award_text : ""), text_or_empty(title ? "" : record.award_text),
                    text_or_empty(record.holder.position), text_or_empty(record.holder.unit_name)});
  }
  return writer.finish();
}

}  // namespace thidua::registry
