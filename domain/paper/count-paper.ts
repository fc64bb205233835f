import { type Database, db } from "#lib/db";
import { inTransaction } from "#lib/transaction";

/** Of campaign_counts: the figure is restated whole, so it needs one slot. */
const NAME = "SIGNATURE_ON_PAPER";

/**
 * Finds again who has signed twice, and states the campaign's signatures on paper anew. Call it under `lockPaper`, after
 * every change of a line or a sheet.
 *
 * Of lines that bear the same name, country and city, or the same address, the first on a confirmed sheet counts; when
 * it is struck or its sheet taken out, the next one does. Who confirmed online counts there. That is never taken back: whoever
 * withdraws online shall not come back by paper.
 */
export async function countPaper(tx: Database, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    with standing as (
      select line.id, line.duplicate_of, line.email_index,
        row_number() over (partition by line.name_hash order by sheet.state = 'CONFIRMED' desc,
          coalesce(sheet.verified_at, sheet.entered_at), sheet.id, line.line) as named,
        case when line.email_index is null then 1
          else row_number() over (partition by line.email_index order by sheet.state = 'CONFIRMED' desc,
            coalesce(sheet.verified_at, sheet.entered_at), sheet.id, line.line) end as addressed
      from paper_signatures line join paper_sheets sheet on sheet.id = line.sheet_id
      where sheet.campaign_id = ${campaignId}::uuid and sheet.state in ('CONFIRMED', 'ENTERED') and line.name_hash is not null
    ), found as (
      select id, case
        when duplicate_of = 'online' or exists (
          select from signatures online where online.campaign_id = ${campaignId}::uuid
            and online.email_index = standing.email_index and online.confirmed_at is not null
            and online.withdrawn_at is null and online.invalidated_at is null) then 'online'
        when named > 1 or addressed > 1 then 'paper' end as kind
      from standing
    )
    update paper_signatures line set duplicate_of = found.kind
    from found where line.id = found.id and line.duplicate_of is distinct from found.kind`;
  await tx.$executeRaw`
    insert into campaign_counts (campaign_id, name, slot, count)
    select ${campaignId}::uuid, ${NAME}, 0, count(*) from paper_signatures line join paper_sheets sheet on sheet.id = line.sheet_id
    where sheet.campaign_id = ${campaignId}::uuid and sheet.state = 'CONFIRMED'
      and line.duplicate_of is null and line.struck_at is null
    on conflict (campaign_id, name, slot) do update set count = excluded.count`;
}

/** Looks once more for people who signed on paper first and confirmed online afterwards. How many campaigns had some. */
export async function recountPaper(): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select distinct sheet.campaign_id as id
    from paper_signatures line
      join paper_sheets sheet on sheet.id = line.sheet_id
      join signatures online on online.campaign_id = sheet.campaign_id and online.email_index = line.email_index
    where line.duplicate_of is distinct from 'online' and sheet.state in ('CONFIRMED', 'ENTERED')
      and online.confirmed_at is not null and online.withdrawn_at is null and online.invalidated_at is null`;
  for (const { id } of due) {
    await inTransaction(async (tx) => {
      await tx.$queryRaw`select id from campaigns where id = ${id}::uuid for no key update`;
      await countPaper(tx, id);
    });
  }
  return due.length;
}
