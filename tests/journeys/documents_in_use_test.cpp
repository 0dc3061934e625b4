// What a read document is used for: a pact with its doubts answered, a plan as a draft movement, a year judged by the
// report that exists already; and documents given to the wrong command.
#include <gtest/gtest.h>

#include "journeys/walk.h"
#include "platform/json.h"
#include "support/folder.h"

namespace thidua::journeys {

class DocumentsInUse : public test::OnBothDatabases {};
THIDUA_ON_BOTH_DATABASES(DocumentsInUse);

namespace {

constexpr std::string_view doubtful_pact = R"(BẢN GIAO ƯỚC THI ĐUA
NĂM 2025

Hôm nay, ngày 30/12/2024, tại Hội trường Sở Xây dựng tỉnh Lam Giang, lãnh đạo Sở Xây dựng và Ban Chấp hành Công đoàn cơ sở Sở Xây dựng cùng ký Giao ước thi đua năm 2025 với các chỉ tiêu sau:
I. CHỈ TIÊU CHUNG
1. 100% công chức, viên chức được học tập nghị quyết.
2. Trong năm 2024 có trên 80% hồ sơ được nộp trực tuyến.
II. CHỈ TIÊU CỤ THỂ
1. Chỉ tiêu của cơ quan
1.1. Đối với cá nhân:
- Đề nghị từ 10 - 15 tập thể, cá nhân trở lên được Chủ tịch UBND tỉnh tặng Bằng khen.
)";

constexpr std::string_view pact_2024 = R"(BẢN GIAO ƯỚC THI ĐUA
NĂM 2024

Hôm nay, ngày 29/12/2023, tại Hội trường Sở Xây dựng tỉnh Lam Giang, lãnh đạo Sở Xây dựng và Ban Chấp hành Công đoàn cơ sở Sở Xây dựng cùng ký Giao ước thi đua năm 2024 với các chỉ tiêu sau:
I. CHỈ TIÊU CHUNG
1. 100% công chức, viên chức được học tập nghị quyết.
2. Không có công chức, viên chức bị kỷ luật từ khiển trách trở lên.
II. CHỈ TIÊU CỤ THỂ
1. Chỉ tiêu của cơ quan
- Tham mưu ban hành 8 văn bản quy phạm pháp luật.
- Tỷ lệ hồ sơ trả đúng hạn đạt từ 99% trở lên.
- Tổ chức ít nhất 3 lớp tập huấn nghiệp vụ.
2. Chỉ tiêu của Công đoàn
- 80% trở lên đoàn viên được công nhận Đoàn viên công đoàn xuất sắc.
)";

constexpr std::string_view report_2024 = R"(SỞ XÂY DỰNG TỈNH LAM GIANG

BÁO CÁO
Tổng kết thực hiện Giao ước thi đua năm 2024

Căn cứ Giao ước thi đua ngày 29/12/2023 giữa lãnh đạo Sở và Ban Chấp hành Công đoàn cơ sở;
Sở Xây dựng tỉnh Lam Giang báo cáo kết quả năm 2024 như sau:
I. CHỈ TIÊU CÔNG ĐOÀN
- 90% trở lên đoàn viên được công nhận Đoàn viên công đoàn xuất sắc (đạt chỉ tiêu, thực hiện 92%).
II. CHỈ TIÊU CƠ QUAN
- Ban hành 08 văn bản QPPL (vượt chỉ tiêu: ban hành 09 văn bản).
- Hồ sơ được trả kết quả đúng hạn: từ 99% trở lên (đạt chỉ tiêu, thực hiện 97,5%).
- Có ít nhất 02 mô hình mới được nhân rộng (đạt chỉ tiêu, có 02 mô hình).
III. CHỈ TIÊU CHUNG
- Không để công chức, viên chức bị kỷ luật từ khiển trách trở lên (không đạt chỉ tiêu: có 01 viên chức bị khiển trách).
- 100% CC, VC được quán triệt, học tập nghị quyết (đạt chỉ tiêu).
)";

constexpr std::string_view plan_2026 = R"(SỞ XÂY DỰNG TỈNH LAM GIANG
Số: 12/KH-SXD
Lam Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua năm 2026

