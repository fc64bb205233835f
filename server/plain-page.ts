const SCRIPT = /<script([^>]*)>[\s\S]*?<\/script>/g;
/** Blocks of data, which no browser runs. */
const DATA = /\btype="(?!text\/javascript"|module")/;
const SCRIPT_PRELOAD = /<link rel="(?:module)?preload"[^>]*\bas="script"[^>]*>/g;
const OWN = '<script src="/page.js" async=""></script>';

/**
 * A rendered page as its readers need it: without the framework, its data and the nonce they were allowed by, and with the
 * one script of such pages (public/page.js). Next escapes `<` in all that it writes into a script.
 */
export function plainPage(text: string, nonce: string): string {
  return text
    .replace(SCRIPT, (script, attributes: string) => (DATA.test(attributes) ? script : ""))
    .replace(SCRIPT_PRELOAD, "")
    .replaceAll(` nonce="${nonce}"`, "")
    .replaceAll(nonce, "")
    .replace("</head>", `${OWN}</head>`);
}
