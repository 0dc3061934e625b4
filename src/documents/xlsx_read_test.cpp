#include "documents/xlsx_read.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/sample_office_file.h"
#include "documents/xlsx_read_parts.h"
#include "documents/xlsx_write.h"

namespace thidua::documents {

namespace {

Workbook workbook_of(const std::string& bytes) {
  auto result = read_workbook(bytes, "kết quả.xlsx");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().message);
  return result.ok() ? std::move(result).value() : Workbook();
}

std::string text_at(const Workbook& book, std::uint32_t row, std::uint32_t column) {
  const SheetCell* cell = book.sheets.empty() ? nullptr : book.sheets.front().at(row, column);
  return cell != nullptr ? cell->text : "<trống>";
}

std::string number_text(std::string_view stored) {
  const auto number = shown_number(stored);
  return number ? number->to_plain() : "-";
}

const std::string day_formats =
    R"(<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;ngày&quot;"/></numFmts>)"
    R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs>)";

}  // namespace

TEST(Workbooks, GiveTheirCells) {
  const Workbook book = workbook_of(sample::excel_file(
      R"(<cols><col min="3" max="4" hidden="1"/></cols><sheetData>)"
      R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>trong ô</t></is></c></row>)"
      R"(<row r="3" hidden="1"><c r="B3"><v>1.5E-2</v></c><c r="C3" s="1"><v>45823</v></c><c r="D3" s="2"><v>0.98609999999999998</v></c>)"
      R"(<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#DIV/0!</v></c><c r="G3" t="str"><f>A1</f><v>từ công thức</v></c>)"
      R"(<c r="H3"><f>1/3</f><v>0.33333333333333331</v></c><c r="I3"><f>NOW()</f></c><c r="J3" s="1"/><c r="K3" s="3"><v>12</v></c></row>)"
      R"(<row><c><v>7</v></c><c t="d"><v>2025-06-15T00:00:00</v></c></row>)"
      R"(</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>)",
      R"(<si><t>Chỉ tiêu</t></si><si><r><t>Kết </t></r><r><t xml:space="preserve">quả_x000D_</t></r><rPh><t>phát âm</t></rPh></si>)",
      day_formats));
  ASSERT_EQ(book.sheets.size(), 1U);
  const Sheet& sheet = book.sheets.front();
  EXPECT_EQ(sheet.name, "Kết quả");
  EXPECT_EQ(text_at(book, 0, 0), "Chỉ tiêu");
  EXPECT_EQ(text_at(book, 0, 1), "Kết quả\r");
  EXPECT_EQ(text_at(book, 0, 2), "trong ô");
  EXPECT_EQ(text_at(book, 1, 0), "<trống>");
  EXPECT_EQ(text_at(book, 2, 1), "0.015");
  EXPECT_EQ(sheet.at(2, 1)->number, core::Decimal::parse("0.015"));
  EXPECT_EQ(sheet.at(2, 2)->day, core::Date::of(2025, 6, 15));
  EXPECT_EQ(sheet.at(2, 2)->kind, SheetCellKind::date);
  EXPECT_EQ(sheet.at(2, 3)->text, "0.98609999999999998");
  EXPECT_EQ(sheet.at(2, 3)->number, core::Decimal::parse("0.9861"));
  EXPECT_TRUE(sheet.at(2, 3)->shown_as_percent);
  EXPECT_EQ(sheet.at(2, 4)->kind, SheetCellKind::boolean);
  EXPECT_EQ(sheet.at(2, 5)->kind, SheetCellKind::error);
  EXPECT_TRUE(sheet.at(2, 6)->formula);
  EXPECT_EQ(text_at(book, 2, 6), "từ công thức");
  EXPECT_FALSE(sheet.at(2, 7)->number);
  EXPECT_TRUE(sheet.at(2, 8)->formula);
  EXPECT_TRUE(sheet.at(2, 8)->text.empty());
  EXPECT_EQ(sheet.at(2, 9), nullptr);
  EXPECT_EQ(sheet.at(2, 10)->kind, SheetCellKind::number);
  EXPECT_EQ(text_at(book, 3, 0), "7");
  EXPECT_EQ(text_at(book, 3, 1), "2025-06-15");
  EXPECT_TRUE(sheet.rows[1].hidden);
  EXPECT_EQ(sheet.facts.merged, (std::vector<CellRange>{{0, 0, 1, 1}}));
  EXPECT_EQ(sheet.facts.hidden_columns, (std::vector<std::uint32_t>{2, 3}));
  ASSERT_EQ(book.defined_names.size(), 1U);
  EXPECT_EQ(book.defined_names[0].refers_to, "'Kết quả'!$A$1:$B$2");
  EXPECT_FALSE(book.flags.macros);
  EXPECT_FALSE(book.flags.external_links);
}

