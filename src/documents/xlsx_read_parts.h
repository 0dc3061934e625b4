#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "documents/xlsx_read.h"
#include "documents/xml_stream.h"

/// The parts of a workbook as streams of XML; not for use outside this folder.
namespace thidua::documents {

/// xl/workbook.xml
class WorkbookHandler : public XmlHandler {
 public:
  struct Entry {
    SheetName name;
    std::string link_id;
  };
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  std::vector<Entry> sheets;
  std::vector<DefinedName> names;
  bool days_from_1904 = false;
  bool is_workbook = false;

 private:
  bool in_name_ = false;
};

/// xl/sharedStrings.xml
class SharedTextHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  std::vector<std::string> texts;

 private:
  bool in_text_ = false;
  int phonetic_ = 0;
};

/// xl/styles.xml: what a cell's format makes of its number.
enum class NumberLook { plain, percent, day };
class CellStyleHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}
  NumberLook look(std::size_t style) const;

 private:
  std::map<int, NumberLook> formats_;
  std::vector<NumberLook> looks_;
  bool in_cell_formats_ = false;
};

/// What a number format shows: "dd/mm/yyyy" a day, "0.00%" a percent.
NumberLook look_of_format(std::string_view format_code);

/// docProps/custom.xml
class PropertyHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  std::map<std::string, std::string> properties;

 private:
  std::string* current_ = nullptr;
};

/// "_x000D_" in Excel's texts stands for the sign with that number.
std::string unescaped_text(std::string_view text);

}  // namespace thidua::documents
