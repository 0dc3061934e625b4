#include "documents/read_docx_styles.h"

#include <algorithm>
#include <vector>

#include "core/text.h"

namespace thidua::documents {

namespace {

template <class Value>
void fill(std::optional<Value>& own, const std::optional<Value>& base) {
  if (!own) {
    own = base;
  }
}

/// "heading 2" is what Word calls "Heading 2" and "Đầu đề 2" inside; "Title" counts as level 1.
int heading_level_of_name(const std::string& style_name) {
  const std::string name = core::folded(style_name);
  if (name == "title") {
    return 1;
  }
  for (const std::string_view prefix : {std::string_view("heading "), std::string_view("dau de ")}) {
    if (name.size() == prefix.size() + 1 && name.compare(0, prefix.size(), prefix) == 0 && name.back() >= '1' &&
        name.back() <= '9') {
      return name.back() - '0';
    }
  }
  return 0;
}

constexpr int style_chain_max = 32;

}  // namespace

void RunLook::inherit(const RunLook& base) {
  fill(bold, base.bold);
  fill(italic, base.italic);
  fill(struck, base.struck);
  fill(hidden, base.hidden);
  fill(capitals, base.capitals);
  if (font.empty()) {
    font = base.font;
  }
}

void ParagraphLook::inherit(const ParagraphLook& base) {
  fill(outline_level, base.outline_level);
  fill(number_id, base.number_id);
  fill(number_level, base.number_level);
  fill(alignment, base.alignment);
  fill(page_break_before, base.page_break_before);
}

int level_of_outline(int outline) {
  return outline >= 0 && outline < 9 ? outline + 1 : 0;
}

bool is_on(const XmlAttributes& attributes) {
  const std::string_view value = attributes.get("w:val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

int whole_number(std::string_view text, int otherwise) {
  if (text.empty() || text.size() > 6) {
    return otherwise;
  }
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') {
      return otherwise;
    }
    value = value * 10 + (digit - '0');
  }
  return value;
}

bool read_run_property(std::string_view name, const XmlAttributes& attributes, RunLook& look) {
  if (name == "w:b") {
    look.bold = is_on(attributes);
  } else if (name == "w:i") {
    look.italic = is_on(attributes);
  } else if (name == "w:strike" || name == "w:dstrike") {
    look.struck = is_on(attributes);
  } else if (name == "w:vanish") {
    look.hidden = is_on(attributes);
  } else if (name == "w:caps") {
    look.capitals = is_on(attributes);
  } else if (name == "w:rStyle") {
    look.style = attributes.get("w:val");
  } else if (name == "w:rFonts") {
    // Vietnamese letters take the "hAnsi" font. A font of the theme wins over one that is named, and is a Unicode one.
    const bool of_theme = attributes.has("w:hAnsiTheme") || attributes.has("w:asciiTheme");
    const std::string_view high = attributes.get("w:hAnsi");
    look.font = of_theme ? std::string_view("theme") : (high.empty() ? attributes.get("w:ascii") : high);
  } else {
    return false;
  }
  return true;
}

bool read_paragraph_property(std::string_view name, const XmlAttributes& attributes, ParagraphLook& look) {
  if (name == "w:pStyle") {
    look.style = attributes.get("w:val");
  } else if (name == "w:outlineLvl") {
    look.outline_level = whole_number(attributes.get("w:val"), 9);
  } else if (name == "w:numId") {
    look.number_id = std::string(attributes.get("w:val"));
  } else if (name == "w:ilvl") {
    look.number_level = whole_number(attributes.get("w:val"), 0);
  } else if (name == "w:jc") {
    look.alignment = std::string(attributes.get("w:val"));
  } else if (name == "w:pageBreakBefore") {
    look.page_break_before = is_on(attributes);
  } else {
    return false;
  }
  return true;
}

void DocxStyles::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_ > 0 || name == "w:tblStylePr" || name == "w:pPrChange" || name == "w:rPrChange") {
    ++skipped_;
    return;
  }
  if (name == "w:style") {
    const std::string id(attributes.get("w:styleId"));
    current_ = &styles_[id];
    const std::string_view is_default = attributes.get("w:default");
    if (attributes.get("w:type") == "paragraph" && (is_default == "1" || is_default == "true")) {
      default_paragraph_style_ = id;
    }
  } else if (name == "w:docDefaults") {
    current_ = &defaults_;
  } else if (name == "w:rPr") {
    in_run_ = true;
  } else if (name == "w:pPr") {
    in_paragraph_ = true;
  } else if (current_ != nullptr) {
    if (name == "w:name") {
      current_->name = attributes.get("w:val");
    } else if (name == "w:basedOn") {
      current_->based_on = attributes.get("w:val");
    } else if (in_run_) {
      read_run_property(name, attributes, current_->run);
    } else if (in_paragraph_) {
      read_paragraph_property(name, attributes, current_->paragraph);
    }
  }
}

void DocxStyles::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
  } else if (name == "w:style" || name == "w:docDefaults") {
    current_ = nullptr;
  } else if (name == "w:rPr") {
    in_run_ = false;
  } else if (name == "w:pPr") {
    in_paragraph_ = false;
  }
}

DocxStyles::Resolved DocxStyles::resolved(const std::string& id) const {
  Resolved result;
  bool level_is_known = false;
  std::string step = id;
  // A broken file may base styles on each other in a ring.
  for (int depth = 0; depth < style_chain_max; ++depth) {
    const auto found = styles_.find(step);
    if (found == styles_.end()) {
      break;
    }
    // The nearest style that says anything of its level decides; "heading 2" says it by its name.
    if (!level_is_known) {
      const auto& outline = found->second.paragraph.outline_level;
      const int level = outline ? level_of_outline(*outline) : heading_level_of_name(found->second.name);
      level_is_known = outline || level > 0;
      result.heading_level = level;
    }
    result.paragraph.inherit(found->second.paragraph);
    result.run.inherit(found->second.run);
    step = found->second.based_on;
  }
  return result;
}

const DocxStyles::Resolved& DocxStyles::paragraph_style(const std::string& id) {
  const std::string known = styles_.count(id) != 0 ? id : default_paragraph_style_;
  const auto cached = paragraph_cache_.find(known);
  if (cached != paragraph_cache_.end()) {
    return cached->second;
  }
  Resolved style = resolved(known);
  style.paragraph.inherit(defaults_.paragraph);
  style.run.inherit(defaults_.run);
  return paragraph_cache_.emplace(known, std::move(style)).first->second;
}

const RunLook& DocxStyles::character_style(const std::string& id) {
  const auto cached = character_cache_.find(id);
  return cached != character_cache_.end() ? cached->second
                                          : character_cache_.emplace(id, resolved(id).run).first->second;
}

}  // namespace thidua::documents
