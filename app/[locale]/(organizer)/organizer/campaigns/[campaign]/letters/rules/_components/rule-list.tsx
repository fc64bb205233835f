import { useTranslations } from "next-intl";
import { ActionForm } from "#components/organizer/action-form";
import { ButtonLink } from "#components/ui/button";
import { Details } from "#components/ui/details";
import { Tag } from "#components/ui/tag";
import type { FaultView, RuleView } from "#domain/letter-settings/schema";
import { readForm } from "#lib/form-reader";
import type { Locale } from "#lib/locales";
import { languageName } from "../../_components/language-options.ts";
import { countriesInWords } from "./countries-in-words.ts";

type RuleListProps = { rules: RuleView[]; version: number; locale: Locale };

/** In the order in which they are read; each says when it fits, what it does, and what is wrong with it. */
export function RuleList({ rules, version, locale }: RuleListProps) {
  const t = useTranslations("letter-settings.rules");
  return (
    <ol className="rules">
      {rules.map((rule) => (
        <li key={rule.id} className="rule" aria-label={t("rule", { position: rule.position })}>
          <span className="rule__number" aria-hidden="true">
            {rule.position}
          </span>
          <div className="rule__body">
            <RuleText rule={rule} locale={locale} />
            {rule.fault ? <Fault fault={rule.fault} /> : null}
          </div>
          <RuleActions rule={rule} version={version} last={rule.position === rules.length} />
        </li>
      ))}
    </ol>
  );
}

function RuleText({ rule, locale }: { rule: RuleView; locale: Locale }) {
  const t = useTranslations("letter-settings.rules");
  const conditions = [
    rule.office && t("when.office", { office: rule.office.name }),
    rule.language && t("when.language", { language: languageName(rule.language) }),
    rule.countries.length > 0 && t("when.countries", { countries: countriesInWords(rule.countries, locale) }),
    rule.source && t("when.source", { source: rule.source }),
    rule.onlyUnreachable && t("when.unreachable"),
  ].filter(Boolean);
  return (
    <>
      <p>
        <strong>{t("if")}</strong> {conditions.length > 0 ? conditions.join(" · ") : t("when.always")}
      </p>
      <p>
        <strong>{t("then")}</strong>{" "}
        {t(`effects.${rule.effect}`, { template: rule.template ?? "", office: rule.redirect?.name ?? "" })}
      </p>
      {rule.text[locale] ? <p className="organizer-quiet">{t("said", { text: rule.text[locale] })}</p> : null}
    </>
  );
}

function Fault({ fault }: { fault: FaultView }) {
  const t = useTranslations("letter-settings.rules.fault");
  const by = fault.kind === "never-reached" ? fault.by.join(", ") : "";
  const languages = fault.kind === "other-language" ? fault.languages.map(languageName).join(", ") : "";
  return (
    <p>
      <Tag tone="caution">{t("tag")}</Tag> {t(fault.kind, { by, languages })}
    </p>
  );
}

function RuleActions({ rule, version, last }: { rule: RuleView; version: number; last: boolean }) {
  const t = useTranslations("letter-settings.rules");
  const { id, position } = rule;
  return (
    <div className="rule__actions">
      {position > 1 ? <Move id={id} version={version} direction="up" position={position} /> : null}
      {last ? null : <Move id={id} version={version} direction="down" position={position} />}
      <ButtonLink small href={`rules/${id}`} aria-label={t("changeRule", { position })}>
        {t("change")}
      </ButtonLink>
      <Details summary={t("remove")} tight>
        <p className="organizer-quiet">{t("removeHint")}</p>
        <ActionForm form={readForm("remove", null, String)} submit={t("removeRule", { position })} small>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
        </ActionForm>
      </Details>
    </div>
  );
}

type MoveProps = { id: string; version: number; direction: "up" | "down"; position: number };

function Move({ id, version, direction, position }: MoveProps) {
  const t = useTranslations("letter-settings.rules");
  return (
    <ActionForm form={readForm("move", null, String)} submit={t(direction, { position })} small>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="direction" value={direction} />
      <input type="hidden" name="version" value={version} />
    </ActionForm>
  );
}
