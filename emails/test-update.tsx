import type { UpdateText } from "#domain/delivery/schema";
import { News } from "#emails/campaign-update";
import { Frame, Paragraph } from "#emails/frame";
import type { MailProps } from "#emails/props";

/** Shows an organizer how news arrives. It went to nobody else, and has no link that belongs to a signer. */
export default function TestUpdate(update: MailProps & UpdateText) {
  const { texts } = update;
  return (
    <Frame
      {...update}
      withoutDataLinks
      preview={texts("test-update.preview")}
      heading={texts("test-update.heading")}
    >
      <Paragraph>{texts("test-update.text")}</Paragraph>
      <News {...update} />
      <Paragraph>{texts("test-update.end")}</Paragraph>
    </Frame>
  );
}
