#include "documents/xlsx_read_parts.h"

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_docx_styles.h"

namespace thidua::documents {

namespace {

bool says_true(std::string_view value) {
  return value == "1" || value == "true";
}

/// The formats every Excel knows by number, also those of East Asian versions.
bool is_built_in_day(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
}

/// The last part of a name with any prefix: "?:property" -> "property".
std::string_view part_local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string unescaped_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text.substr(at, 2) == "_x" && at + 6 < text.size() && text[at + 6] == '_' &&
                        text.substr(at + 2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
    if (!escape) {
      plain.push_back(text[at]);
      continue;
    }
    char32_t code = 0;
    for (const char digit : core::lower(text.substr(at + 2, 4))) {
      code = code * 16 + static_cast<char32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    }
    core::append_utf8(plain, code);
    at += 6;
  }
  return plain;
}

void WorkbookHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "x:workbook") {
    is_workbook = true;
  } else if (name == "x:workbookPr") {
    days_from_1904 = says_true(attributes.get("date1904"));
  } else if (name == "x:sheet") {
    const std::string_view state = attributes.get("state");
    sheets.push_back({{std::string(attributes.get("name")), state == "hidden" || state == "veryHidden"},
                      std::string(attributes.get("r:id"))});
  } else if (name == "x:definedName") {
    in_name_ = true;
    names.push_back({std::string(attributes.get("name")), {}});
  }
}

void WorkbookHandler::end(std::string_view name) {
  if (name == "x:definedName") {
    in_name_ = false;
  }
}

void WorkbookHandler::text(std::string_view text) {
  if (in_name_) {
    names.back().refers_to += text;
  }
}

void SharedTextHandler::start(std::string_view name, const XmlAttributes&) {
  if (name == "x:si") {
    texts.emplace_back();
  } else if (name == "x:rPh") {
    ++phonetic_;
  } else if (name == "x:t") {
    in_text_ = phonetic_ == 0 && !texts.empty();
  }
}

void SharedTextHandler::end(std::string_view name) {
  if (name == "x:rPh") {
    --phonetic_;
  } else if (name == "x:t") {
    in_text_ = false;
  } else if (name == "x:si") {
    texts.back() = unescaped_text(texts.back());
  }
}

void SharedTextHandler::text(std::string_view text) {
  if (in_text_) {
    texts.back() += text;
  }
}

NumberLook look_of_format(std::string_view format_code) {
  bool quoted = false;
  bool time = false;
  bool month = false;
  bool day = false;
  bool percent = false;
  const std::string code = core::lower(format_code.substr(0, format_code.find(';')));
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char sign = code[at];
    if (sign == '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (sign == '\\' || sign == '_' || sign == '*') {
      ++at;
    } else if (sign == '[') {
      at = std::min(code.find(']', at), code.size());  // a colour, a currency, a language, hours above 24
    } else {
      time = time || sign == 'h' || sign == 's';
      month = month || sign == 'm';
      day = day || sign == 'd' || sign == 'y';
      percent = percent || sign == '%';
    }
  }
  if (code.rfind("general", 0) == 0) {
    return NumberLook::plain;
  }
  if (day || (month && !time)) {
    return NumberLook::day;
  }
  return percent ? NumberLook::percent : NumberLook::plain;
}

void CellStyleHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "x:numFmt") {
    formats_[whole_number(attributes.get("numFmtId"), -1)] = look_of_format(attributes.get("formatCode"));
  } else if (name == "x:cellXfs") {
    in_cell_formats_ = true;
  } else if (name == "x:xf" && in_cell_formats_) {
    const int id = whole_number(attributes.get("numFmtId"), 0);
    const auto own = formats_.find(id);
    if (own != formats_.end()) {
      looks_.push_back(own->second);
    } else if (id == 9 || id == 10) {
      looks_.push_back(NumberLook::percent);
    } else {
      looks_.push_back(is_built_in_day(id) ? NumberLook::day : NumberLook::plain);
    }
  }
}

void CellStyleHandler::end(std::string_view name) {
  if (name == "x:cellXfs") {
    in_cell_formats_ = false;
  }
}

NumberLook CellStyleHandler::look(std::size_t style) const {
  return style < looks_.size() ? looks_[style] : NumberLook::plain;
}

void PropertyHandler::start(std::string_view name, const XmlAttributes& attributes) {
  if (part_local_name(name) == "property") {
    current_ = &properties[std::string(attributes.get("name"))];
  }
}

void PropertyHandler::end(std::string_view name) {
  if (part_local_name(name) == "property") {
    current_ = nullptr;
  }
}

void PropertyHandler::text(std::string_view text) {
  if (current_ != nullptr) {
    *current_ += text;
  }
}

}  // namespace thidua::documents
