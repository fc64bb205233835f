import { useTranslations } from "next-intl";
import { TextInput } from "../ui/text-input.tsx";
import { Section } from "./section.tsx";

type ShareProps = { /** Absolute address of the page. */ url: string; title: string };

/** Plain links that do nothing until pressed, and the text to copy. `source` tells which of them brought a reader. */
export function Share({ url, title }: ShareProps) {
  const t = useTranslations("campaign.share");
  const from = (source: string) => `${url}?source=${source}`;
  const line = (source: string) => encodeURIComponent(`${title}\n${from(source)}`);
  const links = [
    { name: t("email"), href: `mailto:?subject=${encodeURIComponent(title)}&body=${line("email")}` },
    { name: "WhatsApp", href: `https://wa.me/?text=${line("whatsapp")}` },
    {
      name: "Telegram",
      href: `https://t.me/share/url?url=${encodeURIComponent(from("telegram"))}&text=${encodeURIComponent(title)}`,
    },
    { name: "Signal", href: `sgnl://send?text=${line("signal")}` },
  ];
  return (
    <Section id="share" title={t("title")} intro={t("intro")}>
      <ul className="share">
        {links.map((link) => (
          <li key={link.name}>
            <a className="button button--small" href={link.href} rel="noreferrer">
              {link.name}
            </a>
          </li>
        ))}
      </ul>
      <p className="share__copy">
        <label className="field__label" htmlFor="share-link">
          {t("copy")}
        </label>
        <TextInput id="share-link" readOnly value={from("link")} />
      </p>
    </Section>
  );
}
