#include "documents/xlsx_read.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "documents/read_docx_styles.h"
#include "documents/read_parts.h"
#include "documents/xlsx_read_parts.h"
#include "documents/zip_reader.h"
#include "system/files.h"

namespace thidua::documents {

namespace {

/// Day number 1 is 1/1/1900; Excel believes in a 29/2/1900, so days before March 1900 stand one off.
std::optional<core::Date> day_of_serial(std::string_view plain, bool days_from_1904) {
  const auto whole = core::Decimal::parse(plain.substr(0, plain.find('.')));
  if (!whole || *whole < core::Decimal(0) || *whole > core::Decimal(2'958'465)) {
    return std::nullopt;
  }
  const auto serial = static_cast<std::int32_t>(whole->units());
  if (days_from_1904) {
    return core::Date::of(1904, 1, 1)->plus_days(serial);
  }
  if (serial == 60 || serial == 0) {
    return std::nullopt;
  }
  return core::Date::of(1899, 12, serial > 60 ? 30 : 31)->plus_days(serial);
}

/// Reads one worksheet and hands out its rows.
class SheetHandler : public XmlHandler {
 public:
  SheetHandler(const std::vector<std::string>& texts, const CellStyleHandler& styles, bool days_from_1904,
               std::size_t cells_left, const std::function<bool(SheetRow&)>& take)
      : texts_(texts), styles_(styles), days_from_1904_(days_from_1904), cells_left_(cells_left), take_(take) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override {
    if (in_value_) {
      value_ += text;
    }
  }
  bool wants_more() const { return more_ && !too_large_ && !damaged_; }

  SheetFacts facts;
  bool is_sheet = false;
  bool too_large_ = false;
  bool damaged_ = false;
  std::size_t cells_left() const { return cells_left_; }

 private:
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void finish_cell();
  void set_value();
  void set_number();
  void add_hidden_columns(const XmlAttributes& attributes);

