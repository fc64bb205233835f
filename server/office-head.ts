import type { ComposedLetter } from "#domain/letters/compose-letter";
import { composeHeads } from "#domain/office-records/letter-head";
import { type HeadDraft, type HeadPicture, headDraftSchema } from "#domain/office-records/schema";
import { type Authority, claimOrganisation, findActor } from "#domain/organizer/authority";
import { nothingSchema } from "#domain/organizer/schema";
import { AddressTooLong, LetterTooLong, RendererBusy, UnprintableCharacter } from "#letters/print-errors";
import { renderLetterImages } from "#letters/render-letters";
import { parseForm } from "./form-body.ts";
import { json, problem, type Route } from "./http.ts";
import { type OrganizerForm, type Outcome, officeForm } from "./organizer-form.ts";

/** How letters to the office would begin, as the printer sets them; what a form lacks is left out. */
async function drawHeads(by: Authority, draft: HeadDraft): Promise<HeadPicture[]> {
  const { heads } = await composeHeads(by, draft);
  return Promise.all(
    heads.map(async (letter) => ({ language: letter.language, ...(await draw("a4", letter)) })),
  );
}

/**
 * A form about the head of letters. Its button `show` asks for the pictures alone: nothing is saved, what was typed stays.
 * What the printer cannot set is refused before the form's own command.
 */
export function withHeads(part: HeadDraft["part"], form: OrganizerForm): OrganizerForm {
  const right = "offices.edit";
  return {
    right,
    async run(actor, params, fields) {
      const by = claimOrganisation(actor, params.organisation ?? "", right);
      const draft = headDraftSchema.safeParse({ ...fields, part, office: params.office ?? "" });
      if (!draft.success) return draft.error.issues;
      if (fields.show) return { ok: true, data: await drawHeads(by, draft.data), keep: true };
      return (await refuseHeads(by, draft.data)) ?? form.run(actor, params, fields);
    },
  };
}

/** The heads of the office as it is stored. */
export const storedHeads = officeForm("offices.view", nothingSchema, async ({ by }, _, { params }) => ({
  ok: true,
  data: await drawHeads(by, { part: "none", office: params.office ?? "" }),
}));

/** The pictures for a page's script: the same fields, answered as JSON. */
export const headsRoute: Route = {
  method: "POST",
  pattern: "/:locale/organizer/organisations/:organisation/letter-heads",
  async handle(incoming) {
    const actor = await findActor(incoming.headers.cookie);
    if (!actor) return problem(401, "unauthorized");
    const by = claimOrganisation(actor, incoming.params.organisation ?? "", "offices.view");
    const draft = headDraftSchema.safeParse(await parseForm(incoming));
    return draft.success ? json(200, await drawHeads(by, draft.data)) : problem(422, "invalid");
  },
};

/** An address that leaves the window, or a character without a glyph. Null when all is well, or nobody can tell just now. */
async function refuseHeads(by: Authority, draft: HeadDraft): Promise<Outcome | null> {
  const { heads, windows } = await composeHeads(by, draft);
  const [english] = heads;
  const trials = heads.map((letter) => ({ paper: "a4" as "a4" | "letter", field: "windowA4", letter }));
  if (english)
    trials.push({
      paper: "letter",
      field: "windowLetter",
      letter: { ...english, windowAddress: windows.letter },
    });
  for (const { paper, field, letter } of trials) {
    const { refused } = await draw(paper, letter);
    if (refused === "address") return { ok: false, reason: "head-address", field };
    if (refused && refused !== "busy") return { ok: false, reason: `head-${refused}` };
  }
  return null;
}

async function draw(paper: "a4" | "letter", letter: ComposedLetter) {
  try {
    const [image = null] = await renderLetterImages({ paper, letters: [{ letter }] });
    return { image, refused: null };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return { image: null, refused };
  }
}

function refusalOf(error: unknown): string | null {
  if (error instanceof AddressTooLong) return "address";
  if (error instanceof UnprintableCharacter) return "character";
  if (error instanceof LetterTooLong) return "too-long";
  return error instanceof RendererBusy ? "busy" : null;
}
