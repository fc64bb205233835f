import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders } from "./fonts.ts";
import { Heads } from "./heads.ts";
import { neutralPdf } from "./neutral-pdf.ts";
import { toPart } from "./pack/pdf-part.ts";
import type { RenderAnswer, RenderRequest, Template } from "./render-pool.ts";
import { Fitting, type Place, type Sheet } from "./set-letters.ts";
import { slimSvg } from "./slim-svg.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const templates: Record<Template, string> = {
  letter: "letter.typ",
  envelopes: "pack/envelopes.typ",
  labels: "pack/labels.typ",
  guide: "pack/guide.typ",
  evening: "pack/evening.typ",
  petition: "pack/petition.typ",
  report: "report/report.typ",
};
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders }] });

/** Inputs are part of the library that every layout depends on: what is read from a file leaves the others in memory. */
function compile(template: Template, job: string, fits?: unknown): NodeTypstDocument {
  const mainFilePath = join(folder, templates[template]);
  if (template === "letter") {
    compiler.mapShadow(join(folder, "job.json"), Buffer.from(job));
    compiler.mapShadow(join(folder, "fits.json"), Buffer.from(JSON.stringify(fits ?? null)));
  }
  const outcome = compiler.compile(
    template === "letter" ? { mainFilePath } : { mainFilePath, inputs: { job } },
  );
  if (!outcome.result) throw new Error("The template did not compile");
  return outcome.result;
}

function marked<T>(document: NodeTypstDocument, label: string): T[] {
  return compiler.query(document, { selector: `<${label}>` }).map(({ value }: { value: T }) => value);
}

type Refusal = RenderAnswer & { refused: string };
type Set = { document: NodeTypstDocument } | { refusal: Refusal };

const heads = new Heads((job) => {
  const document = compile("letter", job);
  const [index] = marked<number>(document, "address-too-long");
  return index === undefined ? marked<Place>(document, "fit") : { index };
});

/** Letters are set as they are foretold to fit, and once more where the forecast was wrong. */
function setLetters(job: string): Set {
  const sheet = JSON.parse(job) as Sheet;
  const places = heads.placesOf(sheet);
  if ("index" in places) return { refusal: { refused: "address", index: places.index } };
  const fitting = new Fitting(sheet, places);
  while (true) {
    const fits = fitting.settings.map((setting, index) => ({ ...places[index], setting }));
    const document = compile("letter", job, fits);
    if (fitting.learn(marked<number[]>(document, "heights")[0] ?? [])) continue;
    const { page, lines } = fitting.overflow ?? {};
    if (!page || !lines) return { document };
    return { refusal: { refused: "length", index: page.index, language: page.letter.language, lines } };
  }
}

function setSheet(template: Template, job: string): Set {
  return template === "letter" ? setLetters(job) : { document: compile(template, job) };
}

function render(request: RenderRequest): RenderAnswer {
  if (request.kind === "part") return renderPart(request);
  if (request.kind === "document") return renderDocument(request);
  const files: Uint8Array[] = [];
  for (const sheet of request.sheets) {
    const set = setLetters(sheet);
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

function renderDocument({ template, sheet }: RenderRequest & { kind: "document" }): RenderAnswer {
  const set = setSheet(template, sheet);
  return "refusal" in set ? set.refusal : { files: [toPdf(set.document)] };
}

function toPdf(document: NodeTypstDocument): Uint8Array {
  return neutralPdf(compiler.pdf(document, { pdfStandard: "ua-1" }));
}

function toSvg(document: NodeTypstDocument): Uint8Array {
  return Buffer.from(slimSvg(compiler.plainSvg(document)));
}

let idle: NodeJS.Timeout | undefined;
/** Requests. With one, a pack of six takes half as long again; with more than five, memory grows and nothing else. */
const REMEMBERED = 5;

/** Typst remembers what it has set, and we remember heads. In a burst that saves work; a second later no letter is left. */
function forgetSoon(): void {
  compiler.evictCache(REMEMBERED);
  clearTimeout(idle);
  idle = setTimeout(() => {
    compiler.resetShadow();
    compiler.evictCache(0);
    heads.forget();
  }, 1_000);
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
