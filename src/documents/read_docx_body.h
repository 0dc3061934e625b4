#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "doc_model/document.h"
#include "documents/read_document.h"
#include "documents/read_docx_numbers.h"
#include "documents/read_docx_runs.h"
#include "documents/read_docx_styles.h"
#include "documents/xml_stream.h"

/// Reads the text of one part of a Word file (body, header, footnotes); not for use outside this folder.
namespace thidua::documents {

/// Tracked changes count as accepted; hidden text, field codes and comments are left out; text boxes come behind the
/// paragraph that holds them.
class DocxBody : public XmlHandler {
 public:
  /// `numbers` may be null: then lists have no marks.
  DocxBody(DocxStyles& styles, DocxNumbers* numbers, const ReadLimits& limits);

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;

  /// False once a limit is reached.
  bool wants_more() const { return !too_long_ && !too_deep_; }
  bool is_too_deep() const { return too_deep_; }
  bool is_too_long() const { return too_long_; }
  bool is_word_document() const { return is_word_; }
  bool found_old_font() const { return converted_; }
  bool found_foreign_chunk() const { return foreign_chunk_; }
  int pictures() const { return pictures_; }

  /// Spans are not set yet.
  std::vector<doc_model::Paragraph> take_paragraphs();

 private:
  struct OpenParagraph {
    ParagraphLook look;
    std::vector<DocxRun> runs;
    RunLook run;  // of the run being read
    bool run_is_resolved = false;
    bool mark_deleted = false;
    int page = 0;
    std::vector<doc_model::Paragraph> boxes;  // text boxes that hang on it
  };
  struct MergedCell {
    int row = 0;
    int column = 0;
    int rows = 1;
  };
  struct OpenTable {
    int number = 0;
    int row = -1;
    int column = 0;
    bool row_deleted = false;
    std::size_t first_of_table = 0;  // in the list of paragraphs it writes to
    std::size_t first_of_row = 0;
    doc_model::CellPlace cell;
    std::vector<MergedCell> merged;
  };

  bool parent_is(std::string_view name) const { return !path_.empty() && path_.back() == name; }
  bool is_skipped(std::string_view name);
  bool start_structure(std::string_view name, const XmlAttributes& attributes);
  void start_in_paragraph(std::string_view name, const XmlAttributes& attributes);
  void start_in_run(std::string_view name, const XmlAttributes& attributes);
  void start_table();
  void start_row();
  void cell_property(std::string_view name, const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  void end_table();
  void begin_paragraph();
  void end_paragraph();
  void finish_paragraph(OpenParagraph open);
  void add_lines(const doc_model::Paragraph& model, const std::string& text);
  std::string list_mark(const OpenParagraph& open, const DocxStyles::Resolved& style, int& level);
  void add_text(std::string_view text);
  void rendered_break();
  void explicit_break();
  void field_sign(std::string_view type);
  bool in_field_code() const;
  /// Where finished paragraphs go: the text box being read, or the document.
  std::vector<doc_model::Paragraph>& out();

  DocxStyles& styles_;
  DocxNumbers* numbers_;
  const ReadLimits& limits_;
  std::vector<std::string> path_;
  std::vector<doc_model::Paragraph> done_;
  std::vector<OpenParagraph> open_;
  std::vector<OpenTable> tables_;
  std::vector<DocxRun> carried_;      // of a paragraph whose end mark was deleted
  std::vector<bool> field_in_code_;   // innermost last
  std::vector<bool> choice_taken_;    // of each open mc:AlternateContent
  std::size_t skipped_from_ = 0;      // depth at which skipping began; 0 = reading
  std::size_t placeholder_from_ = 0;  // depth of a content control that shows its placeholder
  int table_count_ = 0;
  int page_ = 1;
  bool rendered_pages_known_ = false;
  bool text_since_break_ = true;
  bool too_long_ = false;
  bool too_deep_ = false;
  bool is_word_ = false;
  bool converted_ = false;
  bool foreign_chunk_ = false;
  int pictures_ = 0;
  bool in_text_ = false;
  std::size_t paragraph_count_ = 0;
};

}  // namespace thidua::documents
