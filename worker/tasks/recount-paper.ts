import { recountPaper } from "#domain/paper/count-paper";
import { log } from "#lib/log";

export async function recount(): Promise<void> {
  const campaigns = await recountPaper();
  if (campaigns > 0) log.info({ campaigns }, "signatures on paper are counted anew");
}
