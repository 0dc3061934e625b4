#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "initiatives/io/store.h"
#include "personnel/io/import_cells.h"
#include "personnel/io/import_kind.h"

/// The columns of a list of initiatives and what stands in its cells. Several authors stand in one cell: «A; B».
namespace thidua::initiatives {

const std::vector<documents::ListColumn>& initiative_columns_of_list();
personnel::ParsedRow parsed_initiative(const documents::TableRow& row);

/// «Lò Thị Thử (40%); Cà Văn Sinh (60%)» with the shares apart.
struct WrittenAuthor {
  std::string name;
  std::string share;  // "" where none is said
};
std::vector<WrittenAuthor> written_authors(std::string_view text);
using personnel::parts_of;
using personnel::together;

/// Steps, recognitions and uses as an export tells them; awards and persons by what names them anywhere.
struct ToldUse {
  Use use;             // without numbers of ours
  std::string person;  // staff number
  std::string award;   // code of the catalogue or name
  std::string number;  // of the award's decision
  std::string years;   // of the award
};
struct History {
  std::vector<Step> steps;
  std::vector<Recognition> recognitions;
  std::vector<ToldUse> uses;
  bool empty() const { return steps.empty() && recognitions.empty() && uses.empty(); }
};
std::string history_text(const History& history);
core::Outcome<History, std::string> history_in(std::string_view text);

}  // namespace thidua::initiatives
