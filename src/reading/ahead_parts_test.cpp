#include "reading/ahead_parts.h"

#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Verdict;

/// The report on 2026 with these lines behind its results.
Extract report_with(const std::string& lines) {
  return read(
      testing::document_of("BÁO CÁO\nTổng kết phong trào thi đua năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
                           "1. Trồng 50 cây xanh: đạt.\n" +
                           lines));
}

std::string texts_of(const std::vector<Target>& targets) {
  std::string all;
  for (const Target& target : targets) {
    all += (all.empty() ? "" : " | ") + target.quote.text;
  }
  return all;
}
std::string texts_of(const std::vector<Task>& tasks) {
  std::string all;
  for (const Task& task : tasks) {
    all += (all.empty() ? "" : " | ") + task.quote.text;
  }
  return all;
}

}  // namespace

// Aim: the year behind the one reported on is known however the heading calls it.
TEST(AheadParts, KnowTheYearAhead) {
  EXPECT_TRUE(names_year_ahead("chỉ tiêu năm công tác 2027", 2026));
  EXPECT_TRUE(names_year_ahead("lời hứa cho năm 2027", 2026));
  EXPECT_TRUE(names_year_ahead("phương hướng năm học 2026 - 2027", 2026));
  EXPECT_FALSE(names_year_ahead("kết quả năm 2026", 2026));
  EXPECT_FALSE(names_year_ahead("phương hướng năm 2027", 0));
}

// Aim: below a heading that registers, a part that names who does what orders, and the part of the promises promises.
TEST(AheadParts, PartOrdersFromPromises) {
  const Extract extract = report_with(
      "II. ĐĂNG KÝ THI ĐUA NĂM 2027\n1. Chỉ tiêu\n- Trồng từ 60 cây trở lên.\n- Không có tai nạn lao động.\n"
      "2. Nhiệm vụ của các khoa, phòng\n- Phòng Kế hoạch giám sát tiến độ mỗi tuần 02 lần.\n"
      "- Khoa Khám bệnh bố trí thêm bàn tiếp đón, xong trước ngày 30/01/2027.\n");
  EXPECT_EQ(texts_of(extract.targets), "Trồng 50 cây xanh | Trồng từ 60 cây trở lên | Không có tai nạn lao động");
  ASSERT_EQ(extract.targets.size(), 3U);
  EXPECT_EQ(extract.targets[1].judgement->verdict, Verdict::not_assessed);
  EXPECT_EQ(texts_of(extract.tasks),
            "Phòng Kế hoạch giám sát tiến độ mỗi tuần 02 lần | Khoa Khám bệnh bố trí thêm bàn tiếp đón, xong trước "
            "ngày 30/01/2027");
}

// Aim: one list of aims and orders; a number beside bounds is an aim, a number given to somebody is none.
TEST(AheadParts, PartAimsFromOrdersInOneList) {
  const Extract extract = report_with(
      "II. KHEN THƯỞNG TRONG PHONG TRÀO\n- Giám đốc tặng Giấy khen cho 07 tập thể.\nIII. NĂM 2027\n"
      "a) Giải ngân từ 96% kế hoạch vốn trở lên.\nb) Quyết toán dứt điểm 03 dự án trước ngày 30/4/2027.\n"
      "c) Phòng Kế hoạch chấm điểm các phòng vào tuần cuối của mỗi quý.\n"
      "d) Các phòng đăng ký 02 mốc thi đua trước ngày 15/01/2027.\n");
  EXPECT_EQ(texts_of(extract.targets),
            "Trồng 50 cây xanh | Giải ngân từ 96% kế hoạch vốn trở lên | Quyết toán dứt điểm 03 dự án trước ngày "
            "30/4/2027");
  EXPECT_EQ(extract.tasks.size(), 2U) << texts_of(extract.tasks);
}

// Aim: what a sentence promises for the next year has no result, and what stands behind it is no promise.
TEST(AheadParts, ReadASentenceOnTheNextYear) {
  const Extract extract = report_with(
      "Sang năm 2027, xã Pá Sao sẽ trồng mới 40 ha quế, hạ tỷ lệ hộ nghèo xuống dưới 30%. Xã kính đề nghị "
      "huyện ghi nhận 02 mô hình.\n");
  EXPECT_EQ(texts_of(extract.targets), "Trồng 50 cây xanh | trồng mới 40 ha quế | hạ tỷ lệ hộ nghèo xuống dưới 30%");
  ASSERT_EQ(extract.targets.size(), 3U);
  EXPECT_EQ(extract.targets[1].judgement->verdict, Verdict::not_assessed);
}

// Aim: rows registered for the next year wait for it.
TEST(AheadParts, LetRowsOfTheNextYearWait) {
  const Extract extract = report_with(
      "II. CHỈ TIÊU ĐĂNG KÝ NĂM 2027\nTT | Chỉ tiêu | Đơn vị tính | Đăng ký\n1 | Giải ngân vốn | % | ≥ 97\n"
      "2 | Công trình bàn giao | công trình | 11\n");
  ASSERT_EQ(extract.targets.size(), 3U) << texts_of(extract.targets);
  for (const Target& target : extract.targets) {
    EXPECT_EQ(target.judgement->verdict, target.section == "S01" ? Verdict::met : Verdict::not_assessed)
        << target.quote.text;
  }
}

// Aim: what introduces an office before its targets promises nothing.
TEST(AheadParts, LeaveIntroductionsApart) {
  const auto targets =
      read(testing::document_of("BÁO CÁO\nTổng kết thi đua năm 2026\nI. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC PHONG TRÀO\n"
                                "Phường có 27 tổ dân phố; phát động 03 đợt thi đua, đạt kế hoạch.\n"
                                "II. KẾT QUẢ CÁC CHỈ TIÊU\n- Trồng 50 cây xanh: đạt.\n"))
          .targets;
  EXPECT_EQ(texts_of(targets), "Trồng 50 cây xanh");
}

// Aim: a line that names the next year and what is set for it opens a list, whatever heading it stands under.
TEST(AheadParts, ALineThatRegistersForTheNextYearOpensAList) {
  const Extract listed = report_with(
      "II. HẠN CHẾ\nMột số việc còn chậm.\nNăm 2027 xã xin đăng ký với Cụm:\n+ Thu ngân sách 27 tỷ đồng;\n"
      "+ Thành lập ít nhất 01 hợp tác xã mới.\nUBND xã kính báo cáo./.\n");
  EXPECT_EQ(texts_of(listed.targets),
            "Trồng 50 cây xanh | Thu ngân sách 27 tỷ đồng | Thành lập ít nhất 01 hợp tác xã mới");
  EXPECT_EQ(listed.targets.back().judgement->verdict, Verdict::not_assessed);
  const Extract inside = report_with(
      "II. VIỆC MANG SANG NĂM SAU\nNăm tới, Khoa đặt ra ba con số: ít nhất 88% sinh viên tốt nghiệp đúng hạn; dưới 7% "
      "sinh viên bị cảnh báo; tối thiểu 08 bài báo quốc tế.\n");
  EXPECT_EQ(
      texts_of(inside.targets),
      "Trồng 50 cây xanh | ít nhất 88% sinh viên tốt nghiệp đúng hạn | dưới 7% sinh viên bị cảnh báo | tối thiểu 08 "
      "bài báo quốc tế");
}

}  // namespace thidua::reading
