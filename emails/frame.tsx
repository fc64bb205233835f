import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { darkInk, ink, mailBlue, mailRed } from "#emails/ink";
import type { Translate } from "#lib/i18n";
import type { Locale } from "#lib/locales";

type Props = {
  locale: Locale;
  texts: Translate;
  /** Stands beside the subject in a list of mails: as neutral as the subject. */
  preview: string;
  heading: string;
  manageUrl: string;
  notMeUrl: string;
  /** Of mails to organizers, whose account is no supporter's data. */
  withoutDataLinks?: boolean;
  /** What the foot says first. */
  foot?: ReactNode;
  children: ReactNode;
};

/** The sheet that every mail to a person is written on, with the two links that none may lack. */
export function Frame({
  locale,
  texts,
  preview,
  heading,
  manageUrl,
  notMeUrl,
  withoutDataLinks,
  foot,
  children,
}: Props) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{heading}</title>
        <style>{darkInk}</style>
      </Head>
      <Body className="paper" style={ink.paper}>
        <div data-skip-in-text="true" style={{ display: "none", maxHeight: 0, overflow: "hidden" }}>
          {preview}
        </div>
        <Container className="sheet" style={ink.sheet}>
          <AirmailEdge />
          <Section className="inner" style={ink.inner}>
            <Heading as="h1" className="ink" style={ink.heading}>
              {heading}
            </Heading>
            {children}
            <Hr className="rule" style={ink.rule} />
            {foot}
            {withoutDataLinks ? null : (
              <>
                <FootLink label={texts("frame.not-me")} href={notMeUrl} text={texts("frame.not-me-link")} />
                <FootLink label={texts("frame.manage")} href={manageUrl} text={texts("frame.manage-link")} />
              </>
            )}
            <Text className="soft" style={ink.small}>
              {texts("frame.promise")}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={ink.text}>
      {children}
    </Text>
  );
}

/** A button, and its address beneath it for those who copy links or whose program shows no buttons. */
export function ActionLink({ href, label }: { href: string; label: string }) {
  return (
    <>
      <Button className="seal" href={href} style={ink.button} target="_self" data-skip-in-text="true">
        {label}
      </Button>
      <Text className="soft" style={ink.address}>
        <Link className="soft" href={href} style={{ color: "#4a453d" }} target="_self">
          {href}
        </Link>
      </Text>
    </>
  );
}

function FootLink({ label, href, text }: { label: string; href: string; text: string }) {
  return (
    <Text className="soft" style={ink.small}>
      {label}{" "}
      <Link href={href} style={ink.link} target="_self">
        {text}
      </Link>
    </Text>
  );
}

const edge = Array.from({ length: 25 }, (_, position) => position);

function AirmailEdge() {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      data-skip-in-text="true"
      style={{ borderCollapse: "collapse" }}
    >
      <tbody>
        <tr>
          {edge.map((position) => (
            <td
              key={position}
              height={5}
              style={{ height: "5px", lineHeight: "5px", fontSize: "1px", ...stripe(position) }}
            >
              {" "}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function stripe(position: number) {
  if (position % 2 === 1) return {};
  return { backgroundColor: position % 4 === 0 ? mailRed : mailBlue };
}
