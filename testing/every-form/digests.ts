import { db } from "#lib/db";
import { actor, c, type Forms, idOf, inCampaign, office, writes } from "./story.ts";

const wanted = { offices: [office.slug], period: "WEEK", language: "en" };

export const digestForms: Forms = [
  [
    `${c}/digest ask`,
    writes("digest.reader-asked", () => ({ fields: { ...wanted, email: "desk@embassy.example" } })),
  ],
  [
    `${c}/digest members`,
    writes("digest.members-added", () => ({ fields: { ...wanted, members: [actor.organizerId] } })),
  ],
  [
    `${c}/digest remove`,
    writes("digest.reader-removed", async () => ({
      fields: { id: await idOf(db.digestReader.findFirst({ where: inCampaign() })) },
    })),
  ],
];
