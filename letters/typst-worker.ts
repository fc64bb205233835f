import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders } from "./fonts.ts";
import { neutralPdf } from "./neutral-pdf.ts";
import { toPart } from "./pack/pdf-part.ts";
import type { RenderAnswer, RenderRequest, Template } from "./render-pool.ts";
import { slimSvg } from "./slim-svg.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const templates: Record<Template, string> = {
  letter: "letter.typ",
  envelopes: "pack/envelopes.typ",
  labels: "pack/labels.typ",
  guide: "pack/guide.typ",
  evening: "pack/evening.typ",
};
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders }] });

function compile(template: Template, inputs: Record<string, string>): NodeTypstDocument {
  const mainFilePath = join(folder, templates[template]);
  const outcome = compiler.compile({ mainFilePath, inputs });
  if (!outcome.result) throw new Error("The template did not compile");
  return outcome.result;
}

function marked(document: NodeTypstDocument, label: string): unknown[] {
  return compiler.query(document, { selector: `<${label}>` }).map(({ value }: { value: unknown }) => value);
}

type Refusal = RenderAnswer & { refused: string };

/** The document, or why there is none. Letters are measured in a first run, and printed as they fit in a second. */
function setSheet(template: Template, job: string): { document: NodeTypstDocument } | { refusal: Refusal } {
  const document = compile(template, { job });
  const [refusal] = marked(document, "refusal");
  if (refusal) return { refusal: refusal as Refusal };
  if (template !== "letter") return { document };
  return { document: compile(template, { job, fits: JSON.stringify(marked(document, "fit")) }) };
}

function render(request: RenderRequest): RenderAnswer {
  if (request.kind === "part") return renderPart(request);
  const files: Uint8Array[] = [];
  for (const sheet of request.sheets) {
    const set = setSheet("letter", sheet);
    if ("refusal" in set) return set.refusal;
    files.push(request.kind === "pdf" ? toPdf(set.document) : toSvg(set.document));
  }
  return { files };
}

function renderPart({ template, sheet, numbering }: RenderRequest & { kind: "part" }): RenderAnswer {
  const set = setSheet(template, sheet);
  if ("refusal" in set) return set.refusal;
  return { part: toPart(compiler.pdf(set.document, { pdfStandard: "ua-1" }), numbering) };
}

function toPdf(document: NodeTypstDocument): Uint8Array {
  return neutralPdf(compiler.pdf(document, { pdfStandard: "ua-1" }));
}

function toSvg(document: NodeTypstDocument): Uint8Array {
  return Buffer.from(slimSvg(compiler.plainSvg(document)));
}

let idle: NodeJS.Timeout | undefined;

/** Typst remembers what it has set. In a burst that halves the work; a second later no letter is left in memory. */
function forgetSoon(): void {
  compiler.evictCache(1);
  clearTimeout(idle);
  idle = setTimeout(() => compiler.evictCache(0), 1_000);
}

parentPort?.on("message", (request: RenderRequest) => {
  let answer: RenderAnswer;
  try {
    answer = render(request);
  } catch {
    // What went wrong may quote the letter, and what is thrown ends in a log.
    answer = { failed: true };
  }
  parentPort?.postMessage(answer);
  forgetSoon();
});
