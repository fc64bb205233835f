import { ButtonLink } from "./button.tsx";

type PaginationProps = {
  label: string;
  position: string;
  previous: { href: string; text: string } | null;
  next: { href: string; text: string } | null;
};

export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous ? (
        <ButtonLink small href={previous.href} rel="prev">
          {previous.text}
        </ButtonLink>
      ) : null}
      <span>{position}</span>
      {next ? (
        <ButtonLink small href={next.href} rel="next">
          {next.text}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
