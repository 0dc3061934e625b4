#include "pacts/io/workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <random>
#include <stdexcept>

#include "documents/to_pdf.h"
#include "documents/zip_reader.h"
#include "documents/zip_writer.h"
#include "pacts/io/workbook_cells.h"
#include "pacts/io/workbook_sheet.h"
#include "pacts/testing.h"
#include "pacts/workbook_rules.h"
#include "support/folder.h"
#include "system/child.h"
#include "system/temporary.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using Column = WorkbookColumn;

const core::UnitId workbook_unit{11};

Target workbook_target(int number, TargetTerms terms) {
  Target target;
  target.id = core::TargetId{100 + number};
  target.code = "CT0" + std::to_string(number);
  target.ordinal = number;
  target.lead_unit = workbook_unit;
  TargetVersion version;
  version.in_force_from = testing::day("2025-01-01");
  version.terms = std::move(terms);
  target.versions.push_back(std::move(version));
  return target;
}

/// Five targets, one of each way to answer: share, number, share, zero, state.
class ResultWorkbook : public ::testing::Test {
 protected:
  ResultWorkbook() {
    pact.id = core::PactId{5};
    pact.year = 2025;
    auto mixed = testing::terms(Comparator::at_least, {"13"}, Unit::count);
    mixed.unit_label = "tập thể, cá nhân";
    pact.targets = {workbook_target(1, testing::terms(Comparator::at_least, {"99"}, Unit::percent)),
                    workbook_target(2, mixed),
                    workbook_target(3, testing::terms(Comparator::between, {"10", "15"}, Unit::percent)),
                    workbook_target(4, testing::terms(Comparator::none, {"0"}, Unit::count)),
                    workbook_target(5, testing::terms(Comparator::exists, {}, Unit::none))};
    round.id = core::RoundId{7};
    round.pact = pact.id;
    round.name = "Tổng kết năm 2025";
    round.period = {testing::day("2025-01-01"), testing::day("2025-12-31")};
    round.due = testing::day("2025-12-20");
    wanted = {"Sở Thử nghiệm tỉnh Lam Giang", "Văn phòng", workbook_unit, &pact, &round, {}};
    wanted.saved = answered();
  }

  static ResultRow row_for(int target) {
    ResultRow row;
    row.target = core::TargetId{100 + target};
    row.result.unit = workbook_unit;
    return row;
  }

  static std::vector<ResultRow> answered() {
    std::vector<ResultRow> rows{row_for(1), row_for(2), row_for(3), row_for(4), row_for(5)};
    rows[0].result.part = testing::number("60");
    rows[0].result.whole = testing::number("4314");
    rows[0].result.value = testing::number("1.39");
    rows[0].result.complement = true;
    rows[0].result.explanation = "Sáu mươi hồ sơ trễ hẹn\ndo đổi phần mềm; =1+1";
    rows[0].source = "Hệ thống một cửa";
    rows[0].evidence = {{std::string(64, 'a'), "bao-cao.pdf"}, {std::string(64, 'b'), "bảng kê.xlsx"}};
    rows[1].result.value = testing::number("13");
    rows[1].result.counted = {{"tập thể", testing::number("2")}, {"cá nhân", testing::number("11")}};
    rows[2].result.value = testing::number("12.345678");
    rows[3].result.value = testing::number("0");
    rows[4].result.stage = Stage::proposed;
    return rows;
  }

  std::string written() const { return result_workbook(wanted).value(); }

  ReturnedWorkbook returned() const { return opened_workbook(written(), "ket qua.xlsx").value(); }

  static ReturnedSheet& results_of(ReturnedWorkbook& workbook) { return workbook.sheets.front(); }

  /// The rows of targets start behind four title lines and the headings.
  static ReturnedRow& row_of_target(ReturnedWorkbook& workbook, int target) {
    for (ReturnedRow& row : results_of(workbook).rows)
      if (row.at(1).text == "CT0" + std::to_string(target)) return row;
    throw std::logic_error("no such row");
  }

