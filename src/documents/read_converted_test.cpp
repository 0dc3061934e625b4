#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

using sample::converted;
using sample::Lines;
using sample::OtherPath;
using sample::paragraph;
using sample::texts;
using sample::word_file;

constexpr const char* skipped = "LibreOffice is not installed here; CI makes this test compulsory";

std::string code_of_old(const std::string& bytes, const std::string& name, const ReadLimits& limits = {}) {
  const auto result = read_document(bytes, name, limits);
  if (result.ok()) {
    return "ok";
  }
  EXPECT_EQ(result.error().place, name);
  EXPECT_NE(result.error().message.find("“" + name + "”"), std::string::npos) << result.error().message;
  return result.error().code;
}

/// An OLE file whose folder names one stream, and nothing else.
std::string ole_file_with(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1016, '\0');
  for (const char letter : stream) {
    bytes += letter;
    bytes += '\0';
  }
  bytes.resize(4096, '\0');
  return bytes;
}

std::string open_document_of(const std::string& content, const std::string& kind = "text",
                             const std::string& manifest = "<m/>") {
  return zip_archive({{"mimetype", "application/vnd.oasis.opendocument." + kind},
                      {"META-INF/manifest.xml", manifest},
                      {"content.xml", content}});
}

std::string open_text(const std::string& inside) {
  return R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
         R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" )"
         R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
         R"(xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"><office:body><office:text>)" +
         inside + "</office:text></office:body></office:document-content>";
}

const std::string open_manifest =
    R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry )"
    R"(manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry )"
    R"(manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)";

/// A port on this machine where somebody waits to be called.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    void* raw = &address;
    EXPECT_EQ(::bind(socket_, static_cast<sockaddr*>(raw), size), 0);
    EXPECT_EQ(::listen(socket_, 8), 0);
    EXPECT_EQ(::getsockname(socket_, static_cast<sockaddr*>(raw), &size), 0);
    port_ = ntohs(address.sin_port);
  }
  ~Listener() { ::close(socket_); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  int port() const { return port_; }
  bool was_called() const {
    const int caller = ::accept(socket_, nullptr, nullptr);
    if (caller >= 0) {
      ::close(caller);
    }
    return caller >= 0;
  }

 private:
  int socket_;
  int port_ = 0;
};

}  // namespace

// Aim: the three formats are read under their own name, lists and tables included.
TEST(OlderFormats, AreReadByWayOfWord) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << skipped;
  }
  const std::string word = word_file(
      {.body = paragraph("GIAO ƯỚC THI ĐUA", R"(<w:jc w:val="center"/>)") + sample::listed("Một", 1, 0) +
               sample::listed("Hai", 1, 0) + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/></w:tblGrid>" +
               sample::table_row(sample::table_cell("Đạt 95%")) + "</w:tbl>" + paragraph("Hết."),
       .numbering =
           sample::list_definition(1, sample::list_level(0, "upperRoman", "%1.")) + sample::list_number(1, 1)});
  const auto read = [&](const std::string& ending, const std::string& filter) {
    return read_document(converted(word, ending, filter), "giao ước." + ending);
  };
  const auto doc = read("doc", "MS Word 97");
  const auto odt = read("odt", "writer8");
  const auto rtf = read("rtf", "Rich Text Format");
  const Lines lines{"GIAO ƯỚC THI ĐUA", "I. Một", "II. Hai", "Đạt 95%", "Hết."};
  for (const auto* each : {&doc, &odt, &rtf}) {
    ASSERT_TRUE(each->ok()) << each->error().message;
    EXPECT_EQ(texts(**each), lines);
    ASSERT_EQ((*each)->notes.size(), 1U);
    EXPECT_TRUE((*each)->paragraphs[3].cell);
  }
  EXPECT_EQ(doc->format, doc_model::Format::doc);
  EXPECT_EQ(odt->format, doc_model::Format::odt);
  EXPECT_EQ(rtf->format, doc_model::Format::rtf);
  EXPECT_EQ(rtf->file_name, "giao ước.rtf");
}

// Aim: old fonts come through LibreOffice, which takes their letter ư for a soft hyphen.
TEST(OlderFormats, KeepTheLettersOfOldFonts) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << skipped;
  }
  const std::string font = R"(<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>)";
  const std::string word =
      word_file({.body = paragraph("Giao \u00ADíc thi ®ua cña c¬ quan", "", font) +
                         paragraph("khen th\u00ADëng", "", R"(<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>)")});
  const auto doc = read_document(converted(word, "doc", "MS Word 97"), "cũ.doc");
  ASSERT_TRUE(doc.ok()) << doc.error().message;
  EXPECT_EQ(texts(*doc), (Lines{"Giao ước thi đua của cơ quan", "KHEN THƯỞNG"}));
}

