#include "reading/time_limits.h"

#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

/// "before 2026-05-10|trước ngày 10/5/2026": every limit of the text, in a document of 2026.
std::string limits_in(const std::string& text, Rhythm rhythm = Rhythm::any) {
  const auto document = testing::document_of(text);
  const Source source(document);
  std::string all;
  for (const FoundDeadline& found : time_limits_in(source, {0, source.shown().size()}, 2026, rhythm)) {
    all += (all.empty() ? "" : "; ") + found.mode + " " + (found.due.empty() ? found.every : found.due) + "|" +
           source.clean(found.words);
  }
  return all;
}

}  // namespace

// Aim: the words before a day say how it is meant and belong to it.
TEST(TimeLimits, TakeTheWordsThatSayHowTheDayIsMeant) {
  EXPECT_EQ(limits_in("gửi chậm nhất là ngày 05/9/2026"), "by 2026-09-05|chậm nhất là ngày 05/9/2026");
  EXPECT_EQ(limits_in("xong trước 17 giờ 30 ngày 12/4/2026"), "before 2026-04-12|xong trước 17 giờ 30 ngày 12/4/2026");
  EXPECT_EQ(limits_in("tổ chức vào cuối quý II/2026"), "in 2026-06-30|vào cuối quý II/2026");
  EXPECT_EQ(limits_in("từ ngày 01/3 đến hết ngày 20/4/2026"), "by 2026-04-20|từ ngày 01/3 đến hết ngày 20/4/2026");
  EXPECT_EQ(limits_in("nộp trước ngày 25/12"), "before 2026-12-25|trước ngày 25/12");
}

// Aim: days that go on behind the first belong to the same limit.
TEST(TimeLimits, JoinTheDaysThatGoOn) {
  EXPECT_EQ(limits_in("kiểm tra vào quý II và quý IV"), "in 2026-06-30; 2026-12-31|vào quý II và quý IV");
  EXPECT_EQ(limits_in("gửi chậm nhất ngày 10/7/2026 và ngày 10/12/2026"),
            "by 2026-07-10; 2026-12-10|chậm nhất ngày 10/7/2026 và ngày 10/12/2026");
  EXPECT_EQ(limits_in("gửi trước ngày 20/6 và ngày 20/11"),
            "before 2026-06-20; 2026-11-20|trước ngày 20/6 và ngày 20/11");
  EXPECT_EQ(limits_in("gửi trước ngày 20/02 và 3/4 đơn vị"), "before 2026-02-20|trước ngày 20/02");
  EXPECT_EQ(limits_in("họp vào tuần đầu của mỗi quý"), "recurring quý|vào tuần đầu của mỗi quý");
  EXPECT_EQ(limits_in("Trưởng thôn hằng tháng báo cáo tiến độ"), "recurring tháng|hằng tháng");
  EXPECT_EQ(limits_in("Báo cáo kết quả hằng quý: ngày 20 của tháng cuối quý"),
            "recurring quý|ngày 20 của tháng cuối quý");
  EXPECT_EQ(limits_in("ký thỏa thuận trước khi khai giảng"), "before_event |trước khi khai giảng");
}

// Aim: a day in what a row promises is a limit; in its result it is not; what is gone is told, not set.
TEST(TimeLimits, InReportsAreThosePromised) {
  const Extract rows =
      read(testing::document_of("BÁO CÁO\nTổng kết thực hiện giao ước thi đua năm 2026\nI. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n"
                                "| Chỉ tiêu | Giao ước | Thực hiện | Kết quả |\n| Xưởng được kiểm định | trước ngày "
                                "30/4/2026 | ngày 17/4/2026 | Đạt |\n"
                                "| Trồng cây | 50 cây | 52 cây, xong ngày 02/5/2026 | Vượt |\n"));
  ASSERT_EQ(rows.deadlines.size(), 1U);
  EXPECT_EQ(rows.deadlines[0].due, "2026-04-30");
  const Extract told = read(
      testing::document_of("BÁO CÁO\nTổng kết thực hiện giao ước thi đua năm 2026\nHà Khê, ngày 20 tháng 12 năm 2026\n"
                           "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n1. Vận động Quỹ đạt 240 triệu đồng. Đến hết tháng 6 thu "
                           "được 132 triệu đồng, đạt.\n"
                           "II. NGUYÊN NHÂN\n- Nước nguồn nhiễm mặn từ tháng 3 đến tháng 5.\n"));
  EXPECT_TRUE(told.deadlines.empty());
}