  static ReturnedCell& cell(ReturnedWorkbook& workbook, int target, Column column) {
    ReturnedRow& row = row_of_target(workbook, target);
    row.cells.resize(workbook_headings().size());
    return row.cells[static_cast<std::size_t>(column)];
  }

  static ReturnedCell typed(std::string text) {
    ReturnedCell made;
    made.kind = ReturnedCell::Kind::text;
    made.text = std::move(text);
    return made;
  }

  static ReturnedCell numeric(std::string_view plain) {
    ReturnedCell made = typed(std::string(plain));
    made.kind = ReturnedCell::Kind::number;
    made.number = core::Decimal::parse(plain);
    return made;
  }

  std::string faults_of(const ReturnedWorkbook& workbook) {
    const auto rows = rows_of_workbook(workbook, wanted);
    std::string text;
    places.clear();
    if (rows) return text;
    for (const core::Refusal& refusal : rows.error()) {
      text += (text.empty() ? "" : " ") + refusal.code.substr(std::string("workbook.").size());
      places.push_back(refusal.place);
      EXPECT_FALSE(refusal.message.empty());
    }
    return text;
  }

  Pact pact;
  Round round;
  WorkbookFor wanted;
  std::vector<std::string> places;
};

void expect_same_rows(const std::vector<ResultRow>& found, const std::vector<ResultRow>& given) {
  ASSERT_EQ(found.size(), given.size());
  for (std::size_t at = 0; at < given.size(); ++at) {
    SCOPED_TRACE(at);
    EXPECT_EQ(found[at].target, given[at].target);
    EXPECT_EQ(found[at].result.unit, given[at].result.unit);
    EXPECT_EQ(found[at].result.value, given[at].result.value);
    EXPECT_EQ(found[at].result.part, given[at].result.part);
    EXPECT_EQ(found[at].result.whole, given[at].result.whole);
    EXPECT_EQ(found[at].result.complement, given[at].result.complement);
    EXPECT_EQ(found[at].result.counted, given[at].result.counted);
    EXPECT_EQ(found[at].result.stage, given[at].result.stage);
    EXPECT_EQ(found[at].result.explanation, given[at].result.explanation);
    EXPECT_EQ(found[at].source, given[at].source);
    ASSERT_EQ(found[at].evidence.size(), given[at].evidence.size());
    for (std::size_t each = 0; each < given[at].evidence.size(); ++each) {
      EXPECT_EQ(found[at].evidence[each].name, given[at].evidence[each].name);
      EXPECT_EQ(found[at].evidence[each].sha256, given[at].evidence[each].sha256);
    }
  }
}

TEST_F(ResultWorkbook, ComesBackWithTheRowsItWasFilledWith) {
  expect_same_rows(read_result_workbook(written(), "a.xlsx", wanted).value(), answered());
  EXPECT_EQ(written(), written());
}

TEST_F(ResultWorkbook, AnEmptyOneGivesNoRows) {
  wanted.saved.clear();
  expect_same_rows(read_result_workbook(written(), "a.xlsx", wanted).value(), {});
}

TEST_F(ResultWorkbook, ShowsEachTargetWithItsBoundAndLeavesHiddenWhatIsForTheProgram) {
  ReturnedWorkbook workbook = returned();
  ASSERT_EQ(workbook.sheets.size(), 3U);
  EXPECT_EQ(workbook.sheets[0].name, result_sheet_name);
  EXPECT_EQ(workbook.sheets[1].name, guide_sheet_name);
  const ReturnedRow& row = row_of_target(workbook, 3);
  EXPECT_EQ(row.at(0).text, "3");
  EXPECT_EQ(row.at(3).text, "từ 10% đến 15%");
  EXPECT_EQ(row.at(15).text, to_text(RowKey{round.id, workbook_unit, core::TargetId{103}}));
}

