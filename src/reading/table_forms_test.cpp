#include "reading/table_forms_test.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: a table is read the same in whatever layout it is set: its columns, its groups, its units, its annex.

namespace thidua::reading {

namespace {

using testing::TableForm;

std::vector<std::string> split_at(std::string_view text, char sign) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(sign, begin), text.size());
    if (end > begin) {
      pieces.emplace_back(text.substr(begin, end - begin));
    }
    begin = end + 1;
  }
  return pieces;
}

std::string told(const Target& target) {
  std::string values;
  for (const core::Decimal& value : target.quantity.values) {
    values += (values.empty() ? "" : ";") + value.to_plain();
  }
  return std::string(core::code(target.quantity.comparator)) + " " + (values.empty() ? "-" : values) + " " +
         std::string(core::code(target.quantity.unit)) + " " +
         std::string(target.judgement ? core::code(target.judgement->verdict) : "-");
}

bool agrees(const std::string& wanted, const std::string& found) {
  const auto want = split_at(wanted, ' ');
  const auto got = split_at(found, ' ');
  if (want.size() != 4 || got.size() != 4) {
    return false;
  }
  return std::equal(want.begin(), want.end(), got.begin(), [](const std::string& choice, const std::string& one) {
    const auto good = split_at(choice, '|');
    return std::find(good.begin(), good.end(), one) != good.end();
  });
}

/// The cells of a row between bars; empty where the line is none.
std::vector<std::string> cells_of(std::string_view line) {
  const auto bars = std::count(line.begin(), line.end(), '|');
  if (bars < 2) {
    return {};
  }
  std::vector<std::string> cells;
  for (std::size_t begin = line.front() == '|' ? 1 : 0; begin < line.size();) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    std::string cell(line.substr(begin, end - begin));
    cell.erase(0, std::min(cell.find_first_not_of(' '), cell.size()));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(std::move(cell));
    begin = end + 1;
  }
  return cells;
}

/// Cards are drawn with lines.
bool is_of_cards(std::string_view text) {
  return text.find("| Chỉ tiêu 1 |") != std::string_view::npos;
}

/// The form with tabs between its cells.
std::string with_tabs(std::string_view text) {
  if (is_of_cards(text)) {
    return {};
  }
  std::string result;
  for (const std::string& line : split_at(text, '\n')) {
    const auto cells = cells_of(line);
    if (line.find_first_not_of("|-: ") == std::string::npos) {
      continue;
    }
    for (std::size_t index = 0; index < cells.size(); ++index) {
      result += (index == 0 ? "" : "\t") + cells[index];
    }
    result += (cells.empty() ? line : "") + "\n";
  }
  return result;
}

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// The form with its cells below one another, parted by blanks.
std::string with_blanks(std::string text) {
  if (is_of_cards(text)) {
    return {};
  }
  std::erase(text, '*');
  std::vector<std::size_t> widths;
  for (const std::string& line : split_at(text, '\n')) {
    const auto cells = cells_of(line);
    widths.resize(std::max(widths.size(), cells.size()));
    for (std::size_t index = 0; index < cells.size(); ++index) {
      widths[index] = std::max(widths[index], letters_of(cells[index]));
    }
  }
  std::string result;
  for (const std::string& line : split_at(text, '\n')) {
    const auto cells = cells_of(line);
    if (line.find_first_not_of("|-: ") == std::string::npos) {
      continue;
    }
    std::string row;
    for (std::size_t index = 0; index < cells.size(); ++index) {
      row += cells[index] + std::string(widths[index] - letters_of(cells[index]) + 4, ' ');
    }
    result += (cells.empty() ? line : row.substr(0, row.find_last_not_of(' ') + 1)) + "\n";
  }
  return result;
}

/// A report whose parts stand behind its signature.
std::string in_annex(std::string_view text) {
  const std::size_t part = text.find("\nI. ");
  if (part == std::string_view::npos || !text.starts_with("BÁO CÁO") ||
      text.find("PHỤ LỤC") != std::string_view::npos || text.find("Nơi nhận") != std::string_view::npos) {
    return std::string(text);
  }
  const std::size_t rest = text.find('\n', part + 1);
  return std::string(text.substr(0, part)) +
         "\nI. ĐÁNH GIÁ CHUNG\nCác đơn vị hưởng ứng tích cực.\nII. PHƯƠNG HƯỚNG NĂM TỚI\n- Tiếp tục đổi mới phong trào."
         "\nNơi nhận:\n- Như kính gửi;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Hiển\nPHỤ LỤC\nKẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU" +
         std::string(text.substr(rest));
}

