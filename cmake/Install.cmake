# What is installed where, and the packages made of it. The id of the desktop file, the metainfo and the icon is one
# (tests/packaging holds them to it).
include(GNUInstallDirs)


foreach(program slipway slipwayctl slipway-runner slipway-sample)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
install(FILES packaging/${SLIPWAY_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/${SLIPWAY_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/icons/slipway.svg RENAME ${SLIPWAY_APP_ID}.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_NAME slipway)
set(CPACK_PACKAGE_VENDOR "Slipway")
set(CPACK_PACKAGE_CONTACT "Slipway maintainers <maintainers@slipway.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Release manager for the desktop")
set(CPACK_PACKAGE_DESCRIPTION "Slipway knows which version runs in which environment, moves it on through gates that
people can see, runs the team's own scripts, watches the result and puts the old version back.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_FILE_NAME slipway-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_GENERATOR "DEB;TGZ")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins and programs that no library list shows.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, git")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "curl, openssh-client, sqlite3")
include(CPack)
