import { ByHand } from "#components/letter/by-hand";
import { CheckLetter } from "#components/letter/check-letter";
import { Composer } from "#components/letter/composer";
import type { ComposerView } from "#components/letter/composer-view";
import { EmailLetter } from "#components/letter/email-letter";
import { NoLetter } from "#components/letter/no-letter";
import { OwnMail } from "#components/letter/own-mail";
import { RuleNotices } from "#components/letter/rule-notices";
import { getOfficeLoads } from "#domain/campaigns/counts";
import { isTranslated } from "#domain/letters/draft";
import type { LetterCampaign } from "#domain/letters/letter";
import { countMissions, getStressLoads } from "#domain/letters/queries";
import { limits, type WriteData } from "#domain/letters/schema";
import { listCountries } from "#lib/countries";
import { CallPage } from "./call-page.tsx";
import { copyChoice, demandChoices, officeChannels, officeChoices, personChoices } from "./offices.ts";
import { PostedPage } from "./posted-page.tsx";

type WriteViewProps = { campaign: LetterCampaign; view: ComposerView; data: WriteData };

/** The page that the last post asked for. */
export async function WriteView({ campaign, view, data }: WriteViewProps) {
  const { locale, draft } = view;
  const sends = campaign.state === "ACTIVE";
  if (data.view === "step") return <StepPage campaign={campaign} view={view} data={data} />;
  if (data.view === "no-letter") {
    return (
      <NoLetter {...view} notices={data.notices} campaignHref={`/${locale}/campaigns/${campaign.slug}`} />
    );
  }
  if (data.view === "check") {
    return (
      <>
        <RuleNotices notices={data.notices ?? []} />
        <CheckLetter
          {...view}
          letter={data.letter}
          warnings={data.warnings}
          offices={officeChannels(campaign, draft, locale)}
          off={campaign.state === "PAUSED" || campaign.state === "HISTORICAL" ? campaign.state : null}
          inside={draft.country === campaign.countryConcerned}
          translated={isTranslated(campaign, draft, locale)}
          copy={copyChoice(campaign, draft, locale)}
          sample={campaign.sample}
        />
      </>
    );
  }
  if (data.view === "posted") return <PostedPage campaign={campaign} view={view} data={data} />;
  const officeName = campaign.addressees.find(({ slug }) => slug === data.office)?.name[locale] ?? "";
  if (data.view === "hand") return <ByHand {...view} {...data} officeName={officeName} sends={sends} />;
  if (data.view === "mail") return <OwnMail {...view} {...data} officeName={officeName} />;
  if (data.view === "email") return <EmailLetter {...view} {...data} officeName={officeName} />;
  return <CallPage campaign={campaign} view={view} data={data} officeName={officeName} />;
}

async function StepPage({ campaign, view, data }: WriteViewProps & { data: { view: "step" } & WriteData }) {
  const [loads, stress, missions] = await Promise.all([
    getOfficeLoads(campaign.id),
    getStressLoads(campaign.id),
    countMissions(campaign.organisationId),
  ]);
  const context = { locale: view.locale, sheet: view.draft.sheet };
  return (
    <>
      <RuleNotices notices={data.notices ?? []} />
      <Composer
        {...view}
        step={data.step}
        wording={data.wording}
        offices={officeChoices(campaign, { loads, missions, ...context })}
        demands={demandChoices(campaign, stress, context)}
        people={personChoices(campaign, stress, context)}
        countries={listCountries(view.locale)}
        addressLines={limits.addressLines}
      />
    </>
  );
}
