#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "law/codes.h"
#include "law/io/yaml_value.h"

/// Reads the members of one YAML map by name and type, and says of each mistake where it stands and what is allowed.
namespace thidua::law {

struct YamlProblem {
  int line = 0;
  std::string path;  // "facts.awards[0].code"
  std::string message;
};
using YamlProblems = std::vector<YamlProblem>;

class YamlFields {
 public:
  YamlFields(const YamlValue& value, std::string path, YamlProblems& problems);

  bool has(std::string_view key) const;
  std::string text(std::string_view key, bool required = true);
  /// One of the codes; empty where absent or wrong.
  std::string code(std::string_view key, const Codes& codes, bool required = true);
  /// Place in the scale.
  std::optional<int> rank(std::string_view key, const Codes& codes, bool required = true);
  std::string id(std::string_view key, bool required = true);
  std::optional<int> number(std::string_view key, bool required = true);
  std::optional<int> year(std::string_view key, bool required = true);
  std::optional<bool> truth(std::string_view key, bool required = true);
  std::optional<core::Date> date(std::string_view key, bool required = true);
  std::vector<std::string> texts(std::string_view key, bool required = true);
  std::vector<std::string> code_list(std::string_view key, const Codes& codes, bool required = true);
  std::vector<int> years(std::string_view key, bool required = true);
  /// code -> count, the codes of one list; year -> rank
  std::vector<std::pair<std::string, int>> counts(std::string_view key, const Codes& codes, bool required = true);
  /// The member as it is; null where absent. It counts as read.
  const YamlValue* value(std::string_view key, bool required = true);
  /// A list of maps, or a map, under the key; empty where absent.
  std::vector<YamlFields> maps(std::string_view key, bool required = true);
  std::optional<YamlFields> map(std::string_view key, bool required = true);
  /// Members nobody reads here.
  void pass_over(std::string_view key);
  /// Names the members that nobody asked for. Call it once all are read.
  void close();

  void wrong(std::string_view key, std::string message);
  const YamlValue& whole() const { return *value_; }
  const std::string& path() const { return path_; }
  YamlProblems& problems() { return *problems_; }
  int line() const { return value_->line; }

 private:
  const YamlValue* found(std::string_view key, bool required);
  std::string at(std::string_view key) const;
  std::optional<std::string> plain(std::string_view key, const YamlValue& value);

  const YamlValue* value_;
  std::string path_;
  YamlProblems* problems_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace thidua::law
