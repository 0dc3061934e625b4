#include "documents/read_docx_numbers.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_symbols.h"

namespace thidua::documents {

namespace {

std::string roman_number(int value) {
  constexpr std::array<std::pair<int, const char*>, 13> signs{{{1000, "M"},
                                                               {900, "CM"},
                                                               {500, "D"},
                                                               {400, "CD"},
                                                               {100, "C"},
                                                               {90, "XC"},
                                                               {50, "L"},
                                                               {40, "XL"},
                                                               {10, "X"},
                                                               {9, "IX"},
                                                               {5, "V"},
                                                               {4, "IV"},
                                                               {1, "I"}}};
  if (value < 1 || value > 3999) {
    return std::to_string(value);
  }
  std::string text;
  for (const auto& [amount, sign] : signs) {
    for (; value >= amount; value -= amount) {
      text += sign;
    }
  }
  return text;
}

/// a … z, then aa, bb, … as Word counts.
std::string letter_number(int value) {
  if (value < 1 || value > 26 * 20) {
    return std::to_string(value);
  }
  const auto letter = static_cast<char>('a' + (value - 1) % 26);
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), letter);
}

}  // namespace

std::string number_in_format(int value, std::string_view format) {
  if (format == "upperRoman" || format == "lowerRoman") {
    const std::string roman = roman_number(value);
    return format == "upperRoman" ? roman : core::lower(roman);
  }
  if (format == "lowerLetter" || format == "upperLetter") {
    const std::string letter = letter_number(value);
    return format == "lowerLetter" ? letter : core::upper(letter);
  }
  if (format == "decimalZero" && value >= 0 && value < 10) {
    return "0" + std::to_string(value);
  }
  return format == "none" ? std::string() : std::to_string(value);
}

void DocxNumbers::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_ > 0 || name == "w:pPr" || name == "w:numPicBullet") {
    ++skipped_;
    return;
  }
  if (name == "w:abstractNum") {
    abstract_id_ = attributes.get("w:abstractNumId");
    current_abstract_ = &abstracts_[abstract_id_];
  } else if (name == "w:num") {
    current_number_ = &numbers_[std::string(attributes.get("w:numId"))];
  } else if (name == "w:abstractNumId" && current_number_ != nullptr) {
    current_number_->abstract = attributes.get("w:val");
  } else if (name == "w:numStyleLink" && current_abstract_ != nullptr) {
    current_abstract_->style_link = attributes.get("w:val");
  } else if (name == "w:styleLink" && current_abstract_ != nullptr) {
    abstract_of_style_.emplace(attributes.get("w:val"), abstract_id_);
  } else if (name == "w:lvlOverride") {
    override_level_ = whole_number(attributes.get("w:ilvl"), -1);
  } else if (name == "w:startOverride" && current_number_ != nullptr && override_level_ >= 0) {
    current_number_->starts[override_level_] = whole_number(attributes.get("w:val"), 1);
  } else if (name == "w:lvl") {
    const int level = whole_number(attributes.get("w:ilvl"), -1);
    if (level >= 0 && level < levels_max && (current_number_ != nullptr || current_abstract_ != nullptr)) {
      current_level_ = current_number_ != nullptr ? &current_number_->levels[level]
                                                  : &current_abstract_->levels[static_cast<std::size_t>(level)];
    }
  } else if (current_level_ != nullptr) {
    read_level(name, attributes);
  }
}

void DocxNumbers::read_level(std::string_view name, const XmlAttributes& attributes) {
  const std::string_view value = attributes.get("w:val");
  if (name == "w:start") {
    current_level_->first = whole_number(value, 1);
  } else if (name == "w:numFmt") {
    current_level_->format = value;
  } else if (name == "w:lvlText") {
    current_level_->pattern = value;
  } else if (name == "w:pStyle") {
    current_level_->style = value;
  } else if (name == "w:isLgl") {
    current_level_->always_arabic = is_on(attributes);
  } else if (name == "w:lvlRestart") {
    current_level_->restarts_after = whole_number(value, -1);
  } else {
    read_run_property(name, attributes, current_level_->look);
  }
}

void DocxNumbers::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
  } else if (name == "w:abstractNum") {
    current_abstract_ = nullptr;
  } else if (name == "w:num") {
    current_number_ = nullptr;
  } else if (name == "w:lvl") {
    current_level_ = nullptr;
  } else if (name == "w:lvlOverride") {
    override_level_ = -1;
  }
}

