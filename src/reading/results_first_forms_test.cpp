#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: the promise in brackets behind what was reached, whatever it measures, however many stand in one line, whatever
// sign stands before the verdict.

namespace thidua::reading {

namespace {

/// «exceeded >= 300 count» for each target, and where it begins.
std::string planned_in(std::string_view line, std::string_view period = "năm 2025") {
  const Extract extract = read(testing::document_of("BÁO CÁO\nKết quả thực hiện giao ước " + std::string(period) +
                                                    "\nI. KẾT QUẢ CÁC CHỈ TIÊU\n" + std::string(line) + "\n"));
  std::string all;
  for (const Target& target : extract.targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    all += (all.empty() ? "" : "; ") + std::string(core::code(verdict)) + " " +
           std::string(core::code(target.quantity.comparator));
    for (const core::Decimal& value : target.quantity.values) {
      all += " " + value.to_plain();
    }
    all += " " + std::string(core::code(target.quantity.unit));
  }
  return all;
}

}  // namespace

TEST(ResultsFirstForms, AnyMeasureAndAnySign) {
  EXPECT_EQ(planned_in("* Hiến máu: 312 đơn vị (giao ước: ít nhất 300 đơn vị) -> vượt 12 đơn vị."),
            "exceeded >= 300 count");
  EXPECT_EQ(planned_in("* Bê tông hóa đường: 2,4 km (giao ước: 2 km) => đạt 120%."), "exceeded = 2 km");
  EXPECT_EQ(
      planned_in("- Ngày công bình quân mỗi đoàn viên: 3,5 ngày (giao ước: tối thiểu 04 ngày) -> không đạt, vì mưa."),
      "not_met >= 4 day");
  EXPECT_EQ(planned_in("- Quỹ khuyến học: 45 triệu đồng (đăng ký: 50 triệu đồng), hụt 5 triệu đồng."),
            "not_met = 50000000 vnd");
  EXPECT_EQ(planned_in("- Mô hình kinh tế mới: 05 mô hình (hứa: 05 mô hình) – đạt."), "met = 5 count");
  EXPECT_EQ(planned_in("- Giải cấp tỉnh: đã gửi 02 sản phẩm (giao ước: ít nhất 01 giải) -> ban tổ chức chưa công bố."),
            "not_assessed >= 1 count");
  EXPECT_EQ(planned_in("- Danh hiệu Tập thể lao động xuất sắc: đã trình, đang chờ quyết định (đăng ký 02 phòng)."),
            "proposed = 2 count");
}

TEST(ResultsFirstForms, SeveralInOneLine) {
  EXPECT_EQ(
      planned_in("* Dư nợ ủy thác: 14,2 tỷ đồng (giao ước: từ 14 tỷ đồng trở lên) -> đạt; nợ quá hạn 0,35% (giao ước: "
                 "không vượt 0,3%) -> không đạt."),
      "met >= 14000000000 vnd; not_met <= 0.3 percent");
  EXPECT_EQ(
      planned_in("- Kết nạp: 12 đảng viên (giao: 10 đảng viên); chuyển chính thức: 08 đảng viên (giao: 09 đảng viên)."),
      "exceeded = 10 count; not_met = 9 count");
}

// Aim: a share of the year's plan is no verdict at its middle.
TEST(ResultsFirstForms, AtTheMiddleOfTheYear) {
  EXPECT_EQ(planned_in("- Trồng cây: 21 ha (giao ước cả năm: 35 ha), đạt 60%.", "6 tháng đầu năm 2025"),
            "in_progress = 35 ha");
}

}  // namespace thidua::reading
