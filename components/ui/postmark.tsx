const months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** A date as a cancelling stamp, its month in Roman figures as in every language of the post. */
export function Postmark({
  year,
  month,
  day,
}: {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}) {
  const upper = [day, month && months[month - 1]].filter(Boolean).join(" ");
  return (
    <svg className="postmark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <g transform="rotate(-7 32 32)">
        <circle className="postmark__ring" cx="32" cy="32" r="30" strokeWidth="1.6" />
        <circle className="postmark__ring" cx="32" cy="32" r="26" strokeWidth="0.7" />
        <text className="postmark__text" x="32" y={upper ? 29 : 37} fontSize="13" textAnchor="middle">
          {upper || year}
        </text>
        {upper ? (
          <text className="postmark__text" x="32" y="45" fontSize="13" textAnchor="middle">
            {year}
          </text>
        ) : null}
      </g>
    </svg>
  );
}
