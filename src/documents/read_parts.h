#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "doc_model/document.h"
#include "documents/read_document.h"

/// What the readers of the single formats share; not for use outside this folder.
namespace thidua::documents {

/// "…. Tệp “x.docx”": builds a refusal of a reader.
core::Refusal document_refusal(std::string code, std::string message, const std::string& file_name);

/// Collects the paragraphs of a DOCX or PDF into one text, one line each.
class DocumentText {
 public:
  explicit DocumentText(const ReadLimits& limits) : paragraphs_limit_(limits.paragraphs) {}

  /// Takes the paragraph's text and marks; its span is computed here. Spaces that hold words together become plain
  /// ones; soft hyphens and signs without width go; so do paragraphs without a letter or sign.
  /// False when the document is too long.
  bool add(doc_model::Paragraph paragraph);
  /// The same for a footnote or endnote; all of them come behind the last paragraph.
  bool add_footnote(doc_model::Paragraph paragraph);

  /// Moves text, counts and paragraphs into the document.
  void finish(doc_model::Document& document) &&;

 private:
  bool append(doc_model::Paragraph paragraph, std::vector<doc_model::Paragraph>& into);

  std::size_t paragraphs_limit_;
  std::string text_;
  std::size_t code_points_ = 0;
  std::vector<doc_model::Paragraph> paragraphs_;
  std::vector<doc_model::Paragraph> footnotes_;
};

/// An OLE container where an Excel workbook is wanted: a file with a password, or of Excel before 2007.
core::Refusal refused_ole_workbook(std::string_view bytes, const std::string& file_name);
/// A file of Word or Excel since 2007 with a password: an OLE container around it.
bool is_encrypted_office(std::string_view bytes);
bool is_ole_file(std::string_view bytes);
bool is_zip_file(std::string_view bytes);

/// No font tells it, but the letters do: the whole text was typed in TCVN3 or VNI. Converts it and says so in a note.
void convert_old_text(std::vector<doc_model::Paragraph>& paragraphs, std::vector<std::string>& notes);

core::Refusal too_many_paragraphs(const std::string& file_name, const ReadLimits& limits);

/// 100000 -> "100.000", as Vietnamese writes it.
std::string grouped(std::uint64_t number);

core::Outcome<doc_model::Document> read_text(std::string_view bytes, const std::string& file_name,
                                             const ReadLimits& limits);
core::Outcome<doc_model::Document> read_docx(std::string_view bytes, const std::string& file_name,
                                             const ReadLimits& limits);
/// Older Word (.doc), RTF and OpenDocument by way of LibreOffice, which makes DOCX of them.
core::Outcome<doc_model::Document> read_ole(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits);
core::Outcome<doc_model::Document> read_rtf(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits);
core::Outcome<doc_model::Document> read_open_document(std::string_view bytes, const std::string& kind,
                                                      const std::string& file_name, const ReadLimits& limits);
/// What an OpenDocument file says it is ("application/vnd.oasis.opendocument.text"); empty where the ZIP file is none.
std::string open_document_kind(std::string_view bytes, const ReadLimits& limits);
/// A photographed or scanned page: PNG or JPEG.
core::Outcome<doc_model::Document> read_image(std::string_view bytes, const std::string& file_name,
                                              const ReadLimits& limits);
core::Outcome<doc_model::Document> read_pdf(std::string_view bytes, const std::string& file_name,
                                            const ReadLimits& limits);

}  // namespace thidua::documents
