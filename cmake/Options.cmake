# One INTERFACE target carries the language level, warnings and Qt switches; nothing is set globally.
option(SLIPWAY_WERROR "Treat warnings as errors" OFF)
option(SLIPWAY_ASAN "Build with address and undefined-behaviour sanitizers" OFF)
option(BUILD_TESTING "Build the tests" ON)
option(SLIPWAY_BENCH "Build the benchmarks" OFF)

add_library(slipway_options INTERFACE)
target_compile_features(slipway_options INTERFACE cxx_std_20)
target_include_directories(slipway_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
target_compile_options(slipway_options INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(slipway_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  SLIPWAY_VERSION="${PROJECT_VERSION}")
if(SLIPWAY_WERROR)
  target_compile_options(slipway_options INTERFACE -Werror)
endif()
if(SLIPWAY_ASAN)
  target_compile_options(slipway_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(slipway_options INTERFACE -fsanitize=address,undefined)
endif()
