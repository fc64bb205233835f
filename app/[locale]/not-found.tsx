import { getLocale } from "next-intl/server";
import { env } from "#lib/env";
import type { Locale } from "#lib/locales";
import { MissingView } from "./_components/missing-page.tsx";
import { SiteFrame } from "./_components/site-frame.tsx";

/**
 * For `notFound()` thrown below. Next renders this into every page ahead of need, so it must not answer 404 itself;
 * pages of supporters return `MissingPage` instead, which does and needs no script.
 */
export default async function NotFound() {
  return (
    <SiteFrame sourceHref={env().SOURCE_URL} locale={(await getLocale()) as Locale}>
      <MissingView />
    </SiteFrame>
  );
}
