import { Notice } from "#components/ui/notice";

/** A secret that was just made: shown in this answer and never again. */
export function NewSecret({ data, text }: { data: unknown; text: string }) {
  if (typeof data !== "object" || data === null || !("secret" in data)) return null;
  return (
    <Notice tone="good" role="status">
      <p>{text}</p>
      <p>
        <code className="organizer-secret">{String(data.secret)}</code>
      </p>
    </Notice>
  );
}