TEST(Workbooks, CountDaysFromTheirOwnFirstDay) {
  const auto book = [](const std::string& serial, const std::string& workbook) {
    return workbook_of(
        sample::excel_file(R"(<sheetData><row r="1"><c r="A1" s="1"><v>)" + serial + "</v></c></row></sheetData>", "",
                           day_formats, workbook));
  };
  EXPECT_EQ(text_at(book("1", ""), 0, 0), "1900-01-01");
  EXPECT_EQ(text_at(book("59", ""), 0, 0), "1900-02-28");
  EXPECT_EQ(text_at(book("60", ""), 0, 0), "60");  // the 29/2/1900 that never was
  EXPECT_EQ(text_at(book("61", ""), 0, 0), "1900-03-01");
  EXPECT_EQ(text_at(book("45658.75", ""), 0, 0), "2025-01-01");
  EXPECT_EQ(text_at(book("0", R"(<workbookPr date1904="1"/>)"), 0, 0), "1904-01-01");
  EXPECT_EQ(text_at(book("99999999", ""), 0, 0), "99999999");
}

TEST(Workbooks, TellOfMacrosAndLinks) {
  auto entries = sample::excel_entries("<sheetData/>");
  entries.push_back({"xl/vbaProject.bin", "x"});
  entries.push_back({"xl/externalLinks/externalLink1.xml", "<x/>"});
  const Workbook book = workbook_of(zip_archive(entries));
  EXPECT_TRUE(book.flags.macros);
  EXPECT_TRUE(book.flags.external_links);
}

TEST(Workbooks, GiveBackWhatWeWrote) {
  WorkbookWriter writer({.title = "Kết quả", .author = "Thi Đua"});
  writer.begin_sheet(
      {.name = "Số liệu", .columns = {{.heading = "Chỉ tiêu"}, {.heading = "Kết quả"}, {.heading = "Ngày"}}});
  const auto row = writer.next_row();
  writer.add_row(
      {Cell("=1+1 không phải công thức"), Cell(*core::Decimal::parse("99.4")), Cell(*core::Date::of(2025, 6, 15))});
  writer.define_name("du_lieu", row, 0, row, 2);
  writer.set_property("ma_dot", "2025-Q2");
  const Workbook book = workbook_of(writer.finish());
  const Sheet* sheet = book.sheet("Số liệu");
  ASSERT_NE(sheet, nullptr);
  ASSERT_NE(sheet->at(row, 2), nullptr);
  EXPECT_EQ(sheet->at(row, 0)->text, "=1+1 không phải công thức");
  EXPECT_FALSE(sheet->at(row, 0)->formula);
  EXPECT_EQ(sheet->at(row, 1)->number, core::Decimal::parse("99.4"));
  EXPECT_EQ(sheet->at(row, 2)->day, core::Date::of(2025, 6, 15));
  EXPECT_EQ(book.properties.at("ma_dot"), "2025-Q2");
}

TEST(Workbooks, AreReadRowByRowUntilTheReaderHasEnough) {
  std::string rows;
  for (int row = 1; row <= 1000; ++row) {
    rows += "<row><c><v>" + std::to_string(row) + "</v></c></row>";
  }
  const std::string bytes = sample::excel_file("<sheetData>" + rows + "</sheetData>");
  auto reader = WorkbookReader::open(bytes, "a.xlsx");
  ASSERT_TRUE(reader.ok());
  int seen = 0;
  EXPECT_TRUE(reader->read_sheet("Kết quả", [&seen](SheetRow&) { return ++seen < 3; }).ok());
  EXPECT_EQ(seen, 3);
  const auto missing = reader->read_sheet("Khác", [](SheetRow&) { return true; });
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, "workbook.no_sheet");
}

