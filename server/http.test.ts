import { expect, test } from "vitest";
import { redirect } from "./http.ts";

test("whatever stands in a path, a redirect is one header of visible ASCII and leads to the same place", () => {
  for (const path of [
    "/en/manage/қолдау",
    "/en/a b",
    "/en/a\r\nSet-Cookie: x=1",
    "/en/\u0000",
    "/en/\ud800",
  ]) {
    const location = String(redirect(path).headers?.location);
    expect(location).toMatch(/^[\x21-\x7e]+$/);
    expect(decodeURIComponent(location)).toBe(path.toWellFormed());
  }
  expect(redirect("/en/a%20b?done=saved").headers?.location).toBe("/en/a%20b?done=saved");
});
