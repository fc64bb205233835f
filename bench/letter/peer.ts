import { measure } from "../measure.ts";
import { renderLetters } from "../peers/react-pdf.js";
import { documentsOf, lettersIn, type TaskName } from "./letters.ts";

const documents = documentsOf(process.argv[2] as TaskName).map((document) => [...lettersIn(document())]);
const letters = documents.reduce((count, document) => count + document.length, 0);

await renderLetters((documents[0] ?? []).slice(0, 6));
const round = await measure(async () => {
  let bytes = 0;
  for (const document of documents) bytes += await renderLetters(document);
  return { letters, bytes };
});
console.log(JSON.stringify(round));
