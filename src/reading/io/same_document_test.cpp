#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "documents/read_document.h"
#include "documents/sample_office_file.h"
#include "documents/to_pdf.h"
#include "reading/extract.h"

namespace thidua::reading {

namespace {

using documents::sample::word_file;

const std::vector<std::string> pact_lines{
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "GIAO ƯỚC THI ĐUA",
    "Năm 2026",
    "I. CHỈ TIÊU CHUNG",
    "1. 100% viên chức được khám sức khỏe định kỳ, trong đó nữ từ 35 tuổi trở lên được khám chuyên khoa.",
    "2. Từ 98% hồ sơ trở lên được giải quyết trước và đúng hạn, không có hồ sơ nào quá hạn do chủ quan.",
    "3. Không để xảy ra cháy, nổ tại kho lưu trữ.",
    "II. CHỈ TIÊU VỀ DANH HIỆU",
    "1. Về tập thể",
    "- Trên 85% phòng đạt danh hiệu Tập thể lao động tiên tiến; 20% được tặng Giấy khen của Giám đốc Sở.",
    "- Có ít nhất 03 sáng kiến được công nhận cấp cơ sở.",
};

struct Understood {
  std::vector<std::string> sections;
  std::vector<std::string> targets;
  bool operator==(const Understood&) const = default;
};

Understood understood(const std::string& bytes, const std::string& name) {
  const auto document = documents::read_document(bytes, name);
  EXPECT_TRUE(document.ok()) << (document.ok() ? "" : document.error().message);
  Understood seen;
  if (document.ok()) {
    const Extract extract = read(*document);
    for (const Section& section : extract.sections) {
      seen.sections.push_back(section.marker + " " + section.title);
    }
    for (const Target& target : extract.targets) {
      seen.targets.push_back(target.section + " " + target.quote.text);
    }
  }
  return seen;
}

std::string as_text() {
  std::string text;
  for (const std::string& line : pact_lines) {
    text += line + "\n";
  }
  return text;
}

std::string as_word() {
  documents::sample::WordParts parts;
  for (const std::string& line : pact_lines) {
    parts.body += "<w:p><w:r><w:t xml:space=\"preserve\">" + line + "</w:t></w:r></w:p>";
  }
  return word_file(parts);
}

}  // namespace

TEST(OneDocument, AsTextAndAsWordGivesTheSameTargets) {
  const Understood text = understood(as_text(), "giao-uoc.txt");
  EXPECT_EQ(text.targets.size(), 8U);
  EXPECT_EQ(understood(as_word(), "giao-uoc.docx"), text);
}

TEST(OneDocument, AsPdfGivesTheSameTargets) {
  if (!documents::libreoffice_present() && std::getenv("CI") == nullptr) {
    GTEST_SKIP() << "LibreOffice is not installed: no PDF can be made";
  }
  const auto pdf = documents::docx_to_pdf(as_word());
  ASSERT_TRUE(pdf.ok()) << pdf.error().message;
  EXPECT_EQ(understood(*pdf, "giao-uoc.pdf"), understood(as_text(), "giao-uoc.txt"));
}

}  // namespace thidua::reading
