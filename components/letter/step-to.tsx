import { useTranslations } from "next-intl";
import { CheckboxGroup } from "../ui/choices.tsx";
import { Tag } from "../ui/tag.tsx";
import { Unbroken } from "../ui/unbroken.tsx";
import type { OfficeChoice, StepView } from "./composer-view.tsx";
import { WriteTogether } from "./write-together.tsx";

export function StepTo({ draft, errors, offices, eveningHref }: StepView) {
  const t = useTranslations("write.to");
  const reachable = offices.filter((office) => office.reachable && office.notOffered === null);
  const others = offices.filter((office) => !office.reachable && office.notOffered === null);
  const suggestion = reachable.find((office) => office.suggested);
  return (
    <>
      <CheckboxGroup
        name="to"
        legend={t("legend")}
        hint={t("hint")}
        error={errors.to}
        look="cards"
        chosen={draft.to.length > 0 ? draft.to : [suggestion?.slug ?? ""]}
        options={reachable.map((office) => ({
          value: office.slug,
          label: <OfficeLabel office={office} />,
          hint: <OfficeHint office={office} suggestion={suggestion} />,
        }))}
      />
      <NotOffered offices={offices.filter((office) => office.notOffered !== null)} />
      {others.length > 0 ? (
        <p className="small soft">
          {t("unreachable", { offices: others.map(({ name }) => name).join("; ") })}
        </p>
      ) : null}
      <WriteTogether href={eveningHref} />
    </>
  );
}

/** What the office can do, and in plain words when it has letters enough. */
function OfficeHint({ office, suggestion }: { office: OfficeChoice; suggestion: OfficeChoice | undefined }) {
  const t = useTranslations("write.to");
  if (!office.flooded) return office.remit;
  return (
    <>
      {office.remit}{" "}
      <span className="office-choice__flood">
        {t("floodedText", { count: office.recent })}
        {suggestion && suggestion !== office ? ` ${t("floodedOther", { office: suggestion.name })}` : ""}
      </span>
    </>
  );
}

function NotOffered({ offices }: { offices: OfficeChoice[] }) {
  const t = useTranslations("write.rules");
  if (offices.length === 0) return null;
  return (
    <div className="stack small soft">
      <p>{t("notOffered")}</p>
      <ul>
        {offices.map(({ slug, name, notOffered }) => (
          <li key={slug}>
            <strong>{name}</strong>: {notOffered}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OfficeLabel({ office }: { office: OfficeChoice }) {
  const t = useTranslations("write.to");
  return (
    <>
      <span className="office-choice__name">
        <Unbroken text={office.name} />
      </span>{" "}
      <span className="office-choice__tags">
        {office.suggested ? <Tag tone="good">{t("suggested")}</Tag> : null}
        {office.flooded ? <Tag tone="caution">{t("flooded")}</Tag> : null}
        <span className="small soft figures">{t("letters", { count: office.lettersPrepared })}</span>
      </span>
    </>
  );
}
