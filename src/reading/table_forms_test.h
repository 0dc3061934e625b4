#pragma once
#include <string_view>
#include <vector>

/// For the tests of this feature: small documents with tables and what an officer takes from them.
namespace thidua::reading::testing {

struct TableForm {
  std::string_view name;
  std::string_view text;
  /// A line for each target: «>= 98 percent met|exceeded»; values of a band as «1;2», «-» where there are none.
  std::string_view targets;
};

const std::vector<TableForm>& tables_of_results();
const std::vector<TableForm>& tables_set_otherwise();
const std::vector<TableForm>& tables_of_more_words();
const std::vector<TableForm>& tables_of_more_layouts();
const std::vector<TableForm>& tables_met_seldom();
const std::vector<TableForm>& tables_with_signs();

}  // namespace thidua::reading::testing
