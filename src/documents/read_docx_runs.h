#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_docx_styles.h"

/// The runs of one Word paragraph put together; not for use outside this folder.
namespace thidua::documents {

/// A stretch of text of one look. A soft line break is "\n" and a tab "\t".
struct DocxRun {
  std::string text;
  RunLook look;  // everything inherited
};

/// What the runs show: old fonts (TCVN3, VNI, Symbol) converted, capitals applied.
/// `converted` is set where an old Vietnamese font was found.
std::string shown_text(const std::vector<DocxRun>& runs, bool& converted);

/// The same for text of one look.
std::string shown_stretch(const std::string& text, const RunLook& look, bool& converted);

/// Sets bold, italic and struck where most of the letters are.
void weigh_letters(const std::vector<DocxRun>& runs, doc_model::Paragraph& paragraph);

}  // namespace thidua::documents
