import { createHash } from "node:crypto";

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g;
/** Blocks of data, which no browser runs. */
const DATA = /\btype="(?!text\/javascript"|module")/;

/**
 * Frees a page from the nonce of the answer it was rendered for, so that it may be kept, and says which scripts stand in
 * it: base64 of their SHA-256, as CSP 3 (§ 2.3.1, hash-source) compares them. Next escapes `<` in all that it writes into one.
 */
export function freePage(text: string, nonce: string): { html: string; scripts: string[] } {
  const html = text.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
  const scripts = new Set<string>();
  for (const [, attributes = "", content = ""] of html.matchAll(SCRIPT))
    if (content && !DATA.test(attributes)) scripts.add(createHash("sha256").update(content).digest("base64"));
  return { html, scripts: [...scripts] };
}
