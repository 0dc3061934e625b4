#include "documents/table_read.h"

#include <gtest/gtest.h>

#include "documents/table_notes.h"
#include "documents/table_values.h"
#include "documents/xlsx_write.h"

namespace thidua::documents {
namespace {

const std::vector<ListColumn>& staff_columns() {
  static const std::vector<ListColumn> all{
      {"code", "Mã số", {"Mã nhân viên", "Số hiệu"}, false},
      {"name", "Họ và tên", {"Họ tên", "Họ và tên cán bộ"}, true},
      {"birth", "Ngày sinh", {"Ngày tháng năm sinh", "Năm sinh"}, false},
      {"birth_male", "Ngày sinh (nam)", {"Năm sinh Nam", "Ngày tháng năm sinh Nam"}, false},
      {"birth_female", "Ngày sinh (nữ)", {"Năm sinh Nữ", "Ngày tháng năm sinh Nữ"}, false},
      {"unit", "Đơn vị", {"Phòng ban"}, false}};
  return all;
}

struct Taken {
  TableHead head;
  std::vector<std::map<std::string, std::string>> rows;
  std::vector<std::string> places, groups;
  std::string refused;
};

Taken taken(std::string_view bytes, const std::string& name, const std::map<std::string, std::uint32_t>& chosen = {}) {
  Taken all;
  const auto read = read_table(bytes, name, staff_columns(),
                               {[&](const TableHead& head) {
                                  all.head = head;
                                  return true;
                                },
                                [&](const TableRow& row) {
                                  auto& kept = all.rows.emplace_back();
                                  for (const ListColumn& column : staff_columns())
                                    if (row.cell(column.key) != nullptr) kept[column.key] = row.text(column.key);
                                  all.places.push_back(row.place("name"));
                                  all.groups.push_back(row.group());
                                  return true;
                                }},
                               chosen);
  if (!read) all.refused = read.error().code;
  return all;
}

std::string workbook(const std::vector<std::vector<Cell>>& rows) {
  WorkbookWriter writer({"", "", {}});
  SheetLayout layout;
  layout.name = "Danh sách";
  layout.columns.resize(6);
  layout.freeze_headings = false;
  writer.begin_sheet(layout);
  for (const auto& row : rows) writer.add_row(row);
  return writer.finish();
}

TEST(TableRead, FindsTheHeadingUnderTitlesInAnyOrder) {
  const Taken all = taken(workbook({{"UBND TỈNH LAM GIANG"},
                                    {"", "DANH SÁCH CÔNG CHỨC NĂM 2025"},
                                    {},
                                    {"STT", "Phòng, ban", "HỌ TÊN (viết có dấu)", "Ngày, tháng, năm sinh"},
                                    {"(1)", "(2)", "(3)", "(4)"},
                                    {"1", "Văn phòng", "Lò  Thị   Thử", core::Date::of(1985, 6, 5).value()}}),
                          "ds.xlsx");
  ASSERT_EQ(all.refused, "");
  EXPECT_EQ(all.head.row, 3u);
  ASSERT_EQ(all.rows.size(), 1u);
  EXPECT_EQ(all.rows[0].at("name"), "Lò Thị Thử");
  EXPECT_EQ(all.rows[0].at("unit"), "Văn phòng");
  EXPECT_EQ(all.rows[0].at("birth"), "1985-06-05");
  EXPECT_EQ(all.places[0], "Danh sách!C6");
  ASSERT_EQ(all.head.ignored.size(), 1u);
  EXPECT_EQ(all.head.ignored[0].second, "STT");
}

TEST(TableRead, KnowsTwoLinesOfHeadingsAndLinesThatGroup) {
  const Taken all = taken(workbook({{"TT", "Họ và tên", "Năm sinh", "", "Mã số"},
                                    {"", "", "Nam", "Nữ", ""},
                                    {"I", "Văn phòng Sở"},
                                    {"1", "Lò Văn Thử", "1980", "", "A1"},
                                    {"II. Phòng Đất đai"},
                                    {"2", "Lò Thị Thử", "", "1985", "A2"}}),
                          "ds.xlsx");
  ASSERT_EQ(all.refused, "");
  ASSERT_EQ(all.rows.size(), 2u);
  EXPECT_EQ(all.rows[0].at("birth_male"), "1980");
  EXPECT_EQ(all.rows[1].at("birth_female"), "1985");
  EXPECT_EQ(all.rows[1].at("code"), "A2");
  EXPECT_EQ(all.groups, (std::vector<std::string>{"Văn phòng Sở", "Phòng Đất đai"}));
}

TEST(TableRead, TakesTextFilesOfAnySignAndOldLetters) {
  const Taken comma = taken("Họ tên,Đơn vị\n\"Lò, Thị \"\"Thử\"\"\",Văn phòng\n\n", "ds.csv");
  ASSERT_EQ(comma.rows.size(), 1u);
  EXPECT_EQ(comma.rows[0].at("name"), "Lò, Thị \"Thử\"");
  const Taken semicolon = taken("\xEF\xBB\xBFHọ tên;Đơn vị\r\nLò Thị Thử;Văn phòng\r\n", "ds.csv");
  ASSERT_EQ(semicolon.rows.size(), 1u);
  EXPECT_EQ(semicolon.rows[0].at("unit"), "Văn phòng");
  EXPECT_EQ(semicolon.places[0], "A2");
}

TEST(TableRead, SaysWhatIsMissing) {
  EXPECT_EQ(taken(workbook({{"Tổng số", "Ghi chú"}, {"1", "2"}}), "ds.xlsx").refused, "table.no_heading");
  EXPECT_EQ(taken(workbook({{"Mã số", "Ngày sinh"}, {"1", "2000"}}), "ds.xlsx").refused, "table.missing_column");
  EXPECT_EQ(taken(workbook({{"Họ tên", "Đơn vị", "Họ và tên"}, {"a", "b", "c"}}), "ds.xlsx").refused,
            "table.double_heading");
  EXPECT_EQ(taken("PK nothing", "ds.xlsx").refused, "document.unknown_format");
  EXPECT_EQ(taken("anything", "ds.docx").refused, "table.format");
}

TEST(TableRead, TakesColumnsChosenByHand) {
  const Taken all =
      taken(workbook({{"Cột 1", "Đơn vị", "Mã số"}, {"Lò Thị Thử", "Văn phòng", "A1"}}), "ds.xlsx", {{"name", 0}});
  ASSERT_EQ(all.rows.size(), 1u) << all.refused;
  EXPECT_EQ(all.rows[0].at("name"), "Lò Thị Thử");
}

TEST(TableNotes, StandBesideTheRowsOfTheUsersOwnFile) {
  const std::string bytes = workbook({{"Họ tên", "Ngày sinh"}, {"Lò Thị Thử", "31/02/1985"}, {"Lò Văn Thử", "1980"}});
  const Taken all = taken(bytes, "ds.xlsx");
  const auto made = with_notes(bytes, "ds.xlsx", all.head, {{1, "Không có ngày <31/02/1985>."}});
  ASSERT_TRUE(made.ok()) << made.error().message;
  const auto again = read_workbook(*made, "ds.xlsx");
  ASSERT_TRUE(again.ok());
  const Sheet* sheet = again->sheet("Danh sách");
  ASSERT_NE(sheet, nullptr);
  EXPECT_EQ(sheet->at(1, 1)->text, "31/02/1985");
  std::vector<std::string> notes;
  for (const SheetRow& row : sheet->rows) notes.push_back(row.cells.back().text);
  EXPECT_EQ(notes, (std::vector<std::string>{"Lỗi cần sửa", "Không có ngày <31/02/1985>.", "1980"}));
  const auto of_text = with_notes("Họ tên,Ngày sinh\nLò Thị Thử,x\n", "ds.csv",
                                  taken("Họ tên,Ngày sinh\nLò Thị Thử,x\n", "ds.csv").head, {{1, "Sai"}});
  ASSERT_TRUE(of_text.ok()) << of_text.error().message;
  EXPECT_EQ(read_workbook(*of_text, "ds.xlsx")->sheets[0].at(1, 2)->text, "Sai");
}

std::string day_text(std::string_view text) {
  const auto day = written_day(text);
  if (!day) return "!";
  return day->known == WrittenDay::Known::day     ? day->day.to_iso()
         : day->known == WrittenDay::Known::month ? day->day.to_iso().substr(0, 7)
                                                  : day->day.to_iso().substr(0, 4);
}

TEST(TableValues, DaysInAllTheWaysPeopleWriteThem) {
  for (const char* text : {"5/6/1985", "05/06/1985", "05-06-1985", "5.6.1985", "05 06 1985", "1985-06-05", "05061985",
                           "ngày 05 tháng 6 năm 1985", "1985-06-05 00:00:00", "Ngày 5, tháng 6, năm 1985"})
    EXPECT_EQ(day_text(text), "1985-06-05") << text;
  for (const char* text : {"6/1985", "tháng 6 năm 1985", "06-1985", "tháng 6/1985"})
    EXPECT_EQ(day_text(text), "1985-06") << text;
  for (const char* text : {"1985", "năm 1985"}) EXPECT_EQ(day_text(text), "1985") << text;
  for (const char* text : {"31/02/1985", "5/6/85", "5/13/1985", "hôm qua", "5/6/1885", "5/6/1985 về hưu", "", "123"})
    EXPECT_EQ(day_text(text), "!") << text;
  EXPECT_NE(written_day("31/02/1985").error().find("Không có ngày"), std::string::npos);
}

TEST(TableValues, YearsAndMarks) {
  SheetCell cell;
  cell.text = "Năm 2024";
  EXPECT_EQ(written_year(cell).value(), 2024);
  cell.text = "24";
  EXPECT_FALSE(written_year(cell).ok());
  EXPECT_TRUE(written_yes("X").value());
  EXPECT_TRUE(written_yes("Có").value());
  EXPECT_FALSE(written_yes("không").value());
  EXPECT_FALSE(written_yes("chắc là").ok());
}

}  // namespace
}  // namespace thidua::documents
