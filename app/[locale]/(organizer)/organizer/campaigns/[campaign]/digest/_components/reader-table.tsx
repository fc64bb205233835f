import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import type { DigestReaderView } from "#domain/digests/schema";
import { formatDate } from "#lib/dates";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import { languageName } from "#lib/language-name";
import type { Locale } from "#lib/locales";
import { useErrorWords } from "./use-error-words.ts";

type Props = { readers: DigestReaderView[]; locale: Locale; state: FormState | null };

export function ReaderTable({ readers, locale, state }: Props) {
  const t = useTranslations("digests.page");
  const wordFor = useErrorWords();
  return (
    <section className="organizer-section" aria-labelledby="readers">
      <h2 id="readers">{t("readers")}</h2>
      <p className="organizer-quiet">{t("readersIntro")}</p>
      {readers.length === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <DataTable
          caption={t("readers")}
          captionHidden
          rows={readers}
          rowKey={({ id }) => id}
          columns={[
            { key: "who", head: t("who"), cell: ({ email }) => email },
            { key: "what", head: t("what"), cell: ({ offices }) => offices.join("; ") },
            {
              key: "when",
              head: t("when"),
              cell: ({ period, language }) => `${t(`every.${period}`)}, ${languageName(language)}`,
            },
            { key: "state", head: t("state"), cell: (reader) => <State reader={reader} locale={locale} /> },
            {
              key: "do",
              head: t("change"),
              cell: ({ id, email }) => (
                <ActionForm
                  form={readForm("remove", state?.values.id === id ? state : null, wordFor)}
                  submit={t("remove")}
                  label={`${t("remove")}: ${email}`}
                  small
                >
                  <input type="hidden" name="id" value={id} />
                </ActionForm>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function State({ reader, locale }: { reader: DigestReaderView; locale: Locale }) {
  const t = useTranslations("digests.page.states");
  if (reader.member) return <Tag>{t("member")}</Tag>;
  if (reader.confirmedAt) return <Tag tone="good">{t("confirmed")}</Tag>;
  return <Tag tone="caution">{t("waiting", { day: formatDate(reader.askedUntil, locale) })}</Tag>;
}
