// Runs in the browser before anything of a page does (Next, instrumentation-client). Only scripts of this site may be
// loaded and no text becomes markup or code: whatever else asks for it is refused by the browser (Trusted Types).

const OWN_SCRIPT = /^\/_next\/static\/[\w./~%@()[\]-]+(?:\?[\w=.-]*)?$/;
/** React makes a script element by this and nothing else, and never runs what it makes so. */
const EMPTY_SCRIPT = "<script></script>";

type Policy = {
  createHTML: (text: string) => string | null;
  createScriptURL: (url: string) => string | null;
};
type TrustedTypes = { createPolicy: (name: string, policy: Policy) => unknown };

const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === EMPTY_SCRIPT ? text : null),
  createScriptURL: (url) => (isOwnScript(url) ? url : null),
});

function isOwnScript(address: string): boolean {
  const url = new URL(address, window.location.href);
  return url.origin === window.location.origin && OWN_SCRIPT.test(url.pathname + url.search);
}
