#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/read_pdf_sample_test.h"
#include "documents/read_pdf_words.h"
#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using doc_model::CellPlace;
using sample::Lines;
using sample::texts;
using sample::Typewriter;

Lines lines_of(const std::vector<PdfPage>& pages) {
  return texts(text_of_pages(pages).paragraphs);
}

/// A line of running text as wide as the page's.
const std::string full_line = "Noi dung cua bao cao dien ra tren nhieu trang giay trang do";

std::vector<CellPlace> cells(const PdfText& text) {
  std::vector<CellPlace> all;
  for (const auto& paragraph : text.paragraphs) {
    all.push_back(paragraph.cell.value_or(CellPlace{-1, -1, -1, 1, 1}));
  }
  return all;
}

}  // namespace

// Aim: lines of a drawn cell are one paragraph where the next word would not have fitted, and two where it would.
TEST(DrawnTablesOfPages, JoinTheLinesOfACell) {
  const PdfText text = text_of_pages({Typewriter()
                                          .draw({5, 8, 10}, {10, 15, 40, 60})
                                          .type(5, 10, "TT")
                                          .type(5, 15, "Ty le ho so dung han")
                                          .type(6, 15, "trong nam")
                                          .type(5, 40, "100%")
                                          .type(6, 40, "ghi chu")
                                          .type(8, 10, "1")
                                          .type(9, 15, "giua")
                                          .page()});
  EXPECT_EQ(texts(text.paragraphs), (Lines{"TT", "Ty le ho so dung han trong nam", "100%", "ghi chu", "1", "giua"}));
  EXPECT_EQ(cells(text)[1], (CellPlace{0, 0, 1, 1, 1}));
  EXPECT_EQ(cells(text)[5], (CellPlace{0, 1, 1, 1, 1}));
}

// Aim: a table over two pages is one: its head is read once, a row that was broken is whole.
TEST(DrawnTablesOfPages, GoOnOverPages) {
  const std::vector<int> columns{10, 15, 40, 60};
  const PdfPage first = Typewriter()
                            .type(3, 10, full_line)
                            .draw({5, 6, 8, 10}, columns)
                            .type(5, 10, "TT")
                            .type(5, 15, "Chi tieu")
                            .type(5, 40, "Muc")
                            .type(6, 10, "1")
                            .type(6, 15, "Ty le ho so")
                            .type(6, 40, "99%")
                            .type(8, 10, "2")
                            .type(8, 15, "So van ban duoc ban")
                            .type(8, 40, "07")
                            .type(41, 38, "1")
                            .page();
  const PdfPage second = Typewriter()
                             .type(1, 38, "2")
                             .draw({5, 6, 7, 8}, columns)
                             .type(5, 10, "TT")
                             .type(5, 15, "Chi tieu")
                             .type(5, 40, "Muc")
                             .type(6, 15, "hanh dung han")
                             .type(7, 10, "3")
                             .type(7, 15, "Don thu")
                             .type(10, 10, "Het.")
                             .page();
  const PdfText text = text_of_pages({first, second});
  EXPECT_EQ(texts(text.paragraphs), (Lines{full_line, "TT", "Chi tieu", "Muc", "1", "Ty le ho so", "99%", "2",
                                           "So van ban duoc ban hanh dung han", "07", "3", "Don thu", "Het."}));
  EXPECT_EQ(cells(text)[8], (CellPlace{0, 2, 1, 1, 1}));
  EXPECT_EQ(cells(text)[10], (CellPlace{0, 3, 0, 1, 1}));
}

// Aim: a table of other columns, or behind a line of text, is another table.
TEST(DrawnTablesOfPages, AreSeveralWhereTheyDiffer) {
  const PdfPage first = Typewriter().draw({5, 6}, {10, 30, 60}).type(5, 10, "a").type(5, 30, "b").page();
  const PdfPage other = Typewriter().draw({5, 6}, {10, 40, 60}).type(5, 10, "c").type(5, 40, "d").page();
  const PdfPage behind =
      Typewriter().type(3, 10, "Bang hai").draw({5, 6}, {10, 40, 60}).type(5, 10, "e").type(5, 40, "f").page();
  const PdfText text = text_of_pages({first, other, behind});
  EXPECT_EQ(texts(text.paragraphs), (Lines{"a", "b", "c", "d", "Bang hai", "e", "f"}));
  EXPECT_EQ(cells(text)[2].table, 1);
  EXPECT_EQ(cells(text)[5].table, 2);
}

