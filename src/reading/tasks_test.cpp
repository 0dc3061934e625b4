#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

Extract plan_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\n" + lines));
}

Extract report_of(const std::string& lines) {
  return read(testing::document_of("BÁO CÁO\nTổng kết thực hiện giao ước thi đua năm 2026\n" + lines));
}

}  // namespace

// Aim: who acts is named by the sentence before the heading is asked; names hold verbs («Phòng Tổ chức»).
TEST(Tasks, NameWhoActsWithWhomAndUntilWhen) {
  const Extract extract = plan_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- Phối hợp với Phòng Tài chính chuẩn bị quà trước ngày 10/5/2026.\n"
      "2. Các bộ phận\n- Phòng Tổ chức cán bộ tổng hợp, hằng quý báo cáo Giám đốc.\n");
  ASSERT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.tasks[0].party, "Văn phòng");
  EXPECT_EQ(extract.tasks[0].co_parties, std::vector<std::string>{"Phòng Tài chính"});
  EXPECT_EQ(extract.tasks[0].due, "2026-05-10");
  EXPECT_EQ(extract.tasks[1].party, "Phòng Tổ chức cán bộ");
  EXPECT_EQ(extract.tasks[1].every, "quý");
}

// Aim: verbs in a name name; an order whose actor is not known is not sure.
TEST(Tasks, TellNamesFromWhatIsDone) {
  const Extract extract = plan_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Đội quản lý đường bộ vá ổ gà trước mùa mưa.\n"
      "2. Phó Chủ tịch phụ trách văn xã chỉ đạo rà soát trường lớp.\n3. Ban Biên tập duyệt tin hằng ngày.\n"
      "4. Giao Phòng Nội vụ là cơ quan thường trực, theo dõi phong trào.\n5. Nêu gương người tốt, việc tốt trước ngày "
      "31/12/2026.\n");
  ASSERT_EQ(extract.tasks.size(), 5U);
  EXPECT_EQ(extract.tasks[0].party, "Đội quản lý đường bộ");
  EXPECT_EQ(extract.tasks[1].party, "Phó Chủ tịch phụ trách văn xã");
  EXPECT_EQ(extract.tasks[2].party, "Ban Biên tập");
  EXPECT_EQ(extract.tasks[3].party, "Phòng Nội vụ");
  EXPECT_EQ(extract.tasks[4].party, "");
  EXPECT_LT(extract.tasks[4].certainty.confidence, sure_from);
}

// Aim: sentences on copies, effect and appeals order nothing.
TEST(Tasks, LeaveOutTheFormulasOfTheEnd) {
  const Extract extract = read(testing::document_of(
      "GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n1. Trồng 50 cây xanh.\nII. TRÁCH NHIỆM CÁC BÊN\n1. Bên A\n"
      "Bản này được lập thành 02 bản. Bên A bố trí kinh phí trong tháng 3/2026.\n"));
  ASSERT_EQ(extract.tasks.size(), 1U);
  EXPECT_EQ(extract.tasks[0].quote.text, "Bên A bố trí kinh phí trong tháng 3/2026");
  EXPECT_EQ(extract.tasks[0].kind, "duty");
}

// Aim: «Bước 1:» is no actor, and the papers below «hồ sơ gồm:» are no orders.
TEST(Tasks, AreWhatMinutesConclude) {
  const Extract extract = read(testing::document_of(
      "BIÊN BẢN\nHọp kiểm điểm thực hiện giao ước thi đua năm 2025\n\nI. KẾT QUẢ THỰC HIỆN\n1. Trồng 500 cây: đạt.\n"
      "II. KẾT LUẬN CỦA CHỦ TỌA\n1. Văn phòng chuẩn bị lễ ký giao ước năm 2026 trong tháng 12/2025.\n2. Chi hội thôn 3 "
      "sinh hoạt bù trong tháng 01/2026.\n\nHội nghị kết thúc hồi 16 giờ 45 phút cùng ngày. Biên bản được đọc "
      "lại.\n\nNGƯỜI GHI BIÊN BẢN\nHồ Thị Nga\n\nCHỦ TỌA\nLường Văn Páo\n"));
  ASSERT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.tasks[0].due, "2025-12-31");
  EXPECT_EQ(extract.tasks[1].due, "2026-01-31");
  ASSERT_EQ(extract.meta.signers.size(), 2U);
  EXPECT_EQ(extract.meta.signers[1].title, "CHỦ TỌA");
  EXPECT_EQ(extract.meta.signers[1].name, "Lường Văn Páo");
}

