import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Details } from "#components/ui/details";
import type { ItemClaim } from "#domain/moderation/schema";

type ClaimedProps = { id: string; claim: ItemClaim | undefined; children: ReactNode };

/** Who is at an item, above what can be decided about it: folded up while somebody else is, never taken away. */
export function Claimed({ id, claim, children }: ClaimedProps) {
  const t = useTranslations("moderation.claim");
  if (!claim) {
    return (
      <>
        {children}
        <form method="post" className="queue__claim">
          <input type="hidden" name="form" value="claim" />
          <input type="hidden" name="id" value={id} />
          <Button small variant="quiet">
            {t("take")}
          </Button>
        </form>
      </>
    );
  }
  const until = claim.until.toISOString().slice(11, 16);
  if (claim.byReader) {
    return (
      <>
        <p className="organizer-quiet">{t("yours", { until })}</p>
        {children}
      </>
    );
  }
  return (
    <>
      <p className="queue__other">{t("other", { who: claim.who, until })}</p>
      <Details summary={t("anyway")} tight>
        {children}
      </Details>
    </>
  );
}
