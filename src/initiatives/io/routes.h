#pragma once
#include <vector>

#include "access/io/api.h"
#include "initiatives/io/store.h"

namespace thidua::initiatives {

/// /initiatives
std::vector<access::ApiRoute> initiative_routes();

/// What the query of the list asks for (?year=&scope=&state=). `initiatives.filter`.
core::Outcome<InitiativeFilter> initiative_filter_asked(const access::ApiCall& call);

}  // namespace thidua::initiatives
