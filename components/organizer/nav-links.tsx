"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** `under`: the link is also marked on every page below this address. */
export type NavLink = { href: string; text: string; under?: string };

type NavProps = { label: string; links: NavLink[] };

/** Marks the page one is on; rendered on the server as well, so it needs no script. */
export function NavLinks({ label, links }: NavProps) {
  const isOn = useIsOn();
  return (
    <nav className="organizer-nav" aria-label={label}>
      {links.map((link) => (
        <a key={link.href} href={link.href} aria-current={isOn(link) ? "page" : undefined}>
          {link.text}
        </a>
      ))}
    </nav>
  );
}

/** The same on a narrow screen: one line that names the page one is on and opens to the others. */
export function NavMenu({ menu, children, ...nav }: NavProps & { menu: string; children?: ReactNode }) {
  const isOn = useIsOn();
  const here = nav.links.find(isOn);
  return (
    <details className="organizer-menu">
      <summary>
        {menu}
        {here ? <span className="organizer-menu__here"> · {here.text}</span> : null}
      </summary>
      <NavLinks {...nav} />
      {children}
    </details>
  );
}

function useIsOn() {
  const path = usePathname();
  return ({ href, under }: NavLink) =>
    path === href || (under !== undefined && (path === under || path.startsWith(`${under}/`)));
}
