import { inTransaction } from "#lib/transaction";
import type { Person } from "./person.ts";
import type { ChangeDisplay, SignError } from "./schema.ts";
import { sealSignerName } from "./sealed-fields.ts";
import { displayOf, signatureState } from "./states.ts";

type Change = { person: Person; signatureId: string; input: ChangeDisplay; now?: Date };
type Changed = { ok: true } | { ok: false; reason: SignError | "signature-not-active" };

/**
 * Shows a signer otherwise. Afterwards an anonymous signature has no name; a full name is shown only when the second
 * confirmation came with it. A given name replaces the old one.
 */
export function changeDisplay({ person, signatureId, input, now = new Date() }: Change): Promise<Changed> {
  const { organisationId, emailIndex } = person;
  return inTransaction(async (database) => {
    await database.$queryRaw`select id from signatures where id = ${signatureId}::uuid for update`;
    const signature = await database.signature.findUnique({
      where: { id: signatureId, organisationId, emailIndex },
    });
    if (!signature || signatureState(signature, now) !== "confirmed") {
      return { ok: false, reason: "signature-not-active" };
    }
    const anonymous = input.display === "anonymous";
    if (!anonymous && !input.name && !signature.name) return { ok: false, reason: "name-required" };
    const name = input.name ? sealSignerName(signature, input.name) : signature.name;
    await database.signature.update({
      where: { id: signatureId },
      data: {
        display: displayOf[input.display],
        name: anonymous ? null : name,
        fullNameConfirmedAt: input.display === "full-name" && input.fullNameConfirmed ? now : null,
      },
    });
    return { ok: true };
  });
}
