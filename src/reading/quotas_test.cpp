#include <gtest/gtest.h>

#include "core/text.h"
#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

std::vector<Target> quotas_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nI. SỐ LƯỢNG, TỶ LỆ\n" + lines)).quotas;
}

/// «<quote> -> comparator values unit» of each quota.
std::vector<std::string> quotas_told(const Extract& extract) {
  std::vector<std::string> lines;
  for (const Target& quota : extract.quotas) {
    std::string line =
        core::single_spaced(quota.quote.text) + " -> " + std::string(core::code(quota.quantity.comparator));
    for (const core::Decimal& value : quota.quantity.values) {
      line += " " + value.to_plain();
    }
    lines.push_back(line + " " + std::string(core::code(quota.quantity.unit)));
  }
  return lines;
}

using QuotaLines = std::vector<std::string>;

}  // namespace

// Aim: numbers that share a limiting word share its comparator, each a quota of its own.
TEST(Quotas, ShareTheLimitOfTheNumberBefore) {
  const auto quotas =
      quotas_of("- Giấy khen: không quá 04 tập thể, 12 cá nhân, trong đó công nhân chiếm ít nhất 60%.\n");
  ASSERT_EQ(quotas.size(), 3U);
  EXPECT_EQ(quotas[1].quote.text, "12 cá nhân");
  EXPECT_EQ(quotas[1].quantity, (core::Quantity{Comparator::at_most, {12}, Unit::count}));
  EXPECT_EQ(quotas[1].award, "Giấy khen");
  EXPECT_EQ(quotas[2].quantity, (core::Quantity{Comparator::at_least, {60}, Unit::percent}));
  ASSERT_TRUE(quotas[2].relation.has_value());
  EXPECT_EQ(quotas[2].relation->type, RelationType::in_which);
}

// Aim: the size of a unit is a condition, not what it may propose.
TEST(Quotas, TellTheSizeOfAUnitFromItsShare) {
  const auto quotas = quotas_of("- Đơn vị có dưới 40 người được đề nghị tối đa 02 cá nhân.\n");
  ASSERT_EQ(quotas.size(), 1U);
  EXPECT_EQ(quotas[0].quantity, (core::Quantity{Comparator::at_most, {2}, Unit::count}));
  EXPECT_NE(quotas[0].condition.find("dưới 40 người"), std::string::npos);
}

// Aim: a bare count may be meant as a cap; the reader asks.
TEST(Quotas, AskWhetherABareCountIsACap) {
  const auto quotas = quotas_of("- Mỗi cụm đề nghị 01 Cờ thi đua.\n");
  ASSERT_EQ(quotas.size(), 1U);
  EXPECT_EQ(quotas[0].quantity.comparator, Comparator::equal);
  ASSERT_EQ(quotas[0].doubts.size(), 1U);
  EXPECT_LT(quotas[0].confidence, sure_from);
}

// Aim: numbers of a report tell what was given.
TEST(Quotas, AreNotReadOutOfAReportsAwards) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nKết quả thi đua năm 2026\nI. KẾT QUẢ KHEN THƯỞNG\n- Tặng Giấy khen cho 04 tập thể, 12 cá nhân.\n"));
  EXPECT_TRUE(extract.quotas.empty());
}

// Aim: rules at the end of a report cap and leave out; titles a pact strives for are no caps.
TEST(Quotas, AreReadFromRulesOfAReportAndNotFromWhatAPactStrivesFor) {
  const Extract report = read(testing::document_of(
      "BÁO CÁO\nSơ kết thi đua năm 2026\nI. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\nII. THỐNG NHẤT VỀ CHẤM ĐIỂM\n"
      "- Gửi báo cáo chậm bị trừ 01 điểm.\n- Cơ quan có người bị kỷ luật không được xét tặng Cờ thi đua.\n"
      "- Khối được đề nghị không quá 02 cơ quan tặng Cờ thi đua và 03 cơ quan tặng Bằng khen.\n"));
  ASSERT_EQ(report.quotas.size(), 2U);
  EXPECT_EQ(report.quotas[1].quantity.comparator, core::Comparator::at_most);
  ASSERT_EQ(report.criteria.size(), 1U);
  EXPECT_EQ(report.criteria[0].effect, "exclude");
  const Extract pact = read(
      testing::document_of("GIAO ƯỚC THI ĐUA\nNăm 2026\nI. CHỈ TIÊU\n1. Trồng 50 cây xanh.\nII. DANH HIỆU PHẤN ĐẤU\n"
                           "- Không quá 15% viên chức được đề nghị Chiến sĩ thi đua cơ sở.\n"));
  EXPECT_TRUE(pact.quotas.empty());
}

