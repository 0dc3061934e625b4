#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/outcome.h"
#include "doc_model/document.h"

namespace thidua::documents {

/// How much of a stranger's file we are willing to unpack. Generous for papers of an office, tight for bombs.
struct ReadLimits {
  std::uint64_t file_bytes = 50ULL << 20;
  std::uint64_t text_file_bytes = 20ULL << 20;  // TXT and Markdown
  std::size_t zip_entries = 5'000;
  std::uint64_t zip_entry_bytes = 100ULL << 20;  // one part, unpacked
  std::uint64_t zip_total_bytes = 300ULL << 20;  // the parts that are read, unpacked
  std::uint64_t zip_ratio = 250;                 // unpacked to packed, for parts above 1 MiB
  std::size_t xml_depth = 256;
  std::size_t paragraphs = 100'000;
  std::size_t table_depth = 8;        // a table in a cell of a table …
  std::size_t table_cells = 200'000;  // of all tables of a document
  int pages = 1'000;
  std::size_t words = 3'000'000;        // of a PDF
  std::size_t words_of_page = 50'000;   // a page of small print has some two thousand
  std::size_t sheet_cells = 2'000'000;  // of one workbook
  std::chrono::milliseconds pdf_time{60'000};
  std::uint64_t pdf_memory_bytes = 2ULL << 30;
  int scanned_pages = 60;  // pages without text, whose letters are recognised
  std::uint64_t image_dots = 80'000'000;
  std::chrono::milliseconds scan_time{600'000};    // of all of them; a page takes some three seconds
  std::chrono::milliseconds office_time{120'000};  // of LibreOffice
  std::uint64_t office_memory_bytes = 4ULL << 30;
};

/// Reads DOCX, PDF, TXT and Markdown; .doc, .odt and .rtf where LibreOffice is installed; scanned PDF, PNG and JPEG
/// where tesseract is, with Vietnamese, and such text is marked `recognised`. What a file is, is decided by its
/// content; a name that says otherwise is told in `notes` where the content can be read, and refused where it cannot.
///
/// Shape   for TXT and Markdown the text is the file. For all others it is what we extracted: one paragraph a line,
///         computed list numbers in it, cells of a table one after the other, row by row; footnotes at the end.
/// Errors  refusals, `place` is the file's name: file.* (missing, too_large, …) and document.* : empty, encrypted,
///         damaged, unknown_format, unknown_encoding, zip_bomb, unsafe_xml, no_text, too_long, no_program, is_workbook,
///         mislabelled.
///         Exceptions only where the system itself fails (no process, no memory).
core::Outcome<doc_model::Document> read_document(const std::filesystem::path& path, const ReadLimits& limits = {});

/// The same for bytes already in memory; `file_name` without folders.
core::Outcome<doc_model::Document> read_document(std::string_view bytes, const std::string& file_name,
                                                 const ReadLimits& limits = {});

}  // namespace thidua::documents
