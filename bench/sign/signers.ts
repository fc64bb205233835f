/** Requests of people who sign, each from an address and a mail domain of their own, as in a wave, so that limits count and pass. */
export function makeSigners(port: number, path: string): () => string {
  let signer = 0;
  return () => {
    signer += 1;
    const address = [24, 16, 8, 0].map((shift) => ((signer >> shift) & 127) + 1).join(".");
    const body = JSON.stringify({
      email: `signer-${signer}@mail-${signer}.example.org`,
      country: "DE",
      display: "anonymous",
      locale: "en",
      consent: true,
    });
    return [
      `POST ${path} HTTP/1.1`,
      `host: localhost:${port}`,
      "content-type: application/json",
      `x-forwarded-for: ${address}`,
      `content-length: ${body.length}`,
      `\r\n${body}`,
    ].join("\r\n");
  };
}
