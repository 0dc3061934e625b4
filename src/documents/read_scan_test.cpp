#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/text.h"
#include "documents/docx_write.h"
#include "documents/read_image.h"
#include "documents/read_pdf_sample_test.h"
#include "documents/read_sample_test.h"
#include "documents/read_scan_cells.h"
#include "documents/read_scan_words.h"
#include "documents/to_pdf.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

constexpr const char* no_tesseract = "tesseract is not installed here; CI makes this test compulsory";

bool scans_can_be_read() {
  return std::getenv("CI") != nullptr || (!system::find_program("tesseract").empty() && sample::office_tests_can_run());
}

std::string hocr_of(const std::string& lines) {
  return R"(<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"><body>)"
         R"(<div class='ocr_page' title='image "p"; bbox 0 0 2000 3000; ppageno 0'>)" +
         lines + "</div></body></html>";
}
std::string hocr_line(const std::string& title, const std::string& words) {
  return "<span class='ocr_line' title=\"" + title + "\">" + words + "</span>";
}
std::string hocr_word(const std::string& box, int confidence, const std::string& text) {
  return "<span class='ocrx_word' title='bbox " + box + "; x_wconf " + std::to_string(confidence) + "'>" + text +
         "</span>";
}

std::string small_paper() {
  PaperWriter paper({"Giao ước thi đua", "Sở Ví dụ", {}});
  paper.head({"UBND TỈNH VÍ DỤ", "SỞ NỘI VỤ", "Số: 15/BC-SNV", "", "Ví Dụ, ngày 05 tháng 12 năm 2025"});
  paper.title({"BÁO CÁO", "Kết quả thực hiện giao ước thi đua năm 2025"});
  paper.body(
      "Năm 2025, đơn vị giải quyết 1.234 hồ sơ, trong đó 1.228 hồ sơ đúng hạn, đạt 99,5%; không có hồ sơ bị trả lại "
      "do lỗi của công chức tiếp nhận; mức độ hài lòng của người dân đạt 98,2%.");
  Table table;
  table.columns = {
      {"TT", 120, Alignment::centre}, {"Chỉ tiêu", 900}, {"Mức giao", 300}, {"Kết quả", 300, Alignment::centre}};
  table.rows = {{"1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "từ 98%", "99,5%"},
                {"2", "Số văn bản ban hành đúng thời hạn", "07 văn bản", "8"},
                {"3", "Đơn thư khiếu nại vượt cấp", "không có", "0"}};
  paper.table(table);
  paper.body("Trên đây là kết quả thực hiện giao ước thi đua.");
  return paper.finish();
}

/// The first page of a PDF as a picture.
std::string picture_of(const std::string& pdf, const std::string& option) {
  const system::TemporaryFolder folder;
  system::write_file_atomically(folder.path() / "in.pdf", pdf);
  system::ChildOrder order;
  order.program = "pdftoppm";
  order.arguments = {"-r", "200", "-l", "1", option, "-singlefile", "in.pdf", "page"};
  order.working_folder = folder.path();
  EXPECT_TRUE(system::run_child(order).ok());
  return system::read_file(folder.path() / (option == "-png" ? "page.png" : "page.jpg"), 50U << 20U).value();
}

/// The small paper, printed and looked at; made once.
const std::string& printed_paper() {
  static const std::string pdf = docx_to_pdf(small_paper()).value();
  return pdf;
}

std::map<std::string, int> words_in(const std::string& text) {
  std::map<std::string, int> words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    ++words[word];
  }
  return words;
}

/// The part of the paper's words that were read, in percent.
int percent_read(const doc_model::Document& document) {
  const auto wanted = words_in(read_document(small_paper(), "a.docx")->text);
  const auto found = words_in(document.text);
  int all = 0;
  int right = 0;
  for (const auto& [word, count] : wanted) {
    all += count;
    const auto known = found.find(word);
    right += known == found.end() ? 0 : std::min(count, known->second);
  }
  return right * 100 / std::max(all, 1);
}

