#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: whatever an agency counts its parts by, the parts are found as headings, and what stands below as promises.

namespace thidua::reading {

namespace {

/// «1 Nhóm A.|Các chỉ tiêu vượt» for each heading, «exceeded Trồng 30 ha» for each target.
std::string outline_in(std::string_view body) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nKết quả thực hiện giao ước năm 2025\n\nĐơn vị báo cáo như sau:\n\n" + std::string(body) + "\n"));
  std::string all;
  for (const Section& section : extract.sections) {
    all += std::to_string(section.level) + " " + section.marker + "|" + section.title + "\n";
  }
  for (const Target& target : extract.targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    all += std::string(core::code(verdict)) + " " + target.quote.text + "\n";
  }
  return all;
}

}  // namespace

TEST(Headings, CountPartsByAnyNoun) {
  EXPECT_EQ(outline_in("NHÓM A. CÁC CHỈ TIÊU VƯỢT (02 chỉ tiêu)\nA1. Trồng ít nhất 30 ha rừng. Trồng được 34 ha.\n"
                       "A2. Giảm 05 hộ nghèo. Đã giảm 08 hộ.\nNHÓM B. CÁC CHỈ TIÊU CHƯA CÓ KẾT LUẬN (01 chỉ tiêu)\n"
                       "B1. Đảng bộ được xếp loại Hoàn thành tốt nhiệm vụ: chưa có thông báo."),
            "1 NHÓM A.|CÁC CHỈ TIÊU VƯỢT (02 chỉ tiêu)\n1 NHÓM B.|CÁC CHỈ TIÊU CHƯA CÓ KẾT LUẬN (01 chỉ "
            "tiêu)\nexceeded Trồng ít nhất 30 ha "
            "rừng\nexceeded Giảm 05 hộ nghèo\nnot_assessed Đảng bộ được xếp loại Hoàn thành tốt nhiệm vụ\n");
  EXPECT_EQ(outline_in("Mảng 1: Chuyên môn\n1.1. Giải quyết 98% hồ sơ đúng hạn: 99,2%, đạt.\nMảng 2: Đời sống\n"
                       "2.1. Xây 02 nhà tình nghĩa: đã bàn giao 02 nhà."),
            "1 Mảng 1:|Chuyên môn\n1 Mảng 2:|Đời sống\nmet Giải quyết 98% hồ sơ đúng hạn\nmet Xây 02 nhà tình "
            "nghĩa\n");
  EXPECT_EQ(outline_in("Khối I - Các chỉ tiêu hoàn thành\n(1) Số hóa 5.000 trang.\nKhối II - Các chỉ tiêu chưa hoàn "
                       "thành\n(2) Xây 02 nhà tình nghĩa."),
            "1 Khối I -|Các chỉ tiêu hoàn thành\n1 Khối II -|Các chỉ tiêu chưa hoàn thành\nmet Số hóa 5.000 "
            "trang\nnot_met Xây 02 nhà tình nghĩa\n");
  EXPECT_EQ(outline_in("Lĩnh vực thứ nhất: Kinh tế\n- Trồng 30 ha rừng: 34 ha, vượt.\nLĩnh vực thứ hai: Xã hội\n"
                       "- Xây 02 nhà tình nghĩa: 01 nhà, chưa đạt."),
            "1 Lĩnh vực thứ nhất:|Kinh tế\n1 Lĩnh vực thứ hai:|Xã hội\nexceeded Trồng 30 ha rừng\nnot_met Xây 02 nhà "
            "tình nghĩa\n");
}

TEST(Headings, ANounWithANumberBeforeAPromiseIsNoHeading) {
  EXPECT_EQ(
      outline_in("I. KẾT QUẢ CÁC CHỈ TIÊU\nKhối 6: 98% học sinh lên lớp: 98%, đạt.\nKhối 7: 97% học sinh lên lớp: "
                 "đạt 95%, chưa đạt."),
      "1 I.|KẾT QUẢ CÁC CHỈ TIÊU\nmet 98% học sinh lên lớp\nnot_met 97% học sinh lên lớp\n");
}

TEST(Headings, ThatCountInWords) {
  EXPECT_EQ(outline_in("Một là, về văn hóa.\n- Tổ chức 10 giải thể thao: 12 giải, vượt.\nHai là, về nội bộ đơn vị:\n"
                       "- Mở 02 lớp tập huấn: 02 lớp, đạt."),
            "1 Một là,|về văn hóa\n1 Hai là,|về nội bộ đơn vị\nexceeded Tổ chức 10 giải thể thao\nmet Mở 02 lớp tập "
            "huấn\n");
  EXPECT_EQ(outline_in("I. KẾT QUẢ CÁC CHỈ TIÊU\nThứ nhất, giải quyết 98% hồ sơ đúng hạn: 99,2%, đạt.\nThứ hai, số hóa "
                       "5.000 trang. Kết quả: 4.200 trang, không đạt."),
            "1 I.|KẾT QUẢ CÁC CHỈ TIÊU\nmet giải quyết 98% hồ sơ đúng hạn\nnot_met số hóa 5.000 trang\n");
}

