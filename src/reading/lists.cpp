#include "reading/lists.h"

#include "reading/phrases.h"

namespace thidua::reading {

std::string list_id(char letter, std::size_t number) {
  return std::string(1, letter) + (number < 10 ? "0" : "") + std::to_string(number);
}

void read_recipients(const Context& context, Extract& extract) {
  const Source& source = context.source;
  bool inside = false;
  for (std::size_t index = context.outline.body_end; index < context.lines.size(); ++index) {
    const Line& line = context.lines[index];
    if (source.low(line.full).starts_with("nơi nhận")) {
      inside = true;
      continue;
    }
    if (inside && is_bullet(line.kind)) {
      Range range = line.content;
      while (!range.empty() && std::string_view(";.,/").find(source.shown()[range.end - 1]) != nowhere) {
        range = source.trimmed({range.begin, range.end - 1});
      }
      extract.recipients.push_back({list_id('N', extract.recipients.size() + 1), source.quote(range)});
    }
  }
}

void read_lists(const Context& context, Extract& extract) {
  read_citations(context, extract);
  read_objectives(context, extract);
  read_criteria(context, extract);
  read_quotas(context, extract);
  read_tasks(context, extract);
  read_dossier(context, extract);
  read_scoring_rules(context, extract);
  read_deadlines(context, extract);
  read_award_counts(context, extract);
  read_funds(context, extract);
  read_recipients(context, extract);
  read_anomalies(context, extract);
}

}  // namespace thidua::reading
