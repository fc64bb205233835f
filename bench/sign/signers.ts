/** People who sign, each from an address and a mail domain of their own, as in a wave, so that limits count and pass. */
function makePeople(): () => { address: string; email: string } {
  let signer = 0;
  return () => {
    signer += 1;
    const address = [24, 16, 8, 0].map((shift) => ((signer >> shift) & 127) + 1).join(".");
    return { address, email: `signer-${signer}@mail-${signer}.example.org` };
  };
}

const choices = { country: "DE", display: "anonymous" };

/** Requests of programs that sign for people. */
export function makeSigners(port: number, path: string): () => string {
  const next = makePeople();
  return () => {
    const { address, email } = next();
    const body = JSON.stringify({ email, ...choices, locale: "en", consent: true });
    return post({ port, path, address, body, type: "application/json", accept: "*/*" });
  };
}

/** The campaign page's form as a browser without script sends it. `stamp` says when the page was shown. */
export function makeFormSigners(port: number, path: string, stamp: string): () => string {
  const next = makePeople();
  return () => {
    const { address, email } = next();
    const body = String(new URLSearchParams({ email, ...choices, consent: "on", stamp }));
    const type = "application/x-www-form-urlencoded";
    return post({ port, path, address, body, type, accept: "text/html" });
  };
}

type Post = { port: number; path: string; address: string; body: string; type: string; accept: string };

function post({ port, path, address, body, type, accept }: Post): string {
  return [
    `POST ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    `accept: ${accept}`,
    `content-type: ${type}`,
    `x-forwarded-for: ${address}`,
    `content-length: ${body.length}`,
    `\r\n${body}`,
  ].join("\r\n");
}