Sở Xây dựng tỉnh Lam Giang ban hành Kế hoạch phát động phong trào thi đua năm 2026 với chủ đề “Kỷ cương, đổi mới”, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Động viên công chức, viên chức hoàn thành nhiệm vụ năm 2026.
2. Yêu cầu
- Chỉ tiêu phải đo đếm được.
II. NỘI DUNG THI ĐUA
- Thi đua cải cách hành chính, rút ngắn thời gian giải quyết hồ sơ.
III. CHỈ TIÊU
1. Trên 75% hồ sơ được nộp trực tuyến.
2. Trồng ít nhất 500 cây xanh quanh trụ sở.
IV. TIÊU CHÍ THI ĐUA
1. Đối với tập thể
- Có 100% cá nhân hoàn thành nhiệm vụ.
2. Đối với cá nhân
- Hoàn thành tốt nhiệm vụ trở lên.
V. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
- Tổng hợp đăng ký thi đua, báo cáo Giám đốc Sở chậm nhất ngày 31/3/2026.
2. Phòng Quản lý nhà
- Phối hợp với Văn phòng Sở sơ kết phong trào trước ngày 15/7/2026.
)";

constexpr std::string_view decision = R"(SỞ XÂY DỰNG TỈNH LAM GIANG
Số: 318/QĐ-SXD
Lam Giang, ngày 19 tháng 12 năm 2025

QUYẾT ĐỊNH
Về việc tặng Giấy khen năm 2025

GIÁM ĐỐC SỞ XÂY DỰNG
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
QUYẾT ĐỊNH:
Điều 1. Tặng Giấy khen cho 02 tập thể và 05 cá nhân có thành tích xuất sắc trong năm 2025.
Điều 2. Chánh Văn phòng và các đơn vị chịu trách nhiệm thi hành Quyết định này.
)";

void set_up_agency(const Walk& walk) {
  walk.done({"agency", "add", "SXD", "--name", "Sở Xây dựng tỉnh Lam Giang", "--province", "Lam Giang", "--from",
             "01/01/2020"});
}

void sign_pact_2024(const Walk& walk) {
  walk.done({"pact", "import", walk.written("giao-uoc-2024.txt", pact_2024), "--year", "2024"});
  walk.done({"pact", "sign", "--day", "29/12/2023", "--year", "2024"});
}

platform::Json json_of(const std::string& text) {
  auto json = platform::parse_json(text);
  EXPECT_TRUE(json.ok()) << text;
  return json ? *json : platform::Json();
}

std::string text_at(const platform::Json* json, std::string_view key) {
  const platform::Json* found = json ? json->find(key) : nullptr;
  return found && found->text() ? *found->text() : std::string();
}

/// The element of the list at `list` whose `key` is `value`.
const platform::Json* element(const platform::Json& json, std::string_view list, std::string_view key,
                              std::string_view value) {
  const platform::Json* all = json.find(list);
  if (!all || !all->values()) return nullptr;
  for (const platform::Json& one : *all->values())
    if (text_at(&one, key) == value) return &one;
  return nullptr;
}

}  // namespace

