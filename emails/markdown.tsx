import { Heading, Hr, Link, Text } from "@react-email/components";
import { lexer, type Token, type Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { ink } from "#emails/ink";

/** An organizer's text in a mail. Becomes elements, never markup; pictures and raw HTML stay the letters they are. */
export function MailMarkdown({ text }: { text: string }) {
  return <>{blocks(lexer(text))}</>;
}

// Spread as children: the order of a text never changes, so nothing here needs a key.
function blocks(tokens: Token[]): ReactNode {
  return createElement(Fragment, null, ...tokens.map(block));
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case "heading":
      return (
        <Heading as="h3" className="ink" style={ink.subheading}>
          {inline(token.tokens)}
        </Heading>
      );
    case "blockquote":
      return <blockquote style={ink.quote}>{blocks(token.tokens ?? [])}</blockquote>;
    case "list":
      return list(token as Tokens.List);
    case "hr":
      return <Hr className="rule" style={ink.rule} />;
    case "space":
    case "def":
      return null;
    default:
      return paragraph("tokens" in token && token.tokens ? inline(token.tokens) : token.raw);
  }
}

function paragraph(children: ReactNode) {
  return (
    <Text className="ink" style={ink.text}>
      {children}
    </Text>
  );
}

function list({ ordered, start, items }: Tokens.List) {
  const children = items.map((item) => (
    <li key={item.raw} style={ink.item}>
      {createElement(Fragment, null, ...item.tokens.map(inItem))}
    </li>
  ));
  return ordered ? (
    <ol className="ink" start={Number(start) || 1} style={ink.list}>
      {children}
    </ol>
  ) : (
    <ul className="ink" style={ink.list}>
      {children}
    </ul>
  );
}

/** A line of a tight list is no paragraph. */
function inItem(token: Token): ReactNode {
  return token.type === "text" && token.tokens ? inline(token.tokens) : block(token);
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
      return link(token as Tokens.Link);
    case "text":
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}

/** A mail has no page that a relative address could start from. */
function link({ href, tokens }: Tokens.Link) {
  if (!/^(https?|mailto):/i.test(href)) return inline(tokens);
  return (
    <Link className="link" href={href} style={ink.link} target="_self">
      {inline(tokens)}
    </Link>
  );
}
