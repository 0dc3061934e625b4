#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/read_document.h"
#include "documents/read_pdf_sample_test.h"
#include "documents/read_sample_test.h"
#include "documents/to_pdf.h"

namespace thidua::documents {

namespace {

using Paragraphs = std::vector<std::string>;

using sample::Typewriter;

Paragraphs texts_of(const std::vector<doc_model::Paragraph>& paragraphs) {
  return sample::texts(paragraphs);
}

Paragraphs laid_out(const std::vector<PdfPage>& pages) {
  return texts_of(text_of_pages(pages).paragraphs);
}

/// A PDF of one page; `stream` draws it, `trailer` goes into the trailer.
std::string one_page_pdf(const std::string& stream, const std::string& trailer = "") {
  return sample::pdf_of_objects(
      {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
       sample::pdf_stream("", stream), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"},
      trailer);
}

std::string pdf_code(const std::string& bytes, const std::string& name = "a.pdf") {
  const auto result = read_document(bytes, name);
  return result.ok() ? "ok" : result.error().code;
}

}  // namespace

TEST(PdfLayout, JoinsLinesWhereTheNextWordWouldNotHaveFitted) {
  const PdfPage page = Typewriter()
                           .type(5, 16, "1. Hoan thanh tot cac nhiem vu duoc giao trong nam va")
                           .type(6, 10, "bao dam tien do theo quy dinh cua co quan cap tren ve viec")
                           .type(7, 10, "thuc hien.")
                           .type(8, 16, "2. Khong co don thu.")
                           .type(9, 16, "3. Dat muc.")
                           .page();
  EXPECT_EQ(laid_out({page}), (Paragraphs{"1. Hoan thanh tot cac nhiem vu duoc giao trong nam va bao dam tien do theo "
                                          "quy dinh cua co quan cap tren ve viec thuc hien.",
                                          "2. Khong co don thu.", "3. Dat muc."}));
}

TEST(PdfLayout, JoinsOverPagesAndDropsPageNumbers) {
  const PdfPage first =
      Typewriter().type(5, 16, "Hoan thanh tot cac nhiem vu duoc giao trong nam 2021-").type(41, 38, "1").page();
  const PdfPage second = Typewriter()
                             .type(1, 38, "2")
                             .type(5, 10, "2025 theo ke hoach.")
                             .type(6, 16, "Het phan mot dai dai dai dai dai dai dai dai dai dai.")
                             .page();
  EXPECT_EQ(laid_out({first, second}),
            (Paragraphs{"Hoan thanh tot cac nhiem vu duoc giao trong nam 2021-2025 theo ke hoach.",
                        "Het phan mot dai dai dai dai dai dai dai dai dai dai."}));
}

// Aim: where both columns have a space at one height (agency and motto above, number and day below), the upper half
// comes first.
TEST(PdfLayout, ReadsAHeadByItsHalvesAndColumns) {
  const PdfPage page = Typewriter()
                           .type(3, 12, "SO NOI VU")
                           .type(3, 40, "CONG HOA XA HOI CHU NGHIA")
                           .type(4, 10, "So: 15/BC-SNV")
                           .type(4, 42, "Doc lap - Tu do")
                           .type(7, 30, "BAO CAO KET QUA")
                           .type(9, 10, "Thuc hien ke hoach cua tinh ve viec phat dong thi dua")
                           .page();
  EXPECT_EQ(laid_out({page}), (Paragraphs{"SO NOI VU", "CONG HOA XA HOI CHU NGHIA", "So: 15/BC-SNV", "Doc lap - Tu do",
                                          "BAO CAO KET QUA", "Thuc hien ke hoach cua tinh ve viec phat dong thi dua"}));
}

TEST(PdfLayout, ReadsTablesRowByRow) {
  const PdfPage page = Typewriter()
                           .type(3, 10, "Bang duoi day neu cac chi tieu cua don vi trong nam nay")
                           .type(5, 10, "TT")
                           .type(5, 20, "Chi tieu")
                           .type(5, 50, "Muc giao")
                           .type(6, 10, "1")
                           .type(6, 20, "Ty le ho so dung")
                           .type(6, 50, "tu 99%")
                           .type(7, 20, "han trong nam")
                           .type(8, 10, "2")
                           .type(8, 20, "So van ban")
                           .type(8, 50, "07 van")
                           .type(9, 50, "ban")
                           .page();
  const auto paragraphs = text_of_pages({page}).paragraphs;
  EXPECT_EQ(texts_of(paragraphs),
            (Paragraphs{"Bang duoi day neu cac chi tieu cua don vi trong nam nay", "TT", "Chi tieu", "Muc giao", "1",
                        "Ty le ho so dung han trong nam", "tu 99%", "2", "So van ban", "07 van ban"}));
  EXPECT_FALSE(paragraphs[0].cell);
  EXPECT_EQ(paragraphs[5].cell, (doc_model::CellPlace{0, 1, 1, 1, 1}));
  EXPECT_EQ(paragraphs[9].cell, (doc_model::CellPlace{0, 2, 2, 1, 1}));
}

TEST(PdfLayout, KeepsValuesBehindATabOnTheirLine) {
  const PdfPage page = Typewriter()
                           .type(3, 10, "Trong nam co quan da de nghi khen thuong nhu sau day:")
                           .type(4, 16, "+ Phong cua So:")
                           .type(4, 40, "09 tap the")
                           .type(5, 16, "+ Phong cua don vi truc thuoc So:")
                           .type(5, 56, "25 tap the")
                           .page();
  EXPECT_EQ(laid_out({page}),
            (Paragraphs{"Trong nam co quan da de nghi khen thuong nhu sau day:", "+ Phong cua So: 09 tap the",
                        "+ Phong cua don vi truc thuoc So: 25 tap the"}));
}

TEST(PdfLayout, KeepsRunningHeadsApart) {
  std::vector<PdfPage> pages;
  for (int index = 0; index < 3; ++index) {
    pages.push_back(
        Typewriter().type(1, 30, "Luu hanh noi bo").type(10, 10, "Trang thu " + std::to_string(index)).page());
  }
  const PdfText text = text_of_pages(pages);
  EXPECT_EQ(texts_of(text.paragraphs), (Paragraphs{"Trang thu 0", "Trang thu 1", "Trang thu 2"}));
  EXPECT_EQ(text.running, (Paragraphs{"Luu hanh noi bo"}));
}

TEST(PdfLayout, OfNothingIsNothing) {
  EXPECT_TRUE(laid_out({PdfPage{}, PdfPage{}}).empty());
}

TEST(PdfFiles, GiveTheirText) {
  const auto result = read_document(one_page_pdf("BT /F1 14 Tf 72 720 Td (Giao uoc thi dua) Tj ET"), "a.pdf");
  ASSERT_TRUE(result.ok()) << result.error().message;
  EXPECT_EQ(texts_of(result->paragraphs), (Paragraphs{"Giao uoc thi dua"}));
  EXPECT_EQ(result->paragraphs[0].page, 1);
  EXPECT_EQ(result->format, doc_model::Format::pdf);
  EXPECT_EQ(result->text, "Giao uoc thi dua\n");
}

TEST(PdfFiles, PrintedWithAnOldFontAreConverted) {
  const std::string page =
      "BT /F1 14 Tf 72 720 Td (C\xE9ng h\xDF"
      "a x\xB7 h\xE9i ch\xF1 ngh\xDC"
      "a Vi\xD6t Nam) Tj ET";
  auto pdf = one_page_pdf(page);
  const std::string plain_font = "/BaseFont/Helvetica>>";
  pdf.replace(pdf.find(plain_font), plain_font.size(), "/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  const auto result = read_document(pdf, "a.pdf");
  ASSERT_TRUE(result.ok()) << result.error().message;
  EXPECT_EQ(texts_of(result->paragraphs), (Paragraphs{"Cộng hòa xã hội chủ nghĩa Việt Nam"}));
  EXPECT_EQ(result->notes.size(), 1U);
}

TEST(PdfFiles, ThatCannotBeReadAreRefused) {
  const std::string whole = one_page_pdf("BT /F1 14 Tf 72 720 Td (Giao uoc thi dua) Tj ET");
  EXPECT_EQ(pdf_code(whole.substr(0, whole.size() - 40)), "document.damaged");
  EXPECT_EQ(pdf_code(whole.substr(0, whole.size() / 2)), "document.damaged");
  EXPECT_EQ(pdf_code("%PDF-1.4\nnothing\n%%EOF"), "document.damaged");
  const std::string key(64, '0');
  EXPECT_EQ(pdf_code(one_page_pdf(
                "BT ET", "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + key + ">/U<" + key + ">>>")),
            "document.encrypted");
}

TEST(PdfFiles, HoldTheParagraphsOfTheWordFileTheyWerePrintedFrom) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << "LibreOffice is not installed here; CI=true makes this test compulsory";
  }
  const std::string left = R"(<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>)";
  const std::string centre = R"(<w:jc w:val="center"/>)";
  const auto cell = [&](const std::string& text, int width) {
    return R"(<w:tc><w:tcPr><w:tcW w:w=")" + std::to_string(width) + R"(" w:type="dxa"/></w:tcPr>)" + text + "</w:tc>";
  };
  const auto row = [&](const std::string& a, const std::string& b, const std::string& c) {
    return "<w:tr>" + cell(sample::paragraph(a, centre), 800) + cell(sample::paragraph(b), 5000) +
           cell(sample::paragraph(c), 3000) + "</w:tr>";
  };
  const std::string body =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr>" +
      cell(sample::paragraph("SỞ VÍ DỤ", centre) + sample::paragraph("Số: 12/BC-SVD", centre), 4000) +
      cell(sample::paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centre, "<w:b/>") +
               sample::paragraph("Độc lập - Tự do - Hạnh phúc", centre),
           5000) +
      "</w:tr></w:tbl>" + sample::paragraph("BÁO CÁO KẾT QUẢ", centre, "<w:b/>") +
      sample::paragraph(
          "1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 99,4% trở lên trên tổng số hồ sơ tiếp nhận trong kỳ, không để xảy "
          "ra đơn thư khiếu "
          "nại vượt cấp kéo dài trên địa bàn quản lý; tỷ lệ hài lòng của người dân được nâng lên.",
          left) +
      sample::paragraph("2. Không có công chức vi phạm kỷ luật.", left) +
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"800\"/><w:gridCol w:w=\"5000\"/><w:gridCol "
      "w:w=\"3000\"/></w:tblGrid>" +
      row("TT", "Chỉ tiêu", "Mức giao") +
      row("1", "Số văn bản ban hành đúng thời hạn theo chương trình công tác năm của cơ quan", "07 văn bản") +
      row("2", "Đơn thư vượt cấp", "không có") + "</w:tbl>" + sample::paragraph("Hết.", left);
  const std::string word = sample::word_file({.body = body});
  const auto pdf = docx_to_pdf(word);
  ASSERT_TRUE(pdf.ok()) << pdf.error().message;
  const auto printed = read_document(*pdf, "a.pdf");
  ASSERT_TRUE(printed.ok()) << printed.error().message;
  EXPECT_EQ(texts_of(printed->paragraphs), texts_of(read_document(word, "a.docx")->paragraphs));
}

}  // namespace thidua::documents
