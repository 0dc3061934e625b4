#include "documents/read_document.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <string>
#include <vector>

#include "documents/read_sample_test.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

using sample::repeated;

/// The refusal's code, or "ok". Every refusal names the file and is a whole sentence.
std::string code_of(std::string_view bytes, const std::string& name, const ReadLimits& limits = {}) {
  const auto result = read_document(bytes, name, limits);
  if (result.ok()) {
    return "ok";
  }
  EXPECT_EQ(result.error().place, name);
  EXPECT_NE(result.error().message.find("“" + name + "”"), std::string::npos) << result.error().message;
  EXPECT_EQ(result.error().message.back(), '.');
  return result.error().code;
}

std::string good_word_file() {
  return sample::word_file({.body = sample::paragraph("Giao ước thi đua")});
}

/// `entry` of a good Word file with other contents.
std::string word_file_with(const std::string& entry, const std::string& bytes) {
  auto entries = sample::word_entries({.body = sample::paragraph("chữ")});
  for (ZipEntry& each : entries) {
    if (each.name == entry) {
      each.bytes = bytes;
    }
  }
  return zip_archive(entries);
}

/// A Word file whose parts are encrypted the way ZIP programs do.
std::string locked_word_file() {
  const system::TemporaryFolder folder;
  const auto path = folder.path() / "khóa.docx";
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, &error);
  const auto entries = sample::word_entries({.body = sample::paragraph("mật")});
  for (const ZipEntry& entry : entries) {
    const auto index = zip_file_add(archive, entry.name.c_str(),
                                    zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0), 0);
    zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "mật khẩu");
  }
  EXPECT_EQ(zip_close(archive), 0);
  return system::read_file(path, 1U << 20U).value();
}

}  // namespace

TEST(Documents, ThatAreEmptyAreRefused) {
  EXPECT_EQ(code_of("", "a.txt"), "document.empty");
  EXPECT_EQ(code_of("", "a.docx"), "document.empty");
  EXPECT_EQ(code_of(" \r\n\t\n", "a.txt"), "document.empty");
  EXPECT_EQ(code_of("\xEF\xBB\xBF", "a.txt"), "document.empty");
  EXPECT_EQ(code_of(sample::word_file({.body = "<w:p/>"}), "a.docx"), "document.empty");
}

TEST(Documents, ThatDoNotExistOrAreTooLargeAreRefused) {
  const system::TemporaryFolder folder;
  const auto path = folder.path() / "giao ước.txt";
  EXPECT_EQ(read_document(path).error().code, "file.missing");
  system::write_file_atomically(path, std::string(3000, 'x'));
  ReadLimits limits;
  limits.file_bytes = 2000;
  EXPECT_EQ(read_document(path, limits).error().code, "file.too_large");
  limits.file_bytes = 4000;
  limits.text_file_bytes = 2000;
  EXPECT_EQ(read_document(path, limits).error().code, "file.too_large");
  EXPECT_TRUE(read_document(path).ok());
}

TEST(Documents, WithPasswordsAreRefused) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  const std::string package("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  EXPECT_EQ(code_of(ole + package, "khóa.docx"), "document.encrypted");
  EXPECT_EQ(code_of(locked_word_file(), "khóa.docx"), "document.encrypted");
}

TEST(Documents, CutShortAnywhereAreRefusedAndNeverCrash) {
  const std::string whole = good_word_file();
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    EXPECT_EQ(code_of(whole.substr(0, size), "a.docx"), "document.damaged") << size;
  }
}

TEST(Documents, WithAFlippedByteAreReadOrRefusedButNeverCrash) {
  const std::string whole = good_word_file();
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x55);
    static_cast<void>(read_document(broken, "a.docx"));
  }
  SUCCEED();
}

TEST(Documents, WithAWrongNameAreReadByTheirContent) {
  const auto word = read_document(good_word_file(), "a.pdf");
  ASSERT_TRUE(word.ok());
  EXPECT_EQ(word->format, doc_model::Format::docx);
  ASSERT_EQ(word->notes.size(), 1U);
  EXPECT_NE(word->notes[0].find(".docx"), std::string::npos);
  EXPECT_EQ(code_of("chỉ là chữ", "a.docx"), "document.mislabelled");
  EXPECT_EQ(code_of("chỉ là chữ", "a.pdf"), "document.mislabelled");
  EXPECT_EQ(code_of("chỉ là chữ", "a.txt"), "ok");
  EXPECT_EQ(code_of("chỉ là chữ", "không đuôi"), "ok");
}

