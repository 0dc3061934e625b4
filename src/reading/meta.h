#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/lines.h"
#include "reading/outline.h"
#include "reading/source.h"

namespace thidua::reading {

/// The kind of document, from its title; needed before the outline.
struct Kind {
  DocType type = DocType::unknown;
  std::string label;          // "BẢN GIAO ƯỚC THI ĐUA"
  std::size_t line = 0;       // of the title
  std::size_t last_line = 0;  // of the subject below it
  std::string subject;        // «Phát động …», single-spaced; or empty
  bool found = false;
};
Kind kind_of(const Source& source, const std::vector<Line>& lines);

Meta meta_of(const Source& source, const std::vector<Line>& lines, const Outline& outline, const Kind& kind);

/// Signature block: authority, title, name.
std::vector<Signer> signers_of(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to);
/// «BS.CKII. …», «ThS …»: what stands before the name is left out.
std::string without_degree(std::string name);
/// «… giữa A và B» in the title or the lines of its subject.
std::vector<std::string> parties_of_title(const Source& source, const std::vector<Line>& lines, const Kind& kind);
/// The two sides of a pact, from its opening sentence or from «Bên A: …» lines; `place` and `date` with them.
struct Opening {
  std::vector<std::string> parties;
  std::string place;
  std::string date;
};
/// Does the line begin as the name of a party does («Lãnh đạo Sở …», «Ban Chấp hành …», «Bên A …»)?
bool names_a_party(const Source& source, Range content);
Opening opening_of(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to);
/// The name in full of an agency named by abbreviation behind «KH-», or empty where unknown.
std::string agency_of_suffix(std::string_view suffix);
/// Issuing body and the one above it.
struct Issuer {
  std::string agency;
  std::string parent;
  std::string province;
};
Issuer issuer_of(const Source& source, const std::vector<Line>& lines, const Outline& outline, const Kind& kind,
                 const Meta& meta);

}  // namespace thidua::reading
