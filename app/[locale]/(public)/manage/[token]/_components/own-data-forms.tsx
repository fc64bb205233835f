import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button";
import { Checkbox } from "#components/ui/choices";
import type { FormState } from "#lib/form-state";
import { useRefusal } from "./refusal-notice.tsx";

/** Taking one's data along, and being forgotten. */
export function OwnDataForms({ action, refused }: { action: string; refused: FormState | null }) {
  const t = useTranslations("manage");
  const tell = useRefusal();
  return (
    <>
      <section className="slip__section" aria-labelledby="data">
        <h2 id="data">{t("data.title")}</h2>
        <p>{t("data.text")}</p>
        <p>
          <ButtonLink href={`${action}/my-data.json`} download>
            {t("data.button")}
          </ButtonLink>
        </p>
      </section>
      <section className="slip__section" aria-labelledby="erase">
        <h2 id="erase">{t("erase.title")}</h2>
        <p>{t("erase.text")}</p>
        <form className="form" method="post" action={action} noValidate>
          <Checkbox name="sure" label={t("erase.sure")} error={tell(refused?.errors.sure)} />
          <Button name="action" value="erase">
            {t("erase.button")}
          </Button>
        </form>
      </section>
    </>
  );
}
