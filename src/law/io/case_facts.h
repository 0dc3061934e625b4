#pragma once
#include "law/case.h"
#include "law/io/yaml_fields.h"

namespace thidua::law {

/// The `facts` of one case; mistakes go to the fields' problems. `awards`: the codes there are.
Facts facts_of(YamlFields fields, const Codes& awards);

}  // namespace thidua::law
