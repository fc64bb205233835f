import { useTranslations } from "next-intl";
import type { Preview } from "#domain/letters/schema";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { Sheet, svgAddress } from "./sheet.tsx";

type LiveSheetProps = { preview: Preview | null; busy: boolean; onReword: () => void };

/** The sheet beside the form, and under it the same letter in the language of the page: nobody signs what they cannot read. */
export function LiveSheet({ preview, busy, onReword }: LiveSheetProps) {
  const t = useTranslations("write");
  const refused = preview?.refused;
  return (
    <div className="live-sheet">
      <Sheet
        src={preview?.image ? svgAddress(preview.image) : null}
        alt={t("sheet.alt")}
        paper={preview?.paper ?? "a4"}
        busy={busy}
      >
        <p className="sheet__empty small soft">{t("sheet.waiting")}</p>
      </Sheet>
      <p className="small soft" role="status">
        {refused ? t(`sheet.refused.${refused}`) : t("sheet.sent")}
      </p>
      <p>
        <Button type="button" small onClick={onReword}>
          {t("check.reword")}
        </Button>
      </p>
      {preview?.translation ? (
        <Details summary={t("check.parallel")} tight open>
          <p className="letter-text">{preview.translation}</p>
        </Details>
      ) : null}
    </div>
  );
}
