#include "reading/results_first.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/measure.h"
#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

using Lines = std::vector<std::string>;

/// «exceeded >= 36: Đã tổ chức …»: what is made of each promise below a heading of results.
Lines read_lines(std::string_view lines,
                 std::string_view title = "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2026\n") {
  const Extract extract =
      read(testing::document_of(std::string(title) + "I. KẾT QUẢ CHUYÊN MÔN\n" + std::string(lines)));
  Lines found;
  for (const Target& target : extract.targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    std::string line = std::string(core::code(verdict)) + " " + std::string(core::code(target.quantity.comparator));
    for (const core::Decimal& value : target.quantity.values) {
      line += " " + value.to_vi();
    }
    found.push_back(line + ": " + target.quote.text);
  }
  return found;
}

}  // namespace

// Aim: from the measure to the promised value is one promise; comparator, value and unit are the promised ones.
TEST(ResultsFirst, ThePromiseStandsInABracketOfEitherKind) {
  EXPECT_EQ(read_lines("- Hòa giải thành 43/46 vụ, bằng 93,5% (giao ước 85% trở lên), vượt giao ước.\n"
                       "- Án được giải quyết 97,9% [giao ước: từ 95% trở lên]. Đạt.\n"
                       "- Kết nạp 42 hội viên mới (đăng ký 40), vượt 02 hội viên.\n"),
            (Lines{"exceeded >= 85: Hòa giải thành 43/46 vụ, bằng 93,5% (giao ước 85% trở lên)",
                   "met >= 95: Án được giải quyết 97,9% [giao ước: từ 95% trở lên]",
                   "exceeded = 40: Kết nạp 42 hội viên mới (đăng ký 40)"}));
}

// Aim: a clause with «là», behind a comma, a dash or «so với», as well.
TEST(ResultsFirst, ThePromiseStandsInAClause) {
  EXPECT_EQ(read_lines("- Đã tưới 8.420 ha, giao ước là 8.000 ha.\n"
                       "- Sản lượng muối sạch 58 tấn – giao ước 60 tấn.\n"
                       "- Trồng được 31.000 cây xanh, trong khi mới đăng ký 30.000 cây; vượt kế hoạch.\n"
                       "- Tỷ lệ chi hội vững mạnh đạt 90,9% so với mức giao ước 85%.\n"),
            (Lines{"exceeded = 8.000: Đã tưới 8.420 ha, giao ước là 8.000 ha",
                   "not_met = 60: Sản lượng muối sạch 58 tấn – giao ước 60 tấn",
                   "exceeded = 30.000: Trồng được 31.000 cây xanh, trong khi mới đăng ký 30.000 cây",
                   "exceeded = 85: Tỷ lệ chi hội vững mạnh đạt 90,9% so với mức giao ước 85%"}));
}

// Aim: what names its own measure needs nothing of the result.
TEST(ResultsFirst, AWholePromiseStandsByItself) {
  EXPECT_EQ(
      read_lines("- Không có vụ án nào để quá hạn [giao ước: không để án quá hạn luật định]. Giữ được.\n"
                 "- Mới bổ nhiệm 01 trưởng khoa [giao ước: kiện toàn đủ 02 trưởng khoa].\n"
                 "- Chưa thay được tay vịn, phải lùi sang năm 2027 (giao ước: thay toàn bộ tay vịn hành lang trước "
                 "ngày 30/11/2026).\n"
                 "- Cống sửa xong ngày 28/4, giao ước là sửa xong cống Ba Xã trước ngày 15/5/2026.\n"),
      (Lines{"met none 0: không để án quá hạn luật định", "not_met = 2: kiện toàn đủ 02 trưởng khoa",
             "dropped exists: thay toàn bộ tay vịn hành lang trước ngày 30/11/2026",
             "met exists: sửa xong cống Ba Xã trước ngày 15/5/2026"}));
}

