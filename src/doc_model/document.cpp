#include "doc_model/document.h"

namespace thidua::doc_model {

std::string_view code(Format format) {
  switch (format) {
    case Format::docx:
      return "docx";
    case Format::pdf:
      return "pdf";
    case Format::txt:
      return "txt";
    case Format::markdown:
      return "markdown";
    case Format::doc:
      return "doc";
    case Format::odt:
      return "odt";
    case Format::rtf:
      return "rtf";
    case Format::image:
      return "image";
  }
  return {};
}

}  // namespace thidua::doc_model
