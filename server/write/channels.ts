import type { Reply } from "../http.ts";
import { copyByHand } from "./by-hand.ts";
import { showCheck } from "./check.ts";
import { askForEmail, sendEmail } from "./email.ts";
import { downloadDraft, openMailProgram } from "./mail-program.ts";
import { noteCall, prepareCall, undoCall } from "./phone.ts";
import { printPdf } from "./post.ts";
import { askReminder, downloadCalendar, reportPosted, undoPosted } from "./posted.ts";
import type { Writing } from "./writing.ts";

type Action = {
  /** Works for a specimen too, because nothing leaves and nothing is counted. */
  specimen: boolean;
  /** `office` is the slug after the colon of the button's value; empty for all chosen offices. */
  run: (writing: Writing, office: string) => Promise<Reply>;
};

/** What the buttons of the last step do, by the word before the colon of their value. */
export const channelActions: Record<string, Action | undefined> = {
  reword: { specimen: true, run: reword },
  print: { specimen: true, run: printPdf },
  hand: { specimen: true, run: ofOffice(copyByHand) },
  mail: { specimen: false, run: ofOffice(openMailProgram) },
  eml: { specimen: false, run: ofOffice(downloadDraft) },
  email: { specimen: false, run: ofOffice(askForEmail) },
  "send-email": { specimen: false, run: ofOffice(sendEmail) },
  phone: { specimen: false, run: ofOffice(prepareCall) },
  called: { specimen: false, run: ofOffice(noteCall) },
  uncall: { specimen: false, run: ofOffice(undoCall) },
  posted: { specimen: false, run: reportPosted },
  undo: { specimen: false, run: undoPosted },
  calendar: { specimen: false, run: downloadCalendar },
  remind: { specimen: false, run: askReminder },
};

/** Only for an office that the draft names; else the finished letter is shown again. */
function ofOffice(run: Action["run"]): Action["run"] {
  return (writing, office) =>
    writing.draft.to.includes(office) ? run(writing, office) : showCheck(writing, "");
}

function reword(writing: Writing): Promise<Reply> {
  const draft = { ...writing.draft, wording: writing.draft.wording + 1 };
  return showCheck(writing.withDraft(draft), "");
}
