import { Heading, Hr, Link, Text } from "@react-email/components";
import type { DigestText } from "#domain/delivery/schema";
import { Frame, Paragraph } from "#emails/frame";
import { ink } from "#emails/ink";
import type { MailProps } from "#emails/props";

type Props = MailProps & DigestText & { stopUrl: string; member: boolean };

/** The figures of a period for who asked for them. Its subject, its preview and its first lines name no case. */
export default function Digest({ stopUrl, member, ...digest }: Props) {
  const { texts, title, days, intro, offices, notes } = digest;
  return (
    <Frame
      {...digest}
      withoutDataLinks={member}
      preview={texts("digest.preview")}
      heading={texts("digest.heading")}
      foot={
        <Text className="soft" style={ink.small}>
          {texts("digest.stop")}{" "}
          <Link href={stopUrl} style={ink.link} target="_self">
            {texts("digest.stop-link")}
          </Link>
        </Text>
      }
    >
      <Paragraph>{texts("digest.text", { days })}</Paragraph>
      <Hr className="rule" style={ink.rule} />
      <Title>{title}</Title>
      <Paragraph>{intro}</Paragraph>
      {offices.map((office) => (
        <Office key={office.slug} office={office} heads={digest.heads} />
      ))}
      <Title>{notes.title}</Title>
      {notes.items.map((item) => (
        <Text key={item} className="soft" style={ink.small}>
          {item}
        </Text>
      ))}
    </Frame>
  );
}

type OfficeProps = { office: DigestText["offices"][number]; heads: DigestText["heads"] };

function Office({ office: { name, rows, sentences }, heads }: OfficeProps) {
  return (
    <>
      <Title>{name}</Title>
      <table width="100%" cellPadding={0} cellSpacing={0} style={{ borderCollapse: "collapse" }}>
        <thead>
          <tr>
            {[heads.figure, heads.inPeriod, heads.total].map((head, column) => (
              <th key={head} scope="col" className="soft" style={cell(column)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, inPeriod, total, part }) => (
            <tr key={label}>
              {[part ? `– ${label}` : label, inPeriod, total].map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stand where they stand
                <td key={column} className="ink" style={cell(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
    </>
  );
}

function Title({ children }: { children: string }) {
  return (
    <Heading as="h2" className="ink" style={ink.subheading}>
      {children}
    </Heading>
  );
}

function cell(column: number) {
  return {
    ...ink.small,
    padding: "6px 6px 6px 0",
    textAlign: column === 0 ? ("left" as const) : ("right" as const),
    verticalAlign: "top" as const,
    borderBottom: "1px solid #d9d2c3",
  };
}
