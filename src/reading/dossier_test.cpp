#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::vector<DossierPart> papers_of(const std::string& lines) {
  return read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\n" + lines)).dossier;
}

}  // namespace

// Aim: copies stand with the paper, or in the heading for all of them.
TEST(Dossier, TakesCopiesFromThePaperOrTheHeading) {
  const auto papers = papers_of("I. HỒ SƠ KHEN THƯỞNG (03 bộ)\n- Biên bản họp xét;\n- Tờ trình của tổ (01 bản).\n");
  ASSERT_EQ(papers.size(), 2U);
  EXPECT_EQ(papers[0].copies, core::Decimal(3));
  EXPECT_EQ(papers[1].copies, core::Decimal(1));
  EXPECT_EQ(papers[1].quote.text, "Tờ trình của tổ (01 bản)");
}

// Aim: a list in one sentence, and one below a bullet, are lists as well.
TEST(Dossier, ReadsListsInSentencesAndBelowBullets) {
  EXPECT_EQ(papers_of("I. HỒ SƠ\n1. Hồ sơ gồm: tờ trình, biên bản và danh sách trích ngang.\n").size(), 3U);
  const auto below = papers_of(
      "I. TỔ CHỨC THỰC HIỆN\n1. Các tổ\n- Gửi về Văn phòng, hồ sơ gồm:\n+ Báo cáo thành tích (02 bản);\n+ Bảng tự "
      "chấm.\n");
  ASSERT_EQ(below.size(), 2U);
  EXPECT_EQ(below[0].copies, core::Decimal(2));
}

// Aim: a step of the procedure is no paper.
TEST(Dossier, LeavesStepsToTheTasks) {
  const Extract extract =
      read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\nI. HỒ SƠ, THỜI HẠN\n- Biên bản họp xét.\n"
                                "- Văn phòng trình Hội đồng trước ngày 20/11/2026.\n"));
  EXPECT_EQ(extract.dossier.size(), 1U);
  ASSERT_EQ(extract.tasks.size(), 1U);
  EXPECT_EQ(extract.tasks[0].kind, "procedure");
  EXPECT_EQ(extract.tasks[0].party, "Văn phòng");
}

}  // namespace thidua::reading
