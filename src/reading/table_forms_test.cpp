#include "reading/table_forms_test.h"

#include <gtest/gtest.h>

#include <algorithm>
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

/// Empty where the form is read as told, else what was read.
std::string misread(const TableForm& form) {
  const Extract extract = read(testing::document_of(form.text));
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

void expect_all(const std::vector<TableForm>& forms) {
  std::size_t good = 0;
  for (const TableForm& form : forms) {
    const std::string found = misread(form);
    if (!found.empty()) {
      ADD_FAILURE() << form.name << "\nwanted:\n" << form.targets << "\nread:\n" << found;
    }
    good += found.empty() ? 1U : 0U;
  }
  EXPECT_EQ(good, forms.size());
}

}  // namespace

TEST(TableForms, OfResults) {
  expect_all(testing::tables_of_results());
}

TEST(TableForms, SetOtherwise) {
  expect_all(testing::tables_set_otherwise());
}

TEST(TableForms, OfMoreWords) {
  expect_all(testing::tables_of_more_words());
}

TEST(TableForms, OfMoreLayouts) {
  expect_all(testing::tables_of_more_layouts());
}

}  // namespace thidua::reading
