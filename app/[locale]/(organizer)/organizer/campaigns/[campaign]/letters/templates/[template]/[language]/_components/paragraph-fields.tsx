import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { FieldError } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-input";
import { type DraftParagraph, slots, type TemplateFault, wordedSlots } from "#domain/letter-templates/schema";
import type { Locale } from "#lib/locales";

type ParagraphProps = {
  paragraph: DraftParagraph;
  index: number;
  last: boolean;
  faults: TemplateFault[];
  language: Locale;
};

/** One place of the letter: what stands there, its wordings with room for one more, and its buttons. */
export function ParagraphFields({
  paragraph: { slot, wordings },
  index,
  last,
  faults,
  language,
}: ParagraphProps) {
  const t = useTranslations("templates");
  const number = index + 1;
  const worded = wordedSlots.includes(slot);
  return (
    <li className="rule" id={`part-text-${index}`}>
      <span className="rule__number" aria-hidden="true">
        {number}
      </span>
      <fieldset className="rule__body fields">
        <legend className="visually-hidden">{t("edit.paragraph", { number })}</legend>
        <Select
          name={`slot-${index}`}
          aria-label={t("edit.slot", { number })}
          defaultValue={slot}
          options={slots.map((value) => ({ value, label: t(`slots.${value}`) }))}
        />
        {faults.map(({ reason, found }) => (
          <FieldError
            key={`${reason} ${found}`}
            id={`fault-${index}-${reason}`}
            error={t(`faults.${reason}`, { found })}
          />
        ))}
        {worded ? (
          [...wordings, ""].map((wording, place) => (
            <TextArea
              key={wording || "another"}
              letter
              name={`text-${index}`}
              rows={Math.max(2, Math.ceil(wording.length / 70))}
              lang={language}
              defaultValue={wording}
              placeholder={wording || wordings.length === 0 ? undefined : t("edit.another")}
              aria-label={t("edit.wording", { number, wording: place + 1 })}
              aria-invalid={faults.length > 0 ? true : undefined}
            />
          ))
        ) : (
          <p className="organizer-quiet">{t(`slotHints.${slot}`)}</p>
        )}
      </fieldset>
      <div className="rule__actions">
        <Go value={`add-${index}`} text={t("edit.add")} label={t("edit.addOf", { number })} />
        {index > 0 ? (
          <Go value={`up-${index}`} text={t("edit.up")} label={t("edit.upOf", { number })} />
        ) : null}
        {last ? null : (
          <Go value={`down-${index}`} text={t("edit.down")} label={t("edit.downOf", { number })} />
        )}
        <Go value={`remove-${index}`} text={t("edit.remove")} label={t("edit.removeOf", { number })} />
      </div>
    </li>
  );
}

function Go({ value, text, label }: { value: string; text: string; label: string }) {
  return (
    <Button small variant="quiet" name="go" value={value} aria-label={label} formNoValidate>
      {text}
    </Button>
  );
}
