/** The campaign's page as a browser asks for it. */
export function pageView(port: number, slug: string): string {
  return [
    `GET /en/campaigns/${slug} HTTP/1.1`,
    `host: localhost:${port}`,
    "accept: text/html",
    "accept-encoding: gzip, deflate, br",
    "\r\n",
  ].join("\r\n");
}
