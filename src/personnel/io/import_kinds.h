#pragma once
#include <memory>
#include <vector>

#include "personnel/io/import_kind.h"

/// The lists that personnel itself imports and exports.
namespace thidua::personnel {

std::unique_ptr<ImportKind> units_kind();    // tree of units: parents by code or name, before or after their children
std::unique_ptr<ImportKind> people_kind();   // staff list of the personnel office
std::unique_ptr<ImportKind> careers_kind();  // posts, absences and names of people by their days
std::unique_ptr<ImportKind> ratings_kind();  // annual task ratings of persons and units

/// What an export of people, or of what is known of them, is asked for.
core::Outcome<ExportAsked> people_asked(const access::ApiCall& call);

}  // namespace thidua::personnel
