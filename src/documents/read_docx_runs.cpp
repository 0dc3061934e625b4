#include "documents/read_docx_runs.h"

#include <algorithm>

#include "core/text.h"
#include "core/utf8.h"
#include "documents/read_symbols.h"

namespace thidua::documents {

namespace {

/// Somebody retyped it in Unicode and left the old font: then there is nothing to convert.
bool is_unicode_vietnamese(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = core::next_code_point(text, at);
    const bool beyond_latin = code_point >= 0x1EA0 && code_point <= 0x1EF9;
    if (beyond_latin || code_point == U'ă' || code_point == U'đ' || code_point == U'Đ' || code_point == U'ơ' ||
        code_point == U'ư') {
      return true;
    }
  }
  return false;
}

bool same_font_rules(const RunLook& a, const RunLook& b) {
  return a.font == b.font && a.capitals.value_or(false) == b.capitals.value_or(false);
}

/// Fonts whose name ends in H draw small letters as capitals: .VnTimeH.
bool draws_capitals(std::string_view font) {
  return font.size() > 4 && font.back() == 'H';
}

std::size_t letters_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    count += core::is_letter(core::next_code_point(text, at)) ? 1U : 0U;
  }
  return count;
}

}  // namespace

std::string shown_stretch(const std::string& text, const RunLook& look, bool& converted) {
  if (is_symbol_font(look.font)) {
    return symbol_text(look.font, text);
  }
  std::string shown = text;
  const core::Encoding encoding = core::encoding_of_font(look.font);
  if (encoding != core::Encoding::unknown && !is_unicode_vietnamese(text)) {
    shown = encoding == core::Encoding::tcvn3 ? core::from_tcvn3(text) : core::from_vni(text);
    if (encoding == core::Encoding::tcvn3 && draws_capitals(look.font)) {
      shown = core::upper(shown);
    }
    converted = converted || shown != text;
  }
  return look.capitals.value_or(false) ? core::upper(shown) : shown;
}

std::string shown_text(const std::vector<DocxRun>& runs, bool& converted) {
  std::string shown;
  for (auto run = runs.begin(); run != runs.end();) {
    // Word cuts words into runs anywhere: a VNI letter and its tone may stand in two.
    std::string stretch;
    const RunLook& look = run->look;
    for (; run != runs.end() && same_font_rules(run->look, look); ++run) {
      stretch += run->text;
    }
    shown += shown_stretch(stretch, look, converted);
  }
  return shown;
}

void weigh_letters(const std::vector<DocxRun>& runs, doc_model::Paragraph& paragraph) {
  std::size_t all = 0;
  std::size_t bold = 0;
  std::size_t italic = 0;
  std::size_t struck = 0;
  for (const DocxRun& run : runs) {
    const std::size_t letters = letters_in(run.text);
    all += letters;
    bold += run.look.bold.value_or(false) ? letters : 0;
    italic += run.look.italic.value_or(false) ? letters : 0;
    struck += run.look.struck.value_or(false) ? letters : 0;
  }
  paragraph.bold = bold * 2 > all;
  paragraph.italic = italic * 2 > all;
  paragraph.struck = struck * 2 > all;
}

}  // namespace thidua::documents