TEST_F(ResultWorkbook, WithoutTargetsIsRefused) {
  wanted.unit = core::UnitId{99};
  EXPECT_EQ(result_workbook(wanted).error().code, "workbook.no_targets");
}

TEST_F(ResultWorkbook, SortedRowsGiveTheSame) {
  ReturnedWorkbook workbook = returned();
  auto& rows = results_of(workbook).rows;
  std::reverse(rows.end() - 5, rows.end());
  expect_same_rows(rows_of_workbook(workbook, wanted).value(), answered());
}

TEST_F(ResultWorkbook, DeletedAddedAndDoubledRowsAreNamedAllAtOnce) {
  ReturnedWorkbook workbook = returned();
  auto& rows = results_of(workbook).rows;
  const ReturnedRow doubled = row_of_target(workbook, 2);
  ReturnedRow added;
  added.number = 40;
  added.cells.resize(16);
  added.cells[1] = typed("CT99");
  added.cells[8] = numeric("5");
  std::erase_if(rows, [](const ReturnedRow& row) { return row.at(1).text == "CT04"; });
  rows.push_back(doubled);
  rows.back().number = 39;
  rows.push_back(added);
  EXPECT_EQ(faults_of(workbook), "row_doubled row_added row_deleted");
  EXPECT_EQ(places[0], "tệp ket qua.xlsx, trang tính Kết quả, dòng 39");
  EXPECT_EQ(places[1], "tệp ket qua.xlsx, trang tính Kết quả, dòng 40");
  EXPECT_EQ(places[2], "tệp ket qua.xlsx, trang tính Kết quả");
}

TEST_F(ResultWorkbook, AllFaultsOfAllRowsAreToldWithTheirCells) {
  ReturnedWorkbook workbook = returned();
  cell(workbook, 1, Column::part) = typed("khoảng 60");
  cell(workbook, 2, Column::value) = numeric("-3");
  cell(workbook, 2, Column::counted) = {};
  cell(workbook, 3, Column::part) = numeric("20");
  cell(workbook, 3, Column::whole) = numeric("10");
  cell(workbook, 5, Column::stage) = typed("xong rồi");
  EXPECT_EQ(faults_of(workbook), "not_a_number negative part_above_whole stage_unknown");
  const auto row = std::to_string(row_of_target(workbook, 1).number);
  EXPECT_EQ(places[0], "tệp ket qua.xlsx, trang tính Kết quả, dòng " + row + ", cột G (Tử số (đã làm được))");
}