// Aim: without borders a table goes on, too, where its head stands again; a row that was broken is whole.
TEST(PlainTablesOfPages, GoOnWhereTheirHeadIsRepeated) {
  const auto head = [](Typewriter page, int line) {
    return page.type(line, 10, "TT").type(line, 20, "Chi tieu").type(line, 60, "Muc");
  };
  const PdfPage first = head(Typewriter(), 4)
                            .type(5, 10, "1")
                            .type(5, 20, "Tyle hoso dunghan")
                            .type(5, 60, "99%")
                            .type(6, 10, "2")
                            .type(6, 20, "Vanban duocban")
                            .type(6, 60, "07")
                            .page();
  const PdfPage second = head(Typewriter(), 4)
                             .type(5, 20, "hanh dung han")
                             .type(6, 10, "3")
                             .type(6, 20, "Don thu")
                             .type(6, 60, "0")
                             .page();
  const PdfText text = text_of_pages({first, second});
  EXPECT_EQ(texts(text.paragraphs), (Lines{"TT", "Chi tieu", "Muc", "1", "Tyle hoso dunghan", "99%", "2",
                                           "Vanban duocban hanh dung han", "07", "3", "Don thu", "0"}));
  EXPECT_EQ(cells(text)[9], (CellPlace{0, 3, 0, 1, 1}));
}

