import { expect, test } from "vitest";
import { formAgain } from "./form-again.ts";

async function read(body: FormData | URLSearchParams) {
  const request = new Request("http://localhost", { method: "POST", body });
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return await formAgain({ headers, body: Buffer.from(await request.arrayBuffer()) });
}

function parts(file: Blob, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.size > 0 ? "list.csv" : "");
  return form;
}

test("brings back each field, however the form was sent", async () => {
  const long = "ә".repeat(100_000);
  expect(await read(new URLSearchParams({ text: long, country: "KZ" }))).toEqual({
    text: long,
    country: "KZ",
  });
  expect(await read(new URLSearchParams({ postcode: "010000" }))).toEqual({ postcode: "010000" });
  expect(await read(parts(new Blob([]), { text: long }))).toMatchObject({ text: long });
});

test("a page holds no file, no password and no code", async () => {
  expect(await read(parts(new Blob(["a,b"]), { text: "typed" }))).toBeNull();
  for (const name of ["password", "currentPassword", "code"])
    expect(await read(new URLSearchParams({ email: "a@example.org", [name]: "x" }))).toBeNull();
});
