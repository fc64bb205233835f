CREATE TABLE "dossier_keys" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_keys_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "dossier_keys_organisation_id_key" ON "dossier_keys"("organisation_id");
ALTER TABLE "dossier_keys" ADD CONSTRAINT "dossier_keys_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
