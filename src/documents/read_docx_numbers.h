#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/read_docx_styles.h"
#include "documents/xml_stream.h"

/// List numbers of a Word file, computed as Word prints them; not for use outside this folder.
namespace thidua::documents {

/// What Word prints in front of a paragraph of a list: "1.", "a)", "II.", "•".
struct DocxMark {
  std::string text;
  RunLook look;  // what the list says of its letters; the paragraph's mark fills the rest
};

class DocxNumbers : public XmlHandler {
 public:
  static constexpr int levels_max = 9;

  /// The mark of the next paragraph of this list and level, or nothing where the list prints none. Counts; call it once
  /// a paragraph, in document order.
  std::optional<DocxMark> next_mark(const std::string& number_id, int level);
  /// The level that this paragraph style is tied to in the list; `otherwise` where it is tied to none.
  int level_of_style(const std::string& number_id, const std::string& style_id, int otherwise) const;

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}

 private:
  struct Level {
    int first = 1;
    std::string format = "decimal";
    std::string pattern;
    RunLook look;
    std::string style;
    bool always_arabic = false;
    int restarts_after = -1;  // -1: after any higher level; 0: never; n: after level n
  };
  using Levels = std::array<Level, levels_max>;
  struct Abstract {
    Levels levels;
    std::string style_link;  // the list style it takes its levels from
  };
  struct Number {
    std::string abstract;
    std::map<int, int> starts;
    std::map<int, Level> levels;
    bool started = false;
  };
  struct Counters {
    std::array<int, levels_max> value{};
    std::array<bool, levels_max> running{};
  };

  void read_level(std::string_view name, const XmlAttributes& attributes);
  const Abstract* abstract_of(const Number& number) const;
  const Level& level_of(const Number& number, const Abstract& abstract, int level) const;
  void advance(Number& number, const Abstract& abstract, Counters& counters, int level);
  std::string printed_mark(const Number& number, const Abstract& abstract, const Counters& counters, int level) const;

  std::map<std::string, Abstract> abstracts_;
  std::map<std::string, std::string> abstract_of_style_;  // list style -> the definition that declares it
  std::map<std::string, Number> numbers_;
  std::map<std::string, Counters> counters_;  // lists of one abstract definition count on together
  std::string abstract_id_;
  Abstract* current_abstract_ = nullptr;
  Number* current_number_ = nullptr;
  Level* current_level_ = nullptr;
  int override_level_ = -1;
  int skipped_ = 0;
};

/// One number in a Word number format: "lowerRoman" 4 -> "iv". Unknown formats are decimal.
std::string number_in_format(int value, std::string_view format);

}  // namespace thidua::documents
