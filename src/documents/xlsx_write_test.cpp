#include "documents/xlsx_write.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <stdexcept>

namespace thidua::documents {

namespace {

std::string entry_of(const std::string& xlsx, const char* name) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* archive =
      zip_open_from_source(zip_source_buffer_create(xlsx.data(), xlsx.size(), 0, &error), ZIP_RDONLY, &error);
  if (archive == nullptr) return {};
  zip_stat_t stat;
  std::string bytes;
  if (zip_stat(archive, name, 0, &stat) == 0) {
    bytes.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, name, 0);
    zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
  }
  zip_close(archive);
  return bytes;
}

bool contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

core::Decimal decimal_of(std::string_view plain) {
  return *core::Decimal::parse(plain);
}

/// The workbook a unit fills in, in small: a hidden key column, locked targets, open results, a hidden sheet.
std::string result_workbook() {
  WorkbookWriter writer({"Sổ kết quả", "Sở Khoa học và Đời sống", {1'760'000'000'000}});
  SheetLayout layout;
  layout.name = "Kết quả";
  layout.title_lines = {"SỔ KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA", "Phòng Tổ chức - năm 2025"};
  layout.columns = {{"TT", 6}, {"Chỉ tiêu", 60}, {"Kết quả", 14}, {"Đạt", 10}, {"Khóa", 10, true}};
  layout.protected_cells = true;
  layout.freeze_columns = 2;
  writer.begin_sheet(layout);
  writer.add_wide_row(Cell("I. Cải cách hành chính", CellLook::group));
  const std::uint32_t first = writer.next_row();
  writer.add_row({core::Decimal(1), "=1+1", Cell::empty(CellLook::input), Cell::empty(CellLook::input), "k1:abcd"});
  writer.add_row(
      {core::Decimal(2), "Giải quyết hồ sơ đúng hạn", Cell(decimal_of("99.4"), CellLook::input), "Đạt", "k2:ef01"});
  InputRule number;
  number.first_row = first;
  number.last_row = first + 1;
  number.first_column = number.last_column = 2;
  number.least = core::Decimal(0);
  number.message = "Ô này chỉ nhận số, ví dụ 99,4.";
  writer.add_rule(number);
  InputRule choice = number;
  choice.kind = InputRule::Kind::one_of;
  choice.first_column = choice.last_column = 3;
  choice.choices = {"Đạt", "Không đạt"};
  choice.message = "Hãy chọn trong danh sách.";
  writer.add_rule(choice);
  writer.define_name("ket_qua", first, 0, first + 1, 4);
  writer.set_property("Đơn vị", "phong-to-chuc");
  SheetLayout hidden;
  hidden.name = "ma";
  hidden.columns = {{"", 20}, {"", 20}};
  hidden.hidden = true;
  writer.begin_sheet(hidden);
  writer.add_row({Cell("đợt", CellLook::untouched), Cell("2025", CellLook::untouched)});
  return writer.finish();
}

}  // namespace

TEST(AWorkbook, IsTheSameEachTimeItIsWritten) {
  EXPECT_EQ(result_workbook(), result_workbook());
}

