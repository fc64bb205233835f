import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Details } from "#components/ui/details";
import type { DigestText } from "#domain/delivery/schema";
import type { Locale } from "#lib/locales";

type Props = { digest: DigestText; language: Locale; file: string };

/** The same words and figures that the mail and the PDF have. */
export function DigestPreview({ digest, language, file }: Props) {
  const t = useTranslations("digests.page");
  const { days, title, intro, demands, offices, heads, definitions, notes } = digest;
  return (
    <section className="organizer-section" aria-labelledby="preview">
      <h2 id="preview">{t("preview", { days })}</h2>
      <p>
        <ButtonLink href={file}>{t("download")}</ButtonLink>
      </p>
      <div className="digest" lang={language}>
        <h3>{title}</h3>
        <p>{intro}</p>
        {demands.items.length > 0 ? (
          <Details summary={demands.title}>
            <ol>
              {demands.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          </Details>
        ) : null}
        {offices.map((office) => (
          <Office key={office.slug} office={office} heads={heads} />
        ))}
        {[definitions, notes].map((list) => (
          <Details key={list.title} summary={list.title}>
            <ul>
              {list.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Details>
        ))}
      </div>
    </section>
  );
}

type OfficeProps = { office: DigestText["offices"][number]; heads: DigestText["heads"] };

function Office({ office: { name, rows, sentences }, heads }: OfficeProps) {
  return (
    <article className="digest__office">
      <h3>{name}</h3>
      <DataTable
        caption={name}
        captionHidden
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          {
            key: "figure",
            head: heads.figure,
            cell: ({ label, part }) => <span className={part ? "digest__part" : undefined}>{label}</span>,
          },
          { key: "in", head: breakable(heads.inPeriod), number: true, cell: ({ inPeriod }) => inPeriod },
          { key: "total", head: breakable(heads.total), number: true, cell: ({ total }) => total },
        ]}
      />
      <ul className="organizer-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </article>
  );
}

/** A day stays together in running text; the head of a narrow column has no room for that. */
function breakable(head: string): string {
  return head.replaceAll("\u00a0", " ");
}
