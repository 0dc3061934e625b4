#include <algorithm>
#include <iterator>

#include "platform/json.h"
#include "reading/io/words_examples.h"
#include "reading/io/words_folder.h"
#include "reading/vocabulary.h"
#include "server/commands.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

using platform::Json;

std::size_t entries_in(const reading::Notion& notion) {
  std::size_t count = 0;
  for (const auto& [name, list] : notion.groups) count += list.entries().size();
  return count;
}

Json json_of(const std::string& name, const reading::Notion& notion) {
  Json json = Json::object();
  json.set("notion", name).set("title", notion.title).set("groups", Json::array()).set("examples", Json::array());
  Json groups = Json::array();
  for (const auto& [group, list] : notion.groups) {
    Json entries = Json::array();
    for (const reading::Entry& entry : list.entries()) {
      Json one = Json::object();
      one.set("phrase", entry.phrase);
      one.set("meaning", entry.meaning.empty() ? Json(nullptr) : Json(entry.meaning));
      one.set("origin", entry.origin);
      entries.push(std::move(one));
    }
    Json one = Json::object();
    one.set("group", group).set("explanation", list.explanation()).set("entries", std::move(entries));
    groups.push(std::move(one));
  }
  Json examples = Json::array();
  for (const reading::Example& example : notion.examples) {
    Json one = Json::object();
    one.set("text", example.text).set("expected", example.expected).set("origin", example.origin);
    examples.push(std::move(one));
  }
  json.set("groups", std::move(groups)).set("examples", std::move(examples));
  return json;
}

void say_notion(const std::string& name, const reading::Notion& notion) {
  say(notion.title + " (" + name + ".txt)");
  for (const auto& [group, list] : notion.groups) {
    say("\n[" + group + "] " + list.explanation());
    std::vector<std::vector<std::string>> rows;
    for (const reading::Entry& entry : list.entries())
      rows.push_back({"  " + entry.phrase, entry.meaning.empty() ? "" : "= " + entry.meaning, entry.origin});
    say_table({"  từ ngữ", "nghĩa", "chỗ ghi"}, rows);
  }
  say("\nVí dụ");
  for (const reading::Example& example : notion.examples) say("  " + example.text + " -> " + example.expected);
}

/// What the words make the reader understand otherwise than its examples say.
std::vector<reading::WrongExample> wrong_in(
    const std::vector<std::pair<std::string, std::vector<reading::Example>>>& all) {
  std::vector<reading::WrongExample> wrong;
  for (const auto& [notion, examples] : all) {
    auto some = reading::wrong_examples(notion, examples);
    std::move(some.begin(), some.end(), std::back_inserter(wrong));
  }
  return wrong;
}

}  // namespace

int words_list(const CommonOptions& common, const WordsOptions& options) {
  const auto& notions = reading::vocabulary().notions();
  const auto chosen = notions.find(options.notion);
  if (!options.notion.empty() && chosen == notions.end()) {
    std::string names;
    for (const auto& [name, notion] : notions) names += (names.empty() ? "" : ", ") + name;
    return refuse(core::Refusal{"words.notion_unknown",
                                "Không có từ điển “" + options.notion + "”. Chọn một trong: " + names + ".",
                                "NOTION",
                                {}});
  }
  if (common.json) {
    Json json = Json::array();
    for (const auto& [name, notion] : notions)
      if (options.notion.empty() || name == options.notion) json.push(json_of(name, notion));
    say(platform::to_indented_text(json));
    return exit_done;
  }
  if (!options.notion.empty()) {
    say_notion(chosen->first, chosen->second);
    return exit_done;
  }
  std::vector<std::vector<std::string>> rows;
  std::size_t words = 0;
  for (const auto& [name, notion] : notions) {
    rows.push_back({name, std::to_string(notion.groups.size()), std::to_string(entries_in(notion)),
                    std::to_string(notion.examples.size()), notion.title});
    words += entries_in(notion);
  }
  say_table({"Từ điển", "Nhóm", "Từ ngữ", "Ví dụ", "Nói về"}, rows);
  say(std::to_string(words) + " từ ngữ. Xem một từ điển: thidua words " + notions.begin()->first +
      ". Kiểm tra từ ngữ riêng của cơ quan: thidua words check THƯ-MỤC.");
  return exit_done;
}

int words_check(const CommonOptions&, const WordsOptions& options) {
  std::vector<std::pair<std::string, std::vector<reading::Example>>> own;
  for (const auto& [name, notion] : reading::vocabulary().notions()) own.emplace_back(name, notion.examples);
  const auto added = reading::add_words(options.folder, reading::vocabulary());
  if (!added) return refuse(added.error());
  const auto wrong = wrong_in(added->examples);
  core::Refusals refusals;
  for (const reading::WrongExample& one : wrong) refusals.push_back({"words.example", to_text(one), {}, {}});
  for (const reading::WrongExample& one : wrong_in(own))
    say("Lưu ý: từ thêm vào làm đổi một ví dụ của chương trình. " + to_text(one));
  std::size_t examples = 0;
  for (const auto& [notion, some] : added->examples) examples += some.size();
  say(std::to_string(added->files) + " tệp, " + std::to_string(added->entries) + " từ ngữ, " +
      std::to_string(examples) + " ví dụ.");
  if (!refusals.empty()) return refuse(refusals);
  say(examples == 0 ? "Chưa có ví dụ nào. Hãy thêm nhóm [examples] để kiểm được từ ngữ có được hiểu đúng không."
                    : "Mọi ví dụ được hiểu đúng. Dùng: thidua read VĂN-BẢN --words " + options.folder);
  return exit_done;
}

int load_words(const std::string& folder) {
  const auto added = reading::add_words(folder, reading::vocabulary());
  return added ? exit_done : refuse(added.error());
}

}  // namespace thidua::server
