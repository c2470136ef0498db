# slipway_room(name SOURCES ... LINKS ...): one static library per room of src/, target slipway_<name>.
# Qt Core is precompiled once per room; heavier headers are the room's own choice.
function(slipway_room name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(slipway_${name} STATIC ${arg_SOURCES})
  target_link_libraries(slipway_${name} PUBLIC slipway_options Qt6::Core ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  target_precompile_headers(slipway_${name} PRIVATE
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QString>
    <QStringList> <QVariant> <algorithm> <functional> <memory> <optional> <utility> <variant> <vector>)
endfunction()

# slipway_test(name SOURCES ... LINKS ... [GUI]): tests/<room>/tst_x.cpp as one ctest entry, offscreen, UTC, English.
# GUI: a second entry runs the same program on a real X server. These take turns: xvfb-run picks a display number and
# two that start together may pick the same.
find_program(XVFB_RUN xvfb-run)
# GUI: with widgets, themed (tests/support/guitestsupport.h); links slipway_gui by itself.
function(slipway_test name)
  cmake_parse_arguments(arg "GUI" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT arg_SOURCES)
    set(arg_SOURCES ${name}.cpp)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  endif()
  add_executable(${name} ${arg_SOURCES})
  set(support slipway_test_support)
  if(arg_GUI)
    set(support slipway_gui_test_support)
  endif()
  target_link_libraries(${name} PRIVATE slipway_options Qt6::Test ${support} ${arg_LINKS})
  target_precompile_headers(${name} REUSE_FROM ${support})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_SCALE_FACTOR=1;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC")
  if(arg_GUI)
    set_property(TEST ${name} APPEND PROPERTY LABELS gui)
  endif()
  if(arg_GUI AND XVFB_RUN)
    add_test(NAME ${name}_xcb COMMAND ${XVFB_RUN} -a -s "-screen 0 1920x1080x24" $<TARGET_FILE:${name}>)
    set_tests_properties(${name}_xcb PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "gui;xcb" RESOURCE_LOCK xvfb
      ENVIRONMENT "QT_QPA_PLATFORM=xcb;QT_SCALE_FACTOR=1;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC")
  endif()
endfunction()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
