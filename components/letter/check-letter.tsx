import { useTranslations } from "next-intl";
import type { ShownLetter } from "#domain/letters/schema";
import type { ContentWarning } from "#domain/wording/schema";
import { Button } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";
import { Steps } from "../ui/steps.tsx";
import { Unbroken } from "../ui/unbroken.tsx";
import { Channels } from "./channels.tsx";
import type { ComposerView } from "./composer-view.tsx";
import { ContentWarnings } from "./content-warnings.tsx";
import { DraftFields } from "./draft-fields.tsx";
import type { CopyChoice } from "./embassy-copy.tsx";
import { LetterGuard } from "./letter-guard.tsx";
import { Sheet, svgAddress } from "./sheet.tsx";

/** What can be done with the letters of one office. */
export type OfficeChannels = {
  slug: string;
  name: string;
  post: boolean;
  email: boolean;
  phone: boolean;
  portal: boolean;
};

export type CheckView = ComposerView & {
  letter: ShownLetter;
  warnings: ContentWarning[];
  offices: OfficeChannels[];
  /** The campaign's state, where it forbids that letters leave: then they are specimens to read. */
  off: "PAUSED" | "HISTORICAL" | null;
  /** The writer lives in the country concerned. */
  inside: boolean;
  translated: boolean;
  /** The mission for the writer's country, for a copy. */
  copy: CopyChoice | null;
  /** Everything is shown as it was when the appeal was written. */
  sample: boolean;
};

const steps = ["to", "language", "ask", "words", "who", "check"] as const;

/** The finished letter, and every way to send it for which there are data. */
export function CheckLetter(view: CheckView) {
  const t = useTranslations("write");
  const { letter, draft } = view;
  return (
    <form method="post" action={view.action} className="form check">
      <DraftFields
        draft={draft}
        without={[
          ...(view.copy ? (["copyToMission"] as const) : []),
          "paper",
          "parallel",
          "addresses",
          "firstLabel",
          "returnAddress",
          "unguided",
        ]}
      />
      <LetterGuard draft={draft} />
      <Steps label={t("steps.label")} steps={steps.map((step) => t(`steps.${step}`))} current={5} />
      <header className="check__head">
        <h2>{t("check.title")}</h2>
        <p className="small soft">{t(view.off ? "check.specimen" : "check.intro")}</p>
        <ContentWarnings warnings={view.warnings} />
      </header>
      <div className="check__letter">
        <OfficeSwitch view={view} />
        <Sheet
          src={svgAddress(letter.image)}
          alt={t("check.alt", { office: letter.office.name })}
          paper={draft.paper}
        />
        <div className="cluster">
          <Button small name="go" value="reword">
            {t("check.reword")}
          </Button>
          <Button small name="go" value="step:words">
            {t("check.change")}
          </Button>
        </div>
        <Details summary={t("check.text")} tight>
          <p className="letter-text" lang={letter.language}>
            <Unbroken text={letter.text} />
          </p>
        </Details>
        {letter.translation ? (
          <Details summary={t("check.parallel")} tight open>
            <p className="letter-text">
              <Unbroken text={letter.translation} />
            </p>
          </Details>
        ) : null}
      </div>
      <div className="check__channels">
        <Channels {...view} />
        {view.off ? null : (
          <section className="check__done" aria-labelledby="posted">
            <h3 id="posted">{t("posted.question")}</h3>
            <p className="small soft">{t("posted.voluntary")}</p>
            <Button name="go" value="posted">
              {t("posted.button")}
            </Button>
          </section>
        )}
      </div>
    </form>
  );
}

/** Shows the letter to another of the chosen offices. */
function OfficeSwitch({ view: { offices, letter } }: { view: CheckView }) {
  const t = useTranslations("write.check");
  if (offices.length < 2)
    return (
      <p className="check__office">
        <Unbroken text={letter.office.name} />
      </p>
    );
  return (
    <fieldset className="office-switch">
      <legend className="small soft">{t("offices", { count: offices.length })}</legend>
      {offices.map(({ slug, name }) => (
        <button
          key={slug}
          className="office-switch__button"
          type="submit"
          name="go"
          value={`show:${slug}`}
          aria-pressed={slug === letter.office.slug}
        >
          <Unbroken text={name} />
        </button>
      ))}
    </fieldset>
  );
}
