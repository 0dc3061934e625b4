#include "reading/extract.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

namespace thidua::reading {

TEST(Read, TakesAShortPactApart) {
  const auto document = testing::document_of(
      "ĐĂNG KÝ THI ĐUA NĂM 2026\n"
      "I. CHỈ TIÊU\n"
      "1. Có từ 20 - 30% giáo viên đạt giải cấp trường; trên 95% học sinh lên lớp.\n"
      "2. Không để xảy ra cháy nổ trong trường.\n");
  const Extract extract = read(document);
  EXPECT_EQ(extract.meta.doc_type, DocType::pact);
  ASSERT_EQ(extract.targets.size(), 3U);
  EXPECT_EQ(extract.targets[0].quantity, (core::Quantity{core::Comparator::between, {20, 30}, core::Unit::percent}));
  EXPECT_EQ(extract.targets[1].quantity, (core::Quantity{core::Comparator::more_than, {95}, core::Unit::percent}));
  EXPECT_EQ(extract.targets[1].group, extract.targets[0].id);
  EXPECT_EQ(extract.targets[2].quantity, (core::Quantity{core::Comparator::none, {0}, core::Unit::count}));
  EXPECT_EQ(extract.targets[2].quote.text, "Không để xảy ra cháy nổ trong trường");
}

TEST(Read, AnEmptyDocumentHasNothingInIt) {
  const Extract extract = read(testing::document_of(""));
  EXPECT_EQ(extract.meta.doc_type, DocType::unknown);
  EXPECT_TRUE(extract.targets.empty());
}

TEST(Read, EndsAtTheNextParagraphWhenAskedTo) {
  std::string text = "GIAO ƯỚC THI ĐUA NĂM 2026\nI. CHỈ TIÊU\n";
  for (int index = 1; index <= 400; ++index) {
    text += std::to_string(index) + ". Trồng 50 cây xanh.\n";
  }
  const auto document = testing::document_of(text);
  int asked = 0;
  const Extract whole = read(document, [&asked] {
    ++asked;
    return false;
  });
  EXPECT_EQ(whole.targets.size(), 400U);
  EXPECT_GT(asked, 800) << "a long reading must ask before every paragraph";
  int left = 100;
  const Extract broken = read(document, [&left] { return --left < 0; });
  EXPECT_LT(broken.targets.size(), 101U);
  EXPECT_GT(left, -40) << "what said stop is not to be asked for every paragraph again";
}

// Aim: a review in the middle of the year is known by its title, also where the title goes on below a semicolon, or by
// its day.
TEST(Read, KnowsAReviewOfHalfAYear) {
  for (const std::string_view head :
       {"BÁO CÁO\nKết quả thực hiện giao ước thi đua 6 tháng đầu năm;\nnhiệm vụ trọng tâm 6 tháng cuối năm 2024\n",
        "BÁO CÁO\nKiểm điểm giữa năm việc thực hiện Giao ước thi đua năm 2025\n",
        "Hòa Lạc, ngày 08 tháng 7 năm 2025\nBÁO CÁO\nTình hình thực hiện Giao ước thi đua năm 2025\n"}) {
    const auto meta =
        read(testing::document_of(std::string(head) + "I. KẾT QUẢ\n1. Trồng 50 cây: đã trồng 20 cây.\n")).meta;
    EXPECT_EQ(meta.subtype, Subtype::half_year) << head;
  }
  const auto whole =
      read(testing::document_of("Hòa Lạc, ngày 08 tháng 12 năm 2025\nBÁO CÁO\nTình hình thực hiện Giao ước "
                                "thi đua năm 2025\nI. KẾT QUẢ\n1. Trồng 50 cây: đã trồng 60 cây.\n"))
          .meta;
  EXPECT_EQ(whole.subtype, Subtype::annual);
}

// Aim: a ground ends where the document itself begins to tell; a pact is cited without a number, and the number of its
// cluster is none of a paper.
TEST(Citations, EndBeforeTheDocumentsOwnStoryAndNameThePact) {
  const Extract told = read(testing::document_of(
      "BÁO CÁO\nTổng kết thi đua năm 2026\n"
      "Theo Công văn số 640/UBND-NV ngày 25/11/2026 của UBND tỉnh, Ủy ban nhân dân xã kể lại những việc đã làm.\n"
      "I. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\n"));
  ASSERT_EQ(told.legal_bases.size(), 1U);
  EXPECT_TRUE(told.legal_bases[0].quote.text.ends_with("của UBND tỉnh")) << told.legal_bases[0].quote.text;
  const Extract pact =
      read(testing::document_of("BÁO CÁO\nTổng kết thi đua năm 2026\n"
                                "Thực hiện Kế hoạch số 19/KH-SYT ngày 22/01/2026 của Sở Y tế và Bản giao ước thi đua "
                                "của Cụm thi đua số 4 ký ngày "
                                "14/02/2026;\n"
                                "I. KẾT QUẢ\n1. Trồng 50 cây xanh: đạt.\n"));
  ASSERT_EQ(pact.legal_bases.size(), 2U);
  EXPECT_EQ(pact.legal_bases[1].number, "");
  EXPECT_EQ(pact.legal_bases[1].date, "2026-02-14");
  const Extract subject =
      read(testing::document_of("KẾ HOẠCH\nPhát động thi đua năm 2026\n"
                                "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp; "
                                "quy định chi tiết một số điều "
                                "của Luật Thi đua, khen thưởng;\n"
                                "I. MỤC ĐÍCH\n- Động viên cán bộ.\n"));
  EXPECT_EQ(subject.legal_bases.size(), 1U);
}

}  // namespace thidua::reading
