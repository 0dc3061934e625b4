#pragma once
#include <vector>

#include "access/permission.h"

/// Who may do what with signers, number series and templates of papers.
namespace thidua::papers {

extern const access::Permission read_paper_settings;
extern const access::Permission change_paper_settings;

const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::papers
