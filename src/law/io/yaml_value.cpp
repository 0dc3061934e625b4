#include "law/io/yaml_value.h"

#include <yaml-cpp/yaml.h>

#include <stdexcept>

namespace thidua::law {
namespace {

constexpr std::size_t bytes_max = 4'000'000;
constexpr int values_max = 400'000;
constexpr int depth_max = 24;

struct TooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What may still be taken over: a name that stands for a long text costs as often as it is used.
struct Left {
  int values = values_max;
  std::size_t bytes = 2 * bytes_max;

  const std::string& text(const std::string& taken) {
    if (taken.size() > bytes) throw TooLarge("too large");
    bytes -= taken.size();
    return taken;
  }
};

YamlValue value_of(const YAML::Node& node, int depth, Left& left) {
  if (depth > depth_max || --left.values < 0) throw TooLarge("too large");
  YamlValue value;
  value.line = node.Mark().line + 1;
  switch (node.Type()) {
    case YAML::NodeType::Scalar:
      value.is = YamlValue::Is::scalar;
      value.text = left.text(node.Scalar());
      value.quoted = node.Tag() == "!";
      break;
    case YAML::NodeType::Sequence:
      value.is = YamlValue::Is::list;
      for (const YAML::Node& item : node) value.items.push_back(value_of(item, depth + 1, left));
      break;
    case YAML::NodeType::Map:
      value.is = YamlValue::Is::map;
      for (const auto& member : node)
        value.members.push_back({member.first.IsScalar() ? left.text(member.first.Scalar()) : std::string("?"),
                                 value_of(member.second, depth + 1, left)});
      break;
    default:
      break;
  }
  return value;
}

core::Refusal too_large() {
  return {"yaml.too_large", "Tệp quá lớn hoặc lồng nhau quá sâu. Hãy chia nhỏ tệp.", {}, {}};
}

}  // namespace

const YamlValue* YamlValue::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

core::Outcome<YamlValue> parse_yaml(const std::string& text) {
  if (text.size() > bytes_max) return too_large();
  try {
    Left left;
    return value_of(YAML::Load(text), 0, left);
  } catch (const TooLarge&) {
    return too_large();
  } catch (const YAML::Exception& error) {
    const int line = error.mark.line + 1;
    return core::Refusal{
        "yaml.syntax",
        "Tệp viết sai cú pháp YAML ở đây hoặc ngay trước đó. Xem lại thụt đầu dòng, dấu hai chấm, ngoặc và dấu nháy.",
        {},
        "dòng " + std::to_string(line)};
  }
}

}  // namespace thidua::law