TEST_P(DocumentsInUse, APactIsLookedAtItsDoubtsAnsweredAndTheRestKept) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  const std::string file = walk.written("giao-uoc.txt", doubtful_pact);
  const std::string looked = walk.done({"pact", "import", file, "--dry-run"});
  // what is doubtful stands before everything else, with its question and the answers to choose from
  EXPECT_LT(looked.find("? T03:"), looked.find("CÁC CHỈ TIÊU CÒN LẠI")) << looked;
  EXPECT_TRUE(says(looked, "2. từ 10 tập thể, cá nhân trở lên")) << looked;
  EXPECT_TRUE(says(looked, "? T02:"));
  EXPECT_TRUE(says(looked, "ĐIỂM BẤT THƯỜNG"));
  EXPECT_TRUE(says(walk.done({"pact", "list"}), "Chưa có giao ước"));

  EXPECT_TRUE(says(walk.refused({"pact", "import", file, "--answer", "T03=9"}), "chỉ có 2 câu trả lời"));
  EXPECT_TRUE(says(walk.refused({"pact", "import", file, "--answer", "T01=1"}), "T02, T03"));
  EXPECT_TRUE(says(walk.refused({"pact", "import", file, "--dismiss", "A01"}), "lý do"));
  walk.done({"pact", "import", file, "--answer", "T03=2", "--dismiss", "A01=Đã xem bản ký"});
  EXPECT_TRUE(says(walk.done({"pact", "show", "--year", "2025"}), "từ 10 tập thể, cá nhân trở lên"));
  const std::string left = walk.done({"pact", "doubts", "--year", "2025"});
  EXPECT_TRUE(says(left, "? T02:")) << left;
  EXPECT_FALSE(says(left, "? T03:")) << left;
  EXPECT_TRUE(says(left, "Đọc từ giao-uoc.txt, ký tự")) << left;
  EXPECT_TRUE(says(left, "Đã bỏ qua: Đã xem bản ký")) << left;

  EXPECT_TRUE(says(walk.done({"pact", "answer", "T02=1", "--year", "2025"}), "sửa 1 chỉ tiêu"));
  EXPECT_TRUE(says(walk.done({"pact", "show", "--year", "2025"}), "Trong năm 2025 có trên 80%"));
  EXPECT_TRUE(says(walk.done({"pact", "doubts", "--year", "2025"}), "Không còn câu hỏi"));
  // the words of the document stay with the target
  const auto all = json_of(walk.done({"--json", "pact", "doubts", "--year", "2025"}));
  const platform::Json* target = element(all, "targets", "code", "CT02");
  ASSERT_NE(target, nullptr);
  EXPECT_TRUE(says(text_at(target->find("origin"), "quote"), "Trong năm 2024"));
  EXPECT_EQ(text_at(target->find("origin"), "sha256").size(), 64U);
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(DocumentsInUse, QuestionsAreFilledInAsAFile) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  const std::string file = walk.written("giao-uoc.txt", doubtful_pact);
  for (const char* name : {"hoi.yaml", "hoi.json"}) {
    EXPECT_TRUE(says(walk.done({"pact", "import", file, "--questions", walk.path(name)}), "Chưa lưu"));
    std::string questions = test::file_text(walk.path(name));
    const auto at = questions.find("T03");
    ASSERT_NE(at, std::string::npos) << questions;
    const auto answer = questions.find("answer", at);
    const std::string empty = std::string(name).ends_with("json") ? "answer\": null" : "answer:";
    ASSERT_EQ(questions.substr(answer, empty.size()), empty);
    questions.replace(answer, empty.size(), std::string(name).ends_with("json") ? "answer\": 2" : "answer: 2");
    const std::string filled = walk.written(std::string("tra-loi-") + name, questions);
    EXPECT_TRUE(says(walk.done({"pact", "import", file, "--answers", filled, "--dry-run"}), "từ 10 tập thể"));
    EXPECT_TRUE(
        says(walk.refused({"pact", "import", walk.written("khac.txt", pact_2024), "--answers", filled}), "T03") ||
        says(walk.refused({"pact", "import", walk.written("khac.txt", pact_2024), "--answers", filled}),
             "văn bản khác"));
  }
  EXPECT_TRUE(says(walk.refused({"pact", "import", file, "--questions", walk.path("hoi.yaml")}), "đã có"));
  EXPECT_TRUE(
      says(walk.refused({"pact", "import", file, "--answers", walk.written("rac.yaml", "[1,")}), "tệp rac.yaml"));
}

