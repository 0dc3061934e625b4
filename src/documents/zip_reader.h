#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "documents/read_document.h"
#include "documents/xml_stream.h"

namespace thidua::documents {

/// A ZIP file from a stranger (DOCX, XLSX), opened for reading under limits: entries, bytes of each, bytes together,
/// and how far they may blow up. What counts is what really comes out, not what the file says of itself.
///
/// Shape   `bytes` must outlive the reader.
/// Errors  refusals named after the file: document.damaged, encrypted, zip_bomb, unsafe_xml.
class ZipReader {
 public:
  static core::Outcome<ZipReader> open(std::string_view bytes, const std::string& file_name, const ReadLimits& limits);
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  bool has(const std::string& entry) const;
  std::vector<std::string> names() const;

  /// One entry whole.
  core::Outcome<std::string> read(const std::string& entry);
  /// One entry as XML. An entry that is absent is an empty stream: nothing is called.
  std::optional<core::Refusal> read_xml(const std::string& entry, XmlHandler& handler);
  /// The same, for a handler that may stop the stream; then the rest is not unpacked.
  std::optional<core::Refusal> read_xml(const std::string& entry, XmlHandler& handler,
                                        const std::function<bool()>& wants_more);

 private:
  struct State;
  explicit ZipReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Targets of a part's relationships: "word/_rels/document.xml.rels" of "word/document.xml".
struct PartLink {
  std::string id;
  std::string type;    // the last word of the type: "officeDocument", "styles", "hyperlink", …
  std::string target;  // path inside the file, or the address where external
  bool external = false;
};
core::Outcome<std::vector<PartLink>> links_of_part(ZipReader& zip, const std::string& part);

}  // namespace thidua::documents
