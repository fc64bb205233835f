import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { singleFlight } from "#lib/single-flight";
import { encodeFile } from "./encoded-page.ts";
import { securityHeaders } from "./security-headers.ts";
import { type EncodedAnswer, sendEncoded } from "./send-encoded.ts";

const TEXT: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
const OTHER: Record<string, string> = { ".woff2": "font/woff2" };

/** The first that fits the address. */
const CACHING: [begin: string, rule: string][] = [
  ["/_next/static/", "public, max-age=31536000, immutable"], // each is named by its content
  ["/fonts/", "public, max-age=2592000"], // a month, so that a new version arrives without a new name
  ["/", "public, max-age=300"], // what a page and its script agree on may change with a version
];

type Folder = { folder: string; address: string };
/** What a first view of a page needs beside the page. */
const OWN_FOLDERS: Folder[] = [
  { folder: ".next/static", address: "/_next/static" },
  { folder: "public", address: "" },
];

/**
 * Answers for the files that lie in these folders now, from memory: read and compressed once, when first asked for. False
 * when it is none of them.
 */
export function staticFiles(folders = OWN_FOLDERS) {
  const files = new Map(folders.flatMap(listFiles));
  const load = singleFlight(Number.POSITIVE_INFINITY, (url) => readAnswer(url, files.get(url) ?? ""), {
    maxKeys: files.size,
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { method, url = "" } = request;
    if ((method !== "GET" && method !== "HEAD") || !files.has(url)) return false;
    const answer = await load(url).catch(() => null); // it was taken away meanwhile
    if (answer) sendEncoded(request, response, answer);
    return answer !== null;
  };
}

function listFiles({ folder, address }: Folder): [url: string, file: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && typeOf(entry.name) !== undefined)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [`${address}/${path.relative(folder, file).split(path.sep).join("/")}`, file]);
}

function typeOf(file: string): string | undefined {
  const extension = path.extname(file);
  return TEXT[extension] ?? OTHER[extension];
}

async function readAnswer(url: string, file: string): Promise<EncodedAnswer> {
  const caching = CACHING.find(([begin]) => url.startsWith(begin))?.[1] ?? "no-store";
  const headers = {
    ...securityHeaders(url, url),
    "content-type": typeOf(file) ?? "application/octet-stream",
    "cache-control": caching,
    vary: "accept-encoding",
  };
  const isText = path.extname(file) in TEXT;
  return {
    status: 200,
    headers: Object.entries(headers),
    page: await encodeFile(readFileSync(file), { isText }),
  };
}
