# embed_files(<output.cpp> <header> <namespace> <function> <folder> [<pattern>...]): every file of the folder becomes part of
# the program; <function>() gives them as a list of {name, bytes}. Patterns ("awards/*.yaml") choose other files below the
# folder, whose names then keep their folders. As a script (cmake -P) it writes the C++ file. Plain CMake only.

if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  set(files "")
  foreach(pattern IN LISTS PATTERNS)
    file(GLOB some ${FOLDER}/${pattern})
    list(APPEND files ${some})
  endforeach()
  list(SORT files)
  set(entries "")
  set(arrays "")
  set(count 0)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${FOLDER} ${file})
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
    string(APPEND arrays "const unsigned char file_${count}[] = {${bytes}};\n")
    string(APPEND entries "      {\"${name}\", std::string_view(reinterpret_cast<const char*>(file_${count}), sizeof file_${count})},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  file(WRITE ${OUTPUT} "// Written by cmake/embed_files.cmake.\n#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\nnamespace {\n${arrays}}  // namespace\n\n"
    "const std::vector<EmbeddedFile>& ${FUNCTION}() {\n  static const std::vector<EmbeddedFile> files{\n${entries}  };\n  return files;\n}\n\n}  // namespace ${NAMESPACE}\n")
  return()
endif()

set(THIDUA_EMBED_FILES_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed_files output header namespace function folder)
  set(patterns ${ARGN})
  if(NOT patterns)
    set(patterns "*")
  endif()
  set(files "")
  foreach(pattern IN LISTS patterns)
    file(GLOB some CONFIGURE_DEPENDS ${folder}/${pattern})
    list(APPEND files ${some})
  endforeach()
  string(MD5 list_of_files "${files}")
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DPATTERNS=${patterns}" -DOUTPUT=${output} -DHEADER=${header} -DNAMESPACE=${namespace}
      -DFUNCTION=${function} -DLIST=${list_of_files} -P ${THIDUA_EMBED_FILES_SCRIPT}
    DEPENDS ${files} ${THIDUA_EMBED_FILES_SCRIPT} VERBATIM
    COMMENT "Embedding ${folder}")
endfunction()
