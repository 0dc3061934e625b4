#include "reading/lists.h"
#include "reading/targets.h"

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& addressed = words("recipients", "addressed");
const WordList& not_sent = words("recipients", "ends_the_list");

constexpr std::size_t bare_words_max = 12;

class RecipientReader {
 public:
  RecipientReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Line& line : context_.lines) {
      const std::size_t end = any_at(source_.low(), line.full.begin, addressed);
      if (end != nowhere && end <= line.full.end) {
        open(line, end);
      } else if (open_) {
        go_on(line);
      }
    }
  }

 private:
  /// «Kính gửi: Sở Nội vụ», «Nơi nhận: - Như trên; - Lưu: VT.»
  void open(const Line& line, std::size_t behind) {
    const std::size_t colon = skip_blanks(source_.low(), behind);
    open_ = true;
    bullets_ = false;
    if (colon < line.full.end && source_.shown()[colon] == ':') {
      const Range rest = source_.trimmed({colon + 1, line.full.end});
      // «Nơi nhận:      KT. GIÁM ĐỐC»: the signature stands beside the list.
      const bool signature = source_.shown(rest) == core::upper(source_.low(rest));
      take_several(signature ? Range{rest.end, rest.end} : rest);
    }
  }

  void go_on(const Line& line) {
    const bool bullet = is_bullet(line.kind);
    const bool other = is_numbering(line.kind) || any_at(source_.low(), line.content.begin, not_sent) != nowhere;
    const std::size_t length = word_count(source_.low(line.full));
    if (other || (!bullet && length > bare_words_max)) {
      open_ = false;
      return;
    }
    if (bullet) {
      bullets_ = true;
      take_several(line.content);
      return;
    }
    // Without a dash only short lines that end as an entry does are taken: «Như Điều 3;». Lines of the signature may
    // stand between the entries where both are set side by side.
    const bool entry = std::string_view(";.,").find(source_.shown()[line.full.end - 1]) != nowhere;
    if (entry && !bullets_ && !line.all_capitals) {
      take_several(line.full);
    }
  }

  /// Several on one line stand behind semicolons.
  void take_several(Range range) {
    range.end = before_second_column(range);
    std::size_t begin = range.begin;
    while (begin < range.end) {
      const std::size_t stop = std::min(source_.shown({0, range.end}).find(';', begin), range.end);
      take({begin, stop});
      begin = stop + 1;
    }
  }

  /// Signatures set beside the list come behind a wide gap on the same line.
  std::size_t before_second_column(Range range) const {
    const std::size_t gap = source_.shown(source_.trimmed(range)).find("    ");
    return gap == nowhere ? range.end : source_.trimmed(range).begin + gap;
  }

  void take(Range range) {
    range = source_.trimmed(range);
    for (const std::string_view dash : {"-", "–", "+", "•"}) {
      if (source_.shown(range).starts_with(dash)) {
        range = source_.trimmed({range.begin + dash.size(), range.end});
      }
    }
    while (!range.empty() && std::string_view(";.,/").find(source_.shown()[range.end - 1]) != nowhere) {
      range = source_.trimmed({range.begin, range.end - 1});
    }
    if (!range.empty()) {
      extract_.recipients.push_back({list_id('N', extract_.recipients.size() + 1), source_.quote(range)});
    }
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  bool open_ = false;
  bool bullets_ = false;
};

}  // namespace

std::string list_id(char letter, std::size_t number) {
  return std::string(1, letter) + (number < 10 ? "0" : "") + std::to_string(number);
}

void read_recipients(const Context& context, Extract& extract) {
  RecipientReader(context, extract).run();
}

void read_lists(const Context& context, Extract& extract) {
  // in this order: later lists leave out what earlier ones took
  for (const auto read_list : {read_citations, read_objectives, read_criteria, read_quotas, read_tasks, read_dossier,
                               read_scoring_rules, read_deadlines, read_award_counts, read_award_forms, read_award_rows,
                               read_funds, read_figures, read_recipients, read_anomalies}) {
    if (context.stopped()) {
      return;
    }
    read_list(context, extract);
  }
  rate_rules(extract.criteria);
  rate_rules(extract.quotas);
}

}  // namespace thidua::reading
