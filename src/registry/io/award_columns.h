#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "personnel/io/import_kind.h"
#include "registry/io/store.h"

/// The columns of a list of awards, as registers of departments have them, and what stands in its cells.
namespace thidua::registry {

const std::vector<documents::ListColumn>& award_columns();
/// Understands the cells of a row; see personnel::ImportKind::parse.
personnel::ParsedRow parsed_award(const documents::TableRow& row);

/// «Quyết định số 45/QĐ-SXD ngày 20/12/2024 của Giám đốc Sở» in one cell.
struct WrittenDecision {
  std::string number;
  std::string day;  // "2024-12-20" or ""
  std::string authority;
};
WrittenDecision written_decision(std::string_view text);

/// Changes as they stand in a cell, and back. Errors  a sentence.
std::string changes_text(const std::vector<AwardChange>& changes);
core::Outcome<std::vector<AwardChange>, std::string> changes_in(std::string_view text);

}  // namespace thidua::registry
