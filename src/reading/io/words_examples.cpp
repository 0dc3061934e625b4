#include "reading/io/words_examples.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "core/text.h"
#include "documents/read_document.h"
#include "platform/json.h"
#include "reading/brackets.h"
#include "reading/clause.h"
#include "reading/dates.h"
#include "reading/io/extract_json.h"
#include "reading/lines.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/proper_names.h"
#include "reading/quantity.h"
#include "reading/split.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

namespace {

using platform::Json;

constexpr std::string_view nothing = "không có";
/// The year that examples are read in.
constexpr int example_year = 2025;

doc_model::Document example_document(const std::string& text) {
  // The file's name says text; bytes that are none are refused there.
  auto document = documents::read_document(text, "vi-du.txt");
  return document.ok() ? std::move(document).value() : doc_model::Document{};
}

std::string texts_joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    all += (all.empty() ? "" : std::string(between)) + part;
  }
  return all.empty() ? std::string(nothing) : all;
}

/// ">= 95 percent", "between 3 5 count/year", ">= level: Hoàn thành tốt nhiệm vụ".
std::string quantity_text(const core::Quantity& quantity, const std::string& per, const std::string& reference) {
  std::string text(core::code(quantity.comparator));
  for (const core::Decimal& value : quantity.values) {
    text += " " + value.to_plain();
  }
  text += quantity.unit == core::Unit::none ? "" : " " + std::string(core::code(quantity.unit));
  text += per.empty() ? "" : "/" + per;
  return text + (reference.empty() ? "" : ": " + reference);
}

std::string quantities_of(const Source& source, Range all, bool with_nouns) {
  std::vector<std::string> texts;
  for (const FoundQuantity& found : quantities_in(source, all)) {
    const std::string noun = with_nouns && !found.unit_label.empty() ? " " + found.unit_label : "";
    texts.push_back(quantity_text(found.quantity, found.per, {}) + noun);
  }
  if (texts.empty()) {
    auto word = relative_in(source, all);
    word = word ? word : level_in(source, all);
    word = word ? word : none_in(source.low(), all);
    if (word) {
      texts.push_back(quantity_text(word->quantity, {}, word->reference));
    }
  }
  return texts_joined(texts, "; ");
}

std::string verdict_text(const Source& source, Range all) {
  const auto head = verdict_head(source, all);
  return head ? std::string(core::code(head->verdict)) : std::string(nothing);
}

std::string role_of(const Source& source) {
  const std::string_view low = source.low();
  if (is_closing(low)) {
    return "closing";
  }
  // The kind of document left open, a role is the meaning of the entry that decides.
  const Entry* entry = words("headings", "roles").first_in(low);
  return entry == nullptr || role_of_title(low, DocType::unknown) == SectionRole::plain ? "plain" : entry->meaning;
}

std::string deadlines_of(const Source& source, Range all) {
  std::vector<std::string> texts;
  for (const FoundDeadline& found : deadlines_in(source, all, example_year)) {
    texts.push_back((found.due.empty() ? found.every : found.due) + " " + found.mode);
  }
  return texts_joined(texts, "; ");
}

std::string award_of(const Source& source, Range all) {
  const std::string award = award_in(source, all);
  return award.empty() ? std::string(nothing) : award;
}

std::string verb_of(const Source& source, Range all) {
  const std::string_view low = source.low();
  const std::size_t at = first_verb(low, all);
  const std::size_t end = at == nowhere ? nowhere : any_at(low, at, words("verbs", "verbs"));
  return end == nowhere ? std::string(nothing) : core::single_spaced(low.substr(at, end - at));
}

std::string parts_of(const Source& source, Range all) {
  std::vector<std::string> texts;
  for (const Part& part : split_item(source, all, false).parts) {
    texts.push_back(source.clean(part.range));
  }
  return texts_joined(texts, " | ");
}

std::string sentences_of(const Source& source, Range all) {
  std::vector<std::string> texts;
  std::size_t begin = all.begin;
  for (const std::size_t end : sentence_ends(source, all, outer_brackets(source.shown(), all))) {
    texts.push_back(source.clean({begin, end}));
    begin = end;
  }
  texts.push_back(source.clean({begin, all.end}));
  return texts_joined(texts, " | ");
}

std::string marker_of(const doc_model::Document& document, const Source& source) {
  std::vector<std::string> texts;
  for (const Line& line : lines_of(document, source)) {
    texts.push_back(line.marker.empty() ? std::string(nothing) : core::single_spaced(line.marker));
  }
  return texts_joined(texts, " | ");
}

// ---- «targets.2.comparator: <=»: any value of what is read

