import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice.tsx";
import { Channel, OfficeButtons } from "./channel.tsx";
import type { CheckView, OfficeChannels } from "./check-letter.tsx";
import { EmbassyCopy } from "./embassy-copy.tsx";
import { Portal } from "./portal.tsx";
import { PostChannel } from "./post-channel.tsx";

/** Only channels that have data are shown; what the campaign's state forbids says why. */
export function Channels(view: CheckView) {
  const { offices } = view;
  const posted = offices.filter(({ post }) => post);
  return (
    <>
      {posted.length > 0 ? <PostChannel view={view} offices={posted} /> : null}
      {posted.length > 0 ? <Entry name="hand" offices={posted} /> : null}
      {view.copy ? <EmbassyCopy copy={view.copy} view={view} /> : null}
      {view.off ? <Off reason={view.off} offices={offices} /> : <Electronic {...view} />}
    </>
  );
}

function Electronic({ offices, inside, sample }: CheckView) {
  const t = useTranslations("channels.list.phone");
  const mailed = offices.filter(({ email }) => email);
  const called = offices.filter(({ phone }) => phone);
  return (
    <>
      {mailed.length > 0 ? <Entry name="email" offices={mailed} /> : null}
      {mailed.length > 0 ? <Entry name="mail" offices={mailed} /> : null}
      {called.length > 0 && inside ? <Channel name="phone" title={t("title")} text={t("inside")} /> : null}
      {called.length > 0 && !inside ? <Entry name="phone" offices={called} /> : null}
      {offices.some(({ portal }) => portal) ? <Portal sample={sample} inside={inside} /> : null}
    </>
  );
}

type EntryProps = { name: "hand" | "email" | "mail" | "phone"; offices: OfficeChannels[] };

function Entry({ name, offices }: EntryProps) {
  const t = useTranslations(`channels.list.${name}`);
  return (
    <Channel name={name} title={t("title")} text={t("text")}>
      <OfficeButtons go={name} offices={offices} word={t("button")} />
    </Channel>
  );
}

function Off({ reason, offices }: { reason: NonNullable<CheckView["off"]>; offices: OfficeChannels[] }) {
  const t = useTranslations("channels.list");
  const names = (["email", "mail", "phone"] as const).filter((name) =>
    offices.some((office) => office[name === "mail" ? "email" : name]),
  );
  const title = names.map((name) => t(`${name}.title`)).join(" · ");
  return <Notice title={title}>{t(`off.${reason}`)}</Notice>;
}
