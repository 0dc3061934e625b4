#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/known.h"

/// Finds whom a row of a list is about, without asking the database for each row.
namespace thidua::personnel {

/// What a row says of the person; "" where it says nothing.
struct PersonWanted {
  std::string code;
  std::string id_number;
  std::string name;
  std::optional<people::PartialDay> birth;
  std::optional<core::UnitId> unit;  // in which they are or were
};

class PersonFinder {
 public:
  explicit PersonFinder(std::vector<people::KnownFully> known);

  /// Those it may be, the likeliest first. One alone is sure: found by number, by name and whole day of birth, or by a
  /// name that only one person of the unit (or, no unit being said, of the agency) has. `sure` tells.
  struct Found {
    std::vector<const people::KnownFully*> people;
    bool sure = false;
  };
  Found find(const PersonWanted& wanted) const;
  const std::vector<people::KnownFully>& all() const { return known_; }
  const people::KnownFully* by_id(core::PersonId id) const;
  /// Null where "" is asked for, or nobody has it.
  const people::KnownFully* by_code(std::string_view code) const;
  const people::KnownFully* by_id_number(const std::string& number) const;
  std::vector<const people::KnownFully*> by_name(std::string_view name) const;

 private:
  std::vector<people::KnownFully> known_;
  std::map<std::string, std::size_t> by_code_, by_id_number_;
  std::map<std::string, std::vector<std::size_t>> by_name_;
};

/// "Lò Thị Thử (NS000017, sinh 05/06/1985)"
std::string shown_person(const people::KnownFully& person);

}  // namespace thidua::personnel
