import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import type { DossierKey } from "#domain/statistics/dossier-key";

export type DossierFile = { name: string; bytes: Buffer };
type Head = {
  campaign: string;
  organisation: string;
  instance: string;
  generatedAt: string;
  language: string;
};

/** The earliest day that a zip file can name: the moment of making stands in the manifest, which is signed. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The files with a manifest of their SHA-256 sums and its detached Ed25519 signature, as a zip in which nothing is
 * compressed: scripts/verify-dossier.js rebuilds it from what is signed, so that no byte of it can be changed unseen.
 */
export function packDossier(files: readonly DossierFile[], head: Head, key: DossierKey) {
  const all = [...files, { name: "public-key.txt", bytes: Buffer.from(`${key.publicKey}\n`) }];
  const manifest = Buffer.from(
    `${JSON.stringify(
      {
        format: "qoldau-dossier/1",
        ...head,
        key: {
          id: key.id,
          algorithm: "Ed25519",
          publishedAt: `${head.instance}/.well-known/dossier-keys.json`,
        },
        files: all.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
      },
      null,
      2,
    )}\n`,
  );
  const signature = Buffer.from(`${key.sign(manifest).toString("base64")}\n`);
  const entries = [
    ...all,
    { name: "manifest.json", bytes: manifest },
    { name: "manifest.sig", bytes: signature },
  ].map(({ name, bytes }) => [name, bytes]);
  const zip = zipSync(Object.fromEntries(entries), { level: 0, mtime: NO_TIME });
  return { zip: Buffer.from(zip), manifestSha256: sha256(manifest) };
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