bool has_cell(const doc_model::Document& document, int row, int column, const std::string& text) {
  return std::any_of(document.paragraphs.begin(), document.paragraphs.end(),
                     [&](const doc_model::Paragraph& paragraph) {
                       return paragraph.cell && paragraph.cell->row == row && paragraph.cell->column == column &&
                              paragraph.text == text;
                     });
}

std::string code_of_scan(const std::string& bytes, const std::string& name, const ReadLimits& limits) {
  const auto result = read_document(bytes, name, limits);
  return result.ok() ? "ok" : result.error().code;
}

}  // namespace

// Aim: words stand as high as their line, spots and borders are none, three strokes are a three.
TEST(RecognisedWords, AreTakenWithTheirPlaces) {
  const ScanWords scan = scan_words(
      hocr_of(hocr_line("bbox 100 200 900 250; baseline 0 -10; x_size 50; x_descenders 10",
                        hocr_word("100 210 200 240", 95, "Quý") + hocr_word("220 220 300 240", 90, "IIH/2025") +
                            hocr_word("320 205 330 250", 40, "|") + hocr_word("340 205 400 250", 90, "|đạt|") +
                            hocr_word("420 205 480 250", 10, "mờ") + hocr_word("500 205 510 210", 50, "~") +
                            hocr_word("520 205 560 250", 90, " "))),
      {});
  ASSERT_TRUE(scan.well_formed);
  ASSERT_EQ(scan.words.size(), 3U);
  EXPECT_EQ(scan.words[0].text, "Quý");
  EXPECT_EQ(scan.words[1].text, "III/2025");
  EXPECT_EQ(scan.words[2].text, "đạt");
  EXPECT_EQ(scan.words[0].box.top, scan.words[1].box.top);
  EXPECT_EQ(scan.words[0].box.bottom, 250);
  const auto placed = placed_words(scan, 60'000, 90'000);
  EXPECT_EQ(placed[0].box.left, 3'000);
  EXPECT_EQ(placed[0].box.bottom, 7'500);
}

// Aim: a sheet that lay crooked is turned straight: words of one line stand at one height.
TEST(RecognisedWords, AreTurnedStraight) {
  std::string words;
  for (int at = 0; at < 5; ++at) {
    const int y = 200 + at * 8;  // two dots down on a hundred to the right
    words += hocr_word(std::to_string(100 + at * 400) + " " + std::to_string(y) + " " + std::to_string(300 + at * 400) +
                           " " + std::to_string(y + 40),
                       95, "chữ");
  }
  const ScanWords scan =
      scan_words(hocr_of(hocr_line("bbox 100 200 1900 272; baseline 0.02 -42; x_size 40; x_descenders 10", words)), {});
  EXPECT_EQ(scan.slope, 2'000);
  const auto placed = placed_words(scan, 20'000, 30'000);
  ASSERT_EQ(placed.size(), 5U);
  for (const PdfWord& word : placed) {
    EXPECT_NEAR(word.box.bottom, placed.front().box.bottom, 20);
  }
}

// Aim: whatever stands in the answer, reading it ends and gives words with sensible places or none.
TEST(RecognisedWords, OfSillyAnswersAreNone) {
  for (const std::string& silly :
       {std::string(), std::string("<html"), std::string("<html/>"), hocr_of("<span class='ocrx_word'>x</span>"),
        hocr_of(hocr_line("bbox 1 2 3", hocr_word("1 2 3", 90, "x"))),
        hocr_of(hocr_line("bbox a b c d; baseline 9999999999 -99999999999", hocr_word("- . 1e9 5", 90, "x")))}) {
    const ScanWords scan = scan_words(silly, {});
    for (const PdfWord& word : placed_words(scan, 60'000, 84'000)) {
      EXPECT_LT(word.box.right, 100'000'000) << silly;
    }
  }
  // Found by fuzzing: a picture one dot wide with words far beside it.
  ScanWords far = scan_words(hocr_of(hocr_line("bbox 0 0 9 9", hocr_word("99000 99000 99999 99999", 90, "x"))), {});
  far.width = far.height = 1;
  const auto placed = placed_words(far, 59'500, 84'200);
  ASSERT_EQ(placed.size(), 1U);
  EXPECT_LE(placed[0].box.right, 2'000'000);
}

// Aim: a figure alone in its cell is read on a line of its fellows and put back where it stood.
TEST(CellsReadAgain, TakeFiguresFromTheLineOfFigures) {
  constexpr int width = 1'200;
  constexpr int height = 600;
  OwnDots dots{width, height, std::string(static_cast<std::size_t>(width * height), '\xFF')};
  const auto ink = [&dots](int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; ++y) {
      for (int x = left; x < right; ++x) {
        dots.dots[static_cast<std::size_t>(y * width + x)] = '\0';
      }
    }
  };
  ink(280, 130, 300, 170);  // in the first cell: not seen
  ink(880, 130, 900, 170);  // in the second: seen as something else
  ink(250, 330, 350, 340);  // a dash in the second row
  PdfPage page;
  page.width = 60'000;
  page.height = 30'000;
  page.words = {{{44'000, 6'500, 45'000, 8'500}, "B"}, {{41'000, 15'000, 59'000, 19'000}, "một chữ dài"}};
  for (const int y : {2'500, 12'500, 22'500}) page.rules.push_back({false, {2'500, y, 57'500, y}});
  for (const int x : {2'500, 30'000, 57'500}) page.rules.push_back({true, {x, 2'500, x, 22'500}});
  const CellSheet sheet(page, dots.view());
  ASSERT_FALSE(sheet.is_empty());
  ScanWords read;
  // Three pieces stand from left to right on the sheet, sixty dots apart.
  read.words = {{{60, 110, 80, 150}, "5"}, {{140, 110, 160, 150}, "8"}, {{220, 120, 320, 130}, "-"}};
  sheet.put_back(read, page);
  std::vector<std::string> texts;
  for (const PdfWord& word : page.words) texts.push_back(word.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"một chữ dài", "5", "8", "-"}));
  EXPECT_EQ(page.words[1].box.left, 280 * 50);
  EXPECT_EQ(page.words[2].box.top, 130 * 50);
  const std::string pgm = pgm_of(sheet.picture());
  std::string_view stream = pgm;
  EXPECT_TRUE(next_picture(stream));
}

// Aim: a page printed, photographed and read back gives nine words of ten, in their cells, and says what it is.
TEST(ScannedPages, AreRecognised) {
  if (!scans_can_be_read()) GTEST_SKIP() << no_tesseract;
  const std::string png = picture_of(printed_paper(), "-png");
  const auto image = read_document(png, "giao ước.png");
  ASSERT_TRUE(image.ok()) << image.error().message;
  EXPECT_GE(percent_read(*image), 90);
  EXPECT_EQ(image->format, doc_model::Format::image);
  EXPECT_TRUE(image->recognised);
  EXPECT_TRUE(image->paragraphs.front().recognised);
  EXPECT_TRUE(has_cell(*image, 1, 3, "99,5%"));
  EXPECT_TRUE(has_cell(*image, 2, 3, "8"));
  ASSERT_EQ(image->notes.size(), 1U);

  // The same as a PDF of one picture, held askew by the scanner.
  auto facts = *image_facts(png);
  facts.turned = 90;
  const auto lying = read_document(*pdf_of_image(png, facts), "giao ước.pdf");
  ASSERT_TRUE(lying.ok()) << lying.error().message;
  EXPECT_GE(percent_read(*lying), 90);
  EXPECT_EQ(lying->format, doc_model::Format::pdf);
  EXPECT_TRUE(lying->recognised);
}

// Aim: a picture that a PDF cannot hold as it is goes to the reader of letters itself; JPEG works as PNG does.
TEST(ScannedPages, MayBeJpeg) {
  if (!scans_can_be_read()) GTEST_SKIP() << no_tesseract;
  const auto document = read_document(picture_of(printed_paper(), "-jpeg"), "a.jpg");
  ASSERT_TRUE(document.ok()) << document.error().message;
  EXPECT_GE(percent_read(*document), 90);
}

// Aim: the note of a digital signature over a scan does not pass for the page's text; a printed page stays exact.
TEST(ScannedPages, AreKnownUnderTheNoteOfASignature) {
  if (!scans_can_be_read()) GTEST_SKIP() << no_tesseract;
  const std::string jpeg = picture_of(printed_paper(), "-jpeg");
  const auto facts = *image_facts(jpeg);
  const auto page = [](const std::string& contents) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + contents +
           " 0 R/Resources<</XObject<</I 5 0 R>>/Font<</F1 6 0 R>>>>>>";
  };
  std::string printed = "BT /F1 12 Tf 72 720 Td 14 TL ";
  for (int line = 0; line < 12; ++line) printed += "(Trang in co lop van ban day du) Tj T* ";
  const std::string pdf = sample::pdf_of_objects(
      {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>", page("4"),
       sample::pdf_stream("", "q 595 0 0 842 0 0 cm /I Do Q BT /F1 8 Tf 350 20 Td (Ky boi: So Noi vu) Tj ET"),
       sample::pdf_stream("/Type/XObject/Subtype/Image/Width " + std::to_string(facts.width) + "/Height " +
                              std::to_string(facts.height) +
                              "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
                          jpeg),
       "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", page("8"), sample::pdf_stream("", printed + "ET")});
  const auto document = read_document(pdf, "a.pdf");
  ASSERT_TRUE(document.ok()) << document.error().message;
  EXPECT_GE(percent_read(*document), 90);
  EXPECT_TRUE(document->paragraphs.front().recognised);
  EXPECT_FALSE(document->paragraphs.back().recognised);
  EXPECT_EQ(document->paragraphs.back().text, "Trang in co lop van ban day du");
}

// Aim: a blank picture is told from one that was read; limits of pages and time are named.
TEST(ScannedPages, AreReadWithinLimits) {
  if (!scans_can_be_read()) GTEST_SKIP() << no_tesseract;
  const std::string blank = sample::pdf_of_objects(
      {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>", sample::pdf_stream("", " ")});
  EXPECT_EQ(code_of_scan(blank, "a.pdf", {}), "document.no_text");
  ReadLimits limits;
  limits.scanned_pages = 0;
  const auto many = read_document(blank, "a.pdf", limits);
  EXPECT_EQ(many.error().code, "document.too_long");
  EXPECT_NE(many.error().message.find("1 trang quét"), std::string::npos);
  limits = {};
  limits.scan_time = std::chrono::milliseconds(0);
  EXPECT_EQ(code_of_scan(blank, "a.pdf", limits), "document.too_long");
}

// Aim: without tesseract the user is told which packages to install.
TEST(ScannedPages, NameWhatToInstallWhereTesseractIsMissing) {
  const system::TemporaryFolder folder;
  for (const char* program : {"pdftotext", "pdftoppm", "pdfimages"}) {
    std::filesystem::create_symlink(system::find_program(program), folder.path() / program);
  }
  const sample::OtherPath without_tesseract(folder.path().string());
  const std::string blank = sample::pdf_of_objects(
      {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
       "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>", sample::pdf_stream("", " ")});
  const auto result = read_document(blank, "a.pdf");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, "document.no_program");
  EXPECT_NE(result.error().message.find("tesseract-ocr-vie"), std::string::npos);
}

}  // namespace thidua::documents