bool is_path(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::all_of(text.begin(), text.end(), [](char byte) {
           return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.' || byte == '_';
         });
}

/// "targets.condition: nếu có; targets: 1" -> the paths asked for.
std::vector<std::string> paths_in(const std::string& expected) {
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < expected.size();) {
    const std::size_t colon = expected.find(": ", at);
    const std::string path = expected.substr(at, colon == std::string::npos ? colon : colon - at);
    if (colon != std::string::npos && is_path(path)) {
      paths.push_back(path);
    } else if (paths.empty()) {
      return {};
    }
    const std::size_t next = expected.find("; ", at);
    at = next == std::string::npos ? expected.size() : next + 2;
  }
  return paths;
}

const Json* next_value(const Json* json, const std::string& name) {
  const Json::Array* values = json->values();
  if (values == nullptr) {
    return json->find(name);
  }
  const bool number = std::isdigit(static_cast<unsigned char>(name.front())) != 0 && name.size() < 4;
  const std::size_t place = number ? static_cast<std::size_t>(std::stoi(name)) : 1;
  if (place == 0 || place > values->size()) {
    return nullptr;
  }
  const Json* item = &(*values)[place - 1];
  return number ? item : item->find(name);
}

std::string value_shown(const Json* json, bool as_count) {
  if (json == nullptr || json->is_null()) {
    return std::string(nothing);
  }
  if (json->text() != nullptr) {
    return core::single_spaced(core::nfc(*json->text()));
  }
  if (json->values() == nullptr) {
    return platform::to_text(*json);
  }
  if (as_count) {
    return std::to_string(json->values()->size());
  }
  std::vector<std::string> texts;
  for (const Json& value : *json->values()) {
    texts.push_back(value_shown(&value, false));
  }
  return texts_joined(texts, ", ");
}

std::string values_at(const std::vector<std::string>& paths, const std::string& text) {
  const auto json = platform::parse_json(to_json(read(example_document(text))), {50'000'000, 64});
  std::vector<std::string> texts;
  for (const std::string& path : paths) {
    const Json* at = json.ok() ? &json.value() : nullptr;
    for (std::size_t begin = 0; at != nullptr && begin < path.size();) {
      const std::size_t end = std::min(path.find('.', begin), path.size());
      at = end == begin ? nullptr : next_value(at, path.substr(begin, end - begin));
      begin = end + 1;
    }
    texts.push_back(path + ": " + value_shown(at, path.find('.') == std::string::npos));
  }
  return texts_joined(texts, "; ");
}

/// « / » stands for the end of a line.
std::string lines_in(std::string text) {
  constexpr std::string_view sign = " / ";
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at)) {
    text.replace(at, sign.size(), "\n");
  }
  return text;
}

}  // namespace

std::string understood(std::string_view notion, const Example& example) {
  const std::string text = lines_in(example.text);
  if (const auto paths = paths_in(example.expected); !paths.empty()) {
    return values_at(paths, text);
  }
  if (notion == "proper_names") {
    return proper_name(text);
  }
  const doc_model::Document document = example_document(text);
  const Source source(document);
  const Range all{0, source.shown().size()};
  if (notion == "comparators" || notion == "units") {
    return quantities_of(source, all, notion == "units");
  }
  if (notion == "verdicts") {
    return verdict_text(source, all);
  }
  if (notion == "headings") {
    return role_of(source);
  }
  if (notion == "time_limits") {
    return deadlines_of(source, all);
  }
  if (notion == "awards") {
    return award_of(source, all);
  }
  if (notion == "verbs") {
    return verb_of(source, all);
  }
  if (notion == "splitting") {
    return parts_of(source, all);
  }
  if (notion == "sentences") {
    return sentences_of(source, all);
  }
  if (notion == "lines") {
    return marker_of(document, source);
  }
  // Equal to no expectation: such an example would test nothing.
  return "(từ điển này chỉ nhận ví dụ viết theo dạng “targets.condition: …”)";
}

std::vector<WrongExample> wrong_examples(std::string_view notion, std::span<const Example> examples) {
  std::vector<WrongExample> wrong;
  for (const Example& example : examples) {
    std::string answer = understood(notion, example);
    if (answer != example.expected) {
      wrong.push_back({example, std::move(answer)});
    }
  }
  return wrong;
}

std::string to_text(const WrongExample& wrong) {
  return wrong.example.origin + ": “" + wrong.example.text + "” được hiểu là “" + wrong.understood +
         "”, còn ví dụ ghi “" + wrong.example.expected + "”.";
}

}  // namespace thidua::reading
