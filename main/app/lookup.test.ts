// The table of names for machines that may ask nobody: what stands in it, localhost, and nothing else.
import { expect, test } from "vitest";
import { lookupFor, readNameTable } from "./lookup.ts";

test("a table answers for its own names and localhost, and asks nobody for others", async () => {
  const lookup = lookupFor(readNameTable(["kulki.test=127.0.0.7", "szkola.example=::1"]));
  expect(await lookup("kulki.test")).toEqual(["127.0.0.7"]);
  expect(await lookup("szkola.example")).toEqual(["::1"]);
  expect(await lookup("localhost")).toEqual(["127.0.0.1"]);
  await expect(lookup("pc-ania")).rejects.toMatchObject({ code: "ENOTFOUND" });
});

test.each(["kulki.test", "kulki.test=", "kulki.test=pc", "127.0.0.1=127.0.0.2", "a b=127.0.0.1", "a=::1=b"])(
  "%j is no entry",
  (entry) => {
    expect(readNameTable(["kulki.test=127.0.0.1", entry])).toBeNull();
  },
);
