#include "papers/io/store.h"
#include "platform/json.h"

namespace thidua::papers {
namespace {

using platform::Json;

Json json_of(const PaperModel& model) {
  auto fields = Json::object();
  for (const auto& [name, text] : model.fields) fields.set(name, text);
  auto flags = Json::object();
  for (const auto& [name, value] : model.flags) flags.set(name, Json(value));
  auto lists = Json::object();
  for (const auto& [name, items] : model.lists) {
    auto list = Json::array();
    for (const auto& item : items) list.push(json_of(item));
    lists.set(name, std::move(list));
  }
  auto object = Json::object();
  object.set("fields", std::move(fields));
  object.set("lists", std::move(lists));
  object.set("flags", std::move(flags));
  return object;
}

/// False where the shape is another.
bool read_model(const Json& json, PaperModel& model) {
  if (const auto* fields = json.find("fields"); fields != nullptr && fields->members() != nullptr)
    for (const auto& member : *fields->members()) {
      if (member.value.text() == nullptr) return false;
      model.fields[member.name] = *member.value.text();
    }
  if (const auto* flags = json.find("flags"); flags != nullptr && flags->members() != nullptr)
    for (const auto& member : *flags->members()) {
      if (member.value.boolean() == nullptr) return false;
      model.flags[member.name] = *member.value.boolean();
    }
  if (const auto* lists = json.find("lists"); lists != nullptr && lists->members() != nullptr)
    for (const auto& member : *lists->members()) {
      if (member.value.values() == nullptr) return false;
      auto& list = model.lists[member.name];
      for (const auto& item : *member.value.values())
        if (!read_model(item, list.emplace_back())) return false;
    }
  return json.members() != nullptr;
}

}  // namespace

std::string to_json(const PaperModel& model) {
  return platform::to_text(json_of(model));
}

core::Outcome<PaperModel> model_of_json(std::string_view json) {
  const auto parsed = platform::parse_json(json, {50'000'000, 64});
  PaperModel model;
  if (parsed && read_model(*parsed, model)) return model;
  return core::Refusal{
      "papers.model.shape", "Dữ liệu của văn bản đã lưu không đúng dạng; hãy lập lại văn bản.", {}, {}};
}

}  // namespace thidua::papers
