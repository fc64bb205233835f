import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import type { OfficeChannels } from "./check-letter.tsx";

type ChannelProps = { name: string; title: string; text?: ReactNode; children?: ReactNode };

/** One way of sending, among the others. */
export function Channel({ name, title, text, children }: ChannelProps) {
  return (
    <section className="channel" aria-labelledby={`channel-${name}`}>
      <h3 id={`channel-${name}`}>{title}</h3>
      {text ? <p className="small soft">{text}</p> : null}
      {children}
    </section>
  );
}

/** A button for each office; each names its office where there are several. */
export function OfficeButtons({
  go,
  offices,
  word,
}: {
  go: string;
  offices: OfficeChannels[];
  word: string;
}) {
  return (
    <div className="channel__buttons">
      {offices.map(({ slug, name }) => (
        <Button key={slug} small name="go" value={`${go}:${slug}`} aria-label={`${word}: ${name}`}>
          {offices.length === 1 ? word : `${word}: ${name}`}
        </Button>
      ))}
    </div>
  );
}
