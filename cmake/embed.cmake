# Puts db/migrations/NNNN_name.sql into the program. As a script (cmake -P) it writes the C++ file; included, it gives
# embed_migrations(<target>). Plain CMake only: a fresh machine needs no other tool.

if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  file(GLOB steps ${MIGRATIONS}/*.sql)
  list(SORT steps)
  set(entries "")
  set(numbers "")
  foreach(step IN LISTS steps)
    get_filename_component(name ${step} NAME)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
      message(FATAL_ERROR "db/migrations/${name}: the name must be NNNN_name.sql")
    endif()
    set(number ${CMAKE_MATCH_1})
    if(number IN_LIST numbers)
      message(FATAL_ERROR "db/migrations/${name}: number ${number} is taken twice")
    endif()
    list(APPEND numbers ${number})
    string(REGEX REPLACE "^0+" "" plain ${number})
    file(READ ${step} sql)
    string(APPEND entries "      {${plain}, \"${name}\",\n       R\"thidua_sql(${sql})thidua_sql\"},\n")
  endforeach()
  file(WRITE ${OUTPUT}
    "// Written by cmake/embed.cmake from db/migrations.\n#include \"platform/migrate.h\"\n\nnamespace thidua::platform {\n\n"
    "const std::vector<Migration>& embedded_migrations() {\n  static const std::vector<Migration> migrations{\n"
    "${entries}"
    "  };\n  return migrations;\n}\n\n}  // namespace thidua::platform\n")
  return()
endif()

set(THIDUA_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed_migrations target)
  set(folder ${CMAKE_SOURCE_DIR}/db/migrations)
  set(output ${CMAKE_BINARY_DIR}/embedded_migrations.cpp)
  file(GLOB steps CONFIGURE_DEPENDS ${folder}/*.sql)
  string(MD5 list_of_steps "${steps}")    # a step taken away must rebuild the file as well
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DMIGRATIONS=${folder} -DOUTPUT=${output} -DLIST=${list_of_steps} -P ${THIDUA_EMBED_SCRIPT}
    DEPENDS ${steps} ${THIDUA_EMBED_SCRIPT} VERBATIM
    COMMENT "Embedding db/migrations")
  target_sources(${target} PRIVATE ${output})
endfunction()
