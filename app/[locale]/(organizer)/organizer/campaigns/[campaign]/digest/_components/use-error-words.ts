import { useTranslations } from "next-intl";

/** The sentence for what is wrong: of the digest, else what any form may say. */
export function useErrorWords(): (key: string) => string {
  const own = useTranslations("digests.errors");
  const common = useTranslations("organizer.errors");
  return (key) => (own.has(key) ? own(key) : common(key));
}
