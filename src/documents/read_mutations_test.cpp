#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text.h"
#include "documents/read_document.h"
#include "documents/read_pdf_layout.h"
#include "documents/sample_office_file.h"
#include "documents/xlsx_read.h"

namespace thidua::documents {

namespace {

/// Small and the same everywhere: a failure can be repeated from its seed.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

/// The pieces of an XML text: tags and what stands between them.
std::vector<std::string> xml_pieces(const std::string& xml) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < xml.size();) {
    const auto end = xml[at] == '<' ? xml.find('>', at) + 1 : xml.find('<', at);
    pieces.push_back(xml.substr(at, end - at));
    at = std::min(end, xml.size());
  }
  return pieces;
}

bool is_closing(const std::string& piece) {
  return piece.rfind("</", 0) == 0;
}
bool is_opening(const std::string& piece) {
  return piece.front() == '<' && !is_closing(piece) && piece[piece.size() - 2] != '/' && piece[1] != '?';
}

/// Behind the element that begins at `begin`.
std::size_t element_end(const std::vector<std::string>& pieces, std::size_t begin) {
  int depth = 0;
  for (std::size_t at = begin; at < pieces.size(); ++at) {
    depth += is_opening(pieces[at]) ? 1 : is_closing(pieces[at]) ? -1 : 0;
    if (depth <= 0) {
      return at + 1;
    }
  }
  return pieces.size();
}

/// Takes whole elements away, doubles them and puts them elsewhere: still well-formed, no longer sensible.
std::string shuffled_xml(const std::string& xml, Dice& dice) {
  auto pieces = xml_pieces(xml);
  for (std::size_t change = 0; change < 1 + dice.below(4); ++change) {
    const std::size_t from = dice.below(pieces.size());
    if (from < 2 || !is_opening(pieces[from])) {
      continue;
    }
    const std::size_t end = element_end(pieces, from);
    const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(from);
    const std::vector<std::string> element(first, pieces.begin() + static_cast<std::ptrdiff_t>(end));
    const std::size_t kind = dice.below(3);
    if (kind != 0) {
      pieces.erase(first, first + static_cast<std::ptrdiff_t>(element.size()));
    }
    if (kind != 1 && pieces.size() > 4) {
      const auto to = pieces.begin() + static_cast<std::ptrdiff_t>(2 + dice.below(pieces.size() - 3));
      pieces.insert(to, element.begin(), element.end());
    }
  }
  std::string shuffled;
  for (const std::string& piece : pieces) {
    shuffled += piece;
  }
  return shuffled;
}

std::vector<ZipEntry> shuffled_entries(std::vector<ZipEntry> entries, Dice& dice) {
  for (ZipEntry& entry : entries) {
    if (dice.below(2) == 0) {
      entry.bytes = shuffled_xml(entry.bytes, dice);
    }
  }
  return entries;
}

sample::WordParts rich_word_parts() {
  const std::string cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" +
                           sample::paragraph("ô") + "</w:tc>";
  const std::string next = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + sample::paragraph("dưới") + "</w:tc>";
  return {
      .body = sample::paragraph("Mục",
                                R"(<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)") +
              "<w:tbl><w:tr>" + cell + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + next + "</w:tr></w:tbl>" +
              "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t>"
              "<mc:AlternateContent><mc:Choice><w:txbxContent>" +
              sample::paragraph("hộp") +
              "</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>" +
              "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + sample::paragraph("nhập") +
              "</w:sdtContent></w:sdt>",
      .styles =
          R"(<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)",
      .numbering =
          R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>)"
          R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)"};
}

}  // namespace

TEST(ShuffledFiles, AreReadOrRefusedAndTheirSpansFit) {
  const auto entries = sample::word_entries(rich_word_parts());
  std::size_t read = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    const auto result = read_document(zip_archive(shuffled_entries(entries, dice)), "a.docx");
    if (!result.ok()) {
      EXPECT_FALSE(result.error().message.empty()) << seed;
      continue;
    }
    ++read;
    EXPECT_EQ(result->code_points, core::code_points(result->text)) << seed;
    for (const auto& paragraph : result->paragraphs) {
      EXPECT_EQ(paragraph.span.end - paragraph.span.begin, core::code_points(paragraph.text)) << seed;
      EXPECT_LE(paragraph.span.end, result->code_points) << seed;
    }
  }
  EXPECT_GT(read, 100U);  // otherwise this tests nothing
}

TEST(ShuffledFiles, OfExcelAreReadOrRefused) {
  const auto entries = sample::excel_entries(
      R"(<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>1</v></c></row>)"
      R"(<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>)",
      "<si><t>chữ</t><rPh><t>x</t></rPh></si>", R"(<cellXfs><xf numFmtId="14"/></cellXfs>)");
  std::size_t read = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Dice dice(seed);
    const auto result = read_workbook(zip_archive(shuffled_entries(entries, dice)), "a.xlsx");
    read += result.ok() ? 1U : 0U;
    EXPECT_TRUE(result.ok() || !result.error().message.empty()) << seed;
  }
  EXPECT_GT(read, 100U);
}

TEST(ShuffledPages, LoseNoWord) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Dice dice(seed);
    std::vector<PdfPage> pages(1 + dice.below(3));
    std::size_t letters = 0;
    for (PdfPage& page : pages) {
      page.width = 60'000;
      page.height = 84'000;
      const std::size_t count = dice.below(120);
      for (std::size_t word = 0; word < count; ++word) {
        // Away from the edges of the page, where page numbers and running heads are dropped.
        const auto left = static_cast<int>(dice.below(50'000));
        const auto top = 10'000 + static_cast<int>(dice.below(30)) * 2000;
        page.words.push_back(
            {{left, top, left + static_cast<int>(dice.below(8000)), top + static_cast<int>(dice.below(2000))}, "ab"});
        letters += 2;
      }
    }
    std::size_t found = 0;
    for (const auto& paragraph : text_of_pages(pages).paragraphs) {
      found += paragraph.text.size() -
               static_cast<std::size_t>(std::count(paragraph.text.begin(), paragraph.text.end(), ' '));
    }
    EXPECT_EQ(found, letters) << seed;
  }
}

}  // namespace thidua::documents