// Aim: a number that says which units are meant is no quota, with «có» or without, whatever joins it to the quota.
TEST(Quotas, TellSizesFromQuotasWhateverJoinsThem) {
  const Extract extract = read(testing::document_of(
      "HƯỚNG DẪN\nXếp loại, khen thưởng tổ chức đảng năm 2026\nII. TỶ LỆ, SỐ LƯỢNG ĐƯỢC XÉT\n"
      "- Giấy khen: chi bộ dưới 10 đảng viên 01 đồng chí, chi bộ từ 10 đến 30 đảng viên 02 đồng chí.\n"
      "- Sinh viên xuất sắc: không quá 5% mỗi lớp, lớp dưới 20 người được chọn 01 người.\n"
      "- Thôn có dưới 100 hộ: 01 cá nhân; từ 100 hộ trở lên – 02 cá nhân.\n"
      "- Trường có dưới 10 Lao động tiên tiến được xét 01 người.\n"
      "- Cứ tăng thêm 50 hộ thì thôn được giới thiệu thêm 01 hộ, nhưng không quá 05 hộ.\n"
      "- Mỗi 20 đoàn viên được chọn 01 người.\n"));
  EXPECT_EQ(quotas_told(extract),
            (QuotaLines{"Giấy khen: chi bộ dưới 10 đảng viên 01 đồng chí -> = 1 count",
                        "chi bộ từ 10 đến 30 đảng viên 02 đồng chí -> = 2 count",
                        "Sinh viên xuất sắc: không quá 5% mỗi lớp -> <= 5 percent",
                        "lớp dưới 20 người được chọn 01 người -> = 1 count",
                        "Thôn có dưới 100 hộ: 01 cá nhân -> = 1 count", "từ 100 hộ trở lên – 02 cá nhân -> = 2 count",
                        "Trường có dưới 10 Lao động tiên tiến được xét 01 người -> = 1 count",
                        "Cứ tăng thêm 50 hộ thì thôn được giới thiệu thêm 01 hộ -> <= 1 count",
                        "nhưng không quá 05 hộ -> <= 5 count", "Mỗi 20 đoàn viên được chọn 01 người -> = 1 count"}));
}

// Aim: how a share is rounded, and what is paid, is no quota.
TEST(Quotas, LeaveOutRoundingAndMoney) {
  const Extract extract = read(
      testing::document_of("HƯỚNG DẪN\nBình xét cuối năm 2026\nIII. ĐỊNH MỨC, CƠ CẤU\n"
                           "- Khi lấy tỷ lệ, số lẻ từ 0,5 trở lên tính thành 01; dưới 0,5 thì bỏ.\n"
                           "- Phần lẻ từ 5 trở lên được làm tròn lên 1 người.\n"
                           "- Nữ chiếm không dưới một nửa số cá nhân được khen.\n"
                           "- Giải Nhất 01 đội, thưởng 5 triệu đồng; 02 giải Nhì (3 triệu đồng/giải), 03 giải Ba.\n"));
  EXPECT_EQ(quotas_told(extract),
            (QuotaLines{"Nữ chiếm không dưới một nửa số cá nhân được khen -> >= 1 2 ratio",
                        "Giải Nhất 01 đội -> = 1 count", "02 giải Nhì -> = 2 count", "03 giải Ba -> = 3 count"}));
}

