import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import type { CampaignState, Permissions } from "#domain/campaigns/schema";

type StateRow = { state: CampaignState; may: Permissions };
type StateTableProps = { states: StateRow[]; present: CampaignState };

/** What the public can do in each state of a campaign. */
export function StateTable({ states, present }: StateTableProps) {
  const t = useTranslations("editor.publish");
  const words = useTranslations("organizer");
  const columns: Column<StateRow>[] = [
    {
      key: "state",
      head: t("state"),
      cell: ({ state }) => (
        <>
          {words(`states.${state}`)} {state === present ? <Tag tone="good">{t("present")}</Tag> : null}
        </>
      ),
    },
    { key: "page", head: t("page"), cell: ({ may }) => t(may.public ? "public" : "private") },
    { key: "sign", head: t("sign"), cell: ({ may }) => t(may.sign ? "yes" : "no") },
    { key: "write", head: t("write"), cell: ({ may }) => t(may.write) },
    { key: "send", head: t("send"), cell: ({ may }) => t(may.emailOrCall ? "yes" : "no") },
  ];
  return (
    <section className="organizer-section" aria-labelledby="effects">
      <h2 id="effects">{t("effects")}</h2>
      <DataTable
        caption={t("effects")}
        captionHidden
        columns={columns}
        rows={states}
        rowKey={({ state }) => state}
      />
    </section>
  );
}
