import { renderPack } from "../../letters/pack/render-pack.ts";
import { measure } from "../measure.ts";
import { documentsOf, lettersIn, type TaskName } from "./letters.ts";

const task = process.argv[2] as TaskName;
const documents = documentsOf(task);
const letters = documents.reduce((count, document) => count + [...lettersIn(document())].length, 0);

await print(documents.slice(0, 1).map((document) => () => [...document()].slice(0, 1)));
const round = await measure(async () => ({ letters, bytes: await print(documents) }));
console.log(JSON.stringify(round));
process.exit(0);

/** As the server does it: pieces are handed on and forgotten. */
async function print(all: typeof documents): Promise<number> {
  let bytes = 0;
  for (const document of all) for await (const piece of renderPack("ru", document())) bytes += piece.length;
  return bytes;
}
