#include "documents/read_docx_side.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "core/text.h"

namespace thidua::documents {

namespace {

constexpr std::size_t side_notes_max = 50;
constexpr std::size_t side_note_bytes_max = 2'000;
/// The head of a paper stands in its first lines.
constexpr std::size_t head_paragraphs_max = 30;

bool is_motto(std::string_view folded) {
  return folded.find("cong hoa xa hoi chu nghia viet nam") != std::string_view::npos ||
         folded.find("dang cong san viet nam") != std::string_view::npos;
}

/// "Số: 15/BC-SNV", with the number written in or left open.
bool is_number_line(std::string_view folded) {
  return folded.substr(0, 3) == "so:" && folded.find('/') != std::string_view::npos;
}

struct Head {
  bool motto = false;
  bool number = false;
};

Head head_in(const std::vector<doc_model::Paragraph>& paragraphs) {
  Head head;
  for (std::size_t index = 0; index < std::min(paragraphs.size(), head_paragraphs_max); ++index) {
    const std::string folded = core::single_spaced(core::folded(paragraphs[index].text));
    head.motto = head.motto || is_motto(folded);
    head.number = head.number || is_number_line(folded);
  }
  return head;
}

/// One part beside the body, read.
struct SidePart {
  std::vector<doc_model::Paragraph> paragraphs;
  std::vector<std::pair<std::string, std::size_t>> notes;
  int tables = 0;
  bool old_font = false;
};

class SideReader {
 public:
  SideReader(ZipReader& zip, const std::vector<PartLink>& links, DocxStyles& styles, const ReadLimits& limits)
      : zip_(zip), links_(links), styles_(styles), limits_(limits) {}

  std::optional<core::Refusal> take_head(const DocxBody& body, const std::vector<doc_model::Paragraph>& paragraphs);
  std::optional<core::Refusal> take_footnotes(const DocxBody& body);
  std::optional<core::Refusal> take_notes();

  DocxSides sides;

 private:
  core::Outcome<SidePart> part_of(const PartLink& link);
  const PartLink* first_page_header(const SectionParts& section) const;
  std::optional<core::Refusal> load_notes_of(std::string_view type,
                                             std::map<std::string, std::vector<std::string>>& notes);