TEST(Headings, WithDashesSlashesAndLetters) {
  const std::string promises = "met Trồng 30 ha rừng\nnot_met Mở 02 lớp tập huấn\n";
  EXPECT_EQ(outline_in("A/ KẾT QUẢ\nA1/ Trồng 30 ha rừng: 30 ha, đạt.\nA2/ Mở 02 lớp tập huấn: 01 lớp, chưa đạt."),
            "1 A/|KẾT QUẢ\n" + promises);
  EXPECT_EQ(outline_in("Phần A: Kết quả\nA-1. Trồng 30 ha rừng: 30 ha, đạt.\nA-2. Mở 02 lớp tập huấn: 01 lớp, chưa "
                       "đạt."),
            "1 Phần A:|Kết quả\n" + promises);
  EXPECT_EQ(outline_in("II– KẾT QUẢ\nII.1– Kinh tế\n+ Trồng 30 ha rừng: 30 ha, đạt.\nII.2– Xã hội\n+ Mở 02 lớp tập "
                       "huấn: 01 lớp, chưa đạt."),
            "1 II–|KẾT QUẢ\n2 II.1–|Kinh tế\n2 II.2–|Xã hội\n" + promises);
  EXPECT_EQ(outline_in("6- KẾT QUẢ\n6.1- Đoàn xã\n+ Trồng 30 ha rừng: 30 ha, đạt.\n6.2- Các chi đoàn\n+ Mở 02 lớp tập "
                       "huấn: 01 lớp, chưa đạt."),
            "1 6-|KẾT QUẢ\n2 6.1-|Đoàn xã\n2 6.2-|Các chi đoàn\n" + promises);
  EXPECT_EQ(outline_in("1. Kết quả\n1a) Trồng 30 ha rừng: 30 ha, đạt.\n1b) Mở 02 lớp tập huấn: 01 lớp, chưa đạt."),
            "1 1.|Kết quả\n" + promises);
}

TEST(Headings, JudgeEachPromiseBelow) {
  EXPECT_EQ(outline_in("Mục A. NHỮNG VIỆC LÀM ĐƯỢC\nA.1) Số hóa 5.000 trang.\nMục B. NHỮNG VIỆC CHƯA LÀM ĐƯỢC\n"
                       "B.1) Xây 02 nhà tình nghĩa.\nMục C. NHỮNG VIỆC LÀM DỞ DANG\nC.1) Trồng 500 cây.\n"
                       "Mục D. VIỆC XIN THÔI KHÔNG LÀM\nD.1) Mua 03 máy in."),
            "1 Mục A.|NHỮNG VIỆC LÀM ĐƯỢC\n1 Mục B.|NHỮNG VIỆC CHƯA LÀM ĐƯỢC\n1 Mục C.|NHỮNG VIỆC LÀM DỞ DANG\n1 Mục "
            "D.|VIỆC XIN THÔI KHÔNG LÀM\nmet Số hóa 5.000 trang\nnot_met Xây 02 nhà tình nghĩa\npartly Trồng 500 "
            "cây\ndropped Mua 03 máy in\n");
}

// A share of the section below one whole is no verdict of its promises.
TEST(Headings, AShareOfThePromisesJudgesNone) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nKết quả thực hiện giao ước năm 2025\nI. KẾT QUẢ\n1. Kinh tế (đạt 1/2)\n- Trồng 30 ha rừng: 30 ha, "
      "đạt.\n- Mở 02 lớp tập huấn: 01 lớp, chưa đạt.\n"));
  ASSERT_EQ(extract.section_verdicts.size(), 1U);
  EXPECT_EQ(extract.section_verdicts[0].verdict, core::Verdict::partly);
}

// A line that counts what the promises came to is a verdict of its section, and promises nothing.
TEST(Headings, LinesThatCountVerdicts) {
  for (const std::string_view line :
       {"Tổng hợp: vượt 01, đạt 01, chưa đạt 01.", "Cộng: 03 chỉ tiêu, gồm vượt 01, đạt 01, không đạt 01.",
        "Tổng cộng: 01 chỉ tiêu vượt; 01 chỉ tiêu đạt; 01 chỉ tiêu không đạt.",
        "Tổng số 03 chỉ tiêu, trong đó: đạt: 02; không đạt: 01."}) {
    const Extract extract = read(testing::document_of(
        "BÁO CÁO\nKết quả thực hiện giao ước năm 2025\nI. KẾT QUẢ\n1. Trồng 30 ha rừng: 34 ha, vượt.\n2. Mở 02 lớp tập "
        "huấn: 02 lớp, đạt.\n3. Xây 02 nhà: 01 nhà, chưa đạt.\n" +
        std::string(line) + "\n"));
    ASSERT_EQ(extract.section_verdicts.size(), 1U) << line;
    EXPECT_EQ(extract.section_verdicts[0].verdict, core::Verdict::partly) << line;
    EXPECT_EQ(extract.targets.size(), 3U) << line;
  }
}

// A heading gives the verdict: what a further sentence tells is no promise.
TEST(Headings, SentencesBelowAVerdictOnlyTell) {
  EXPECT_EQ(
      outline_in("I. CÁC CHỈ TIÊU CHƯA ĐẠT\n1. 100% tuyến phố không bị lấn chiếm. Còn phố Lò Chum tái lấn chiếm.\n"
                 "2. Trồng 30 ha rừng. Mưa bão làm chết cây giống.\nII. CÁC CHỈ TIÊU ĐẠT\n3. Xây nhà văn hóa. Bà "
                 "con phấn khởi. Nâng cao ý thức phục vụ."),
      "1 I.|CÁC CHỈ TIÊU CHƯA ĐẠT\n1 II.|CÁC CHỈ TIÊU ĐẠT\nnot_met 100% tuyến phố không bị lấn chiếm\nnot_met "
      "Trồng 30 ha rừng\nmet Xây nhà văn hóa\nmet Nâng cao ý thức phục vụ\n");
}

}  // namespace thidua::reading
