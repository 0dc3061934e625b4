#include "pacts/match_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text.h"

namespace thidua::pacts {
namespace {

struct Same {
  std::string_view written;  // folded syllables
  std::string_view meant;
};

/// Abbreviations of papers of this kind, spellings, and words that officers put for one another. The longest that fits
/// counts, so that a longer name may hold a shorter one.
constexpr std::array same_words{
    // people of an agency
    Same{"cc", "@nguoi"},
    Same{"vc", "@nguoi"},
    Same{"nld", "@nguoi"},
    Same{"cb", "@nguoi"},
    Same{"ccvc", "@nguoi"},
    Same{"cbcc", "@nguoi"},
    Same{"cbccvc", "@nguoi"},
    Same{"ccvcld", "@nguoi"},
    Same{"ccvcnld", "@nguoi"},
    Same{"cbccvcnld", "@nguoi"},
    Same{"cncvld", "@nguoi"},
    Same{"cnvcld", "@nguoi"},
    Same{"cbnv", "@nguoi"},
    Same{"cbvc", "@nguoi"},
    Same{"cbgvnv", "@nguoi"},
    Same{"can bo", "@nguoi"},
    Same{"cong chuc", "@nguoi"},
    Same{"vien chuc", "@nguoi"},
    Same{"nguoi lao dong", "@nguoi"},
    Same{"nhan vien", "@nguoi"},
    // bodies
    Same{"cd", "cong doan"},
    Same{"cdcs", "cong doan @coso"},
    Same{"cdvc", "cong doan @nguoi"},
    Same{"cong doan vien chuc", "cong doan @nguoi"},
    Same{"bch", "ban chap hanh"},
    Same{"ubnd", "uy ban nhan dan"},
    Same{"hdnd", "hoi dong nhan dan"},
    Same{"lanh dao co quan", "thu truong"},
    Same{"thu truong co quan", "thu truong"},
    Same{"phong ban", "phong"},
    // titles
    Same{"cstd", "chien si thi dua"},
    Same{"cstdcs", "chien si thi dua @coso"},
    Same{"chien sy", "chien si"},
    Same{"ldtt", "lao dong tien tien"},
    Same{"ttldtt", "tap the lao dong tien tien"},
    Same{"ttldxs", "tap the lao dong xuat sac"},
    Same{"htxsnv", "hoan thanh xuat sac nhiem vu"},
    Same{"httnv", "hoan thanh tot nhiem vu"},
    Same{"doan vien nu", "nu doan vien"},
    Same{"nu doan vien cong doan", "nu doan vien"},
    Same{"doan vien cong doan", "doan vien"},
    // papers, services, works
    Same{"qppl", "quy pham phap luat"},
    Same{"vbqppl", "van ban quy pham phap luat"},
    Same{"tthc", "thu tuc hanh chinh"},
    Same{"cchc", "cai cach hanh chinh"},
    Same{"dvc", "dich vu cong"},
    Same{"dvctt", "dich vu cong truc tuyen"},
    Same{"cntt", "cong nghe thong tin"},
    Same{"ntm", "nong thon moi"},
    Same{"bhyt", "bao hiem y te"},
    Same{"bhxh", "bao hiem xa hoi"},
    Same{"atvsld", "an toan ve sinh lao dong"},
    Same{"pccc", "phong chay chua chay"},
    Same{"attp", "an toan thuc pham"},
    Same{"gd dt", "giao duc dao tao"},
    Same{"kham chua benh", "kham benh"},
    // names that hold a word without meaning
    Same{"co so", "@coso"},
    Same{"so ket", "@soket"},
    Same{"co thi dua", "@co dua"},
    // ways of speaking
    Same{"ty le", ""},
    Same{"ti le", ""},
    Same{"phan dau", ""},
    Same{"khong de xay ra", ""},
    Same{"khong xay ra", ""},
    Same{"xay ra", ""},
    Same{"to chuc", ""},
    Same{"truong hop", ""},
    Same{"trien khai", ""},
    Same{"thuc hien", ""},
    // one for another
    Same{"boi duong", "tap huan"},
    Same{"dao tao", "tap huan"},
    Same{"quan triet", "hoc tap"},
    Same{"kiem tra suc khoe", "kham suc khoe"},
    Same{"suc khoe dinh ky", "suc khoe"},
    Same{"cong bo cong khai", "cong khai"},
    Same{"niem yet cong khai", "niem yet"},
    Same{"cong khai", "niem yet"},
    Same{"tra ket qua", "giai quyet"},
    Same{"tra dung han", "giai quyet dung han"},
    Same{"tra dung", "giai quyet dung"},
    Same{"som han", "truoc han"},
    Same{"qua han", "tre han"},
    Same{"cham", "tre"},
    Same{"nop qua mang", "nop truc tuyen"},
    Same{"qua mang", "truc tuyen"},
    Same{"tren moi truong mang", "truc tuyen"},
    Same{"online", "truc tuyen"},
    Same{"noi lam viec", "co quan"},
    Same{"tru so", "co quan"},
    Same{"noi cong so", "co quan"},
    Same{"rac thai", "chat thai"},
    Same{"rac", "chat thai"},
    Same{"thanh thi", "do thi"},
    Same{"noi thanh", "do thi"},
    Same{"vung nong thon", "nong thon"},
    Same{"nguoi benh", "benh nhan"},
    Same{"chap hanh ky luat", "ky luat"},
    Same{"xu ly ky luat", "ky luat"},
    Same{"thi hanh ky luat", "ky luat"},
    Same{"ghi danh", "dang ky"},
    Same{"giai ngan von", "giai ngan"},
    Same{"von dau tu cong", "von"},
    Same{"hoi nghi tap huan", "tap huan"},
    Same{"lop tap huan", "tap huan"},
    Same{"lop boi duong", "tap huan"},
    Same{"sang kien kinh nghiem", "sang kien"},
};

/// Words that say how much, when, or hold the others together: the measure says it already. Only such as mean nothing
/// under any marks; a name that holds one of them ("cơ sở", "sơ kết") stands above as a whole.
constexpr auto no_meaning = std::to_array<std::string_view>({
    "co",  "duoc", "dat", "tu",  "tro",  "len",  "den", "va",   "hoac",  "cac",   "nhung", "la",
    "cua", "cho",  "tai", "nam", "tren", "duoi", "it",  "nhat", "so",    "ve",    "theo",  "voi",
    "de",  "bi",   "muc", "moi", "deu",  "cung", "nay", "neu",  "khong", "trong", "qua",
});

bool digit_byte(char c) {
  return c >= '0' && c <= '9';
}

bool letter_byte(char c) {
  return (c >= 'a' && c <= 'z');
}

bool year_word(std::string_view word) {
  return word.size() == 4 && word.starts_with("20");
}

std::vector<std::string> syllables(std::string_view text) {
  const std::string plain = core::folded(core::nfc(text));
  std::vector<std::string> found;
  for (std::size_t at = 0; at < plain.size();) {
    const bool number = digit_byte(plain[at]);
    if (!number && !letter_byte(plain[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < plain.size() && (number ? digit_byte(plain[end]) : letter_byte(plain[end]))) ++end;
    std::string word = plain.substr(at, end - at);
    if (number) word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
    if (!number || !year_word(word)) found.push_back(std::move(word));
    at = end;
  }
  return found;
}

std::vector<std::string> syllables_of(std::string_view words) {
  std::vector<std::string> list;
  while (!words.empty()) {
    const auto space = words.find(' ');
    list.emplace_back(words.substr(0, space));
    if (space == std::string_view::npos) break;
    words.remove_prefix(space + 1);
  }
  return list;
}

struct Entry {
  std::vector<std::string> written;
  std::vector<std::string> meant;
};

/// Longest first.
const std::vector<Entry>& entries() {
  static const std::vector<Entry> all = [] {
    std::vector<Entry> made;
    for (const Same& same : same_words) made.push_back({syllables_of(same.written), syllables_of(same.meant)});
    std::ranges::stable_sort(made, std::ranges::greater{}, [](const Entry& entry) { return entry.written.size(); });
    return made;
  }();
  return all;
}

const Entry* entry_at(const std::vector<std::string>& words, std::size_t at) {
  for (const Entry& entry : entries()) {
    if (entry.written.size() > words.size() - at) continue;
    if (std::equal(entry.written.begin(), entry.written.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
      return &entry;
  }
  return nullptr;
}

void add(std::vector<std::string>& words, const std::string& word) {
  if (std::ranges::find(no_meaning, word) != no_meaning.end()) return;
  if (word == "@nguoi" && !words.empty() && words.back() == word) return;  // "công chức, viên chức": one word
  words.push_back(word);
}

}  // namespace

std::vector<std::string> words_of_meaning(std::string_view text) {
  const std::vector<std::string> written = syllables(text);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < written.size();) {
    if (const Entry* entry = entry_at(written, at)) {
      for (const std::string& word : entry->meant) add(words, word);
      at += entry->written.size();
    } else {
      add(words, written[at]);
      ++at;
    }
  }
  return words;
}

}  // namespace thidua::pacts
