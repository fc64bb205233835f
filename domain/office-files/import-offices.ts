import { recordAudit } from "#domain/organizer/audit";
import type { Authority } from "#domain/organizer/authority";
import { db } from "#lib/db";
import { applySteps } from "./apply-steps.ts";
import { readOfficeFile } from "./office-table.ts";
import { type Plan, planImport } from "./plan-import.ts";
import { readOffices } from "./read-offices.ts";
import type { ImportPlan } from "./schema.ts";

/** Thousands of records are written one after another; nobody else changes offices of the organisation meanwhile. */
const PATIENCE = { timeout: 120_000, maxWait: 10_000 };

/** The dry run: what the file would do now. Nothing is written. */
export async function tryImport(by: Authority, text: string): Promise<ImportPlan> {
  const { rows, errors } = readOfficeFile(text);
  if (errors.length > 0) return { errors, added: [], changed: [], left: 0, digest: "" };
  return toView(await planImport(await readOffices(by), rows));
}

type Import = { by: Authority; text: string; digest: string };

/**
 * Does what the dry run has shown, all of it or nothing. Where the offices have changed since, it is refused with the new
 * plan: nobody confirms what they have not seen.
 */
export async function importOffices({ by, text, digest }: Import) {
  const { organisationId } = by;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from organisations where id = ${organisationId}::uuid for update`;
    const { rows, errors } = readOfficeFile(text);
    const plan = await planImport(await readOffices(by, tx), rows);
    const view = toView({ ...plan, errors: [...errors, ...plan.errors] });
    if (view.errors.length > 0) return { ok: false, reason: "import-errors", plan: view } as const;
    if (plan.digest !== digest) return { ok: false, reason: "import-changed", plan: view } as const;
    await applySteps(tx, organisationId, plan.steps);
    const { added, changed, left } = view;
    await recordAudit(tx, by, {
      action: "offices.imported",
      subject: `${rows.length}`,
      after: { added: added.join("; ").slice(0, 4_000), changed: changed.join("; ").slice(0, 4_000), left },
    });
    return { ok: true } as const;
  }, PATIENCE);
}

function toView({ errors, steps, left, digest }: Plan): ImportPlan {
  const name = ({ checked: { kind, row } }: Plan["steps"][number]) =>
    [kind, row.slug, row.from].filter(Boolean).join(" ");
  return {
    errors,
    added: steps.filter(({ stored }) => !stored).map(name),
    changed: steps.filter(({ stored }) => stored).map(name),
    left,
    digest,
  };
}