TEST(AWorkbook, WritesATextThatLooksLikeAFormulaAsText) {
  const std::string sheet = entry_of(result_workbook(), "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(sheet, "=1+1</t>")) << sheet;
  EXPECT_FALSE(contains(sheet, "<f>")) << sheet;
}

TEST(AWorkbook, LocksAllButTheInputsWithoutAPassword) {
  const std::string xlsx = result_workbook();
  const std::string sheet = entry_of(xlsx, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(sheet, "<sheetProtection sheet=\"1\"")) << sheet;
  EXPECT_FALSE(contains(sheet, "password")) << sheet;
  EXPECT_TRUE(contains(entry_of(xlsx, "xl/styles.xml"), "<protection locked=\"0\"/>"));
}

TEST(AWorkbook, HidesKeysAndMetadata) {
  const std::string xlsx = result_workbook();
  EXPECT_TRUE(
      contains(entry_of(xlsx, "xl/worksheets/sheet1.xml"), "min=\"5\" max=\"5\" width=\"10.7109375\" hidden=\"1\""))
      << entry_of(xlsx, "xl/worksheets/sheet1.xml");
  const std::string book = entry_of(xlsx, "xl/workbook.xml");
  EXPECT_TRUE(contains(book, "name=\"ma\" sheetId=\"2\" state=\"hidden\"")) << book;
  EXPECT_TRUE(contains(book, "<definedName name=\"ket_qua\">'Kết quả'!$A$5:$E$6</definedName>")) << book;
  EXPECT_TRUE(contains(entry_of(xlsx, "docProps/custom.xml"), "phong-to-chuc"));
}

TEST(AWorkbook, TellsExcelWhatMayBeTypedAndWhatToSayOtherwise) {
  const std::string sheet = entry_of(result_workbook(), "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(sheet, "type=\"decimal\"")) << sheet;
  EXPECT_TRUE(contains(sheet, "sqref=\"C5:C6\"")) << sheet;
  EXPECT_TRUE(contains(sheet, "Ô này chỉ nhận số, ví dụ 99,4.")) << sheet;
  EXPECT_TRUE(contains(sheet, "\"Đạt,Không đạt\"") || contains(sheet, "&quot;Đạt,Không đạt&quot;")) << sheet;
}

TEST(AWorkbook, PrintsOnA4AcrossWithHeadingsOnEachPageAndFrozen) {
  const std::string xlsx = result_workbook();
  const std::string sheet = entry_of(xlsx, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(sheet, "paperSize=\"9\"")) << sheet;
  EXPECT_TRUE(contains(sheet, "orientation=\"landscape\"")) << sheet;
  EXPECT_TRUE(contains(sheet, "topLeftCell=\"C4\"")) << sheet;
  EXPECT_TRUE(contains(entry_of(xlsx, "xl/workbook.xml"), "'Kết quả'!$3:$3"));
}

TEST(AWorkbook, CarriesTheTimeItIsGivenAndNoOther) {
  const std::string core = entry_of(result_workbook(), "docProps/core.xml");
  EXPECT_TRUE(contains(core, "2025-10-09T08:53:20Z")) << core;
}

TEST(AWorkbook, KeepsEveryDigitOfALongNumberAsText) {
  WorkbookWriter writer({});
  writer.begin_sheet({.name = "a", .columns = {{"Số", 30}}});
  writer.add_row({decimal_of("123456789012345678")});
  writer.add_row({decimal_of("123456789012.345")});
  writer.add_row({*core::Date::parse_iso("2025-06-15")});
  const std::string sheet = entry_of(writer.finish(), "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(sheet, "123.456.789.012.345.678</t>")) << sheet;
  EXPECT_TRUE(contains(sheet, "<v>123456789012.345</v>")) << sheet;
  EXPECT_TRUE(contains(sheet, "<v>45823</v>")) << sheet;
}

TEST(AWorkbook, FiltersTheRowsItHas) {
  WorkbookWriter writer({});
  writer.begin_sheet({.name = "a", .columns = {{"A", 30}, {"B"}}, .autofilter = true});
  writer.add_row({"1", "2"});
  EXPECT_TRUE(contains(entry_of(writer.finish(), "xl/worksheets/sheet1.xml"), "<autoFilter ref=\"A1:B2\"/>"));
}

TEST(AWorkbook, RefusesATextThatExcelCannotHold) {
  WorkbookWriter writer({});
  EXPECT_THROW(writer.begin_sheet({.name = std::string(40, 'x')}), std::length_error);
  writer.begin_sheet({.name = "a", .columns = {{"A"}}});
  EXPECT_THROW(writer.add_row({std::string(40'000, 'x')}), std::length_error);
}

TEST(AWorkbook, DropsControlCharactersThatWouldBreakTheFile) {
  WorkbookWriter writer({});
  writer.begin_sheet({.name = "a", .columns = {{"A"}}});
  writer.add_row({"a\x01\x02z"});
  EXPECT_TRUE(contains(entry_of(writer.finish(), "xl/worksheets/sheet1.xml"), ">az</t>"));
}

}  // namespace thidua::documents
