#include "documents/table_head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace thidua::documents {

namespace {

bool is_roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;
}
bool is_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}
bool is_capital(std::string_view word) {
  return word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
}

/// "II." -> "II"; "(3)" -> "3"
std::string_view bare_ordinal(std::string_view text) {
  text = core::trimmed(text);
  while (!text.empty() && std::string_view("().[]/-").find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  while (!text.empty() && std::string_view("().[]/-:").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return text;
}

/// Text of a column in a row of `texts`; "" where there is none.
using RowTexts = std::map<std::uint32_t, std::string>;

RowTexts texts_of(const SheetRow& row, core::Encoding letters) {
  RowTexts texts;
  for (const SheetCell& cell : row.cells) {
    if (std::string text = table_text(cell, letters); !text.empty()) {
      texts.emplace(cell.column, std::move(text));
    }
  }
  return texts;
}

/// What stands over a column when `low` is the lowest line of the headings: the line's own text, that of the cell above
/// where it goes over both lines, and the text of the wide cell above that it is a part of.
struct Heading {
  std::string own;    // "Nam"
  std::string above;  // "Ngày tháng năm sinh", or ""
};

std::map<std::uint32_t, Heading> headings(const RowTexts& high, const RowTexts& low) {
  std::map<std::uint32_t, Heading> found;
  for (const auto& [column, text] : high) {
    if (low.count(column) == 0) {
      found[column] = {text, ""};
    }
  }
  for (const auto& [column, text] : low) {
    const auto after = high.upper_bound(column);
    found[column] = {text, after == high.begin() ? std::string() : std::prev(after)->second};
  }
  return found;
}

bool names(const ListColumn& column, const std::string& key) {
  return !key.empty() &&
         (heading_key(column.title) == key || std::any_of(column.also.begin(), column.also.end(),
                                                          [&](const auto& one) { return heading_key(one) == key; }));
}

/// The column a heading names: with what stands above it first, because «Nam» under «Năm sinh» is no «Nam».
const ListColumn* named_by(const HeadSearch& search, const Heading& heading) {
  for (const std::string& key : {heading_key(heading.above + " " + heading.own), heading_key(heading.own)}) {
    for (const ListColumn& column : search.columns) {
      if (search.chosen.count(column.key) == 0 && names(column, key)) {
        return &column;
      }
    }
  }
  return nullptr;
}

struct Try {
  TableHead head;
  std::string twice;  // a heading that two columns have
};

Try head_with(const std::map<std::uint32_t, Heading>& over, std::uint32_t row, const HeadSearch& search) {
  Try made;
  made.head.row = row;
  made.head.columns = search.chosen;
  std::set<std::uint32_t> taken;
  for (const auto& [key, column] : search.chosen) {
    taken.insert(column);
  }
  for (const auto& [column, heading] : over) {
    if (taken.count(column) != 0) {
      continue;
    }
    const ListColumn* known = named_by(search, heading);
    if (known == nullptr) {
      made.head.ignored.emplace_back(column, heading.own);
    } else if (!made.head.columns.emplace(known->key, column).second) {
      made.twice = heading.own;
    }
  }
  for (const ListColumn& column : search.columns) {
    if (column.required && made.head.columns.count(column.key) == 0) {
      made.head.missing.push_back(column.title);
    }
  }
  return made;
}

}  // namespace

std::string heading_key(std::string_view heading) {
  std::string key;
  int depth = 0;
  for (const char letter : core::folded(core::nfc(heading))) {
    if (letter == '(' || letter == '[') {
      ++depth;
    } else if (letter == ')' || letter == ']') {
      depth = std::max(0, depth - 1);
    } else if (depth == 0) {
      key += std::isalnum(static_cast<unsigned char>(letter)) != 0 || (letter & 0x80) != 0 ? letter : ' ';
    }
  }
  return core::single_spaced(key);
}

std::string table_text(const SheetCell& cell, core::Encoding letters) {
  if (letters == core::Encoding::tcvn3) {
    return core::single_spaced(core::nfc(core::from_tcvn3(cell.text)));
  }
  if (letters == core::Encoding::vni) {
    return core::single_spaced(core::nfc(core::from_vni(cell.text)));
  }
  return core::single_spaced(core::nfc(cell.text));
}

core::Encoding table_letters(const std::vector<SheetRow>& rows) {
  std::string sample;
  for (const SheetRow& row : rows) {
    for (const SheetCell& cell : row.cells) {
      if (cell.kind == SheetCellKind::text) {
        sample += cell.text + "\n";
      }
    }
  }
  const core::Encoding known = core::recognise_legacy(sample);
  return known == core::Encoding::tcvn3 || known == core::Encoding::vni ? known : core::Encoding::utf8;
}

core::Outcome<std::optional<TableHead>> table_head(const std::vector<SheetRow>& rows, const HeadSearch& search) {
  const core::Encoding letters = table_letters(rows);
  const std::size_t wanted = std::min<std::size_t>(2, search.columns.size());
  std::optional<Try> best;
  RowTexts above;
  for (const SheetRow& row : rows) {
    const RowTexts texts = texts_of(row, letters);
    for (const RowTexts& high : {RowTexts(), above}) {
      Try made = head_with(headings(high, texts), row.row, search);
      if (made.head.columns.size() >= wanted && (!best || made.head.columns.size() > best->head.columns.size())) {
        best = std::move(made);
      }
    }
    above = texts;
  }
  if (!best) {
    return std::optional<TableHead>();
  }
  if (!best->twice.empty()) {
    return core::Refusal{"table.double_heading",
                         "Dòng " + std::to_string(best->head.row + 1) + " có hai cột cùng nghĩa với “" + best->twice +
                             "”. Hãy đổi tên một cột, hoặc chọn cột bằng tay.",
                         "", ""};
  }
  best->head.letters = letters;
  return std::optional<TableHead>(std::move(best->head));
}

bool numbers_columns(const SheetRow& row) {
  int last = 0;
  for (const SheetCell& cell : row.cells) {
    const std::string_view bare = bare_ordinal(cell.text);
    if (is_capital(bare)) {
      continue;
    }
    if (!is_digits(bare) || bare.size() > 2 || std::stoi(std::string(bare)) <= last) {
      return false;
    }
    last = std::stoi(std::string(bare));
  }
  return last >= 2;
}

std::optional<std::string> group_line(const SheetRow& row) {
  std::vector<const SheetCell*> filled;
  for (const SheetCell& cell : row.cells) {
    if (!core::trimmed(cell.text).empty()) {
      filled.push_back(&cell);
    }
  }
  if (filled.size() == 2 && filled[1]->kind == SheetCellKind::text) {
    const std::string_view ordinal = bare_ordinal(filled[0]->text);
    if (is_roman(ordinal) || is_capital(ordinal)) {
      return core::single_spaced(core::nfc(filled[1]->text));
    }
  }
  if (filled.size() != 1 || filled[0]->kind != SheetCellKind::text) {
    return std::nullopt;
  }
  const std::string text = core::single_spaced(core::nfc(filled[0]->text));
  const auto space = text.find(' ');
  if (space == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view first = std::string_view(text).substr(0, space);
  const bool marked = first.back() == '.' || first.back() == ')' || first.back() == '/' || first.back() == '-';
  const std::string_view ordinal = bare_ordinal(first);
  if (marked && (is_roman(ordinal) || is_capital(ordinal) || is_digits(ordinal))) {
    return text.substr(space + 1);
  }
  return std::nullopt;
}

}  // namespace thidua::documents
