#pragma once
#include <pugixml.hpp>

#include "documents/template_marks.h"

namespace thidua::documents {

/// Puts the element of a mark before `place`.
void insert_mark(const TemplateTag& tag, pugi::xml_node place, int paragraph);

/// Turns the marks that loop over rows of `table` into elements between its rows. No table: nothing happens.
void mark_rows(pugi::xml_node table);

}  // namespace thidua::documents
