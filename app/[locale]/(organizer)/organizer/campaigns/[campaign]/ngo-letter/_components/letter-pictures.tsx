import { getTranslations } from "next-intl/server";
import { Sheet, svgAddress } from "#components/letter/sheet";
import type { OrganisationLetterPicture } from "#domain/organisation-letters/schema";

/** The letters as they will be printed, shown on request and kept nowhere. */
export async function LetterPictures({ pictures }: { pictures: OrganisationLetterPicture[] }) {
  const t = await getTranslations("channels.ngo");
  if (pictures.length === 0) return null;
  return (
    <section className="organizer-section letter-pictures" aria-label={t("form.show")}>
      {pictures.map(({ image, paper }, index) => (
        <Sheet
          key={image.length + image.slice(-200)}
          src={svgAddress(image)}
          alt={t("picture", { number: index + 1 })}
          paper={paper}
        />
      ))}
    </section>
  );
}
