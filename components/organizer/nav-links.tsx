"use client";

import { usePathname } from "next/navigation";

export type NavLink = { href: string; text: string };

/** Marks the page one is on; rendered on the server as well, so it needs no script. */
export function NavLinks({ label, links }: { label: string; links: NavLink[] }) {
  const path = usePathname();
  const isOn = (href: string) => path === href || (path.startsWith(`${href}/`) && href.split("/").length > 3);
  return (
    <nav className="organizer-nav" aria-label={label}>
      {links.map(({ href, text }) => (
        <a key={href} href={href} aria-current={isOn(href) ? "page" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
