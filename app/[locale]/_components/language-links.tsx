"use client";

import { usePathname } from "next/navigation";
import { LanguageSwitch } from "#components/ui/language-switch";

const languages = [
  { locale: "kk", short: "ҚАЗ", full: "Қазақша" },
  { locale: "ru", short: "РУС", full: "Русский" },
  { locale: "en", short: "ENG", full: "English" },
];

/** The same page in another language. */
export function LanguageLinks({ label, locale }: { label: string; locale: string }) {
  const rest = usePathname().split("/").slice(2).join("/");
  const links = languages.map((language) => ({
    ...language,
    href: `/${language.locale}${rest && `/${rest}`}`,
    current: language.locale === locale,
  }));
  return <LanguageSwitch label={label} links={links} />;
}
