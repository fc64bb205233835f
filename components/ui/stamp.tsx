/** A postage stamp whose value is a count. Only a picture: say the same in words beside it. */
export function Stamp({ value }: { value: string }) {
  return (
    <svg className="stamp" viewBox="0 0 60 72" aria-hidden="true" focusable="false">
      <rect className="stamp__paper" x="2" y="2" width="56" height="68" />
      <rect
        className="stamp__holes"
        x="2"
        y="2"
        width="56"
        height="68"
        fill="none"
        strokeWidth="4.4"
        strokeLinecap="round"
        strokeDasharray="0 6.2"
      />
      <rect className="stamp__frame" x="9" y="9" width="42" height="54" strokeWidth="1" />
      <path className="stamp__frame" d="M18 45h24v14H18Zm0 0 12 8 12-8" strokeWidth="1" />
      <text className="stamp__value" x="30" y="33" fontSize={value.length > 3 ? 13 : 20} textAnchor="middle">
        {value}
      </text>
    </svg>
  );
}
