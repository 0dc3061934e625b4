#include <algorithm>

#include "core/text.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& authorities = words("document_head", "authorities");
const WordList& signer_titles = words("document_head", "signer_titles");
/// «Q.»: acting in the office that follows.
const WordList& acting_words = words("document_head", "acting");
const WordList& degrees = words("document_head", "degrees");
const WordList& not_names = words("document_head", "not_names");
/// «ĐẠI DIỆN CÁC BÊN KÝ GIAO ƯỚC»: a caption above the signatures.
const WordList& captions = words("document_head", "signature_captions");

bool is_authority(std::string_view low) {
  return any_at(low, 0, authorities) != nowhere;
}

class SignerReader {
 public:
  explicit SignerReader(const Source& source) : source_(source) {}

  void take(const Line& line) {
    const std::string_view low = source_.low(line.full);
    const bool stray = is_bullet(line.kind) || low.starts_with("nơi nhận") || low.size() > 200 || line.cell;
    if (stray || has_any(low, not_names) || any_at(low, 0, captions) != nowhere) {
      return;
    }
    const bool title = line.all_capitals && any_at(low, 0, signer_titles) != nowhere;
    const bool body = line.all_capitals && any_at(low, 0, body_heads) != nowhere;
    const bool speaks_for = line.all_capitals && phrase_at(low, 0, "đại diện") != nowhere;
    const std::size_t acting = line.all_capitals ? any_at(low, 0, acting_words) : nowhere;
    if (acting != nowhere && any_at(low, skip_blanks(low, acting), signer_titles) != nowhere) {
      take_title(source_.clean(line.full));  // «Q. GIÁM ĐỐC»: an office of its own
    } else if (is_authority(low) || speaks_for ||
               (body && !title && (signers_.empty() || !signers_.back().name.empty()))) {
      take_authority(source_.clean(line.full));
    } else if (title) {
      take_title(source_.clean(line.full));
    } else if (!signers_.empty() && signers_.back().name.empty() && !line.all_capitals &&
               looks_like_name(source_, behind_degree(line.full))) {
      signers_.back().name = without_degree(source_.clean(behind_degree(line.full)));
    } else if (line.all_capitals && !signers_.empty() && signers_.back().name.empty() &&
               !signers_.back().title.empty()) {
      signers_.back().title += " " + source_.clean(line.full);  // «GIÁM ĐỐC NGÂN HÀNG …», «CHI NHÁNH …»
    }
  }

  std::vector<Signer> run() { return std::move(signers_); }

 private:
  /// «TM. BAN THƯỜNG VỤ», then «KT. CHỦ TỊCH»: one signer.
  void take_authority(const std::string& text) {
    const bool goes_on = !signers_.empty() && signers_.back().title.empty() && signers_.back().name.empty();
    if (goes_on && core::lower(signers_.back().authority).starts_with("đại diện")) {
      signers_.back().authority = text;  // «ĐẠI DIỆN BÊN A» above «TM. ỦY BAN NHÂN DÂN»
    } else if (goes_on) {
      signers_.back().authority += " " + text;
    } else {
      signers_.push_back({text, "", ""});
    }
  }

  /// «TRƯỞNG KHỐI», then «GIÁM ĐỐC SỞ …»: the first is what he signs as.
  void take_title(const std::string& text) {
    if (signers_.empty() || !signers_.back().name.empty()) {
      signers_.emplace_back();
    }
    Signer& signer = signers_.back();
    if (!signer.title.empty() && signer.authority.empty()) {
      signer.authority = signer.title;
      signer.title.clear();
    }
    if (!signer.title.empty() && any_at(core::lower(text), 0, signer_titles) != nowhere) {
      return;  // «TM. KHỐI THI ĐUA», «TRƯỞNG KHỐI», then «HIỆU TRƯỞNG TRƯỜNG …»: what he signs as is told
    }
    signer.title += signer.title.empty() ? text : " " + text;
  }

  /// «Đại tá Huỳnh Công Thoại», «Kỹ sư Doãn Trí Quảng».
  Range behind_degree(Range name) const {
    const std::string_view low = source_.low().substr(0, name.end);
    for (int step = 0; step < 3; ++step) {
      const std::size_t end = any_at(low, name.begin, degrees);
      if (end == nowhere || skip_blanks(low, end) >= name.end || !is_blank(low[end])) {
        break;
      }
      name.begin = skip_blanks(low, end);
    }
    return name;
  }

  const Source& source_;
  std::vector<Signer> signers_;
};

}  // namespace

std::string without_degree(std::string name) {
  for (int step = 0; step < 4; ++step) {
    const std::size_t blank = name.find(' ');
    const std::string first = core::lower(std::string_view(name).substr(0, blank));
    const bool degree = first.find('.') != nowhere || degrees.contains(first);
    if (blank == nowhere || !degree) {
      break;
    }
    name = name.substr(blank + 1);
  }
  return name;
}

std::vector<Signer> signers_of(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to) {
  SignerReader reader(source);
  std::vector<Line> cells;  // of a table: one signer a column
  const auto take_cells = [&reader, &cells] {
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Line& a, const Line& b) { return a.cell->column < b.cell->column; });
    for (Line& cell : cells) {
      cell.cell.reset();
      reader.take(cell);
    }
    cells.clear();
  };
  for (std::size_t index = from; index < to && index < lines.size(); ++index) {
    if (lines[index].cell) {
      cells.push_back(lines[index]);
      continue;
    }
    take_cells();
    reader.take(lines[index]);
  }
  take_cells();
  return reader.run();
}

}  // namespace thidua::reading
