// The same letters with @react-pdf/renderer: same words, same face, same places on the sheet; no fitting of the size,
// no tags, no hyphenation, all of which ours does besides.
import { fileURLToPath } from "node:url";
import { Document, Font, Page, renderToStream, StyleSheet, Text, View } from "@react-pdf/renderer";
import { createElement as h } from "react";

const face =
  "../../node_modules/@expo-google-fonts/libertinus-serif/400Regular/LibertinusSerif_400Regular.ttf";
Font.register({ family: "Libertinus", src: fileURLToPath(new URL(face, import.meta.url)) });
Font.registerHyphenationCallback((word) => [word]);

const mm = 72 / 25.4;
const styles = StyleSheet.create({
  page: { fontFamily: "Libertinus", fontSize: 10.5 },
  window: { position: "absolute", left: 25 * mm, top: 62.7 * mm, width: 66 * mm, fontSize: 9 },
  column: { position: "absolute", left: 113 * mm, top: 20 * mm, width: 77 * mm },
  body: { position: "absolute", left: 25 * mm, top: 101.5 * mm, width: 165 * mm },
  subject: { textAlign: "center", marginBottom: 6 },
  paragraph: { marginBottom: 4 },
  signature: { marginTop: 20, width: 62 * mm, borderBottomWidth: 0.5 },
});

/** Bytes of one PDF with a page for each letter, written as a stream and forgotten. */
export async function renderLetters(letters) {
  let bytes = 0;
  for await (const piece of await renderToStream(h(Document, null, letters.map(toPage))))
    bytes += piece.length;
  return bytes;
}

function toPage(letter, index) {
  const { windowAddress, head, sender, demands } = letter;
  const lines = (texts) => texts.map((text, line) => h(Text, { key: line }, text));
  const body = letter.paragraphs.flatMap((text, at) => [
    h(Text, { key: `p${at}`, style: styles.paragraph }, text),
    ...(demands?.after === at
      ? [demands.intro, ...demands.items].map((item, line) => h(Text, { key: `d${at}-${line}` }, item))
      : []),
  ]);
  return h(
    Page,
    { key: index, size: "A4", style: styles.page },
    h(View, { style: styles.window }, ...lines(windowAddress)),
    h(
      View,
      { style: styles.column },
      ...lines([...head.office, head.holder ?? "", sender.name, ...sender.lines]),
    ),
    h(
      View,
      { style: styles.body },
      h(Text, { style: styles.subject }, `${letter.heading}\n${letter.subject}`),
      h(Text, { style: styles.paragraph }, letter.salutation),
      ...body,
      h(Text, null, letter.closing),
      h(View, { style: styles.signature }),
    ),
  );
}
