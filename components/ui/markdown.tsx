import { lexer, type Token, type Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";

type MarkdownProps = { text: string /** Level of the text's first heading. */; headings?: 2 | 3 | 4 };

/** An organizer's text. Becomes elements, never markup: what is HTML in the source is shown as the letters it is. */
export function Markdown({ text, headings = 3 }: MarkdownProps) {
  return <>{blocks(lexer(text), headings)}</>;
}

// Spread as children: the order of a text never changes, so nothing here needs a key.
function blocks(tokens: Token[], headings: number): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => block(token, headings)));
}

function block(token: Token, headings: number): ReactNode {
  switch (token.type) {
    case "heading":
      return heading(Math.min(headings + token.depth - 1, 6), inline(token.tokens));
    case "paragraph":
      return <p>{inline(token.tokens)}</p>;
    case "blockquote":
      return <blockquote>{blocks(token.tokens ?? [], headings)}</blockquote>;
    case "list":
      return list(token as Tokens.List, headings);
    case "hr":
      return <hr />;
    case "space":
    case "def":
      return null;
    case "text":
      return token.tokens ? inline(token.tokens) : token.text;
    default:
      return <p>{token.raw}</p>;
  }
}

function heading(level: number, children: ReactNode) {
  const Tag = `h${level}` as "h2" | "h3" | "h4" | "h5" | "h6";
  return <Tag>{children}</Tag>;
}

function list(token: Tokens.List, headings: number) {
  const items = token.items.map((item) => <li key={item.raw}>{blocks(item.tokens, headings)}</li>);
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function inline(tokens: Token[] = []): ReactNode {
  return createElement(Fragment, null, ...tokens.map(span));
}

function span(token: Token): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "br":
      return <br />;
    case "link":
      return safeLink(token as Tokens.Link);
    case "text":
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}

function safeLink(token: Tokens.Link) {
  return /^(https?:|mailto:|\/(?!\/)|#)/i.test(token.href) ? (
    <a href={token.href}>{inline(token.tokens)}</a>
  ) : (
    inline(token.tokens)
  );
}
