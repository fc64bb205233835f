import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/organizer/action-form";
import { DateText } from "#components/ui/date-text";
import { Details } from "#components/ui/details";
import type { CampaignState } from "#domain/campaigns/schema";
import type { CampaignDetails } from "#domain/editor/schema";
import { readForm } from "#lib/form-reader";
import type { FormState } from "#lib/form-state";
import type { Locale } from "#lib/locales";

type MovesProps = {
  campaign: CampaignDetails;
  /** Whether nothing stands between it and the public. */
  ready: boolean;
  state: FormState | null;
  locale: Locale;
  mayMove: boolean;
};

/** What can be undone is one press; what cannot says so first. */
export async function CampaignMoves({ campaign, ready, state, locale, mayMove }: MovesProps) {
  const t = await getTranslations("organizer");
  const since = campaign.closedAt ?? campaign.publishedAt;
  return (
    <section className="organizer-section" aria-labelledby="state">
      <h2 id="state">{t("campaign.stateTitle")}</h2>
      <p>
        {t(`stateMeaning.${campaign.state}`)}{" "}
        {campaign.pausedFor ? t(`campaign.pausedFor.${campaign.pausedFor}`) : null}
      </p>
      {since ? (
        <p className="organizer-quiet">
          {t.rich("campaign.since", { date: () => <DateText date={since} locale={locale} /> })}
        </p>
      ) : null}
      {mayMove ? (
        <div className="organizer-actions">
          {campaign.moves.length === 0 ? <p className="organizer-quiet">{t("campaign.noMoves")}</p> : null}
          {campaign.moves.map((to) => (
            <Move key={to} campaign={campaign} to={to} ready={to !== "ACTIVE" || ready} state={state} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

type MoveProps = { campaign: CampaignDetails; to: CampaignState; ready: boolean; state: FormState | null };

async function Move({ campaign, to, ready, state }: MoveProps) {
  const t = await getTranslations("organizer");
  if (!ready) return null;
  const asked = state?.values.to === to ? state : null;
  const form = readForm("move", asked, (key) => t(`errors.${key}`));
  const isFinal = to === "CLOSED" || to === "HISTORICAL";
  const text =
    to === "ACTIVE" && campaign.state === "PAUSED" ? t("campaign.resume") : t(`campaign.moves.${to}`);
  const button = (
    <ActionForm form={form} submit={text} variant={to === "ACTIVE" ? "primary" : "secondary"}>
      <input type="hidden" name="to" value={to} />
    </ActionForm>
  );
  if (!isFinal) return button;
  return (
    <Details summary={text} tight>
      <p>{t(`campaign.final.${to}`)}</p>
      {button}
    </Details>
  );
}