// Aim: what is granted without «không quá» is read where no heading speaks of numbers, too.
TEST(Quotas, AreReadWhereSomethingIsGrantedOutright) {
  const Extract extract = read(testing::document_of(
      "HƯỚNG DẪN\nKhen thưởng năm học 2026\nĐiều 1. Tiêu chuẩn\n1. Hoàn thành tốt nhiệm vụ.\n"
      "Điều 2. Giấy khen của Chủ tịch UBND phường\n"
      "1. Mỗi trường được đề nghị 02 tổ chuyên môn và 05 giáo viên; trường có trên 60 giáo viên được đề nghị thêm 02 "
      "giáo viên.\n"
      "2. Cha mẹ học sinh: mỗi trường không quá 03 người.\n"
      "3. Số lượng toàn ngành: 15 tập thể.\n"
      "4. Giáo viên trực tiếp đứng lớp chiếm không dưới 60% tổng số cá nhân được đề nghị.\n"));
  EXPECT_EQ(quotas_told(extract),
            (QuotaLines{"Mỗi trường được đề nghị 02 tổ chuyên môn -> = 2 count", "05 giáo viên -> = 5 count",
                        "trường có trên 60 giáo viên được đề nghị thêm 02 giáo viên -> <= 2 count",
                        "Cha mẹ học sinh: mỗi trường không quá 03 người -> <= 3 count", "15 tập thể -> = 15 count",
                        "Giáo viên trực tiếp đứng lớp chiếm không dưới 60% tổng số cá nhân được đề nghị -> >= "
                        "60 percent"}));
  ASSERT_EQ(extract.quotas.size(), 6U);
  EXPECT_EQ(extract.quotas[0].award, "Giấy khen");
  EXPECT_EQ(extract.criteria.size(), 1U);
}

// Aim: what a pact says of the vote at the end of the year is quotas, not promises; who is let in is none.
TEST(Quotas, OfAPactStandBesideWhoIsLetIn) {
  const Extract extract = read(testing::document_of(
      "GIAO ƯỚC THI ĐUA\nNăm học 2026 - 2027\nI. NỘI DUNG GIAO ƯỚC\n1. 100% giáo viên đạt chuẩn.\n"
      "II. BÌNH XÉT, SUY TÔN CUỐI NĂM\n"
      "1. Trường được suy tôn phải đạt từ 95 điểm trở lên; mỗi cụm được suy tôn 01 trường đề nghị tặng Cờ thi đua.\n"
      "2. Khi tổng kết, trường dưới 40 giáo viên được giới thiệu 01 giáo viên.\n"
      "3. Chọn nhiều nhất 40 “Lớp học xanh”.\n"));
  EXPECT_EQ(extract.targets.size(), 1U);
  EXPECT_EQ(quotas_told(extract), (QuotaLines{"mỗi cụm được suy tôn 01 trường đề nghị tặng Cờ thi đua -> = 1 count",
                                              "trường dưới 40 giáo viên được giới thiệu 01 giáo viên -> = 1 count",
                                              "Chọn nhiều nhất 40 “Lớp học xanh” -> <= 40 count"}));
}

// Aim: the rule a report goes by is a quota, what was given by it is none.
TEST(Quotas, OfAReportAreTheRulesItGoesBy) {
  const Extract extract = read(testing::document_of(
      "BÁO CÁO\nTổng kết thi đua năm 2026\nI. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\nII. SUY TÔN, ĐỀ NGHỊ KHEN THƯỞNG\n"
      "Theo hướng dẫn của tỉnh, mỗi Khối được suy tôn không quá 01 đơn vị đề nghị tặng Cờ thi đua và tối đa 02 đơn vị "
      "đề "
      "nghị tặng Bằng khen.\n- Đề nghị tặng Cờ thi đua cho 01 tập thể: Sở Nội vụ.\n"));
  EXPECT_EQ(quotas_told(extract),
            (QuotaLines{"mỗi Khối được suy tôn không quá 01 đơn vị đề nghị tặng Cờ thi đua -> <= 1 count",
                        "tối đa 02 đơn vị đề nghị tặng Bằng khen -> <= 2 count"}));
  EXPECT_EQ(extract.award_counts.size(), 1U);
}

// Aim: below a heading of both, conditions are no quotas.
TEST(Quotas, AreToldFromConditionsBelowAHeadingOfBoth) {
  const Extract extract = read(testing::document_of(
      "KẾ HOẠCH\nPhát động thi đua năm 2026\nIV. TIÊU CHUẨN BÌNH XÉT, SỐ LƯỢNG KHEN THƯỞNG\n1. Đối với chi hội\n"
      "a) Có 95% hội viên thực hiện đúng cam kết;\nb) Duy trì ít nhất 01 tuyến kênh không rác.\n2. Số lượng\n"
      "- Mỗi xã đề nghị khen không quá 02 chi hội.\n"));
  EXPECT_EQ(quotas_told(extract), (QuotaLines{"Mỗi xã đề nghị khen không quá 02 chi hội -> <= 2 count"}));
}