  const std::vector<std::string>& texts_;
  const CellStyleHandler& styles_;
  bool days_from_1904_;
  std::size_t cells_left_;
  const std::function<bool(SheetRow&)>& take_;
  SheetRow row_;
  SheetCell cell_;
  std::string type_;
  std::string value_;
  std::size_t style_ = 0;
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  bool in_value_ = false;
  bool has_value_ = false;
  int phonetic_ = 0;
  bool more_ = true;
};

void SheetHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (!wants_more()) {
    return;
  }
  if (name == "x:worksheet") {
    is_sheet = true;
  } else if (name == "x:col") {
    add_hidden_columns(attributes);
  } else if (name == "x:row") {
    start_row(attributes);
  } else if (name == "x:c") {
    start_cell(attributes);
  } else if (name == "x:f") {
    cell_.formula = true;
  } else if (name == "x:rPh") {
    ++phonetic_;
  } else if (name == "x:v" || (name == "x:t" && phonetic_ == 0)) {
    in_value_ = true;
    has_value_ = true;
  } else if (name == "x:mergeCell") {
    if (const auto range = cell_range(attributes.get("ref")); range && facts.merged.size() < 100'000) {
      facts.merged.push_back(*range);
    }
  }
}

void SheetHandler::end(std::string_view name) {
  if (!wants_more()) {
    return;
  }
  if (name == "x:v" || name == "x:t") {
    in_value_ = false;
  } else if (name == "x:rPh") {
    --phonetic_;
  } else if (name == "x:c") {
    finish_cell();
  } else if (name == "x:row" && !row_.cells.empty()) {
    std::stable_sort(row_.cells.begin(), row_.cells.end(),
                     [](const SheetCell& a, const SheetCell& b) { return a.column < b.column; });
    more_ = take_(row_);
  }
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
  const auto given = cell_range("A" + std::string(attributes.get("r")));
  row_ = SheetRow();
  row_.row = given ? given->first_row : next_row_;
  row_.hidden = attributes.get("hidden") == "1" || attributes.get("hidden") == "true";
  damaged_ = damaged_ || row_.row < next_row_;
  next_row_ = row_.row + 1;
  next_column_ = 0;
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
  const std::string_view name = attributes.get("r");
  const auto given = cell_range(name);
  damaged_ = damaged_ || (!name.empty() && (!given || given->first_row != row_.row));
  cell_ = SheetCell();
  cell_.row = row_.row;
  cell_.column = given ? given->first_column : next_column_;
  next_column_ = cell_.column + 1;
  type_ = attributes.get("t");
  style_ = static_cast<std::size_t>(whole_number(attributes.get("s"), 0));
  value_.clear();
  has_value_ = false;
}

void SheetHandler::finish_cell() {
  if (has_value_) {
    set_value();
  }
  if (cell_.text.empty() && !cell_.formula) {
    return;
  }
  if (cells_left_ == 0) {
    too_large_ = true;
    return;
  }
  --cells_left_;
  row_.cells.push_back(std::move(cell_));
}

void SheetHandler::set_value() {
  if (type_ == "s") {
    const auto index = core::Decimal::parse(value_);
    if (index && index->is_whole() && *index >= core::Decimal(0) &&
        static_cast<std::size_t>(index->units()) < texts_.size()) {
      cell_.text = texts_[static_cast<std::size_t>(index->units())];
    } else {
      damaged_ = true;
    }
  } else if (type_ == "str" || type_ == "inlineStr") {
    cell_.text = unescaped_text(value_);
  } else if (type_ == "b") {
    cell_.kind = SheetCellKind::boolean;
    cell_.text = value_ == "1" ? "true" : "false";
  } else if (type_ == "e") {
    cell_.kind = SheetCellKind::error;
    cell_.text = value_;
  } else if (type_ == "d") {
    cell_.kind = SheetCellKind::date;
    cell_.text = value_.substr(0, 10);
    cell_.day = core::Date::parse_iso(cell_.text);
  } else {
    set_number();
  }
}

void SheetHandler::set_number() {
  const auto plain = plain_number(core::trimmed(value_));
  if (!plain) {
    cell_.text = value_;  // no number after all; the reader of the sheet will say so
    return;
  }
  cell_.kind = SheetCellKind::number;
  cell_.text = *plain;
  cell_.number = shown_number(value_);
  const NumberLook look = styles_.look(style_);
  cell_.shown_as_percent = look == NumberLook::percent;
  if (look == NumberLook::day) {
    cell_.day = day_of_serial(*plain, days_from_1904_);
    if (cell_.day) {
      cell_.kind = SheetCellKind::date;
      cell_.text = cell_.day->to_iso();
    }
  }
}

void SheetHandler::add_hidden_columns(const XmlAttributes& attributes) {
  if (attributes.get("hidden") != "1" && attributes.get("hidden") != "true") {
    return;
  }
  const int first = whole_number(attributes.get("min"), 0);
  const int last = std::min(whole_number(attributes.get("max"), 0), 16'384);
  for (int column = std::max(first, 1); column <= last; ++column) {
    facts.hidden_columns.push_back(static_cast<std::uint32_t>(column - 1));
  }
}

core::Refusal no_workbook(const std::string& name) {
  return document_refusal(
      "document.unknown_format",
      "Tệp “" + name +
          "” không phải bảng tính Excel (.xlsx). Hãy mở tệp, chọn “Lưu thành” định dạng .xlsx rồi thử lại.",
      name);
}

core::Refusal damaged_workbook(const std::string& name) {
  return document_refusal(
      "document.damaged",
      "Bảng tính “" + name + "” bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu lại rồi thử lại.", name);
}

std::optional<core::Refusal> refused_before_opening(std::string_view bytes, const std::string& name) {
  if (core::trimmed(bytes.substr(0, 4096)).empty()) {
    return document_refusal("document.empty", "Tệp “" + name + "” không có nội dung. Hãy kiểm tra lại tệp đã chọn.",
                            name);
  }
  if (is_ole_file(bytes)) {
    return refused_ole_workbook(bytes, name);
  }
  return is_zip_file(bytes) ? std::nullopt : std::optional(no_workbook(name));
}

}  // namespace

struct WorkbookReader::State {
  ZipReader zip;
  std::string file_name;
  ReadLimits limits;
  std::vector<SheetName> sheets;
  std::map<std::string, std::string> parts;  // sheet's name -> part
  std::vector<DefinedName> names;
  std::map<std::string, std::string> properties;
  WorkbookFlags flags;
  SharedTextHandler shared;
  CellStyleHandler styles;
  bool days_from_1904 = false;
  std::size_t cells_left = 0;

