/** UTC, as a mail server's log has it. */
export function Moment({ date }: { date: Date }) {
  const text = date.toISOString();
  return <time dateTime={text}>{`${text.slice(0, 19).replace("T", " ")} UTC`}</time>;
}
