import { useTranslations } from "next-intl";
import type { HeadPicture } from "#domain/office-records/schema";
import type { FormState } from "#lib/form-state";
import { locales } from "#lib/locales";
import { LiveHeads } from "./live-heads.tsx";

type HeadPicturesProps = {
  /** Id of the form whose fields are shown. */
  form: string;
  part: "office" | "holder" | "none";
  /** Its slug; empty for a new one. */
  office: string;
  /** Where the page's script asks for the pictures. */
  address: string;
  state: FormState | null;
};

/** How letters begin with what the form holds. Without script they come with the answer to the form's button. */
export function HeadPictures({ form, part, office, address, state }: HeadPicturesProps) {
  const t = useTranslations("office-records.heads");
  const first = Array.isArray(state?.data) ? (state.data as HeadPicture[]) : null;
  return (
    <section className="heads" aria-labelledby="heads">
      <h2 id="heads">{t("title")}</h2>
      <p className="organizer-quiet">{t("intro")}</p>
      <LiveHeads
        form={form}
        address={address}
        fields={{ part, office }}
        first={first}
        words={{
          languages: Object.fromEntries(locales.map((locale) => [locale, t(`languages.${locale}`)])),
          refused: {
            address: t("refused.address"),
            character: t("refused.character"),
            "too-long": t("refused.too-long"),
            busy: t("refused.busy"),
          },
          waiting: t("waiting"),
        }}
      />
    </section>
  );
}
