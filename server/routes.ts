import type { Route } from "./http.ts";
import { routes as account } from "./routes/account.ts";
import { routes as auditLog } from "./routes/audit-log.ts";
import { routes as auth } from "./routes/auth.ts";
import { routes as campaigns } from "./routes/campaigns.ts";
import { routes as comments } from "./routes/comments.ts";
import { routes as confirm } from "./routes/confirm.ts";
import { routes as digests } from "./routes/digests.ts";
import { routes as dossier } from "./routes/dossier.ts";
import { routes as editor } from "./routes/editor.ts";
import { routes as entry } from "./routes/entry.ts";
import { routes as evening } from "./routes/evening.ts";
import { routes as exports } from "./routes/exports.ts";
import { routes as feed } from "./routes/feed.ts";
import { routes as fraud } from "./routes/fraud.ts";
import { routes as health } from "./routes/health.ts";
import { routes as integrations } from "./routes/integrations.ts";
import { routes as letterSettings } from "./routes/letter-settings.ts";
import { routes as letterTemplates } from "./routes/letter-templates.ts";
import { routes as letters } from "./routes/letters.ts";
import { routes as mail } from "./routes/mail.ts";
import { routes as mailReports } from "./routes/mail-reports.ts";
import { routes as manage } from "./routes/manage.ts";
import { routes as moderation } from "./routes/moderation.ts";
import { routes as officeFiles } from "./routes/office-files.ts";
import { routes as officeRecords } from "./routes/office-records.ts";
import { routes as openapi } from "./routes/openapi.ts";
import { routes as organisationLetter } from "./routes/organisation-letter.ts";
import { routes as organisationStatistics } from "./routes/organisation-statistics.ts";
import { routes as organizer } from "./routes/organizer.ts";
import { routes as paper } from "./routes/paper.ts";
import { routes as paperFiles } from "./routes/paper-files.ts";
import { routes as signatures } from "./routes/signatures.ts";
import { routes as statistics } from "./routes/statistics.ts";
import { routes as team } from "./routes/team.ts";
import { routes as unsubscribe } from "./routes/unsubscribe.ts";
import { routes as updates } from "./routes/updates.ts";
import { routes as write } from "./routes/write.ts";

/** Everything that is answered here and not by a page of Next. */
export const routes: readonly Route[] = [
  ...account,
  ...auditLog,
  ...auth,
  ...campaigns,
  ...comments,
  ...digests,
  ...dossier,
  ...editor,
  ...entry,
  ...evening,
  ...exports,
  ...fraud,
  ...feed,
  ...health,
  ...confirm,
  ...integrations,
  ...letters,
  ...letterSettings,
  ...letterTemplates,
  ...mail,
  ...mailReports,
  ...manage,
  ...moderation,
  ...officeFiles,
  ...officeRecords,
  ...openapi,
  ...organisationLetter,
  ...organisationStatistics,
  ...organizer,
  ...paper,
  ...paperFiles,
  ...signatures,
  ...statistics,
  ...team,
  ...unsubscribe,
  ...updates,
  ...write,
];
