/** A page as a browser asks for it. */
export function pageView(port: number, path: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    "accept: text/html",
    "accept-encoding: gzip, deflate, br",
    "\r\n",
  ].join("\r\n");
}
