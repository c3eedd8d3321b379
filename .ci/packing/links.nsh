# kulki:// links on Windows: the installer registers them for its person, the uninstaller takes that back where it is still
# its own. Behind "--" Electron takes nothing for a switch, whatever a link has in it. The portable program has none of this.
!define KULKI_LINK_KEY "Software\Classes\kulki"
!define KULKI_LINK_COMMAND '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'

!macro customInstall
  WriteRegStr HKCU "${KULKI_LINK_KEY}" "" "URL:Kulki"
  WriteRegStr HKCU "${KULKI_LINK_KEY}" "URL Protocol" ""
  WriteRegStr HKCU "${KULKI_LINK_KEY}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr HKCU "${KULKI_LINK_KEY}\shell\open\command" "" '${KULKI_LINK_COMMAND}'
!macroend

!macro customUnInstall
  Push $R0
  ReadRegStr $R0 HKCU "${KULKI_LINK_KEY}\shell\open\command" ""
  ${if} $R0 == '${KULKI_LINK_COMMAND}'
    DeleteRegKey HKCU "${KULKI_LINK_KEY}"
  ${endif}
  Pop $R0
!macroend
