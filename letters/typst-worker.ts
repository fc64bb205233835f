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

function compile(template: Template, sheet: string): NodeTypstDocument {
  const mainFilePath = join(folder, templates[template]);
  const outcome = compiler.compile({ mainFilePath, inputs: { job: sheet } });
  if (!outcome.result) throw new Error("The template did not compile");
  return outcome.result;
}

function refusalIn(document: NodeTypstDocument): RenderAnswer | undefined {
  const [found] = compiler.query(document, { selector: "<refusal>" });
  return found?.value;
}

function render(request: RenderRequest): RenderAnswer {
  if (request.kind === "part") return renderPart(request);
  const { kind, sheets } = request;
  const documents = sheets.map((sheet) => compile("letter", sheet));
  for (const document of documents) {
    const refusal = refusalIn(document);
    if (refusal) return refusal;
  }
  return kind === "pdf"
    ? { files: documents.map((document) => neutralPdf(compiler.pdf(document, { pdfStandard: "ua-1" }))) }
    : { files: documents.map((document) => Buffer.from(slimSvg(compiler.plainSvg(document)))) };
}

function renderPart({ template, sheet, numbering }: RenderRequest & { kind: "part" }): RenderAnswer {
  const document = compile(template, sheet);
  const refusal = refusalIn(document);
  return refusal ?? { part: toPart(compiler.pdf(document, { pdfStandard: "ua-1" }), numbering) };
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