TEST(Documents, OfOtherKindsAreRefusedByTheirKind) {
  EXPECT_EQ(code_of(sample::excel_file("<sheetData/>"), "a.docx"), "document.is_workbook");
  EXPECT_EQ(code_of(zip_archive({{"ppt/presentation.xml", "<x/>"}}), "a.docx"), "document.unknown_format");
  EXPECT_EQ(code_of(zip_archive({{"a.txt", "chữ"}}), "a.zip"), "document.unknown_format");
  EXPECT_EQ(code_of("\x89PNG\r\n", "a.png"), "document.damaged");
  EXPECT_EQ(code_of("II*", "a.tif"), "document.no_text");
  EXPECT_EQ(code_of(std::string("\x01\0\x02\0\0\0\0\x03\x7F"
                                "ELF",
                                12),
                    "a.txt"),
            "document.unknown_format");
  EXPECT_EQ(code_of(word_file_with("word/document.xml", "<x/>"), "a.docx"), "document.unknown_format");
}

TEST(Documents, OfUnknownEncodingAreRefused) {
  std::string noise;
  for (int byte = 0x80; byte < 0x100; ++byte) {
    noise += "z" + std::string(1, static_cast<char>(byte)) + "q ";
  }
  EXPECT_EQ(code_of(noise, "a.txt"), "document.unknown_encoding");
}

TEST(Documents, ThatBlowUpAreRefused) {
  // Sixty-four megabytes of spaces pack to some sixty kilobytes.
  const std::string spaces = word_file_with("word/document.xml", "<a>" + std::string(64U << 20U, ' ') + "</a>");
  EXPECT_LT(spaces.size(), 200'000U);
  EXPECT_EQ(code_of(spaces, "bom.docx"), "document.zip_bomb");
  ReadLimits limits;
  limits.zip_ratio = 1'000'000;
  limits.zip_entry_bytes = 32U << 20U;
  EXPECT_EQ(code_of(spaces, "bom.docx", limits), "document.zip_bomb");
  limits.zip_entry_bytes = 1ULL << 40;
  limits.zip_total_bytes = 32U << 20U;
  EXPECT_EQ(code_of(spaces, "bom.docx", limits), "document.zip_bomb");
  limits = {};
  limits.zip_entries = 3;
  EXPECT_EQ(code_of(good_word_file(), "a.docx", limits), "document.zip_bomb");
}

TEST(Documents, WithForeignEntitiesAreRefused) {
  const std::string type =
      R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY tep SYSTEM "file:///etc/passwd">]><x>&tep;</x>)";
  EXPECT_EQ(code_of(word_file_with("word/document.xml", type), "a.docx"), "document.unsafe_xml");
  EXPECT_EQ(code_of(word_file_with("word/styles.xml", type), "a.docx"), "document.unsafe_xml");
  EXPECT_EQ(code_of(word_file_with("_rels/.rels", type), "a.docx"), "document.unsafe_xml");
  const std::string laughs = R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>)";
  EXPECT_EQ(code_of(word_file_with("word/document.xml", laughs), "a.docx"), "document.unsafe_xml");
}

TEST(Documents, NestedWithoutEndAreRefused) {
  EXPECT_EQ(code_of(word_file_with("word/document.xml", repeated("<a>", 5000) + repeated("</a>", 5000)), "a.docx"),
            "document.unsafe_xml");
  const std::string tables =
      repeated("<w:tbl><w:tr><w:tc>", 20) + sample::paragraph("đáy") + repeated("</w:tc></w:tr></w:tbl>", 20);
  EXPECT_EQ(code_of(sample::word_file({.body = tables}), "a.docx"), "document.too_long");
}

TEST(Documents, WithTooManyParagraphsAreRefused) {
  ReadLimits limits;
  limits.paragraphs = 5;
  EXPECT_EQ(code_of(sample::word_file({.body = repeated(sample::paragraph("x"), 6)}), "a.docx", limits),
            "document.too_long");
  EXPECT_EQ(code_of(sample::word_file({.body = repeated(sample::paragraph("x"), 5)}), "a.docx", limits), "ok");
  EXPECT_EQ(code_of(repeated("x\n", 6), "a.txt", limits), "document.too_long");
}

TEST(Documents, WithPicturesOnlyAreRefused) {
  EXPECT_EQ(
      code_of(sample::word_file({.body = R"(<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>)"}),
              "a.docx"),
      "document.no_text");
}

TEST(Documents, MayCarryMacros) {
  auto entries = sample::word_entries({.body = sample::paragraph("chữ")});
  entries.push_back({"word/vbaProject.bin", "x"});
  EXPECT_EQ(code_of(zip_archive(entries), "a.docm"), "ok");
}

}  // namespace thidua::documents
