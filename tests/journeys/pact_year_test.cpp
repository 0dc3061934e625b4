// A year of one pact, as an officer walks it on the command line: the signed document goes in, results come back in
// workbooks, every target is judged, one verdict is overridden, the report comes out, next year's pact is put forward.
#include <filesystem>
#include <functional>

#include "documents/docx_template.h"
#include "journeys/pact_text.h"
#include "journeys/walk.h"
#include "pacts/io/workbook.h"
#include "people/io/store.h"
#include "server/context.h"

namespace thidua::journeys {

class APactYear : public test::OnBothDatabases {};
THIDUA_ON_BOTH_DATABASES(APactYear);

namespace {

void set_up_office(const Walk& walk) {
  walk.done({"agency", "add", "SXD", "--name", "Sở Xây dựng tỉnh Lam Giang", "--parent", "UBND TỈNH LAM GIANG",
             "--symbol", "SXD", "--place", "Lam Giang", "--province", "Lam Giang", "--from", "01/01/2020"});
  walk.done({"unit", "add", "VP", "--name", "Văn phòng", "--kind", "office", "--from", "01/01/2020"});
  walk.done({"unit", "add", "QLN", "--name", "Phòng Quản lý nhà", "--from", "01/01/2020"});
  walk.done({"signer", "--name", "Đinh Quang Lâm Hải", "--title", "GIÁM ĐỐC", "--from", "01/01/2020"});
}

void sign_assigned_pact(const Walk& walk) {
  const std::string file = walk.written("giao-uoc.txt", pact_text);
  walk.done({"pact", "import", file, "--year", "2025"});
  walk.done({"pact", "set", "CT05", "values=98,5", "--year", "2025"});
  for (const char* target : {"CT01", "CT02", "CT03"})
    walk.done({"pact", "assign", target, "--lead", "VP", "--with", "QLN", "--year", "2025"});
  for (const char* target : {"CT04", "CT05"})
    walk.done({"pact", "assign", target, "--lead", "phong quan ly nha", "--year", "2025"});
  walk.done({"pact", "assign", "CT06", "--lead", "VP", "--year", "2025"});
  walk.done({"pact", "sign", "--day", "30/12/2024", "--year", "2025"});
}

}  // namespace

namespace {

core::Decimal number(std::string_view plain) {
  return core::Decimal::parse(plain).value();
}

/// A workbook as a unit would send it back: what `fill` says about each of its targets.
std::string filled_workbook(const Walk& walk, std::string_view unit_code,
                            const std::function<void(const pacts::Target&, pacts::ResultRow&)>& fill) {
  server::CommonOptions common;
  common.db = walk.database().options().address;
  common.files = walk.path("files");
  auto context = server::open_context(common);
  const core::AgencyId agency = (*context)->agency;
  std::string bytes;
  (*context)->database->read([&](platform::Connection& db) {
    const auto pact = pacts::pact_of_year(db, agency, 2025);
    const auto round = pacts::round_of(db, agency, 2025, pacts::RoundKind::final_);
    pacts::WorkbookFor workbook;
    workbook.agency_name = people::agency(db, agency).name_on(round->period.to).name;
    workbook.unit = *people::find_unit(db, agency, unit_code, round->period.to);
    workbook.unit_name = people::unit_name(people::units(db, agency), workbook.unit, round->period.to);
    workbook.pact = &*pact;
    workbook.round = &*round;
    for (const pacts::Target* target : pacts::targets_of_unit(*pact, workbook.unit, round->period.to)) {
      pacts::ResultRow row;
      row.target = target->id;
      row.result.unit = workbook.unit;
      row.source = "Văn phòng";
      fill(*target, row);
      workbook.saved.push_back(std::move(row));
    }
    bytes = *pacts::result_workbook(workbook);
  });
  return bytes;
}

}  // namespace

TEST_P(APactYear, GoesFromTheSignedDocumentToTheReportAndTheNextPact) {
  const Walk walk(GetParam());
  set_up_office(walk);
  sign_assigned_pact(walk);
  walk.done({"pact", "round", "open", "--year", "2025", "--due", "10/12/2025"});
  walk.done({"pact", "round", "workbook", "--year", "2025", "--out", walk.path("bieu")});
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(walk.path("bieu")), {}), 2);
  EXPECT_TRUE(says(walk.done({"pact", "round", "status", "--year", "2025"}), "chưa gửi"));
  // nobody filled anything in: the empty workbook is no answer
  EXPECT_TRUE(
      says(walk.refused({"pact", "round", "collect", walk.path("bieu/ket-qua-2025-final-VP.xlsx"), "--year", "2025"}),
           "chưa ghi số liệu nào"));
  const std::string office =
      walk.written("tra-ve.xlsx", filled_workbook(walk, "VP", [](const pacts::Target& target, pacts::ResultRow& row) {
                     if (target.code != "CT06") return;
                     row.result.part = number("33");
                     row.result.whole = number("40");
                   }));
  walk.done({"pact", "round", "collect", office, "--year", "2025"});
  walk.done({"pact", "round", "return", "VP", "--reason", "Chưa ghi số liệu", "--year", "2025"});
  EXPECT_TRUE(says(walk.done({"pact", "round", "status", "--year", "2025"}), "trả lại"));
  walk.done({"pact", "round", "collect", office, "--year", "2025"});
  EXPECT_TRUE(says(walk.done({"pact", "round", "lock", "--year", "2025"}), "Phòng Quản lý nhà"));
  EXPECT_TRUE(says(walk.done({"pact", "judge", "--year", "2025"}), "đạt 01 chỉ tiêu, chưa đánh giá 05 chỉ tiêu"));
  EXPECT_TRUE(says(walk.refused({"pact", "override", "CT04", "met", "--reason", " ", "--year", "2025"}), "lý do"));
  walk.done({"pact", "override", "CT04", "met", "--reason", "Đã ban hành đủ 6 văn bản, có danh mục kèm theo", "--year",
             "2025"});
  const std::string shown = walk.done({"pact", "show", "--year", "2025"});
  EXPECT_TRUE(says(shown, "đạt 02 chỉ tiêu, chưa đánh giá 04 chỉ tiêu")) << shown;
  EXPECT_TRUE(says(walk.done({"pact", "history", "CT04", "--year", "2025"}), "Đã ban hành đủ 6 văn bản"));

  walk.done({"report", "year-end", "--year", "2025", "--day", "20/12/2025", "--out", walk.path("van-ban")});
  const std::string report =
      documents::plain_text_of_docx(test::file_text(walk.path("van-ban/bao-cao-tong-ket-2025-co-quan.docx")));
  EXPECT_TRUE(says(report, "UBND TỈNH LAM GIANG"));
  EXPECT_TRUE(says(report, "Tham mưu ban hành 6 văn bản"));
  EXPECT_TRUE(says(report, "Đinh Quang Lâm Hải"));

  EXPECT_TRUE(says(walk.refused({"pact", "next", "create", "--year", "2025"}), "Còn 6 chỉ tiêu chưa chọn"));
  EXPECT_TRUE(says(walk.refused({"pact", "next", "choose", "CT04", "lowered", "--year", "2025"}), "lý do"));
  EXPECT_TRUE(says(walk.refused({"pact", "next", "choose", "CT04", "kept", "values=9", "--year", "2025"}), "nâng mức"));
  walk.done({"pact", "next", "choose", "CT04", "tightened", "values=8", "--reason", "Năm trước đạt", "--year", "2025"});
  for (const char* target : {"CT01", "CT02", "CT03", "CT05"})
    walk.done({"pact", "next", "choose", target, "kept", "--year", "2025"});
  walk.done({"pact", "next", "choose", "CT06", "dropped", "--reason", "Công đoàn cơ sở kết thúc hoạt động", "--year",
             "2025"});
  walk.done({"pact", "next", "add", "Có ít nhất 90% văn bản đi được ký số", "quantity=>= 90%", "--year", "2025"});
  walk.done({"pact", "next", "create", "--year", "2025"});
  const std::string next = walk.done({"pact", "show", "--year", "2026"});
  EXPECT_TRUE(says(next, "08 văn bản"));
  EXPECT_TRUE(says(next, "ký số"));
  EXPECT_FALSE(says(next, "đoàn viên"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(APactYear, KeepsASignedTargetFromSilentChange) {
  const Walk walk(GetParam());
  set_up_office(walk);
  sign_assigned_pact(walk);
  EXPECT_TRUE(
      says(walk.refused({"pact", "set", "CT04", "values=5", "--from", "01/07/2025", "--year", "2025"}), "căn cứ"));
  EXPECT_TRUE(says(walk.refused({"pact", "set", "CT04", "values=5", "--from", "01/07/2026", "--ground", "giao lại",
                                 "--year", "2025"}),
                   "trong năm"));
  walk.done({"pact", "set", "CT04", "values=5", "--from", "01/07/2025", "--ground", "UBND tỉnh giao lại", "--paper",
             "Công văn số 12", "--year", "2025"});
  const std::string history = walk.done({"pact", "show", "--year", "2025"});
  EXPECT_TRUE(says(history, "05 văn bản"));
  EXPECT_TRUE(says(walk.done({"pact", "end-party", "union_executive", "--day", "15/06/2025", "--ground",
                              "Kết thúc hoạt động", "--year", "2025"}),
                   "dừng 1 chỉ tiêu"));
  EXPECT_TRUE(says(
      walk.refused({"pact", "end-party", "union_executive", "--day", "15/06/2025", "--ground", "x", "--year", "2025"}),
      "kết thúc"));
}

TEST_P(APactYear, ReadsItsOwnPaperBackTheSame) {
  const Walk walk(GetParam());
  set_up_office(walk);
  sign_assigned_pact(walk);
  walk.done({"report", "pact", "--year", "2025", "--out", walk.path("van-ban")});
  const std::string again = walk.done({"read", walk.path("van-ban/giao-uoc-thi-dua-2025.docx")});
  for (const char* level : {"từ 10% đến 15%", "06 văn bản", "không có", "từ 80% trở lên"})
    EXPECT_TRUE(says(again, level)) << again;
  EXPECT_TRUE(says(again, " 6 chỉ tiêu")) << again;
  EXPECT_TRUE(says(again, "Bên ký: Ban Chấp hành Công đoàn cơ sở Sở Xây dựng")) << again;
}

TEST_P(APactYear, CorrectsAndAssignsTargetsInASheet) {
  const Walk walk(GetParam());
  set_up_office(walk);
  walk.done({"pact", "import", walk.written("giao-uoc.txt", pact_text), "--year", "2025"});
  walk.done({"pact", "sheet", "--out", walk.path("bang.xlsx"), "--year", "2025"});
  EXPECT_TRUE(
      says(walk.refused({"pact", "sheet", "--in", walk.path("bang.xlsx"), "--year", "2025"}), "không có thay đổi"));
  EXPECT_TRUE(
      says(walk.refused({"pact", "sheet", "--in", walk.written("rac.xlsx", "đây không phải Excel"), "--year", "2025"}),
           "rac.xlsx"));
  EXPECT_TRUE(says(walk.refused({"pact", "sheet", "--out", walk.path("bang.xlsx"), "--year", "2025"}), "đã có"));
}

TEST_P(APactYear, RefusesWhatItCannotTakeAndStoresNothing) {
  const Walk walk(GetParam());
  EXPECT_TRUE(says(walk.refused({"pact", "list"}), "Chưa có cơ quan"));
  set_up_office(walk);
  const auto import = [&](std::string_view name, std::string_view bytes) {
    return walk.refused({"pact", "import", walk.written(name, bytes), "--year", "2025"});
  };
  EXPECT_TRUE(says(import("trong.txt", ""), "trong.txt"));
  EXPECT_TRUE(says(import("gia.docx", std::string("PK\x03\x04") + "rác"), "gia.docx"));
  EXPECT_TRUE(says(import("gia.pdf", "%PDF-1.4 hỏng"), "gia.pdf"));
  EXPECT_TRUE(says(import("thu.txt", "Kính gửi các đơn vị, đề nghị họp lúc 8 giờ."), "chỉ tiêu"));
  EXPECT_TRUE(says(walk.refused({"pact", "import", walk.path("khong-co.docx"), "--year", "2025"}), "khong-co.docx"));
  EXPECT_TRUE(
      says(walk.refused({"pact", "import", walk.written("nam-khac.txt", pact_text), "--year", "2024"}), "2025"));
  EXPECT_TRUE(says(walk.done({"pact", "list"}), "Chưa có giao ước"));
  walk.done({"pact", "import", walk.written("giao-uoc.txt", pact_text), "--year", "2025"});
  EXPECT_TRUE(says(walk.refused({"pact", "import", walk.path("giao-uoc.txt"), "--year", "2025"}), "đã có giao ước"));
  EXPECT_TRUE(says(walk.refused({"pact", "set", "CT99", "values=1", "--year", "2025"}), "CT06"));
  EXPECT_TRUE(says(walk.refused({"pact", "set", "CT04", "values=nhiều", "--year", "2025"}), "values"));
  EXPECT_TRUE(says(walk.refused({"pact", "assign", "CT01", "--lead", "Phòng Ma", "--year", "2025"}), "Phòng Ma"));
  EXPECT_TRUE(says(walk.refused({"pact", "sign", "--day", "31/02/2025", "--year", "2025"}), "31/02/2025"));
  EXPECT_TRUE(says(walk.refused({"report", "year-end", "--year", "2025", "--out", walk.path("x")}), "2025"));
  EXPECT_FALSE(std::filesystem::exists(walk.path("x")));
  EXPECT_EQ(walk.type({"pact", "fly"}).code, 2);
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(APactYear, JudgesByTheFiguresOfTheUnitsAndKeepsTheirEvidence) {
  const Walk walk(GetParam());
  set_up_office(walk);
  sign_assigned_pact(walk);
  walk.done({"pact", "round", "open", "--year", "2025", "--due", "10/12/2025"});
  const auto share = [](pacts::ResultRow& row, std::string_view part, std::string_view whole) {
    row.result.part = number(part);
    row.result.whole = number(whole);
  };
  const auto of_office = filled_workbook(walk, "VP", [&](const pacts::Target& target, pacts::ResultRow& row) {
    if (target.code == "CT01") share(row, "20", "20");
    if (target.code == "CT02") row.result.value = number("0");
    if (target.code == "CT03") share(row, "3", "20");
    if (target.code == "CT06") share(row, "33", "40");
    if (target.code == "CT01") row.evidence = {{"", "bien-ban.txt"}};
  });
  const auto of_division = filled_workbook(walk, "QLN", [&](const pacts::Target& target, pacts::ResultRow& row) {
    if (target.code == "CT01") share(row, "30", "30");
    if (target.code == "CT02") row.result.value = number("1");
    if (target.code == "CT03") share(row, "4", "30");
    if (target.code == "CT04") row.result.value = number("7");
    if (target.code == "CT05") {
      share(row, "7", "1000");  // late files
      row.result.complement = true;
    }
  });
  const std::string office = walk.written("tra-ve/vp.xlsx", of_office),
                    division = walk.written("tra-ve/qln.xlsx", of_division);
  // the evidence it names is not there: nothing is taken, of neither unit
  EXPECT_TRUE(says(walk.refused({"pact", "round", "collect", office, division, "--year", "2025"}), "bien-ban.txt"));
  EXPECT_TRUE(says(walk.done({"pact", "round", "status", "--year", "2025"}), "Còn 2 đơn vị chưa gửi"));
  walk.written("tra-ve/bien-ban.txt", "Biên bản học tập nghị quyết");
  EXPECT_TRUE(says(walk.refused({"pact", "round", "collect", office, office, "--year", "2025"}), "hai tệp"));
  EXPECT_TRUE(says(
      walk.refused({"pact", "round", "collect", office, walk.written("la.xlsx", "không phải Excel"), "--year", "2025"}),
      "la.xlsx"));
  EXPECT_TRUE(says(walk.done({"pact", "round", "status", "--year", "2025"}), "Còn 2 đơn vị chưa gửi"));
  walk.done({"pact", "round", "collect", office, division, "--year", "2025"});
  walk.done({"pact", "round", "lock", "--year", "2025"});
  walk.done({"pact", "judge", "--year", "2025"});
  const std::string shown = walk.done({"pact", "show", "--year", "2025"});
  // 50/50; one case; 7/50 in the band; 7 of 6; 99,3% of 98,5%; 33/40 of 80%
  EXPECT_TRUE(says(shown, "đạt 04 chỉ tiêu, vượt 01 chỉ tiêu, không đạt 01 chỉ tiêu")) << shown;
  EXPECT_TRUE(says(shown, "14% (7/50"));
  EXPECT_TRUE(says(shown, "99,3% (993/1.000"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(APactYear, SurvivesBackupAndRestore) {
  const Walk walk(GetParam());
  set_up_office(walk);
  sign_assigned_pact(walk);
  walk.done({"backup", walk.path("sao-luu.zip")});
  const Walk other(GetParam());
  const Walk::Answer restored = other.type({"restore", walk.path("sao-luu.zip")});
  EXPECT_EQ(restored.code, 0) << restored.err;
  EXPECT_EQ(other.done({"pact", "show", "--year", "2025"}), walk.done({"pact", "show", "--year", "2025"}));
  EXPECT_TRUE(says(other.done({"verify"}), "nguyên vẹn"));
}

}  // namespace thidua::journeys