TEST(Tasks, ReadStepsAndTheOrderAboveAListOfPapers) {
  const Extract steps =
      plan_of("I. CÁC BƯỚC THỰC HIỆN\nBước 1: Trạm y tế chấm điểm, gửi kết quả trước ngày 10/10/2026.\n");
  ASSERT_EQ(steps.tasks.size(), 1U);
  EXPECT_EQ(steps.tasks[0].party, "Trạm y tế");
  const Extract list = plan_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Các tổ\n- Gửi bảng điểm và minh chứng của từng người về Văn phòng trước ngày "
      "05/11/2026, hồ sơ gồm:\n"
      "+ Báo cáo thành tích;\n+ Bảng tự chấm.\n");
  ASSERT_EQ(list.tasks.size(), 1U);
  EXPECT_EQ(list.tasks[0].quote.text, "Gửi bảng điểm và minh chứng của từng người về Văn phòng trước ngày 05/11/2026");
  EXPECT_EQ(list.dossier.size(), 2U);
}

// Aim: what came of promises, told by their numbers, is no duty; what both sides agreed on are targets.
TEST(Tasks, LeaveOutResultsThatAnswerPromisesByNumber) {
  const Extract extract = report_of(
      "A. NHỮNG NỘI DUNG HAI BÊN CÙNG CAM KẾT\n1. Doanh thu đạt 148 tỷ đồng.\n2. Trồng ít nhất 500 cây xanh.\n"
      "B. ĐỐI CHIẾU\nI. Phần việc của Công ty\n- Về mục 1: doanh thu 152 tỷ đồng, vượt.\n"
      "- Về mục 2: trồng 510 cây, đạt.\n");
  EXPECT_EQ(extract.targets.size(), 2U);
  EXPECT_TRUE(extract.tasks.empty());
  const Extract duties = report_of(
      "A. CHỈ TIÊU\n1. Doanh thu đạt 148 tỷ đồng: đạt.\n"
      "B. TRÁCH NHIỆM CỦA GIÁM ĐỐC\n- Bố trí phòng trực cho các khoa: thực hiện tốt.\n- Công khai quỹ phúc lợi: đã "
      "làm.\n");
  EXPECT_EQ(duties.tasks.size(), 2U);
  const Extract arrows = report_of(
      "A. CHỈ TIÊU\n1. Doanh thu đạt 148 tỷ đồng: đạt.\n"
      "B. TRÁCH NHIỆM CỦA CÔNG ĐOÀN\n- Tuyên truyền giao ước đến toàn thể đoàn viên → đã thực hiện tốt.\n");
  ASSERT_EQ(arrows.tasks.size(), 1U);
  EXPECT_EQ(arrows.tasks[0].quote.text, "Tuyên truyền giao ước đến toàn thể đoàn viên");
  EXPECT_EQ(arrows.tasks[0].judgement->verdict, core::Verdict::met);
}

// Aim: beside the list of orders stand what introduces it, what was done and what closes; the orders remain orders.
TEST(Tasks, TakeOnlyWhatIsListedInTheNextPart) {
  const Extract extract = report_of(
      "I. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\nII. KHEN THƯỞNG\nTặng Giấy khen cho 02 tập thể.\n"
      "III. NHIỆM VỤ NĂM 2027\nToàn xã tập trung hai việc:\n1. Văn phòng rà soát hồ sơ, báo cáo trước ngày "
      "31/01/2027.\n"
      "2. Phòng Kinh tế chủ trì họp dân trong quý I/2027.\n"
      "Trong năm, Chủ tịch đã tặng quà cho 11 hộ nghèo.\nXã báo cáo để cấp trên theo dõi, chỉ đạo./.\n");
  ASSERT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.tasks[0].kind, "assignment");
  EXPECT_EQ(extract.tasks[0].party, "Văn phòng");
  EXPECT_LT(extract.tasks[0].certainty.confidence, sure_from);
}

