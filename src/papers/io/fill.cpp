#include "papers/io/fill.h"

#include <set>
#include <string>

#include "papers/io/templates.h"

namespace thidua::papers {
namespace {

struct KnownNames {
  std::set<std::string> fields, lists, flags;
};

void collect_names(const PaperModel& model, KnownNames& names) {
  for (const auto& [name, text] : model.fields) names.fields.insert(name);
  for (const auto& [name, value] : model.flags) names.flags.insert(name);
  for (const auto& [name, items] : model.lists) {
    names.lists.insert(name);
    for (const auto& item : items) collect_names(item, names);
  }
}

KnownNames known_names(PaperKind kind, const PaperModel& model) {
  KnownNames names;
  collect_names(model, names);
  const auto info = documents::inspect_template(built_in_template(kind));
  if (!info) return names;
  names.fields.insert(info->fields.begin(), info->fields.end());
  names.lists.insert(info->lists.begin(), info->lists.end());
  names.flags.insert(info->flags.begin(), info->flags.end());
  return names;
}

/// A model that knows every name everywhere and goes into every loop once, so that a trial filling finds each name that
/// is unknown, in loops that are empty this year as well.
documents::TemplateModel trial_model(const KnownNames& names) {
  documents::TemplateModel model;
  for (const auto& name : names.fields) model.fields[name] = "x";
  for (const auto& name : names.flags) model.flags[name] = true;
  // One item without anything of its own: inside a loop the names outside are seen as well.
  for (const auto& name : names.lists) model.lists[name] = {documents::TemplateModel{}};
  return model;
}

}  // namespace

documents::TemplateModel template_model(const PaperModel& model) {
  documents::TemplateModel result;
  result.fields = model.fields;
  result.flags = model.flags;
  for (const auto& [name, items] : model.lists) {
    auto& list = result.lists[name];
    for (const auto& item : items) list.push_back(template_model(item));
  }
  return result;
}

core::Refusals template_faults(std::string_view docx, PaperKind kind, const PaperModel& known) {
  const auto info = documents::inspect_template(docx);
  if (!info) return info.error();
  const auto filled = documents::fill_template(docx, trial_model(known_names(kind, known)));
  return filled ? core::Refusals{} : filled.error();
}

}  // namespace thidua::papers
