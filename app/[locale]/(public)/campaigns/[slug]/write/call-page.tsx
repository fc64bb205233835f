import { getTranslations } from "next-intl/server";
import type { Answer } from "#components/letter/call-script";
import type { ComposerView } from "#components/letter/composer-view";
import { CallInside, PhoneCall } from "#components/letter/phone-call";
import type { LetterCampaign } from "#domain/letters/letter";
import type { WriteData } from "#domain/letters/schema";
import { countryName } from "#lib/countries";
import type { Locale } from "#lib/locales";

const questions = ["who", "why", "party", "data", "writing", "other"] as const;

type CallPageProps = {
  campaign: LetterCampaign;
  view: ComposerView;
  data: { view: "phone" } & WriteData;
  officeName: string;
};

/** Script, clock and advice for a call; nothing to dial for somebody in the country concerned. */
export async function CallPage({ campaign, view, data, officeName }: CallPageProps) {
  const { locale, draft } = view;
  const phone = campaign.addressees.find(({ slug }) => slug === data.office)?.phone;
  if (!phone) return null;
  const country = countryName(draft.country, locale);
  const office = { office: data.office, officeName, country };
  if (draft.country === campaign.countryConcerned)
    return <CallInside {...view} {...office} signHref={`/${locale}/campaigns/${campaign.slug}#sign`} />;
  return (
    <PhoneCall
      {...view}
      {...data}
      {...office}
      phone={{ display: phone.display, href: campaign.sample ? null : `tel:${phone.e164}` }}
      advice={campaign.phoneAdvice[locale]}
      answers={await answersIn(data.script[0]?.language ?? locale, locale)}
    />
  );
}

/** What to say in the language of the call, and what that means in the language of the page. */
async function answersIn(spoken: Locale, locale: Locale): Promise<Answer[]> {
  const [asked, answered] = await Promise.all(
    [locale, spoken].map((each) =>
      getTranslations({ locale: each, namespace: "channels.phone.asked.items" }),
    ),
  );
  return questions.map((key) => {
    const meaning = asked?.(`${key}.say`) ?? "";
    const say = answered?.(`${key}.say`) ?? meaning;
    return { question: asked?.(`${key}.question`) ?? "", say, meaning: spoken === locale ? null : meaning };
  });
}
