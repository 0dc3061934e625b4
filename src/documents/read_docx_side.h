#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/outcome.h"
#include "doc_model/document.h"
#include "documents/read_docx_body.h"
#include "documents/zip_reader.h"

/// What stands beside the body of a Word file: headers, footers, footnotes, endnotes; not for use outside this folder.
namespace thidua::documents {

struct DocxSides {
  std::vector<doc_model::Paragraph> head;       // of the paper, where it stands in the first page's header alone
  int head_tables = 0;                          // numbered from 0; tables of the body come behind them
  std::vector<doc_model::Paragraph> footnotes;  // "[1] …", in the order of the text
  std::vector<std::string> notes;               // all other headers and footers, for the user
  bool old_font = false;
};

/// Headers and footers are no part of the text and become notes for the user, with one exception: offices whose paper
/// is printed with its head put the head (motto, agency, "Số: …") into the header of the first page. It belongs to the
/// document, so it goes in front of the body where the body's own beginning has none.
core::Outcome<DocxSides> read_docx_sides(ZipReader& zip, const std::vector<PartLink>& links, DocxStyles& styles,
                                         const ReadLimits& limits, const DocxBody& body,
                                         const std::vector<doc_model::Paragraph>& paragraphs);

}  // namespace thidua::documents
