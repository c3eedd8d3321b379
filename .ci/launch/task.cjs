// Where every npm script begins: `node .ci/launch/task.cjs NAME ARGUMENTS`. Written so that an old Node can read it, and
// says in one line what it is too old for. Knows no task: tasks.mjs does.
"use strict";

var WANTED_MAJOR = 20;
var WANTED_MINOR = 19;

/** Why nothing can run here, in one line; null where it can. */
function obstacle() {
  var parts = process.versions.node.split(".").map(Number);
  var major = parts[0] || 0;
  var minor = parts[1] || 0;
  if (major < WANTED_MAJOR || (major === WANTED_MAJOR && minor < WANTED_MINOR)) {
    return [
      [
        "Kulki needs Node",
        [WANTED_MAJOR, WANTED_MINOR].join("."),
        "or newer, and this is Node",
        process.versions.node,
      ].join(" "),
      "get a newer one from https://nodejs.org, then try again.",
    ].join(": ");
  }
  if (process.platform !== "win32" && __dirname.indexOf("\\") >= 0) {
    return (
      "Node runs no module in a folder with a backslash in its name: rename " +
      __dirname +
      ", then try again."
    );
  }
  return null;
}

function tasksUrl() {
  return require("node:url").pathToFileURL(require("node:path").join(__dirname, "tasks.mjs")).href;
}

var why = obstacle();
if (why === null) {
  // An older Node cannot even read the word import in a script like this.
  new Function("url", "return import(url)")(tasksUrl());
} else {
  console.error(why);
  process.exitCode = 1;
}