TEST(Workbooks, ThatCannotBeReadAreRefused) {
  const auto code = [](const std::string& bytes, const ReadLimits& limits = {}) {
    const auto result = read_workbook(bytes, "a.xlsx", limits);
    return result.ok() ? std::string("ok") : result.error().code;
  };
  EXPECT_EQ(code(""), "document.empty");
  EXPECT_EQ(code("a;b;c"), "document.unknown_format");
  EXPECT_EQ(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), "document.old_word");
  EXPECT_EQ(code(sample::word_file({.body = sample::paragraph("chữ")})), "document.unknown_format");
  const std::string good =
      sample::excel_file("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row></sheetData>");
  EXPECT_EQ(code(good), "ok");
  EXPECT_EQ(code(good.substr(0, good.size() / 2)), "document.damaged");
  ReadLimits one_cell;
  one_cell.sheet_cells = 1;
  EXPECT_EQ(code(good, one_cell), "workbook.too_large");
  EXPECT_EQ(code(sample::excel_file("<sheetData><row r=\"1\"><c r=\"A9\"><v>1</v></c></row></sheetData>")),
            "document.damaged");
  EXPECT_EQ(code(sample::excel_file("<sheetData><row r=\"5\"/><row r=\"2\"/></sheetData>")), "document.damaged");
  EXPECT_EQ(code(sample::excel_file("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>")), "document.damaged");
  EXPECT_EQ(code(sample::excel_file("<sheetData><row><c><v>1</v></row></sheetData>")), "document.damaged");
}

TEST(StoredNumbers, AreExactOrRoundedAsExcelShowsThem) {
  EXPECT_EQ(plain_number("1.5E-2"), "0.015");
  EXPECT_EQ(plain_number("-1.25e+3"), "-1250");
  EXPECT_EQ(plain_number("0.000"), "0");
  EXPECT_EQ(plain_number("007"), "7");
  EXPECT_FALSE(plain_number("1e999999"));
  EXPECT_FALSE(plain_number("12 văn bản"));
  EXPECT_FALSE(plain_number(""));
  EXPECT_EQ(number_text("0.986099999999999999"), "0.9861");
  EXPECT_EQ(number_text("99.400000000000006"), "99.4");
  EXPECT_EQ(number_text("99.399999999999991"), "99.4");
  EXPECT_EQ(number_text("0.99999999999999999"), "1");
  EXPECT_EQ(number_text("39030000"), "39030000");
  EXPECT_EQ(number_text("0.33333333333333331"), "-");
  EXPECT_EQ(number_to_places("0.33333333333333331", 4)->to_plain(), "0.3333");
  EXPECT_EQ(number_to_places("66.666666666666671", 2)->to_plain(), "66.67");
  EXPECT_EQ(number_to_places("0.004", 2)->to_plain(), "0");
  EXPECT_EQ(number_to_places("-0.125", 2)->to_plain(), "-0.13");
}

TEST(CellNames, LeadBothWays) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(11, 27), "AB12");
  EXPECT_EQ(cell_name(0, 701), "ZZ1");
  EXPECT_EQ(cell_range("$AB$12"), (CellRange{11, 27, 11, 27}));
  EXPECT_EQ(cell_range("A1:B2"), (CellRange{0, 0, 1, 1}));
  for (const char* name : {"", "A", "1", "A0", "a1", "A1:", "A1B", "AAAAAAAAAA1", "A99999999999", "XFE1"}) {
    EXPECT_FALSE(cell_range(name)) << name;
  }
}

TEST(NumberFormats, TellDaysAndPercents) {
  EXPECT_EQ(look_of_format("dd/mm/yyyy"), NumberLook::day);
  EXPECT_EQ(look_of_format("[$-42A]d mmmm yyyy;@"), NumberLook::day);
  EXPECT_EQ(look_of_format("mmm"), NumberLook::day);
  EXPECT_EQ(look_of_format("0.00%"), NumberLook::percent);
  EXPECT_EQ(look_of_format("#,##0 \"đồng/ngày\""), NumberLook::plain);
  EXPECT_EQ(look_of_format("[Red]#,##0"), NumberLook::plain);
  EXPECT_EQ(look_of_format("hh:mm"), NumberLook::plain);
  EXPECT_EQ(look_of_format("General"), NumberLook::plain);
}

}  // namespace thidua::documents