// Aim: an order that ends with «Hồ sơ gồm:» is an order, not the heading of the papers below it.
TEST(Tasks, KeepTheOrderThatIntroducesPapers) {
  const Extract extract = report_of(
      "I. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\nII. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n"
      "1. Khối phó kiểm tra chéo giữa các cơ quan trong tháng 9/2026.\n"
      "2. Các cơ quan gửi hồ sơ đề nghị khen thưởng về Khối trưởng trước ngày 20/11/2026. Hồ sơ gồm:\n"
      "- Tờ trình của cơ quan;\n- Báo cáo thành tích.\n");
  EXPECT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.dossier.size(), 2U);
}

// Aim: notes below a table, who signs, and a paper with nothing but its time order nothing.
TEST(Tasks, LeaveOutNotesNamesAndLabelsWithATime) {
  const Extract guideline = read(testing::document_of(
      "HƯỚNG DẪN\nBình xét thi đua năm 2026\nI. THỜI HẠN\n- Hồ sơ của cơ sở gửi cấp trên: chậm nhất ngày 15/11/2026.\n"
      "- Các xã gửi hồ sơ về Sở trước ngày 30/11/2026.\n"));
  EXPECT_EQ(guideline.tasks.size(), 1U);
  EXPECT_EQ(guideline.deadlines.size(), 2U);
  const Extract pact = read(testing::document_of(
      "GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n1. Trồng 50 cây xanh.\nII. TRÁCH NHIỆM CÁC BÊN\n"
      "- Bên A bố trí kinh phí.\nGhi chú: các bên ký trên từng trang.\nPhó Hiệu trưởng phụ trách\n"));
  EXPECT_EQ(pact.tasks.size(), 1U);
}

// Aim: «Nội dung, nhiệm vụ trọng tâm» of a plan is what is competed in; a page's number cuts no sentence.
TEST(Tasks, ReadContentsOfAPlanAcrossPages) {
  const Extract extract = plan_of(
      "I. NỘI DUNG, NHIỆM VỤ TRỌNG TÂM\n1. Đẩy mạnh lắp đặt đồng hồ thông minh tại các phường trong thành phố, gửi kết "
      "quả về\n"
      "- 3 -\nPhòng điều độ.\n2. Vận động khách hàng thanh toán qua ngân hàng.\n");
  ASSERT_EQ(extract.tasks.size(), 2U);
  EXPECT_EQ(extract.tasks[0].kind, "content");
  EXPECT_TRUE(extract.tasks[0].quote.text.ends_with("Phòng điều độ")) << extract.tasks[0].quote.text;
}

// Aim: «A.1.», «B.2)» are marks of headings.
TEST(Outline, ReadsLetteredNumbersAsMarks) {
  const Extract extract = report_of(
      "A. NHỮNG NỘI DUNG ĐÃ KÝ KẾT\nA.1. Về chuyên môn\n(1) Trồng 50 cây xanh: đạt.\nA.2. Về đời sống\n"
      "(1) Xây 02 nhà tình nghĩa: đạt.\nB.1) Việc khác\n(1) Mở 03 lớp: đạt.\n");
  ASSERT_EQ(extract.sections.size(), 4U);
  EXPECT_EQ(extract.sections[1].marker, "A.1.");
  EXPECT_EQ(extract.sections[3].marker, "B.1)");
  EXPECT_EQ(extract.targets.size(), 3U);
}

// Aim: one heading for purposes and requirements leaves their kind open; the reader says so.
TEST(Objectives, UnderOneHeadingAreToldApartWithADoubt) {
  const Extract extract =
      plan_of("I. MỤC ĐÍCH, YÊU CẦU\n- Động viên đoàn viên làm việc.\n- Việc xét phải công khai.\n");
  ASSERT_EQ(extract.objectives.size(), 2U);
  EXPECT_EQ(extract.objectives[0].kind, "purpose");
  EXPECT_EQ(extract.objectives[1].kind, "requirement");
  EXPECT_LT(extract.objectives[1].certainty.confidence, sure_from);
  EXPECT_EQ(extract.objectives[1].certainty.doubts.size(), 1U);
}

}  // namespace thidua::reading
