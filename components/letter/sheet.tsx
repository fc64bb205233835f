import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names.ts";

export type SheetPaper = "a4" | "letter";

/** Millimetres: sheet, window of the envelope (DIN 680 on A4, #10 on US Letter) and folds. */
const sizes = {
  a4: { width: 210, height: 297, window: { x: 20, y: 45, width: 90, height: 45 }, folds: [105, 210] },
  letter: {
    width: 215.9,
    height: 279.4,
    window: { x: 22.2, y: 57.6, width: 114.3, height: 28.6 },
    folds: [93.1, 186.2],
  },
} as const;

type SheetProps = {
  /** The page itself, set by the same program as the print-out. */
  src: string | null;
  alt: string;
  paper: SheetPaper;
  busy?: boolean;
  /** Stands in place of the page while there is none. */
  children?: ReactNode;
};

/** The letter in true proportion. The switch shows where the envelope's window and the folds will be. */
export function Sheet({ src, alt, paper, busy, children }: SheetProps) {
  const t = useTranslations("write.sheet");
  const { width, height } = sizes[paper];
  return (
    <figure className={classNames("sheet", `sheet--${paper}`, busy && "sheet--busy")}>
      <label className="sheet__switch small">
        <input type="checkbox" /> {t("marks")}
      </label>
      <div className="sheet__paper">
        {src ? (
          // biome-ignore lint/performance/noImgElement: a data: address, there is nothing to fetch or to scale
          <img className="sheet__image" src={src} alt={alt} width={width * 4} height={height * 4} />
        ) : (
          children
        )}
        <SheetMarks paper={paper} />
      </div>
    </figure>
  );
}

function SheetMarks({ paper }: { paper: SheetPaper }) {
  const { width, height, window, folds } = sizes[paper];
  return (
    <svg className="sheet__marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <rect {...window} rx="2" className="sheet__window" />
      {folds.map((y) => (
        <path key={y} d={`M0 ${y}H${width}`} className="sheet__fold" />
      ))}
    </svg>
  );
}

const escapes: Record<string, string> = {
  "%": "%25",
  "#": "%23",
  "<": "%3c",
  ">": "%3e",
  '"': "'",
  "\n": "",
};

/** A picture of the page as an address that no server is asked for. Only what must be is escaped: outlines are long. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${svg.replace(/[%#<>"\n]/g, (character) => escapes[character] ?? character)}`;
}
