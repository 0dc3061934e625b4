#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

/// A YAML text as plain values with their lines, so that only one file knows the YAML library.
namespace thidua::law {

struct YamlMember;

struct YamlValue {
  enum class Is { nothing, scalar, list, map };
  Is is = Is::nothing;
  std::string text;     // of a scalar, as written
  bool quoted = false;  // "12" is a text, 12 a number
  int line = 0;         // from 1
  std::vector<YamlValue> items;
  std::vector<YamlMember> members;  // in the order written

  const YamlValue* find(std::string_view key) const;
};

struct YamlMember {
  std::string name;
  YamlValue value;
};

/// Errors  `yaml.syntax`, `yaml.too_large`; `place` says the line: "dòng 12".
/// Limits  4 MB, 400,000 values, 24 levels: a file that grows by its own references is refused.
core::Outcome<YamlValue> parse_yaml(const std::string& text);

}  // namespace thidua::law
