import { useTranslations } from "next-intl";
import { Section } from "#components/campaign/section";
import { DefinitionList } from "#components/ui/definition-list";
import { letterEvents } from "#domain/ledger/schema";

const organizersOwn: readonly string[] = ["client-opened", "queued"];

/** The public events alone: the others are no figures of this page. */
export function WhatItProves() {
  const t = useTranslations("offices");
  const events = useTranslations("aftercare.events");
  return (
    <Section id="proof" title={t("proof")} intro={events("intro")}>
      <DefinitionList
        items={letterEvents
          .filter((name) => !organizersOwn.includes(name))
          .map((name) => ({ key: name, term: events(`names.${name}`), text: events(`proof.${name}`) }))}
      />
    </Section>
  );
}
