#pragma once
#include "reading/vocabulary.h"

/// Groups of the vocabulary that several files ask.
namespace thidua::reading {

/// Words the names of issuing bodies begin with.
inline const WordList& body_heads = words("document_head", "bodies");
inline const WordList& giving_words = words("awards", "giving");
inline const WordList& recognising_words = words("awards", "recognising");
inline const WordList& award_tails = words("awards", "tails");
inline const WordList& needs_tail = words("awards", "needs_tail");
inline const WordList& row_households = words("award_rows", "households");
inline const WordList& row_units = words("award_rows", "units");
inline const WordList& place_words = words("proper_names", "place_words");
inline const WordList& point_words = words("scoring", "point_words");
inline const WordList& tier_words = words("scoring", "tier_words");
inline const WordList& bound_verbs = words("splitting", "bound_verbs");
inline const WordList& exceptions = words("splitting", "exceptions");
inline const WordList& in_which_words = words("splitting", "in_which_words");
/// A clause with nothing to count that is promised all the same («…; môi trường ngày càng xanh»).
inline const WordList& soft_clauses = words("splitting", "soft_clauses");
inline const WordList& stretch_words = words("splitting", "stretch_words");
inline const WordList& zero_words = words("splitting", "zero_words");
inline const WordList& procedures = words("tasks", "procedures");
inline const WordList& sending = words("tasks", "sending");

/// «Nhóm» of «Nhóm chỉ tiêu hoàn thành»: before what a heading judges.
inline const WordList& groups_of_them = words("verdicts", "groups_of_them");
/// «không có», «không xảy ra» as a result.
inline const WordList& nothing_words = words("verdicts", "nothing_words");
/// «đang», «đã», «chưa» before a verb: the state of the work.
inline const WordList& openers = words("verdicts", "openers");
/// «mức phấn đấu»: what a result calls the part that was only striven for.
inline const WordList& stretch_names = words("verdicts", "stretch_names");
/// «đạt = met weak»: weak words are verdicts only where they stand alone or announced.
inline const WordList& verdict_list = words("verdicts", "verdicts");

}  // namespace thidua::reading