  std::optional<core::Refusal> read_book(const std::string& part) {
    WorkbookHandler book;
    if (auto refusal = zip.read_xml(part, book)) {
      return refusal;
    }
    if (!book.is_workbook) {
      return no_workbook(file_name);
    }
    const auto links = links_of_part(zip, part);
    if (!links.ok()) {
      return links.error();
    }
    names = std::move(book.names);
    days_from_1904 = book.days_from_1904;
    for (const WorkbookHandler::Entry& entry : book.sheets) {
      const auto link = std::find_if(links->begin(), links->end(),
                                     [&entry](const PartLink& each) { return each.id == entry.link_id; });
      if (link != links->end() && link->type == "worksheet") {
        sheets.push_back(entry.name);
        parts[entry.name.name] = link->target;
      }
    }
    return read_shared(*links);
  }
  std::optional<core::Refusal> read_shared(const std::vector<PartLink>& links) {
    for (const PartLink& link : links) {
      std::optional<core::Refusal> refusal;
      if (link.type == "sharedStrings") {
        refusal = zip.read_xml(link.target, shared);
      } else if (link.type == "styles") {
        refusal = zip.read_xml(link.target, styles);
      } else if (link.type == "externalLink" || link.type == "connections") {
        flags.external_links = true;
      } else if (link.type == "vbaProject") {
        flags.macros = true;
      }
      if (refusal) {
        return refusal;
      }
    }
    return std::nullopt;
  }
};

WorkbookReader::WorkbookReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
WorkbookReader::WorkbookReader(WorkbookReader&&) noexcept = default;
WorkbookReader& WorkbookReader::operator=(WorkbookReader&&) noexcept = default;
WorkbookReader::~WorkbookReader() = default;

core::Outcome<WorkbookReader> WorkbookReader::open(std::string_view bytes, const std::string& file_name,
                                                   const ReadLimits& limits) {
  if (auto refusal = refused_before_opening(bytes, file_name)) {
    return *refusal;
  }
  auto zip = ZipReader::open(bytes, file_name, limits);
  if (!zip.ok()) {
    return zip.error();
  }
  auto links = links_of_part(*zip, "");
  if (!links.ok()) {
    return links.error();
  }
  auto state = std::make_unique<State>(
      State{std::move(zip).value(), file_name, limits, {}, {}, {}, {}, {}, {}, {}, false, limits.sheet_cells});
  std::string book = "xl/workbook.xml";
  for (const PartLink& link : *links) {
    if (link.type == "officeDocument") {
      book = link.target;
    } else if (link.type == "custom-properties") {
      PropertyHandler handler;
      if (auto refusal = state->zip.read_xml(link.target, handler)) {
        return *refusal;
      }
      state->properties = std::move(handler.properties);
    }
  }
  if (auto refusal = state->read_book(book)) {
    return *refusal;
  }
  for (const std::string& name : state->zip.names()) {
    state->flags.macros = state->flags.macros || name.find("vbaProject.bin") != std::string::npos;
    state->flags.external_links =
        state->flags.external_links || name.rfind("xl/externalLinks/", 0) == 0 || name == "xl/connections.xml";
  }
  return WorkbookReader(std::move(state));
}

const std::vector<SheetName>& WorkbookReader::sheets() const {
  return state_->sheets;
}
const std::vector<DefinedName>& WorkbookReader::defined_names() const {
  return state_->names;
}
const std::map<std::string, std::string>& WorkbookReader::properties() const {
  return state_->properties;
}
WorkbookFlags WorkbookReader::flags() const {
  return state_->flags;
}

std::string WorkbookReader::part_of(const std::string& sheet) const {
  const auto part = state_->parts.find(sheet);
  return part == state_->parts.end() ? std::string() : part->second;
}

core::Outcome<SheetFacts> WorkbookReader::read_sheet(const std::string& name,
                                                     const std::function<bool(SheetRow&)>& take) {
  const auto part = state_->parts.find(name);
  if (part == state_->parts.end()) {
    return document_refusal("workbook.no_sheet",
                            "Bảng tính “" + state_->file_name + "” không có trang tính “" + name +
                                "”. Hãy dùng đúng tệp mẫu và không đổi tên trang tính.",
                            state_->file_name);
  }
  SheetHandler handler(state_->shared.texts, state_->styles, state_->days_from_1904, state_->cells_left, take);
  if (auto refusal = state_->zip.read_xml(part->second, handler, [&handler] { return handler.wants_more(); })) {
    return *refusal;
  }
  state_->cells_left = handler.cells_left();
  if (handler.too_large_) {
    return document_refusal("workbook.too_large",
                            "Bảng tính “" + state_->file_name +
                                "” có quá nhiều ô dữ liệu. Hãy xóa các dòng thừa hoặc tách tệp rồi thử lại.",
                            state_->file_name);
  }
  if (handler.damaged_ || !handler.is_sheet) {
    return damaged_workbook(state_->file_name);
  }
  return std::move(handler.facts);
}

const SheetCell* SheetRow::at(std::uint32_t column) const {
  const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                      [](const SheetCell& cell, std::uint32_t wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

const SheetCell* Sheet::at(std::uint32_t row, std::uint32_t column) const {
  const auto found = std::lower_bound(rows.begin(), rows.end(), row,
                                      [](const SheetRow& each, std::uint32_t wanted) { return each.row < wanted; });
  return found != rows.end() && found->row == row ? found->at(column) : nullptr;
}

const Sheet* Workbook::sheet(std::string_view name) const {
  const auto found =
      std::find_if(sheets.begin(), sheets.end(), [name](const Sheet& sheet) { return sheet.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

core::Outcome<Workbook> read_workbook(std::string_view bytes, const std::string& file_name, const ReadLimits& limits) {
  auto reader = WorkbookReader::open(bytes, file_name, limits);
  if (!reader.ok()) {
    return reader.error();
  }
  Workbook book{{}, reader->defined_names(), reader->properties(), reader->flags()};
  for (const SheetName& name : reader->sheets()) {
    Sheet sheet{name.name, name.hidden, {}, {}};
    auto facts = reader->read_sheet(name.name, [&sheet](SheetRow& row) {
      sheet.rows.push_back(std::move(row));
      return true;
    });
    if (!facts.ok()) {
      return facts.error();
    }
    sheet.facts = std::move(facts).value();
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

core::Outcome<Workbook> read_workbook(const std::filesystem::path& path, const ReadLimits& limits) {
  const auto bytes = system::read_file(path, limits.file_bytes);
  if (!bytes.ok()) {
    return bytes.error();
  }
  return read_workbook(*bytes, system::display_name(path), limits);
}

}  // namespace thidua::documents
