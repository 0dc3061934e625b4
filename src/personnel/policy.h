#pragma once
#include <vector>

#include "access/permission.h"

/// Who may see and change people, units and what is known of them. Scoped ones hold for the units of the role.
namespace thidua::personnel {

extern const access::Permission read_people;     // names, posts, ratings, history
extern const access::Permission read_sensitive;  // ID number, ethnicity, party membership; each look is logged
extern const access::Permission read_discipline;
extern const access::Permission change_people;    // add, correct, move, end; import
extern const access::Permission transfer_people;  // propose for the own unit, answer what is proposed to it
extern const access::Permission change_units;     // merge, split, rename, dissolve, move; import
extern const access::Permission change_ratings;
extern const access::Permission change_discipline;

const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::personnel
