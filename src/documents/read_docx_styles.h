#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/xml_stream.h"

/// Styles of a Word file, as far as reading needs them; not for use outside this folder.
namespace thidua::documents {

/// What a run's properties say; nothing where they are silent.
struct RunLook {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> struck;
  std::optional<bool> hidden;
  std::optional<bool> capitals;
  std::string font;
  std::string style;  // id of a character style

  /// Fills what is silent here from `base`.
  void inherit(const RunLook& base);
  bool operator==(const RunLook&) const = default;
};

struct ParagraphLook {
  std::optional<int> outline_level;  // from 0; 9 = body text
  std::optional<std::string> number_id;
  std::optional<int> number_level;
  std::optional<std::string> alignment;
  std::optional<bool> page_break_before;
  std::string style;  // id of a paragraph style

  void inherit(const ParagraphLook& base);
};

/// Reads the elements inside w:rPr and w:pPr. True where it knew the element.
bool read_run_property(std::string_view name, const XmlAttributes& attributes, RunLook& look);
bool read_paragraph_property(std::string_view name, const XmlAttributes& attributes, ParagraphLook& look);

/// w:outlineLvl 0 is a heading of level 1; 9 is body text, level 0.
int level_of_outline(int outline);

/// "on" unless w:val says false, 0, off or none.
bool is_on(const XmlAttributes& attributes);
/// A whole number in an attribute; `otherwise` where it is none or silly.
int whole_number(std::string_view text, int otherwise);

class DocxStyles : public XmlHandler {
 public:
  /// Properties with everything inherited: paragraph style, what it is based on, document defaults.
  struct Resolved {
    ParagraphLook paragraph;
    RunLook run;
    int heading_level = 0;  // 1…9; 0 = body text
  };
  /// Of the default paragraph style where `id` is empty or unknown.
  const Resolved& paragraph_style(const std::string& id);
  /// Of a character style; empty where unknown.
  const RunLook& character_style(const std::string& id);

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

 private:
  struct Style {
    std::string name;
    std::string based_on;
    ParagraphLook paragraph;
    RunLook run;
  };
  Resolved resolved(const std::string& id) const;

  std::map<std::string, Style> styles_;
  std::map<std::string, Resolved> paragraph_cache_;
  std::map<std::string, RunLook> character_cache_;
  std::string default_paragraph_style_;
  Style defaults_;
  Style* current_ = nullptr;
  bool in_run_ = false;
  bool in_paragraph_ = false;
  int skipped_ = 0;  // depth inside conditional formats of table styles and old properties of tracked changes
};

}  // namespace thidua::documents
