import { getTranslations } from "next-intl/server";

type HowToCheckProps = { publicKey: string | null; address: string; file: string };

export async function HowToCheck({ publicKey, address, file }: HowToCheckProps) {
  const t = await getTranslations("statistics.dossier");
  return (
    <section className="organizer-section" aria-labelledby="check">
      <h2 id="check">{t("check")}</h2>
      <p>{t("checkIntro")}</p>
      <code className="organizer-secret">{`npm run verify-dossier -- ${file} --keys ${address}`}</code>
      <h3>{t("key")}</h3>
      {publicKey ? <code className="organizer-secret">{publicKey}</code> : <p>{t("noKey")}</p>}
      <p className="organizer-quiet">{t("published", { address })}</p>
    </section>
  );
}