/// The form as a word processor has it: every cell a paragraph of its own.
doc_model::Document with_cells(std::string_view text) {
  std::string flat;
  std::vector<std::optional<doc_model::CellPlace>> places;
  int table = -1;
  int row = 0;
  bool inside = false;
  for (const std::string& line : split_at(text, '\n')) {
    const auto cells = cells_of(line);
    table += !cells.empty() && !inside ? 1 : 0;
    row = inside ? row + 1 : 0;
    inside = !cells.empty();
    if (cells.empty() || line.find_first_not_of("|-: ") == std::string::npos) {
      flat += cells.empty() ? line + "\n" : "";
      places.resize(places.size() + (cells.empty() ? 1U : 0U));
      continue;
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (!cells[column].empty()) {
        flat += cells[column] + "\n";
        places.push_back(doc_model::CellPlace{table, row, static_cast<int>(column), 1, 1});
      }
    }
  }
  doc_model::Document document = testing::document_of(flat);
  for (std::size_t index = 0; index < document.paragraphs.size() && index < places.size(); ++index) {
    document.paragraphs[index].cell = places[index];
  }
  return document;
}

/// Empty where the form is read as told, else what was read.
std::string misread(const TableForm& form, const doc_model::Document& document) {
  const Extract extract = read(document);
  const auto wanted = split_at(form.targets, '\n');
  bool good = wanted.size() == extract.targets.size();
  std::string found;
  for (std::size_t index = 0; index < extract.targets.size(); ++index) {
    const std::string line = told(extract.targets[index]);
    const bool fits = index < wanted.size() && agrees(wanted[index], line);
    good = good && fits;
    found += (fits ? "  " : "! ") + line + " « " + extract.targets[index].quote.text + "\n";
  }
  return good ? "" : found + std::to_string(extract.targets.size()) + " read\n";
}

template <class Make>
void expect_all(const std::vector<TableForm>& forms, const Make& document) {
  std::size_t good = 0;
  for (const TableForm& form : forms) {
    const doc_model::Document made = document(form.text);
    if (made.text.empty()) {  // not met in this layout
      ++good;
      continue;
    }
    const std::string found = misread(form, made);
    if (!found.empty()) {
      ADD_FAILURE() << form.name << "\nwanted:\n" << form.targets << "\nread:\n" << found;
    }
    good += found.empty() ? 1U : 0U;
  }
  EXPECT_EQ(good, forms.size());
}

}  // namespace

TEST(TableForms, OfResults) {
  expect_all(testing::tables_of_results(), testing::document_of);
}

TEST(TableForms, SetOtherwise) {
  expect_all(testing::tables_set_otherwise(), testing::document_of);
}

TEST(TableForms, OfMoreWords) {
  expect_all(testing::tables_of_more_words(), testing::document_of);
}

TEST(TableForms, OfMoreLayouts) {
  expect_all(testing::tables_of_more_layouts(), testing::document_of);
}

TEST(TableForms, MetSeldom) {
  expect_all(testing::tables_met_seldom(), testing::document_of);
}

TEST(TableForms, WithSigns) {
  expect_all(testing::tables_with_signs(), testing::document_of);
}

// Aim: the same table says the same with cells of a word processor, and with tabs.
TEST(TableForms, OfResultsInCells) {
  expect_all(testing::tables_of_results(), with_cells);
  expect_all(testing::tables_of_more_words(), with_cells);
  expect_all(testing::tables_of_more_layouts(), with_cells);
  expect_all(testing::tables_met_seldom(), with_cells);
  expect_all(testing::tables_with_signs(), with_cells);
}

TEST(TableForms, OfResultsWithTabs) {
  const auto tabbed = [](std::string_view text) { return testing::document_of(with_tabs(text)); };
  expect_all(testing::tables_of_results(), tabbed);
  expect_all(testing::tables_of_more_words(), tabbed);
  expect_all(testing::tables_of_more_layouts(), tabbed);
  expect_all(testing::tables_met_seldom(), tabbed);
  expect_all(testing::tables_with_signs(), tabbed);
}

TEST(TableForms, OfResultsWithBlanks) {
  const auto spaced = [](std::string_view text) { return testing::document_of(with_blanks(std::string(text))); };
  expect_all(testing::tables_of_results(), spaced);
  expect_all(testing::tables_of_more_words(), spaced);
  expect_all(testing::tables_of_more_layouts(), spaced);
  expect_all(testing::tables_met_seldom(), spaced);
  expect_all(testing::tables_with_signs(), spaced);
}

TEST(TableForms, OfResultsInAnAnnex) {
  const auto behind = [](std::string_view text) { return testing::document_of(in_annex(text)); };
  expect_all(testing::tables_of_results(), behind);
  expect_all(testing::tables_set_otherwise(), behind);
  expect_all(testing::tables_of_more_words(), behind);
  expect_all(testing::tables_of_more_layouts(), behind);
  expect_all(testing::tables_met_seldom(), behind);
  expect_all(testing::tables_with_signs(), behind);
}

}  // namespace thidua::reading
