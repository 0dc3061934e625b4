#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_document.h"
#include "documents/read_docx_numbers.h"
#include "documents/read_docx_runs.h"
#include "documents/read_docx_styles.h"
#include "documents/read_docx_tables.h"
#include "documents/xml_stream.h"

/// Reads the text of one part of a Word file (body, header, footnotes); not for use outside this folder.
namespace thidua::documents {

/// A place in the text that a footnote or endnote hangs on, in reading order.
struct NoteReference {
  bool endnote = false;
  std::string id;
  std::string mark;  // set where the writer chose one himself: "*"
};

/// What a section says of its headers and footers: kind ("default", "first", "even") and relationship.
struct SectionParts {
  bool first_page_differs = false;
  std::vector<std::pair<std::string, std::string>> headers;
};

/// Tracked changes count as accepted; hidden text, field codes and comments are left out; text boxes come behind the
/// paragraph that holds them. Signs that point to notes are no part of a sentence.
class DocxBody : public XmlHandler {
 public:
  /// `numbers` may be null: then lists have no marks.
  DocxBody(DocxStyles& styles, DocxNumbers* numbers, const ReadLimits& limits);

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;

  /// False once a limit is reached.
  bool wants_more() const { return !too_long_ && !is_too_deep() && !has_too_many_cells(); }
  bool is_too_deep() const { return tables_.is_too_deep(); }
  bool has_too_many_cells() const { return tables_.has_too_many_cells(); }
  bool is_too_long() const { return too_long_; }
  bool is_word_document() const { return is_word_; }
  bool found_old_font() const { return converted_; }
  bool found_foreign_chunk() const { return foreign_chunk_; }
  int pictures() const { return pictures_; }
  int tables() const { return tables_.count(); }

  const std::vector<NoteReference>& note_references() const { return references_; }
  const SectionParts& first_section() const { return first_section_; }
  /// Of a part that holds notes: the id of each and where its paragraphs begin.
  const std::vector<std::pair<std::string, std::size_t>>& notes() const { return notes_; }

  /// Spans are not set yet.
  std::vector<doc_model::Paragraph> take_paragraphs();

 private:
  struct OpenParagraph {
    ParagraphLook look;
    RunLook mark;  // of the paragraph's end mark
    std::vector<DocxRun> runs;
    RunLook run;  // of the run being read
    bool run_is_resolved = false;
    bool run_is_note_mark = false;
    bool mark_deleted = false;
    int page = 0;
    std::vector<doc_model::Paragraph> boxes;  // text boxes that hang on it
  };

  bool parent_is(std::string_view name) const { return !path_.empty() && path_.back() == name; }
  bool grandparent_is(std::string_view name) const { return path_.size() > 1 && path_[path_.size() - 2] == name; }
  bool is_skipped(std::string_view name);
  bool start_structure(std::string_view name, const XmlAttributes& attributes);
  bool start_table_part(std::string_view name, const XmlAttributes& attributes);
  void section_property(std::string_view name, const XmlAttributes& attributes);
  bool start_note(std::string_view name, const XmlAttributes& attributes);
  void start_in_paragraph(std::string_view name, const XmlAttributes& attributes);
  void start_in_run(std::string_view name, const XmlAttributes& attributes);
  void note_reference(std::string_view name, const XmlAttributes& attributes);
  void begin_paragraph();
  void end_paragraph();
  void finish_paragraph(OpenParagraph open);
  void flush_carried();
  void add_lines(const doc_model::Paragraph& model, const std::string& text);
  std::string list_mark(const OpenParagraph& open, const DocxStyles::Resolved& style, int& level);
  void add_text(std::string_view text);
  void add_symbol(const XmlAttributes& attributes);
  void rendered_break();
  void explicit_break();
  void field_sign(std::string_view type);
  /// Where finished paragraphs go: the text box being read, or the document.
  std::vector<doc_model::Paragraph>& out();

  DocxStyles& styles_;
  DocxNumbers* numbers_;
  const ReadLimits& limits_;
  std::vector<std::string> path_;
  std::vector<doc_model::Paragraph> done_;
  std::vector<OpenParagraph> open_;
  DocxTables tables_;
  std::vector<DocxRun> carried_;      // of a paragraph whose end mark was deleted or is hidden
  std::vector<bool> field_in_code_;   // innermost last
  std::size_t codes_open_ = 0;        // how many of them are true
  std::vector<bool> choice_taken_;    // of each open mc:AlternateContent
  std::size_t skipped_from_ = 0;      // depth at which skipping began; 0 = reading
  std::size_t placeholder_from_ = 0;  // depth of a content control that shows its placeholder
  std::vector<NoteReference> references_;
  std::vector<std::pair<std::string, std::size_t>> notes_;
  SectionParts first_section_;
  bool first_section_ended_ = false;
  int page_ = 1;
  bool rendered_pages_known_ = false;
  bool text_since_break_ = true;
  bool too_long_ = false;
  bool is_word_ = false;
  bool converted_ = false;
  bool foreign_chunk_ = false;
  int pictures_ = 0;
  bool in_text_ = false;
  std::size_t paragraph_count_ = 0;
};

}  // namespace thidua::documents
