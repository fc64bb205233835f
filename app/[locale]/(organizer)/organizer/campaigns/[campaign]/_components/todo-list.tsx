import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { ChecklistItem } from "#domain/editor/schema";
import { languageName } from "#lib/language-name";

type TodoListProps = { items: ChecklistItem[]; base: string; officesHref: string };

/** What a campaign needs before it goes public, each line with the way to where it is done. */
export function TodoList({ items, base, officesHref }: TodoListProps) {
  const t = useTranslations("editor");
  const hrefs: Record<ChecklistItem["key"], string> = {
    consent: `${base}#consent`,
    "benefit-harm": `${base}#consent`,
    texts: `${base}/content`,
    review: `${base}/content#languages`,
    demands: `${base}/content/demands`,
    recipients: `${base}/letters/recipients`,
    verification: officesHref,
    templates: `${base}/letters/templates`,
    clock: `${base}#dates`,
  };
  const done = items.filter((item) => item.done).length;
  return (
    <>
      <p>{done === items.length ? t("todo.ready") : t("todo.progress", { done, all: items.length })}</p>
      <ul className="todo">
        {items.map((item) => (
          <li key={item.key} className={item.done ? "todo__item todo__item--done" : "todo__item"}>
            <Tag tone={item.done ? "good" : "caution"}>{t(item.done ? "todo.done" : "todo.open")}</Tag>
            <div>
              <p className="todo__title">{t(`items.${item.key}.title`)}</p>
              {item.done ? null : (
                <>
                  <p className="organizer-quiet">{t(`items.${item.key}.hint`, valuesOf(item))}</p>
                  <a href={hrefs[item.key]}>{t(`items.${item.key}.go`)}</a>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function valuesOf({ gaps, languages, offices }: ChecklistItem) {
  return { gaps, languages: languages.map(languageName).join(", "), offices: offices.join(", ") };
}
