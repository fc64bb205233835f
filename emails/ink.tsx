import type { CSSProperties } from "react";

// The product's paper and ink (app/styles/tokens.css), as mail programs take them: inline, with a dark variant in a style
// element for those that read one.

const serif = "Literata, Georgia, 'Noto Serif', 'Times New Roman', serif";
const sans = "'Golos Text', 'Noto Sans', Arial, sans-serif";

export const mailRed = "#b3403a";
export const mailBlue = "#2f5596";

export const ink = {
  paper: { backgroundColor: "#f5f0e6", margin: 0, padding: "24px 8px" },
  sheet: { backgroundColor: "#fffdf8", maxWidth: "560px", margin: "0 auto", border: "1px solid #d8cdb9" },
  inner: { padding: "28px 28px 24px" },
  heading: {
    fontFamily: serif,
    fontSize: "25px",
    lineHeight: "31px",
    fontWeight: 600,
    color: "#1c1a17",
    margin: "0 0 16px",
  },
  text: { fontFamily: serif, fontSize: "17px", lineHeight: "27px", color: "#1c1a17", margin: "0 0 16px" },
  subheading: {
    fontFamily: serif,
    fontSize: "20px",
    lineHeight: "27px",
    fontWeight: 600,
    color: "#1c1a17",
    margin: "24px 0 8px",
  },
  list: {
    fontFamily: serif,
    fontSize: "17px",
    lineHeight: "27px",
    color: "#1c1a17",
    margin: "0 0 16px",
    paddingLeft: "24px",
  },
  item: { margin: "0 0 6px" },
  quote: { margin: "0 0 16px", padding: "0 0 0 16px", borderLeft: "3px solid #d8cdb9" },
  button: {
    fontFamily: sans,
    fontSize: "17px",
    lineHeight: "22px",
    fontWeight: 600,
    color: "#fffaf5",
    backgroundColor: "#96201f",
    borderRadius: "3px",
    padding: "13px 22px",
    textDecoration: "none",
  },
  address: {
    fontFamily: sans,
    fontSize: "13px",
    lineHeight: "19px",
    color: "#4a453d",
    margin: "16px 0 20px",
    wordBreak: "break-all",
  },
  rule: { borderTop: "1px solid #d8cdb9", margin: "24px 0 16px" },
  small: { fontFamily: sans, fontSize: "14px", lineHeight: "21px", color: "#4a453d", margin: "0 0 8px" },
  link: { color: "#1d3c72", textDecoration: "underline" },
} as const satisfies Record<string, CSSProperties>;

export const darkInk = `
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #161513 !important; }
  .sheet { background-color: #201e1b !important; border-color: #3d3831 !important; }
  .ink { color: #eee7da !important; }
  .soft { color: #c4bbab !important; }
  a.link, a.soft, .soft a { color: #a9c5f7 !important; }
  .rule { border-color: #3d3831 !important; }
  .seal { background-color: #b0332e !important; color: #ffffff !important; }
}
@media (max-width: 420px) {
  .inner { padding: 22px 18px 18px !important; }
}`;
