#pragma once
#include "reading/extract.h"
#include "reading/targets.h"

namespace thidua::reading {

/// Everything but targets: grounds, recipients, objectives, criteria, tasks, time limits, awards, funds, anomalies.
void read_lists(const Context& context, Extract& extract);

void read_citations(const Context& context, Extract& extract);
void read_recipients(const Context& context, Extract& extract);
void read_objectives(const Context& context, Extract& extract);
void read_criteria(const Context& context, Extract& extract);
void read_quotas(const Context& context, Extract& extract);
void read_tasks(const Context& context, Extract& extract);
void read_dossier(const Context& context, Extract& extract);
void read_scoring_rules(const Context& context, Extract& extract);
void read_deadlines(const Context& context, Extract& extract);
void read_award_counts(const Context& context, Extract& extract);
void read_award_forms(const Context& context, Extract& extract);
void read_award_rows(const Context& context, Extract& extract);
void read_figures(const Context& context, Extract& extract);
void read_funds(const Context& context, Extract& extract);
void read_anomalies(const Context& context, Extract& extract);

/// "L01"
std::string list_id(char letter, std::size_t number);

}  // namespace thidua::reading
