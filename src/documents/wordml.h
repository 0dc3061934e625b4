#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/docx_write.h"

/// Small pieces of WordprocessingML, children in the order that ECMA-376 asks for.
namespace thidua::documents::wordml {

/// Text for XML: &, <, >, " escaped, control characters dropped.
std::string escaped(std::string_view text);

/// Twentieths of a point (Word's unit) of tenths of a millimetre.
int twips(int tenths_of_millimetre);

/// One w:r, or several where the text holds line breaks or tabs. `size` in points for runs without one; 0: the style's.
std::string run(const TextRun& run, int size = 0);
std::string runs(const std::vector<TextRun>& runs, int size = 0);

/// Direct properties of a paragraph beside its style; 0 or empty: the style's.
struct ParagraphLook {
  std::string style = {};
  bool keep_next = false;
  bool page_break_before = false;
  std::string top_rule = {};                // "4": a rule above, in eighths of a point
  int space_before = -1, space_after = -1;  // twips; -1: the style's
  int exact_line = 0;                       // twips
  int indent_left = 0, indent_right = 0;    // twips
  std::string alignment = {};               // "left", "center", "right", "both"
};
std::string paragraph(const ParagraphLook& look, const std::string& runs_xml);

std::string_view alignment_name(Alignment alignment);

/// A horizontal rule of `width` in the middle of a column of `column` (both tenths of a millimetre).
std::string rule(int width, int column);

/// The parts of a .docx that do not depend on its text.
std::string content_types_part();
std::string package_links_part();
std::string document_links_part();
std::string styles_part(const PaperStyle& style);
std::string settings_part();
std::string page_header_part();
std::string empty_header_part();
std::string core_properties_part(const PaperProperties& properties);
std::string application_properties_part();

/// <w:document> with its namespaces, around a body.
std::string document_part(const std::string& body);

}  // namespace thidua::documents::wordml
