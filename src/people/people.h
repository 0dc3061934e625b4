#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/ids.h"

/// Agencies, their units and people, as dated facts: what held on which day.
namespace thidua::people {

/// Do two spans share a day?
bool overlap(const core::Validity& a, const core::Validity& b);

/// What an agency is called in a span of time; names change, the agency stays.
struct AgencyName {
  core::Validity validity;
  std::string name;         // "Sở Nông nghiệp và Môi trường tỉnh Lam Giang"
  std::string short_name;   // "Sở"
  std::string parent_name;  // "UBND TỈNH LAM GIANG": the line above in the head of papers
  std::string symbol;       // in numbers of papers: "SNNMT"
  std::string place;        // "Lam Giang": before the date
  std::string province;
};

struct Agency {
  core::AgencyId id;
  std::string code;  // "SNNMT-LG", unique in the installation
  std::vector<AgencyName> names;
  /// The name in force on the day; before the first the first, after the last the last.
  const AgencyName& name_on(core::Date day) const;
};

/// Kinds of unit. Codes: division (phòng), service_unit (đơn vị sự nghiệp), office (văn phòng), sub_division,
/// union_body (Ban Chấp hành, Công đoàn bộ phận), party_cell, other.
enum class UnitKind { division, service_unit, office, sub_division, union_body, party_cell, other };
std::string_view code(UnitKind kind);
std::optional<UnitKind> unit_kind_of(std::string_view code);
std::string_view label_vi(UnitKind kind);

/// A unit in a span of time: name, kind and parent may change; the unit stays.
struct UnitFact {
  core::Validity validity;
  std::string name;
  UnitKind kind = UnitKind::division;
  std::optional<core::UnitId> parent;
  int ordinal = 0;
};

struct OrgUnit {
  core::UnitId id;
  std::string code;  // "VP", unique in the agency for good
  std::vector<UnitFact> facts;
  const UnitFact* on(core::Date day) const;  // nullptr where it did not exist that day
};

/// Units standing on the day, parents before children, siblings by ordinal then name.
std::vector<const OrgUnit*> tree_on(const std::vector<OrgUnit>& units, core::Date day);
/// The unit and everything below it on the day.
std::vector<core::UnitId> subtree_on(const std::vector<OrgUnit>& units, core::UnitId top, core::Date day);
/// On the day; of a unit that is gone, or to come, the name of the day next to it.
std::string unit_name(const std::vector<OrgUnit>& units, core::UnitId unit, core::Date day);
/// The same for many questions. The units must live as long.
class UnitNames {
 public:
  explicit UnitNames(const std::vector<OrgUnit>& units);
  std::string on(core::UnitId unit, core::Date day) const;

 private:
  std::map<core::UnitId, const OrgUnit*> units_;
};

/// Staff regimes («công chức», «viên chức», «người lao động»). Codes: civil_servant, public_employee, labourer.
enum class StaffKind { civil_servant, public_employee, labourer };
std::string_view code(StaffKind kind);
std::optional<StaffKind> staff_kind_of(std::string_view code);
std::string_view label_vi(StaffKind kind);

struct Person {
  core::PersonId id;
  std::string code;  // staff number, unique in the agency
  std::string full_name;
};

/// A post held in a span of time.
struct Posting {
  core::PersonId person;
  core::UnitId unit;
  std::string position;  // "Chánh Văn phòng"
  StaffKind staff_kind = StaffKind::civil_servant;
  bool heads_unit = false;
  core::Validity validity;
  bool leads = false;                             // «lãnh đạo, quản lý», counted apart; heads do in any case
  std::optional<core::Date> contract_until = {};  // last day of a contract for a term
};

}  // namespace thidua::people