TEST_P(DocumentsInUse, AReportJudgesLastYearsPact) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  const std::string report = walk.written("bao-cao.txt", report_2024);
  EXPECT_TRUE(says(walk.refused({"pact", "judged", report, "--year", "2024"}), "--found-pact"));
  walk.done({"pact", "import", walk.written("giao-uoc-2024.txt", pact_2024), "--year", "2024"});
  EXPECT_TRUE(says(walk.refused({"pact", "judged", report, "--year", "2024"}), "pact sign"));
  walk.done({"pact", "sign", "--day", "29/12/2023", "--year", "2024"});

  const std::string looked = walk.done({"pact", "judged", report, "--year", "2024", "--dry-run"});
  EXPECT_TRUE(says(looked, "ĐÃ GHÉP: 5 chỉ tiêu")) << looked;
  EXPECT_TRUE(says(looked, "CT06 (T01): mức phải đạt – giao ước: từ 80% trở lên; báo cáo: từ 90% trở lên")) << looked;
  EXPECT_TRUE(says(looked, "CT04 (T03): đánh giá – báo cáo: đạt; theo số liệu trong báo cáo: không đạt")) << looked;
  EXPECT_TRUE(says(looked, "CHƯA CÓ KẾT QUẢ TRONG BÁO CÁO: 1")) << looked;
  EXPECT_TRUE(says(looked, "02 mô hình")) << looked;
  EXPECT_FALSE(says(walk.done({"pact", "show", "--year", "2024"}), "vượt"));  // nothing was stored

  EXPECT_TRUE(says(walk.refused({"pact", "judged", report, "--year", "2024", "--match", "T99=CT01"}), "T01 đến"));
  EXPECT_TRUE(says(walk.refused({"pact", "judged", report, "--year", "2024", "--match", "T04=CT99"}), "CT99"));
  EXPECT_TRUE(says(walk.done({"pact", "judged", report, "--year", "2024"}), "đạt 03 chỉ tiêu, vượt 01 chỉ tiêu"));
  const std::string shown = walk.done({"pact", "show", "--questions", "--year", "2024"});
  EXPECT_TRUE(says(shown, "09 văn bản")) << shown;
  EXPECT_TRUE(says(shown, "? CT05: Báo cáo đã nhập không nêu chỉ tiêu này")) << shown;
  EXPECT_TRUE(says(walk.done({"pact", "history", "CT04", "--year", "2024"}), "giữ kết luận của báo cáo đã ký"));

  // a person pairs what the program left open, which holds for later runs, and takes it back
  const auto judge_again = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"pact", "judged", report, "--year", "2024"};
    words.insert(words.end(), more.begin(), more.end());
    return walk.done(words);
  };
  EXPECT_TRUE(says(judge_again({"--match", "T04=CT05"}), "1 mới hoặc thay đổi"));
  EXPECT_TRUE(says(judge_again({}), "0 mới hoặc thay đổi)"));
  EXPECT_FALSE(says(walk.done({"pact", "show", "--questions", "--year", "2024"}), "? CT05"));
  EXPECT_TRUE(says(judge_again({"--match", "T04=none", "--match", "T06=none"}), "rút 2 kết quả"));
  EXPECT_FALSE(says(judge_again({}), "rút"));
  EXPECT_TRUE(says(walk.done({"pact", "show", "--questions", "--year", "2024"}), "? CT01"));
  EXPECT_TRUE(says(judge_again({"--match", "T06=CT01"}), "1 mới hoặc thay đổi"));

  // a person's conclusion stays over the report's, and a locked round is not written over
  walk.done({"pact", "override", "CT04", "not_met", "--reason", "Số liệu 97,5% không đạt", "--year", "2024"});
  walk.done({"pact", "judged", report, "--year", "2024", "--match", "T04=CT05"});
  EXPECT_TRUE(says(walk.done({"pact", "history", "CT04", "--year", "2024"}), "Lý do: Số liệu 97,5% không đạt"));
  EXPECT_TRUE(says(walk.done({"pact", "show", "--year", "2024"}), "không đạt 02 chỉ tiêu"));
  walk.done({"pact", "round", "lock", "--year", "2024"});
  EXPECT_TRUE(says(walk.refused({"pact", "judged", report, "--year", "2024"}), "đã chốt"));

  // next year's pact starts from it
  EXPECT_TRUE(says(walk.done({"pact", "next", "show", "--year", "2024"}), "97,5%"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(DocumentsInUse, AReportFoundsThePactOfAYearThatHasNone) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  const std::string report = walk.written("bao-cao.txt", report_2024);
  const std::string looked = walk.done({"pact", "judged", report, "--year", "2024", "--found-pact", "--dry-run"});
  EXPECT_TRUE(says(looked, "6 chỉ tiêu, ký ngày 29/12/2023")) << looked;
  EXPECT_TRUE(says(walk.done({"pact", "list"}), "Chưa có giao ước"));
  EXPECT_TRUE(
      says(walk.done({"pact", "judged", report, "--year", "2024", "--found-pact"}), "Đã lập giao ước năm 2024"));
  const std::string shown = walk.done({"pact", "show", "--year", "2024"});
  EXPECT_TRUE(says(shown, "đã ký, ký ngày 29/12/2023")) << shown;
  EXPECT_TRUE(says(shown, "đạt 04 chỉ tiêu, vượt 01 chỉ tiêu, không đạt 01 chỉ tiêu")) << shown;
  walk.done({"pact", "next", "show", "--year", "2024"});
  const auto places = json_of(walk.done({"--json", "pact", "doubts", "--year", "2024"}));
  EXPECT_TRUE(says(text_at(element(places, "targets", "code", "CT02")->find("origin"), "file"), "bao-cao.txt"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(DocumentsInUse, APlanBecomesADraftMovementPieceByPiece) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  const std::string plan = walk.written("ke-hoach.txt", plan_2026);
  EXPECT_TRUE(says(walk.done({"movement", "import", plan, "--dry-run"}), "Chưa lưu") ||
              says(walk.done({"movement", "import", plan, "--dry-run"}), "chưa lưu"));
  EXPECT_TRUE(says(walk.done({"movement", "list"}), "Chưa có phong trào"));
  walk.done({"movement", "import", plan});
  EXPECT_TRUE(says(walk.refused({"movement", "import", plan}), "Đã có phong trào"));
  const std::string shown = walk.done({"movement", "show", "--year", "2026"});
  for (const char* words : {"Kỷ cương, đổi mới", "từ 01/01/2026 đến 31/12/2026", "CHỈ TIÊU", "TIÊU CHÍ, TIÊU CHUẨN",
                            "Trồng ít nhất 500 cây xanh", "Đơn vị thực hiện: Văn phòng Sở", "Thời hạn: 31/03/2026"})
    EXPECT_TRUE(says(shown, words)) << words << "\n" << shown;

  // by code, wherever the plan put it
  const auto json = json_of(walk.done({"--json", "movement", "show"}));
  const platform::Json* task = element(json, "items", "party", "Văn phòng Sở");
  ASSERT_NE(task, nullptr);
  const std::string code = text_at(task, "code");
  EXPECT_TRUE(says(text_at(task->find("origin"), "quote"), "Tổng hợp đăng ký thi đua"));
  EXPECT_TRUE(says(walk.refused({"movement", "set", code, "due=31/02/2026"}), "31/02/2026"));
  EXPECT_TRUE(says(walk.refused({"movement", "set", code, "color=blue"}), "party"));
  EXPECT_TRUE(says(walk.refused({"movement", "set", "NV99", "due=01/04/2026"}), "NV01"));
  walk.done({"movement", "set", code, "due=10/04/2026", "mode=by", "--reason", "Công văn đính chính"});
  walk.done({"movement", "confirm"});
  const auto confirmed = json_of(walk.done({"--json", "movement", "show"}));
  EXPECT_EQ(text_at(element(confirmed, "items", "code", code), "state"), "confirmed");
  EXPECT_EQ(text_at(element(confirmed, "items", "code", code), "due"), "10/04/2026");

  const std::string due = walk.done({"movement", "due", "--from", "01/04/2026", "--to", "31/07/2026"});
  EXPECT_TRUE(says(due, "10/04/2026")) << due;
  EXPECT_TRUE(says(due, "14/07/2026")) << due;  // before the 15th
  EXPECT_TRUE(
      says(walk.done({"movement", "due", "--from", "01/08/2026", "--to", "31/08/2026"}), "Không có việc nào đến hạn"));
  EXPECT_TRUE(says(walk.refused({"movement", "due", "--from", "01/08/2026", "--to", "01/07/2026"}), "--to"));
  walk.done({"movement", "withdraw", "MD01", "--reason", "Không theo dõi"});
  EXPECT_TRUE(says(walk.done({"movement", "show"}), "đã rút: Không theo dõi"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

TEST_P(DocumentsInUse, TargetsOfAPlanAreOfferedToThePact) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  walk.done({"movement", "import", walk.written("ke-hoach.txt", plan_2026)});
  EXPECT_TRUE(says(walk.refused({"movement", "targets", "--to-pact", "2026"}), "Chưa có giao ước năm 2026"));
  std::string pact{pact_2024};
  for (std::size_t at = pact.find("2024"); at != std::string::npos; at = pact.find("2024")) pact.replace(at, 4, "2026");
  pact += "3. Chỉ tiêu khác\n- Có trên 75% hồ sơ được nộp trực tuyến.\n";
  walk.done({"pact", "import", walk.written("giao-uoc-2026.txt", pact), "--year", "2026"});
  const std::string added = walk.done({"movement", "targets", "--to-pact", "2026"});
  EXPECT_TRUE(says(added, "Đã thêm 1 chỉ tiêu")) << added;
  EXPECT_TRUE(says(added, "Đã có sẵn, không thêm: CT01")) << added;  // the pact promises it already
  EXPECT_TRUE(says(walk.done({"pact", "show", "--year", "2026"}), "Trồng ít nhất 500 cây xanh"));
  EXPECT_TRUE(says(walk.refused({"movement", "targets", "--to-pact", "2026"}), "đã có trong giao ước"));
}

TEST_P(DocumentsInUse, AWrongDocumentIsRefusedWithTheCommandThatTakesIt) {
  const Walk walk(GetParam());
  set_up_agency(walk);
  sign_pact_2024(walk);
  const std::string pact = walk.path("giao-uoc-2024.txt"), report = walk.written("bao-cao.txt", report_2024),
                    plan = walk.written("ke-hoach.txt", plan_2026), decided = walk.written("qd.txt", decision),
                    empty = walk.written("trong.txt", " \n");
  const std::vector<std::string> import{"pact", "import"}, movement{"movement", "import"};
  const auto refused = [&](std::vector<std::string> words, const std::string& file) {
    words.push_back(file);
    return walk.refused(words);
  };
  EXPECT_TRUE(says(refused(import, report), "thidua pact judged"));
  EXPECT_TRUE(says(refused(import, plan), "thidua movement import"));
  EXPECT_TRUE(says(refused(import, decided), "thidua figure add"));
  EXPECT_TRUE(says(refused(import, empty), "không có nội dung"));
  EXPECT_TRUE(says(refused(movement, pact), "thidua pact import"));
  EXPECT_TRUE(says(refused(movement, report), "thidua pact judged"));
  EXPECT_TRUE(says(refused(movement, empty), "không có nội dung"));
  const auto judged = [&](const std::string& file, const std::string& year = "2024") {
    return walk.refused({"pact", "judged", file, "--year", year});
  };
  EXPECT_TRUE(says(judged(pact), "thidua pact import"));
  EXPECT_TRUE(says(judged(plan), "thidua movement import"));
  EXPECT_TRUE(says(judged(decided), "thidua figure add"));
  EXPECT_TRUE(says(judged(empty), "không có nội dung"));
  EXPECT_TRUE(says(judged(report, "2025"), "năm 2024"));
  std::string other{report_2024};
  for (const char* name : {"SỞ XÂY DỰNG", "Sở Xây dựng"})
    for (std::size_t at = other.find(name); at != std::string::npos; at = other.find(name))
      other.replace(at, std::string_view(name).size(), "SỞ CÔNG THƯƠNG");
  const std::string stranger = walk.written("bao-cao-khac.txt", other);
  EXPECT_TRUE(says(judged(stranger), "--other-name"));
  EXPECT_TRUE(says(walk.done({"pact", "judged", stranger, "--year", "2024", "--other-name", "--dry-run"}), "ĐÃ GHÉP"));
  EXPECT_FALSE(says(walk.done({"pact", "show", "--year", "2024"}), "vượt"));
  EXPECT_TRUE(says(walk.done({"movement", "list"}), "Chưa có phong trào"));
  EXPECT_TRUE(says(walk.done({"verify"}), "nguyên vẹn"));
}

}  // namespace thidua::journeys
