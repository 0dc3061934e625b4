#include <algorithm>

#include "core/text.h"
#include "reading/award_words.h"
#include "reading/lists.h"
#include "reading/passages.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& form_titles = words("awards", "form_titles");
const WordList& not_form_titles = words("awards", "not_form_titles");
const WordList& named_forms = words("awards", "named_forms");
const WordList& target_titles = words("awards", "target_titles");
const WordList& award_promising = words("awards", "promising");
const WordList& not_forms = words("awards", "not_forms");

class FormReader {
 public:
  FormReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    const DocType type = context_.meta.doc_type;
    if (type == DocType::report || type == DocType::decision || type == DocType::registration) {
      return;
    }
    for (const Target& target : extract_.targets) {
      promised_.add(target.quote);
    }
    promised_.close();
    for (const Item& item : context_.outline.items) {
      if (in_scope(item) && !promised_.touches(source_.quote(item.content))) {
        take(item);
      }
    }
  }

 private:
  bool in_scope(const Item& item) const {
    if (item.section < 0) {
      return false;
    }
    const Section& section = context_.outline.sections[static_cast<std::size_t>(item.section)];
    const std::string title = core::lower(section.title);
    if (titled(context_, item.section, target_titles)) {
      return false;
    }
    if (section.role == SectionRole::award_forms || has_any(title, named_forms)) {
      return true;
    }
    if (titled(context_, item.section, form_titles) && giver_before_verb(source_, item.content)) {
      return true;  // «Giám đốc Sở tặng Giấy khen» says it whatever the section is mostly about
    }
    if (has_any(title, not_form_titles)) {
      return false;
    }
    switch (section.role) {
      case SectionRole::targets:
      case SectionRole::criteria:
      case SectionRole::quotas:
      case SectionRole::dossier:
      case SectionRole::purpose:
      case SectionRole::requirement:
        return false;
      default:
        return titled(context_, item.section, form_titles);
    }
  }

  void take(const Item& item) {
    authority_.clear();
    if (has_any(source_.low(item.content), award_promising)) {
      return;
    }
    for (const Range clause : clauses_in(source_, item.content)) {
      const bool other = !quantities_in(source_, clause).empty() || has_any(source_.low(clause), not_forms);
      if (!other) {
        take_clause(clause, item.section);
      }
    }
  }

  /// «Bộ trưởng tặng danh hiệu A, B»: one entry an award; the first holds the words before it.
  void take_clause(Range clause, int section) {
    const auto awards = awards_in(source_, clause);
    std::size_t begin = clause.begin;
    for (std::size_t index = 0; index < awards.size(); ++index) {
      const bool last = index + 1 == awards.size();
      const std::size_t end = last ? clause.end : awards[index + 1].place.begin;
      const Range range = without_signs(source_, {begin, own_end(awards[index], end, last)});
      const std::string giver = giver_in(source_, range);
      authority_ = giver.empty() ? authority_ : giver;
      add(range, awards[index], section);
      begin = last ? end : without_signs(source_, {own_end(awards[index], end, last), clause.end}).begin;
    }
  }

  /// Where the entry of the award ends: at the clause's end, or where the next award's entry begins.
  std::size_t own_end(const NamedAward& award, std::size_t limit, bool last) const {
    constexpr std::string_view quote_close = "”";
    const std::string_view behind = source_.shown().substr(award.place.end);
    const std::size_t end = award.place.end + (behind.starts_with(quote_close) ? quote_close.size() : 0);
    if (last) {
      return std::max(limit, end);
    }
    const std::size_t mark = end < limit ? source_.low({end, limit}).find(',') : nowhere;
    const std::size_t comma = mark == nowhere ? limit : end + mark;
    const auto joint = find_phrase(source_.low(), "và", end, limit);
    return joint ? std::min(joint->begin, comma) : comma;
  }

  void add(Range range, const NamedAward& award, int section) {
    AwardForm form;
    form.id = list_id('B', extract_.award_forms.size() + 1);
    form.section = section_id(context_, section);
    form.quote = source_.quote(range);
    // «Bộ trưởng tặng Cờ thi đua của Bộ»: who gives is told, so «của» belongs to the name.
    form.award = giver_before_verb(source_, range) ? with_giver(source_, award, source_.range_of(form.quote.span).end)
                                                   : award.name;
    form.authority = authority_;
    form.recipient = award.recipient;
    const bool told = has_any(source_.low(range), giving_words) || has_phrase(source_.low(range), "của");
    form.certainty.confidence = told && !form.authority.empty() ? 88 : 70;
    extract_.award_forms.push_back(std::move(form));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  std::string authority_;
  Taken promised_;
};

}  // namespace

void read_award_forms(const Context& context, Extract& extract) {
  FormReader(context, extract).run();
}

}  // namespace thidua::reading