  ZipReader& zip_;
  const std::vector<PartLink>& links_;
  DocxStyles& styles_;
  const ReadLimits& limits_;
  std::string head_id_;  // relationship of the header that was taken into the text
};

core::Outcome<SidePart> SideReader::part_of(const PartLink& link) {
  DocxBody body(styles_, nullptr, limits_);
  if (auto refusal = zip_.read_xml(link.target, body, [&body] { return body.wants_more(); })) {
    return *refusal;
  }
  SidePart part;
  part.paragraphs = body.take_paragraphs();
  part.notes = body.notes();
  part.tables = body.tables();
  part.old_font = body.found_old_font();
  return part;
}

const PartLink* SideReader::first_page_header(const SectionParts& section) const {
  const std::string_view kind = section.first_page_differs ? "first" : "default";
  const auto header = std::find_if(section.headers.begin(), section.headers.end(),
                                   [kind](const auto& known) { return known.first == kind; });
  if (header == section.headers.end()) {
    return nullptr;
  }
  const auto link = std::find_if(links_.begin(), links_.end(), [&](const PartLink& known) {
    return known.id == header->second && known.type == "header" && !known.external;
  });
  return link == links_.end() ? nullptr : &*link;
}

std::optional<core::Refusal> SideReader::take_head(const DocxBody& body,
                                                   const std::vector<doc_model::Paragraph>& paragraphs) {
  const PartLink* link = first_page_header(body.first_section());
  if (link == nullptr) {
    return std::nullopt;
  }
  auto part = part_of(*link);
  if (!part.ok()) {
    return part.error();
  }
  const Head above = head_in(part->paragraphs);
  const Head own = head_in(paragraphs);
  if ((above.motto && !own.motto) || (above.number && !own.number)) {
    sides.head = std::move(part->paragraphs);
    sides.head_tables = part->tables;
    sides.old_font = sides.old_font || part->old_font;
    sides.notes.emplace_back("Phần đầu văn bản nằm trong đầu trang của tệp Word, đã được đưa lên đầu nội dung.");
    head_id_ = link->id;
  }
  return std::nullopt;
}

/// The notes of one kind by their id, each as its paragraphs.
std::optional<core::Refusal> SideReader::load_notes_of(std::string_view type,
                                                       std::map<std::string, std::vector<std::string>>& notes) {
  for (const PartLink& link : links_) {
    if (link.type != type || link.external) {
      continue;
    }
    auto part = part_of(link);
    if (!part.ok()) {
      return part.error();
    }
    sides.old_font = sides.old_font || part->old_font;
    for (std::size_t index = 0; index < part->notes.size(); ++index) {
      const std::size_t end = index + 1 < part->notes.size() ? part->notes[index + 1].second : part->paragraphs.size();
      auto& texts = notes[part->notes[index].first];
      for (std::size_t at = part->notes[index].second; at < std::min(end, part->paragraphs.size()); ++at) {
        texts.push_back(std::move(part->paragraphs[at].text));
      }
    }
  }
  return std::nullopt;
}

std::optional<core::Refusal> SideReader::take_footnotes(const DocxBody& body) {
  if (body.note_references().empty()) {
    return std::nullopt;
  }
  std::map<std::string, std::vector<std::string>> footnotes;
  std::map<std::string, std::vector<std::string>> endnotes;
  if (auto refusal = load_notes_of("footnotes", footnotes)) {
    return refusal;
  }
  if (auto refusal = load_notes_of("endnotes", endnotes)) {
    return refusal;
  }
  for (const bool endnote : {false, true}) {
    int number = 0;
    for (const NoteReference& reference : body.note_references()) {
      if (reference.endnote != endnote) {
        continue;
      }
      const std::string own(core::trimmed(reference.mark));
      number += own.empty() ? 1 : 0;
      const std::string counted = number_in_format(number, endnote ? "lowerRoman" : "decimal");
      std::string mark = "[" + (own.empty() ? counted : own) + "] ";
      auto& known = endnote ? endnotes : footnotes;
      for (std::string& text : known[reference.id]) {
        doc_model::Paragraph paragraph;
        paragraph.text = std::exchange(mark, "") + std::move(text);
        sides.footnotes.push_back(std::move(paragraph));
      }
      known.erase(reference.id);  // a broken file may point to one note many times
    }
  }
  return std::nullopt;
}

/// Headers and footers, so that nothing of the file is lost unseen.
std::optional<core::Refusal> SideReader::take_notes() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> labels{
      {{"header", "Đầu trang"}, {"footer", "Chân trang"}}};
  for (const PartLink& link : links_) {
    const auto* label =
        std::find_if(labels.begin(), labels.end(), [&link](const auto& known) { return known.first == link.type; });
    if (label == labels.end() || link.external || link.id == head_id_ || sides.notes.size() >= side_notes_max) {
      continue;
    }
    auto part = part_of(link);
    if (!part.ok()) {
      return part.error();
    }
    std::string text;
    for (const doc_model::Paragraph& paragraph : part->paragraphs) {
      text += text.empty() ? paragraph.text : " / " + paragraph.text;
    }
    // A page number alone tells nobody anything.
    const bool telling =
        std::any_of(text.begin(), text.end(), [](char byte) { return (byte < '0' || byte > '9') && byte != ' '; });
    std::string note = std::string(label->second) + ": " + text;
    if (telling && text.size() <= side_note_bytes_max &&
        std::find(sides.notes.begin(), sides.notes.end(), note) == sides.notes.end()) {
      sides.notes.push_back(std::move(note));
    }
  }
  return std::nullopt;
}

}  // namespace

core::Outcome<DocxSides> read_docx_sides(ZipReader& zip, const std::vector<PartLink>& links, DocxStyles& styles,
                                         const ReadLimits& limits, const DocxBody& body,
                                         const std::vector<doc_model::Paragraph>& paragraphs) {
  SideReader reader(zip, links, styles, limits);
  if (auto refusal = reader.take_head(body, paragraphs)) {
    return *refusal;
  }
  if (auto refusal = reader.take_footnotes(body)) {
    return *refusal;
  }
  if (auto refusal = reader.take_notes()) {
    return *refusal;
  }
  return std::move(reader.sides);
}

}  // namespace thidua::documents
