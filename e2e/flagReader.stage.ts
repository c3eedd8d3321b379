// Test support: reads a tool's command line, and returns its flags or the one line of the error.
import { readOptions, type Spec, wrongLine } from "../.ci/tools/options.mjs";

/** @param toFlags from the values that readOptions gives for `spec` */
export function flagReader<T>(spec: Spec, toFlags: (values: Record<string, unknown>) => T) {
  /** @returns null for --help @throws OptionError */
  const read = (...argv: string[]): T | null => {
    const given = readOptions(spec, argv);
    return given.help ? null : toFlags(given.values);
  };
  /** @returns null where nothing is wrong */
  const wrong = (...argv: string[]): string | null => {
    try {
      read(...argv);
      return null;
    } catch (error) {
      return wrongLine(error);
    }
  };
  return { read, wrong };
}