TEST_F(ResultWorkbook, EachCellThatIsNoAnswerIsRefused) {
  const auto with = [&](int target, Column column, ReturnedCell given) {
    ReturnedWorkbook workbook = returned();
    cell(workbook, target, column) = std::move(given);
    return faults_of(workbook);
  };
  const auto of_kind = [](ReturnedCell::Kind kind, const char* text) {
    ReturnedCell made = typed(text);
    made.kind = kind;
    return made;
  };
  EXPECT_EQ(with(2, Column::value, of_kind(ReturnedCell::Kind::day, "12/05/2025")), "not_a_number");
  EXPECT_EQ(with(2, Column::value, of_kind(ReturnedCell::Kind::truth, "true")), "not_a_number");
  EXPECT_EQ(with(2, Column::value, of_kind(ReturnedCell::Kind::error, "#DIV/0!")), "formula_error");
  EXPECT_EQ(with(2, Column::value, numeric("98.6091794158554")), "too_many_digits");
  EXPECT_EQ(with(2, Column::value, typed("13%")), "percent_not_asked");
  EXPECT_EQ(with(2, Column::value, numeric("12")), "details_and_value");
  EXPECT_EQ(with(2, Column::value, numeric("12.5")), "not_whole details_and_value");
  EXPECT_EQ(with(2, Column::counted, typed("hai tập thể")), "details_unclear");
  EXPECT_EQ(with(1, Column::value, numeric("1.4")), "");
  EXPECT_EQ(with(1, Column::value, numeric("1.5")), "value_and_parts");
  EXPECT_EQ(with(1, Column::whole, {}), "whole_missing");
  EXPECT_EQ(with(1, Column::complement, typed("đúng")), "mark_unknown");
  EXPECT_EQ(with(4, Column::complement, typed("x")), "not_asked");
  EXPECT_EQ(with(5, Column::value, numeric("1")), "not_asked");
  EXPECT_EQ(with(4, Column::explanation, typed(std::string(10'001, 'a'))), "text_too_long");
  ReturnedCell percent = numeric("0.12345");
  percent.percent = true;
  EXPECT_EQ(with(3, Column::value, percent), "");
  EXPECT_EQ(with(2, Column::value, percent), "percent_not_asked");
  ReturnedCell formula = typed("");
  formula.not_computed = true;
  EXPECT_EQ(with(2, Column::value, formula), "not_computed");
}

TEST_F(ResultWorkbook, APercentAsExcelKeepsItIsTheNumberTheOfficerTyped) {
  ReturnedWorkbook workbook = returned();
  ReturnedCell percent = numeric("0.9861");
  percent.percent = true;
  cell(workbook, 3, Column::value) = percent;
  EXPECT_EQ(rows_of_workbook(workbook, wanted).value()[2].result.value, testing::number("98.61"));
  cell(workbook, 3, Column::value) = typed(" 98,61 % ");
  EXPECT_EQ(rows_of_workbook(workbook, wanted).value()[2].result.value, testing::number("98.61"));
}

TEST_F(ResultWorkbook, AMarkWithoutAFigureIsRefused) {
  ReturnedWorkbook workbook = returned();
  cell(workbook, 3, Column::value) = {};
  cell(workbook, 3, Column::complement) = typed("X");
  EXPECT_EQ(faults_of(workbook), "mark_without_figure");
}

TEST_F(ResultWorkbook, AChangedKeyOrACodeThatDoesNotFitItIsRefused) {
  ReturnedWorkbook workbook = returned();
  cell(workbook, 1, Column::key).text += "0";
  EXPECT_EQ(faults_of(workbook), "key_changed row_deleted");
  workbook = returned();
  std::swap(cell(workbook, 1, Column::key), cell(workbook, 2, Column::key));
  EXPECT_EQ(faults_of(workbook), "code_changed code_changed");
  workbook = returned();
  cell(workbook, 1, Column::key) = typed(to_text(RowKey{round.id, core::UnitId{12}, core::TargetId{101}}));
  EXPECT_EQ(faults_of(workbook), "row_of_other row_deleted");
  workbook = returned();
  cell(workbook, 1, Column::key) = typed(to_text(RowKey{round.id, workbook_unit, core::TargetId{777}}));
  EXPECT_EQ(faults_of(workbook), "target_not_asked row_deleted");
}

TEST_F(ResultWorkbook, OfAnotherUnitRoundOrYearIsRefused) {
  const std::string bytes = written();
  const auto codes = [&](const WorkbookFor& expected) {
    std::string text;
    const auto rows = read_result_workbook(bytes, "a.xlsx", expected);
    if (!rows)
      for (const auto& refusal : rows.error()) text += refusal.code + " ";
    return text;
  };
  WorkbookFor other = wanted;
  other.unit = core::UnitId{12};
  other.unit_name = "Thanh tra";
  EXPECT_EQ(codes(other), "workbook.other_unit ");
  Round half = round;
  half.id = core::RoundId{8};
  other.round = &half;
  EXPECT_EQ(codes(other), "workbook.other_round workbook.other_unit ");
  Pact next = pact;
  next.year = 2026;
  other = wanted;
  other.pact = &next;
  EXPECT_EQ(codes(other), "workbook.other_year ");
}

TEST_F(ResultWorkbook, WhatIsNotOursIsRefused) {
  ReturnedWorkbook workbook = returned();
  workbook.sheets.pop_back();
  EXPECT_EQ(faults_of(workbook), "foreign");
  workbook = returned();
  workbook.sheets.back().rows[3].cells[1].text = "2026";
  EXPECT_EQ(faults_of(workbook), "hidden_changed");
  workbook = returned();
  workbook.sheets.erase(workbook.sheets.begin());
  EXPECT_EQ(faults_of(workbook), "no_sheet");
  workbook = returned();
  for (ReturnedRow& row : results_of(workbook).rows)
    for (ReturnedCell& each : row.cells)
      if (each.text == heading_of(Column::source)) each.text = "Khác";
  EXPECT_EQ(faults_of(workbook), "no_column");
}

TEST_F(ResultWorkbook, MovedColumnsAreFoundByTheirHeadings) {
  ReturnedWorkbook workbook = returned();
  for (ReturnedRow& row : results_of(workbook).rows) row.cells.insert(row.cells.begin(), ReturnedCell{});
  expect_same_rows(rows_of_workbook(workbook, wanted).value(), answered());
}

TEST_F(ResultWorkbook, BytesThatAreNoWorkbookAreRefusedWithTheFilesName) {
  const std::string bytes = written();
  for (const std::string& bad : {std::string(), std::string("không phải bảng tính"), bytes.substr(0, bytes.size() / 2),
                                 std::string("%PDF-1.7\n"), bytes.substr(100)}) {
    const auto rows = read_result_workbook(bad, "van-phong.xlsx", wanted);
    ASSERT_FALSE(rows);
    ASSERT_EQ(rows.error().size(), 1U);
    EXPECT_EQ(rows.error()[0].place, "tệp van-phong.xlsx");
  }
}

/// The workbook with one more part and the sheet changed by `edit`.
std::string repacked(const std::string& xlsx, const documents::ZipEntry& more,
                     const std::function<void(std::string&)>& edit) {
  auto zip = documents::ZipReader::open(xlsx, "a.xlsx", {});
  std::vector<documents::ZipEntry> entries;
  for (const std::string& name : zip->names()) {
    std::string bytes = zip->read(name).value();
    if (name == "xl/worksheets/sheet1.xml") edit(bytes);
    entries.push_back({name, std::move(bytes)});
  }
  entries.push_back(more);
  return documents::zip_archive(entries);
}

TEST_F(ResultWorkbook, AFormulaInAFileThatTakesFiguresFromAnotherIsRefused) {
  const std::string linked =
      repacked(written(), {"xl/externalLinks/externalLink1.xml", "<x/>"}, [](std::string& sheet) {
        const auto at = sheet.find("<v>4314</v>");
        ASSERT_NE(at, std::string::npos);
        sheet.insert(at, "<f>[1]Sheet1!A1</f>");
      });
  const auto rows = read_result_workbook(linked, "a.xlsx", wanted);
  ASSERT_FALSE(rows);
  ASSERT_EQ(rows.error().size(), 1U);
  EXPECT_EQ(rows.error()[0].code, "workbook.link_outside");
  EXPECT_NE(rows.error()[0].place.find("cột H (Mẫu số"), std::string::npos) << rows.error()[0].place;
  const std::string unused = repacked(written(), {"xl/externalLinks/externalLink1.xml", "<x/>"}, [](std::string&) {});
  EXPECT_EQ(read_result_workbook(unused, "a.xlsx", wanted).error()[0].code, "workbook.link_outside");
}

/// Saved again by LibreOffice, as a unit without Excel does it; empty where LibreOffice is missing.
std::string saved_by_office(const std::string& xlsx) {
  if (!documents::libreoffice_present()) return {};
  const system::TemporaryFolder folder;
  test::write_file(folder.path() / "bieu.xlsx", xlsx);
  system::ChildOrder order;
  order.program = "soffice";
  order.arguments = {"-env:UserInstallation=file://" + (folder.path() / "profile").string(),
                     "--headless",
                     "--convert-to",
                     "xlsx:Calc MS Excel 2007 XML",
                     "--outdir",
                     (folder.path() / "out").string(),
                     (folder.path() / "bieu.xlsx").string()};
  order.working_folder = folder.path();
  order.time_limit = std::chrono::minutes(4);
  const auto result = system::run_child(order);
  EXPECT_TRUE(result.ok()) << result.errors;
  return test::file_text(folder.path() / "out" / "bieu.xlsx");
}

TEST_F(ResultWorkbook, SavedByLibreOfficeItSaysTheSame) {
  const std::string saved = saved_by_office(written());
  if (saved.empty() && std::getenv("CI") == nullptr) GTEST_SKIP() << "LibreOffice (soffice) is not installed";
  ASSERT_FALSE(saved.empty());
  const auto rows = read_result_workbook(saved, "a.xlsx", wanted);
  ASSERT_TRUE(rows) << core::to_text(rows.error().front());
  expect_same_rows(*rows, answered());
}

TEST_F(ResultWorkbook, AHugeFileIsRefused) {
  const std::string huge = repacked(written(), {"xl/media/image1.png", {}}, [](std::string& sheet) {
    std::string rows;
    for (int row = 100; row < 20'000; ++row) {
      rows += "<row r=\"" + std::to_string(row) + "\">";
      for (int cell = 0; cell < 12; ++cell) rows += "<c><v>1</v></c>";
      rows += "</row>";
    }
    sheet.insert(sheet.find("</sheetData>"), rows);
  });
  const auto rows = read_result_workbook(huge, "a.xlsx", wanted);
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error()[0].code, "workbook.too_large");
}

/// Any answers our own rules accept.
ResultRow random_answer(const Target& target, std::mt19937& random) {
  const auto pick = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
  const auto words = [&] {
    constexpr std::array all{"đúng hạn",    "=cmd|' /C calc'!A0", "Sở", "“ngoặc”",
                             "a&b<c>\"d\"", "dòng 1\ndòng 2",     "😀",  "ệ"};
    std::string text;
    for (int count = pick(0, 3); count > 0; --count)
      text += (text.empty() ? "" : " ") + std::string(all[static_cast<std::size_t>(pick(0, 7))]);
    return text;
  };
  ResultRow row;
  row.target = target.id;
  UnitResult& result = row.result;
  result.unit = workbook_unit;
  const TargetTerms& terms = target.versions.front().terms;
  if (asks_for(terms, Column::part) && pick(0, 1) == 1) {
    result.whole = core::Decimal{pick(1, 1'000'000)};
    result.part = core::Decimal{pick(0, static_cast<int>(result.whole->units()))};
    result.complement = pick(0, 1) == 1;
  } else if (asks_for(terms, Column::part)) {
    result.value = core::Decimal::of(pick(0, 100'000'000), pick(6, 6));
  } else if (asks_for(terms, Column::counted)) {
    result.counted = {{"tập thể", core::Decimal{pick(0, 5000)}}, {"cá nhân", core::Decimal{pick(0, 9)}}};
    if (pick(0, 1) == 1) result.value = result.counted[0].count.plus(result.counted[1].count);
  }
  result.stage = static_cast<Stage>(pick(0, 6));
  result.explanation = words();
  row.source = words();
  if (pick(0, 1) == 1) row.evidence = {{std::string(64, 'c'), "tệp " + std::to_string(pick(1, 9)) + ".pdf"}};
  return row;
}

TEST_F(ResultWorkbook, WhateverIsWrittenIsReadBackInAnyOrderOfRows) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    wanted.saved.clear();
    for (const Target& target : pact.targets)
      if (random() % 4 != 0) wanted.saved.push_back(random_answer(target, random));
    ReturnedWorkbook workbook = returned();
    auto& rows = results_of(workbook).rows;
    std::shuffle(rows.end() - 5, rows.end(), random);
    const auto read = rows_of_workbook(workbook, wanted);
    ASSERT_TRUE(read) << core::to_text(read.error().front());
    expect_same_rows(*read, wanted.saved);
  }
}

}  // namespace
}  // namespace thidua::pacts
