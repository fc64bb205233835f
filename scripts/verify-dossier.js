// npm run verify-dossier -- FILE [--keys FILE-OR-URL]: says whether a dossier is as the organisation signed it. Needs nothing but Node 20.
// Guards: the manifest's Ed25519 signature, every file's size and SHA-256, and that the zip holds nothing else, to the byte.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410, before the 32 bytes of the key
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

class Broken extends Error {}

/** What is wrong with it is thrown; else who signed what, with which key, and the files. */
export function verifyDossier(zip) {
  const files = readZip(zip);
  const manifestBytes = files.get("manifest.json") ?? fail("There is no manifest.json.");
  const publicKey = readBase64(files.get("public-key.txt"), 32, "public-key.txt");
  const signature = readBase64(files.get("manifest.sig"), 64, "manifest.sig");
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, publicKey]), format: "der", type: "spki" });
  if (!verify(null, manifestBytes, key, signature))
    fail("The signature does not belong to the manifest and key.");
  const manifest = JSON.parse(manifestBytes.toString("utf8"));
  if (manifest.format !== "qoldau-dossier/1") fail(`Format ${manifest.format} is not known.`);
  const named = [...manifest.files.map(({ name }) => name), "manifest.json", "manifest.sig"];
  if (named.join("\n") !== [...files.keys()].join("\n"))
    fail("The zip holds other files than the manifest names.");
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = files.get(name);
    if (bytes.length !== size || sum(bytes) !== sha256) fail(`${name} was changed.`);
  }
  return { manifest, publicKey: publicKey.toString("base64"), files };
}

/** Entries in their order. Refuses every zip but the one form that a dossier has, so that no byte goes unread. */
function readZip(zip) {
  const files = new Map();
  let at = 0;
  while (zip.length >= at + 30 && zip.readUInt32LE(at) === LOCAL) {
    const [size, nameLength] = [zip.readUInt32LE(at + 22), zip.readUInt16LE(at + 26)];
    const name = zip.toString("latin1", at + 30, at + 30 + nameLength);
    const start = at + 30 + nameLength;
    if (files.has(name) || zip.length < start + size) fail("This is no whole dossier.");
    files.set(name, zip.subarray(start, start + size));
    at = start + size;
  }
  if (files.size === 0) fail("This is no dossier.");
  if (!rebuild(files).equals(zip)) fail("The zip file itself was changed.");
  return files;
}

function rebuild(files) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const common = Buffer.alloc(26); // version, flags, method, time, date, CRC, two sizes, two lengths
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(33, 8); // 1 January 1980
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(number32(LOCAL), common, Buffer.from(name, "latin1"), bytes);
    centrals.push(number32(CENTRAL), Buffer.from([20, 0]), common, tail, Buffer.from(name, "latin1"));
    offset += 30 + name.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, number32(END), end]);
}

function number32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** One spelling only: other texts that mean the same bytes are a change too. */
function readBase64(file, length, name) {
  const bytes = Buffer.from(file?.toString("latin1") ?? "", "base64");
  if (bytes.length !== length || `${bytes.toString("base64")}\n` !== file?.toString("latin1"))
    fail(`${name} is broken.`);
  return bytes;
}

function sum(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function fail(reason) {
  throw new Broken(reason);
}

async function readKeys(source) {
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : readFileSync(source, "utf8");
  return JSON.parse(text).keys.map(({ publicKey }) => publicKey);
}

async function main() {
  const [file, option, source] = process.argv.slice(2);
  if (!file || (option && (option !== "--keys" || !source))) {
    console.error("Usage: npm run verify-dossier -- FILE [--keys FILE-OR-URL]");
    return 2;
  }
  try {
    const { manifest, publicKey } = verifyDossier(readFileSync(file));
    if (source && !(await readKeys(source)).includes(publicKey))
      fail("The key is not among those that are published there.");
    console.log(`Unchanged since it was signed: ${manifest.files.length} files.`);
    console.log(`${manifest.organisation}, campaign ${manifest.campaign}, ${manifest.generatedAt}`);
    console.log(`Key ${publicKey}${source ? ", as published." : ""}`);
    if (!source)
      console.log(
        `Compare the key with the one at ${manifest.key.publishedAt}, or give --keys and that address.`,
      );
    return 0;
  } catch (error) {
    console.error(`NOT VALID. ${error instanceof Broken ? error.message : "This is no dossier."}`);
    return 1;
  }
}

if (
  process.argv[1] &&
  import.meta.url.endsWith("/verify-dossier.js") &&
  process.argv[1].endsWith("verify-dossier.js")
)
  process.exitCode = await main();
