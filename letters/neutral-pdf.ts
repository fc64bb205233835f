/**
 * Blanks what the PDF writer says about itself and about this file: creator, toolkit, and the identifiers, which are a
 * hash of the letter. Lengths stay, so the cross-reference table holds. ISO 32000 wants an ID in an encrypted
 * file only; PDF/UA-1 wants none.
 */
export function neutralPdf(pdf: Buffer): Buffer {
  const result = Buffer.from(pdf);
  blank(result, "\n  /Creator (", ")");
  blank(result, ' x:xmptk="', '"');
  for (const name of ["xmp:CreatorTool", "xmpMM:InstanceID", "xmpMM:DocumentID"]) {
    blank(result, `<${name}>`, `</${name}>`);
  }
  blank(result, "\n  /ID [", "]");
  return result;
}

/** Overwrites the last part that runs from `from` through `to` with spaces: the writer puts these after all content. */
function blank(pdf: Buffer, from: string, to: string): void {
  const start = pdf.lastIndexOf(from, undefined, "latin1");
  if (start < 0) return;
  const end = pdf.indexOf(to, start + from.length, "latin1");
  pdf.fill(" ", start, end + to.length, "latin1");
}
