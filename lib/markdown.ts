import { lexer, type Token } from "marked";

// It builds its expressions at first use: better while the process starts than while somebody waits.
lexer("");

/** An organizer's Markdown as running text: blocks apart by an empty line, no marks, no addresses of links, no HTML. */
export function plainText(markdown: string): string {
  return lexer(markdown).map(textOf).filter(Boolean).join("\n\n");
}

function textOf(token: Token): string {
  if (token.type === "html" || token.type === "space") return "";
  if (token.type === "br") return "\n";
  if (token.type === "list") return (token.items as Token[]).map((item) => `– ${textOf(item)}`).join("\n");
  if ("tokens" in token && token.tokens) return token.tokens.map(textOf).join("");
  return "text" in token ? String(token.text) : "";
}
