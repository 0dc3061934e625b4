#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

/// A paper = a model + a .docx template which an officer may replace with his own.
///
/// Grammar of a template, no more:
///   {{tên trường}}                 the text of a field; a line break in it becomes w:br, a tab w:tab
///   {{#danh sách}} … {{/danh sách}}  repeats what stands between: each mark alone in its paragraph (repeats whole
///                                  paragraphs and tables), or the first in the first cell of a row and the last in the
///                                  last cell of the same or a later row, or each alone in a row (repeats whole rows)
///   {{?tên}} … {{/tên}}            kept where the condition holds; placed like a loop
///   {{^tên}} … {{/tên}}            kept where it does not hold
///   {{stt}}                        inside a loop: 1, 2, 3, … of the innermost loop, unless the item has a field "stt"
/// Names are Vietnamese words, matched after NFC and single spacing. An inner scope sees the fields outside.
/// Works in the body, headers, footers, footnotes, endnotes and text boxes.
namespace thidua::documents {

/// What a template is filled with: a tree.
/// Shape   a condition {{?tên}} asks for the flag `tên`; where there is no such flag, whether the list `tên` has an
///         item; where there is no such list either, whether the field `tên` has any text.
struct TemplateModel {
  std::map<std::string, std::string> fields;
  std::map<std::string, std::vector<TemplateModel>> lists;
  std::map<std::string, bool> flags;
  bool operator==(const TemplateModel&) const = default;
};

/// The names a template uses, each once, in the order in which they first stand in it (body first).
struct TemplateInfo {
  std::vector<std::string> fields;  // without stt
  std::vector<std::string> lists;
  std::vector<std::string> flags;  // names asked by {{?…}} and {{^…}}
  bool operator==(const TemplateInfo&) const = default;
};

/// Fills a template. The same template and model always give the same bytes.
///
/// Errors  every fault at once, each with its paragraph (`place`) and what to do:
///         documents.template.not_docx, .encrypted, .too_large, .damaged,
///         .macro, .external_link, .embedded_object, .foreign_part, .fetching_field, .document_type,
///         .tag_open (no closing braces), .tag_stray, .tag_empty, .mark_not_alone, .mark_unclosed, .mark_unopened,
///         .unknown_field, .unknown_list, .unknown_condition
/// Shape   rows of an empty list vanish; a table left without rows is removed; parts keep their order in the file.
core::Outcome<std::string, core::Refusals> fill_template(std::string_view docx, const TemplateModel& model);

/// Checks a template without a model: safety and structure, the same refusals.
core::Outcome<TemplateInfo, core::Refusals> inspect_template(std::string_view docx);

/// The text of a paper in a fixed form, for goldens and for the text kept beside each template: one paragraph a line
/// (blank ones left out), a table row as "cell | cell" (paragraphs inside a cell joined by " / "), then "[đầu trang]",
/// "[chân trang]",
/// "[chú thích]" with theirs where there are any. Page numbers are left out.
/// Errors  a file that cannot be read gives an empty text.
std::string plain_text_of_docx(std::string_view docx);

}  // namespace thidua::documents
