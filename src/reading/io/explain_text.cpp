#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"
#include "reading/io/explain.h"

namespace thidua::reading {

namespace {

constexpr std::size_t id_width = 6;     // "T01", and what stands below it begins here
constexpr std::size_t kind_width = 18;  // "Người được khen"
constexpr std::size_t label_width = 8;  // "Độ tin"
constexpr std::size_t quote_letters_max = 300;

enum class Tint { none, bold, dim, sure, likely, doubtful };

class Writer {
 public:
  Writer(bool coloured, std::size_t width) : coloured_(coloured), width_(std::max<std::size_t>(width, 60)) {}

  /// `first` stands before the text, whose further lines begin under its first letter.
  void paragraph(const std::string& first, const std::string& text, Tint tint = Tint::none) {
    const std::size_t indent = core::code_points(first);
    std::string line;
    std::string before = first;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string word = text.substr(at, end - at);
      const std::size_t letters = core::code_points(word);
      if (used > 0 && indent + used + 1 + letters > width_) {
        put(before, line, tint);
        before.assign(indent, ' ');
        line.clear();
        used = 0;
      }
      line += (used == 0 ? "" : " ") + word;
      used += (used == 0 ? 0 : 1) + letters;
      at = end + 1;
    }
    put(before, line, tint);
  }
  void empty_line() { text_ += '\n'; }
  std::string take() { return std::move(text_); }

 private:
  void put(const std::string& before, const std::string& line, Tint tint) {
    text_ += before + std::string(begin(tint)) + line + (coloured_ && tint != Tint::none ? "\033[0m" : "");
    while (!text_.empty() && text_.back() == ' ') {
      text_.pop_back();
    }
    text_ += '\n';
  }
  std::string_view begin(Tint tint) const {
    if (!coloured_) {
      return "";
    }
    switch (tint) {
      case Tint::bold:
        return "\033[1m";
      case Tint::dim:
        return "\033[2m";
      case Tint::sure:
        return "\033[32m";
      case Tint::likely:
        return "\033[33m";
      case Tint::doubtful:
        return "\033[31m";
      case Tint::none:
        break;
    }
    return "";
  }

  bool coloured_;
  std::size_t width_;
  std::string text_;
};

std::string filled(const std::string& text, std::size_t width) {
  const std::size_t letters = core::code_points(text);
  return text + std::string(letters < width ? width - letters : 1, ' ');
}

/// Untrusted text goes to a terminal: no control signs, one line, not the whole of a long paragraph.
std::string printable(const std::string& raw, std::size_t letters_max = quote_letters_max) {
  std::string text = core::single_spaced(core::nfc(raw));
  text.erase(std::remove_if(text.begin(), text.end(),
                            [](char byte) {
                              const auto code = static_cast<unsigned char>(byte);
                              return code < 0x20 || code == 0x7F;
                            }),
             text.end());
  // C1 controls are two bytes, C2 80 to C2 9F; some terminals obey them.
  for (std::size_t at = text.find('\xC2'); at != std::string::npos; at = text.find('\xC2', at)) {
    const bool control = at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    if (control) {
      text.erase(at, 2);
    } else {
      ++at;
    }
  }
  std::size_t bytes = 0;
  for (std::size_t letters = 0; bytes < text.size() && letters < letters_max; ++letters) {
    do {
      ++bytes;
    } while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U);
  }
  return bytes < text.size() ? text.substr(0, bytes) + "…" : text;
}

Tint tint_of(int confidence) {
  return confidence >= sure_from ? Tint::sure : (confidence >= 70 ? Tint::likely : Tint::doubtful);
}

std::string reason_line(const Reason& reason) {
  std::string text = reason.phrase.empty() ? printable(reason.meaning)
                                           : "“" + printable(reason.phrase, 60) + "” → " + printable(reason.meaning);
  return text + (reason.origin.empty() ? "" : " (" + printable(reason.origin) + ")");
}

void write_heading(const ExplainedHeading& heading, Writer& writer) {
  std::string path;
  for (const std::string& title : heading.path) {
    path += (path.empty() ? "" : " › ") + printable(title, 120);
  }
  writer.empty_line();
  writer.paragraph("", path, Tint::bold);
  if (!heading.role.empty()) {
    writer.paragraph("  ", printable(role_line(heading)), Tint::dim);
  }
}

void write_item(const ExplainedItem& item, Writer& writer) {
  const std::string below(2 + id_width, ' ');
  writer.empty_line();
  writer.paragraph("  " + filled(item.id, id_width) + filled(item.kind, kind_width), printable(item.words), Tint::bold);
  writer.paragraph(below + filled("Trích", label_width), "“" + printable(item.quote.text) + "”");
  if (item.confidence) {
    writer.paragraph(below + filled("Độ tin", label_width),
                     std::to_string(*item.confidence) + "/100, " + certainty_vi(*item.confidence),
                     tint_of(*item.confidence));
  }
  for (const Reason& reason : item.reasons) {
    writer.paragraph(below + filled(&reason == &item.reasons.front() ? "Vì" : "", label_width), reason_line(reason),
                     Tint::dim);
  }
  for (const Doubt& doubt : item.doubts) {
    writer.paragraph(below + filled("Hỏi", label_width), printable(doubt.question_vi), Tint::doubtful);
    int number = 0;
    for (const Answer& answer : doubt.answers) {
      writer.paragraph(below + filled("", label_width) + std::to_string(++number) + ". ", printable(answer.label));
    }
  }
}

}  // namespace

std::string explain_text(const Explained& explained, bool coloured, std::size_t width) {
  Writer writer(coloured, width);
  std::size_t fact_width = 0;
  for (const auto& [label, value] : explained.facts) {
    fact_width = std::max(fact_width, core::code_points(label) + 2);
  }
  for (const auto& [label, value] : explained.facts) {
    writer.paragraph("  " + filled(label, fact_width), printable(value));
  }
  writer.empty_line();
  writer.paragraph("  ", counts_vi(explained));
  auto heading = explained.headings.begin();
  for (const ExplainedItem& item : explained.items) {
    for (; heading != explained.headings.end() && heading->quote.span.begin <= item.quote.span.begin; ++heading) {
      write_heading(*heading, writer);
    }
    write_item(item, writer);
  }
  for (; heading != explained.headings.end(); ++heading) {
    write_heading(*heading, writer);
  }
  return writer.take();
}

}  // namespace thidua::reading
