// Which packages make kulki:// links open the app: installers do, what installs nothing does not. Reads what the Linux
// packages were given, and what Windows and macOS are to get; runs no installer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

const SCHEME = "x-scheme-handler/kulki;";

/**
 * @param {Record<string, string>} deb its desktop entry @param {Record<string, string>} appImage
 * @param {string} setUp what runs when the deb is installed
 * @param {import("./report.mjs").Report["check"]} check
 */
export function checkLinuxLinks(deb, appImage, setUp, check) {
  const isHandler = deb.MimeType === SCHEME && deb.Exec?.endsWith(" %U") === true;
  check("the deb's entry takes kulki:// links, each as one argument", isHandler, JSON.stringify(deb));
  check("and the system hears of it", setUp.includes("update-desktop-database"));
  check("the AppImage registers nothing", appImage.MimeType === undefined, appImage.MimeType);
}

/** What a part of electron-builder.yml has under `key`, its lines without the key. @param {string} text @param {string} key */
function sectionOf(text, key) {
  return new RegExp(`^${key}:\\n((?:[ #].*\\n)*)`, "m").exec(text)?.[1] ?? "";
}

/** @param {import("./report.mjs").Report["check"]} check */
export function checkOtherLinks(check) {
  const config = readFileSync(join(ROOT, "electron-builder.yml"), "utf8");
  check("macOS is told of the scheme", /schemes: \[kulki\]/.test(sectionOf(config, "mac")));
  const include = /include: (\S+)/.exec(sectionOf(config, "nsis"))?.[1];
  check("the Windows installer has its own lines for links", include !== undefined);
  if (include === undefined) return;
  const script = readFileSync(join(ROOT, include), "utf8");
  const command = /KULKI_LINK_COMMAND '(.*)'/.exec(script)?.[1];
  check(
    'it has links behind "--", quoted',
    command === `"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" -- "%1"`,
    command,
  );
  const [install = "", uninstall = ""] = script.split("!macro customUnInstall");
  const written = [...install.matchAll(/WriteRegStr HKCU "([^"]*)" "([^"]*)"/g)].map(
    ([, key = "", name = ""]) => `${key.replace(/\$\{KULKI_LINK_KEY\}/, "kulki")}|${name}`,
  );
  check(
    "it writes the scheme, its mark and its command for this person alone",
    written.join(" ") === "kulki| kulki|URL Protocol kulki\\DefaultIcon| kulki\\shell\\open\\command|",
    written.join(" "),
  );
  check(
    "the uninstaller takes back what is still its own",
    /'\$\{KULKI_LINK_COMMAND\}'/.test(uninstall) && uninstall.includes("DeleteRegKey HKCU"),
  );
}