// Aim: footnotes come out marked, their signs leave the figures alone; a note may stand on the page behind its sign.
TEST(PagesWithFootnotes, KeepThemApart) {
  const auto raised = [](Typewriter typewriter, int line, int column, const std::string& sign) {
    return typewriter.type_at(line * 2000, column, sign, 700);
  };
  Typewriter first;
  first.type(5, 10, "Trong nam co quan da dat 95% ke hoach duoc giao tu dau nam va").type(6, 10, "vuot 3 chi tieu.");
  first = raised(raised(first, 5, 41, "1"), 6, 26, "2");
  first.type_at(74'000, 10, "1 Theo bao cao quy.", 1000).type(41, 38, "1");
  Typewriter second;
  second.type(5, 10, "Trang hai cua bao cao.").type(6, 10, "Dien tich 5 m").type(41, 38, "2");
  second = raised(second, 6, 23, "2");
  second.type_at(70'000, 10, "2 Chi tieu so 4, 7", 1000).type_at(72'000, 10, "va 9.", 1000);
  const PdfText text = text_of_pages({first.page(), second.page()});
  EXPECT_EQ(texts(text.footnotes), (Lines{"[1] Theo bao cao quy.", "[2] Chi tieu so 4, 7 va 9."}));
  ASSERT_EQ(text.paragraphs.size(), 3U);
  EXPECT_EQ(text.paragraphs[0].text, "Trong nam co quan da dat 95% ke hoach duoc giao tu dau nam va vuot 3 chi tieu.");
}

// Aim: small print that no sign points to is text.
TEST(PagesWithFootnotes, TakeNoOtherSmallPrint) {
  const PdfText text = text_of_pages({Typewriter()
                                          .type(5, 10, "Bang duoi day neu chi tieu.")
                                          .type_at(60'000, 10, "1 Ghi chu cua bang.", 1000)
                                          .page()});
  EXPECT_TRUE(text.footnotes.empty());
  EXPECT_EQ(text.paragraphs.size(), 2U);
}

// Aim: a running head that counts pages is one, though no two are the same; every other page is often enough.
TEST(RunningHeads, MayCountPagesAndAlternate) {
  std::vector<PdfPage> pages;
  for (int index = 1; index <= 8; ++index) {
    Typewriter page;
    page.type(1, 30, index % 2 == 0 ? "Bao cao nam 2025 trang " + std::to_string(index) : "So Noi vu");
    pages.push_back(page.type(10, 10, "Trang thu " + std::to_string(index) + " co noi dung.").page());
  }
  const PdfText text = text_of_pages(pages);
  EXPECT_EQ(text.paragraphs.size(), 8U);
  EXPECT_EQ(text.running, (Lines{"So Noi vu", "Bao cao nam 2025 trang 2"}));
}

// Aim: agency and motto nearly touch, as they do on paper; long names are joined, number and day end the head.
TEST(PaperHeads, MayHaveColumnsThatNearlyTouch) {
  const PdfPage page = Typewriter()
                           .type_at(6000, 10, "SO NONG NGHIEP VA", 1400)
                           .type_at(6000, 28, "CONG HOA XA HOI CHU NGHIA VIET NAM", 1400)
                           .type_at(7400, 12, "MOI TRUONG", 1400)
                           .type_at(7400, 30, "Doc lap - Tu do - Hanh phuc", 1400)
                           .type_at(9000, 12, "So: /BC-SNN", 1400)
                           .type_at(9000, 32, "Vi Du, ngay 05 thang 12 nam", 1400)
                           .type_at(10'400, 42, "2025", 1400)
                           .type_at(14'000, 10, "Kinh gui: Van phong", 1400)
                           .page();
  const Lines lines = lines_of({page});
  EXPECT_EQ(lines.front().substr(0, 17), "SO NONG NGHIEP VA");
  EXPECT_EQ(lines.back(), "Kinh gui: Van phong");
  EXPECT_NE(std::find(lines.begin(), lines.end(), "CONG HOA XA HOI CHU NGHIA VIET NAM"), lines.end());
  EXPECT_NE(std::find(lines.begin(), lines.end(), "So: /BC-SNN"), lines.end());
}

// Aim: recipients and signer stand side by side on lines of their own heights; each is read whole.
TEST(PaperFeet, ReadRecipientsThenTheSigner) {
  const PdfPage page = Typewriter()
                           .type_at(10'000, 10, "Noi nhan:", 1200)
                           .type_at(10'000, 50, "KT. GIAM DOC", 1400)
                           .type_at(11'300, 10, "- Uy ban nhan dan tinh, cac", 1100)
                           .type_at(11'800, 49, "PHO GIAM DOC", 1400)
                           .type_at(12'500, 10, "phong thuoc So;", 1100)
                           .type_at(13'700, 10, "- Luu: VT.", 1100)
                           .type_at(20'000, 48, "Nguyen Van An", 1400)
                           .page();
  EXPECT_EQ(lines_of({page}), (Lines{"Noi nhan:", "- Uy ban nhan dan tinh, cac phong thuoc So;", "- Luu: VT.",
                                     "KT. GIAM DOC", "PHO GIAM DOC", "Nguyen Van An"}));
}

// Aim: two offices sign side by side, their names far below.
TEST(PaperFeet, ReadTwoSignersOneAfterTheOther) {
  const PdfPage page = Typewriter()
                           .type(10, 12, "TM. BAN CHAP HANH")
                           .type(10, 50, "GIAM DOC")
                           .type(11, 17, "CHU TICH")
                           .type(17, 14, "Tran Thi Binh")
                           .type(17, 48, "Le Van Cuong")
                           .page();
  EXPECT_EQ(lines_of({page}), (Lines{"TM. BAN CHAP HANH", "CHU TICH", "Tran Thi Binh", "GIAM DOC", "Le Van Cuong"}));
}

// Aim: a title of several centred lines is one paragraph; a heading in capitals ends where other letters begin.
TEST(Titles, AreJoinedUntilTheirCapitalsEnd) {
  const PdfPage page = Typewriter()
                           .type(3, 10, full_line)
                           .type(5, 11, "KET QUA TUNG CHI TIEU CUA GIAO UOC THI DUA NAM 2025 LA MOT")
                           .type(6, 30, "BAO CAO CHINH THUC")
                           .type(7, 11, "(Kem theo Bao cao so 12 ngay 05 thang 12 nam 2025 cua So)")
                           .page();
  EXPECT_EQ(lines_of({page}),
            (Lines{full_line, "KET QUA TUNG CHI TIEU CUA GIAO UOC THI DUA NAM 2025 LA MOT BAO CAO CHINH THUC",
                   "(Kem theo Bao cao so 12 ngay 05 thang 12 nam 2025 cua So)"}));
}

// Aim: what the tool for PDF says is taken with its limits; broken letters become signs that stand for them.
TEST(WordsOfPages, AreTakenWithinLimits) {
  const auto page = [](const std::string& words) {
    return "<page width=\"595.00\" height=\"842.00\">" + words + "</page>";
  };
  const auto html = [](const std::string& pages) {
    return "<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><doc>" + pages +
           "</doc></body></html>";
  };
  const std::string word = R"(<word xMin="85.20" yMin="-3.5" xMax="9999999999" yMax="72.1">a&amp;)"
                           "\x01\xFF</word>";
  const PdfWords read = pdf_words(html(page(word + R"(<word xMin="1" yMin="2" xMax="3" yMax="4"> </word>)")), {});
  EXPECT_EQ(read.fault, PdfWordsFault::none);
  ASSERT_EQ(read.pages.size(), 1U);
  ASSERT_EQ(read.pages[0].words.size(), 1U);
  EXPECT_EQ(read.pages[0].words[0].text, "a& \uFFFD");
  EXPECT_EQ(read.pages[0].words[0].box.left, 8520);
  EXPECT_EQ(read.pages[0].words[0].box.top, -350);
  EXPECT_EQ(read.pages[0].words[0].box.right, 0);
  ReadLimits limits;
  limits.pages = 2;
  EXPECT_EQ(pdf_words(html(page("") + page("") + page("")), limits).fault, PdfWordsFault::too_many_pages);
  limits.words_of_page = 3;
  EXPECT_EQ(pdf_words(html(page(word + word + word + word)), limits).fault, PdfWordsFault::too_many_words);
  EXPECT_EQ(pdf_words("<html><body>", {}).fault, PdfWordsFault::damaged);
  // Found by fuzzing: a page that begins inside a word.
  const PdfWords nested = pdf_words(html(page("<word>a" + page("b") + "</word>")), {});
  EXPECT_EQ(nested.fault, PdfWordsFault::none);
  EXPECT_EQ(nested.pages.size(), 2U);
  EXPECT_EQ(pdf_words("", {}).fault, PdfWordsFault::damaged);
}

}  // namespace thidua::documents
