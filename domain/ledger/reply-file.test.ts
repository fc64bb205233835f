import fc from "fast-check";
import { expect, test } from "vitest";
import { jpegOf, jpegSegment, pdfOf, pngChunk, pngOf } from "#testing/make-files";
import { MAX_FILE_BYTES, readReplyFile } from "./reply-file.ts";

const exif = jpegSegment(0xe1, Buffer.from("Exif\0\0GPS 43.2567 76.9286 Canon 2026:11:22"));
const comment = jpegSegment(0xfe, Buffer.from("<script>alert(1)</script>"));
const text = pngChunk("tEXt", Buffer.from("Author\0Anna Muster"));
const zip = Buffer.concat([
  Buffer.from("PK\x03\x04inside"),
  Buffer.from("PK\x05\x06", "latin1"),
  Buffer.alloc(18),
]);
const stream = (data: string) => `4 0 obj <</Length ${data.length}>> stream\n${data}\nendstream endobj\n`;

test.each([
  ["a PDF", pdfOf(), "application/pdf"],
  [
    "a PDF whose picture happens to hold the bytes of a name",
    pdfOf(stream("\x01/JS\x02/Launch ")),
    "application/pdf",
  ],
  ["a JPEG", jpegOf(), "image/jpeg"],
  ["a PNG", pngOf(), "image/png"],
])("%s is taken as what it is", (_, bytes, mediaType) => {
  expect(readReplyFile(bytes)).toMatchObject({ ok: true, mediaType });
});

test.each([
  ["nothing", Buffer.alloc(0), "file-empty"],
  ["too much", Buffer.concat([pdfOf(), Buffer.alloc(MAX_FILE_BYTES)]), "file-too-large"],
  [
    "an SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "file-type",
  ],
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "file-type"],
  ["a web page before a PDF", Buffer.concat([Buffer.from("<html>"), pdfOf()]), "file-type"],
  ["an archive", zip, "file-type"],
  ["a program", Buffer.from("MZ\x90\0"), "file-type"],
  ["a GIF", Buffer.from("GIF89a"), "file-type"],
  ["a PDF that is an archive too", Buffer.concat([pdfOf(), zip, Buffer.from("\n%%EOF\n")]), "file-type"],
  ["a PDF of no known version", Buffer.from("%PDF-<script>\nstartxref\n%%EOF"), "file-type"],
  ["a PDF that was cut off", pdfOf().subarray(0, -8), "file-damaged"],
  ["a PDF with something behind it", Buffer.concat([pdfOf(), Buffer.from("<script>")]), "file-damaged"],
  ["a PDF whose stream never ends", pdfOf("4 0 obj <<>> stream\n"), "file-damaged"],
  ["a PDF that runs a script", pdfOf("4 0 obj <</S /JavaScript /JS (x)>> endobj\n"), "file-active"],
  ["a PDF that hides that it does", pdfOf("4 0 obj <</S /J#61vaScript>> endobj\n"), "file-active"],
  ["a PDF that carries a file", pdfOf("4 0 obj <</Type /EmbeddedFile>> endobj\n"), "file-active"],
  ["a JPEG that was cut off", jpegOf().subarray(0, -2), "file-damaged"],
  ["a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), "file-damaged"],
  ["a JPEG with a broken segment", jpegOf([Buffer.from([0xff, 0xe1, 0, 1])]), "file-damaged"],
  ["a PNG that was cut off", pngOf().subarray(0, -12), "file-damaged"],
  ["a PNG with a wrong checksum", Buffer.from(pngOf()).fill(7, 20, 21), "file-damaged"],
  ["a PNG without a picture", pngOf().subarray(0, 33), "file-damaged"],
  ["a PNG of no width", pngOf(0, 2), "file-damaged"],
  ["a PNG that unfolds to gigabytes", pngOf(60_000, 60_000), "file-too-many-pixels"],
  ["a PNG that is one long line", pngOf(2_000_000_000, 1), "file-too-many-pixels"],
  ["a PNG of more pixels than a page has", pngOf(15_000, 15_000), "file-too-many-pixels"],
])("%s is refused", (_, bytes, reason) => {
  expect(readReplyFile(bytes)).toEqual({ ok: false, reason });
});

test("a JPEG that unfolds to gigabytes is refused by its header", () => {
  const bytes = jpegOf();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_500, frame + 5);
  bytes.writeUInt16BE(65_500, frame + 7);
  expect(readReplyFile(bytes)).toEqual({ ok: false, reason: "file-too-many-pixels" });
});

test("of a picture nothing is kept but the picture: no place, time, device, author, and nothing behind its end", () => {
  const behind = Buffer.concat([Buffer.from("<script>alert(2)</script>"), zip]);
  const jpeg = readReplyFile(Buffer.concat([jpegOf([exif, comment]), behind]));
  expect(jpeg.ok && jpeg.content.equals(jpegOf())).toBe(true);
  const png = readReplyFile(Buffer.concat([pngOf(3, 2, [text]), behind]));
  expect(png.ok && png.content.equals(pngOf())).toBe(true);
});

test("whatever comes, the answer is one of ours, and what is taken is taken again unchanged", () => {
  const heads = fc.constantFrom(pdfOf(), jpegOf([exif]), pngOf(3, 2, [text]), Buffer.alloc(0));
  const edits = fc.array(fc.tuple(fc.nat(400), fc.uint8Array({ maxLength: 12 })), { maxLength: 4 });
  fc.assert(
    fc.property(heads, edits, (head, changes) => {
      let bytes = Buffer.from(head);
      for (const [at, inserted] of changes)
        bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + (at % 3))]);
      const result = readReplyFile(bytes);
      if (result.ok) {
        expect(result.content.length).toBeLessThanOrEqual(bytes.length);
        expect(readReplyFile(result.content)).toEqual(result);
      } else expect(result.reason).toMatch(/^file-[a-z-]+$/);
    }),
    { numRuns: 2000 },
  );
});
