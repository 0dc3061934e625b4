#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "documents/read_pdf_layout.h"
#include "documents/read_pdf_words.h"
#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using sample::listed;
using sample::paragraph;
using sample::repeated;
using sample::table_cell;
using sample::table_row;
using sample::word_file;

/// Processor time that some work takes, in seconds.
template <class Work>
double seconds_of(const Work& work) {
  const std::clock_t begun = std::clock();
  work();
  return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

/// Far above what honest work takes even with sanitizers; whatever grows with the square needs minutes.
constexpr double patience = 30;

core::Refusal refusal_of(const std::string& bytes, const std::string& name) {
  const auto result = read_document(bytes, name);
  EXPECT_FALSE(result.ok());
  return result.ok() ? core::Refusal() : result.error();
}

bool names(const core::Refusal& refusal, const std::string& limit) {
  return refusal.message.find(limit) != std::string::npos;
}

}  // namespace

// Aim: length alone is no offence: one line of many megabytes is read in the time of its bytes.
TEST(HostileText, OfOneEndlessLineIsRead) {
  const std::string line = repeated("thi đua ", 250'000);
  EXPECT_LT(seconds_of([&] {
              const auto document = read_document(line, "a.txt");
              ASSERT_TRUE(document.ok());
              EXPECT_EQ(document->paragraphs.size(), 1U);
            }),
            patience);
  EXPECT_LT(
      seconds_of([&] { ASSERT_TRUE(read_document("| " + line + repeated("|", 500'000) + "\n|-|", "a.md").ok()); }),
      patience);
  EXPECT_LT(seconds_of([] { static_cast<void>(read_document(std::string(300'000, '\xE3'), "a.txt")); }), patience);
}

// Aim: a million lines are refused at the limit, which is named.
TEST(HostileText, OfAMillionLinesNamesTheLimit) {
  const auto refusal = refusal_of(repeated("x\n", 1'000'000), "a.txt");
  EXPECT_EQ(refusal.code, "document.too_long");
  EXPECT_TRUE(names(refusal, "100.000 đoạn"));
}

// Aim: a million items of a list are refused at the limit; as many pieces of one paragraph are one paragraph.
TEST(HostileWordFiles, OfAMillionPiecesCostNoMoreThanTheirLength) {
  const std::string item = listed("x", 1, 0);
  const std::string numbering =
      sample::list_definition(1, sample::list_level(0, "decimal", "%1.")) + sample::list_number(1, 1);
  EXPECT_LT(seconds_of([&] {
              const auto refusal =
                  refusal_of(word_file({.body = repeated(item, 1'000'000), .numbering = numbering}), "a.docx");
              EXPECT_EQ(refusal.code, "document.too_long");
              EXPECT_TRUE(names(refusal, "100.000 đoạn")) << refusal.message;
            }),
            patience);
  std::string runs;
  for (int run = 0; run < 200'000; ++run) {
    runs += "<w:r><w:t>" + std::to_string(run * 7919 % 100'000) + "</w:t></w:r>";
  }
  EXPECT_LT(seconds_of([&] {
              const auto document = read_document(word_file({.body = "<w:p>" + runs + "</w:p>"}), "a.docx");
              ASSERT_TRUE(document.ok()) << document.error().message;
              EXPECT_EQ(document->paragraphs.size(), 1U);
            }),
            patience);
}

// Aim: whatever is nested without end stops at a limit that is named.
TEST(HostileWordFiles, NestedWithoutEndNameTheLimit) {
  const auto tables = [](int depth) {
    return word_file({.body = repeated("<w:tbl><w:tr><w:tc>", depth) + paragraph("đáy") +
                              repeated("</w:tc></w:tr></w:tbl>", depth)});
  };
  for (const int depth : {9, 10'000}) {
    const auto refusal = refusal_of(tables(depth), "a.docx");
    EXPECT_EQ(refusal.code, "document.too_long");
    EXPECT_TRUE(names(refusal, "8 tầng"));
  }
  const auto boxes = refusal_of(word_file({.body = repeated("<w:p><w:r><w:pict><w:txbxContent>", 10'000) +
                                                   repeated("</w:txbxContent></w:pict></w:r></w:p>", 10'000)}),
                                "a.docx");
  EXPECT_EQ(boxes.code, "document.unsafe_xml");
  EXPECT_TRUE(names(boxes, "256 tầng"));
}

// Aim: fields, merged cells and deleted rows by the ten thousand cost no more than their length.
TEST(HostileWordFiles, OfOddPartsCostNoMoreThanTheirLength) {
  std::string cells;
  std::string next;
  for (int cell = 0; cell < 20'000; ++cell) {
    cells += table_cell(std::to_string(cell), R"(<w:vMerge w:val="restart"/>)");
    next += table_cell("", "<w:vMerge/>");
  }
  std::string gone;
  for (int row = 0; row < 20'000; ++row) {
    gone += table_row(table_cell(std::to_string(row)), R"(<w:del w:id="1"/>)");
  }
  EXPECT_LT(seconds_of([&] {
              const auto document = read_document(
                  word_file({.body = "<w:tbl>" + table_row(cells) + gone + table_row(next) + "</w:tbl>"}), "a.docx");
              ASSERT_TRUE(document.ok()) << document.error().message;
              EXPECT_EQ(document->paragraphs.back().cell->rows_spanned, 2);
            }),
            patience);
  std::string fields = "<w:p>";
  for (int field = 0; field < 50'000; ++field) {
    fields += R"(<w:r><w:fldChar w:fldCharType="begin"/><w:t>)" + std::to_string(field) + "</w:t></w:r>";
  }
  EXPECT_LT(seconds_of([&] {
              static_cast<void>(read_document(word_file({.body = fields + "</w:p>" + paragraph("x")}), "a.docx"));
            }),
            patience);
  ReadLimits limits;
  limits.table_cells = 1'000;
  const auto many = read_document(word_file({.body = "<w:tbl>" + table_row(cells) + "</w:tbl>"}), "a.docx", limits);
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.error().code, "document.too_long");
  EXPECT_TRUE(names(many.error(), "1.000 ô"));
}

// Aim: what blows up names how much may come out.
TEST(HostileWordFiles, ThatBlowUpNameTheLimit) {
  auto entries = sample::word_entries({.body = paragraph("x")});
  entries[2].bytes = "<a>" + std::string(64U << 20U, ' ') + "</a>";
  const auto bomb = refusal_of(zip_archive(entries), "a.docx");
  EXPECT_EQ(bomb.code, "document.zip_bomb");
  EXPECT_TRUE(names(bomb, "250 lần"));
  const std::string laughs = R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><x>&c;</x>)";
  entries[2].bytes = laughs;
  EXPECT_TRUE(names(refusal_of(zip_archive(entries), "a.docx"), "DTD"));
}

// Aim: pages made to be slow: rows whose columns nearly meet, words all over each other, one endless word.
TEST(HostilePages, CostNoMoreThanTheirWords) {
  const auto full_page = [](int rows, int words, int shift) {
    PdfPage page;
    page.width = 1'440'000;
    page.height = 1'440'000;
    for (int row = 0; row < rows; ++row) {
      for (int word = 0; word < words; ++word) {
        const int left = word * 14'000 + (row * shift) % 9'000;
        page.words.push_back({{left, row * 2'800, left + 1'000, row * 2'800 + 1'000}, "a"});
      }
    }
    return page;
  };
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({full_page(500, 100, 0)})); }), patience);
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({full_page(500, 100, 371)})); }), patience);
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({full_page(1, 50'000, 0)})); }), patience);
  PdfPage heap;
  heap.words.assign(50'000, {{100, 100, 200, 200}, "1"});
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({heap, heap, heap})); }), patience);
  PdfPage notes = full_page(500, 100, 0);
  for (PdfWord& word : notes.words) word.text = "CỘNG";
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({notes})); }), patience);
  const std::string endless =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><page width=\"600\" height=\"800\"><word xMin=\"1\" yMin=\"1\" "
      "xMax=\"9\" yMax=\"9\">" +
      repeated("đ", 1'000'000) + "</word></page></html>";
  EXPECT_LT(seconds_of([&] {
              auto words = pdf_words(endless, {});
              ASSERT_EQ(words.fault, PdfWordsFault::none);
              static_cast<void>(text_of_pages(std::move(words.pages)));
            }),
            patience);
}

// Aim: as many borders as a page may have, in every pattern that makes many cells, cost no more than a glance.
TEST(HostilePages, OfManyBordersCostLittle) {
  PdfPage page;
  page.width = 60'000;
  page.height = 84'000;
  for (int at = 0; at < 2'000; ++at) {
    page.rules.push_back({false, {0, at * 42, 60'000, at * 42}});
    page.rules.push_back({true, {at * 30, 0, at * 30, 84'000}});
  }
  page.words.assign(50'000, {{30'000, 42'000, 30'100, 42'100}, "a"});
  EXPECT_LT(seconds_of([&] { static_cast<void>(text_of_pages({page})); }), patience);
}

}  // namespace thidua::documents