// Aim: repetitions in every form.
TEST(TimeLimits, ReadRepetitions) {
  EXPECT_EQ(limits_in("họp 03 tháng một lần"), "recurring 3 tháng|03 tháng một lần");
  EXPECT_EQ(limits_in("gửi trước ngày 05 hằng tháng"), "recurring tháng|trước ngày 05 hằng tháng");
  EXPECT_EQ(limits_in("báo cáo 6 tháng/lần"), "recurring 6 tháng|6 tháng/lần");
  EXPECT_EQ(limits_in("xét trước ngày 15/11 hằng năm"), "recurring năm|trước ngày 15/11 hằng năm");
}

// Aim: a bare «hằng tháng» is when only in a duty.
TEST(TimeLimits, ReadABareRhythmOnlyWhereDutiesStand) {
  EXPECT_EQ(limits_in("ghi kết quả hằng tháng.", Rhythm::any), "recurring tháng|hằng tháng");
  EXPECT_EQ(limits_in("ghi kết quả hằng tháng.", Rhythm::named), "");
}

// Aim: so long after or before an event, with the event.
TEST(TimeLimits, ReadSpansAfterAndBeforeEvents) {
  EXPECT_EQ(limits_in("trả lời trong 05 ngày làm việc kể từ ngày nhận đơn, có phiếu"),
            "after_event |trong 05 ngày làm việc kể từ ngày nhận đơn");
  EXPECT_EQ(limits_in("mời ít nhất 07 ngày trước ngày họp"), "before_event |ít nhất 07 ngày trước ngày họp");
}

// Aim: days of papers, comparisons and shares limit nothing.
TEST(TimeLimits, LeaveOutDaysThatOnlyNameSomething) {
  EXPECT_EQ(limits_in("Quyết định số 12/QĐ-UBND ngày 03/02/2026"), "");
  EXPECT_EQ(limits_in("tăng so với cùng kỳ quý I năm 2025"), "");
  EXPECT_EQ(limits_in("không quá 1/3 số người"), "");
}

// Aim: the column's head says that its days are limits.
TEST(Deadlines, StandInTables) {
  const Extract extract = read(testing::document_of(
      "KẾ HOẠCH\nPhát động thi đua năm 2026\nI. THỜI HẠN\n| TT | Việc | Hạn cuối |\n|---|---|---|\n"
      "| 1 | Gửi danh sách | 31/3/2026 |\n| 2 | Gửi báo cáo | Quý IV |\n"));
  ASSERT_EQ(extract.deadlines.size(), 2U);
  EXPECT_EQ(extract.deadlines[0].due, "2026-03-31");
  EXPECT_EQ(extract.deadlines[0].mode, "by");
  EXPECT_EQ(extract.deadlines[0].what, "Gửi danh sách");
  EXPECT_EQ(extract.deadlines[1].due, "2026-12-31");
}

// Aim: an event told with its day is due that day; in an order a rhythm anywhere is one.
TEST(TimeLimits, ReadEventsWithTheirDayAndRhythmsInside) {
  EXPECT_EQ(limits_in("bàn giao trước mùa mưa (15/5)"), "before 2026-05-15|trước mùa mưa (15/5");
  EXPECT_EQ(limits_in("Trung tâm hằng tuần công khai danh sách"), "recurring tuần|hằng tuần");
  EXPECT_EQ(limits_in("Trung tâm hằng tuần công khai danh sách", Rhythm::named), "");
}

}  // namespace thidua::reading
