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
  }
  return {};
}

}  // namespace thidua::doc_model
