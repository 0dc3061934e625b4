#include "reading/io/words_folder.h"

#include <algorithm>
#include <cstdint>

#include "core/text.h"
#include "system/files.h"

namespace thidua::reading {

namespace {

constexpr std::uint64_t file_bytes_max = 200'000;
constexpr std::size_t files_max = 100;

core::Refusal fault(const std::string& place, const std::string& message) {
  return {"vocabulary.folder", "Từ điển đọc văn bản: " + message, {}, place};
}

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    all += (all.empty() ? "" : ", ") + name;
  }
  return all;
}

/// A code is for the program («>=», «percent», «met weak»); anything else is a name to be shown.
bool is_code(std::string_view meaning) {
  return std::all_of(meaning.begin(), meaning.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == ' ' || byte == '<' ||
           byte == '>' || byte == '=';
  });
}

void check_entry(const Entry& entry, const Meanings& meanings, core::Refusals& faults) {
  if (entry.phrase.starts_with("= ") || entry.phrase == "=") {
    faults.push_back(fault(entry.origin, "thiếu từ ngữ trước dấu “=”. Viết: từ ngữ = nghĩa."));
  } else if (!meanings.wanted && !entry.meaning.empty()) {
    faults.push_back(fault(entry.origin, "nhóm này chỉ liệt kê từ ngữ. Bỏ dấu “=” và phần đứng sau."));
  } else if (meanings.wanted && entry.meaning.empty()) {
    faults.push_back(fault(
        entry.origin, "thiếu nghĩa. Viết: " + entry.phrase + " = nghĩa" +
                          (meanings.codes.empty() ? "." : "; nghĩa là một trong: " + listed(meanings.codes) + ".")));
  } else if (!meanings.codes.empty() &&
             std::find(meanings.codes.begin(), meanings.codes.end(), entry.meaning) == meanings.codes.end()) {
    faults.push_back(
        fault(entry.origin, "không có nghĩa “" + entry.meaning + "”. Chọn một trong: " + listed(meanings.codes) + "."));
  }
}

/// `own`: the file alone, read into a vocabulary of its own.
void check_groups(const std::string& shown, const Notion& own, const Notion& known, core::Refusals& faults) {
  for (const auto& [name, list] : own.groups) {
    const auto group = known.groups.find(name);
    if (group == known.groups.end()) {
      std::vector<std::string> names;
      for (const auto& [other, words] : known.groups) {
        names.push_back(other);
      }
      faults.push_back(fault(list.entries().empty() ? shown : list.entries().front().origin,
                             "tệp này không có nhóm [" + name + "]. Các nhóm dùng được: " + listed(names) + "."));
      continue;
    }
    const Meanings meanings = meanings_of(group->second);
    for (const Entry& entry : list.entries()) {
      check_entry(entry, meanings, faults);
    }
  }
}

struct WordsFile {
  std::string notion;
  std::string shown;
  std::string text;
};

/// Reads one file and looks at it.
void take_file(const std::filesystem::path& path, const Vocabulary& vocabulary, std::vector<WordsFile>& files,
               WordsAdded& added, core::Refusals& faults) {
  const std::string notion = path.stem().string();
  const std::string shown = path.string();
  const auto known = vocabulary.notions().find(notion);
  if (known == vocabulary.notions().end()) {
    std::vector<std::string> names;
    for (const auto& [name, other] : vocabulary.notions()) {
      names.push_back(name + ".txt");
    }
    faults.push_back(
        fault(shown, "không có tệp từ điển mang tên này. Đặt tên tệp là một trong: " + listed(names) + "."));
    return;
  }
  auto text = system::read_file(path, file_bytes_max);
  if (!text) {
    faults.push_back(text.error());
    return;
  }
  if (!core::is_valid_utf8(*text)) {
    faults.push_back(fault(shown, "tệp không phải UTF-8. Mở bằng Notepad, chọn Save As, Encoding UTF-8 rồi lưu lại."));
    return;
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string content = text->starts_with(byte_order_mark) ? text->substr(byte_order_mark.size()) : *text;
  Vocabulary alone;
  if (const auto read = alone.add(notion, content, shown); !read) {
    faults.push_back(read.error());
    return;
  }
  const Notion& own = alone.notions().at(notion);
  check_groups(shown, own, known->second, faults);
  for (const auto& [name, list] : own.groups) {
    added.entries += list.entries().size();
  }
  added.examples.emplace_back(notion, own.examples);
  files.push_back({notion, shown, std::move(content)});
}

}  // namespace

Meanings meanings_of(const WordList& list) {
  Meanings meanings;
  bool codes = true;
  for (const Entry& entry : list.entries()) {
    meanings.wanted = meanings.wanted || !entry.meaning.empty();
    codes = codes && is_code(entry.meaning);
    if (std::find(meanings.codes.begin(), meanings.codes.end(), entry.meaning) == meanings.codes.end()) {
      meanings.codes.push_back(entry.meaning);
    }
  }
  if (!codes || !meanings.wanted) {
    meanings.codes.clear();
  }
  return meanings;
}

core::Outcome<WordsAdded, core::Refusals> add_words(const std::filesystem::path& folder, Vocabulary& vocabulary) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".txt") {
      paths.push_back(at->path());
    }
  }
  if (error) {
    return core::Refusals{fault(folder.string(), "không mở được thư mục. Xem lại đường dẫn và quyền đọc.")};
  }
  if (paths.empty() || paths.size() > files_max) {
    return core::Refusals{fault(folder.string(), paths.empty()
                                                     ? "thư mục không có tệp .txt nào. Xem cách viết: thidua words."
                                                     : "thư mục có quá nhiều tệp .txt. Chỉ để các tệp từ điển ở đây.")};
  }
  std::sort(paths.begin(), paths.end());
  std::vector<WordsFile> files;
  WordsAdded added;
  core::Refusals faults;
  for (const std::filesystem::path& path : paths) {
    take_file(path, vocabulary, files, added, faults);
  }
  if (!faults.empty()) {
    return faults;
  }
  for (const WordsFile& file : files) {
    if (const auto taken = vocabulary.add(file.notion, file.text, file.shown); !taken) {
      return core::Refusals{taken.error()};
    }
  }
  added.files = files.size();
  return added;
}

}  // namespace thidua::reading