// Aim: a file made to fetch makes no call; neither a page of the network nor a file of this machine comes in.
TEST(OlderFormats, FetchNothing) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << skipped;
  }
  const Listener listener;
  const std::string address = "http://127.0.0.1:" + std::to_string(listener.port()) + "/anh.png";
  const std::string odt = open_document_of(
      open_text("<text:p>trước</text:p><text:section text:name=\"S\"><text:section-source xlink:type=\"simple\" "
                "xlink:href=\"file:///etc/passwd\" xlink:show=\"embed\"/><text:p>cũ</text:p></text:section>"
                "<text:p><draw:frame svg:width=\"2cm\" svg:height=\"2cm\"><draw:image xlink:href=\"" +
                address +
                "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/></draw:frame>sau</text:p>"),
      "text", open_manifest);
  const auto document = read_document(odt, "a.odt");
  ASSERT_TRUE(document.ok()) << document.error().message;
  EXPECT_EQ(texts(*document), (Lines{"trước", "cũ", "sau"}));
  EXPECT_FALSE(listener.was_called());
}

// Aim: without LibreOffice the user is told which package to install.
TEST(OlderFormats, NameWhatToInstallWhereLibreOfficeIsMissing) {
  const OtherPath nowhere("/nonexistent");
  for (const auto& [bytes, name] : {std::pair{ole_file_with("WordDocument"), "a.doc"},
                                    {std::string("{\\rtf1 x}"), "a.rtf"},
                                    {open_document_of(open_text("<text:p>x</text:p>")), "a.odt"}}) {
    const auto result = read_document(bytes, name);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, "document.no_program");
    EXPECT_NE(result.error().message.find("libreoffice-writer-nogui"), std::string::npos);
  }
}

// Aim: workbooks, slides and files with a password are refused by what they are, before any program is started.
TEST(OlderFormats, OfOtherKindsAreRefusedByTheirKind) {
  const OtherPath nowhere("/nonexistent");
  EXPECT_EQ(code_of_old(ole_file_with("Workbook"), "a.xls"), "document.is_workbook");
  EXPECT_EQ(code_of_old(ole_file_with("Book"), "a.xls"), "document.is_workbook");
  EXPECT_EQ(code_of_old(ole_file_with("PowerPoint Document"), "a.ppt"), "document.unknown_format");
  EXPECT_EQ(code_of_old(ole_file_with("Thumbs"), "a.doc"), "document.unknown_format");
  EXPECT_EQ(code_of_old(open_document_of("<x/>", "spreadsheet"), "a.ods"), "document.is_workbook");
  EXPECT_EQ(code_of_old(open_document_of("<x/>", "presentation"), "a.odp"), "document.unknown_format");
  EXPECT_EQ(code_of_old(open_document_of("\x12\x99", "text",
                                         R"(<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">)"
                                         "<file-entry><encryption-data/></file-entry></manifest>"),
                        "a.odt"),
            "document.encrypted");
}

// Aim: a .doc with a password is told from one that is broken.
TEST(OlderFormats, WithAPasswordOrBrokenAreRefused) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << skipped;
  }
  std::string doc = converted(word_file({.body = paragraph("mật")}), "doc", "MS Word 97");
  EXPECT_EQ(code_of_old(doc, "a.doc"), "ok");
  EXPECT_EQ(code_of_old(ole_file_with("WordDocument"), "a.doc"), "document.damaged");
  auto main_stream = doc.find("\xEC\xA5");  // how it begins, at the start of a sector
  while (main_stream != std::string::npos && main_stream % 64 != 0) {
    main_stream = doc.find("\xEC\xA5", main_stream + 1);
  }
  ASSERT_NE(main_stream, std::string::npos);
  doc[main_stream + 11] = static_cast<char>(doc[main_stream + 11] | 0x01);
  EXPECT_EQ(code_of_old(doc, "a.doc"), "document.encrypted");
}

// Aim: LibreOffice never sees what our own limits refuse.
TEST(OlderFormats, ThatBlowUpAreRefusedBeforeLibreOfficeSeesThem) {
  const OtherPath nowhere("/nonexistent");
  EXPECT_EQ(code_of_old(open_document_of("<a>" + std::string(64U << 20U, ' ') + "</a>"), "a.odt"), "document.zip_bomb");
  EXPECT_EQ(code_of_old(open_document_of(sample::repeated("<a>", 5000) + sample::repeated("</a>", 5000)), "a.odt"),
            "document.unsafe_xml");
  EXPECT_EQ(code_of_old(open_document_of(R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>)"), "a.odt"),
            "document.unsafe_xml");
}

// Aim: a conversion that takes too long is stopped, and the limit is named.
TEST(OlderFormats, ThatTakeTooLongAreStopped) {
  if (!sample::office_tests_can_run()) {
    GTEST_SKIP() << skipped;
  }
  ReadLimits limits;
  limits.office_time = std::chrono::milliseconds(10);
  EXPECT_EQ(code_of_old("{\\rtf1 x}", "a.rtf", limits), "document.too_long");
}

}  // namespace thidua::documents
