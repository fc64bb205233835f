import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { open, seal } from "#lib/crypto";
import { db } from "#lib/db";

/** Public keys of Ed25519 in SubjectPublicKeyInfo (RFC 8410) differ in their last 32 bytes alone. */
const RAW_BYTES = 32;

export type DossierKey = { id: string; publicKey: string; sign: (bytes: Uint8Array) => Buffer };
export type PublishedKey = {
  id: string;
  organisationId: string;
  organisation: string;
  publicKey: string;
  createdAt: Date;
};

/** The key that signs an organisation's dossiers, made when it is first asked for; of two made at once one stays. */
export async function dossierKeyOf(organisationId: string): Promise<DossierKey> {
  const known = await db.dossierKey.findUnique({ where: { organisationId } });
  if (!known) {
    await db.dossierKey.createMany({ data: newKey(organisationId), skipDuplicates: true });
    return dossierKeyOf(organisationId);
  }
  const bytes = Buffer.from(open(known.secret, `dossier_keys.secret:${known.id}`), "base64");
  const secret = createPrivateKey({ key: bytes, format: "der", type: "pkcs8" });
  return {
    id: known.id,
    publicKey: known.publicKey,
    sign: (message) => sign(null, message, secret),
  };
}

function newKey(organisationId: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const id = randomUUID();
  const secret = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  return {
    ...{ id, organisationId },
    publicKey: rawKey(publicKey),
    secret: seal(secret, `dossier_keys.secret:${id}`),
  };
}

function rawKey(key: KeyObject): string {
  return key.export({ format: "der", type: "spki" }).subarray(-RAW_BYTES).toString("base64");
}

/** What anybody may check dossiers of this instance with. */
export async function listDossierKeys(): Promise<PublishedKey[]> {
  const keys = await db.dossierKey.findMany({
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      organisationId: true,
      publicKey: true,
      createdAt: true,
      organisation: { select: { name: true } },
    },
  });
  return keys.map(({ organisation, ...key }) => ({ ...key, organisation: organisation.name }));
}
