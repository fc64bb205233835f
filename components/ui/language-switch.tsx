export type LanguageLink = { locale: string; short: string; full: string; href: string; current: boolean };

export function LanguageSwitch({ label, links }: { label: string; links: LanguageLink[] }) {
  return (
    <nav className="languages" aria-label={label}>
      {links.map((link) => (
        <a
          key={link.locale}
          className="languages__link"
          href={link.href}
          lang={link.locale}
          hrefLang={link.locale}
          title={link.full}
          aria-current={link.current ? "true" : undefined}
        >
          <span className="languages__short">{link.short}</span>
          <span className="languages__full">{link.full}</span>
        </a>
      ))}
    </nav>
  );
}