// Aim: several on one line, told of by name behind them all; and shares inside one bracket.
TEST(ResultsFirst, SeveralOnOneLineAreToldApart) {
  EXPECT_EQ(
      read_lines("- Án bị hủy 0,43% [giao ước: không quá 0,9%]; án bị sửa 1,72% [giao ước: không quá 1,5%]. Về án hủy "
                 "đạt, về án sửa chưa đạt.\n"),
      (Lines{"met <= 0,9: Án bị hủy 0,43% [giao ước: không quá 0,9%]",
             "not_met <= 1,5: án bị sửa 1,72% [giao ước: không quá 1,5%]"}));
  EXPECT_EQ(
      read_lines("- Tổ chức 05 phiên chợ quê, trong đó 02 phiên ở bản (giao ước 06 phiên, trong đó ít nhất 02 phiên ở "
                 "bản): thiếu 01 phiên.\n"),
      (Lines{"not_met = 6: Tổ chức 05 phiên chợ quê, trong đó 02 phiên ở bản (giao ước 06 phiên",
             "met >= 2: trong đó ít nhất 02 phiên ở bản"}));
}

// Aim: words that judge inside the result; «bị hủy» is no verdict where numbers compare.
TEST(ResultsFirst, TheResultJudgesItself) {
  EXPECT_EQ(read_lines("- Đã tổ chức 44 buổi, vượt 08 buổi (giao ước ít nhất 36 buổi).\n"
                       "- Xảy ra 05 ca té ngã, vượt 02 ca (giao ước không quá 03 ca).\n"
                       "- Tỷ lệ bản án bị hủy là 0,45% (chỉ tiêu giao: không quá 1,16%).\n"),
            (Lines{"exceeded >= 36: Đã tổ chức 44 buổi, vượt 08 buổi (giao ước ít nhất 36 buổi)",
                   "not_met <= 3: Xảy ra 05 ca té ngã, vượt 02 ca (giao ước không quá 03 ca)",
                   "met <= 1,16: Tỷ lệ bản án bị hủy là 0,45% (chỉ tiêu giao: không quá 1,16%)"}));
}

// Aim: the bracket with the promise may stand on the next line, and so may what is told of its parts in order.
TEST(ResultsFirst, TheNextLineGoesOn) {
  EXPECT_EQ(
      read_lines("1. Mỗi thẩm phán đã tổ chức 01 phiên tòa rút kinh nghiệm, riêng một người chưa tổ chức do bệnh\n"
                 "[giao ước: mỗi thẩm phán ít nhất 01 phiên tòa rút kinh nghiệm]. Chưa đạt.\n"),
      (Lines{"not_met >= 1: mỗi thẩm phán ít nhất 01 phiên tòa rút kinh nghiệm"}));
}

// Aim: another promise behind the last result is read by itself; sentences before the first, too.
TEST(ResultsFirst, WhatStandsAroundIsReadByItself) {
  EXPECT_EQ(
      read_lines("- Phạm pháp hình sự giảm 6,1% (giao ước: giảm từ 5% trở lên), đạt; không để xảy ra cháy: không giữ "
                 "được.\n"),
      (Lines{"met >= 5: Phạm pháp hình sự giảm 6,1% (giao ước: giảm từ 5% trở lên)",
             "not_met none 0: không để xảy ra cháy"}));
}

// Aim: where what stands first is promised, and where nothing is told yet, the line is not written so.
TEST(ResultsFirst, APromiseBeforeItsPlanIsNoResult) {
  for (const std::string line : {"Xã đăng ký trồng mới 30 ha quế (kế hoạch giao 25 ha): đã trồng 28 ha",
                                 "Với việc trồng rừng thay thế, mức ký là 85 ha. Đơn vị trồng được 91 ha",
                                 "Trồng 30 ha quế (chỉ tiêu đạt)", "Trồng 30 ha quế theo Kế hoạch (kế hoạch)"}) {
    const doc_model::Document document = testing::document_of(line);
    const Source source(document);
    EXPECT_FALSE(results_first(source, {0, source.low().size()})) << line;
  }
}

}  // namespace thidua::reading
