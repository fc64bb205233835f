import { randomUUID } from "node:crypto";
import { hashToken, randomToken } from "#lib/crypto";
import { isUniqueViolation } from "#lib/db";
import type { Locale } from "#lib/locales";
import { inTransaction } from "#lib/transaction";
import type { LetterCampaign } from "../letters/letter.ts";
import { emailIndexOf } from "../signatures/email-index.ts";
import { sealReminderAddress } from "./sealed-reminder.ts";

type Request = { campaign: LetterCampaign; email: string; locale: Locale; dueOn: Date };

/**
 * "Remind me": one mail on a day, then nothing of it is left. A person has one reminder in a campaign, and the latest wish
 * holds; the answer is the same whether or not there was one. Returns the token of the link that takes it back, which is
 * shown once.
 */
export async function requestReminder(request: Request): Promise<{ cancelToken: string }> {
  try {
    return await replaceReminder(request);
  } catch (error) {
    // Two wishes at the same moment: the other one was first, so this one replaces it.
    if (isUniqueViolation(error)) return await replaceReminder(request);
    throw error;
  }
}

async function replaceReminder({ campaign, email, locale, dueOn }: Request) {
  const { id: campaignId, organisationId } = campaign;
  const emailIndex = await emailIndexOf(organisationId, email);
  return inTransaction(async (database) => {
    const id = randomUUID();
    const cancelToken = randomToken();
    await database.reminder.deleteMany({ where: { campaignId, emailIndex } });
    await database.reminder.create({
      data: {
        id,
        organisationId,
        campaignId,
        locale,
        emailIndex,
        email: sealReminderAddress(id, email),
        dueOn,
        cancelTokenHash: hashToken(cancelToken),
      },
    });
    return { cancelToken };
  });
}