const DocxNumbers::Abstract* DocxNumbers::abstract_of(const Number& number) const {
  const auto found = abstracts_.find(number.abstract);
  if (found == abstracts_.end()) {
    return nullptr;
  }
  const auto declared = abstract_of_style_.find(found->second.style_link);
  const auto linked = declared == abstract_of_style_.end() ? abstracts_.end() : abstracts_.find(declared->second);
  return linked == abstracts_.end() ? &found->second : &linked->second;
}

const DocxNumbers::Level& DocxNumbers::level_of(const Number& number, const Abstract& abstract, int level) const {
  const auto own = number.levels.find(level);
  return own != number.levels.end() ? own->second : abstract.levels[static_cast<std::size_t>(level)];
}

int DocxNumbers::level_of_style(const std::string& number_id, const std::string& style_id, int otherwise) const {
  const auto number = numbers_.find(number_id);
  const Abstract* abstract = number == numbers_.end() ? nullptr : abstract_of(number->second);
  for (int level = 0; abstract != nullptr && !style_id.empty() && level < levels_max; ++level) {
    if (level_of(number->second, *abstract, level).style == style_id) {
      return level;
    }
  }
  return otherwise;
}

void DocxNumbers::advance(Number& number, const Abstract& abstract, Counters& counters, int level) {
  if (!number.started) {
    number.started = true;
    for (const auto& [overridden, first] : number.starts) {
      if (overridden < levels_max) {
        counters.running[static_cast<std::size_t>(overridden)] = false;
      }
    }
  }
  for (int step = 0; step <= level; ++step) {
    const auto index = static_cast<std::size_t>(step);
    if (!counters.running[index]) {
      const auto given = number.starts.find(step);
      counters.value[index] = given != number.starts.end() ? given->second : level_of(number, abstract, step).first;
      counters.running[index] = true;
    } else if (step == level) {
      ++counters.value[index];
    }
  }
  for (int deeper = level + 1; deeper < levels_max; ++deeper) {
    const int after = level_of(number, abstract, deeper).restarts_after;
    if (after < 0 || (after > 0 && level < after)) {
      counters.running[static_cast<std::size_t>(deeper)] = false;
    }
  }
}

std::string DocxNumbers::printed_mark(const Number& number, const Abstract& abstract, const Counters& counters,
                                      int level) const {
  const Level& own = level_of(number, abstract, level);
  if (own.format == "bullet") {
    return bullet_sign(own.pattern, own.look.font);
  }
  std::string mark;
  for (std::size_t at = 0; at < own.pattern.size(); ++at) {
    const bool place = own.pattern[at] == '%' && at + 1 < own.pattern.size() && own.pattern[at + 1] >= '1' &&
                       own.pattern[at + 1] <= '9';
    if (!place) {
      mark.push_back(own.pattern[at]);
      continue;
    }
    ++at;
    const int shown = own.pattern[at] - '1';
    const Level& other = level_of(number, abstract, shown);
    const auto index = static_cast<std::size_t>(shown);
    const int value = counters.running[index] ? counters.value[index] : other.first;
    const bool arabic = own.always_arabic && other.format != "decimalZero";
    mark += number_in_format(value, arabic ? "decimal" : other.format);
  }
  return mark;
}

std::optional<DocxMark> DocxNumbers::next_mark(const std::string& number_id, int level) {
  const auto found = numbers_.find(number_id);
  if (found == numbers_.end() || level < 0 || level >= levels_max) {
    return std::nullopt;
  }
  Number& number = found->second;
  const Abstract* abstract = abstract_of(number);
  if (abstract == nullptr) {
    return std::nullopt;
  }
  Counters& counters = counters_[number.abstract];
  advance(number, *abstract, counters, level);
  DocxMark mark{std::string(core::trimmed(printed_mark(number, *abstract, counters, level))),
                level_of(number, *abstract, level).look};
  if (level_of(number, *abstract, level).format == "bullet") {
    mark.look.font = "Unicode";  // its sign is converted already
  }
  return mark.text.empty() || mark.look.hidden.value_or(false) ? std::nullopt : std::optional(std::move(mark));
}

}  // namespace thidua::documents
