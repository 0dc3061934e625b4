#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: of questions and answers, whoever asks and whatever the labels are called, the question's promise is read
// without the words of pledging and asking, with the verdict its answer tells; a question about anything else promises
// nothing.

namespace thidua::reading {

namespace {

/// «exceeded Trồng 30 ha» for each target.
std::string answered_in(std::string_view body) {
  const Extract extract = read(testing::document_of(body));
  std::string all;
  for (const Target& target : extract.targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    all += std::string(core::code(verdict)) + " " + target.quote.text + "\n";
  }
  return all;
}

std::string report_with(std::string_view body) {
  return answered_in(
      "BÁO CÁO\nKết quả thực hiện giao ước năm 2025\n\nĐơn vị báo cáo như sau:\n\nI. KẾT QUẢ THỰC HIỆN\n\n" +
      std::string(body));
}

struct Pair {
  std::string_view asks;
  std::string_view answers;
};

}  // namespace

TEST(QuestionRounds, LabelsOfManyHands) {
  for (const Pair& labels : {Pair{"Hỏi: ", "Đáp: "},
                             {"H: ", "Đ: "},
                             {"- Hỏi: ", "- Đáp: "},
                             {"Câu hỏi số 3: ", "Trả lời: "},
                             {"Câu 3. ", "Trả lời: "},
                             {"3. Hỏi: ", "Đáp: "},
                             {"3. ", "Trả lời: "},
                             {"Câu 3. Chủ trì hỏi: ", "Trả lời (bà Dung, Phó Chánh Văn phòng): "},
                             {"Đoàn hỏi: ", "Đơn vị trả lời: "},
                             {"Hỏi: ", "Ông Nhất: "},
                             {"Ông Tráng (hỏi): ", "Bà Vy (Phòng Kế hoạch, trả lời): "}}) {
    const auto round = [&labels](std::string_view question, std::string_view answer) {
      return std::string(labels.asks) + std::string(question) + "\n" + std::string(labels.answers) +
             std::string(answer) + "\n\n";
    };
    EXPECT_EQ(
        report_with(round("Giao ước ghi trồng mới 50 ha rừng. Kết quả ra sao?", "Trồng được 53 ha, vượt 3 ha.") +
                    round("Tỷ lệ hồ sơ đúng hạn từ 98% trở lên có giữ được không?", "Mới đạt 96%, chưa đạt.") +
                    round("Vì sao năm nay có 03 đồng chí xin nghỉ việc?", "Các đồng chí nghỉ vì lý do gia đình.")),
        "exceeded trồng mới 50 ha rừng\nnot_met Tỷ lệ hồ sơ đúng hạn từ 98% trở lên\n")
        << labels.asks << labels.answers;
  }
}

TEST(QuestionRounds, WordsOfPledgingAndOfAsking) {
  const auto asked = [](std::string_view question) {
    return report_with("Hỏi: " + std::string(question) +
                       "\nĐáp: Đã làm xong, đạt yêu cầu.\nHỏi: Năm sau có ý kiến gì?\nĐáp: Không có ý kiến.\n");
  };
  EXPECT_EQ(asked("Đơn vị cũng ký không để xảy ra cháy rừng. Đề nghị nói rõ vụ việc ngày 02/4."),
            "met không để xảy ra cháy rừng\n");
  EXPECT_EQ(asked("Có trồng được 50 ha keo như đã hứa không?"), "met trồng được 50 ha keo\n");
  EXPECT_EQ(asked("Lời hứa thay mới 3.000 đồng hồ đã thực hiện đến đâu?"), "met thay mới 3.000 đồng hồ\n");
  EXPECT_EQ(asked("Mở 04 lớp học chữ cho người lớn tuổi, đã mở được mấy lớp?"),
            "met Mở 04 lớp học chữ cho người lớn tuổi\n");
  EXPECT_EQ(asked("Các đồng chí đã ký sẽ đưa đường dây nóng vào hoạt động trước ngày 01/6/2025. Việc này thế nào?"),
            "met đưa đường dây nóng vào hoạt động trước ngày 01/6/2025\n");
  EXPECT_EQ(asked("Đề nghị đơn vị cho biết kết quả thực hiện cam kết 95% trẻ em được tiêm chủng đầy đủ."),
            "met 95% trẻ em được tiêm chủng đầy đủ\n");
  EXPECT_EQ(asked("Chăm sóc rừng trồng các năm trước 310 ha?"), "met Chăm sóc rừng trồng các năm trước 310 ha\n");
  EXPECT_EQ(asked("Nhà máy từng hứa giảm 10% lượng nước thải. Ông có thể cho biết kết quả?"),
            "met giảm 10% lượng nước thải\n");
  EXPECT_EQ(asked("Đoàn xã hứa trước ngày 26/3 hoàn thành sân bóng thôn 4. Xin hỏi sân đã xong chưa?"),
            "met trước ngày 26/3 hoàn thành sân bóng thôn 4\n");
  EXPECT_EQ(asked("Số phiên tòa trực tuyến đăng ký là 12 phiên?"), "met Số phiên tòa trực tuyến đăng ký là 12 phiên\n");
  EXPECT_EQ(asked("Chất lượng thì sao, giao ước ghi 100% vụ việc đạt chất lượng trở lên?"),
            "met 100% vụ việc đạt chất lượng trở lên\n");
  EXPECT_EQ(asked("Đề nghị cho biết đã số hóa xong 5.000 hồ sơ lưu trữ như đăng ký hay chưa?"),
            "met số hóa xong 5.000 hồ sơ lưu trữ\n");
  EXPECT_EQ(asked("Tỷ lệ hài lòng người bệnh trên 90%: thực tế?"), "met Tỷ lệ hài lòng người bệnh trên 90%\n");
  EXPECT_EQ(asked("Không có cán bộ vi phạm kỷ luật thì sao?"), "met Không có cán bộ vi phạm kỷ luật\n");
  EXPECT_EQ(asked("Máy nghiền vì sao hay hỏng?"), "");
  EXPECT_EQ(asked("Đơn vị tự nhận loại nào?"), "");
}

TEST(QuestionRounds, SeveralPromisesOfOneQuestion) {
  EXPECT_EQ(report_with(
                "Hỏi: Xây 06 phòng học, sửa 02 nhà vệ sinh?\nĐáp: Phòng học xong cả 06. Nhà vệ sinh mới sửa được một.\n"
                "Hỏi: Năm nay nhà trường hứa có ít nhất 12 giải học sinh giỏi cấp tỉnh, 02 giải quốc gia?\nĐáp: Cấp "
                "tỉnh được 15 giải. Cấp quốc gia chưa có giải nào.\n"),
            "met Xây 06 phòng học\nnot_met sửa 02 nhà vệ sinh\nexceeded có ít nhất 12 giải học sinh giỏi cấp "
            "tỉnh\nnot_met 02 "
            "giải quốc gia\n");
  EXPECT_EQ(
      report_with("Hỏi: Không có công chức vi phạm nồng độ cồn; không có công chức bị kỷ luật?\nĐáp: Cả hai nội dung "
                  "đều bảo đảm.\nHỏi: Ai phụ trách?\nĐáp: Công đoàn.\n"),
      "met Không có công chức vi phạm nồng độ cồn\nmet không có công chức bị kỷ luật\n");
}

TEST(QuestionRounds, AnswersInTheSameLineAndInSeveral) {
  EXPECT_EQ(report_with("- Hỏi: Trồng 200 cây bóng mát? Đáp: Trồng được 230 cây, vượt.\n- Hỏi: 100% đoàn viên tham gia "
                        "hội thao? Đáp: Chưa đạt, còn 03 người vắng.\n"),
            "exceeded Trồng 200 cây bóng mát\nnot_met 100% đoàn viên tham gia hội thao\n");
  EXPECT_EQ(report_with("Hỏi: Trồng 200 cây bóng mát?\nĐáp: Trồng được 230 cây.\nHội phụ huynh tặng thêm 12 cây.\nHỏi: "
                        "100% đoàn viên tham gia hội thao?\nĐáp: Chưa đạt, còn 03 người vắng.\n\nTập thể cam đoan "
                        "những điều trên là đúng.\n"),
            "exceeded Trồng 200 cây bóng mát\nnot_met 100% đoàn viên tham gia hội thao\n");
}

TEST(QuestionRounds, LinesThatAskWithoutAnyLabel) {
  EXPECT_EQ(
      report_with("Câu hỏi 1. Đơn vị đã giao ước kết nạp 80 đoàn viên mới và giới thiệu 15 đoàn viên ưu tú. Con số "
                  "thực tế là bao nhiêu?\nĐơn vị kết nạp 86 đoàn viên mới. Về giới thiệu đoàn viên ưu tú, mới giới "
                  "thiệu được 11 đồng chí.\n\nCâu hỏi 2. Cụm nên tổ chức hội thao vào tháng mấy?\nTheo đơn vị, nên "
                  "vào tháng 8.\n"),
      "exceeded kết nạp 80 đoàn viên mới\nnot_met giới thiệu 15 đoàn viên ưu tú\n");
}

TEST(QuestionRounds, PersonsAskAndAnswerByTheirNames) {
  EXPECT_EQ(
      report_with("Đại biểu Nguyễn Văn Tám: Giao ước nêu 98% hồ sơ giải quyết đúng hạn. Vì sao dân vẫn kêu "
                  "chậm?\nGiám đốc Hoàng Thị Lý: Mới đạt 94,6%, chúng tôi nhận khuyết điểm.\nĐại biểu Lò Thị Hoa: "
                  "Thế số hóa 30.000 hồ sơ lưu?\nGiám đốc Hoàng Thị Lý: Số hóa được 31.250 hồ sơ.\n"),
      "not_met 98% hồ sơ giải quyết đúng hạn\nexceeded số hóa 30.000 hồ sơ lưu\n");
}

TEST(QuestionRounds, AnswersMayNameThePromisesThemselves) {
  EXPECT_EQ(
      report_with("Hỏi: Nhà trường đã giao ước những gì và làm được đến đâu?\nĐáp: Nhà trường giao ước có 20 em đạt "
                  "giải cấp tỉnh, kết quả có 17 em, chưa đạt.\nHỏi: Về đội ngũ thì sao?\nĐáp: Nhà trường giao ước có "
                  "05 sáng kiến cấp tỉnh, kết quả có 03 sáng kiến, không đạt.\n"),
      "not_met Nhà trường giao ước có 20 em đạt giải cấp tỉnh\nnot_met Nhà trường giao ước có 05 sáng kiến cấp "
      "tỉnh\n");
}

TEST(QuestionRounds, AWordMayAnswer) {
  EXPECT_EQ(report_with("Hỏi: Thư viện đón 900 lượt bạn đọc có được không?\nĐáp: Có.\nHỏi: Bảng tin điện tử lắp xong "
                        "trước tháng 9/2025?\nĐáp: Chưa.\n"),
            "met Thư viện đón 900 lượt bạn đọc\nnot_met Bảng tin điện tử lắp xong trước tháng 9/2025\n");
}

TEST(QuestionRounds, MinutesWithoutHeadings) {
  EXPECT_EQ(
      answered_in("BIÊN BẢN\nHọp kiểm điểm thực hiện giao ước thi đua năm 2025\n\nThời gian: 14 giờ ngày "
                  "20/12/2025.\nChủ trì: ông Đinh Công Tráng, Giám đốc.\n\nÔng Tráng hỏi: Sản lượng ta hứa 48.000 "
                  "tấn, nay về đích chưa?\nBà Vy trả lời: Được 49.150 tấn, vượt 2,4%.\n\nÔng Tráng hỏi: Còn lương "
                  "bình quân không thấp hơn 11 triệu đồng/tháng?\nBà Vy trả lời: Bình quân 10,6 triệu "
                  "đồng.\n\nCuộc họp kết thúc lúc 16 giờ cùng ngày.\n"),
      "exceeded Sản lượng ta hứa 48.000 tấn\nnot_met lương bình quân không thấp hơn 11 triệu đồng/tháng\n");
}

TEST(QuestionRounds, OneQuestionOrVisitsOfCourtesyAreNone) {
  EXPECT_EQ(
      report_with("- Thăm hỏi: 20 gia đình chính sách; đạt.\n- Đáp ứng yêu cầu: 100% hồ sơ; đạt.\n- Thăm hỏi: 30 hội "
                  "viên ốm đau; đạt.\n- Đáp ứng: 100% nhu cầu vay vốn; đạt.\n"),
      "met Thăm hỏi: 20 gia đình chính sách\nmet Đáp ứng yêu cầu: 100% hồ sơ\nmet Thăm hỏi: 30 hội viên ốm "
      "đau\nmet 100% nhu cầu vay vốn\n");
}

}  // namespace thidua::reading
