import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { DateText } from "#components/ui/date-text";
import { Tag } from "#components/ui/tag";
import type { TokenView } from "#domain/integrations/schema";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";

export async function TokenTable({ tokens, locale }: { tokens: TokenView[]; locale: Locale }) {
  const t = await getTranslations("organizer");
  const day = (date: Date | null) => (date ? <DateText date={date} locale={locale} /> : t("tokens.never"));
  const now = new Date();
  const state = ({ id, revokedAt, expiresAt }: TokenView) => {
    if (revokedAt) return t("tokens.revoked");
    if (expiresAt && expiresAt <= now) return t("tokens.expired");
    return (
      <ActionForm form={readForm("revoke", null, String)} submit={t("tokens.revoke")} small>
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    );
  };
  return (
    <DataTable
      caption={t("tokens.list")}
      captionHidden
      columns={[
        { key: "name", head: t("tokens.name"), cell: (row: TokenView) => row.name },
        {
          key: "scopes",
          head: t("tokens.scopes"),
          cell: ({ scopes }) => scopes.map((scope) => t(`tokens.scope.${scope}`)).join(", "),
        },
        { key: "created", head: t("tokens.createdOn"), cell: (row) => day(row.createdAt) },
        { key: "expires", head: t("tokens.expires"), cell: (row) => <Expiry {...row} locale={locale} /> },
        { key: "used", head: t("tokens.lastUsed"), cell: (row) => day(row.lastUsedOn) },
        { key: "state", head: t("tokens.state"), cell: state },
      ]}
      rows={tokens}
      rowKey={(row) => row.id}
    />
  );
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Its last week is marked: then its maker gets a mail as well. */
async function Expiry({ expiresAt, revokedAt, locale }: TokenView & { locale: Locale }) {
  const t = await getTranslations("integrations");
  if (!expiresAt) return null;
  const left = expiresAt.getTime() - Date.now();
  return (
    <>
      <DateText date={expiresAt} locale={locale} />{" "}
      {!revokedAt && left > 0 && left < WEEK_MS ? <Tag tone="caution">{t("soon")}</Tag> : null}
    </>
  );
}
