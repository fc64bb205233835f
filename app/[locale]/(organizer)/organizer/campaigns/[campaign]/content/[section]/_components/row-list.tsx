import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { type RowKind, rowFields, rowsOf } from "#domain/editor/schema";
import { locales } from "#lib/locales";
import { FieldInLanguages } from "./field-in-languages.tsx";
import { PlainFields } from "./plain-fields.tsx";
import type { SectionView } from "./section-view.ts";

type RowListProps = { kind: RowKind; view: SectionView; base: string };

/** Demands, people, entries or sources in their order, with buttons that move them; nothing is stored before saving. */
export function RowList({ kind, view, base }: RowListProps) {
  const t = useTranslations("editor.rows");
  const ids = rowsOf(view.content, kind);
  return (
    <>
      {ids.length === 0 ? <p>{t(`${kind}.none`)}</p> : null}
      <ol className="row-cards" id="rows">
        {ids.map((id, index) => (
          <RowCard
            key={id}
            kind={kind}
            id={id}
            number={index + 1}
            last={index === ids.length - 1}
            view={view}
            base={base}
          />
        ))}
      </ol>
      <Button name="step" value="add" formAction="#touched">
        {t(`${kind}.add`)}
      </Button>
    </>
  );
}

type RowCardProps = RowListProps & { id: string; number: number; last: boolean };

function RowCard({ kind, id, number, last, view, base }: RowCardProps) {
  const t = useTranslations("editor.rows");
  const name = t(`${kind}.name`, { number });
  const gone = view.gone.includes(id);
  const touched = view.touched === id;
  return (
    <li className="row-card" id={touched ? "touched" : undefined} tabIndex={touched ? -1 : undefined}>
      <input type="hidden" name={kind} value={id} />
      <div className="row-card__head">
        <h3>{name}</h3>
        <div className="cluster">
          {gone ? (
            <Step step={`keep ${id}`} text={t("keep")} name={name} />
          ) : (
            <>
              {number > 1 ? <Step step={`up ${id}`} text={t("up")} name={name} /> : null}
              {last ? null : <Step step={`down ${id}`} text={t("down")} name={name} />}
              <Step step={`remove ${id}`} text={t("remove")} name={name} />
            </>
          )}
        </div>
      </div>
      {gone ? (
        <GoneRow kind={kind} id={id} view={view} />
      ) : (
        <RowFields kind={kind} id={id} view={view} base={base} />
      )}
    </li>
  );
}

function Step({ step, text, name }: { step: string; text: string; name: string }) {
  return (
    <Button
      name="step"
      value={step}
      formAction="#touched"
      formNoValidate
      small
      aria-label={`${text}: ${name}`}
    >
      {text}
    </Button>
  );
}

function RowFields({ kind, id, view, base }: RowListProps & { id: string }) {
  return (
    <>
      <PlainFields kind={kind} id={id} view={view} base={base} />
      {rowFields[kind].map((field) => (
        <FieldInLanguages
          key={field.name}
          stem={`${kind}.${id}.${field.name}`}
          field={field}
          label={`${kind}_${field.name}`}
          view={view}
        />
      ))}
    </>
  );
}

/** Its texts travel on, so that it can be kept after all. */
function GoneRow({ kind, id, view }: Omit<RowListProps, "base"> & { id: string }) {
  const t = useTranslations("editor.rows");
  const own = Object.entries(view.content).filter(([path]) => path.startsWith(`${kind}.${id}.`));
  const first = locales.map((locale) => own.find(([path, text]) => path.endsWith(`.${locale}`) && text)?.[1]);
  return (
    <>
      <p>
        <del>{first.find(Boolean) ?? view.content[`${kind}.${id}.title`] ?? ""}</del>
      </p>
      <p className="organizer-quiet">{t("gone")}</p>
      <input type="hidden" name="gone" value={id} />
      {own.map(([path, text]) => (
        <input key={path} type="hidden" name={path} value={text} />
      ))}
    </>
  );
}
