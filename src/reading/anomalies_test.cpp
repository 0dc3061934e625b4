#include <gtest/gtest.h>

#include <algorithm>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: what contradicts itself in a document is pointed at, with what to check; what adds up is left in peace.

namespace thidua::reading {

namespace {

bool has(const Extract& extract, std::string_view code) {
  return std::any_of(extract.anomalies.begin(), extract.anomalies.end(),
                     [code](const Anomaly& anomaly) { return anomaly.code == code; });
}

Extract funded(std::string_view second) {
  return read(
      testing::document_of("KẾ HOẠCH\nThi đua năm 2026\nI. KINH PHÍ\n- Tổng kinh phí: 50 triệu đồng, trong đó "
                           "ngân sách 30 triệu đồng; công đoàn hỗ trợ " +
                           std::string(second) + " triệu đồng.\n"));
}

Extract listed(std::string_view count) {
  return read(testing::document_of("QUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Tặng Giấy khen cho " + std::string(count) +
                                   " tập thể:\n- Phòng Đào tạo;\n- Khoa Ngoại.\n"));
}

Extract numbered(std::string_view second) {
  return read(testing::document_of("BÁO CÁO\nTổng kết năm 2026\nI. KẾT QUẢ\n- Đã làm tốt.\n" + std::string(second) +
                                   " TỒN TẠI\n- Còn chậm.\n"));
}

}  // namespace

TEST(Anomalies, ATotalIsComparedWithItsParts) {
  EXPECT_TRUE(has(funded("25"), "sum_mismatch"));
  EXPECT_FALSE(has(funded("20"), "sum_mismatch"));
}

TEST(Anomalies, ACountIsComparedWithTheListBelowIt) {
  EXPECT_TRUE(has(listed("03"), "count_mismatch"));
  EXPECT_FALSE(has(listed("02"), "count_mismatch"));
}

TEST(Anomalies, NumbersThatJumpOrStandTwice) {
  EXPECT_TRUE(has(numbered("III."), "numbering_gap"));
  EXPECT_TRUE(has(numbered("I."), "duplicate_number"));
  EXPECT_TRUE(numbered("II.").anomalies.empty());
}

TEST(Anomalies, AVerdictItsOwnNumberContradicts) {
  const auto judged = [](std::string_view result) {
    return read(
        testing::document_of("BÁO CÁO\nTổng kết năm 2026\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n"
                             "- Ít nhất 90% hồ sơ đúng hạn (đạt, kết quả " +
                             std::string(result) + "%).\n"));
  };
  EXPECT_TRUE(has(judged("85"), "verdict_conflict"));
  EXPECT_FALSE(has(judged("93"), "verdict_conflict"));
}

}  // namespace thidua::reading
