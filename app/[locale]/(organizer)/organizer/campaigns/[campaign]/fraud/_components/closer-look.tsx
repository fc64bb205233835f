import { getTranslations } from "next-intl/server";
import { ActionForm, FormSelect } from "#components/organizer/action-form";
import { DataTable } from "#components/ui/data-table";
import { Notice } from "#components/ui/notice";
import {
  type Closer,
  fraudReasons,
  type SignatureFilter,
  type SignatureGroup,
} from "#domain/moderation/schema";
import { countryName } from "#lib/countries";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";
import type { Asked } from "./filter-form.tsx";
import { hourField } from "./hours.ts";

type CloserProps = {
  closer: Closer;
  filter: SignatureFilter;
  asked: Asked;
  state: FormState | null;
  locale: Locale;
};

/** How many, what they have in common, and the way to take them out of the count. */
export async function CloserLook({ closer, filter, asked, state, locale }: CloserProps) {
  const t = await getTranslations("moderation.fraud");
  const { matched, groups } = closer;
  if (matched === null)
    return (
      <Notice tone="plain">
        <p>{t("tooFew")}</p>
      </Notice>
    );
  const form = readForm("count", state, (key) =>
    t.has(`errors.${key}`) ? t(`errors.${key}`) : t("errors.invalid"),
  );
  return (
    <>
      <p className="fraud-matched figures">{t("matched", { count: matched })}</p>
      <Groups groups={groups} filter={filter} asked={asked} locale={locale} />
      <ActionForm form={form} submit={t("count")}>
        {hiddenFields(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormSelect
          form={form}
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          options={fraudReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      </ActionForm>
    </>
  );
}

function hiddenFields({ from, to, ...rest }: SignatureFilter): [string, string][] {
  const others = Object.entries(rest).map(([name, value]): [string, string] => [name, value ?? ""]);
  return [["from", hourField(from)], ["to", hourField(to)], ...others];
}

type GroupsProps = Pick<CloserProps, "filter" | "asked" | "locale"> & { groups: SignatureGroup[] };

async function Groups({ groups, filter, locale }: GroupsProps) {
  const t = await getTranslations("moderation.fraud");
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const named = ({ kind, value }: SignatureGroup) => {
    if (kind === "country") return countryName(value, locale);
    if (kind === "language") return t(`languages.${value}`);
    if (kind === "display") return t(`displays.${value}`);
    return kind === "source" && value === "." ? t("noSource") : value;
  };
  return (
    <DataTable
      caption={t("groups")}
      rows={groups}
      rowKey={({ kind, value }) => `${kind} ${value}`}
      columns={[
        { key: "what", head: t("what"), cell: (row) => `${t(`kinds.${row.kind}`)}: ${named(row)}` },
        { key: "count", head: t("signatures"), number: true, cell: ({ count }) => count },
        { key: "share", head: t("share"), number: true, cell: ({ share }) => percent.format(share) },
        {
          key: "before",
          head: t("shareBefore"),
          number: true,
          cell: ({ shareBefore }) => (shareBefore === null ? "–" : percent.format(shareBefore)),
        },
        {
          key: "narrow",
          head: t("narrow"),
          cell: ({ kind, value }) => (
            <a
              href={`?${new URLSearchParams([...hiddenFields(filter).filter(([name]) => name !== kind), [kind, value]])}#closer`}
            >
              {t("narrow")}
            </a>
          ),
        },
      ]}
    />
  );
}