// Aim: numbers in words, units told in brackets, prizes side by side, articles of a rule book.
TEST(Quotas, AreReadInOtherHands) {
  const Extract extract = read(testing::document_of(
      "HƯỚNG DẪN\nBình xét khu dân cư kiểu mẫu năm 2026\n2. Số lượng biểu dương\n"
      "Xã phân bổ cho các cụm như sau: cụm 1 (5 bản) 02 khu dân cư, 10 hộ; cụm 2 (4 bản): 01 khu dân cư.\n"
      "- Mỗi đơn vị chọn không quá một tập thể và hai cá nhân; riêng Bảo tàng được chọn ba cá nhân.\n"
      "- Giải Nhất 01 đội, giải Nhì 02 đội.\n"));
  EXPECT_EQ(
      quotas_told(extract),
      (QuotaLines{"cụm 1 (5 bản) 02 khu dân cư -> = 2 count", "10 hộ -> = 10 count",
                  "cụm 2 (4 bản): 01 khu dân cư -> = 1 count", "Mỗi đơn vị chọn không quá một tập thể -> <= 1 count",
                  "hai cá nhân -> <= 2 count", "riêng Bảo tàng được chọn ba cá nhân -> = 3 count",
                  "Giải Nhất 01 đội -> = 1 count", "giải Nhì 02 đội -> = 2 count"}));
  const Extract rules = read(testing::document_of(
      "QUY CHẾ THI ĐUA, KHEN THƯỞNG\nChương II\nDANH HIỆU VÀ TỶ LỆ\nĐiều 2. Lao động tiên tiến\n"
      "1. Tiêu chuẩn: nghỉ không quá 40 ngày.\n2. Tỷ lệ: tối đa 80% số lao động của đơn vị.\nĐiều 4. Tàu xuất sắc\n"
      "1. Mỗi năm chọn 03 tàu.\nĐiều 5. Thuyền viên giỏi\nMỗi tàu được giới thiệu không quá 02 thuyền viên. Tàu có "
      "trên 20 thuyền viên được giới thiệu 03 thuyền viên.\n"));
  EXPECT_EQ(quotas_told(rules),
            (QuotaLines{"tối đa 80% số lao động của đơn vị -> <= 80 percent", "Mỗi năm chọn 03 tàu -> = 3 count",
                        "Mỗi tàu được giới thiệu không quá 02 thuyền viên -> <= 2 count",
                        "Tàu có trên 20 thuyền viên được giới thiệu 03 thuyền viên -> = 3 count"}));
}

TEST(Quotas, CountsBehindAnOccasionAndPartsOfAQuotaAmongCriteria) {
  const Extract plan = read(testing::document_of(
      "KẾ HOẠCH\nPhong trào “Xã sạch, thôn xanh”\nI. MỤC TIÊU\n1. 100% thôn tham gia.\nIII. KHEN THƯỞNG\n"
      "1. Khen thưởng đợt 1 (dịp 19/5): 03 tập thể, 10 cá nhân.\n"));
  EXPECT_EQ(quotas_told(plan), (QuotaLines{"03 tập thể -> = 3 count", "10 cá nhân -> = 10 count"}));
  const Extract guide =
      read(testing::document_of("HƯỚNG DẪN\nBình xét thi đua năm 2026\nI. TIÊU CHUẨN\n3. Bằng khen của Chủ tịch UBND "
                                "tỉnh\na) Có 02 năm liên tục hoàn thành "
                                "xuất sắc nhiệm vụ;\nb) Mỗi sở, ngành đề nghị không quá 02 tập thể và 05 cá nhân; "
                                "trong đó ít nhất một nửa là người trực "
                                "tiếp lao động.\n"));
  EXPECT_EQ(guide.criteria.size(), 1U);
  EXPECT_EQ(guide.quotas.size(), 3U);
}

}  // namespace thidua::reading
